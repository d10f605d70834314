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
const READERS: Readonly<Record<string, unknown>> = {
  ...values,
  likeness: (text: string) => values.likeness(text, `${text}1`),
}
const NOT_OF_TEXTS = new Set(['shiftPoint', 'toNumber', 'moneyFactor', 'asMoneyUnit'])
const LENGTH = 64_000

// A quadratic reader needs many seconds for one of these texts, and runs into the time limit.
describe('every reader comes to an end on long texts', () => {
  it.each(Object.entries(TRAPS))('on %s', { timeout: 60_000 }, (_, piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length))
    const context = { role: 'target', comparator: piece, unit: piece, percentColumn: true } as const
    for (const [name, read] of Object.entries(READERS)) {
      if (typeof read !== 'function' || NOT_OF_TEXTS.has(name)) continue
      expect(() => read(text, context), name).not.toThrow()
    }
  })
})
