import { figureText, type Pointer, term, type Verdict, valueText, workingOf } from '../relations/index.ts'
import { type Explanation, fillText, type Message } from '../schema/index.ts'
import type { Candidate } from './candidate.ts'
import type { Slip } from './slips.ts'
import type { Context } from './trials.ts'

/** A candidate under which relations hold that fail as printed. */
export interface Hit {
  readonly slip: Slip
  readonly candidate: Candidate
  /** The relation that was being explained, without its slip. */
  readonly verdict: Verdict
  /** How many candidates the kind of slip had: the fewer, the more a hit says. */
  readonly among: number
  /** How likely this one trial hits by luck. */
  readonly chance: number
}

/** A hit in words. It is a hypothesis, and no text says whose slip it is. */
export function tell(hit: Hit, trials: number, chance: number, { sheet, nameOf }: Context): Explanation {
  const { slip, candidate, verdict } = hit
  const template = slip.variants?.[candidate.variant ?? ''] ?? slip.text
  const [cell = '', other = ''] = candidate.at
  const printed = (at: Pointer) => {
    const amount = sheet.amount(term(at))
    return amount.kind === 'figure' ? figureText(amount.printed) : ''
  }
  const corrected = candidate.changes.find(({ at }) => at === cell)?.printed
  const stated = verdict.stated?.amount
  const args = {
    printed: slip.kind === 'other-operand' && stated?.kind === 'figure' ? figureText(stated.printed) : printed(cell),
    corrected: corrected === undefined ? '' : figureText(corrected),
    otherPrinted: printed(other),
    working: workingOf(verdict),
    value: valueText(verdict),
    ...candidate.args,
  }
  const inLanguage = (language: keyof Message) => {
    const names = candidate.at.map((at) => nameOf(at, language))
    const joined = names.join(verdict.relation.kind === 'ratio' ? ' ÷ ' : ' + ')
    return fillText(template, { ...args, cell: names[0] ?? '', other: names[1] ?? '', names: joined }, language)
  }
  const text = { zh: inLanguage('zh'), en: inLanguage('en') }
  return { kind: slip.kind, text, at: [...candidate.at], trials, chance }
}
