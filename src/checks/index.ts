import type { Check } from './define.ts'
import fund001 from './fund-001.ts'
import fund002 from './fund-002.ts'
import fund003 from './fund-003.ts'

/** The catalogue, in the order of the report. */
export const checks: readonly Check[] = [fund001, fund002, fund003]

export { type Check, defineCheck, type Example } from './define.ts'
export { describe, type Finding } from './describe.ts'
export { type Form, openForm } from './form.ts'
export { nameOf } from './names.ts'
