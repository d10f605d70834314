import type { Message, MessageArgs } from '../schema/index.ts'

/** What is wrong with a form definition, and where: the path of keys and indexes that leads to it. */
export interface Fault {
  readonly code: FaultCode
  readonly args: MessageArgs
  readonly path: readonly (string | number)[]
  /** The key itself is at fault, not what it holds. */
  readonly atKey: boolean
}

/** The fault in words: what, and what to do. */
export function faultMessage({ code, args }: Pick<Fault, 'code' | 'args'>): Message {
  const fill = (template: string, separator: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = args[name]
      return Array.isArray(value) ? value.join(separator) : String(value ?? whole)
    })
  const text = faultTexts[code]
  return { zh: fill(text.zh, '、'), en: fill(text.en, ', ') }
}

/** The path as people write it: `labels.amount.executed[2]`. */
export function pathText(path: Fault['path']): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('')
}

const faultTexts = {
  'not-a-definition': {
    zh: '应为表式定义（family、name、labels 等键），而不是 {got}。',
    en: 'expected a form definition (keys such as family, name, labels), got {got}.',
  },
  'unknown-key': { zh: '没有键“{key}”，可用：{choices}。', en: 'there is no key “{key}”; use {choices}.' },
  'missing-key': { zh: '缺少键 {key}，请补上。', en: 'the key {key} is missing; add it.' },
  'wrong-type': { zh: '应为{expected}，而不是 {got}。', en: 'expected {expected}, got {got}.' },
  'not-quoted': {
    zh: '应为文字，而不是 {got}；请加引号。',
    en: 'expected text, got {got}; put it in quotes.',
  },
  'empty-text': { zh: '为空，请填写或删去。', en: 'is empty; fill it in or leave it out.' },
  'empty-list': {
    zh: '列表为空，请至少写一项或删去此键。',
    en: 'the list is empty; give at least one entry or leave the key out.',
  },
  'bad-family': {
    zh: '“{value}”不能作名称，只能用小写字母、数字和连字符，并以字母开头。',
    en: '“{value}” cannot be a name; use lower-case letters, digits and hyphens, beginning with a letter.',
  },
  'family-taken': {
    zh: '已有名为 {value} 的表式，请换一个名称。',
    en: 'there is a family {value} already; choose another name.',
  },
  'unknown-role': { zh: '没有标签类别“{key}”，可用：{choices}。', en: 'labels have no role “{key}”; use {choices}.' },
  'unknown-field': {
    zh: '{role} 没有字段“{key}”，可用：{choices}。',
    en: '{role} has no field “{key}”; use {choices}.',
  },
  'unknown-mark': {
    zh: '“{value}”不是 类别.字段，可用：{choices}。',
    en: '“{value}” is no role.field; use {choices}.',
  },
  'not-a-choice': { zh: '不能是 {value}，可用：{choices}。', en: 'cannot be {value}; use {choices}.' },
  'empty-label': {
    zh: '“{label}”可以是空的，请至少留一个字。',
    en: '“{label}” can be empty; leave at least one character in it.',
  },
  'open-braces': {
    zh: '“{label}”的花括号不成对，或者套叠；请写成 {甲|乙}丙。',
    en: 'the braces of “{label}” do not close, or stand inside one another; write {a|b}c.',
  },
  'too-many-labels': {
    zh: '“{label}”代表 {count} 个标签，超过 {limit}；请拆开。',
    en: '“{label}” stands for {count} labels, more than {limit}; split it.',
  },
  'label-twice': {
    zh: '“{label}”在 {role} 中已归入 {field}，一个标签只能归入一个字段；请删去一处。',
    en: '“{label}” already stands for {field} in {role}, and a label has one field; take out one of the two.',
  },
  'not-yaml': { zh: '不是有效的 YAML 或 JSON：{detail}', en: 'not valid YAML or JSON: {detail}' },
  'label-not-quoted': {
    zh: "不是有效的 YAML：以 {mark} 开头的文字要加引号，如 '{mark}…'。",
    en: "not valid YAML: put a text that begins with {mark} in quotes, as in '{mark}…'.",
  },
  'nothing-there': {
    zh: '文件中没有表式定义。用 ziping forms --draft 可从样表生成一份。',
    en: 'the file holds no form definition. ziping forms --draft writes a first one from a sample.',
  },
} as const satisfies Record<string, Message>

export type FaultCode = keyof typeof faultTexts
