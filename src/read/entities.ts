import { matchAt } from './tags.ts'

/** The character reference at the `&`, resolved; null when it is none, or a rare name that remark must look up. */
export function entityAt(raw: string, at: number): { readonly text: string; readonly end: number } | null {
  const entity = matchAt(ENTITY, raw, at)
  if (entity === null) return null
  const end = at + entity.length
  const name = entity.slice(1, -1)
  if (name[0] !== '#') {
    const text = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
    return text === undefined ? null : { text, end }
  }
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return { text: valid ? String.fromCodePoint(code) : '\ufffd', end }
}

/** Whether a name stands at the `&` that is not in the list below. */
export function isRareEntity(raw: string, at: number): boolean {
  const entity = matchAt(ENTITY, raw, at)
  return entity !== null && entity[1] !== '#' && !Object.hasOwn(NAMED, entity.slice(1, -1))
}

const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/y

/** What converters and office programs write in tables. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  mdash: '\u2014',
  ndash: '\u2013',
  hellip: '\u2026',
  middot: '\u00b7',
  times: '\u00d7',
  divide: '\u00f7',
  plusmn: '\u00b1',
  deg: '\u00b0',
  permil: '\u2030',
  yen: '\u00a5',
  ge: '\u2265',
  le: '\u2264',
  ne: '\u2260',
  ldquo: '\u201c',
  rdquo: '\u201d',
  lsquo: '\u2018',
  rsquo: '\u2019',
  laquo: '\u00ab',
  raquo: '\u00bb',
  bull: '\u2022',
  copy: '\u00a9',
}
