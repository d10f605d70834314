import { describe, expect, it } from 'vitest'
import { placesOf } from '../../src/match/bind/places.ts'
import { spreadLabels, spreadTogether } from '../../src/match/bind/spread.ts'

/** Rows as one character each: a letter where a label stands, a dot where the place is blank, `|` where an outer label begins. */
function spread(picture: string, centred: boolean, clashes: readonly string[] = []) {
  const rows = [...picture.replaceAll('|', '')]
  const breaks = new Set<number>()
  let row = 0
  for (const character of picture) {
    if (character === '|') breaks.add(row)
    else row++
  }
  const clash = (at: number, label: number) => (clashes.includes(`${at}${rows[label]}`) ? 0.2 : 0)
  const { labelRow, doubtful } = spreadLabels(
    rows.map((character) => character !== '.'),
    centred,
    breaks,
    clash,
  )
  return {
    labels: labelRow.map((label) => (label === null ? '-' : rows[label])).join(''),
    doubtful: doubtful.map((doubt) => (doubt ? '?' : '.')).join(''),
  }
}

const above: [title: string, picture: string, labels: string][] = [
  ['holds for the blanks below it', 'a..b.', 'aaabb'],
  ['leaves the rows above the first label to none', '..a.', '--aa'],
  ['ends where the outer column begins anew', 'a.|.b', 'aa-b'],
  ['begins anew with a label of its own there', 'a.|b.', 'aabb'],
  ['is absent where none is printed', '...', '---'],
]

describe('a label at the top of its rows', () => {
  it.each(above)('%s', (_, picture, labels) => {
    expect(spread(picture, false).labels).toBe(labels)
  })
})

const middle: [title: string, picture: string, labels: string][] = [
  ['three rows', '.a.', 'aaa'],
  ['five rows', '..a..', 'aaaaa'],
  ['two runs of different lengths', '.a.|..b..', 'aaabbbbb'],
  ['one row, another beside it', '.ab.', 'aabb'],
  ['an even run in its upper middle row', '.a..|.b..', 'aaaabbbb'],
  ['an even run in its lower middle row', '..a.|..b.', 'aaaabbbb'],
  ['runs that end where inner runs end', '.a.|.b.', 'aaabbb'],
]

describe('a label in the middle of its rows', () => {
  it.each(middle)('holds for %s', (_, picture, labels) => {
    expect(spread(picture, true)).toEqual({ labels, doubtful: labels.replace(/./g, '.') })
  })

  const doubtful: [title: string, picture: string, clashes: string[], labels: string, doubtful: string][] = [
    ['by the middle it stands in', '.a...b..', [], 'aaabbbbb', '..??....'],
    ['by the words of one', '.a...b..', ['3a'], 'aaabbbbb', '..??....'],
    ['by the words of the other', '.a...b..', ['3b'], 'aaaabbbb', '..??....'],
    ['between neighbours', 'a.b', [], 'aab', '.?.'],
  ]
  it.each(doubtful)('leaves a row that two could have in doubt, decided %s', (_, picture, clashes, labels, doubt) => {
    expect(spread(picture, true, clashes)).toEqual({ labels, doubtful: doubt })
  })
})

/** Two columns in pictures and the names of the rows. */
function together(inner: string, outer: string, names: readonly string[] = []) {
  const found = spreadTogether(
    [...inner].map((c) => c !== '.'),
    [...outer].map((c) => c !== '.'),
    () => 0,
    () => 0,
    placesOf([...inner].map((_, i) => names[i] ?? '')),
  )
  const show = (labels: readonly (number | null)[], picture: string) => labels.map((l) => picture[l!]).join('')
  const marks = (doubtful: readonly boolean[]) => doubtful.map((doubt) => (doubt ? '?' : '.')).join('')
  return (
    found && [
      show(found.inner.labelRow, inner),
      show(found.outer.labelRow, outer),
      marks(found.inner.doubtful),
      marks(found.outer.doubtful),
    ]
  )
}

describe('labels of two columns in the middle of their rows', () => {
  const found: [title: string, result: ReturnType<typeof together>, expected: string[]][] = [
    [
      'stand in the upper middle where those of the other do',
      together('a.bc', '.A..'),
      ['aabc', 'AAAA', '....', '....'],
    ],
    [
      'stand in the lower middle where those of the other do',
      together('a.bc', '..A.'),
      ['abbc', 'AAAA', '....', '....'],
    ],
    [
      'stay in doubt where both cuts fit',
      together('.a...b..', '...A....'),
      ['aaaabbbb', 'AAAAAAAA', '...?....', '........'],
    ],
    [
      'begin where the numbers of names begin anew',
      together('.a...b..', '...A....', ['指标1：甲', '指标2：乙', '指标3：丙', '指标1：丁', '指标2：戊']),
      ['aaabbbbb', 'AAAAAAAA', '........', '........'],
    ],
    [
      'end with the slots left empty',
      together('.a...b..', '...A....', ['甲', '乙', '丙', '指标4：', '丁']),
      ['aaaabbbb', 'AAAAAAAA', '........', '........'],
    ],
  ]
  it.each(found)('%s', (_, result, expected) => {
    expect(result).toEqual(expected)
  })

  it('cannot be cut where an outer label has no inner one', () => {
    expect(together('.a..', 'A..B')).toBeNull()
  })
})

describe('hundreds of rows', () => {
  it('are spread from the top down, in a moment', () => {
    const begin = performance.now()
    expect(spread('.a..'.repeat(2000), true).labels).toBe(`-${'aaaa'.repeat(2000).slice(1)}`)
    expect(spread('.a..'.repeat(100), true).labels).toHaveLength(400)
    expect(performance.now() - begin).toBeLessThan(4000)
  })
})
