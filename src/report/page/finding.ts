import { checks } from '../../checks/index.ts'
import type { CheckResult, ReportResult } from '../../schema/index.ts'
import type { FigureView, FindingView } from '../finding-view.ts'
import type { ReportView } from '../view.ts'
import type { Both } from './both.ts'

export type Standing = 'error' | 'warning' | 'remark' | 'unknown' | 'held' | 'suppressed'

/** A check with its outcome, as the page lists and draws it. */
export interface PageFinding {
  readonly check: string
  readonly standing: Standing
  readonly fingerprint: string
  /** Pointers of the figures that the finding is about, the stated one first. */
  readonly at: readonly string[]
  /** The stated figure as printed, by which a decision is tied to it. */
  readonly stated: string | null
  /** The sum with its signs, `1022.93 ÷ 1103.35`; '' where there is none. */
  readonly working: string
  /** What the sum comes to, written as the stated figure is; '' where there is none. */
  readonly expected: string
  /** How stated and expected should stand to each other. */
  readonly sign: string
  /** Ends of what is printed and of what it should be, as decimals; null where there is nothing to draw. */
  readonly line: NumberLine | null
  readonly operands: readonly PageOperand[]
  /** Pointers that the best explanation rests on. */
  readonly cause: readonly string[]
  /** Pointers of fields without which it could not be judged. */
  readonly missing: readonly string[]
  /** The sentence of the form that a claim is taken from; '' where there is none. */
  readonly said: string
  readonly formula: string
  readonly source: string
  readonly words: Both<FindingWords>
}

export interface NumberLine {
  readonly printed: Ends
  readonly computed: Ends
  readonly percent: boolean
}

interface Ends {
  readonly low: string | null
  readonly high: string | null
}

export interface PageOperand {
  readonly at: string
  readonly text: string
}

export interface FindingWords {
  readonly title: string
  readonly owner: string
  readonly message: string
  readonly figures: readonly Figure[]
  readonly explanations: FindingView['explanations']
  readonly notes: readonly string[]
}

type Figure = Pick<FigureView, 'role' | 'owner' | 'label' | 'text' | 'interval'>

const lists: readonly (readonly ['errors' | 'warnings' | 'unknowns' | 'remarks' | 'suppressed' | 'held', Standing])[] =
  [
    ['errors', 'error'],
    ['warnings', 'warning'],
    ['unknowns', 'unknown'],
    ['remarks', 'remark'],
    ['suppressed', 'suppressed'],
    ['held', 'held'],
  ]

/** Every check of a form, gravest first. */
export function pageFindings(report: ReportResult, { zh, en }: Both<ReportView>): PageFinding[] {
  const results = new Map(report.checks.map((check) => [check.fingerprint, check]))
  return lists.flatMap(([list, standing]) =>
    zh[list].flatMap((view, i) => {
      const check = results.get(view.fingerprint)
      const english = en[list][i]
      return check === undefined || english === undefined
        ? []
        : [pageFinding(check, standing, { zh: view, en: english })]
    }),
  )
}

function pageFinding(check: CheckResult, standing: Standing, views: Both<FindingView>): PageFinding {
  const { stated, expected, args } = check
  const text = (name: string) => (typeof args[name] === 'string' ? args[name] : '')
  const rule = checks.find(({ id }) => id === check.check)
  const percent = views.zh.figures.some(({ role, interval }) => role !== 'operand' && interval.includes('%'))
  return {
    check: check.check,
    standing,
    fingerprint: check.fingerprint,
    at: check.at,
    stated: stated?.text ?? null,
    working: text('working'),
    expected: text('expected'),
    sign: text('sign') || '=',
    line:
      stated === null || expected === null ? null : { printed: endsOf(stated), computed: endsOf(expected), percent },
    operands: check.operands.filter(({ at }) => at !== check.at[0]).map(({ at, text }) => ({ at, text })),
    cause: check.explanations[0]?.at ?? [],
    missing: check.missing,
    said: text('said'),
    formula: check.formula,
    source: rule?.source ?? '',
    words: { zh: wordsOf(views.zh), en: wordsOf(views.en) },
  }
}

function endsOf({ low, high }: Ends): Ends {
  return { low, high }
}

function wordsOf({ title, owner, message, figures, explanations, notes }: FindingView): FindingWords {
  return {
    title,
    owner,
    message,
    figures: figures.map(({ role, owner, label, text, interval }) => ({ role, owner, label, text, interval })),
    explanations,
    notes,
  }
}
