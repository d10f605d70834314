import { checks, fieldName, nameOf } from '../checks/index.ts'
import type { ReportReview } from '../findings/index.ts'
import type { CheckResult, Evidence, Report, ReportResult } from '../schema/index.ts'
import { chanceText } from './chance-text.ts'
import { intervalText } from './interval-text.ts'
import type { Locate, Place } from './place.ts'
import { standingNotes } from './review-view.ts'
import { type Language, say } from './texts.ts'

/** A figure of a relation: what it is called, how it is printed ('' when it is not), and what it can stand for. */
export interface FigureView {
  readonly role: 'operand' | 'computed' | 'printed'
  /** Whose figure it is, where it is not the finding's owner itself: another fund line, an indicator of the task; else ''. */
  readonly owner: string
  readonly label: string
  readonly text: string
  readonly interval: string
  readonly place: Place | null
}

/** The outcome of a check, with all that lets a reader redo the sum. */
export interface FindingView {
  readonly check: string
  readonly outcome: CheckResult['outcome']
  readonly severity: CheckResult['severity']
  readonly fingerprint: string
  /** The label path of the stated figure, by which a decision names it; '' where there is none. */
  readonly path: string
  readonly title: string
  /** Where it stands in the record, in words: the fund line, the indicator, the task; '' for the form itself. */
  readonly owner: string
  readonly place: Place | null
  readonly message: string
  readonly figures: readonly FigureView[]
  /** Likely slips, best first, each with its chance in words. */
  readonly explanations: readonly { readonly text: string; readonly chance: string }[]
  readonly notes: readonly string[]
  /** Against an earlier run; null where there is none, and of what holds. */
  readonly baseline: 'new' | 'known' | null
  /** A person's reason for not counting it, null where nobody dismissed it. */
  readonly dismissed: string | null
}

/** What the findings of one form share. */
export interface FormAround {
  readonly report: ReportResult
  readonly pathOf: (pointer: string) => string
  readonly locate: Locate
  readonly language: Language
  readonly review: ReportReview | undefined
}

export function viewFinding(check: CheckResult, { report, pathOf, locate, language, review }: FormAround): FindingView {
  const stated = check.at[0] ?? null
  const said = review?.decided.get(check.fingerprint)
  const isCompared = review?.hasBaseline === true && check.outcome !== 'pass'
  return {
    check: check.check,
    outcome: check.outcome,
    severity: check.severity,
    fingerprint: check.fingerprint,
    path: stated === null ? '' : pathOf(stated),
    title: checks.find((known) => known.id === check.check)?.title[language] ?? check.check,
    owner: stated === null ? '' : ownerName(report.record, stated, language),
    place: placeOf(stated, report, locate),
    message: check.message[language],
    figures: figuresOf(check, report, locate, language),
    explanations: check.explanations.map(({ text, trials, chance }) => ({
      text: text[language],
      chance: say('chance', language, { trials, chance: chanceText(chance, language) }),
    })),
    baseline: !isCompared ? null : review.known.has(check.fingerprint) ? 'known' : 'new',
    dismissed: said?.verdict === 'dismissed' ? said.because : null,
    notes: [
      ...standingNotes(check, review, (pointer) => nameOf(report.record, pointer, language), language),
      ...notesOf(check, report, language),
    ],
  }
}

/** Operands in the order of the formula, then what they come to, then what is printed. */
function figuresOf(check: CheckResult, report: ReportResult, locate: Locate, language: Language): FigureView[] {
  const { record, evidence } = report
  const at = check.at[0] ?? ''
  const owner = ownerName(record, at, language)
  const figures: FigureView[] = check.operands
    .filter((operand) => operand.at !== at)
    .map((operand) => ({
      role: 'operand',
      owner: withoutPrefix(ownerBeside(record, operand.at, at, language), owner),
      label: fieldName(operand.at, language),
      text: operand.text,
      interval: intervalText(operand.low, operand.high, isPercent(operand.text, evidence[operand.at])),
      place: placeOf(operand.at, report, locate),
    }))
  const percent = isPercent(check.stated?.text ?? '', evidence[at])
  if (check.expected !== null) {
    const interval = intervalText(check.expected.low, check.expected.high, percent)
    figures.push({ role: 'computed', owner: '', label: say('computed', language), text: '', interval, place: null })
  }
  if (check.stated !== null) {
    figures.push({
      role: 'printed',
      owner: '',
      label: say('printed', language, { label: fieldName(at, language) }),
      text: check.stated.text,
      interval: intervalText(check.stated.low, check.stated.high, percent),
      place: placeOf(at, report, locate),
    })
  }
  return figures
}

/** The fund line, indicator or task that a field belongs to, in words; '' for a field of the form itself. */
function ownerName(record: Report, at: string, language: Language): string {
  return nameOf(record, at.replace(/\/[^/]{0,99}[^/\d][^/]{0,99}$/, ''), language)
}

/** The owner of an operand beside the stated figure: the total line too is named where the figure is not of the same line. */
function ownerBeside(record: Report, operand: string, at: string, language: Language): string {
  const owner = ownerName(record, operand, language)
  const line = /^\/funds\/(\d+)\//.exec(operand)
  if (owner !== '' || line === null || at.startsWith(line[0])) return owner
  return record.funds[Number(line[1])]?.label.replace(/\s+/g, ' ') ?? ''
}

/** The name of an indicator without that of its task, where the task is what the finding is about. */
function withoutPrefix(owner: string, prefix: string): string {
  return prefix !== '' && owner.startsWith(prefix) ? owner.slice(prefix.length).replace(/^(?:·| \/ )/, '') : owner
}

/** What else is known of it: the checks that fail for the same cause. */
function notesOf(check: CheckResult, report: ReportResult, language: Language): string[] {
  if (check.cause === null) return []
  const related = report.checks.filter((other) => other !== check && other.cause === check.cause)
  const ids = [...new Set(related.map((other) => other.check))]
  return ids.length === 0 ? [] : [say('sameCause', language, { checks: ids.join(say('and', language)) })]
}

/** The first cell of a leaf, or of the first leaf below a pointer that names an object. */
function placeOf(pointer: string | null, report: ReportResult, locate: Locate): Place | null {
  if (pointer === null) return null
  const evidence =
    report.evidence[pointer] ?? Object.entries(report.evidence).find(([at]) => at.startsWith(`${pointer}/`))?.[1]
  const cell = evidence?.cells[0]
  return cell === undefined ? null : locate(cell)
}

/** Whether a figure is a rate: printed with its sign, or the only figure of a cell that was read as one. */
function isPercent(text: string, evidence: Evidence | undefined): boolean {
  const [only, ...others] = evidence?.numbers ?? []
  return text.includes('%') || (others.length === 0 && only?.scale === -2)
}
