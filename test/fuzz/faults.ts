import { extract, Result } from '../../src/index.ts'
import { invariants } from '../invariants.ts'
import type { Input } from './inputs.ts'

/** What is wrong with what an input gives: an exception, a result against its schema, a rule of results broken. */
export async function faultsOf(input: Input, rules = Object.keys(invariants)): Promise<string[]> {
  let result: Result
  try {
    result = await extract(input)
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
  const parsed = Result.safeParse(result)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`)
  const internal = result.problems.filter(({ code }) => code === 'internal-error').map(({ message }) => message.en)
  // Of bytes the text is the reader's to decode; decode.test.ts looks at that.
  const broken =
    typeof input === 'string'
      ? rules.flatMap((name) => invariants[name]?.(result, input.replace(/^\ufeff/, '')) ?? [])
      : []
  return [...internal, ...broken]
}

/** Rules for input at random: of such markup a slice cannot be brought back to its text by a few rules, as the remaining invariant does. */
export const ofRandomInput = Object.keys(invariants).filter(
  (name) => name !== 'holds every value in the slices of its evidence',
)
