import type { Evidence, FundSource, JoinReason, Span, Term } from '../schema/index.ts'

/** A place in the source: a cell, or a line of text outside tables (`table`, `row`, `column` null). */
export interface Place {
  readonly table: number | null
  readonly row: number | null
  readonly column: number | null
  readonly span: Span
  readonly text: string
}

/** Which cells hold the value of one label, and how the two were brought together. Typing it is the next stage's work. */
export interface Slot {
  /** The text of the value; '' when its place is blank. */
  readonly text: string
  readonly cells: readonly Place[]
  readonly labelCells: readonly Place[]
  readonly how: Evidence['how']
  readonly reasons: readonly string[]
}

export interface LabelledSlot {
  readonly label: string
  readonly slot: Slot
}

export interface FundReading {
  readonly label: string
  readonly group: string | null
  readonly source: FundSource
  readonly slots: ReadonlyMap<string, Slot>
  readonly others: readonly LabelledSlot[]
  /** Fields of which the column header is headed (%). */
  readonly percent: ReadonlySet<string>
}

export interface GoalReading {
  readonly term: Term
  readonly slots: ReadonlyMap<string, Slot>
}

export interface IndicatorReading {
  readonly term: Term
  /** By field of the record, and `comparator` and `unit` where they stand in columns of their own. */
  readonly slots: ReadonlyMap<string, Slot>
  readonly others: readonly LabelledSlot[]
}

export interface TaskReading {
  readonly slots: ReadonlyMap<string, Slot>
  readonly indicators: readonly IndicatorReading[]
  readonly others: readonly LabelledSlot[]
}

export interface Join {
  readonly from: number
  readonly to: number
  readonly reason: JoinReason
}

/** A form found: which cell is the label of which value. A tree beside the record, its leaves slots. */
export interface FormReading {
  readonly family: string
  readonly confidence: number
  readonly title: Slot | null
  readonly fiscalYear: Slot | null
  readonly moneyUnit: Slot | null
  /** Single values by field: department … conclusion, `contact.phone`, `totalWeight`. */
  readonly fields: ReadonlyMap<string, Slot>
  readonly funds: readonly FundReading[]
  readonly goals: readonly GoalReading[]
  readonly indicators: readonly IndicatorReading[]
  readonly tasks: readonly TaskReading[]
  readonly notes: readonly Slot[]
  readonly others: readonly LabelledSlot[]
  /** Cells that the reading claims as labels. */
  readonly labels: ReadonlySet<Place>
  /** Every non-blank cell of the form's rows, as the reading saw them. */
  readonly cells: readonly Place[]
  /** Rows of the form by table: [table, first row, row after the last]. */
  readonly parts: readonly { readonly table: number; readonly from: number; readonly to: number }[]
  readonly joins: readonly Join[]
  /** Rows at the end of a form beyond all bounds; they were left out, and are in none of its parts. */
  readonly unread: { readonly rows: number; readonly limit: number }
}
