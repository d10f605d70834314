import { type CountedMessage, fillCounted, type Message, type MessageArgs } from '../schema/index.ts'

/** A language of the tool. */
export type Language = keyof Message

/** A text in one language, its `{name}` replaced by the arguments; in English a `count` of 1 takes the singular. */
export function say(code: TextCode, language: Language, args: MessageArgs = {}): string {
  return fillCounted(texts[code], args, language)
}

const texts = {
  untitled: { zh: '（无标题）', en: '(untitled)' },
  fiscalYear: { zh: '{year} 年度', en: 'fiscal year {year}' },
  family: { zh: '{name}（表式把握 {confidence}）', en: '{name} (kind of form {confidence} sure)' },
  moneyUnit: { zh: '金额单位：{unit}', en: 'amounts in {unit}' },
  coverage: {
    zh: '非空单元格 {cells} 个 = 标签 {labels} + 值 {values} + 未归类 {unmapped}',
    en: '{cells} cells = {labels} labels + {values} values + {unmapped} unmapped',
  },
  errors: { zh: '错误 {count} 项', en: 'Errors: {count}' },
  warnings: { zh: '警告 {count} 项', en: 'Warnings: {count}' },
  remarks: { zh: '提示 {count} 项', en: 'Remarks: {count}' },
  unknowns: { zh: '无法判断 {count} 项', en: 'Could not be judged: {count}' },
  problems: { zh: '读取问题 {count} 项', en: 'Problems of reading: {count}' },
  unmapped: { zh: '未归入任何字段的单元格 {count} 个', en: 'Cells assigned to no field: {count}' },
  clean: { zh: '未发现不一致。', en: 'No inconsistency found.' },
  noForm: { zh: '未找到绩效自评表。', en: 'No self-evaluation form found.' },
  computed: { zh: '应为', en: 'should be' },
  printed: { zh: '表中{label}', en: '{label} as printed' },
  sameCause: { zh: '与 {checks} 同源', en: 'shares its cause with {checks}' },
  moreGroups: { zh: '另有 {count} 组', en: '{count} more groups', one: '1 more group' },
  more: { zh: '另有 {count} 项', en: '{count} more' },
  chance: {
    zh: '试 {trials} 种，碰巧相符的可能约 {chance}',
    en: '{trials} tried; chance of a lucky hit about {chance}',
  },
  oneIn: { zh: '1/{count}', en: '1 in {count}' },
  hardly: { zh: '不到 1/{count}', en: '1 in {count} or less' },
  page: { zh: '第 {page} 页', en: 'page {page}' },
  ignored: {
    zh: '另有 {count} 张表不是绩效自评表',
    en: '{count} other tables, no forms',
    one: '1 other table, no form',
  },
  'total.errors': { zh: '错误 {count}', en: '{count} errors', one: '1 error' },
  'total.warnings': { zh: '警告 {count}', en: '{count} warnings', one: '1 warning' },
  'total.unknown': { zh: '无法判断 {count}', en: '{count} not judged' },
  'total.held': { zh: '相符 {count}', en: '{count} hold', one: '1 holds' },
  'total.forms': { zh: '表 {count} 张', en: '{count} forms', one: '1 form' },
  'total.documents': { zh: '文档 {count} 份', en: '{count} documents', one: '1 document' },
  'total.failed': { zh: '未能完整读取 {count}', en: '{count} not read in full' },
  known: { zh: '基线中已有', en: 'known from the baseline' },
  dismissed: { zh: '不予采纳：{because}', en: 'dismissed: {because}' },
  confirmed: { zh: '已确认：{because}', en: 'confirmed: {because}' },
  stale: {
    zh: '{name}：表中已无此值、数字已变或无法确定是哪一处，原决定未适用',
    en: '{name}: gone, printed differently now, or not to be told apart; the decision was not applied',
  },
  reckonedWith: {
    zh: '按更正值核算：{name} {value}（表中 {printed}）',
    en: 'reckoned with a corrected value: {name} {value} (printed {printed})',
  },
  valueConfirmed: {
    zh: '{path}：表中 {printed}，已确认{because}',
    en: '{path}: {printed} as printed, confirmed{because}',
  },
  valueCorrected: {
    zh: '{path}：表中 {printed}，应为 {value}{because}',
    en: '{path}: {printed} as printed, corrected to {value}{because}',
  },
  suppressed: { zh: '不再计数 {count} 项', en: 'No longer counted: {count}' },
  repairs: { zh: '最少有误的数', en: 'Fewest figures that must be wrong' },
  gone: { zh: '基线中有、现已消失 {count} 项', en: 'Gone since the baseline: {count}' },
  decisions: { zh: '人工决定 {count} 项', en: 'Decisions on values: {count}' },
  'total.suppressed': { zh: '不计 {count}', en: '{count} suppressed' },
  figure: { zh: '数字', en: 'Figure' },
  asPrinted: { zh: '表中', en: 'As printed' },
  standsFor: { zh: '可代表', en: 'Stands for' },
  place: { zh: '位置', en: 'Place' },
  reading: { zh: '读取', en: 'Reading' },
  'rule.relation': { zh: '关系', en: 'Relation' },
  'rule.source': { zh: '依据', en: 'Source' },
  'rule.why': { zh: '为何核对', en: 'Why' },
  'rule.notAnError': { zh: '不算错误', en: 'Not an error' },
  and: { zh: '、', en: ', ' },
} as const satisfies Record<string, CountedMessage>

export type TextCode = keyof typeof texts
