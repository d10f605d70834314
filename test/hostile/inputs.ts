/** One input made to break a reader: its name, how to make it at about a size in bytes, and the problem it must end as. */
export interface Hostile {
  readonly name: string
  readonly make: (size: number) => string | Uint8Array
  /** Size at which it is tried at full weight; tests take a smaller one. */
  readonly full?: number
  /** Code of a problem that the result must name at full size. */
  readonly problem?: string
}

const fill = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length))
const counted = (unit: (i: number) => string) => (size: number) =>
  Array.from({ length: Math.ceil(size / unit(9999).length) }, (_, i) => unit(i)).join('')
const bytesOf = (size: number, byte: (i: number) => number) => Uint8Array.from({ length: size }, (_, i) => byte(i))

/** A small form in which a hostile text stands as a value: the trap is met behind the reader too. */
const formWith = (text: string) =>
  `# 2021年度项目支出绩效自评表\n\n| 项目名称 | ${text} | 主管部门 | 某局 |\n|---|---|---|---|\n` +
  '| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |\n| 年度资金总额 | 10 | 12 | 9 |\n' +
  '| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |\n' +
  `| 产出指标 | ${text} | ≥3个 | 3个 |\n| 存在问题 | ${text} |  |  |\n`
const inForm = (unit: string) => (size: number) => formWith(fill(unit)(size / 3))
const rowsOfForm = (row: (i: number) => string) => (size: number) => formWith('甲') + counted(row)(size)
const labelled = (label: string) => (size: number) =>
  formWith('甲') +
  fill(`| ${label} | 乙 | ${label} | 丙 |\n| 产出指标 | ${label} | ${label} | ${label} |\n`)(Math.min(size, 4000))

/** Not cryptography: the same 32-bit words on every machine. */
function noise(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  }
}

const encoded = (text: string, wide: 'le' | 'be') =>
  bytesOf(text.length * 2, (i) => {
    const code = text.charCodeAt(i >> 1)
    return (i % 2 === 0) === (wide === 'le') ? code & 0xff : code >> 8
  })

const pipes: Hostile[] = [
  { name: 'a line of pipes', make: fill('|') },
  { name: 'lines of pipes', make: fill('|||||\n') },
  { name: 'delimiter rows', make: fill('|---|---|\n') },
  {
    name: 'a million cells',
    make: (size) => `|a|b|\n|-|-|\n${fill('|1|2|\n')(size)}`,
    full: 3_000_000,
    problem: 'too-many-cells',
  },
  {
    name: 'a million cells of a form',
    make: rowsOfForm((i) => `| 产出指标 | 数量${i} | ${i} | ${i} |\n`),
    full: 6_000_000,
    problem: 'form-too-long',
  },
  { name: 'rows of a form without end', make: rowsOfForm((i) => `| 产出指标 | 数量${i} | ${i} | ${i} |\n`) },
  {
    name: 'funds without end',
    make: (size) =>
      formWith('甲').replace('| 10 |', `| 10 |\n${counted((i) => `| 其中：资金${i} | 1 | 2 | 3 |\n`)(size)}|`),
  },
  { name: 'headers without end', make: rowsOfForm(() => '| 一级指标 | 二级指标 | 年度指标值 | 实际完成值 |\n') },
  { name: 'labels without end', make: rowsOfForm(() => '| 项目名称 | 主管部门 | 实施单位 | 存在问题 |\n') },
  { name: 'titles without end', make: fill('# 2021年度项目支出绩效自评表\n\n') },
  { name: 'forms without end', make: (size) => fill(`${formWith('甲')}\n`)(size) },
  {
    name: 'a row of thousands of labels',
    make: (size) => `${fill('| 年度指标值 | 实际完成值 ')(size / 2)}|\n${fill('| 1 | 2 ')(size / 2)}|\n`,
  },
  {
    name: 'a header of a thousand columns over rows',
    make: (size) =>
      `${fill('| 一级指标 | 年度指标值 | 分值 ')(9000)}|\n${fill(`${fill('| 甲 | 1 | 2 ')(3000)}|\n`)(size)}`,
  },
]

