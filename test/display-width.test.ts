import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../src/display-width.ts'

describe('the width of a text on a terminal', () => {
  it.each([
    ['95%', 3],
    ['预算完成率', 10],
    ['（１０）', 8],
    ['…·÷≥', 4],
    ['e\u0301', 1],
    ['\u200b\ufeff', 0],
    ['𠮷', 2],
  ])('of “%s” is %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
  it('is that of string-width for the texts of forms', () => {
    const character = fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0x4e00, max: 0x9fff }),
      fc.integer({ min: 0x3000, max: 0x303f }),
      fc.integer({ min: 0xff01, max: 0xff5e }),
      fc.constantFrom(0xb7, 0x2026, 0x2265, 0x2264, 0x201c, 0x201d, 0xf7),
    )
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (codes) => {
        // Marks that change the character before them, and emoji, are no part of a form.
        const text = String.fromCodePoint(...codes).replace(/[\p{M}\p{Emoji_Presentation}\u3030\u303d]/gu, '')
        expect(displayWidth(text)).toBe(stringWidth(text))
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
