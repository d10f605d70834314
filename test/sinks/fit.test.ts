import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { cut, pad, wrap } from '../../src/sinks/terminal/fit.ts'

const anyText = fc.string({
  unit: fc.constantFrom('预', '算', '，', '。', '“', '”', 'a', 'b', ' ', '9', '%', '（', '）'),
})

describe('cut', () => {
  it.each([
    ['预算完成率', 10, '预算完成率'],
    ['预算完成率', 9, '预算完成…'],
    ['预算完成率', 8, '预算完…'],
    ['a\nb', 9, 'a b'],
  ])('fits “%s” into %d columns', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected)
  })
})

describe('pad', () => {
  it('counts a Chinese character as two columns', () => {
    expect(pad('预算', 6)).toBe('预算  ')
    expect(pad('预算完成', 6)).toBe('预算完成')
  })
})

describe('wrap', () => {
  it.each([
    ['between words', 'the form prints 95%', 10, ['the form', 'prints 95%']],
    ['between wide characters', '预算完成率应为', 8, ['预算完成', '率应为']],
    ['never before a closing mark', '预算完成，率', 8, ['预算完', '成，率']],
    ['never after an opening mark', '预算完（成）', 8, ['预算完', '（成）']],
  ])('breaks %s', (_, text, width, lines) => {
    expect(wrap(text, width, 9)).toEqual(lines)
  })
  it('cuts what does not fit into its lines, and shows that it did', () => {
    expect(wrap('one two three four five', 9, 2)).toEqual(['one two', 'three fo…'])
  })
  it('gives nothing for a blank text', () => {
    expect(wrap(' \n ', 20, 3)).toEqual([])
  })
  it('loses no character and keeps to the width, but for marks that may not stand alone', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 40 }), (text, width) => {
        const lines = wrap(text, width, 1000)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
      { seed: 7 },
    )
  })
  it('keeps every line of running text within the width', () => {
    const words = fc.array(fc.constantFrom('预算', '完成率', 'of', 'figures', '，', '95%'), { maxLength: 60 })
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 100 }), (parts, width) => {
        for (const line of wrap(parts.join(' '), width, 4)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }),
      { seed: 7 },
    )
  })
})
