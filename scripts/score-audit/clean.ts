import { extract } from '../../src/extract.ts'
import { generateForm } from '../../test/generate/generate.ts'
import { figuresOf } from './figures.ts'
import { render } from './trial.ts'

/** What ziping says of forms in which every figure is right. */
export interface CleanRun {
  readonly forms: number
  /** Failures of severity error, by check; the form's seed with the first. */
  readonly alarms: ReadonlyMap<string, { readonly count: number; readonly first: string }>
  /** Forms that leave no figure blank, and the results and unknown results they came to. */
  readonly full: { readonly forms: number; readonly results: number; readonly unknown: number }
  readonly unknownBy: ReadonlyMap<string, number>
}

/** Amounts and what indicators ask, answer and score; a part line owes no rate and no points. */
const MATTERS = /\/(approvedBudget|adjustedBudget|adjustment|executed)$|indicators\/\d+\/(target|actual|weight|score)$/

export async function runClean(count: number, seed: string): Promise<CleanRun> {
  const alarms = new Map<string, { count: number; first: string }>()
  const unknownBy = new Map<string, number>()
  const full = { forms: 0, results: 0, unknown: 0 }
  for (let i = 0; i < count; i++) {
    const name = `${seed}:clean:${i}`
    const form = generateForm(name)
    const { reports } = await extract(render(name, form), { name: `${name}.md` })
    const checks = reports.flatMap((report) => report.checks)
    for (const { check, message } of checks.filter((c) => c.outcome === 'fail' && c.severity === 'error')) {
      const known = alarms.get(check)
      alarms.set(check, { count: (known?.count ?? 0) + 1, first: known?.first ?? `${name}: ${message.zh}` })
    }
    if ([...figuresOf(form)].some(([at, slot]) => slot === 'blank' && MATTERS.test(at))) continue
    full.forms++
    full.results += checks.length
    for (const { check } of checks.filter(({ outcome }) => outcome === 'unknown')) {
      full.unknown++
      unknownBy.set(check, (unknownBy.get(check) ?? 0) + 1)
    }
  }
  return { forms: count, alarms, full, unknownBy }
}
