import type { Check } from './define.ts'
import fund001 from './fund-001.ts'
import fund002 from './fund-002.ts'
import fund003 from './fund-003.ts'
import fund004 from './fund-004.ts'
import fund005 from './fund-005.ts'
import fund006 from './fund-006.ts'
import fund007 from './fund-007.ts'
import fund008 from './fund-008.ts'
import fund009 from './fund-009.ts'
import goal001 from './goal-001.ts'
import goal002 from './goal-002.ts'
import ind001 from './ind-001.ts'
import ind002 from './ind-002.ts'
import ind003 from './ind-003.ts'
import ind004 from './ind-004.ts'
import ind005 from './ind-005.ts'
import meta001 from './meta-001.ts'
import meta002 from './meta-002.ts'
import meta003 from './meta-003.ts'
import score001 from './score-001.ts'
import score002 from './score-002.ts'
import score003 from './score-003.ts'
import score004 from './score-004.ts'
import score005 from './score-005.ts'
import score006 from './score-006.ts'
import score007 from './score-007.ts'
import score008 from './score-008.ts'
import score009 from './score-009.ts'
import text001 from './text-001.ts'
import text002 from './text-002.ts'

/** The catalogue, in the order of the report. */
export const checks: readonly Check[] = [
  fund001,
  fund002,
  fund003,
  fund004,
  fund005,
  fund006,
  fund007,
  fund008,
  fund009,
  score001,
  score002,
  score003,
  score004,
  score005,
  score006,
  score007,
  score008,
  score009,
  ind001,
  ind002,
  ind003,
  ind004,
  ind005,
  goal001,
  goal002,
  text001,
  text002,
  meta001,
  meta002,
  meta003,
]

// What a check of one's own is written with.
export { bound, cappedShare, claim, norm, product, type Relation, ratio, shareAtMost, sum } from '../relations/index.ts'
export { asShare, directionOf } from './assess.ts'
export { type Check, defineCheck, type Example, isBinding } from './define.ts'
export { describe, type Finding } from './describe.ts'
export { labelPaths } from './fingerprint.ts'
export { type Form, type Limits, openForm } from './form.ts'
export { fieldName, nameOf } from './names.ts'
export { sameFamily, shiftBetween } from './units.ts'
