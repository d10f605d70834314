import { lineWords } from '../../forms/index.ts'
import { fold, readLabel } from '../../values/index.ts'
import type { Place, Slot } from '../form-reading.ts'
import type { FormRow } from '../items.ts'
import type { Pair, PairsReading } from '../pairs.ts'
import { isShifted } from '../shifted.ts'
import { claim, type Draft, slotOf } from './draft.ts'
import { emptyLine, type FundDraft, isPart, labelText, sourceOf } from './funds.ts'

export interface PairRow {
  readonly row: FormRow
  readonly reading: PairsReading
}

interface Entry {
  readonly pair: Pair
  readonly row: FormRow
  /** Column where the label begins: pairs under each other form a block. */
  readonly column: number
}

/**
 * Budget lines printed as labels with the figure beside or inside them. A label names a line (其他资金), a column (年度预算数),
 * or both (整体支出年度预算数). A line without a column of its own takes that of the figure printed above it.
 */
export function bindFundPairs(rows: readonly PairRow[], before: readonly FundDraft[], draft: Draft): FundDraft[] {
  const widest = Math.max(...rows.map(({ reading }) => reading.pairs.filter(isFundPair).length))
  const full = rows.filter(({ reading }) => reading.pairs.filter(isFundPair).length === widest)
  const amounts = rows.some(({ reading }) => reading.pairs.some((pair) => pair.hit?.role === 'amount'))
  // On a page with other columns the blocks stand elsewhere, in the same order.
  const paged = rows.some(({ row }) => row.grid !== rows[0]!.row.grid)
  function placeOf(pair: Pair, i: number, row: FormRow): number {
    if (!paged) return pair.label.start
    const like = full.find((r) => r.row.grid === row.grid) ?? full.find((r) => r.row.grid.columns === row.grid.columns)
    const starts = like?.reading.pairs.filter(isFundPair)
    const at = starts?.findLastIndex((p) => p.label.start <= pair.label.start) ?? i
    return Math.max(0, at)
  }
  const entries = rows.flatMap(({ row, reading }) => {
    const pairs = reading.pairs.filter(isFundPair)
    // In a shifted table places tell nothing; between full rows a short one lost its left half, at the end its right one.
    const skipped =
      !amounts && isShifted(row.grid) && rows.indexOf(full.at(-1)!) > rows.findIndex((r) => r.row === row)
        ? widest - pairs.length
        : isShifted(row.grid)
          ? blankPairs(row)
          : 0
    return pairs.map((pair, i) => ({ pair, row, column: isShifted(row.grid) ? i + skipped : placeOf(pair, i, row) }))
  })
  const lead = rows.flatMap((r) => r.reading.leads)[0]
  const lines = amounts ? byAmounts(entries, lead?.text ?? '', draft) : byBlocks(entries, before, draft)
  for (const { pair } of entries) if (!pair.inline) claim(draft, pair.label.cells)
  return lines
}

/** Blocks on the left that end above this row: they leave one blank each, or one for the label and one for the figure. */
function blankPairs(row: FormRow): number {
  const blanks = row.cells.findIndex((cell) => cell.text !== '')
  return Math.ceil(Math.max(0, blanks) / 2)
}

export function isFundPair(pair: Pair): boolean {
  return pair.fundLine || pair.hit?.role === 'amount'
}

/** Pairs that name columns: all that belong to one line, wherever they stand. */
function byAmounts(entries: readonly Entry[], section: string, draft: Draft): FundDraft[] {
  const lines: FundDraft[] = []
  const line = (label: string): FundDraft => {
    const known = lines.find((l) => l.label === label)
    if (known) return known
    const created = emptyLine(label)
    lines.push(created)
    return created
  }
  const prefixes = entries.map((e) =>
    e.pair.hit?.role === 'amount' ? linePrefix(e.pair.label.text, e.pair.hit.field, draft) : null,
  )
  const total = prefixes.find((p) => p !== null) ?? (labelText(section) || labelText(entries[0]!.pair.label.text))
  // The column of a line that names none: of the amount printed before it in its row, else above it in the same place.
  const above = new Map<number, Amount>()
  const amountColumns = new Set(entries.filter((e) => e.pair.hit?.role === 'amount').map((e) => e.column))
  let left: (Amount & { row: FormRow; heads: boolean }) | null = null
  for (const [i, entry] of entries.entries()) {
    const { pair, column } = entry
    if (pair.hit?.role === 'amount') {
      const amount: Amount = { field: pair.hit.field, label: labelText(pair.label.text) }
      const heads = headsRow(pair, entries[i + 1])
      if (heads) {
        left = { row: entry.row, heads, ...amount }
        continue
      }
      const target = line(prefixes[i] ?? total)
      if (prefixes[i] === null) target.total = true
      put(target, amount, slotFor(pair))
      if (/[%％]/.test(pair.label.text)) target.percent.add(pair.hit.field)
      // A rate has no parts.
      if (AMOUNTS.has(pair.hit.field)) {
        above.set(column, amount)
        left = { row: entry.row, heads: false, ...amount }
      }
    } else {
      const beside = left?.row === entry.row && (isPart(labelOf(pair)) || left.heads) ? left : undefined
      const amount = beside ?? above.get(column) ?? looseAmount([...above.values()], amountColumns.has(column), draft)
      put(line(labelOf(pair)), amount, slotFor(pair, 'column-of-line-above'))
    }
  }
  return lines
}

