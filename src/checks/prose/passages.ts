import type { Pointer } from '../../relations/index.ts'
import { type Term, term } from '../../relations/index.ts'
import type { Report } from '../../schema/index.ts'
import { findFigures, type Mention } from '../../values/index.ts'
import { isCount, kindOf } from '../units.ts'

/** A longer text of the form, and what kind of text it is. */
export interface Passage {
  readonly at: Pointer
  readonly text: string
  readonly kind: 'goal' | 'answer' | 'remark'
  /** Every figure with its unit, in order, ranges included. */
  readonly mentions: readonly Mention[]
  /** Its figures in order; ranges are left out, for neither of their ends is what was counted. */
  readonly figures: readonly Spoken[]
  /** The same, sentence by sentence. */
  readonly sentences: readonly (readonly Spoken[])[]
}

const known = new WeakMap<Report, ReadonlyMap<Pointer, Passage>>()

/** Every longer text of the form: goals and their outcome, answers of indicators, problems, conclusions, notes. Asked by many checks, read once. */
export function passagesOf(record: Report): readonly Passage[] {
  return [...readOnce(record).values()]
}

export function passageAt(record: Report, at: Pointer): Passage | null {
  return readOnce(record).get(at) ?? null
}

function readOnce(record: Report): ReadonlyMap<Pointer, Passage> {
  const before = known.get(record)
  if (before !== undefined) return before
  const passages = new Map(readPassages(record).map((passage) => [passage.at, passage]))
  known.set(record, passages)
  return passages
}

function readPassages({ goals, tasks, indicators, ...record }: Report): Passage[] {
  const passages: Passage[] = []
  const put = (at: Pointer, text: string | null | undefined, kind: Passage['kind']) => {
    if (text) passages.push(readPassage(at, text, kind))
  }
  goals.forEach((goal, i) => {
    put(`/goals/${i}/expected`, goal.expected, 'goal')
    put(`/goals/${i}/adjusted`, goal.adjusted, 'goal')
    put(`/goals/${i}/actual`, goal.actual, 'answer')
  })
  indicators.forEach(({ actual, deviation }, i) => {
    put(`/indicators/${i}/actual`, actual?.text, 'answer')
    put(`/indicators/${i}/deviation`, deviation, 'remark')
  })
  tasks.forEach((task, t) => {
    put(`/tasks/${t}/goal`, task.goal, 'goal')
    put(`/tasks/${t}/completion`, task.completion, 'answer')
    task.indicators.forEach(({ actual, deviation }, i) => {
      put(`/tasks/${t}/indicators/${i}/actual`, actual?.text, 'answer')
      put(`/tasks/${t}/indicators/${i}/deviation`, deviation, 'remark')
    })
  })
  put('/conclusion', record.conclusion, 'remark')
  put('/problems', record.problems, 'remark')
  put('/improvements', record.improvements, 'remark')
  record.notes.forEach((note, i) => {
    put(`/notes/${i}`, note, 'remark')
  })
  return passages
}

/** A figure in a text, with what is said before it in its clause and after it. */
export interface Spoken extends Mention {
  readonly at: Pointer
  /** From the last pause to the figure and its bound: 科学城片区新增个案数共. */
  readonly lead: string
  /** From the figure to the next pause: 的目标. */
  readonly tail: string
}

const PAUSE = /[，,。；;、：:！!？?\n（()）]/

function readPassage(at: Pointer, text: string, kind: Passage['kind']): Passage {
  const mentions = mentionsIn(text)
  const figures = mentions
    .filter(({ comparator }) => comparator !== 'between')
    .map((mention) => {
      const [start, end] = mention.phrase
      return { ...mention, at, lead: leadOf(text, start), tail: tailOf(text, end) }
    })
  return { at, text, kind, mentions, figures, sentences: sentencesOf(text, figures) }
}

/** A sentence may hold a figure if it has a digit, or a numeral that ends in a place before a measure word. */
const MAY_COUNT = /[\d０-９]|[百千万]分之|百分百|[十百千万][余多]?[个人名位场次件项户元亩吨家公平]/

/** The figures of a text, looked for only in sentences that may hold any: most of a goal is words. */
function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = []
  let start = 0
  for (const sentence of text.split(/(?<=[。；;！!？?\n])/)) {
    if (MAY_COUNT.test(sentence)) {
      for (const found of findFigures(sentence)) mentions.push(start === 0 ? found : shifted(found, start))
    }
    start += sentence.length
  }
  return mentions
}

function shifted(mention: Mention, by: number): Mention {
  const [from, to] = mention.phrase
  return { ...mention, start: mention.start + by, end: mention.end + by, phrase: [from + by, to + by] }
}

function sentencesOf(text: string, figures: readonly Spoken[]): Spoken[][] {
  const sentences: Spoken[][] = []
  let end = 0
  for (const figure of figures) {
    const stops = /[。！!？?\n]/.test(text.slice(end, figure.start))
    if (stops || sentences.length === 0) sentences.push([])
    sentences.at(-1)?.push(figure)
    end = figure.end
  }
  return sentences
}

/** A figure of a text as a term of a relation. Counts are exact. */
export function spoken({ at, number }: Pick<Spoken, 'at' | 'number'>, more: Partial<Term> = {}): Term {
  return term({ at, printed: number, taken: isCount(number) ? 'exact' : 'figure', ...more })
}

/** The same in the base unit of its family: 元 for 万元, so that figures of one family can be added. */
export function inBaseUnit(figure: Spoken): Term {
  return spoken(figure, { shift: kindOf(figure.number)?.power ?? 0 })
}

function leadOf(text: string, start: number): string {
  let from = start
  while (from > 0 && start - from < MOST && !PAUSE.test(text.charAt(from - 1))) from--
  return text.slice(from, start)
}

function tailOf(text: string, end: number): string {
  let to = end
  while (to < text.length && to - end < MOST && !PAUSE.test(text.charAt(to))) to++
  return text.slice(end, to)
}

const MOST = 40
