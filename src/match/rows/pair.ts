import type { SectionId } from '../../forms/index.ts'
import type { PairsReading } from '../pairs.ts'
import { readPairs } from '../pairs.ts'
import type { RowMatcher, State } from '../state.ts'

const LEAD = 1

/** Labels with their answers beside them: the head of a form, budget lines without column header, long texts. */
export const pair: RowMatcher = {
  name: 'pair',
  read(row, state, { lexicon }) {
    const pairs = readPairs(row, state.context, lexicon)
    if (!pairs) return []
    // The label of the section that is open already says nothing for pairs: converters repeat it in every row.
    const repeated = pairs.section !== null && pairs.section === state.header?.section ? LEAD : 0
    // So it does as the label of the first pair: | 年度总体目标 | expected | actual |.
    const copied = state.header?.lead && pairs.pairs[0]?.label.text === state.header.lead.text
    // Right under the column labels nothing else can follow.
    const under = state.header?.rows.at(-1)?.index === row.index - 1
    const own = copied ? (under ? 4 : 2) * LEAD : 0
    // Under the columns of a budget a line with one figure beside it is a row of them.
    const [first] = pairs.pairs
    const alone = pairs.pairs.length === 1 && first?.fundLine === true && !first.inline
    const column = state.header?.section === 'funds' && alone ? LEAD : 0
    return [
      {
        reading: { kind: 'pairs', pairs },
        score: pairs.score - repeated - own - column,
        state: after(pairs, state.context),
      },
    ]
  },
}

function after(reading: PairsReading, context: SectionId | null): State {
  const [first] = reading.pairs
  const funds = reading.pairs.some((p) => p.fundLine || p.hit?.role === 'amount')
  const section =
    reading.section ?? (funds ? 'funds' : context === 'funds' && first?.hit?.role === 'head' ? 'head' : context)
  const alone =
    reading.pairs.length === 1 && first && first.value === null && first.inline === null && first.hit !== null
  return { header: null, context: section, pending: alone ? { label: first.label, hit: first.hit! } : null }
}
