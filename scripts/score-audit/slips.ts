import type { Explanation } from '../../src/schema/index.ts'
import type { Form } from '../../test/generate/page.ts'
import type { Random } from '../../test/generate/random.ts'
import type { Figures, Printed, Slot } from './figures.ts'
import { AMOUNTS, isFigure, wholes } from './laws.ts'

export type Kind = Explanation['kind']

/** A slip put into a form: the figures it changed, and the places that a right explanation names. */
export interface Injection {
  readonly kind: Kind
  readonly changed: Figures
  readonly names: readonly string[]
}

type Place = readonly [at: string, printed: Printed]
type Draw = (form: Form, figures: Figures, random: Random) => Injection[]

/** Every way to put a slip of each kind into a form; the caller takes one that can be seen. */
export const draws: Readonly<Record<Kind, Draw>> = {
  'sign-dropped': (_, figures) =>
    places(figures, /^\/funds\/\d+\/adjustment(Rate)?$/).flatMap(([at, printed]) =>
      printed.text.startsWith('-') ? [one('sign-dropped', at, { ...printed, text: printed.text.slice(1) })] : [],
    ),
  'percent-sign': (_, figures, random) =>
    places(figures, /Rate$/).flatMap(([at, printed]) =>
      printed.signed && hasSize(printed) ? [one('percent-sign', at, asShare(printed, random))] : [],
    ),
  'sign-and-percent': (_, figures, random) =>
    places(figures, /\/adjustmentRate$/).flatMap(([at, printed]) => {
      if (!printed.signed || !printed.text.startsWith('-')) return []
      return [one('sign-and-percent', at, asShare({ ...printed, text: printed.text.slice(1) }, random))]
    }),
  'unit-mixup': (_, figures, random) =>
    places(figures, AMOUNT).flatMap(([at, printed]) =>
      hasSize(printed) ? [one('unit-mixup', at, { ...printed, text: moved(printed.text, random.pick([4, -4])) })] : [],
    ),
  'other-operand': (form, figures) => otherRates(form, figures),
  'digits-swapped': (_, figures, random) =>
    places(figures, ANY).flatMap(([at, printed]) => {
      const { text } = printed
      const pairs = [...text].flatMap((_, i) => {
        const j = text.charAt(i + 1) === '.' ? i + 2 : i + 1
        const [a, b] = [text.charAt(i), text.charAt(j)]
        return isDigit(a) && isDigit(b) && a !== b ? [put(put(text, i, b), j, a)] : []
      })
      const fit = pairs.filter(isWritten)
      return fit.length === 0 ? [] : [one('digits-swapped', at, { ...printed, text: random.pick(fit) })]
    }),
  'digit-wrong': (_, figures, random) =>
    places(figures, ANY).flatMap(([at, printed]) => {
      const { text } = printed
      const fit = [...text].flatMap((digit, i) =>
        isDigit(digit)
          ? [...'0123456789']
              .filter((to) => to !== digit)
              .map((to) => put(text, i, to))
              .filter(isWritten)
          : [],
      )
      return [one('digit-wrong', at, { ...printed, text: random.pick(fit) })]
    }),
  'cells-exchanged': (_, figures) =>
    neighbours(figures).map(([[a, first], [b, second]]) => ({
      kind: 'cells-exchanged',
      changed: new Map<string, Slot>([
        [a, second],
        [b, first],
      ]),
      names: [a, b],
    })),
  'row-omitted': (form, figures) => totalsWith(form, figures, 0n, 'row-omitted'),
  'row-counted-twice': (form, figures) => totalsWith(form, figures, 2n, 'row-counted-twice'),
}

const AMOUNT = /^\/funds\/\d+\/(approvedBudget|adjustedBudget|adjustment|executed)$/
const ANY = /^\/(funds\/\d+\/(?!weight)\w+|(tasks\/\d+\/)?indicators\/\d+\/(weight|score)|totalScore|totalWeight)$/

function places(figures: Figures, pattern: RegExp): Place[] {
  return [...figures].flatMap(([at, slot]): Place[] => (pattern.test(at) && isFigure(slot) ? [[at, slot]] : []))
}

function one(kind: Kind, at: string, printed: Printed): Injection {
  return { kind, changed: new Map([[at, printed]]), names: [at] }
}

function hasSize({ text }: Printed): boolean {
  return /[1-9]/.test(text)
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}

function put(text: string, at: number, digit: string): string {
  return text.slice(0, at) + digit + text.slice(at + 1)
}

/** No leading zero before another digit. */
function isWritten(text: string): boolean {
  return !/^-?0\d/.test(text)
}

/** The ratio of a percentage with the sign of per cent behind it, all its places kept or rounded to two. */
function asShare(printed: Printed, random: Random): Printed {
  const text = moved(printed.text, -2)
  const rounded = quotientText(wholeOf(text), { units: 1n, decimals: 0 }, { ...printed, text: '0.00', scale: 0 })
  return { ...printed, text: random.chance(0.5) && /[1-9]/.test(rounded) ? rounded : text }
}

