import { describe, expect, it } from 'vitest'
import * as values from '../../src/values/index.ts'

/** Texts that make patterns with nested or adjacent repetition backtrack. */
const TRAPS: Readonly<Record<string, string>> = {
  digits: '1',
  groups: '1,234',
  points: '1.',
  blanks: '1 ',
  dashes: '1-',
  dates: '2021年',
  months: '1月',
  years: '2021-',
  numerals: '一百二十',
  ten: '十',
  shares: '百分之',
  slashes: '1元/',
  brackets: '（',
  closed: '(1)',
  slots: '指标1：',
  dots: '…',
  quotes: '“1',
  bounds: '不低于',
  signs: '≥',
  chain: '1、',
  weight: '（50',
  unit: '单位：万',
  code: 'A1',
  white: ' \n',
  han: '办理',
}
const READERS = Object.entries(values).filter(
  ([name]) => !['shiftPoint', 'toNumber', 'moneyFactor', 'asMoneyUnit'].includes(name),
)

describe('every reader takes linear time', () => {
  it.each(Object.entries(TRAPS))('on %s', { timeout: 60_000 }, (_, piece) => {
    const context = { role: 'target', comparator: piece, unit: piece, percentColumn: true } as const
    for (const [name, read] of READERS) {
      const call = read as (text: string, context: unknown) => unknown
      const time = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length))
        const start = performance.now()
        call(text, context)
        return performance.now() - start
      }
      time(2000)
      // A tenth of a second on an idle machine; a quadratic reader needs many seconds here.
      expect(time(64_000), name).toBeLessThan(3000)
    }
  })
})
