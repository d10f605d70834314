import type { PageValue } from '../../src/report/index.ts'

/** A confidence below this is low. */
export const LOW = 0.8

/** Whether a value was read with doubt; where the form leaves a blank there is nothing to doubt. */
export function isDoubtful({ confidence, absent }: Pick<PageValue, 'confidence' | 'absent'>): boolean {
  return confidence < LOW && absent !== 'blank'
}
