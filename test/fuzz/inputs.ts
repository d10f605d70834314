import fc from 'fast-check'
import { generateDocument } from '../generate/document.ts'

export type Input = string | Uint8Array
export interface Fuzzer {
  readonly name: string
  readonly inputs: fc.Arbitrary<Input>
}

const words = (list: readonly string[], maxLength = 60) =>
  fc.array(fc.constantFrom(...list), { maxLength }).map((parts) => parts.join(''))

const labels = [
  ...[
    '项目名称',
    '主管部门',
    '一级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '年度资金总额',
    '全年预算数',
  ],
  ...[
    '绩效自评表',
    '单位：万元',
    '产出指标',
    '存在问题',
    '说明：',
    '总分',
    '2021年度',
    '（一）',
    '其中：',
    '__proto__',
  ],
]
const figures = [
  '1',
  '95%',
  '≥3个',
  '12.50',
  '１０',
  '1e+06',
  '百分之九十五',
  '无',
  '-',
  '—',
  '85%～90%',
  '12月底前',
  '0',
  '.',
  ',',
]
const pipes = [
  '|',
  '|',
  '|',
  '|---|---|',
  '\n',
  '\n',
  '\r\n',
  ' ',
  '\\|',
  '&#124;',
  '<br>',
  '\\n',
  '**',
  '`',
  '[^1]',
  '](',
  '> ',
  '- ',
  '```',
  '# ',
  '<table>',
  '\u3000',
]
const tags = [
  ...[
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '</td>',
    '<th>',
    '<td rowspan=2>',
    '<td colspan="3;">',
    '<td rowspan=0>',
  ],
  ...[
    '<p>',
    '</p>',
    '<br/>',
    '<div>',
    '</div>',
    '<caption>',
    '<thead>',
    '<tbody>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
  ],
  ...[
    '<pre>',
    '</pre>',
    '<h1>',
    '</h1>',
    '&nbsp;',
    '&lt;',
    '&constructor;',
    '<td style="display:none">',
    '<template>',
    '\n',
    '\t',
  ],
]

/** A generated document of one form, as text. */
const document = fc.nat(5000).map((seed) => generateDocument(`fuzz:${seed}`).text)

/** A document with stretches cut out, doubled, moved or broken by splinters of markup. */
const damaged = fc
  .tuple(
    document,
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(80),
        fc.nat(3),
        fc.constantFrom(...pipes, ...tags, ...figures),
      ),
      { minLength: 1, maxLength: 12 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [where, length, kind, splinter]) => {
      const at = Math.floor(where * now.length)
      if (kind === 0) return now.slice(0, at) + now.slice(at + length)
      if (kind === 1) return now.slice(0, at + length) + now.slice(at)
      return now.slice(0, at) + splinter + now.slice(kind === 2 ? at : at + length)
    }, text),
  )

/** Spans of every size on small tables. */
const spans = fc
  .array(
    fc.array(
      fc.tuple(
        fc.constantFrom(0, 1, 1, 1, 2, 3, 65534),
        fc.constantFrom(0, 1, 1, 1, 2, 7, 1000),
        fc.constantFrom('', ...labels, ...figures),
      ),
      { maxLength: 6 },
    ),
    { maxLength: 9 },
  )
  .map((rows) => {
    const cell = ([rowspan, colspan, text]: readonly [number, number, string]) =>
      `<td rowspan="${rowspan}" colspan="${colspan}">${text}`
    return `<p>项目支出绩效自评表</p><table>${rows.map((row) => `<tr>${row.map(cell).join('')}`).join('')}</table>`
  })

const encoder = new TextEncoder()
/** Bytes at random, and those of a document with some of them changed. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc
    .tuple(
      document,
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { minLength: 1, maxLength: 20 }),
    )
    .map(([text, changes]) => {
      const out = encoder.encode(text)
      for (const [where, byte] of changes) out[Math.floor(where * (out.length - 1))] = byte
      return out
    }),
)

/** What readers are given at random, by kind. */
export const fuzzers: readonly Fuzzer[] = [
  { name: 'bytes', inputs: bytes },
  {
    name: 'Markdown',
    inputs: fc.oneof(words([...pipes, ...labels, ...figures], 120), fc.string({ unit: 'binary', maxLength: 200 })),
  },
  { name: 'HTML', inputs: words([...tags, ...labels, ...figures], 120) },
  { name: 'spans', inputs: spans },
  { name: 'damaged documents', inputs: damaged },
]
