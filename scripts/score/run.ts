import { extract } from '../../src/extract.ts'
import type { ReportResult, Result } from '../../src/schema/index.ts'
import { type Comparison, compareRecords, pairForms, type Truth } from './compare.ts'
import { checkEvidence, type EvidenceReport } from './evidence.ts'

/** A document with its truths, and the groups in which it is counted: `{ shape: 'repeated', cut: 'none' }`. */
export interface Subject {
  readonly name: string
  readonly text: string
  readonly truths: readonly (Truth & {
    readonly family: string
    /** Family and layout in one, where known. */
    readonly layout?: string
    readonly groups: Readonly<Record<string, string>>
  })[]
  readonly groups: Readonly<Record<string, string>>
  /** Cells that the tables of its forms hold, where that is known. */
  readonly cells?: number | null
}

export interface FormOutcome {
  readonly groups: Readonly<Record<string, string>>
  readonly truth: Subject['truths'][number] | null
  readonly report: ReportResult | null
  readonly comparison: Comparison
  readonly evidence: EvidenceReport | null
  readonly familyRight: boolean
}

export interface Outcome {
  readonly subject: Subject
  readonly result: Result | null
  /** The stack of an exception: extract must not throw. */
  readonly thrown: string | null
  readonly forms: readonly FormOutcome[]
  readonly milliseconds: number
  /** The reports count other cells than the document holds. */
  readonly miscounted: boolean
}

/** Reads one document and compares what came out with what is true. */
export async function runSubject(subject: Subject): Promise<Outcome> {
  const begun = performance.now()
  let result: Result | null = null
  let thrown: string | null = null
  try {
    result = await extract(subject.text, { name: subject.name })
  } catch (error) {
    thrown = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const milliseconds = performance.now() - begun
  const reports = result?.reports ?? []
  const forms = pairForms(
    subject.truths,
    reports.map((report) => report.record),
  ).map(({ truth, report }) =>
    judge(
      subject,
      truth === null ? null : (subject.truths[truth] ?? null),
      report === null ? null : (reports[report] ?? null),
    ),
  )
  const counted = reports.reduce((sum, { coverage }) => sum + coverage.cells, 0)
  const miscounted = subject.cells != null && reports.length > 0 && counted !== subject.cells
  return { subject, result, thrown, forms, milliseconds, miscounted }
}

function judge(subject: Subject, truth: FormOutcome['truth'], report: ReportResult | null): FormOutcome {
  return {
    groups: { ...subject.groups, ...truth?.groups },
    truth,
    report,
    comparison: compareRecords(truth ?? { record: {} }, report?.record ?? null),
    evidence: report === null ? null : checkEvidence(subject.text, report),
    familyRight: truth !== null && report?.form.family === truth.family,
  }
}
