import { nestedSources, partWords, sourceWords } from '../../forms/index.ts'
import type { GridCell } from '../../grid/index.ts'
import type { FundSource } from '../../schema/index.ts'
import { fold, readLabel, readMoneyUnit, splitWeight } from '../../values/index.ts'
import type { Column } from '../columns.ts'
import type { FundReading, LabelledSlot, Slot } from '../form-reading.ts'
import { isShifted } from '../shifted.ts'
import { claim, type Draft, slotOf } from './draft.ts'
import { type BodyRow, blocksOf, ownCells, reasonsOf } from './run.ts'

/** A budget line as it is put together. */
export interface FundDraft {
  label: string
  group: string | null
  readonly slots: Map<string, Slot>
  readonly others: LabelledSlot[]
  readonly percent: Set<string>
  /** The line bears the label of its section: it is the total, whatever the words. */
  total?: boolean
}

const MIN_REPEAT = 4

/** Reads the lines of a budget table under a column header, block by block. */
export function bindFunds(rows: readonly BodyRow[], draft: Draft): FundDraft[] {
  if (rows[0]?.header.columns.at(-1)?.field === 'line') return readSideBySide(rows, draft)
  const lines: FundDraft[] = []
  const blocks = Math.max(...rows.map((r) => blocksOf(r.header).length))
  for (let block = 0; block < blocks; block++) {
    let outer: { text: string; column: number } | null = null
    const all: GridCell[] = []
    for (const body of rows) {
      const columns = body.header.columns.filter((c) => c.block === block)
      const labels = columns
        .filter((c) => c.field === 'label')
        .flatMap((c) => (body.fit.cells.get(c) ?? []).filter((cell) => cell.text !== ''))
      const line = readLine(body, columns)
      const texts = distinctTexts(labels)
      claim(draft, labels)
      const own = texts.at(-1)
      // 财政拨款 | 中央 and, in the row below, blank | 省级: the outer label holds on.
      if (texts.length > 1) outer = { text: texts[0]!.text, column: texts[0]!.column }
      else if (own && outer && own.column <= outer.column) outer = null
      const previous = lines.at(-1)
      foldRepeats(
        lines.findLast((l) => l.slots.has('deviation')),
        line,
      )
      const filled = [...line.slots.values()].some((s) => s.text !== '') || line.others.length > 0
      if (!own && !filled) continue
      line.total = own === undefined || namesSection(own.text, draft)
      const named = own?.text ?? body.fit.lead[0]?.text ?? body.header.lead?.text
      line.label = labelText(named ?? firstAmount(columns))
      line.group = blockLabel(body, columns) ?? outer?.text ?? null
      if (blocks === 1 && !own && previous && !filled) continue
      // A group row without figures is no line.
      if (own && !filled && line.slots.size === 0 && !isShifted(body.row.grid)) continue
      lines.push(line)
      all.push(...labels)
    }
  }
  return lines
}

/** The label of the first amount, for a line that stands under the amounts and has no label at all. */
function firstAmount(columns: readonly Column[]): string {
  return columns.find((c) => c.field !== 'label')?.label?.text ?? ''
}

/** A label that is the section's own: 预算执行情况. */
function namesSection(text: string, { lexicon }: Draft): boolean {
  return lexicon.hits(text).some((h) => h.role === 'section' && h.field === 'funds') && !isPart(text)
}

function readLine(body: BodyRow, columns: readonly Column[]): FundDraft {
  const line = emptyLine('')
  for (const column of columns) {
    if (column.field === 'label' || column.field === 'single') continue
    const cells = ownCells(body, column)
    if (cells.length === 0) continue
    const text = cells.find((c) => c.text !== '')?.text
    const slot = slotOf(
      text === undefined ? cells : cells.filter((c) => c.text === text),
      column.label?.cells ?? [],
      reasonsOf(body, column),
    )
    if (column.field === 'other') {
      if (slot.text !== '') line.others.push({ label: column.label?.text ?? '', slot })
    } else if (!line.slots.has(column.field)) {
      line.slots.set(column.field, slot)
      if (/[%％]/.test(column.label?.text ?? '') && !/[×*]\s*100/.test(column.label?.text ?? ''))
        line.percent.add(column.field)
    }
  }
  return line
}

/** The upper header over a block, where the header has several blocks. */
function blockLabel(body: BodyRow, columns: readonly Column[]): string | null {
  const labels = new Set(body.header.columns.map((c) => c.group).filter((group) => group !== null))
  return labels.size > 1 ? (columns.find((c) => c.group !== null)?.group ?? null) : null
}

/** Lines whose labels stand side by side, a figure under each, or a figure of each amount named down the rows. */
function readSideBySide(rows: readonly BodyRow[], draft: Draft): FundDraft[] {
  const lines = new Map<Column, FundDraft>()
  for (const body of rows) {
    const label = body.header.columns.find((c) => c.field === 'label')
    const name = (label ? (body.fit.cells.get(label) ?? []) : []).filter((c) => c.text !== '')
    const field = name[0] ? (draft.lexicon.hit(name[0].text, 'amount')?.field ?? draft.bareAmount) : draft.bareAmount
    claim(draft, name)
    for (const column of body.header.columns) {
      if (column.field !== 'line') continue
      const line = lines.get(column) ?? emptyLine(labelText(column.label?.text ?? ''))
      lines.set(column, line)
      const cells = ownCells(body, column)
      if (cells.length === 0 || line.slots.has(field)) continue
      line.slots.set(field, slotOf(cells, [...(column.label?.cells ?? []), ...name], reasonsOf(body, column)))
    }
  }
  return [...lines.values()]
}

