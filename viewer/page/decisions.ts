import type { Decisions, FindingDecision, ValueDecision } from '../../src/findings/index.ts'
import type { PageFinding, PageValue } from '../../src/report/index.ts'
import type { Place } from './place.ts'

/** The decisions that the documents were audited with, so that the file downloaded holds old and new ones. */
export function givenDecisions(places: readonly Place[]): Decisions {
  return {
    findings: places.flatMap(({ form }) => form.decided.findings),
    values: places.flatMap(({ form }) => form.decided.values),
  }
}

export function decisionOn(finding: PageFinding, decisions: Decisions): FindingDecision | null {
  return decisions.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint) ?? null
}

export function wordOn(value: PageValue, key: string, decisions: Decisions): ValueDecision | null {
  return decisions.values.find((said) => said.key === key && said.path === value.path) ?? null
}

/** With a word on a finding, or without one; the word is tied to the figure as printed. */
export function decideFinding(
  decisions: Decisions,
  { fingerprint, stated }: PageFinding,
  said: Pick<FindingDecision, 'verdict' | 'because'> | null,
): Decisions {
  const others = decisions.findings.filter((one) => one.fingerprint !== fingerprint)
  const word = said === null ? [] : [{ fingerprint, ...(stated === null ? {} : { stated }), ...said, date: today() }]
  return { ...decisions, findings: [...others, ...word] }
}

/** With a word on a value, or without one; without `correctedTo` it is confirmed. */
export function decideValue(
  decisions: Decisions,
  { path, raw }: PageValue,
  key: string,
  said: Pick<ValueDecision, 'correctedTo' | 'because'> | null,
): Decisions {
  const others = decisions.values.filter((one) => one.key !== key || one.path !== path)
  const word = said === null ? [] : [{ key, path, printed: raw, ...said, date: today() }]
  return { ...decisions, values: [...others, ...word] }
}

/** The file as `--decisions` reads it. */
export function decisionsFile(decisions: Decisions): string {
  return `${JSON.stringify(decisions, null, 2)}\n`
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