const markdown: Hostile[] = [
  { name: 'footnote marks', make: fill('[^i] ') },
  { name: 'footnotes', make: counted((i) => `[^${i}]: [^${i + 1}]\n\n`) },
  { name: 'footnote marks in cells of a form', make: inForm('[^i]: x ') },
  { name: 'open links', make: fill('[a](') },
  { name: 'open links in a form', make: inForm('[a](') },
  { name: 'links with markup in a form', make: rowsOfForm(() => '| [**a**](b) | [`c`](d "e") | [f][g] | ![h](i) |\n') },
  { name: 'brackets in a form', make: inForm('[') },
  { name: 'closing brackets in a form', make: inForm(']') },
  {
    name: 'runs of backticks',
    make: (size) => Array.from({ length: Math.sqrt(2 * size) }, (_, i) => '`'.repeat(i)).join(' '),
  },
  {
    name: 'runs of backticks in a form',
    make: (size) => formWith(Array.from({ length: Math.sqrt(size / 2) }, (_, i) => '`'.repeat(i)).join(' ')),
  },
  { name: 'asterisks in a form', make: inForm('**a *b ') },
  { name: 'tildes in a form', make: inForm('~a~~b ') },
  { name: 'underscores', make: fill('_a__b ') },
  { name: 'backslashes in a form', make: inForm('\\\\') },
  {
    name: 'lists in lists',
    make: (size) => Array.from({ length: Math.sqrt(size) }, (_, i) => `${' '.repeat(2 * i)}- a\n`).join(''),
  },
  { name: 'list marks in a line', make: (size) => `${fill('- ')(size / 2)}x\n${fill('\n')(size / 2)}` },
  { name: 'quote marks', make: fill('>') },
  { name: 'quotes in quotes around a table', make: (size) => fill(`${fill('>')(900)}|a|b|\n`)(size) },
  { name: 'lazy lines', make: (size) => `${fill('>')(size / 2)}a\n${fill('a\n')(size / 2)}` },
  { name: 'fences', make: fill('``` a\n') },
  { name: 'open tables in Markdown', make: (size) => `甲\n${fill('x <table> ')(size)}` },
  { name: 'stray ends of tables', make: (size) => `甲\n\n<div>${fill('</table>')(size)}` },
  { name: 'one CR far away', make: (size) => `${fill('a\n')(size)}\r` },
  { name: 'one long line', make: fill('一二三') },
  { name: 'blanks', make: (size) => `${fill(' ')(size)}a` },
  { name: 'blanks in a form', make: inForm('甲      ') },
  { name: 'page marks', make: fill('第 3 页\n\n') },
  { name: 'front matter without end', make: (size) => `---\n${fill('a: b\n')(size)}` },
]

const html: Hostile[] = [
  {
    name: 'three thousand tables in one another',
    make: (size) => `<table><tr><td>甲${fill('<table><tr><td>')(size)}`,
    full: 3000 * 15,
    problem: 'too-deep',
  },
  {
    name: 'a hundred thousand tables in one another',
    make: (size) => `<table><tr><td>甲${fill('<table><tr><td>')(size)}`,
    full: 1_500_000,
    problem: 'too-deep',
  },
  {
    name: 'tables in one another in Markdown',
    make: (size) => `甲\n\n${fill('<table><tr><td>')(size)}`,
    full: 3000 * 15,
    problem: 'too-deep',
  },
  {
    name: 'three thousand forms in one another',
    make: fill('<table><tr><td>项目名称<td>甲<tr><td>产出指标<td>'),
    full: 3000 * 36,
    problem: 'too-deep',
  },
  { name: 'divisions in one another', make: (size) => `<!doctype html>${fill('<div>')(size)}` },
  {
    name: 'divisions and stray ends',
    make: (size) => `<!doctype html>${fill('<div>')(size / 2)}${fill('</span>')(size / 2)}`,
  },
  { name: 'fonts in one another', make: (size) => `<!doctype html>${counted((i) => `<p><font size=${i}>`)(size)}` },
  { name: 'attributes', make: (size) => `<table ${counted((i) => `a${i}=1 `)(size)}>` },
  { name: 'an attribute without end', make: (size) => `<table style="${fill('display:')(size)}` },
  {
    name: 'spans of 65534 rows and 1000 columns',
    make: fill('<table><tr><td rowspan=65534 colspan=1000>项目名称<td>甲</table>'),
  },
  { name: 'rows of spans', make: (size) => `<table>${fill('<tr><td rowspan=65534 colspan=1000>产出指标')(size)}` },
  {
    name: 'rows of spans in Markdown',
    make: (size) => `甲\n\n<table>${fill('<tr><td rowspan=65534 colspan=1000>产出指标')(size)}</table>`,
  },
  {
    name: 'a form whose cells span everything',
    make: (size) =>
      `<h1>项目支出绩效自评表</h1><table><tr><td rowspan=65534>项目名称<td rowspan=65534>甲<td colspan=1000>主管部门${fill('<tr><td>一级指标<td>年度指标值<td>实际完成值')(size)}`,
  },
  {
    name: 'a form that begins under the spans of another',
    make: () =>
      '<p>项目支出绩效自评表</p><table><tr><td>三级指标<tr><td rowspan=0>实际完成值<td rowspan=0>（一）<td rowspan=0>12月底前' +
      '<td>项目名称<tr><tr><td rowspan=0>项目名称</table>',
  },
  {
    name: 'wide spans over many rows',
    make: (size) => `<table>${fill('<tr><td colspan=1000>年度指标值<td colspan=1000>分值')(size)}`,
  },
  { name: 'comments without end in a form', make: inForm('<!-- ') },
  { name: 'tags without end in a form', make: inForm('<a b="') },
  { name: 'instructions in a form', make: inForm('<?') },
  { name: 'entities in a form', make: inForm('&amp;&nbsp;&#160;') },
  { name: 'rare entities in a form', make: rowsOfForm(() => '| &copy; | &frac12; | &constructor; | &__proto__; |\n') },
  { name: 'ampersands', make: (size) => `<!doctype html>${fill('&')(size)}` },
  { name: 'scripts in a page', make: (size) => `<html><body>${fill('<script>"<table>"</script>')(size)}` },
  { name: 'a script without end', make: (size) => `<html><body><table><tr><td>甲<script>${fill('<td>')(size)}` },
  { name: 'templates in one another', make: (size) => `<html>${fill('<template><table>')(size)}` },
  { name: 'foreign elements', make: (size) => `<html><svg>${fill('<math><svg><td><![CDATA[x]]>')(size)}` },
  { name: 'hidden tables', make: fill('<table style="display:none"><tr><td>项目名称<td>甲</table>') },
  { name: 'captions', make: fill('<table><caption>绩效自评表<tr><td>项目名称') },
  {
    name: 'select, frameset and plaintext',
    make: (size) => `<html><select><table><frameset><plaintext>${fill('<td>')(size)}`,
  },
]

