import type { Hit } from '../lexicon.ts'
import { type Draft, slotOf } from './draft.ts'
import { bindValue, printedLabel } from './pairs.ts'
import { type BodyRow, reasonsOf } from './run.ts'

const ROLES: readonly Hit['role'][] = ['head', 'text', 'goal', 'section']

/** Columns of a table whose answers are single values of the form: 自评得分 and 自评结论 beside the amounts. */
export function bindSingles(body: BodyRow, draft: Draft): void {
  for (const column of body.header.columns) {
    if (column.field !== 'single' || !column.label) continue
    const cells = (body.fit.cells.get(column) ?? []).filter((c) => c.row === body.row.row)
    const { text } = column.label
    const hits = draft.lexicon.hits(text)
    const hit = ROLES.map((role) => hits.find((h) => h.role === role)).find((h) => h !== undefined) ?? null
    if (cells.some((c) => c.text !== ''))
      bindValue(hit, printedLabel(text), slotOf(cells, column.label.cells, reasonsOf(body, column)), draft)
  }
}
