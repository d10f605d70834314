import { narrow, tidy } from './fold.ts'

export interface CodedName {
  readonly code: string | null
  readonly name: string
}

/** Codes of budget systems: capitals and digits, ten at least, eight of them digits. */
const CODE = '[0-9A-Z]{10,40}'
const BEFORE = new RegExp(`^[(\\[]?(${CODE})[)\\]]?(?:\\s?[-_:]{1,2}\\s?|\\s)?(?=[^0-9A-Za-z])`)
const AFTER = new RegExp(`\\s?[(\\[](?:项目)?(?:编码|代码|编号)?:?(${CODE})[)\\]]$`)

/** Tells the code of a project from its name: 51000021R000000019951-工资性支出. A name without one comes back whole. */
export function splitProjectCode(text: string): CodedName {
  const kept = tidy(text)
  const s = narrow(kept)
  const found = BEFORE.exec(s) ?? AFTER.exec(s)
  const code = found?.[1]
  if (found === null || code === undefined || code.replace(/\D/g, '').length < 8) return { code: null, name: kept }
  const name = tidy(kept.slice(0, found.index) + kept.slice(found.index + found[0].length))
  return name === '' ? { code: null, name: kept } : { code, name }
}
