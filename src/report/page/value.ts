import { labelPaths, nameOf } from '../../checks/index.ts'
import type { Evidence, Message, ReportResult, Span } from '../../schema/index.ts'
import { doubtOf } from '../doubt-texts.ts'
import { type Both, inBoth } from './both.ts'

/** A value of the record with its evidence. */
export interface PageValue {
  readonly at: string
  /** The path of labels by which a decision names it. */
  readonly path: string
  /** What it belongs to (a fund line, an indicator), and its own name. */
  readonly owner: Both<string>
  readonly field: Both<string>
  readonly raw: string
  readonly absent: Evidence['absent']
  readonly how: Evidence['how']
  readonly confidence: number
  readonly reasons: readonly { readonly code: string; readonly why: Message | null }[]
  readonly cells: readonly PageCell[]
  readonly labels: readonly Span[]
}

export interface PageCell {
  readonly span: Span
  readonly line: number
  readonly character: number
  readonly page: number | null
}

/** Every leaf of the record with a printed place, in the order of the record. */
export function pageValues({ record, evidence }: ReportResult): PageValue[] {
  const pathOf = labelPaths(record)
  return Object.entries(evidence).map(([at, found]) => {
    const owner = at.slice(0, at.lastIndexOf('/'))
    return {
      at,
      path: pathOf(at),
      owner: inBoth((language) => nameOf(record, owner, language)),
      field: inBoth((language) => nameOf(record, at.slice(owner.length), language)),
      raw: found.raw,
      absent: found.absent,
      how: found.how,
      confidence: found.confidence,
      reasons: found.reasons.map((code) => {
        const why = inBoth((language) => doubtOf(code, language)?.why ?? '')
        return { code, why: why.zh === '' ? null : why }
      }),
      cells: found.cells.map(({ span, line, character, page }) => ({ span, line, character, page })),
      labels: found.labelCells.map(({ span }) => span),
    }
  })
}
