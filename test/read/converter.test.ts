import { expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'

const cases: [source: string, name: string | null, confidence?: number][] = [
  ['<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head>', 'word', 0.99],
  ['<html><head><meta name="generator" content="LibreOffice 7.4 (Linux)"/></head>', 'libreoffice', 0.99],
  ['<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>', 'excel', 0.9],
  ['<p class=MsoNormal>甲</p>', 'word', 0.9],
  [`{0}${'-'.repeat(48)}\n\n甲`, 'marker', 0.95],
  ['<span id="page-0-1"></span>甲', 'marker', 0.95],
  ['| 甲   |  |\n|-----|--|\n| 乙   | 1 |\n| 丙   | <p>丁</p> <p>戊</p> |\n', 'marker', 0.6],
  ['甲\n\n<!-- image -->\n', 'docling', 0.95],
  [`![](images/${'0a'.repeat(32)}.jpg)\n`, 'mineru', 0.95],
  ['甲\n\n<html><body><table><tr><td>乙</td></tr></table></body></html>\n', 'mineru', 0.8],
  ['<div style="text-align: center;"><html><body><table border="1"></table></body></html></div>\n', 'paddleocr', 0.9],
  ['## 甲 {#jia .unnumbered}\n', 'pandoc', 0.7],
  ['<table border="1" class="dataframe"><tr><td>甲</td></tr></table>', 'pandas', 0.95],
  ['|    | 0   |   1 |\n|---:|:----|----:|\n|  0 | 甲  |   2 |\n|  1 | 乙  | nan |\n', 'pandas', 0.85],
  ['<table><tr><td height=19 class=xl65 style="x">甲</td></tr></table>', 'excel', 0.85],
  ['<table><tr><td><p>甲<o:p></o:p></p></td></tr></table>', 'word', 0.8],
  ['<table><tr><td style="mso-border-alt:solid">甲</td></tr></table>', 'word', 0.8],
  [`<table><tr><td rowspan="2">${'甲'.repeat(300)}</td></tr></table>\n`, 'mineru', 0.6],
  ['项目名称 | 甲 | |||\n主管部门 | 乙 | 实施单位 | 丙 |\n', 'crawler', 0.6],
  ['| 一级指标 | 二级指标 | 0 |\n| --- | --- | --- |\n| 甲 | 乙 | 1 |\n', null],
  ['| 甲 | 乙 |\n| --- | --- |\n| <p>丁</p> <p>戊</p> | 1 |\n', null],
]
it.each(cases)('names the converter of %j: %s', async (source, name, confidence) => {
  expect((await read(source)).converter).toEqual(name === null ? null : { name, confidence })
})
