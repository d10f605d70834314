import { claim, type Pointer } from '../relations/index.ts'
import type { PrintedNumber } from '../schema/index.ts'
import { defineCheck } from './define.ts'
import type { Form } from './form.ts'
import { AMOUNTS } from './funds.ts'

/** Amounts that bear the marks of a program which keeps six digits, writes exponents, or drops zeros at the end. */
export default defineCheck({
  id: 'META-003',
  title: { zh: '转换损伤', en: 'Damage by conversion' },
  severity: 'info',
  formula: 'amounts show no cut digits, exponents or dropped zeros',
  source: '–',
  why: 'A figure cut by a program stands for a wider range than the form printed; compare it with the original.',
  notAnError: ['A few amounts that happen to have six digits, or to end without a zero.'],
  history: ['0.1.0: added.'],
  message: {
    zh: '{figures} 可能在转换时写成了指数',
    en: '{figures} may have been turned into exponents by a converter',
  },
  messages: {
    six: {
      zh: '金额都不超过六位有效数字（{figures}），可能在转换时被截短',
      en: 'No amount has more than six significant digits ({figures}); a converter may have cut them',
    },
    zeros: {
      zh: '没有一个金额以 0 结尾（如 {figures}），末尾的 0 可能在转换时丢失',
      en: 'No amount ends in a zero (such as {figures}); zeros at the end may have been dropped by a converter',
    },
  },
  relations: ({ funds }, form) => {
    const places = funds.flatMap((_, i) => AMOUNTS.map((field) => `/funds/${i}/${field}`)).filter(form.isPrinted)
    if (places.length === 0) return []
    const damage = DAMAGES.map((find) => find(places, form)).find((found) => found !== null)
    if (damage === undefined || damage === null) return [claim(places, true)]
    const figures = damage.at.flatMap((at) => form.figures(at).map(({ text }) => text))
    return [
      claim(damage.at, false, { args: { figures }, ...(damage.message === null ? {} : { message: damage.message }) }),
    ]
  },
  examples: {
    pass: [
      { funds: [{ approvedBudget: '1133.01', adjustedBudget: '1103.35', executed: '985.7' }] },
      { funds: [{ approvedBudget: '1234.56' }, { approvedBudget: '1000.00' }, { approvedBudget: '234.56' }] },
    ],
    fail: [
      { funds: [{ approvedBudget: '1.23457e+06', executed: '1.1e+06' }] },
      { funds: [{ approvedBudget: '12345.7', adjustedBudget: '1234.57', executed: '123457' }] },
    ],
    unknown: [],
  },
})

interface Damage {
  readonly at: readonly Pointer[]
  readonly message: 'six' | 'zeros' | null
}

type Search = (places: readonly Pointer[], form: Form) => Damage | null

const DAMAGES: readonly Search[] = [
  (places, form) => {
    const at = places.filter((place) => form.figures(place).some(({ decimals }) => decimals < 0))
    return at.length === 0 ? null : { at, message: null }
  },
  (places, form) => {
    const figures = places.flatMap((place) => form.figures(place))
    const at = places.filter((place) => form.figures(place).some((printed) => digitsOf(printed) === 6))
    const decimals = new Set(at.flatMap((place) => form.figures(place).map((printed) => printed.decimals)))
    const isCut = at.length >= 3 && decimals.size > 1 && figures.every((printed) => digitsOf(printed) <= 6)
    return isCut ? { at, message: 'six' } : null
  },
  (places, form) => {
    const filled = places.filter((place) => form.figures(place).every(({ text }) => /[1-9]/.test(text)))
    const figures = filled.flatMap((place) => form.figures(place))
    const most = Math.max(...figures.map(({ decimals }) => decimals))
    const shorter = filled.filter((place) => form.figures(place).some(({ decimals }) => decimals < most))
    const noZeros = figures.every(({ text }) => !/\.\d*0$/.test(text))
    return figures.length >= 10 && most >= 2 && shorter.length >= 2 && noZeros
      ? { at: shorter, message: 'zeros' }
      : null
  },
]

function digitsOf({ text }: PrintedNumber): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length
}
