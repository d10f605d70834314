import { likeness, nameKey } from '../values/index.ts'
import type { ComparisonFinding } from './comparison.ts'
import { type Both, finding, shown } from './finding.ts'

/** Names change a little from year to year; less alike than this they are of another body. */
const LEAST_LIKENESS = 0.5

/** A single form in each document is compared whatever it is: this says where body or project are not the same. */
export function compareBodies(both: Both): ComparisonFinding[] {
  return (['department', 'project'] as const).flatMap((field) => {
    const [old, fresh] = [both.old.record[field], both.new.record[field]]
    if (old === null || fresh === null || likeness(nameKey(old), nameKey(fresh)) >= LEAST_LIKENESS) return []
    const at = `/${field}`
    return [finding('other-body', { field: at, old: shown(old), new: shown(fresh) }, { old: [at], new: [at] }, both)]
  })
}
