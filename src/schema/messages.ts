import type { Message, MessageArgs, Severity } from './result.ts'

interface Text {
  readonly severity: Severity
  readonly zh: string
  readonly en: string
}

/** Every problem and every reason for ignoring a table: code, severity and both texts; `{name}` stands for an argument. */
export const messages = {
  'empty-document': {
    severity: 'warning',
    zh: '文档为空，没有可读的内容。',
    en: 'The document is empty: there is nothing to read.',
  },
  'no-table': {
    severity: 'warning',
    zh: '文档中没有表格，请确认文件已转换为 Markdown 或 HTML。',
    en: 'The document holds no table. Check that it was converted to Markdown or HTML.',
  },
  'binary-input': {
    severity: 'error',
    zh: '不是 Markdown 或 HTML（以 {head} 开头），请先转换。',
    en: 'Not Markdown or HTML (it begins with {head}). Convert it first.',
  },
  'invalid-encoding': {
    severity: 'warning',
    zh: '{count} 处字节不是有效的 {encoding}，已用 U+FFFD 代替，请核对原文编码。',
    en: '{count} byte sequences are not valid {encoding}; they were replaced by U+FFFD. Check the encoding of the file.',
  },
  'too-large': {
    severity: 'error',
    zh: '文档有 {bytes} 字节，超过上限 {limit}，未读取。可用 --max-bytes 提高上限。',
    en: 'The document has {bytes} bytes, over the limit of {limit}; it was not read. Raise the limit with --max-bytes.',
  },
  'too-many-cells': {
    severity: 'error',
    zh: '表格单元格超过上限 {limit}，其余未读取。可用 --max-cells 提高上限。',
    en: 'The tables hold more than {limit} cells; the rest was not read. Raise the limit with --max-cells.',
  },
  'form-too-long': {
    severity: 'error',
    zh: '表格超过 {limit} 个单元格，余下 {rows} 行未读取；实际的自评表没有这么长，请核对原文。',
    en: 'The form has more than {limit} cells; its last {rows} rows were not read. No real form is that long: check the source.',
  },
  'too-deep': {
    severity: 'error',
    zh: 'HTML 嵌套超过 {limit} 层，更深的内容未读取。',
    en: 'The HTML is nested deeper than {limit} levels; what lies deeper was not read.',
  },
  'untyped-value': {
    severity: 'warning',
    zh: '第 {table} 张表第 {row} 行第 {column} 列：“{text}”不能读作{type}，记为 null，请核对原表。',
    en: 'Table {table}, row {row}, column {column}: “{text}” cannot be read as {type}; the record holds null. Compare it with the printed form.',
  },
  'number-not-exact': {
    severity: 'warning',
    zh: '“{text}”不能精确表示为 JSON 数字，记为 null；原文见 evidence。',
    en: '“{text}” has no exact JSON number; the record holds null and the evidence keeps the text.',
  },
  'unrecognised-form': {
    severity: 'warning',
    zh: '第 {table} 张表像绩效表，但不属于任何已知表式（最接近 {nearest}；找到标签：{found}；缺少：{missing}）。',
    en: 'Table {table} bears marks of a performance form but fits no known family (nearest: {nearest}; labels found: {found}; missing: {missing}).',
  },
  'template-prompt': {
    severity: 'warning',
    zh: '“{text}”是模板提示语，不像填写的内容；已按原文保留。',
    en: '“{text}” is a prompt of the template, not an answer; the text was kept.',
  },
  'form-blank': {
    severity: 'warning',
    zh: '表中没有填写任何内容。',
    en: 'The form holds no answers.',
  },
  'form-incomplete': {
    severity: 'warning',
    zh: '表格可能不完整：缺少 {missing}。',
    en: 'The form may be incomplete: {missing} missing.',
  },
  'ambiguous-reading': {
    severity: 'info',
    zh: '“{text}”有不止一种读法，采用 {chosen}，请核对。',
    en: '“{text}” can be read in more than one way; {chosen} was taken. Compare it with the printed form.',
  },
  'unit-assumed': {
    severity: 'info',
    zh: '“{text}”的单位与表头不同，已换算为{unit}。',
    en: '“{text}” is printed in another unit than the form; it was converted to {unit}.',
  },
  'money-unit-unknown': {
    severity: 'warning',
    zh: '表中没有金额单位，无法换算为元；请核对原表。',
    en: 'The form names no unit of money, so its amounts are not given in yuan. Look the unit up on the printed form.',
  },
  'number-out-of-range': {
    severity: 'warning',
    zh: '“{text}”超出列 {column} 的范围，入库为空；结果的 JSON 中仍有此数。',
    en: '“{text}” does not fit the column {column}, which is left empty; the JSON of the result holds the number.',
  },
  'unmapped-cells': {
    severity: 'warning',
    zh: '{count} 个非空单元格没有归入任何标签或字段，见 coverage.unmapped。',
    en: '{count} non-blank cells were assigned to no label and no field; see coverage.unmapped.',
  },
  'internal-error': {
    severity: 'error',
    zh: 'ziping 内部错误（{detail}），请报告此文档。',
    en: 'Internal error of ziping ({detail}). Please report this document.',
  },
  'unreadable-file': {
    severity: 'error',
    zh: '无法读取（{reason}）。',
    en: 'Cannot be read ({reason}).',
  },
  'file-not-found': {
    severity: 'error',
    zh: '文件不存在，请核对路径。',
    en: 'No such file. Check the path.',
  },
  'no-file-matches': {
    severity: 'error',
    zh: '没有文件与此通配符相符。',
    en: 'No file matches this pattern.',
  },
  'folder-without-documents': {
    severity: 'error',
    zh: '文件夹中没有 Markdown 或 HTML 文件（{endings}）。',
    en: 'The folder holds no Markdown or HTML file ({endings}).',
  },
  timeout: {
    severity: 'error',
    zh: '{seconds} 秒内没有读完，已放弃。可用 --timeout 放宽时限。',
    en: 'Not read within {seconds} seconds; it was given up. Allow more time with --timeout.',
  },
  'reading-ended': {
    severity: 'error',
    zh: '读取中途终止（{reason}），其余文档不受影响。',
    en: 'The reading broke off ({reason}); other documents are not affected.',
  },
  'invalid-line': {
    severity: 'error',
    zh: '标准输入第 {line} 行不是 {"name", "text"} 或 {"name", "base64"} 形式的 JSON 对象。',
    en: 'Line {line} of standard input is no JSON object of the form {"name", "text"} or {"name", "base64"}.',
  },
  'access-denied': {
    severity: 'error',
    zh: '没有读取权限。',
    en: 'No permission to read it.',
  },
  'not-a-form': {
    severity: 'info',
    zh: '不是绩效自评表：没有找到表式的标签。',
    en: 'Not a self-evaluation form: none of the labels of a form were found.',
  },
  'layout-table': {
    severity: 'info',
    zh: '用于网页排版的表格，其内的表格已分别读取。',
    en: 'A table that lays out the page; the tables inside it are read on their own.',
  },
  'table-of-contents': {
    severity: 'info',
    zh: '表格目录，不是表格本身。',
    en: 'A list of forms, not a form itself.',
  },
} as const satisfies Record<string, Text>

