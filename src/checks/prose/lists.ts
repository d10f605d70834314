import { type Bound, bound, judge, type Pointer, type Sheet } from '../../relations/index.ts'
import type { PrintedNumber } from '../../schema/index.ts'
import type { Mention } from '../../values/index.ts'
import { kindOf } from '../units.ts'
import { inBaseUnit, type Passage, type Spoken } from './passages.ts'

/** A bound that holds for each of several, and where it stands. */
export interface EachBound {
  readonly at: Pointer
  readonly number: PrintedNumber
  readonly comparator: '>=' | '<='
}

/** The bound in a text that says 每个, 各 or 均: 每个站点不低于50个, 达到不低于每个片区50个的目标. */
export function eachBound(at: Pointer, text: string, figures: readonly Mention[]): EachBound | null {
  const found = figures.filter(({ comparator, phrase }) => {
    const near = text.slice(Math.max(0, phrase[0] - 30), phrase[1] + 12)
    return (comparator === '>=' || comparator === '<=') && /每(?![天日周月年])|各|均/.test(near)
  })
  const [only, ...others] = found
  const differs = others.some(({ number }) => number.text !== only?.number.text || number.unit !== only.number.unit)
  if (only === undefined || differs || (only.comparator !== '>=' && only.comparator !== '<=')) return null
  return { at, number: only.number, comparator: only.comparator }
}

/** Each item of a list against the bound: the first that misses it, or the first of all. Null where the text holds no list. */
export function itemsAgainst(
  { figures }: Passage,
  each: EachBound,
): { readonly relation: Bound; readonly items: string[] } | null {
  const items = figures.filter(({ number, norm, comparator, lead, tail }) => {
    const alike = kindOf(number)?.family === kindOf(each.number)?.family
    const own = !norm && comparator === null && !/每/.test(lead) && !/^[^，。；]{0,6}的?(?:目标|要求|标准)/.test(tail)
    return alike && own && !/^(?:共|总|合计|累计|全年)/.test(lead)
  })
  if (items.length < 2 || !areParallel(items)) return null
  const limit = inBaseUnit({ ...NOTHING_SAID, at: each.at, number: each.number })
  const relations = items.map((item) =>
    bound(inBaseUnit(item), each.comparator, [{ ...limit, taken: 'exact' }], { truncation: false }),
  )
  const relation = relations.find((each) => judge(each, PRINTED).outcome === 'fail') ?? relations[0]
  return relation === undefined
    ? null
    : { relation, items: items.map(({ lead, number }) => `${lead}${number.text}${number.unit ?? ''}`) }
}

const NOTHING_SAID = { start: 0, end: 0, comparator: null, phrase: [0, 0], norm: false, lead: '', tail: '' } as const

const PRINTED: Sheet = {
  amount: ({ printed }) => (printed === null ? { kind: 'missing' } : { kind: 'figure', printed }),
  isTrusted: () => true,
}

/** Items of one list are told alike: what comes before their figures, or after, shares a word of two characters. */
function areParallel(items: readonly Spoken[]): boolean {
  const words = items.map(({ lead, tail }) => pairsOf(`${lead}|${tail}`))
  const [first, ...others] = words
  return first !== undefined && [...first].some((pair) => others.every((other) => other.has(pair)))
}

function pairsOf(text: string): Set<string> {
  const han = text.replace(/[^一-鿿|]/g, '|')
  return new Set(
    Array.from({ length: Math.max(0, han.length - 1) }, (_, i) => han.slice(i, i + 2)).filter(
      (pair) => !pair.includes('|'),
    ),
  )
}
