import { fillText, type Message, type MessageArgs } from '../schema/index.ts'
import type { Language } from './texts.ts'

/** Why a value was read as it was, where that leaves a doubt, and what would settle it. Reasons that leave none are not listed. */
export function doubtOf(reason: string, language: Language): { readonly why: string; readonly settle: string } | null {
  const known: Doubt | undefined = Object.hasOwn(doubts, reason) ? doubts[reason as keyof typeof doubts] : undefined
  return known === undefined ? null : { why: known.why[language], settle: settling[known.settle][language] }
}

/** The reasons that leave a doubt. */
export function doubtCodes(): readonly string[] {
  return Object.keys(doubts)
}

/** A text of the list of doubts in one language. */
export function doubtText(code: DoubtTextCode, language: Language, args: MessageArgs = {}): string {
  return fillText(texts[code], args, language)
}

interface Doubt {
  readonly why: Message
  readonly settle: keyof typeof settling
}

const settling = {
  label: {
    zh: '看标签与该字段是否相符；相符就把它写进表式定义（--forms）',
    en: 'see whether the label means this field; if so, list it in a form definition (--forms)',
  },
  column: {
    zh: '在原表上看该值所在列的表头；正确的表头可写进表式定义（--forms）',
    en: 'see the header of its column on the printed form; the right one can be listed in a form definition (--forms)',
  },
  rows: {
    zh: '在原表上看合并单元格从哪一行到哪一行',
    en: 'see on the printed form from which row to which the merged cell goes',
  },
  break: {
    zh: '在原表上看分页处前后是否同一格',
    en: 'see on the printed form whether both sides of the page break are one cell',
  },
  part: { zh: '看单元格全文，此值从哪里起、到哪里止', en: 'read the whole cell: where does this value begin and end' },
  figure: { zh: '与原表的数字逐位核对', en: 'compare the figure digit by digit with the printed form' },
  title: {
    zh: '看原文表名；可在表格第一行或上一行写明',
    en: 'see the title of the form; it should stand in its first row or right above it',
  },
  unit: { zh: '看原表注明的金额单位', en: 'see which unit of money the form names' },
  place: { zh: '看此处是否属于这张表', en: 'see whether this belongs to the form' },
  typing: {
    zh: '与原表核对，必要时改正原文后重新读取',
    en: 'compare it with the printed form, and correct the source where it is damaged',
  },
  unmapped: {
    zh: '若是表的内容，把标签写进表式定义（--forms）；否则不必处理',
    en: 'if it belongs to the form, list its label in a form definition (--forms); otherwise leave it',
  },
  family: {
    zh: '看表名属于哪一种表式；可用表式定义（--forms）指明',
    en: 'see which family the title names; a form definition (--forms) can say so',
  },
} as const satisfies Record<string, Message>

