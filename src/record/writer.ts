import { confidenceOf, type Place, type Slot } from '../match/index.ts'
import type { CellRef, Evidence, MessageArgs, PrintedNumber, Problem, ProblemCode } from '../schema/index.ts'
import { problem } from '../schema/index.ts'
import { isTemplatePrompt, tidy } from '../values/index.ts'

export interface Written {
  readonly numbers?: readonly PrintedNumber[]
  readonly absent?: Evidence['absent']
  /** Reasons beyond those of the place: what was hard about the text. */
  readonly reasons?: readonly string[]
  /** More cells that hold a part of the value: its comparator, its unit. */
  readonly also?: readonly Slot[]
}

/** Collects what a form's record leaves behind: evidence by pointer, problems, the cells that hold values and labels. */
export class Writer {
  readonly evidence: Record<string, Evidence> = {}
  readonly problems: Problem[] = []
  readonly values = new Set<Place>()
  readonly labels = new Set<Place>()
  readonly #ref: (place: Place) => CellRef
  readonly #id: string

  constructor(id: string, ref: (place: Place) => CellRef) {
    this.#id = id
    this.#ref = ref
  }

  /** Notes where a leaf stands. */
  note(pointer: string, slot: Slot, { numbers = [], absent = null, reasons = [], also = [] }: Written = {}): void {
    const cells = [...slot.cells, ...also.flatMap((s) => s.cells.filter((c) => c.text !== ''))]
    const why = [...new Set([...slot.reasons, ...also.flatMap((s) => s.reasons), ...reasons])]
    for (const cell of cells) if (cell.text !== '') this.values.add(cell)
    for (const cell of slot.labelCells) if (cell.text !== '') this.labels.add(cell)
    this.evidence[pointer] = {
      raw: tidy(slot.text),
      numbers: [...numbers],
      absent,
      cells: unique(cells).map(this.#ref),
      labelCells: unique(slot.labelCells).map(this.#ref),
      how: slot.how,
      confidence: confidenceOf(why),
      reasons: why,
    }
  }

  problem(code: ProblemCode, args: MessageArgs, cells: readonly Place[] = []): void {
    this.problems.push(problem(code, args, { report: this.#id, cells: cells.map(this.#ref) }))
  }

  /** A text that could not be typed: said with its place, counted from 1 for people. */
  untyped(slot: Slot, type: string): void {
    const [cell] = slot.cells
    const place = { table: (cell?.table ?? -1) + 1, row: (cell?.row ?? -1) + 1, column: (cell?.column ?? -1) + 1 }
    this.problem('untyped-value', { ...place, text: tidy(slot.text), type }, slot.cells)
  }

  /** The text of a slot, null when blank; a prompt of the template is kept and reported. */
  text(pointer: string, slot: Slot | undefined, written: Written = {}): string | null {
    if (!slot) return null
    const text = tidy(slot.text)
    this.note(pointer, slot, { ...written, absent: text === '' ? 'blank' : null })
    if (text !== '' && isTemplatePrompt(text)) this.problem('template-prompt', { text: short(text) }, slot.cells)
    return text === '' ? null : text
  }
}

const MAX_QUOTE = 60

function short(text: string): string {
  return text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text
}

function unique(places: readonly Place[]): Place[] {
  return [...new Set(places)]
}
