import { describe, expect, it } from 'vitest'
import { openReader, type Reading, type Setup } from '../../src/batch/index.ts'

const setup: Setup = { limits: {}, trim: {}, give: 'text' }
const worker = new URL('odd-worker.js', import.meta.url)

/** Hands all documents to the pool at once. */
async function readAll(names: readonly string[], options: { jobs: number; timeout?: number }): Promise<Reading[]> {
  const reader = await openReader({ setup, documents: null, worker, ...options })
  try {
    return await Promise.all(names.map((name) => reader.read({ name, sha256: 'a'.repeat(64), content: 'text' })))
  } finally {
    await reader.close()
  }
}

const codes = (readings: readonly Reading[]) => readings.map(({ failures }) => failures.map(({ code }) => code).join())

describe('a pool of workers', () => {
  it('gives up a document that takes too long, in the middle of its work, and does the others', async () => {
    const readings = await readAll(['a', 'endless 1', 'b', 'endless 2', 'c'], { jobs: 2, timeout: 200 })
    expect(codes(readings)).toEqual(['', 'timeout', '', 'timeout', ''])
    expect(readings[1]).toMatchObject({ status: 'unreadable', reason: { args: { seconds: 0.2 } } })
    expect(JSON.parse(readings[1]?.given.kind === 'text' ? readings[1].given.text : '').source).toMatchObject({
      name: 'endless 1',
      sha256: 'a'.repeat(64),
      bytes: 4,
    })
  })
  it('loses one document to a worker that dies, and does the others', async () => {
    expect(codes(await readAll(['a', 'dies', 'b', 'throws', 'c'], { jobs: 2 }))).toEqual([
      '',
      'reading-ended',
      '',
      'reading-ended',
      '',
    ])
  })
  it('does not count the time that a document waits for its turn', async () => {
    const readings = await readAll(['endless', ...Array.from({ length: 20 }, (_, i) => `${i}`)], {
      jobs: 1,
      timeout: 300,
    })
    expect(codes(readings).filter((code) => code !== '')).toEqual(['timeout'])
  })
  it('is not opened for a handful of documents, nor where one job is asked for', async () => {
    const opened = async (options: { documents: number | null; jobs?: number }) => {
      const reader = await openReader({ setup, worker, ...options })
      const { given } = await reader.read({ name: 'a', sha256: 'a'.repeat(64), content: 'text' })
      await reader.close()
      return given.kind === 'text' && given.text === 'a'
    }
    expect(await opened({ documents: 5 })).toBe(false)
    expect(await opened({ documents: null, jobs: 1 })).toBe(false)
    expect(await opened({ documents: 1, jobs: 2 })).toBe(true)
  })
})
