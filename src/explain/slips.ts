import {
  type Arithmetic,
  decimal,
  type Pointer,
  shift,
  type Term,
  term,
  termsOf,
  withTerms,
  writeDecimal,
} from '../relations/index.ts'
import type { Explanation, Message, PrintedNumber } from '../schema/index.ts'
import type { Cell } from './cells.ts'
import { areConfusable, swappedDigits, wrongDigits } from './digits.ts'
import type { Failure, Place } from './failure.ts'

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

/**
 * A likely mistake. Slips of the right operands come first; then other operands; then a single figure or line gone wrong.
 * Each group is tried as a whole, and the next only if it explains nothing.
 */
export interface Slip {
  readonly kind: Explanation['kind']
  readonly group: 0 | 1 | 2
  readonly text: Message
  readonly variants?: Readonly<Record<string, Message>>
  readonly candidates: (failure: Failure) => readonly Candidate[]
}

export const slips: readonly Slip[] = [
  {
    kind: 'sign-dropped',
    group: 0,
    text: {
      zh: '可能漏了负号：{cell}若为 {corrected}（表中 {printed}），则相符',
      en: 'Perhaps a sign was dropped: with {cell} {corrected} (printed {printed}) it agrees',
    },
    candidates: (failure) => signed(failure).map((place) => changed(place, negated(place.printed))),
  },
  {
    kind: 'percent-sign',
    group: 0,
    text: {
      zh: '可能百分号有误：{cell} {printed} 若指 {corrected}，则相符',
      en: 'Perhaps a percent sign is wrong: if {cell} {printed} means {corrected}, it agrees',
    },
    candidates: (failure) =>
      rates(failure).flatMap((place) => [
        changed(place, unsigned(place.printed)),
        changed(place, moved(place.printed, -2)),
      ]),
  },
  {
    kind: 'sign-and-percent',
    group: 0,
    text: {
      zh: '可能漏了负号，又把比值当作百分数：{cell} {printed} 若指 {corrected}，则相符',
      en: 'Perhaps the sign was dropped and a ratio printed as a percentage: if {cell} {printed} means {corrected}, it agrees',
    },
    candidates: (failure) => rates(failure).map((place) => changed(place, negated(unsigned(place.printed)))),
  },
  {
    kind: 'other-operand',
    group: 1,
    text: {
      zh: '可能用了别的数：{working} = {value}，与表中 {printed} 相符（{names}）',
      en: 'Perhaps other figures were used: {working} = {value}, which agrees with {printed} as printed ({names})',
    },
    candidates: otherOperands,
  },
  {
    kind: 'unit-mixup',
    group: 2,
    text: {
      zh: '可能元与万元混用：{cell} {printed} 若为 {corrected}，则相符',
      en: 'Perhaps 元 and 万元 were mixed up: with {cell} {corrected} (printed {printed}) it agrees',
    },
    candidates: ({ places }) =>
      places
        .filter(({ cell }) => cell?.kind === 'amount')
        .flatMap((place) => [-4, 4].map((power) => changed(place, moved(place.printed, power)))),
  },
  {
    kind: 'row-omitted',
    group: 2,
    text: {
      zh: '可能合计时漏了一项：不计{cell} {printed}，其余之和与表中合计相符',
      en: 'Perhaps a row was left out of the total: without {cell} {printed} the rest adds up to it',
    },
    candidates: (failure) => rows(failure, (parts, i) => parts.filter((_, j) => j !== i)),
  },
  {
    kind: 'row-counted-twice',
    group: 2,
    text: {
      zh: '可能合计时一项算了两次：{cell} {printed} 计两次，与表中合计相符',
      en: 'Perhaps a row was counted twice: with {cell} {printed} twice it adds up to the total',
    },
    candidates: (failure) => rows(failure, (parts, i) => parts.flatMap((part, j) => (j === i ? [part, part] : [part]))),
  },
  {
    kind: 'cells-exchanged',
    group: 2,
    text: {
      zh: '可能两格互换：{cell} {printed} 与{other} {otherPrinted} 对调后相符',
      en: 'Perhaps two cells were exchanged: {cell} {printed} and {other} {otherPrinted}; the other way round it agrees',
    },
    candidates: exchanged,
  },
  {
    kind: 'digits-swapped',
    group: 2,
    text: {
      zh: '可能两位数字颠倒：{cell} {printed} 若为 {corrected}，则相符',
      en: 'Perhaps two digits were swapped: with {cell} {corrected} (printed {printed}) it agrees',
    },
    candidates: ({ places }) =>
      places.flatMap((place) => swappedDigits(place.printed).map(({ printed }) => changed(place, printed))),
  },
  {
    kind: 'digit-wrong',
    group: 2,
    text: {
      zh: '可能有一位数字有误：{cell} {printed} 若为 {corrected}，则相符（{from} 与 {to} 不是易混的数字）',
      en: 'Perhaps one digit is wrong: with {cell} {corrected} (printed {printed}) it agrees ({from} and {to} are not easily confused)',
    },
    variants: {
      confusable: {
        zh: '可能有一位数字有误：{cell} {printed} 若为 {corrected}，则相符（{from} 与 {to} 在识别时易混）',
        en: 'Perhaps one digit is wrong: with {cell} {corrected} (printed {printed}) it agrees ({from} and {to} are easily confused in recognition)',
      },
    },
    candidates: ({ places }) =>
      places.flatMap((place) =>
        wrongDigits(place.printed).map(({ printed, from, to }) => ({
          ...changed(place, printed),
          args: { from, to },
          ...(areConfusable(from, to) ? { variant: 'confusable' } : {}),
        })),
      ),
  },
]

