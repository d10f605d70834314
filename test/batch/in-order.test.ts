import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/batch/index.ts'

const later = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => later(turns - 1))

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('work in order', () => {
  it('gives outcomes in the order of the items, however long each takes, with no more begun than the window', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 5 }), async (turns, window) => {
        let begun = 0
        let most = 0
        const work = async (item: number) => {
          begun += 1
          most = Math.max(most, begun)
          await later(turns[item] ?? 0)
          return item
        }
        const given: number[] = []
        for await (const item of inOrder(turns.keys(), work, window)) {
          begun -= 1
          given.push(item)
        }
        expect(given).toEqual([...turns.keys()])
        expect(most).toBeLessThanOrEqual(window)
      }),
      { seed: 6, numRuns: 60 },
    )
  })
  it('hands an outcome on without waiting for the next item', async () => {
    const answers: string[] = []
    let answered = () => {}
    async function* asking() {
      for (const question of ['a', 'b', 'c']) {
        yield question
        await new Promise<void>((resolve) => {
          answered = resolve
        })
      }
    }
    for await (const answer of inOrder(asking(), async (question) => `${question}!`, 4)) {
      answers.push(answer)
      answered()
    }
    expect(answers).toEqual(['a!', 'b!', 'c!'])
  })
  it('lets go of its source when its reader stops, even while that waits for an item', async () => {
    let isOpen = true
    async function* source() {
      try {
        yield 1
        yield 2
      } finally {
        isOpen = false
      }
    }
    for await (const _ of inOrder(source(), async (item) => item, 2)) break
    await later(10)
    expect(isOpen).toBe(false)
  })
  it('fails with its source or its work, after what came before', async () => {
    async function* failing() {
      yield 1
      throw new Error('source')
    }
    await expect(collect(inOrder(failing(), async (item) => item, 2))).rejects.toThrow('source')
    const given: number[] = []
    const work = async (item: number) => {
      if (item === 2) throw new Error('work')
      return item
    }
    await expect(
      (async () => {
        for await (const item of inOrder([1, 2, 3], work, 3)) given.push(item)
      })(),
    ).rejects.toThrow('work')
    expect(given).toEqual([1])
  })
})
