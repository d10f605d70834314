import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as values from '../../src/values/index.ts'

const { readAmount, readRate, readQuantity, findFigures, findBound, toNumber, fold, tidy } = values

/** A decimal as a form prints it: up to nine digits before the point, up to four after. */
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }), fc.nat(9999))
  .map(([whole, places, fraction]) => ({
    text: places === 0 ? `${whole}` : `${whole}.${String(fraction).padStart(4, '0').slice(0, places)}`,
    decimals: places,
  }))

/** Text such as forms and their damage hold: figures, units, marks, blanks and letters in any order. */
const pieces = fc.constantFrom(
  ...[
    '1',
    '20',
    '３',
    '.5',
    ',',
    '，',
    '。',
    '%',
    '％',
    '‰',
    '万',
    '元',
    '个',
    '人',
    '次',
    '/',
    '-',
    '—',
    '～',
    '至',
    '≥',
    '<=',
    '不低于',
    '以上',
  ],
  ...[
    '以内',
    '年',
    '月',
    '日',
    '2022',
    '第',
    '季度',
    '百分之',
    '十',
    '百',
    '两',
    '余',
    '（',
    '）',
    '“',
    '”',
    '\n',
    ' ',
    '　',
    '无',
    'O',
    'e',
    'E+06',
    '达到',
  ],
  ...['指标', '1：', '…', '分', '(50分)', '单位：', '每', '\u200b', '\ud83d', '\0', ':', '、', '公里'],
)
const formText = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''))
const anyText = fc.oneof(formText, fc.string({ unit: 'binary', maxLength: 60 }))
const runs = { seed: 20, numRuns: 3000 } as const

describe('a figure that is printed and read again is itself', () => {
  it('as an amount, plain, grouped, full-width and with a unit', () => {
    fc.assert(
      fc.property(
        decimal,
        fc.boolean(),
        fc.constantFrom('', '元', '万元', ' 万元'),
        ({ text, decimals }, minus, unit) => {
          const printed = `${minus ? '-' : ''}${text}`
          const expected = minus && /[1-9]/.test(text) ? printed : text
          const figure = { text: expected, decimals, scale: 0, unit: unit === '' ? null : unit.trim() }
          for (const form of [printed, group(printed), wide(printed), ` ${printed}　`]) {
            expect(readAmount(form + unit)).toEqual({ kind: 'figure', figure })
          }
        },
      ),
      runs,
    )
  })

  it('as a rate', () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom('%', '％', ' %', '百分比'), ({ text, decimals }, sign) => {
        const figure = { text, decimals, scale: -2, unit: '%' }
        expect(readRate(text + sign, { percentColumn: false })).toEqual({ kind: 'figure', figure })
      }),
      runs,
    )
  })

  it('as a quantity, behind any bound and with any unit, also as found in prose', () => {
    const bounds = fc.constantFrom(['', null], ['≥', '>='], ['不低于', '>='], ['≤ ', '<='], ['超过', '>'], ['=', '='])
    const units = fc.constantFrom('%', '个', '人次', '万元', '元/人*月', '平方米', '小时', '‰', '万立方米')
    fc.assert(
      fc.property(decimal, bounds, units, ({ text, decimals }, [bound, comparator], unit) => {
        const scale = unit === '%' ? -2 : unit === '‰' ? -3 : 0
        const number = { text, decimals, scale, unit }
        const read = readQuantity(`${bound}${text}${unit}`, { role: 'target' })
        expect(read.numbers).toEqual([number])
        expect(read.quantity?.comparator).toBe(comparator)
        expect(read.quantity?.values).toEqual([{ value: toNumber(number), unit }])
        expect(findFigures(`全年共完成${text}${unit}，情况良好`).map((found) => found.number)).toEqual([number])
      }),
      runs,
    )
  })
})

describe('on any text', () => {
  it('nothing throws', () => {
    const context = { role: 'target', comparator: '≥', unit: '个', nameUnit: '%' } as const
    fc.assert(
      fc.property(anyText, (text) => {
        for (const [name, read] of Object.entries(values)) {
          if (['shiftPoint', 'toNumber', 'moneyFactor', 'asMoneyUnit', 'likeness'].includes(name)) continue
          expect(() => (read as (text: string, context: unknown) => unknown)(text, context)).not.toThrow()
        }
      }),
      runs,
    )
  })

  it('figures lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        let lastStart = -1
        for (const { start, end } of findFigures(text)) {
          if (start !== lastStart) expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
          lastStart = start
        }
      }),
      runs,
    )
  })

  it('numbers are canonical, and values stand for them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { quantity, numbers } = readQuantity(text, { role: 'target' })
        expect(quantity?.values ?? []).toEqual(numbers.map((n) => ({ value: toNumber(n), unit: n.unit })))
        for (const { text: printed } of numbers) expect(printed).toMatch(/^(?:0|-?[1-9]\d*|-?0\.\d+|-?[1-9]\d*\.\d+)$/)
      }),
      runs,
    )
  })

  it('a bound is cut from the name where it stands', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const bound = findBound(name)
        if (bound !== null) expect(tidy(name.slice(bound.start, bound.end))).toBe(bound.text)
      }),
      runs,
    )
  })

  it('folding and tidying are done once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text))
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(tidy(text))).toBe(fold(text))
      }),
      runs,
    )
  })
})

function group(text: string): string {
  return text.replace(/^-?\d+/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','))
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
}
