import type { GridCell } from '../../grid/index.ts'
import type { Header } from '../columns.ts'
import type { FormReading } from '../form-reading.ts'
import { FIRST_ROWS, type FormRow } from '../items.ts'
import type { Lexicon } from '../lexicon.ts'
import type { RowReading } from '../state.ts'
import { claim, type Draft, joinSlots, settleDepartment, slotOf } from './draft.ts'
import { bindFundPairs, isFundPair, type PairRow } from './fund-pairs.ts'
import { bindFunds, type FundDraft, toFundReading, withAskedAmounts, withNestedGroups } from './funds.ts'
import { bindGoals, termOf, withTerms } from './goals.ts'
import { bindIndicators } from './indicators.ts'
import { bindManagement } from './management.ts'
import { bindInline, bindPairs, bindValue } from './pairs.ts'
import { type BodyRow, refit } from './run.ts'
import { bindSingles } from './singles.ts'
import { bindTasks } from './tasks.ts'
import { bindTotal } from './total.ts'

export type BoundForm = Pick<
  FormReading,
  'fields' | 'funds' | 'goals' | 'indicators' | 'tasks' | 'notes' | 'others' | 'labels'
> & { readonly title: GridCell | null; readonly captions: readonly GridCell[] }

/** Brings labels and values of a form together, from the reading of each of its rows and then from the text around them. */
export function bindForm(
  rows: readonly FormRow[],
  readings: readonly RowReading[],
  lexicon: Lexicon,
  bareAmount: string,
  around: (draft: Draft) => void,
): BoundForm {
  const draft: Draft = {
    lexicon,
    bareAmount,
    fields: new Map(),
    fieldLabels: new Map(),
    funds: [],
    goals: [],
    indicators: [],
    tasks: [],
    notes: [],
    others: [],
    labels: new Set(),
  }
  const lines: FundDraft[] = []
  const captions: GridCell[] = []
  let title: GridCell | null = null
  let bodies: { row: FormRow; header: Header }[] = []
  let fundPairs: PairRow[] = []

  function flushBodies(): void {
    if (bodies.length > 0) bindBodies(refit(bodies, lexicon), draft, lines)
    bodies = []
  }
  function flushPairs(): void {
    if (fundPairs.length > 0) lines.push(...bindFundPairs(fundPairs, lines, draft))
    fundPairs = []
  }

  rows.forEach((row, i) => {
    const reading = readings[i]!
    if (
      reading.kind !== 'body' &&
      reading.kind !== 'blank' &&
      reading.kind !== 'numbers' &&
      !(reading.kind === 'header' && continues(reading.header, bodies.at(-1)?.header))
    )
      flushBodies()
    if (reading.kind !== 'pairs' && reading.kind !== 'blank') flushPairs()
    switch (reading.kind) {
      case 'blank':
        return
      case 'title':
        // A name in the middle of a form is that of a section.
        if (title || row.index >= FIRST_ROWS) claim(draft, reading.item.cells)
        else title = reading.item.cells[0]!
        claim(draft, reading.item.cells.slice(1))
        return
      case 'caption':
        captions.push(...reading.items.flatMap((item) => item.cells.slice(0, 1)))
        claim(
          draft,
          reading.items.flatMap((item) => item.cells.slice(1)),
        )
        return
      case 'pairs': {
        const pairRow = { row, reading: reading.pairs }
        if (reading.pairs.pairs.some(isFundPair)) fundPairs.push(pairRow)
        else flushPairs()
        bindPairs(pairRow, draft)
        return
      }
      case 'header':
        claim(
          draft,
          reading.header.labels.flatMap((item) => item.cells),
        )
        return
      case 'body':
        bodies.push({ row, header: reading.header })
        return
      case 'total':
        bindTotal(reading, draft)
        return
      case 'numbers':
      case 'section':
        claim(
          draft,
          reading.items.flatMap((item) => item.cells),
        )
        return
      case 'long-text':
        bindLongText(reading, draft)
        return
      case 'note':
        bindNote(reading, draft)
        return
      case 'unknown':
        for (const item of row.items) if (item.own) bindInline(item, draft)
        return
    }
  })
  flushBodies()
  flushPairs()
  around(draft)
  settleDepartment(draft)
  return {
    title,
    captions,
    fields: draft.fields,
    funds: withNestedGroups(withAskedAmounts(lines, bareAmount)).map(toFundReading),
    goals: withTerms(draft.goals),
    indicators: withIndicatorTerms(draft.indicators),
    tasks: draft.tasks,
    notes: draft.notes,
    others: draft.others,
    labels: draft.labels,
  }
}

/** A header repeated after a page break carries its section on; with a label of its own (长期, then 年度) it begins another. */
function continues(header: Header, before: Header | undefined): boolean {
  return (
    before !== undefined &&
    before.section === header.section &&
    before.section !== 'goals' &&
    header.rows[0]!.grid !== before.rows[0]!.grid &&
    (header.lead === null || before.lead === null || header.lead.text === before.lead.text)
  )
}

function bindBodies(rows: readonly BodyRow[], draft: Draft, lines: FundDraft[]): void {
  claim(
    draft,
    rows.flatMap((r) => r.fit.lead),
  )
  lines.push(...bindSingles(rows, draft))
  const { header } = rows[0]!
  switch (header.section) {
    case 'funds':
      lines.push(...bindFunds(rows, draft))
      return
    case 'goals':
      bindGoals(rows, draft)
      return
    case 'indicators':
      bindIndicators(rows, header.lead?.text ?? rows.flatMap((r) => r.fit.lead)[0]?.text ?? '', draft)
      return
    case 'tasks':
      bindTasks(rows, draft)
      return
    default:
      bindManagement(rows, draft)
  }
}

/** The answer to a label in the row above; further rows of it are its further paragraphs. */
function bindLongText(reading: Extract<RowReading, { kind: 'long-text' }>, draft: Draft): void {
  const label = reading.label
  const slot = slotOf(
    reading.items.flatMap((i) => i.cells),
    label?.cells ?? [],
    [reading.hit.reason, 'answer-below-label'],
  )
  const known = reading.hit.role === 'text' ? draft.fields.get(reading.hit.field) : undefined
  if (known && known.text !== '') draft.fields.set(reading.hit.field, joinSlots(known, slot))
  else bindValue(reading.hit, label?.text ?? '', slot, draft)
}

function bindNote(reading: Extract<RowReading, { kind: 'note' }>, draft: Draft): void {
  const cells = reading.items.flatMap((i) => i.cells)
  const text = cells[0]!.text
  const cut = reading.label === null ? text : text.slice(text.search(/[:：]/) + 1).trim()
  draft.notes.push({
    ...slotOf(cells, cells, [reading.label === null ? 'text-under-form' : 'label-in-cell']),
    text: cut,
    how: 'in-text',
  })
}

/** The terms of indicators count only where the form tells two apart. */
function withIndicatorTerms(indicators: Draft['indicators']): FormReading['indicators'] {
  const terms = indicators.map(({ termText }) =>
    termText === 'multiYear' || termText === 'annual' ? termText : termOf(termText),
  )
  const apart = terms.includes('multiYear') && terms.includes('annual')
  return indicators.map(({ slots, others }, i) => ({ slots, others, term: apart ? terms[i]! : null }))
}
