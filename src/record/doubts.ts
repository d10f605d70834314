import { confidenceOf, type FormReading } from '../match/index.ts'
import type { CellRef, Evidence } from '../schema/index.ts'
import { fold } from '../values/index.ts'

/** A form with a larger share of unmapped cells than this was not understood as a whole. */
const MANY_UNMAPPED = 0.03
/** With as many budget lines whose amount is no figure, another section was read as budget lines. */
const MANY_UNTYPED = 3
/** A text as short as this is seldom cut in two by a page break. */
const SHORT_TEXT = 10

/**
 * Reasons for doubt that show only once a whole form is read: cells without a use beside a value or all over the
 * form, a text at a page break that may go on behind it, a value that could not be typed in the same row, a value that
 * reads like one of the form's labels, a bare figure for a text, a percentage for an amount or for points, an
 * amount for a rate, budget lines with texts for amounts.
 */
export function withDoubts(
  evidence: Readonly<Record<string, Evidence>>,
  reading: FormReading,
  unmapped: readonly CellRef[],
): Record<string, Evidence> {
  const rowsUnmapped = new Set(unmapped.map(rowOf))
  const isPoor = unmapped.length > reading.cells.length * MANY_UNMAPPED
  const edges = breakRows(reading)
  const untyped = new Set(
    Object.values(evidence)
      .filter(({ absent }) => absent === 'untyped')
      .flatMap(({ cells }) => cells.map(rowOf)),
  )
  const isOtherSection = Object.entries(evidence).filter(isTextForAmount).length >= MANY_UNTYPED
  const labels = labelTexts(reading)
  const odd = new Set(
    Object.entries(evidence)
      .filter(isFigureForText)
      .flatMap(([, { cells }]) => cells.map(rowOf)),
  )
  const doubted: Record<string, Evidence> = {}
  for (const [pointer, entry] of Object.entries(evidence)) {
    const inTables = entry.cells.filter((cell) => cell.table !== null)
    const standsIn = (rows: ReadonlySet<string>) => rows.size > 0 && inTables.some((cell) => rows.has(rowOf(cell)))
    const doubts: string[] = []
    if (standsIn(rowsUnmapped)) doubts.push('unmapped-beside')
    if (isPoor && inTables.length > 0) doubts.push('unmapped-in-form')
    if (entry.how !== 'joined' && mayGoOn(entry) && standsIn(edges)) doubts.push('text-at-page-break')
    if (entry.absent !== 'untyped' && standsIn(untyped)) doubts.push('untyped-beside')
    if (entry.absent === null && !isKey(pointer) && labels.has(fold(entry.raw))) doubts.push('reads-like-label')
    if (standsIn(odd)) doubts.push('figure-for-text')
    else if (odd.size > 0 && inTables.length > 0) doubts.push('figure-for-text-in-form')
    if (isPercentageForFigure(pointer, entry)) doubts.push('percentage-for-figure')
    if (isAmountForRate(pointer, entry, evidence)) doubts.push('amount-for-rate')
    if (isOtherSection && pointer.startsWith('/funds/')) doubts.push('texts-for-amounts')
    const reasons = [...entry.reasons, ...doubts]
    doubted[pointer] = doubts.length === 0 ? entry : { ...entry, reasons, confidence: confidenceOf(reasons) }
  }
  return doubted
}

function rowOf({ table, row }: { readonly table: number | null; readonly row: number | null }): string {
  return `${table}:${row}`
}

/** The last row before and the first row after each page break within the form. */
function breakRows({ joins, parts }: FormReading): ReadonlySet<string> {
  const rows = new Set<string>()
  for (const { from, to } of joins) {
    const before = parts.findLast((part) => part.table === from)
    const after = parts.find((part) => part.table === to)
    if (before) rows.add(rowOf({ table: from, row: before.to - 1 }))
    if (after) rows.add(rowOf({ table: to, row: after.from }))
  }
  return rows
}

/** A text without the end of a sentence; a figure is seldom cut in two. */
function mayGoOn({ raw, absent }: Evidence): boolean {
  return absent === null && raw.length > SHORT_TEXT && !/[。；;！!]$/.test(raw)
}

/** Texts of the form's labels: as a value, such a text is more likely a label that was taken for one. */
function labelTexts({ labels }: FormReading): ReadonlySet<string> {
  const texts = [...labels].filter(({ table, text }) => table !== null && text !== '').map(({ text }) => fold(text))
  return new Set(texts)
}

/** A name or a reason that is a bare figure: its columns were probably taken one too far. */
function isFigureForText([pointer, { raw, absent }]: [string, Evidence]): boolean {
  return absent === null && WORDED.has(lastOf(pointer)) && /^[\d.,%]+$/.test(fold(raw))
}

/** An answer in per cent stands in a column of amounts, weights or scores: the columns were probably taken one too far. */
function isPercentageForFigure(pointer: string, { numbers }: Evidence): boolean {
  return FIGURE_FIELD.test(pointer) && numbers[0]?.unit === '%'
}

const FIGURE_FIELD = /\/(approvedBudget|adjustedBudget|adjustment|executed|weight|score|totalWeight|totalScore)$/

/** A bare rate beyond all rates, or the amount beside it printed once more. */
function isAmountForRate(
  pointer: string,
  { numbers }: Evidence,
  evidence: Readonly<Record<string, Evidence>>,
): boolean {
  const [rate] = numbers
  if (!pointer.endsWith('/completionRate') || rate === undefined || rate.unit !== null) return false
  const [amount] = evidence[pointer.replace(/completionRate$/, 'executed')]?.numbers ?? []
  return /^\d{4}/.test(rate.text) || (amount?.text === rate.text && /[1-9]\d/.test(rate.text))
}

function isTextForAmount([pointer, { absent }]: [string, Evidence]): boolean {
  return absent === 'untyped' && AMOUNT_OF_LINE.test(pointer)
}

const AMOUNT_OF_LINE = /^\/funds\/\d+\/(approvedBudget|adjustedBudget|adjustment|executed)$/

/** Category and type are labels and values at once, and a unit often stands in a label. */
function isKey(pointer: string): boolean {
  return KEYS.has(lastOf(pointer))
}

const WORDED: ReadonlySet<string> = new Set(['name', 'deviation', 'category', 'type'])
const KEYS: ReadonlySet<string> = new Set(['category', 'type', 'moneyUnit'])

function lastOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1)
}
