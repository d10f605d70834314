import { expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'

/** The page of each of 甲, 乙, 丙 in the source. */
async function pagesOf(source: string) {
  const { text, pages, blocks } = await read(source)
  const prose = blocks.flatMap((block) => (block.kind === 'prose' ? [block.text] : [])).join('')
  const page = (at: number) => pages.findLast(({ offset }) => offset <= at)?.page ?? null
  return [prose, ...[...'甲乙丙'].map((letter) => page(text.indexOf(letter)))]
}

const cases: [name: string, source: string, pages: unknown[]][] = [
  ['comments', '甲\n\n<!-- page 2 -->\n\n乙\n\n<!-- page 3 -->\n\n丙\n', ['甲乙丙', null, 2, 3]],
  [
    "Marker's marks, which count from 0",
    `{0}${'-'.repeat(48)}\n\n甲\n\n{1}${'-'.repeat(48)}\n\n乙\n\n丙\n`,
    ['甲乙丙', 1, 2, 2],
  ],
  ['form feeds', '甲\n\n\f乙\n\n\f丙\n', ['甲乙丙', 1, 2, 3]],
  ['page breaks without number', '甲\n\n<!-- page-break -->\n\n乙\n\n<!-- page break -->\n\n丙\n', ['甲乙丙', 1, 2, 3]],
  ['printed footers', '甲\n\n第 1 页\n\n乙\n\n第 2 页 共 3 页\n\n丙\n\n第3页\n', ['甲乙丙', 1, 2, 3]],
  ['printed headers', '第 7 页\n\n甲\n\n第 8 页\n\n乙\n\n丙\n', ['甲乙丙', 7, 8, 8]],
  ['printed footers of web pages', '<!doctype html><p>甲<p>第 1 页<p>乙<p>第 2 页<p>丙', ['甲乙丙', 1, 2, 3]],
  [
    'tags of page numbers',
    '甲\n\n<page_number>4</page_number>\n\n乙\n\n<page_number>5/9</page_number>\n\n丙\n',
    ['甲乙丙', 4, 5, 6],
  ],
  ['nothing', '甲\n\n见第 3 页的 乙\n\n丙\n', ['甲见第 3 页的 乙丙', null, null, null]],
]
it.each(cases)('reads pages off %s', async (_, source, pages) => {
  expect(await pagesOf(source)).toEqual(pages)
})
