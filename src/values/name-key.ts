import { distance } from 'fastest-levenshtein'
import { fold } from './fold.ts'

const SLOT =
  /^(?:(?:指标|目标|任务)\d{0,3}[、.:]|\([一二三四五六七八九十\d]{1,3}\)[、.:]?|[一二三四五六七八九十\d]{1,3}[、.:]|[*★☆●■◆▲△▪•·※✱#^:、]|其中:?)/

/** A name as it is compared from form to form: folded, without slot (`指标2：`), number or list mark in front and colon behind. */
export function nameKey(name: string): string {
  let rest = fold(name.slice(0, LONGEST))
  for (let i = 0; i < 6; i++) {
    const bare = rest.replace(SLOT, '')
    if (bare === rest || bare === '') break
    rest = bare
  }
  return rest.replace(/[:;,。.]{1,3}$/, '')
}

/** Names are seldom longer; what follows decides nothing. */
const LONGEST = 120

/**
 * How alike two keys are, from 0 to 1: 1 where they are equal, 0 where they name different things in a row. The figures of
 * a name (its year, its target) count for nothing, words of order do: 一期工程 is not 二期工程.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [withoutFigures(a), withoutFigures(b)]
  if (left === '' || right === '' || orderOf(a) !== orderOf(b)) return 0
  if (left === right) return 0.99
  // 修补坑槽面积 and 坑槽修补面积: the same words in another order.
  if (left.length > 3 && sorted(left) === sorted(right)) return 0.9
  return 0.99 * (1 - distance(left, right) / Math.max(left.length, right.length))
}

function withoutFigures(key: string): string {
  return key.replace(/[≥≤<>=]{0,2}\d+(?:\.\d+)?[%‰]?/g, '')
}

function sorted(text: string): string {
  return [...text].sort().join('')
}

/** Words that tell the members of a row apart. */
function orderOf(key: string): string {
  return (key.match(/[一二三四五六七八九十甲乙丙丁]|[上下]半年/g) ?? []).join('')
}
