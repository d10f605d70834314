import { describe, expect, it } from 'vitest'
import { toGrid } from '../../src/grid/index.ts'
import { extract } from '../../src/index.ts'
import { read } from '../../src/read/index.ts'
import { generateDocument } from '../generate/document.ts'
import { invariants } from '../invariants.ts'

/** Rows as the form has them, and what the program added. */
async function unframed(text: string) {
  const [table] = (await read(text)).tables
  if (table === undefined) throw new Error('no table was read')
  const { rows, fillers } = toGrid(table)
  return {
    rows: rows.map((row) => row.map((cell) => cell.text).join('|')),
    fillers: fillers.map((cell) => cell.text),
  }
}

const pipes = (...rows: string[]) => [rows[0], '|---|---|---|', ...rows.slice(1)].join('\n')

describe('a data frame printed as a table', () => {
  it.each([
    [
      'row numbers under a blank header go',
      pipes('| | 0 | 1 |', '| 0 | a | b |', '| 1 | c | d |'),
      ['0|1', 'a|b', 'c|d'],
      ['0', '1'],
    ],
    [
      'words for a missing value are blanks',
      pipes('| a | nan | NaN |', '| &lt;NA&gt; | None | nano |'),
      ['a||', '||nano'],
      ['nan', 'NaN', '<NA>', 'None'],
    ],
    ['invented names are blanks', pipes('| a | Unnamed: 1 | Unnamed: 2 |'), ['a||'], ['Unnamed: 1', 'Unnamed: 2']],
    [
      'the number of a name is cut',
      pipes('| 年度 | 年度.1 | 年度.2 |', '| 年度.1 | a | b |'),
      ['年度|年度|年度', '年度.1|a|b'],
      [],
    ],
    ['a figure keeps its decimals', pipes('| 95 | 95.1 | a.1 |'), ['95|95.1|a.1'], []],
    [
      'a column with a name is one',
      pipes('| 序号 | a | b |', '| 0 | c | d |', '| 1 | e | f |'),
      ['序号|a|b', '0|c|d', '1|e|f'],
      [],
    ],
    [
      'figures that do not count their rows stay',
      pipes('| | a | b |', '| 0 | c | d |', '| 2 | e | f |'),
      ['|a|b', '0|c|d', '2|e|f'],
      [],
    ],
    [
      'the same in HTML',
      '<table><thead><tr><th></th><th>0</th></tr></thead><tr><th>0</th><td>NaN</td></tr><tr><th>1</th><td>a</td></tr></table>',
      ['0', '', 'a'],
      ['0', '1', 'NaN'],
    ],
  ])('%s', async (_, text, rows, fillers) => {
    expect(await unframed(text)).toEqual({ rows, fillers })
  })

  it('gives the record of the form itself, every cell accounted for', async () => {
    for (const seed of ['frame:1', 'frame:2', 'frame:3', 'frame:4']) {
      const choice = { layout: 'ministry', family: 'project', cut: 'none', damage: 'none', company: 'alone' } as const
      const plain = await extract(generateDocument(seed, { ...choice, shape: 'repeated' }).text)
      const { text, cells } = generateDocument(seed, { ...choice, shape: 'pandas' })
      const framed = await extract(text)
      expect(framed.reports.map(({ record }) => record.funds)).toEqual(plain.reports.map(({ record }) => record.funds))
      expect(framed.reports[0]?.coverage.cells).toBe(cells)
      for (const faults of Object.values(invariants)) expect(faults(framed, text)).toEqual([])
    }
  })
})
