import { describe, expect, it } from 'vitest'
import { readTicked } from '../../src/values/index.ts'

describe('a list of boxes', () => {
  it.each<[string, string | null]>([
    ['优☑ 良□ 中□ 差□', '优'],
    ['☑优 □良', '优'],
    ['□优　□良　☑中　□差', '中'],
    ['优（ ）良（√）', null],
    ['优秀□、良好√、中□、差□', '良好'],
    ['优□ 良□ 中□ 差□', null],
    ['优☑ 良☑ 中□ 差□', null],
    ['优☑', null],
    ['优', null],
    ['☑', null],
    ['', null],
  ])('“%s” says %s', (text, word) => {
    expect(readTicked(text)).toBe(word)
  })
})
