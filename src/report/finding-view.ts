import { checks } from '../checks/index.ts'
import type { CellRef, CheckResult, Evidence, ReportResult } from '../schema/index.ts'
import { chanceText } from './chance-text.ts'
import { intervalText } from './interval-text.ts'
import { labelPointer, namePointer } from './pointer-label.ts'
import { type Language, say } from './texts.ts'

/** A place for people and editors: line and character count from 1. */
export interface Place {
  readonly name: string
  readonly line: number
  readonly character: number
  readonly page: number | null
}

/** A figure of a relation: what it is called, how it is printed ('' when it is not), and what it can stand for. */
export interface FigureView {
  readonly role: 'operand' | 'computed' | 'printed'
  readonly label: string
  readonly text: string
  readonly interval: string
  readonly place: Place | null
}

/** A relation that does not hold, with all that lets a reader redo the sum. */
export interface FindingView {
  readonly check: string
  readonly title: string
  /** Where it stands in the record, in words: the fund line, the indicator, the task; '' for the form itself. */
  readonly owner: string
  readonly place: Place | null
  readonly message: string
  readonly figures: readonly FigureView[]
  /** Likely slips, best first, each with its chance in words. */
  readonly explanations: readonly { readonly text: string; readonly chance: string }[]
  readonly notes: readonly string[]
}

export function viewFinding(check: CheckResult, report: ReportResult, name: string, language: Language): FindingView {
  const stated = check.at[0] ?? null
  return {
    check: check.check,
    title: checks.find((known) => known.id === check.check)?.title[language] ?? check.check,
    owner: stated === null ? '' : labelPointer(report.record, stated, language).owner,
    place: placeOf(stated, report, name),
    message: check.message[language],
    figures: figuresOf(check, report, name, language),
    explanations: check.explanations.map(({ text, trials, chance }) => ({
      text: text[language],
      chance: say('chance', language, { trials, chance: chanceText(chance, language) }),
    })),
    notes: notesOf(check, report, language),
  }
}

export function toPlace(cell: CellRef, name: string): Place {
  return { name, line: cell.line, character: cell.character, page: cell.page }
}

/** Operands in the order of the formula, then what they come to, then what is printed. */
function figuresOf(check: CheckResult, report: ReportResult, name: string, language: Language): FigureView[] {
  const [at = null] = check.at
  const owner = at === null ? '' : labelPointer(report.record, at, language).owner
  const percent = at !== null && isPercent(report.evidence[at])
  const figures: FigureView[] = check.operands
    .filter((operand) => operand.at !== at)
    .map((operand) => {
      const label = labelPointer(report.record, operand.at, language)
      return {
        role: 'operand',
        label:
          label.owner === owner && label.field !== '' ? label.field : namePointer(report.record, operand.at, language),
        text: operand.text,
        interval: intervalText(operand.low, operand.high, isPercent(report.evidence[operand.at])),
        place: placeOf(operand.at, report, name),
      }
    })
  if (check.expected !== null) {
    const interval = intervalText(check.expected.low, check.expected.high, percent)
    figures.push({ role: 'computed', label: say('computed', language), text: '', interval, place: null })
  }
  if (check.stated !== null && at !== null) {
    const { field } = labelPointer(report.record, at, language)
    figures.push({
      role: 'printed',
      label: say('printed', language, { label: field }),
      text: check.stated.text,
      interval: intervalText(check.stated.low, check.stated.high, percent),
      place: placeOf(at, report, name),
    })
  }
  return figures
}

function notesOf(check: CheckResult, report: ReportResult, language: Language): string[] {
  const notes: string[] = []
  if (check.basis === 'truncation') notes.push(say('truncation', language))
  const related = report.checks.filter(
    (other) => other !== check && check.cause !== null && other.cause === check.cause,
  )
  if (related.length > 0) {
    const ids = [...new Set(related.map((other) => other.check))]
    notes.push(say('sameCause', language, { checks: ids.join(say('and', language)) }))
  }
  return notes
}

/** The first cell of a leaf, or of the first leaf below a pointer that names an object. */
function placeOf(pointer: string | null, report: ReportResult, name: string): Place | null {
  if (pointer === null) return null
  const evidence =
    report.evidence[pointer] ?? Object.entries(report.evidence).find(([at]) => at.startsWith(`${pointer}/`))?.[1]
  const cell = evidence?.cells[0]
  return cell === undefined ? null : toPlace(cell, name)
}

function isPercent(evidence: Evidence | undefined): boolean {
  return evidence?.numbers.some((figure) => figure.scale === -2) ?? false
}
