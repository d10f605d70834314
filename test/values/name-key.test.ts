import { describe, expect, it } from 'vitest'
import { likeness, nameKey } from '../../src/values/index.ts'

describe('the key of a name', () => {
  it.each([
    ['指标1：养护 里程', '养护里程'],
    ['★★★养护里程（≥**公里）', '养护里程(≥**公里)'],
    ['其中：（2）养护里程：', '养护里程'],
    ['1.2.养护里程', '养护里程'],
    ['指标2：', '指标2'],
    ['', ''],
  ])('of “%s” is “%s”', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })
})

describe('likeness', () => {
  it.each([
    ['养护里程', '养护里程', 1, 1],
    ['修补坑槽面积', '坑槽修补面积', 0.9, 0.9],
    ['2022年培训人数', '2023年培训人数', 0.98, 0.99],
    ['培训人数≥100人', '培训人数≥80人', 0.98, 0.99],
    ['一期工程验收率', '二期工程验收率', 0, 0],
    ['上半年培训人数', '下半年培训人数', 0, 0],
    ['群众满意度', '沿线群众满意度', 0.7, 0.75],
    ['养护里程', '群众满意度', 0, 0.2],
    ['', '养护里程', 0, 0],
  ])('of %s and %s lies between %d and %d', (a, b, least, most) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(least)
    expect(likeness(a, b)).toBeLessThanOrEqual(most)
    expect(likeness(b, a)).toBe(likeness(a, b))
  })
})