const doubts = {
  'label-ending': { why: { zh: '标签只有结尾认得', en: 'only the end of the label is known' }, settle: 'label' },
  'label-fuzzy': {
    why: { zh: '标签与已知的写法有出入', en: 'the label is spelt unlike any known one' },
    settle: 'label',
  },
  'label-unknown': { why: { zh: '列标签不认识', en: 'the label of the column is not known' }, settle: 'column' },
  'label-by-words': { why: { zh: '凭用词认作资金行', en: 'taken for a budget line by its words' }, settle: 'label' },
  'label-by-place': { why: { zh: '凭位置认作标签', en: 'taken for a label by its place' }, settle: 'label' },
  'label-in-cell': { why: { zh: '标签与值在同一格', en: 'label and value stand in one cell' }, settle: 'part' },
  'label-in-line': { why: { zh: '从表外一行文字读出', en: 'read from a line outside the table' }, settle: 'part' },
  'label-in-middle': {
    why: { zh: '合并标签写在各行中间', en: 'the merged label stands in the middle of its rows' },
    settle: 'rows',
  },
  'label-in-middle-of-even-rows': {
    why: {
      zh: '合并标签写在偶数行中间，上下归属两可',
      en: 'the merged label stands in the middle of an even number of rows: its end may be one row off',
    },
    settle: 'rows',
  },
  'column-by-neighbour': {
    why: { zh: '同名列，凭相邻列区分', en: 'columns of one name, told apart by their neighbours' },
    settle: 'column',
  },
  'column-by-order': {
    why: { zh: '行内缺格，按先后次序归列', en: 'the row leaves out covered places; columns were given by order' },
    settle: 'column',
  },
  'column-by-position': {
    why: {
      zh: '列数与表头不同，按位置归列',
      en: 'the row has other columns than its header; they were given by position',
    },
    settle: 'column',
  },
  'column-by-vocabulary': {
    why: { zh: '凭用词归列', en: 'the column was given by the words in it' },
    settle: 'column',
  },
  'column-by-content': { why: { zh: '凭内容归列', en: 'the column was given by what stands in it' }, settle: 'column' },
  'column-of-line-above': {
    why: { zh: '沿用上一行数字所在的列', en: 'the column is that of the line above' },
    settle: 'column',
  },
  'header-on-earlier-table': {
    why: { zh: '表头在前一张表', en: 'its header stands on an earlier table' },
    settle: 'column',
  },
  'joined-over-break': {
    why: { zh: '由分页处前后两段拼成', en: 'joined from both sides of a page break' },
    settle: 'break',
  },
  'figure-in-label': { why: { zh: '数字写在标签里', en: 'the figure stands in the label' }, settle: 'part' },
  'figure-in-text': { why: { zh: '从文字中取出', en: 'taken out of a longer text' }, settle: 'part' },
  'target-in-name': { why: { zh: '目标值取自指标名称', en: 'the target is stated by the name alone' }, settle: 'part' },
  'title-from-heading': { why: { zh: '表名取自上方的标题', en: 'the title is a heading above' }, settle: 'title' },
  'title-from-line': { why: { zh: '表名取自上方一行文字', en: 'the title is a line above' }, settle: 'title' },
  'year-in-heading': { why: { zh: '年度取自上方的标题', en: 'the year stands in a heading above' }, settle: 'title' },
  'text-under-form': {
    why: { zh: '取自表下文字，没有标签', en: 'text below the form without a label' },
    settle: 'place',
  },
  'spaces-inside-number': {
    why: { zh: '数字中间有空格', en: 'there were blanks inside the figure' },
    settle: 'figure',
  },
  'unreadable-number': {
    why: { zh: '数字中有不像数字的字符', en: 'the figure holds characters that are no digits' },
    settle: 'figure',
  },
  'unmapped-beside': {
    why: { zh: '同一行有未归入字段的单元格', en: 'another cell of its row was assigned to no field' },
    settle: 'column',
  },
  'unmapped-in-form': {
    why: { zh: '表内多个单元格未归入字段', en: 'many cells of the form were assigned to no field' },
    settle: 'column',
  },
  'untyped-beside': {
    why: { zh: '同一行有值未能转为数值', en: 'another value of its row could not be typed' },
    settle: 'column',
  },
  'figure-for-text': {
    why: { zh: '同一行应为文字之处是数字，可能串列', en: 'its row has a figure where a text belongs: one column off?' },
    settle: 'column',
  },
  'figure-for-text-in-form': {
    why: {
      zh: '表内别处应为文字之处是数字，可能串列',
      en: 'another row has a figure where a text belongs: columns may be off',
    },
    settle: 'column',
  },
  'percentage-for-figure': {
    why: {
      zh: '金额、分值或得分处是百分数，可能串列',
      en: 'a percentage stands where an amount or points belong: one column off?',
    },
    settle: 'column',
  },
  'amount-for-rate': {
    why: { zh: '执行率处像是金额，可能串列', en: 'what stands for a rate looks like an amount: one column off?' },
    settle: 'column',
  },
  'texts-for-amounts': {
    why: {
      zh: '多个资金行的金额是文字，可能误读了表的其他部分',
      en: 'several budget lines have texts for amounts: another part of the form may have been read as such',
    },
    settle: 'column',
  },
  'reads-like-label': {
    why: { zh: '值与表中某个标签相同', en: 'it reads like one of the labels of the form' },
    settle: 'place',
  },
  'text-at-page-break': {
    why: { zh: '文字在分页处，可能未完', en: 'a text at a page break, which may go on behind it' },
    settle: 'break',
  },
  'arithmetic-tie': {
    why: { zh: '两种读法难分，凭数字关系取舍', en: 'two readings were alike; the figures decided' },
    settle: 'figure',
  },
  'unit-on-amount': {
    why: { zh: '金额单位取自一个金额', en: 'the unit of money was read off an amount' },
    settle: 'unit',
  },
} as const satisfies Record<string, Doubt>

const texts = {
  low: { zh: '把握低于 0.80', en: 'less than 0.80 sure' },
  fair: { zh: '把握低于 0.95', en: 'less than 0.95 sure' },
  untyped: { zh: '未能转为数值', en: 'could not be typed' },
  unmapped: { zh: '未归入任何字段', en: 'assigned to no field' },
  problem: { zh: '读取问题', en: 'problems of reading' },
  unexplained: { zh: '原因：{reason}', en: 'reason: {reason}' },
  'settle-untyped': settling.typing,
  'settle-unmapped': settling.unmapped,
  'settle-family': settling.family,
  settle: { zh: '可这样确认：{settle}', en: 'to settle it: {settle}' },
  family: {
    zh: '表式可能是 {family}，把握 {confidence}',
    en: 'the family may be {family}, {confidence} sure',
  },
  clean: {
    zh: '没有存疑的值：{values} 个值把握都在 0.95 以上。',
    en: 'Nothing is in doubt: all {values} values are 0.95 sure or more.',
  },
  count: { zh: '{values} 个值中存疑 {doubtful} 个', en: '{doubtful} of {values} values in doubt' },
  converter: {
    zh: '可能由 {name} 转换（把握 {confidence}）：{damage}',
    en: 'probably converted by {name} ({confidence} sure): {damage}',
  },
} as const satisfies Record<string, Message>

export type DoubtTextCode = keyof typeof texts