const text: Hostile[] = [
  { name: 'prototype names as labels', make: labelled('__proto__') },
  { name: 'constructor as a label', make: labelled('constructor') },
  { name: 'hasOwnProperty as a label', make: labelled('hasOwnProperty') },
  { name: 'toString as a label', make: labelled('toString') },
  { name: 'a pointer as a label', make: labelled('/funds/0/~1~0') },
  { name: 'formulas in cells', make: labelled('=HYPERLINK("http://a.example")') },
  { name: 'SQL in cells', make: labelled("'); DROP TABLE reports; --") },
  { name: 'scripts in cells', make: labelled('&lt;script&gt;alert(1)&lt;/script&gt;') },
  { name: 'control characters in cells', make: labelled('甲\u0001\u0007\u001b[31m乙') },
  { name: 'bidirectional marks in cells', make: labelled('甲\u202e乙\u2066丙') },
  { name: 'NUL characters', make: fill('| a\0 | b |\n') },
  { name: 'NUL characters in a form', make: inForm('\0甲') },
  { name: 'high surrogates alone in a form', make: inForm('\ud800') },
  { name: 'low surrogates alone in a form', make: inForm('甲\udc00') },
  { name: 'replacement characters in a form', make: inForm('\ufffd') },
  { name: 'line separators in a form', make: inForm('甲\u2028\u2029\u0085') },
  { name: 'combining marks in a form', make: inForm('e\u0301\u0300') },
  { name: 'digits in a form', make: inForm('9') },
  { name: 'digits and separators in a form', make: inForm('1,') },
  { name: 'digits and points in a form', make: inForm('1.') },
  { name: 'digits and blanks in a form', make: inForm('1 ') },
  { name: 'exponents in a form', make: inForm('1e9') },
  {
    name: 'an exponent beyond all numbers',
    make: () => formWith('甲').replace('| 10 | 12 | 9 |', '| 1e999999999 | 1e-999999999 | 9e400 |'),
  },
  { name: 'amounts of a thousand digits', make: (size) => formWith('甲').replace('| 10 |', `| ${fill('9')(size)} |`) },
  { name: 'Chinese numerals in a form', make: inForm('一百二十亿') },
  { name: 'figures with units in a form', make: inForm('3个') },
  { name: 'ranges in a form', make: inForm('2-') },
  { name: 'comparators in a form', make: inForm('≥') },
  { name: 'percent signs in a form', make: inForm('%') },
  { name: 'brackets of all kinds in a form', make: inForm('（([【') },
  { name: 'closed brackets in a form', make: inForm('（1）') },
  { name: 'colons in a form', make: inForm('甲：') },
  { name: 'labels in one cell', make: inForm('填表人：甲 ') },
  { name: 'numbered items in a cell', make: inForm('1.甲；') },
  { name: 'dates in a form', make: inForm('2021年12月') },
  { name: 'years in a title', make: (size) => `# ${fill('2021年度')(size)}绩效自评表\n\n${formWith('甲')}` },
  { name: 'a title without end', make: (size) => `# ${fill('项目支出绩效自评表')(size)}\n\n${formWith('甲')}` },
  { name: 'spaced labels', make: inForm('项 目 名 称 ') },
  { name: 'dots in a form', make: inForm('…') },
  { name: 'line breaks in a form', make: inForm('<br>') },
  { name: 'literal line breaks in a form', make: inForm('\\n') },
  { name: 'paragraphs under a form', make: (size) => formWith('甲') + fill('说明：甲。\n\n')(size) },
  { name: 'notes under a form', make: (size) => formWith('甲') + fill('\n（1）甲')(size) },
]

