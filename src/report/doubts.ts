import { nameOf } from '../checks/index.ts'
import type { Evidence, Problem, ReportResult, Result } from '../schema/index.ts'
import { converterNote } from './converter-texts.ts'
import { documentProblems } from './document-problems.ts'
import { doubtOf, doubtText } from './doubt-texts.ts'
import { type Locate, locator, type Place } from './place.ts'
import type { Language } from './texts.ts'
import { say } from './texts.ts'

/** Below this a value is doubtful, below the other it is low. */
const SURE = 0.95
const LOW = 0.8

/** What is in doubt about a result, worst first, in the words of one language. */
export interface DoubtsView {
  readonly name: string
  /** The likely converter and the damage to expect from it; '' where it cannot be told. */
  readonly converter: string
  readonly reports: readonly ReportDoubts[]
  /** Problems of the document, not of one of its forms. */
  readonly problems: readonly DoubtItem[]
}

export interface ReportDoubts {
  readonly title: string
  /** Values with a place on the form, and how many of them are in doubt. */
  readonly values: number
  readonly doubtful: number
  readonly items: readonly DoubtItem[]
}

export interface DoubtItem {
  readonly kind: 'low' | 'fair' | 'untyped' | 'unmapped' | 'problem'
  /** null where there is no value to be sure of. */
  readonly confidence: number | null
  /** Place in the record and its name in words; '' for what has none. */
  readonly pointer: string
  readonly field: string
  readonly places: readonly Place[]
  /** As printed. */
  readonly raw: string
  readonly reasons: readonly string[]
  /** What would settle it; '' where the reasons say so themselves. */
  readonly settle: string
}

export function viewDoubts(result: Result, language: Language, sourceText: string | null = null): DoubtsView {
  const locate = locator(result.source.name, sourceText)
  const { converter } = result.source
  return {
    name: result.source.name,
    converter: converter === null ? '' : converterNote(converter, language),
    reports: result.reports.map((report) => {
      const problems = result.problems.filter((problem) => problem.report === report.id)
      return reportDoubts(report, problems, { language, locate, sourceText })
    }),
    problems: documentProblems(result).map((problem) => problemItem(problem, { language, locate })),
  }
}

interface Around {
  readonly language: Language
  readonly locate: Locate
  readonly sourceText: string | null
}

/** Problems that say of a cell what the list of values says already. */
const TOLD: ReadonlySet<string> = new Set(['untyped-value', 'number-not-exact', 'unmapped-cells'])

function reportDoubts(report: ReportResult, problems: readonly Problem[], around: Around): ReportDoubts {
  const evidence = Object.entries(report.evidence).filter(([, { absent }]) => absent !== 'blank')
  const values = evidence.flatMap(([pointer, found]) => valueItem(pointer, found, report, around) ?? [])
  return {
    title: report.record.title ?? say('untitled', around.language),
    values: evidence.length,
    doubtful: values.length,
    items: [
      ...familyItem(report, around),
      ...values.filter(({ kind }) => kind === 'low').sort(bySureness),
      ...values.filter(({ kind }) => kind === 'fair').sort(bySureness),
      ...values.filter(({ kind }) => kind === 'untyped'),
      ...report.coverage.unmapped.map(
        (cell): DoubtItem => ({
          ...noValue,
          kind: 'unmapped',
          places: [around.locate(cell)],
          raw: around.sourceText?.slice(...cell.span) ?? '',
          settle: doubtText('settle-unmapped', around.language),
        }),
      ),
      ...problems.filter(({ code }) => !TOLD.has(code)).map((problem) => problemItem(problem, around)),
    ],
  }
}

const noValue = { confidence: null, pointer: '', field: '', raw: '', reasons: [], settle: '' } as const

function bySureness(a: DoubtItem, b: DoubtItem): number {
  return (a.confidence ?? 1) - (b.confidence ?? 1)
}

/** null for a value that is not in doubt. */
function valueItem(
  pointer: string,
  { confidence, absent, raw, cells, reasons }: Evidence,
  { record }: ReportResult,
  { language, locate }: Around,
): DoubtItem | null {
  const untyped = absent === 'untyped'
  if (!untyped && confidence >= SURE) return null
  const doubts = reasons.flatMap((reason) => doubtOf(reason, language) ?? [])
  const unexplained =
    doubts.length > 0 || untyped ? [] : reasons.map((reason) => doubtText('unexplained', language, { reason }))
  const settle = untyped
    ? doubtText('settle-untyped', language)
    : [...new Set(doubts.map((doubt) => doubt.settle))].join('; ')
  return {
    kind: untyped ? 'untyped' : confidence < LOW ? 'low' : 'fair',
    confidence,
    pointer,
    field: nameOf(record, pointer, language),
    places: cells.slice(0, 2).map(locate),
    raw,
    reasons: [...doubts.map(({ why }) => why), ...unexplained],
    settle,
  }
}

function familyItem({ form }: ReportResult, { language }: Around): DoubtItem[] {
  if (form.confidence >= LOW) return []
  const args = { family: form.family, confidence: form.confidence.toFixed(2) }
  return [
    {
      ...noValue,
      kind: 'low',
      confidence: form.confidence,
      places: [],
      reasons: [doubtText('family', language, args)],
      settle: doubtText('settle-family', language),
    },
  ]
}

function problemItem(problem: Problem, { language, locate }: Pick<Around, 'language' | 'locate'>): DoubtItem {
  return {
    ...noValue,
    kind: 'problem',
    places: problem.cells.slice(0, 2).map(locate),
    reasons: [problem.message[language]],
  }
}
