import { readHeaders } from './header.ts'
import type { FormRow } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { rowMatchers } from './rows/index.ts'
import { type Around, type Candidate, type RowReading, START, type State } from './state.ts'

/** More ways to stand at one row than this are not worth keeping. */
const BEAM = 12

interface Path {
  readonly score: number
  readonly state: State
  readonly reading: RowReading | null
  readonly before: Path | null
}

/**
 * The best reading of all rows of a form together: a longest path over (row, state),
 * where a state is the open column header and the section a row stands in.
 */
export function readRows(rows: readonly FormRow[], lexicon: Lexicon): { readings: RowReading[]; score: number } {
  let paths: Path[] = [{ score: 0, state: START, reading: null, before: null }]
  rows.forEach((row, i) => {
    const next = rows[i + 1] ?? null
    const around: Around = { lexicon, next, rows: rows.length, headers: readHeaders(row, next, lexicon) }
    const best = new Map<string, Path>()
    for (const path of paths) {
      for (const candidate of read(row, path.state, around)) {
        const key = keyOf(candidate.state)
        const score = path.score + candidate.score
        const known = best.get(key)
        if (!known || score > known.score)
          best.set(key, { score, state: candidate.state, reading: candidate.reading, before: path })
      }
    }
    paths = [...best.values()].sort((a, b) => b.score - a.score).slice(0, BEAM)
  })
  const readings: RowReading[] = []
  const [end] = paths
  for (let path: Path | null = end ?? null; path?.reading; path = path.before) readings.push(path.reading)
  return { readings: readings.reverse(), score: end?.score ?? 0 }
}

function read(row: FormRow, state: State, around: Around): Candidate[] {
  return rowMatchers.flatMap((matcher) => [...matcher.read(row, state, around)])
}

function keyOf(state: State): string {
  const header = state.header ? `${state.header.section}@${state.header.rows.map((r) => r.index).join('+')}` : '-'
  return `${header}|${state.context}|${state.pending ? state.pending.label.start : ''}`
}