export type ProblemCode = keyof typeof messages

/** Both texts of a message, their `{name}` replaced by the arguments. */
export function fillMessage(template: Message, args: MessageArgs): Message {
  return { zh: fillText(template, args, 'zh'), en: fillText(template, args, 'en') }
}

/** One text of a message, filled in; lists are joined as its language does. */
export function fillText(template: Message, args: MessageArgs, language: keyof Message): string {
  return fill(template[language], args, language === 'zh' ? '、' : ', ')
}

/** A message whose English is another where there is one of a thing. */
export interface CountedMessage extends Message {
  readonly one?: string
}

/** The same of a message that counts: in English a `count` of 1 takes the singular. */
export function fillCounted({ zh, en, one = en }: CountedMessage, args: MessageArgs, language: keyof Message): string {
  return fillText({ zh, en: args.count === 1 ? one : en }, args, language)
}

function fill(template: string, args: MessageArgs, separator: string): string {
  // Between two texts of the template stands a name.
  return partsOf(template).reduce((text, part, i) => {
    if (i % 2 === 0) return text + part
    const value = Object.hasOwn(args, part) ? args[part] : undefined
    return text + (value === undefined ? `{${part}}` : Array.isArray(value) ? value.join(separator) : String(value))
  }, '')
}

const MAX_TEMPLATES = 2_000
const split = new Map<string, readonly string[]>()

/** Templates are few and filled often. */
function partsOf(template: string): readonly string[] {
  let parts = split.get(template)
  if (parts === undefined) {
    parts = template.split(/\{(\w+)\}/)
    if (split.size >= MAX_TEMPLATES) split.clear()
    split.set(template, parts)
  }
  return parts
}
