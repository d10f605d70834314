import type { Decisions, ReportReview, Review } from '../../findings/index.ts'
import type { FormLayout } from '../../layout/index.ts'
import type { Message, Problem, ReportResult, Result } from '../../schema/index.ts'
import { converterNote } from '../converter-texts.ts'
import { documentProblems } from '../document-problems.ts'
import { isReadInFull } from '../totals.ts'
import { type ReportView, viewResult } from '../view.ts'
import { type Both, inBoth } from './both.ts'
import { type PageFinding, pageFindings } from './finding.ts'
import { type PageRepair, pageRepairs } from './repair.ts'
import { type PageValue, pageValues } from './value.ts'

/** A document as the report page shows it: its forms with their findings and values, in both languages. */
export interface PageDocument {
  readonly name: string
  /** Hash of the source; '' where it could not be read. */
  readonly sha256: string
  /** The decoded source; '' where it is not at hand. Spans count in it. */
  readonly source: string
  /** What the likely converter is known to lose; null where it cannot be told. */
  readonly converter: Message | null
  readonly isReadInFull: boolean
  readonly ignoredTables: number
  readonly problems: readonly PageProblem[]
  readonly forms: readonly PageForm[]
}

export interface PageForm {
  readonly id: string
  readonly key: string
  readonly title: Both<string>
  /** Body, project, year, family, unit of money. */
  readonly facts: Both<readonly string[]>
  readonly coverage: Both<string>
  readonly layout: FormLayout | null
  /** Gravest first. */
  readonly findings: readonly PageFinding[]
  readonly values: readonly PageValue[]
  readonly repairs: readonly PageRepair[]
  readonly problems: readonly PageProblem[]
  /** Findings of the baseline that are there no more, and what persons have said of values. */
  readonly remarks: Both<readonly string[]>
  /** Decisions that apply, in the form of the decisions file, so that a new file keeps them. */
  readonly decided: Decisions
}

export interface PageProblem {
  readonly severity: Problem['severity']
  readonly message: Message
  readonly lines: readonly number[]
}

export interface PageInputs {
  readonly source?: string | null
  readonly layouts?: ReadonlyMap<string, FormLayout>
  readonly review?: Review | null
}

export function viewPage(result: Result, { source = null, layouts, review = null }: PageInputs = {}): PageDocument {
  const views = inBoth((language) => viewResult(result, language, source, review))
  const { converter, name, sha256 } = result.source
  return {
    name,
    sha256: sha256 ?? '',
    source: source ?? '',
    converter: converter === null ? null : inBoth((language) => converterNote(converter, language)),
    isReadInFull: isReadInFull(result),
    ignoredTables: result.ignoredTables.length,
    problems: documentProblems(result).map(pageProblem),
    forms: result.reports.map((report, i) =>
      pageForm(
        report,
        { zh: views.zh.reports[i]!, en: views.en.reports[i]! },
        {
          layout: layouts?.get(report.id) ?? null,
          review: review?.get(report.id),
          problems: result.problems.filter((problem) => problem.report === report.id).map(pageProblem),
        },
      ),
    ),
  }
}

interface Beside {
  readonly layout: FormLayout | null
  readonly review: ReportReview | undefined
  readonly problems: readonly PageProblem[]
}

function pageForm(report: ReportResult, views: Both<ReportView>, { layout, review, problems }: Beside): PageForm {
  const { id, key } = report
  return {
    id,
    key,
    title: { zh: views.zh.title, en: views.en.title },
    facts: { zh: views.zh.facts, en: views.en.facts },
    coverage: { zh: views.zh.coverage, en: views.en.coverage },
    layout,
    findings: pageFindings(report, views),
    values: pageValues(report),
    repairs: pageRepairs(views),
    problems,
    remarks: inBoth((language) => [
      ...views[language].gone.map(({ check, message }) => `${check} ${message}`),
      ...views[language].decisions,
    ]),
    decided: { findings: [...(review?.decided.values() ?? [])], values: [...(review?.values ?? [])] },
  }
}

function pageProblem({ severity, message, cells }: Problem): PageProblem {
  return { severity, message, lines: cells.map(({ line }) => line) }
}
