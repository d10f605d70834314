import type { Arithmetic, Pointer } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'

/** Another figure in a cell. */
export interface Change {
  readonly at: Pointer
  readonly printed: PrintedNumber
}

/** A failed relation as it would be without the slip: with other figures in its cells, or with other cells. */
export interface Candidate {
  readonly changes: readonly Change[]
  /** The relation over other cells; null where only figures change. */
  readonly relation: Arithmetic | null
  readonly at: readonly Pointer[]
  /** Data for the text beside `cell`, `printed`, `corrected`, `other`, `working` and `value`. */
  readonly args?: Readonly<Record<string, string>>
  /** Which of the slip's texts tells of it; `text` when left out. */
  readonly variant?: string
}

/** What a kind of slip has to try. */
export interface Candidates {
  /** How many there are in all, those far off included. */
  readonly count: number
  /** Those that could be meant. */
  readonly likely: readonly Candidate[]
}