/** 年度预算 | 基本支出 | 12 | 项目支出 | 30: an amount right before a line, with no place for a figure, is that of all lines in its row. */
function headsRow(pair: Pair, next: Entry | undefined): boolean {
  return pair.value === null && pair.inline === null && pair.blanks.length === 0 && next?.pair.fundLine === true
}

/** The column of a line with no amount above it: the last one printed, or the plain budget where the lines have a block of their own. */
function looseAmount(printed: readonly Amount[], amongAmounts: boolean, { bareAmount }: Draft): Amount {
  const plain = printed.find((amount) => amount.field === bareAmount)
  return (amongAmounts ? undefined : plain) ?? printed.at(-1) ?? { field: bareAmount, label: '' }
}

/** A column of money as a pair names it; `NO_FIELD` where the record has none for it (实施期预算数, 到位数). */
interface Amount {
  readonly field: string
  readonly label: string
}

const NO_FIELD = 'remark'
const AMOUNTS = new Set(['approvedBudget', 'adjustedBudget', 'adjustment', 'executed', NO_FIELD])

function put(line: FundDraft, { field, label }: Amount, slot: Slot): void {
  if (field !== NO_FIELD && !line.slots.has(field)) line.slots.set(field, slot)
  else if (slot.text !== '') line.others.push({ label, slot })
}

/** The part of a column label that names a line: 整体支出 of 整体支出年度预算数; null when it names a column alone. */
function linePrefix(text: string, field: string, draft: Draft): string | null {
  const { base } = readLabel(text)
  for (let i = 4; i < base.length - 2; i++) {
    const prefix = base.slice(0, i)
    if (!lineWords.some((word) => prefix.endsWith(word))) continue
    if (draft.lexicon.hit(base.slice(i), 'amount')?.field === field) return prefix
  }
  return null
}

/** Pairs that name lines only, in one block or in blocks side by side, each under its own total. */
function byBlocks(entries: readonly Entry[], before: readonly FundDraft[], draft: Draft): FundDraft[] {
  const starts = [...new Set(entries.map((e) => e.column))].sort((a, b) => a - b)
  const pairRows = new Set(entries.map((e) => e.row))
  const sideBySide = [...pairRows].some((row) => entries.filter((e) => e.row === row).length > 1)
  const blocks = sideBySide ? starts.map((start) => entries.filter((e) => e.column === start)) : [entries]
  return blocks.flatMap((block) => {
    let group: string | null = null
    const heads = block.filter((e) => sourceOf(labelOf(e.pair)) === 'total')
    let field = draft.bareAmount
    return block.map((entry): FundDraft => {
      const label = labelOf(entry.pair)
      const head = heads.includes(entry)
      // The sum over partitions that stand side by side below it is that of the form.
      const whole = sideBySide && heads.length > 1 && entries.filter((e) => e.row === entry.row).length === 1
      const grouped = !whole && (before.length > 0 || blocks.length > 1)
      if (head && grouped) group = label
      if (entry.pair.inline && before[0] && head) field = columnOfTotal(before[0], entry.pair.inline.value) ?? field
      // Another column than a bare figure has by itself was chosen by the sums alone.
      const tie = field === draft.bareAmount ? [] : ['arithmetic-tie']
      const slots = new Map([[field, slotFor(entry.pair, 'column-by-position', ...tie)]])
      return { ...emptyLine(label), group: isPart(label) || !head ? group : grouped ? label : null, slots }
    })
  })
}

/** The column in which the form's total prints the same figure; 全年预算数 where several do. */
function columnOfTotal(total: FundDraft, value: string): string | null {
  const bare = (text: string) => fold(text).replace(/[,，]/g, '')
  const same = [...total.slots].filter(([, slot]) => bare(slot.text) === bare(value)).map(([field]) => field)
  if (same.length > 1 && same.includes('adjustedBudget')) return 'adjustedBudget'
  return same[0] ?? null
}

const labelOf = (pair: Pair) => labelText(pair.inline?.label ?? pair.label.text)

function slotFor(pair: Pair, ...reasons: string[]): Slot {
  const why = [pair.hit?.reason ?? 'label-by-words', ...reasons]
  if (pair.inline) {
    const cells: Place[] = [...pair.label.cells]
    return { text: pair.inline.value, cells, labelCells: cells, how: 'in-text', reasons: [...why, 'figure-in-label'] }
  }
  return slotOf(pair.value?.cells ?? pair.blanks, pair.label.cells, why)
}
