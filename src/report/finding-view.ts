import { checks, nameOf } from '../checks/index.ts'
import type { CellRef, CheckResult, Evidence, Report, ReportResult } from '../schema/index.ts'
import { chanceText } from './chance-text.ts'
import { intervalText } from './interval-text.ts'
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
    owner: stated === null ? '' : ownerName(report.record, stated, language),
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
  const at = check.at[0] ?? ''
  const percent = isPercent(report.evidence[at])
  const owner = ownerName(report.record, at, language)
  const figures: FigureView[] = check.operands
    .filter((operand) => operand.at !== at)
    .map((operand) => {
      const ofOwner = ownerName(report.record, operand.at, language) === owner
      return {
        role: 'operand',
        label: ofOwner ? fieldName(report.record, operand.at, language) : nameOf(report.record, operand.at, language),
        text: operand.text,
        interval: intervalText(operand.low, operand.high, isPercent(report.evidence[operand.at])),
        place: placeOf(operand.at, report, name),
      }
    })
  if (check.expected !== null) {
    const interval = intervalText(check.expected.low, check.expected.high, percent)
    figures.push({ role: 'computed', label: say('computed', language), text: '', interval, place: null })
  }
  if (check.stated !== null) {
    figures.push({
      role: 'printed',
      label: say('printed', language, { label: fieldName(report.record, at, language) }),
      text: check.stated.text,
      interval: intervalText(check.stated.low, check.stated.high, percent),
      place: placeOf(at, report, name),
    })
  }
  return figures
}

/** The fund line, indicator or task that a field belongs to, in words; '' for a field of the form itself. */
function ownerName(record: Report, at: string, language: Language): string {
  return nameOf(record, at.replace(/\/[^/]*[^/\d][^/]*$/, ''), language)
}

function fieldName(record: Report, at: string, language: Language): string {
  return nameOf(record, at.slice(at.lastIndexOf('/')), language)
}

/** What else is known of it: the checks that fail for the same cause. */
function notesOf(check: CheckResult, report: ReportResult, language: Language): string[] {
  if (check.cause === null) return []
  const related = report.checks.filter((other) => other !== check && other.cause === check.cause)
  const ids = [...new Set(related.map((other) => other.check))]
  return ids.length === 0 ? [] : [say('sameCause', language, { checks: ids.join(say('and', language)) })]
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
