import { distance } from 'fastest-levenshtein'
import { countBraces, expandBraces, isBalanced } from './braces.ts'
import type { FormInput, Role } from './define.ts'
import type { Fault, FaultCode } from './faults.ts'
import { fieldsOfRole, sectionIds } from './fields.ts'

/** A pattern of a definition may stand for so many labels; the common vocabulary has larger ones. */
export const MAX_LABELS = 5_000

type Path = Fault['path']
type Check = (value: unknown, path: Path) => Fault[]

/** Everything that is wrong with a form definition, in the order of its keys; [] for a good one. */
export function findFaults(input: unknown): Fault[] {
  if (!isMapping(input)) return [fault('not-a-definition', { got: nameOf(input) }, [])]
  const missing = required.filter((key) => input[key] === undefined)
  return [
    ...Object.entries(input).flatMap(([key, value]) => {
      const check = Object.hasOwn(checks, key) ? checks[key as keyof FormInput] : null
      if (check === null) return [unknown('unknown-key', { key }, [key], Object.keys(checks))]
      return value === undefined ? [] : check(value, [key])
    }),
    ...missing.map((key) => fault('missing-key', { key }, [])),
  ]
}

const required = ['family', 'name'] as const

const checks: Readonly<Record<keyof FormInput, Check>> = {
  family: (value, path) =>
    typeof value === 'string' && !/^[a-z][a-z0-9-]*$/.test(value)
      ? [fault('bad-family', { value }, path)]
      : text(value, path),
  name: (value, path) =>
    isMapping(value)
      ? [
          ...Object.entries(value).flatMap(([key, entry]) =>
            key === 'zh' || key === 'en'
              ? text(entry, [...path, key])
              : [unknown('unknown-key', { key }, [...path, key], ['zh', 'en'])],
          ),
          ...['zh', 'en'].filter((key) => value[key] === undefined).map((key) => fault('missing-key', { key }, path)),
        ]
      : text(value, path),
  titles: list(pattern, 1),
  notTitles: list(pattern),
  marks: list(mark),
  notMarks: list(mark),
  words: list(text),
  absent: list(mark),
  sections: list(section),
  bareAmount: choice(['approvedBudget', 'adjustedBudget']),
  labels: labels,
}

function labels(value: unknown, path: Path): Fault[] {
  if (!isMapping(value)) return value === null ? [] : [wrongType('{ head: { … }, amount: { … }, … }', value, path)]
  const fields = fieldsOfRole()
  return Object.entries(value).flatMap(([role, entries]) => {
    const at = [...path, role]
    if (!Object.hasOwn(fields, role)) return [unknown('unknown-role', { key: role }, at, Object.keys(fields))]
    // A key with nothing under it is one whose labels are not written yet.
    if (entries === null) return []
    if (!isMapping(entries)) return [wrongType('{ field: [label, …] }', entries, at)]
    const known = fields[role as Role]
    return [
      ...Object.entries(entries).flatMap(([field, words]) =>
        known.includes(field) || field === 'remark'
          ? words === null
            ? []
            : labelList(words, [...at, field])
          : [unknown('unknown-field', { key: field, role }, [...at, field], known)],
      ),
      ...doubles(role, entries, at),
    ]
  })
}

/** One label, or a list of labels. */
function labelList(value: unknown, path: Path): Fault[] {
  return typeof value === 'string' ? pattern(value, path) : list(pattern, 1)(value, path)
}

/** A label that stands for two fields of one role would always be read as the first. */
function doubles(role: string, entries: Readonly<Record<string, unknown>>, path: Path): Fault[] {
  const taken = new Map<string, string>()
  return Object.entries(entries).flatMap(([field, words]) =>
    [words].flat().flatMap((word, i) => {
      if (typeof word !== 'string' || pattern(word, []).length > 0) return []
      const known = expandBraces(word).find((label) => (taken.get(label) ?? field) !== field)
      for (const label of expandBraces(word)) if (!taken.has(label)) taken.set(label, field)
      const at = Array.isArray(words) ? [...path, field, i] : [...path, field]
      return known === undefined ? [] : [fault('label-twice', { label: known, role, field: taken.get(known)! }, at)]
    }),
  )
}

/** A label or a title as a brace pattern. */
function pattern(value: unknown, path: Path): Fault[] {
  const faults = text(value, path)
  if (typeof value !== 'string' || faults.length > 0) return faults
  const label = value.replace(/^\*/, '')
  if (!isBalanced(label)) return [fault('open-braces', { label: value }, path)]
  const count = countBraces(label)
  if (count > MAX_LABELS) return [fault('too-many-labels', { label: value, count, limit: MAX_LABELS }, path)]
  return expandBraces(label).some((one) => one.trim() === '') ? [fault('empty-label', { label: value }, path)] : []
}

function mark(value: unknown, path: Path): Fault[] {
  if (typeof value !== 'string') return text(value, path)
  const [role = '', ...rest] = value.split('.')
  const fields = fieldsOfRole()
  const known = Object.hasOwn(fields, role) ? fields[role as Role] : null
  if (known?.includes(rest.join('.'))) return []
  const choices = (known === null ? Object.keys(fields) : [role]).flatMap((one) =>
    fields[one as Role].map((field) => `${one}.${field}`),
  )
  return [unknown('unknown-mark', { value }, path, choices, false)]
}

function section(value: unknown, path: Path): Fault[] {
  if (!isMapping(value)) return [wrongType('{ section, fields }', value, path)]
  return [
    ...choice(sectionIds)(value.section, [...path, 'section']),
    ...list(text)(value.fields, [...path, 'fields']),
    ...Object.keys(value)
      .filter((key) => key !== 'section' && key !== 'fields')
      .map((key) => unknown('unknown-key', { key }, [...path, key], ['section', 'fields'])),
  ]
}

function text(value: unknown, path: Path): Fault[] {
  if (typeof value === 'number' || typeof value === 'boolean')
    return [fault('not-quoted', { got: String(value) }, path)]
  if (typeof value !== 'string') return [wrongType('"…"', value, path)]
  return value.trim() === '' ? [fault('empty-text', {}, path)] : []
}

function list(check: Check, least = 0): Check {
  return (value, path) => {
    if (!Array.isArray(value)) return [wrongType('[…]', value, path)]
    if (value.length < least) return [fault('empty-list', {}, path)]
    return value.flatMap((entry, i) => check(entry, [...path, i]))
  }
}

function choice(choices: readonly string[]): Check {
  return (value, path) =>
    typeof value === 'string' && choices.includes(value)
      ? []
      : [unknown('not-a-choice', { value: nameOf(value) }, path, choices, false)]
}

/** A fault that names what may stand here: the one nearest by spelling, or all. */
function unknown(code: FaultCode, args: Fault['args'], path: Path, choices: readonly string[], atKey = true): Fault {
  const word = String(args.key ?? args.value ?? '')
  const near = choices.filter((one) => distance(one.toLowerCase(), word.toLowerCase()) <= Math.min(3, word.length / 3))
  return { code, args: { ...args, choices: near.length > 0 ? near : [...choices] }, path, atKey }
}

function wrongType(expected: string, value: unknown, path: Path): Fault {
  return fault('wrong-type', { expected, got: nameOf(value) }, path)
}

function fault(code: FaultCode, args: Fault['args'], path: Path): Fault {
  return { code, args, path, atKey: false }
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value in short, the same in every language. */
function nameOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (typeof value === 'object') return '{…}'
  return typeof value === 'string' ? `“${value.slice(0, 40)}”` : String(value)
}
