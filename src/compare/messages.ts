import type { Message, Severity } from '../schema/index.ts'

interface Text extends Message {
  readonly severity: Severity
}

/** Every finding of a comparison: code, severity and both texts; `{name}` stands for an argument, `{field}` for the name of a field. */
export const comparisonTexts = {
  'other-body': {
    severity: 'warning',
    zh: '{field}不同：{old} 与 {new}，两份表可能不是同一单位或项目的',
    en: '{field}: {old} and {new}; the forms may not belong together',
  },
  'amounts-reused': {
    severity: 'warning',
    zh: '“{name}”的{fields}两年完全相同（{figures}），是否沿用了上年数字？',
    en: '“{name}”: {fields} the same in both years ({figures}); perhaps last year’s figures were used again',
  },
  'answer-reused': {
    severity: 'warning',
    zh: '指标“{name}”两年的实际完成值完全相同：{text}',
    en: 'Indicator “{name}”: the answer is the same in both years: {text}',
  },
  'text-reused': {
    severity: 'warning',
    zh: '{field}与上年一字不差：{text}',
    en: 'The text of {field} is that of last year, word for word: {text}',
  },
  'budget-changed': {
    severity: 'info',
    zh: '“{name}”{field}由 {old} 变为 {new}（{change}）',
    en: '“{name}”, {field}: from {old} to {new} ({change})',
  },
  'budget-differs': {
    severity: 'warning',
    zh: '“{name}”{field}：绩效目标表为 {old}，自评表为 {new}',
    en: '“{name}”, {field}: {old} in the target form, {new} in the self-evaluation',
  },
  'money-unit-changed': {
    severity: 'info',
    zh: '金额单位由 {old} 变为 {new}',
    en: 'The unit of money changed from {old} to {new}',
  },
  'indicator-dropped': {
    severity: 'warning',
    zh: '指标“{name}”（{target}）在新表中没有',
    en: 'Indicator “{name}” ({target}) is not in the new form',
  },
  'indicator-missing': {
    severity: 'warning',
    zh: '绩效目标表中的指标“{name}”（{target}）没有自评',
    en: 'Indicator “{name}” ({target}) of the target form was not evaluated',
  },
  'indicator-added': {
    severity: 'info',
    zh: '新增指标“{name}”（{target}）',
    en: 'Indicator “{name}” ({target}) is new',
  },
  'indicator-renamed': {
    severity: 'info',
    zh: '指标“{old}”在新表中称为“{new}”，按同一指标比较',
    en: 'Indicator “{old}” is called “{new}” in the new form; they are compared as one',
  },
  'target-lowered': {
    severity: 'warning',
    zh: '指标“{name}”的目标降低：由 {old} 改为 {new}',
    en: 'Indicator “{name}”: the target was lowered from {old} to {new}',
  },
  'target-raised': {
    severity: 'info',
    zh: '指标“{name}”的目标提高：由 {old} 改为 {new}',
    en: 'Indicator “{name}”: the target was raised from {old} to {new}',
  },
  'target-changed': {
    severity: 'warning',
    zh: '指标“{name}”的目标不同：由 {old} 改为 {new}',
    en: 'Indicator “{name}”: the target changed from {old} to {new}',
  },
  'weight-changed': {
    severity: 'info',
    zh: '指标“{name}”的分值由 {old} 改为 {new}',
    en: 'Indicator “{name}”: its weight changed from {old} to {new}',
  },
  'goal-changed': {
    severity: 'info',
    zh: '{field}的文字与绩效目标表不同',
    en: 'The text of {field} is not that of the target form',
  },
  'value-differs': {
    severity: 'warning',
    zh: '{field}：{old} 与 {new}',
    en: '{field}: {old} and {new}',
  },
  'text-differs': {
    severity: 'info',
    zh: '{field}：文字不同，{old} 与 {new}',
    en: '{field}: worded differently, {old} and {new}',
  },
  'value-only-old': {
    severity: 'warning',
    zh: '{field}：只在前一文档读到 {old}',
    en: '{field}: read in the first document alone, {old}',
  },
  'value-only-new': {
    severity: 'warning',
    zh: '{field}：只在后一文档读到 {new}',
    en: '{field}: read in the second document alone, {new}',
  },
} as const satisfies Readonly<Record<string, Text>>

export type ComparisonCode = keyof typeof comparisonTexts
