import { type Relation, ratio } from '../../relations/index.ts'
import { kindOf } from '../units.ts'
import { inBaseUnit, type Passage, type Spoken } from './passages.ts'

/** 发放问卷200份，回收190份，回收率95%; 120人中女性48人，占40%: a whole, a part of it, and its share. */
export function sharesIn({ sentences }: Passage): Relation[] {
  return sentences.flatMap((figures) =>
    figures.flatMap((rate, i) => {
      if (rate.number.unit !== '%' || rate.norm || rate.comparator !== null) return []
      const pair = rate.lead.includes('占')
        ? beforeShare(figures.slice(Math.max(0, i - NEAR), i))
        : beforeRate(rate, figures.slice(Math.max(0, i - NEAR), i))
      if (pair === null) return []
      const [whole, part] = pair
      const args = {
        claim: [whole, part, rate].map(({ lead, number }) => `${lead}${number.text}${number.unit ?? ''}`).join('，'),
      }
      return [ratio(inBaseUnit(part), inBaseUnit(whole), inBaseUnit(rate), { args })]
    }),
  )
}

/** How many figures back a share can refer. */
const NEAR = 8

type Pair = readonly [whole: Spoken, part: Spoken]

/** 占 speaks of the figure right before it, and of the whole before that. */
function beforeShare(before: readonly Spoken[]): Pair | null {
  const [whole, part] = before.slice(-2)
  return whole !== undefined && part !== undefined && areAlike(whole, part) && isSmaller(part, whole)
    ? [whole, part]
    : null
}

/** 回收率 speaks of the figure that was called 回收, and of the one figure of its kind before it. */
function beforeRate(rate: Spoken, before: readonly Spoken[]): Pair | null {
  const noun = /([一-鿿]{2})率(?:为|达到?|是)?$/.exec(rate.lead)?.[1]
  if (noun === undefined) return null
  const part = before.findLast(({ lead, tail }) => lead.includes(noun) || tail.startsWith(noun))
  if (part === undefined) return null
  const wholes = before.filter((figure) => figure.start < part.start && areAlike(figure, part))
  const [whole, another] = wholes
  if (whole === undefined || another !== undefined) return null
  // 应参保1260人 is the whole of what 参保1197人 is a part of.
  if (
    whole.lead.includes(noun) &&
    !/(?:应|计划|需|拟)[^应]{0,2}$/.test(whole.lead.slice(0, whole.lead.lastIndexOf(noun)))
  )
    return null
  const between = before.some((figure) => figure.start > part.start && areAlike(figure, part))
  return between || whole.comparator !== null || part.comparator !== null ? null : [whole, part]
}

function areAlike(a: Spoken, b: Spoken): boolean {
  const [left, right] = [kindOf(a.number), kindOf(b.number)]
  if (left === null || right === null || left.dimension === 'share') return false
  return left.family === right.family && (left.family !== 'things' || a.number.unit === b.number.unit)
}

/** A share of a part in a whole never asks for more than the whole. */
function isSmaller(part: Spoken, whole: Spoken): boolean {
  const value = ({ number }: Spoken) => Number(number.text) * 10 ** (kindOf(number)?.power ?? 0)
  return value(part) <= value(whole)
}
