import type { FindingDecision, ReportReview, ValueDecision } from '../findings/index.ts'
import type { CheckResult } from '../schema/index.ts'
import { type Language, say } from './texts.ts'

/** What has been said of a finding, in words: known from the baseline, dismissed, confirmed; reckoned with a corrected value. */
export function standingNotes(
  { fingerprint, at }: CheckResult,
  review: ReportReview | undefined,
  nameOf: (pointer: string) => string,
  language: Language,
): string[] {
  const said = review?.decided.get(fingerprint)
  const corrected = at.flatMap((pointer) => {
    const word = review?.corrected.get(pointer)
    if (word?.correctedTo === undefined) return []
    return [say('reckonedWith', language, { name: nameOf(pointer), value: word.correctedTo, printed: word.printed })]
  })
  return [
    ...corrected,
    ...(review?.known.has(fingerprint) ? [say('known', language)] : []),
    ...(said === undefined ? [] : [say(said.verdict, language, { because: reasonOf(said) })]),
  ]
}

/** What has been said of values, and what no longer applies, a line each; the printed value stays in the line. */
export function decisionLines({ values, stale }: ReportReview, language: Language): string[] {
  return [
    ...values.map((said) => valueLine(said, language)),
    ...stale.map((said) => say('stale', language, { name: 'path' in said ? said.path : said.fingerprint })),
  ]
}

function valueLine(said: ValueDecision, language: Language): string {
  const { path, printed, correctedTo } = said
  const reason = reasonOf(said)
  const because = reason === '' ? '' : ` (${reason})`
  return correctedTo === undefined
    ? say('valueConfirmed', language, { path, printed, because })
    : say('valueCorrected', language, { path, printed, value: correctedTo, because })
}

function reasonOf({ because, by, date }: FindingDecision | ValueDecision): string {
  return [because, by, date].filter((part) => part !== undefined).join(' · ')
}