/** A budget line of which nothing but the label is known. */
export function emptyLine(label: string): FundDraft {
  return { label, group: null, slots: new Map(), others: [], percent: new Set() }
}

/** 原因 printed again in every row of its merged cell belongs to the first. */
function foldRepeats(previous: FundDraft | undefined, line: FundDraft): void {
  const above = previous?.slots.get('deviation')
  const here = line.slots.get('deviation')
  if (above && here && here.text.length >= MIN_REPEAT && here.text === above.text) {
    previous!.slots.set('deviation', { ...above, cells: [...above.cells, ...here.cells] })
    line.slots.delete('deviation')
  }
}

function distinctTexts(cells: readonly GridCell[]): GridCell[] {
  return cells.filter((c, i) => cells.findIndex((d) => d.text === c.text) === i)
}

/** Label of a line as printed, without a trailing colon and without the weight or unit of a section label. */
export function labelText(text: string): string {
  const label = splitWeight(text)
    .label.replace(/\s{0,9}[:：]\s{0,9}$/, '')
    .trim()
  // 资金额度（万元）: the unit is the form's, not the line's.
  return readMoneyUnit(label) === null ? label : label.replace(/\s{0,9}[(（][^()（）]{1,8}[)）]$/, '')
}

/** Where the money of a line comes from, told by the words of its label. */
export function sourceOf(label: string): FundSource {
  const { base, inlined } = readLabel(label)
  let text = base
  for (const word of partWords) if (text.startsWith(word)) text = text.slice(word.length).replace(/^:/, '')
  text = readLabel(text).base || inlined || fold(label)
  return sourceWords.find((s) => s.words.some((word) => text.includes(word)))?.source ?? 'other'
}

/** A line that is a part of the line above: 其中：…. */
export function isPart(label: string): boolean {
  const { base } = readLabel(label)
  return partWords.some((word) => base.startsWith(word) || fold(label).startsWith(word))
}

export function toFundReading(line: FundDraft): FundReading {
  const { total, ...rest } = line
  return { ...rest, source: total ? 'total' : sourceOf(line.label) }
}

/** A line of which a 其中 right under it can tell the parts; those of a total are parts of the form. */
function isSubtotal(line: FundDraft): boolean {
  return !line.total && sourceOf(line.label) !== 'total'
}

/** Whether a line without 其中 is one more part of the subtotal: its kind is one of the subtotal's, or that of the first part. */
function goesOnUnder(parent: FundDraft, first: FundSource | null, source: FundSource): boolean {
  return sourceOf(parent.label) === 'fiscal' ? nestedSources.includes(source) : source === first
}

/** Where a form asks for money (`bareAmount` approvedBudget) its one budget column, 预算数, is what is asked for. */
export function withAskedAmounts(lines: readonly FundDraft[], bareAmount: string): readonly FundDraft[] {
  const has = (field: string) => lines.some((line) => line.slots.has(field))
  if (bareAmount !== 'approvedBudget' || has('approvedBudget') || has('executed')) return lines
  return lines.map((line) => {
    const asked = line.slots.get('adjustedBudget')
    if (!asked) return line
    const rest = [...line.slots].filter(([field]) => field !== 'adjustedBudget')
    return { ...line, slots: new Map([['approvedBudget', asked], ...rest]) }
  })
}

/** 1.财政拨款, also behind 其中. */
function isNumbered(label: string): boolean {
  const word = partWords.find((w) => fold(label).startsWith(w))
  return readLabel(word ? fold(label).slice(word.length).replace(/^:/, '') : label).numbered
}

/**
 * Gives nested lines the label of their subtotal as group: 其中：一般公共预算 under 1.财政拨款 is a part of that line.
 * A 其中 right under the total is a part of the form.
 */
export function withNestedGroups(lines: readonly FundDraft[]): FundDraft[] {
  let parent: FundDraft | null = null
  let first: FundSource | null = null
  return lines.map((line, i) => {
    const above = lines[i - 1]
    const under =
      isPart(line.label) ||
      (above !== undefined && isNumbered(above.label) && nestedSources.includes(sourceOf(line.label)))
    const source = sourceOf(line.label)
    // Two 其中 under each other are parts of one sum, unless the second is a kind of the first.
    const kind = above !== undefined && (!isPart(above.label) || nestedSources.includes(source))
    if (above && under && kind && !isNumbered(line.label) && isSubtotal(above) && above.group === line.group) {
      parent = above
      first = source
    } else if (parent?.group !== line.group || isNumbered(line.label) || !goesOnUnder(parent, first, source))
      parent = null
    return parent !== null ? { ...line, group: parent.label } : line
  })
}
