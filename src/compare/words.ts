import { type CountedMessage, fillCounted, type Message, type MessageArgs } from '../schema/index.ts'

/** The words of a report on a comparison, beside its findings. In English a `count` of 1 takes the singular. */
export function comparisonWord(code: ComparisonWord, language: keyof Message, args: MessageArgs = {}): string {
  return fillCounted(words[code], args, language)
}

const words = {
  years: { zh: '两个年度', en: 'two years' },
  targets: { zh: '绩效目标与自评', en: 'targets and their self-evaluation' },
  conversions: { zh: '同一文档的两次转换', en: 'two conversions of one document' },
  indicators: { zh: '对应指标 {count} 个', en: '{count} indicators in both', one: '1 indicator in both' },
  untitled: { zh: '（无标题）', en: '(untitled)' },
  noPair: { zh: '两份文档没有可以对应的表。', en: 'The documents hold no forms that belong together.' },
  same: { zh: '没有需要指出的差异。', en: 'Nothing to point out.' },
  warning: { zh: '警告 {count} 项', en: 'Warnings: {count}' },
  info: { zh: '提示 {count} 项', en: 'Remarks: {count}' },
  error: { zh: '错误 {count} 项', en: 'Errors: {count}' },
  onlyOld: { zh: '只在 {name} 中', en: 'Only in {name}' },
  onlyNew: { zh: '只在 {name} 中', en: 'Only in {name}' },
  'total.warning': { zh: '警告 {count}', en: '{count} warnings', one: '1 warning' },
  'total.info': { zh: '提示 {count}', en: '{count} remarks', one: '1 remark' },
  'total.pairs': { zh: '对应的表 {count} 对', en: '{count} pairs of forms', one: '1 pair of forms' },
} as const satisfies Readonly<Record<string, CountedMessage>>

export type ComparisonWord = keyof typeof words