/** The point moved to the right by so many places, in text. */
export function moved(text: string, places: number): string {
  const minus = text.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const point = whole.length + places
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}${'0'.repeat(Math.max(0, point - whole.length - fraction.length))}`
  const cut = Math.max(point, 1)
  const head = digits.slice(0, cut).replace(/^0+(?=\d)/, '')
  const tail = digits.slice(cut)
  return minus + (tail === '' ? head : `${head}.${tail}`)
}

/** A rate over the wrong amounts: another budget of its line, or those of a line around. */
function otherRates(form: Form, figures: Figures): Injection[] {
  return places(figures, /Rate$/).flatMap(([at, rate]): Injection[] => {
    const line = Number(at.split('/')[2])
    const lines = form.record.funds.map((_, i) => i).filter((i) => i !== line)
    const isCompletion = at.endsWith('completionRate')
    const own = (field: string) => `/funds/${line}/${field}`
    const pairs: (readonly [string, string])[] = isCompletion
      ? [
          [own('executed'), own('approvedBudget')],
          [own('executed'), own('adjustedBudget')],
          ...lines.map((i) => [`/funds/${i}/executed`, own('executed')] as const),
          ...lines.map((i) => [`/funds/${i}/executed`, own('adjustedBudget')] as const),
          ...lines.map((i) => [`/funds/${i}/executed`, `/funds/${i}/adjustedBudget`] as const),
        ]
      : [
          [own('adjustment'), own('adjustedBudget')],
          ...lines.map((i) => [`/funds/${i}/adjustment`, own('approvedBudget')] as const),
          ...lines.map((i) => [`/funds/${i}/adjustment`, `/funds/${i}/approvedBudget`] as const),
        ]
    return pairs.flatMap(([n, d]): Injection[] => {
      const [top, bottom] = [amountAt(figures, n), amountAt(figures, d)]
      if (top === null || bottom === null || bottom.units <= 0n) return []
      const text = quotientText(top, bottom, rate)
      return text === rate.text
        ? []
        : [{ kind: 'other-operand', changed: new Map([[at, { ...rate, text }]]), names: [n, d] }]
    })
  })
}

interface Whole {
  readonly units: bigint
  readonly decimals: number
}

function amountAt(figures: Figures, at: string): Whole | null {
  const slot = figures.get(at)
  return isFigure(slot) ? wholeOf(slot.text) : null
}

function wholeOf(text: string): Whole {
  const [whole = '', fraction = ''] = text.split('.')
  return { units: BigInt(whole + fraction), decimals: fraction.length }
}

function textOf({ units, decimals }: Whole): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return units < 0n ? `-${text}` : text
}

/** Rounded half away from zero to the places of the rate. */
function quotientText(top: Whole, bottom: Whole, rate: Printed): string {
  const decimals = rate.text.split('.')[1]?.length ?? 0
  const power = BigInt(decimals - rate.scale + bottom.decimals)
  const [n, d] = [top.units * 10n ** power, bottom.units * 10n ** BigInt(top.decimals)]
  const size = ((n < 0n ? -n : n) * 2n + d) / (2n * d)
  return textOf({ units: n < 0n ? -size : size, decimals })
}

/** Cells of one kind side by side in a line or below each other in a column. */
function neighbours(figures: Figures): (readonly [Place, Place])[] {
  const of = (at: string): Place[] => {
    const slot = figures.get(at)
    return isFigure(slot) ? [[at, slot]] : []
  }
  return places(figures, ANY).flatMap((place) => {
    const [at, printed] = place
    const [, list = '', row = '', field = ''] = /^(.*\/)(\d+)\/(\w+)$/.exec(at) ?? []
    if (list === '') return []
    const below = of(`${list}${Number(row) + 1}/${field}`)
    const amounts: readonly string[] = AMOUNTS
    const beside = amounts
      .slice(amounts.indexOf(field) + 1)
      .slice(0, amounts.includes(field) ? 2 : 0)
      .flatMap((other) => of(`${list}${row}/${other}`))
    return [...below, ...beside].flatMap((other) => (other[1].text === printed.text ? [] : [[place, other] as const]))
  })
}

/** Totals added up with one of their rows taken so many times. */
function totalsWith(form: Form, figures: Figures, times: bigint, kind: Kind): Injection[] {
  const lines = ['/funds/0', ...form.record.indicators.map((_, i) => `/indicators/${i}`)]
  const sums: (readonly [string, readonly string[]])[] = [
    ...wholes(form.record.funds, figures).flatMap(({ total, parts }) =>
      AMOUNTS.map((field) => [`/funds/${total}/${field}`, parts.map((i) => `/funds/${i}/${field}`)] as const),
    ),
    ['/totalScore', lines.map((line) => `${line}/score`)],
    ['/totalWeight', lines.map((line) => `${line}/weight`)],
  ]
  return sums.flatMap(([at, parts]): Injection[] => {
    const total = figures.get(at)
    const printed = parts.flatMap((part) => (isFigure(figures.get(part)) ? [part] : []))
    if (!isFigure(total) || printed.length < 2) return []
    return printed.flatMap((row): Injection[] => {
      const own = amountAt(figures, row)
      if (own === null || own.units === 0n) return []
      const whole = printed
        .flatMap((part) => Array.from({ length: part === row ? Number(times) : 1 }, () => amountAt(figures, part)))
        .reduce<Whole>(addWhole, { units: 0n, decimals: total.text.split('.')[1]?.length ?? 0 })
      return [{ kind, changed: new Map([[at, { ...total, text: textOf(whole) }]]), names: [row] }]
    })
  })
}

function addWhole(a: Whole, b: Whole | null): Whole {
  if (b === null) return a
  const decimals = Math.max(a.decimals, b.decimals)
  const raised = ({ units, decimals: own }: Whole) => units * 10n ** BigInt(decimals - own)
  return { units: raised(a) + raised(b), decimals }
}