const NONE: readonly Change[] = []

function changed(place: Place, printed: PrintedNumber): Candidate {
  return { changes: [{ at: place.at, printed }], relation: null, at: [place.at] }
}

function negated(printed: PrintedNumber): PrintedNumber {
  return { ...printed, text: printed.text.startsWith('-') ? printed.text.slice(1) : `-${printed.text}` }
}

/** A percentage read as the ratio of the same digits, a ratio as the percentage. */
function unsigned(printed: PrintedNumber): PrintedNumber {
  return printed.scale === 0 ? { ...printed, scale: -2, unit: '%' } : { ...printed, scale: 0, unit: null }
}

/** The point moved to the right by so many places. */
function moved(printed: PrintedNumber, places: number): PrintedNumber {
  const text = writeDecimal(shift(decimal(printed.text), places))
  return { ...printed, text, decimals: printed.decimals - places }
}

/** Figures whose sign could have been dropped: a stated rate, and adjustments in a sum. */
function signed({ relation, places }: Failure): Place[] {
  const isZero = ({ printed }: Place) => !/[1-9]/.test(printed.text)
  return places.filter((place) => {
    if (isZero(place)) return false
    return relation.kind === 'ratio' ? place.index === 0 : place.cell?.field === 'adjustment'
  })
}

function rates({ relation, places }: Failure): Place[] {
  return relation.kind === 'ratio' ? places.filter(({ index }) => index === 0) : []
}

/** The same relation over other amounts of the form: pairs for a quotient, another column for a sum. */
function otherOperands(failure: Failure): Candidate[] {
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

const MOST_PAIRS = 50

/** One cell of the pair stands in the line of the stated figure, the other in that line or in the same column. */
function otherPairs({ relation, places, cells }: Failure): Candidate[] {
  const stated = places.find(({ index }) => index === 0)
  const line = stated?.cell?.line
  const own = places.filter(({ index }) => index > 0).map(({ at }) => at)
  const amounts = cells.filter(({ kind }) => kind === 'amount')
  const pairs = amounts.flatMap((a) =>
    amounts.flatMap((b): [Cell, Cell][] => {
      const related =
        (a.line === line && b.line === line) || ((a.line === line || b.line === line) && a.field === b.field)
      return a !== b && related && !(own[0] === a.at && own[1] === b.at) ? [[a, b]] : []
    }),
  )
  return distinct(pairs)
    .slice(0, MOST_PAIRS)
    .map(([a, b]) => ({
      changes: NONE,
      relation: { ...withTerms(relation, [relation.stated, term(a.at), term(b.at)]), ...QUOTIENT },
      at: [a.at, b.at],
    }))
}

const QUOTIENT = { less: 0 } as const

/** Pairs that print the same two figures are one trial. */
function distinct(pairs: readonly (readonly [Cell, Cell])[]): (readonly [Cell, Cell])[] {
  const seen = new Set<string>()
  return pairs.filter(([a, b]) => {
    const key = `${a.printed.text} ${b.printed.text}`
    return !seen.has(key) && seen.add(key)
  })
}

function otherColumns({ relation, cells }: Failure): Candidate[] {
  const [stated, ...parts] = termsOf(relation)
  const field = lastSegment(parts[0])
  if (stated === undefined || field === null || !parts.every((part) => lastSegment(part) === field)) return []
  const fields = new Set(cells.filter(({ kind }) => kind === 'amount').map((cell) => cell.field))
  return [...fields].flatMap((other) => {
    if (other === field) return []
    const moved = parts.map(
      (part): Term => ({ ...part, at: part.at === null ? null : part.at.replace(/[^/]+$/, other) }),
    )
    const at = moved.flatMap((part) => part.at ?? [])
    if (!at.every((pointer) => cells.some((cell) => cell.at === pointer))) return []
    return [{ changes: NONE, relation: withTerms(relation, [stated, ...moved]), at }]
  })
}

function lastSegment(part: Term | undefined): string | null {
  return part?.at == null ? null : part.at.slice(part.at.lastIndexOf('/') + 1)
}

/** The sum over other parts: one of them left out, or named twice. */
function rows(
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

/** A cell of the relation and another of its kind, in the same line or the same column next to it, each with the other's figure. */
function exchanged({ places, cells, relation }: Failure): Candidate[] {
  const done = new Set<string>()
  return places.flatMap(({ at, cell, index }) => {
    if (cell === null) return []
    return cells.flatMap((other) => {
      const related = other.kind === cell.kind && (other.line === cell.line) !== (other.field === cell.field)
      const key = [at, other.at].sort().join(' ')
      if (!related || other.printed.text === cell.printed.text || done.has(key)) return []
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
