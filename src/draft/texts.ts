import type { Message } from '../schema/index.ts'

/** The comments of a draft; `{name}` stands for what was found. */
export const draftTexts = {
  head: {
    zh: '由 ziping forms --draft 从 {sample} 生成的表式定义初稿。\nziping 已认识的标签不必写；以下注释列出它不认识的标签、所在行和最可能的字段。\n对的就去掉行首的 # ，不对的移到别的字段下，不要的删去；然后试：\n  ziping extract {sample} --forms 本文件 --review',
    en: 'First draft of a form definition, written by ziping forms --draft from {sample}.\nLabels that ziping knows need not be listed; those it does not know stand below as comments, with their row and the most likely field.\nTake the # away where the guess is right, move a label under another field where it is wrong, delete what is not needed; then try:\n  ziping extract {sample} --forms THIS_FILE --review',
  },
  family: { zh: '名称：小写字母、数字和连字符', en: 'a name of lower-case letters, digits and hyphens' },
  titles: { zh: '表名中含有其中一项，即为此表式', en: 'a title that contains one of these is of this family' },
  untitled: { zh: '未命名的绩效表', en: 'Form without a title' },
  known: { zh: '已认识：{labels}', en: 'known: {labels}' },
  row: { zh: '第 {row} 行', en: 'row {row}' },
  tableRow: { zh: '第 {table} 张表第 {row} 行', en: 'table {table}, row {row}' },
  none: {
    zh: '样表中的标签 ziping 都认识，只需定名称。',
    en: 'ziping knows every label of the sample; only the name is missing.',
  },
  fields: { zh: '可用字段：{fields}', en: 'fields: {fields}' },
} as const satisfies Record<string, Message>
