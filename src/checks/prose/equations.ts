import { product, type Relation, ratio, sum, type Term, term } from '../../relations/index.ts'
import type { PrintedNumber } from '../../schema/index.ts'
import { fold } from '../../values/index.ts'
import { isCount } from '../units.ts'
import type { Passage } from './passages.ts'

/** Sums written out with their signs: 每人500元×120人=6万元, 30+30+29.99=89.99, 114÷120=95%. */
export function equationsIn({ at, text }: Passage): Relation[] {
  if (!/[=＝═]/.test(text)) return []
  const folded = fold(text)
  const relations: Relation[] = []
  for (let sign = folded.indexOf('='); sign !== -1; sign = folded.indexOf('=', sign + 1)) {
    const left = leftOf(folded, sign)
    const right = RIGHT.exec(folded.slice(sign + 1, sign + 40))
    if (left === null || right === null) continue
    const relation = equation(left.signs, left.numbers, numberOf(right), at)
    if (relation !== null) relations.push({ ...relation, args: { claim: `${left.text}=${right[0]}` } })
  }
  return relations
}

const NUMBER = '(\\d+(?:\\.\\d+)?)(%|‰|万|亿)?([^\\d%‰]{0,6})'
const RIGHT = new RegExp(`^约?${NUMBER.replace('{0,6}', '{0,3}?')}(?=[^一-鿿A-Za-z]|[一-鿿]|$)`)
const PIECE = new RegExp(`^[^\\d=]{0,16}?${NUMBER}$`)
const OPERATOR = /[×xX*+÷]|(?<=\d)\/(?=\d)|(?<=[\d%元])-(?=\d)/
const PAUSES = ',，。;；:：()（）、\n='

interface Left {
  readonly text: string
  readonly signs: readonly string[]
  readonly numbers: readonly PrintedNumber[]
}

function leftOf(text: string, end: number): Left | null {
  let start = end
  while (start > 0 && end - start < 120 && !PAUSES.includes(text.charAt(start - 1))) start--
  const side = text.slice(start, end)
  const pieces = side.split(OPERATOR)
  const signs = [...side.matchAll(new RegExp(OPERATOR, 'g'))].map(([sign]) => sign)
  const read = pieces.map((piece) => PIECE.exec(piece))
  if (pieces.length < 2 || read.includes(null)) return null
  return { text: side, signs, numbers: read.flatMap((found) => (found === null ? [] : [numberOf(found)])) }
}

function numberOf([, digits = '', mark, unit = '']: RegExpExecArray): PrintedNumber {
  const scale = mark === '%' ? -2 : mark === '‰' ? -3 : mark === '万' ? 4 : mark === '亿' ? 8 : 0
  const decimals = digits.split('.')[1]?.length ?? 0
  return { text: digits, decimals, scale, unit: scale < 0 ? (mark ?? null) : `${mark ?? ''}${unit}` || null }
}

/** All times, all plus and minus, or one division; a mixture has no order that a text makes clear. */
function equation(
  signs: readonly string[],
  numbers: readonly PrintedNumber[],
  right: PrintedNumber,
  at: string,
): Relation | null {
  const whole = [...numbers, right].every(({ decimals, scale }) => decimals === 0 && scale <= 0)
  const asTerm = (printed: PrintedNumber): Term =>
    term({
      at,
      printed,
      taken: isCount(printed) || (whole && printed.scale === 0 && !isMoney(printed)) ? 'exact' : 'figure',
    })
  const terms = numbers.map(asTerm)
  const stated = asTerm(right)
  if (signs.every((sign) => '×xX*'.includes(sign))) return product(terms, stated)
  if (signs.every((sign) => '+-'.includes(sign))) {
    return sum(
      terms.map((part, i) => ({ ...part, sign: signs[i - 1] === '-' ? -1 : 1 })),
      stated,
    )
  }
  const [top, bottom, more] = terms
  return top !== undefined && bottom !== undefined && more === undefined && '÷/'.includes(signs[0] ?? '')
    ? ratio(top, bottom, stated)
    : null
}

function isMoney({ unit }: PrintedNumber): boolean {
  return unit?.includes('元') ?? false
}