const bytes: Hostile[] = [
  { name: 'nothing', make: () => '', problem: 'empty-document' },
  { name: 'blanks alone', make: fill(' \t\r\n\u3000'), problem: 'empty-document' },
  { name: 'zeros', make: (size) => new Uint8Array(size), problem: 'binary-input' },
  { name: 'bytes 0xff', make: (size) => bytesOf(size, () => 0xff) },
  { name: 'one byte', make: () => Uint8Array.of(0x80) },
  { name: 'a byte order mark alone', make: () => Uint8Array.of(0xff, 0xfe), problem: 'empty-document' },
  ...[1, 2, 3, 4, 5, 6].map((seed) => ({
    name: `500 random bytes, ${seed}`,
    make: () => bytesOf(500, noise(seed)),
    problem: 'binary-input',
  })),
  { name: 'random bytes', make: (size) => bytesOf(size, noise(7)), problem: 'binary-input' },
  {
    name: 'random high bytes',
    make: (size) =>
      bytesOf(
        size,
        (
          (next) => () =>
            next() | 0x80
        )(noise(8)),
      ),
  },
  {
    name: 'random printable characters',
    make: (size) =>
      bytesOf(
        size,
        (
          (next) => () =>
            32 + (next() % 95)
        )(noise(9)),
      ),
  },
  {
    name: 'random marks of Markdown',
    make: (size) =>
      Array.from(
        { length: size },
        (
          (next) => () =>
            '|-\n `*_[]()<>#:~\\ &!甲1'[next() % 24] ?? ''
        )(noise(10)),
      ).join(''),
  },
  {
    name: 'random tags',
    make: (size) =>
      Array.from(
        { length: size / 5 },
        (
          (next) => () =>
            [
              '<table>',
              '<tr>',
              '<td>',
              '</td>',
              '</tr>',
              '</table>',
              '<p>',
              '<td rowspan=3>',
              '甲',
              '<td colspan=2>',
              '</p>',
              '<caption>',
            ][next() % 12] ?? ''
        )(noise(11)),
      ).join(''),
  },
  { name: 'UTF-16 without a mark, low byte first', make: () => encoded(formWith('甲'), 'le') },
  { name: 'UTF-16 without a mark, high byte first', make: () => encoded(formWith('甲'), 'be') },
  { name: 'UTF-16 cut in a character', make: () => encoded(`\ufeff${formWith('甲')}`, 'le').subarray(0, 301) },
  {
    name: 'UTF-8 that says it is GBK',
    make: () => new TextEncoder().encode(`<meta charset="gbk"><h1>项目支出绩效自评表</h1>\n${formWith('甲')}`),
  },
  {
    name: 'UTF-8 that says it is UTF-16',
    make: () => new TextEncoder().encode(`<meta charset="utf-16le"><p>项目支出绩效自评表</p>\n${formWith('甲')}`),
  },
  {
    name: 'a charset that no one knows',
    make: () => new TextEncoder().encode(`<meta charset="${'x'.repeat(3000)}"><p>甲</p>`),
  },
  { name: 'a PDF', make: (size) => `%PDF-1.7\n${fill('x')(size)}`, problem: 'no-table' },
  {
    name: 'bytes of a PDF',
    make: (size) => new TextEncoder().encode(`%PDF-1.7\n${fill('x')(size)}`),
    problem: 'binary-input',
  },
  { name: 'more bytes than the limit', make: fill('|a|b|\n'), full: 21_000_000, problem: 'too-large' },
]

/** Everything that is known to break readers of Markdown, HTML, tables and figures. */
export const hostile: readonly Hostile[] = [...pipes, ...markdown, ...html, ...text, ...bytes]
