import { readHeaders } from '../header.ts'
import type { FormRow } from '../items.ts'
import { refineHeader, repeatHeader } from '../later-header.ts'
import type { Lexicon } from '../lexicon.ts'
import { looksNumeric } from '../shape.ts'
import type { Candidate, RowMatcher, State } from '../state.ts'

/** The column labels of a section, in one row or in two. */
export const header: RowMatcher = {
  name: 'header',
  read(row, state, { headers, lexicon, next }) {
    const found: Candidate[] = headers.map((h) => ({
      reading: { kind: 'header', header: h } as const,
      score: h.score,
      state: { header: h, context: h.section, pending: null },
    }))
    const upper = state.header
    const again = upper && row.breaks ? repeatHeader(upper, row) : null
    if (again) {
      found.push({
        reading: { kind: 'header', header: again },
        score: again.score,
        state: { header: again, context: again.section, pending: null },
      })
    }
    // Only the row right under a header can split its columns.
    if (upper && upper.rows.at(-1)!.index === row.index - 1) {
      const refined = refineHeader(upper, row, lexicon)
      if (refined) {
        found.push({
          reading: { kind: 'header', header: refined },
          score: refined.score - upper.score,
          state: { header: refined, context: refined.section, pending: null },
        })
      }
    }
    return [...found, ...readUpper(row, state, next, lexicon)]
  },
}

/**
 * The upper of two header rows, of words that name no column (项目 | 金额 | 评分): it holds labels and nothing else,
 * and the columns are told by the row below.
 */
function readUpper(row: FormRow, state: State, next: FormRow | null, lexicon: Lexicon): Candidate[] {
  const own = row.items.filter((item) => item.own)
  const [first, ...rest] = own
  if (!first || !next || rest.length < 2 || own.some((i) => i.text.length > 12 || looksNumeric(i.text))) return []
  // Under an open header of that section it is a row of answers.
  const over = lexicon.hits(first.text).filter((h) => h.role === 'section')
  // 年度目标 with texts beside it are answers.
  if (over.length === 0 || over.some((h) => h.field === state.header?.section || h.field === 'goals')) return []
  if (rest.some((i) => lexicon.hits(i.text).some((h) => h.role === 'head' || h.role === 'text'))) return []
  const below = readHeaders(next, null, lexicon).some((h) => h.score >= MIN_LOWER)
  return below ? [{ reading: { kind: 'numbers', items: own }, score: 2 + 0.8 * rest.length, state }] : []
}

const MIN_LOWER = 6
