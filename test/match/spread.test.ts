import { describe, expect, it } from 'vitest'
import { spreadLabels } from '../../src/match/bind/spread.ts'

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
    ['by the middle it stands in', '.a...b..', [], 'aaabbbbb', '..?.....'],
    ['by the words of one', '.a...b..', ['3a'], 'aaabbbbb', '..?.....'],
    ['by the words of the other', '.a...b..', ['3b'], 'aaaabbbb', '..??....'],
    ['between neighbours', 'a.b', [], 'aab', '.?.'],
  ]
  it.each(doubtful)('leaves a row that two could have in doubt, decided %s', (_, picture, clashes, labels, doubt) => {
    expect(spread(picture, true, clashes)).toEqual({ labels, doubtful: doubt })
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
