import { describe, expect, it } from 'vitest'
import { type Grid, toGrid } from '../../src/grid/index.ts'
import { decode, read } from '../../src/read/index.ts'

/** The grid of the first table of a text. */
async function gridOf(text: string): Promise<Grid> {
  const document = await read(decode(text), {})
  const [table] = document.tables
  if (table === undefined) throw new Error('no table was read')
  return toGrid(table)
}

/** Each row as the texts of the places it shows, one character a place: `.` where no cell covers it, `#` where two do. */
function picture(grid: Grid): string[] {
  return grid.rows.map((cells) => {
    const places = Array.from({ length: grid.columns }, () => '.')
    for (const cell of cells)
      for (let c = cell.column; c < cell.column + cell.colspan; c++)
        places[c] = places[c] === '.' ? cell.text || '_' : '#'
    return places.join('')
  })
}

const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`

/** Expected places follow the table algorithm of the HTML standard. */
const placed: [title: string, html: string, rows: string[]][] = [
  ['cells one after another', table('<td>a<td>b', '<td>c<td>d'), ['ab', 'cd']],
  ['a cell under a rowspan to the right of it', table('<td rowspan=2>a<td>b', '<td>c'), ['ab', 'ac']],
  ['a rowspan in the middle', table('<td>a<td rowspan=2>b<td>c', '<td>d<td>e'), ['abc', 'dbe']],
  [
    'a block of rows and columns',
    table('<td rowspan=2 colspan=2>a<td>b', '<td>c', '<td>d<td>e<td>f'),
    ['aab', 'aac', 'def'],
  ],
  ['a rowspan that runs over the last row cut there', table('<td rowspan=9>a<td>b', '<td>c'), ['ab', 'ac']],
  ['rowspan=0 down to the end of the table', table('<td rowspan=0>a<td>b', '<td>c', '<td>d'), ['ab', 'ac', 'ad']],
  [
    'rowspan=0 no further than the end of its row group',
    '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td>d<td>e</tbody></table>',
    ['ab', 'ac', 'de'],
  ],
  [
    'a rowspan no further than the end of its head',
    '<table><thead><tr><td rowspan=3>a<td>b</thead><tbody><tr><td>c<td>d<tr><td>e<td>f</tbody></table>',
    ['ab', 'cd', 'ef'],
  ],
  [
    'a rowspan no further than the foot',
    '<table><tbody><tr><td rowspan=3>a<td>b</tbody><tfoot><tr><td>c<td>d</tfoot></table>',
    ['ab', 'cd'],
  ],
  ['colspan=0 as one column', table('<td colspan=0>a<td>b'), ['ab']],
  ['a colspan that is no number as one column', table('<td colspan=x>a<td>b'), ['ab']],
  ['a negative colspan as one column', table('<td colspan=-2>a<td>b'), ['ab']],
  ['a colspan with a semicolon after it', table('<td colspan="2;">a<td>b'), ['aab']],
  ['a colspan with a fraction by its whole part', table('<td colspan="2.9">a<td>b'), ['aab']],
  ['a colspan in quotes with blanks', table('<td colspan=" 2 ">a<td>b'), ['aab']],
  ['a colspan that meets a rowspan over it', table('<td>a<td rowspan=2>b', '<td colspan=2>c'), ['ab', 'c#']],
  ['rows of different lengths', table('<td>a', '<td>b<td>c<td>d', '<td>e<td>f'), ['a..', 'bcd', 'ef.']],
  ['a row without cells under a rowspan', table('<td rowspan=2>a<td>b', '', '<td>c<td>d'), ['ab', 'a.', 'cd']],
  ['blank cells as cells', table('<td>a<td><td>b', '<td><td>c<td>'), ['a_b', '_c_']],
  ['header cells like others', table('<th rowspan=2>a<th>b', '<td>c'), ['ab', 'ac']],
]

describe('an HTML table', () => {
  it.each(placed)('places %s', async (_, html, rows) => {
    expect(picture(await gridOf(html))).toEqual(rows)
  })

  it('keeps the order of the source among its cells, and their place in their row as written', async () => {
    const { cells } = await gridOf(table('<td>a<td rowspan=2>b', '<td>c<td>d'))
    expect(cells.map(({ text, row, column, ordinal }) => `${text}${row}${column}${ordinal}`)).toEqual([
      'a000',
      'b011',
      'c100',
      'd121',
    ])
  })

  it('takes a colspan over 1,000 for 1,000, and a rowspan over 65,534 for that', async () => {
    const { cells } = await gridOf(table('<td colspan=5000>a', '<td rowspan=99999999>b'))
    expect(cells.map(({ colspan, rowspan }) => [colspan, rowspan])).toEqual([
      [1000, 1],
      [1, 1],
    ])
  })
})

describe('a pipe table', () => {
  it('comes out as written, surplus cells and short rows too', async () => {
    const grid = await gridOf('| a | b |\n|---|---|\n| c | | d | e |\n| f |\n')
    expect(picture(grid)).toEqual(['ab..', 'c_de', 'f...'])
    expect(grid.cells.every(({ rowspan, colspan }) => rowspan === 1 && colspan === 1)).toBe(true)
  })

  it('counts its header row as row 0 though it is empty, and its delimiter row not at all', async () => {
    const { cells } = await gridOf('| | |\n|---|---|\n| a | b |\n')
    expect(cells.filter(({ text }) => text !== '').map(({ row, column }) => [row, column])).toEqual([
      [1, 0],
      [1, 1],
    ])
  })
})

describe('a table that spans beyond measure', () => {
  const bombs: [title: string, html: string][] = [
    ['in both directions', table(...Array.from({ length: 300 }, () => '<td rowspan=65000 colspan=1000>a'.repeat(5)))],
    ['down, cell by cell', table(...Array.from({ length: 4000 }, () => '<td rowspan=65000>a<td>b'))],
    ['to the right', table(...Array.from({ length: 50 }, () => '<td colspan=1000>a'.repeat(200)))],
    ['to the end of its group', table(...Array.from({ length: 4000 }, () => '<td rowspan=0>a'))],
  ]
  it.each(bombs)('%s is placed in a moment', async (_, html) => {
    const begin = performance.now()
    const { cells, rows } = await gridOf(html)
    expect(performance.now() - begin).toBeLessThan(3000)
    expect(cells.length).toBe(html.split('<td').length - 1)
    expect(rows.length).toBe(html.split('<tr').length - 1)
  })
})
