import type { Trial } from './trial.ts'

/** How often slips were seen and explained. */
export interface Tally {
  readonly name: string
  injected: number
  /** A relation that the slip breaks is reported as failed. */
  detected: number
  /** All that it breaks are. */
  complete: number
  /** One of them with the severity of the catalogue, which is error for every relation of the oracle. */
  severity: number
  explained: number
  /** The true slip stands first, or anywhere, among the explanations of a relation it breaks. */
  first: number
  offered: number
}

export interface AuditSummary {
  readonly all: Tally
  readonly kinds: readonly Tally[]
  readonly checks: readonly Tally[]
  readonly alarms: ReadonlyMap<string, number>
}

export function summarise(trials: readonly Trial[]): AuditSummary {
  const all = emptyTally('all')
  const kinds = new Map<string, Tally>()
  const checks = new Map<string, Tally>()
  const alarms = new Map<string, number>()
  for (const { kind, outcomes, alarms: found } of trials) {
    count(all, outcomes)
    count(entry(kinds, kind), outcomes)
    for (const check of new Set(outcomes.map(({ law }) => law.check))) {
      count(
        entry(checks, check),
        outcomes.filter(({ law }) => law.check === check),
      )
    }
    for (const { check } of found) alarms.set(check, (alarms.get(check) ?? 0) + 1)
  }
  const sorted = [...checks.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return { all, kinds: [...kinds.values()], checks: sorted, alarms }
}

function count(tally: Tally, outcomes: Trial['outcomes']): void {
  const found = outcomes.filter(({ found: failure }) => failure !== null)
  const explained = found.filter(({ found: failure }) => (failure?.explanations.length ?? 0) > 0)
  tally.injected++
  if (found.length > 0) tally.detected++
  if (found.length === outcomes.length) tally.complete++
  if (found.some(({ found: failure }) => failure?.severity === 'error')) tally.severity++
  if (explained.length > 0) tally.explained++
  if (explained.some(({ rank }) => rank === 0)) tally.first++
  if (explained.some(({ rank }) => rank >= 0)) tally.offered++
}

function entry(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? emptyTally(name)
  tallies.set(name, tally)
  return tally
}

function emptyTally(name: string): Tally {
  return { name, injected: 0, detected: 0, complete: 0, severity: 0, explained: 0, first: 0, offered: 0 }
}
