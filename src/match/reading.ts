import type { Header } from './columns.ts'
import { readHeaders } from './header.ts'
import { type FormRow, toItems } from './items.ts'
import type { Lexicon } from './lexicon.ts'
import { remember } from './remember.ts'
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
  const steps = bestPath(rows, lexicon)
  return { readings: steps.flatMap(({ reading }) => reading ?? []), score: steps.at(-1)?.score ?? 0 }
}

/** What each matcher bids for every row, from where the best reading stands before it; the matcher of that reading first. */
export function bidsForRows(rows: readonly FormRow[], lexicon: Lexicon): Bid[][] {
  return bestPath(rows, lexicon).map(({ score, reading, state, before }, i) => {
    const row = rows[i]
    if (row === undefined || before === null) return []
    const around = aroundOf(rows, i, lexicon)
    const bids = rowMatchers.flatMap(({ name, read }) =>
      read(row, before.state, around).map((candidate) => ({
        matcher: name,
        score: candidate.score,
        wins:
          candidate.score === score - before.score &&
          candidate.reading.kind === reading?.kind &&
          keyOf(candidate.state) === keyOf(state),
      })),
    )
    return bids
      .sort((a, b) => Number(b.wins) - Number(a.wins) || b.score - a.score)
      .map(({ matcher, score }) => ({ matcher, score }))
  })
}

/** A way to read a row, by the name of its matcher. */
export interface Bid {
  readonly matcher: string
  readonly score: number
}

/** The steps of the best path, one a row. */
function bestPath(rows: readonly FormRow[], lexicon: Lexicon): Path[] {
  let paths: Path[] = [{ score: 0, state: START, reading: null, before: null }]
  rows.forEach((row, i) => {
    const around = aroundOf(rows, i, lexicon)
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
  const steps: Path[] = []
  for (let path: Path | null = paths[0] ?? null; path?.reading; path = path.before) steps.push(path)
  return steps.reverse()
}

function aroundOf(rows: readonly FormRow[], i: number, lexicon: Lexicon): Around {
  const row = rows[i]!
  const next = rows[i + 1] ?? null
  const below = next && belowOf(row, next)
  return { lexicon, next, rows: rows.length, headers: readHeaders(row, below, lexicon) }
}

/**
 * The row below as it would stand under this one: on a page with other places its cells, where they are as many, take
 * the places of the cells above them; otherwise what stands below a label is not known.
 */
function belowOf(row: FormRow, next: FormRow): FormRow | null {
  if (next.grid === row.grid || next.grid.columns === row.grid.columns) return next
  if (next.cells.length !== row.cells.length) return null
  const cells = next.cells.map((cell, i) => {
    const { column, colspan } = row.cells[i]!
    return { ...cell, column, colspan }
  })
  return { ...next, cells, items: toItems(cells, next.row, false) }
}

function read(row: FormRow, state: State, around: Around): Candidate[] {
  const found: Candidate[] = []
  for (const matcher of rowMatchers) for (const candidate of matcher.read(row, state, around)) found.push(candidate)
  return found
}

function keyOf({ header, context, pending }: State): string {
  return `${header ? headerKey(header) : '-'}|${context}|${pending ? pending.label.start : ''}`
}

function headerKey(header: Header): string {
  return remember(headerKeys, header, () => `${header.section}@${header.rows.map((r) => r.index).join('+')}`)
}

const headerKeys = new WeakMap<Header, string>()
