import { checks as catalogue, labelPaths, nameOf, openForm, type Relation } from '../checks/index.ts'
import type { Review } from '../findings/index.ts'
import {
  type Arithmetic,
  figureText,
  isExact,
  otherReading,
  readSheet,
  type Sheet,
  type Term,
  termsOf,
} from '../relations/index.ts'
import type { CellRef, CheckResult, Evidence, PrintedNumber, ReportResult, Result } from '../schema/index.ts'
import type { FindingView } from './finding-view.ts'
import type { Language } from './texts.ts'
import { everyFinding, viewResult } from './view.ts'

/** A result as a working paper: every figure with its place, every check as a relation that can be reckoned again. */
export interface PaperView {
  readonly name: string
  readonly forms: readonly PaperForm[]
}

export interface PaperForm {
  readonly title: string
  readonly facts: readonly string[]
  readonly figures: readonly PaperFigure[]
  readonly checks: readonly PaperCheck[]
}

/** One printed figure; one blank or mark where a figure belongs. */
export interface PaperFigure {
  readonly key: string
  /** Whose figure it is and what, in words. */
  readonly label: string
  readonly path: string
  readonly text: string
  /** Null for a blank. */
  readonly printed: PrintedNumber | null
  readonly kind: 'figure' | 'none' | 'blank'
  readonly cell: CellRef | null
}

export interface PaperCheck {
  readonly view: FindingView
  readonly result: CheckResult
  /** Null for a claim, which is found without arithmetic. */
  readonly relation: Arithmetic | null
  /** The terms of the relation, the stated one first. */
  readonly terms: readonly PaperTerm[]
}

export interface PaperTerm {
  readonly term: Term
  readonly label: string
  /** The figure of the form it stands for; null for a norm, or a figure in a longer text. */
  readonly key: string | null
  readonly printed: PrintedNumber | null
  readonly text: string
  /** What there is to reckon with. */
  readonly kind: 'figure' | 'none' | 'blank' | 'missing'
  /** Taken at its word: its interval is a point. */
  readonly exact: boolean
  /** A rate without a percent sign that may be read the other way: times this. */
  readonly otherScale: 2 | -2 | null
}

export function viewPaper(
  result: Result,
  language: Language,
  text: string | null = null,
  review: Review | null = null,
): PaperView {
  const { reports } = viewResult(result, language, text, review)
  return {
    name: result.source.name,
    forms: result.reports.map((report, i) => {
      const view = reports[i]
      const { title = '', facts = [] } = view ?? {}
      const views = view === undefined ? [] : everyFinding(view)
      return { title, facts, figures: figuresOf(report, language), checks: checksOf(report, views, language) }
    }),
  }
}

/** In the order of the record, the figures of one value in printed order. */
function figuresOf(report: ReportResult, language: Language): PaperFigure[] {
  const pathOf = labelPaths(report.record)
  return Object.entries(report.evidence).flatMap(([at, evidence]): PaperFigure[] => {
    const base = { label: nameOf(report.record, at, language), path: pathOf(at), cell: evidence.cells[0] ?? null }
    const slots = evidence.numbers.map((printed, i) => ({
      ...base,
      key: keyOf(at, i),
      text: evidence.numbers.length === 1 ? evidence.raw : printed.text,
      printed,
      kind: 'figure' as const,
    }))
    if (slots.length > 0) return slots
    const kind = slotKind(evidence)
    return kind === null ? [] : [{ ...base, key: keyOf(at, 0), text: evidence.raw, printed: null, kind }]
  })
}

function slotKind({ absent }: Evidence): 'none' | 'blank' | null {
  return absent === 'none-mark' ? 'none' : absent === 'blank' ? 'blank' : null
}

function keyOf(at: string, index: number): string {
  return `${at} ${index}`
}

/** The relation of a result is the one at its place among those of its check; stored results hold none. */
function checksOf(report: ReportResult, views: readonly FindingView[], language: Language): PaperCheck[] {
  const form = openForm(report)
  const sheet = readSheet(report)
  const relations = new Map<string, readonly Relation[]>()
  const seen = new Map<string, number>()
  return report.checks.flatMap((result): PaperCheck[] => {
    const { check } = result
    const own = relations.get(check) ?? catalogue.find(({ id }) => id === check)?.relations(report.record, form) ?? []
    relations.set(check, own)
    const index = seen.get(check) ?? 0
    seen.set(check, index + 1)
    const view = views.find((one) => one.fingerprint === result.fingerprint && one.message === result.message[language])
    if (view === undefined) return []
    const isComplete = own.length === report.checks.filter((other) => other.check === check).length
    const relation = isComplete ? own[index] : undefined
    if (relation === undefined || relation.kind === 'claim') return [{ view, result, relation: null, terms: [] }]
    const terms = termsOf(relation).map((term) => termOf(term, report, sheet, language))
    return [{ view, result, relation, terms }]
  })
}

function termOf(term: Term, { record }: ReportResult, sheet: Sheet, language: Language): PaperTerm {
  const amount = sheet.amount(term)
  const label = term.at === null ? '' : nameOf(record, term.at, language)
  const key = term.at === null || term.printed !== null ? null : keyOf(term.at, term.index)
  const base = { term, label, key, printed: null, text: '', exact: false, otherScale: null }
  switch (amount.kind) {
    case 'figure': {
      const { printed } = amount
      const other = otherReading(amount, term)
      const otherScale = other?.kind !== 'figure' ? null : other.printed.scale < printed.scale ? -2 : 2
      return { ...base, printed, text: figureText(printed), kind: 'figure', exact: isExact(term, printed), otherScale }
    }
    case 'none':
      return { ...base, text: amount.text, kind: 'none', exact: true }
    case 'blank':
      return { ...base, kind: term.blank === 'missing' ? 'missing' : 'blank' }
    case 'absent':
      return { ...base, key: null, kind: term.blank === 'missing' ? 'missing' : 'blank' }
    case 'missing':
      return { ...base, key: null, kind: 'missing' }
  }
}
