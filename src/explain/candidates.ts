import { decimal, shift, type Term, term, termsOf, withTerms, writeDecimal } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import type { Candidate, Change } from './candidate.ts'
import type { Cell } from './cells.ts'
import type { Failure, Place } from './failure.ts'

const NONE: readonly Change[] = []

export function changed(place: Place, printed: PrintedNumber): Candidate {
  return { changes: [{ at: place.at, printed }], relation: null, at: [place.at] }
}

export function negated(printed: PrintedNumber): PrintedNumber {
  return { ...printed, text: printed.text.startsWith('-') ? printed.text.slice(1) : `-${printed.text}` }
}

/** A percentage read as the ratio of the same digits, a ratio as the percentage. */
export function unsigned(printed: PrintedNumber): PrintedNumber {
  return printed.scale === 0 ? { ...printed, scale: -2, unit: '%' } : { ...printed, scale: 0, unit: null }
}

/** The point moved to the right by so many places. */
export function moved(printed: PrintedNumber, places: number): PrintedNumber {
  const text = writeDecimal(shift(decimal(printed.text), places))
  return { ...printed, text, decimals: printed.decimals - places }
}

/** Figures whose sign could have been dropped: a stated rate, and adjustments in a sum. */
export function signed({ relation, places }: Failure): Place[] {
  const isZero = ({ printed }: Place) => !/[1-9]/.test(printed.text)
  return places.filter((place) => {
    if (isZero(place)) return false
    return relation.kind === 'ratio' ? place.index === 0 : place.cell?.field === 'adjustment'
  })
}

export function rates({ relation, places }: Failure): Place[] {
  return relation.kind === 'ratio' ? places.filter(({ index }) => index === 0) : []
}

/** The same relation over other amounts of the form: pairs for a quotient, another column for a sum. */
export function otherOperands(failure: Failure): Candidate[] {
  switch (failure.relation.kind) {
    case 'ratio':
      return otherPairs(failure)
    case 'sum':
      return otherColumns(failure)
    case 'product':
    case 'share':
    case 'bound':
      return []
  }
}

/**
 * The slips of a quotient, the nearest first: one of its two amounts from another column or another line; both from one
 * other line; two amounts of its own line; one of them beside the same column of a line around.
 */
function otherPairs({ relation, places, cells }: Failure): Candidate[] {
  const line = places.find(({ index }) => index === 0)?.cell?.line
  const own = cells.inLine(line ?? '').filter(({ kind }) => kind === 'amount')
  const [top, bottom] = [1, 2].map((index) => places.find((place) => place.index === index)?.cell ?? null)
  const around = (cell: Cell | null | undefined) => (cell ? cells.around(cell) : [])
  const near: Pair[] = [
    ...(top ? [...own, ...around(bottom)].map((other) => [top, other] as const) : []),
    ...(bottom ? [...own, ...around(top)].map((other) => [other, bottom] as const) : []),
    ...around(top).flatMap((other) =>
      around(bottom).flatMap((cell) => (cell.row === other.row ? [[other, cell] as const] : [])),
    ),
  ]
  const far: Pair[] = own.flatMap((cell) => [
    ...own.map((other) => [cell, other] as const),
    ...cells.around(cell).flatMap((other) => [[cell, other] as const, [other, cell] as const]),
  ])
  const isAsked = ([a, b]: Pair) => a === top && b === bottom
  // As printed, more was spent than budgeted: then the other way round the two cells are exchanged, which is a slip of its own.
  const isExchange = ([a, b]: Pair) => a === bottom && b === top && Number(b.printed.text) > Number(a.printed.text)
  // A figure over itself gives 100 % whatever it is.
  const says = ([a, b]: Pair) => a.printed.text !== b.printed.text
  return distinct(
    [...near, ...far.filter(says)].filter((pair) => pair[0] !== pair[1] && !isAsked(pair) && !isExchange(pair)),
  )
    .slice(0, MOST_PAIRS)
    .map(([a, b]) => ({
      changes: NONE,
      relation: { ...withTerms(relation, [relation.stated, term(a.at), term(b.at)]), ...QUOTIENT },
      at: [a.at, b.at],
    }))
}

type Pair = readonly [Cell, Cell]

const MOST_PAIRS = 50
const QUOTIENT = { less: 0 } as const

/** Pairs that print the same two figures are one trial. */
function distinct(pairs: readonly Pair[]): Pair[] {
  const seen = new Set<string>()
  return pairs.filter(([a, b]) => {
    const key = `${a.printed.text} ${b.printed.text}`
    return !seen.has(key) && seen.add(key)
  })
}

function otherColumns({ relation, places, cells }: Failure): Candidate[] {
  const [stated, ...parts] = termsOf(relation)
  const field = lastSegment(parts[0])
  if (stated === undefined || field === null || !parts.every((part) => lastSegment(part) === field)) return []
  const columns = cells.inLine(places[0]?.cell?.line ?? '').filter(({ kind }) => kind === 'amount')
  return columns.flatMap(({ field: other }) => {
    if (other === field) return []
    const moved = parts.map((part): Term => ({ ...part, at: part.at?.replace(/(?<![^/])[^/]+$/, other) ?? null }))
    const at = moved.flatMap((part) => part.at ?? [])
    if (!at.every((place) => cells.at(place) !== undefined)) return []
    return [{ changes: NONE, relation: withTerms(relation, [stated, ...moved]), at }]
  })
}

function lastSegment(part: Term | undefined): string | null {
  return part?.at == null ? null : part.at.slice(part.at.lastIndexOf('/') + 1)
}

/** The sum over other parts: one of them left out, or named twice. */
export function rows(
  { relation, places }: Failure,
  others: (parts: readonly Term[], i: number) => readonly Term[],
): Candidate[] {
  if (relation.kind !== 'sum') return []
  return places.flatMap(({ at, index, printed }) => {
    if (index === 0 || !/[1-9]/.test(printed.text)) return []
    const parts = others(relation.parts, index - 1)
    return parts.length === 0 ? [] : [{ changes: NONE, relation: { ...relation, parts }, at: [at] }]
  })
}

/** A cell of the relation and another of its kind, in the same line or in the same column around, each with the other's figure. */
export function exchanged({ places, cells, relation }: Failure): Candidate[] {
  const done = new Set<string>()
  return places.flatMap(({ at, cell, index }) => {
    if (cell === null) return []
    const others = [...cells.inLine(cell.line).filter((other) => other.kind === cell.kind), ...cells.around(cell)]
    return others.flatMap((other): Candidate[] => {
      const key = at < other.at ? `${at} ${other.at}` : `${other.at} ${at}`
      if (other.at === at || other.printed.text === cell.printed.text || done.has(key)) return []
      const both = places.find((place) => place.at === other.at)
      // Two parts of one sum may change places: the sum does not mind.
      if (relation.kind === 'sum' && both !== undefined && both.index > 0 && index > 0) return []
      done.add(key)
      const changes = [
        { at, printed: other.printed },
        { at: other.at, printed: cell.printed },
      ]
      return [{ changes, relation: null, at: [at, other.at] }]
    })
  })
}
