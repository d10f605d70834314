import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { extract } from '../../src/index.ts'
import { conforms, Result } from '../../src/schema/index.ts'

const isResult = conforms(Result)
const stored = async () => JSON.stringify(await extract(await readFile('fixtures/linhu-water-2023/source.md')))

describe('the fast test of a schema', () => {
  it('accepts a result as the schema does', async () => {
    expect(isResult(JSON.parse(await stored()))).toBe(true)
  })

  it('accepts no damaged result that the schema refuses', async () => {
    const text = await stored()
    const odd = fc.constantFrom<unknown>(null, '', -1, 0.5, NaN, Infinity, [], {}, 'x', true, undefined, [null])
    const refused = { fast: 0, schema: 0 }
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.nat(3), odd, (steps, kind, value) => {
        const result = JSON.parse(text)
        damage(result, steps, kind, value)
        const accepted = Result.safeParse(result).success
        if (!accepted) refused.schema++
        if (!isResult(result)) refused.fast++
        return accepted === isResult(result)
      }),
      { seed: 20, numRuns: 300 },
    )
    expect(refused.schema).toBeGreaterThan(100)
    expect(refused.fast).toBe(refused.schema)
  })

  it.each([
    ['a transform', z.string().transform((text) => text.length), 'a', true],
    ['a check it does not know', z.string().max(1), 'ab', false],
    ['an end that is not part of a range', z.number().gt(0).lt(1), 1, false],
    ['a hole in an array', z.array(z.string()), new Array(1), false],
    ['an object that may hold more', z.looseObject({ a: z.string() }), { a: '', b: 1 }, true],
    ['an inherited name', z.record(z.string(), z.string()), Object.create({ a: 1 }), false],
    ['a date', z.date(), new Date(0), true],
  ] as const)('judges %s as the schema does', (_name, schema, value, accepted) => {
    expect(conforms(schema)(value)).toBe(accepted)
  })
})

/** Changes one node, chosen by the steps: puts an odd value there, drops it, or adds a name. */
function damage(root: object, steps: Iterable<number>, kind: number, value: unknown): void {
  let here = root as Record<string, unknown>
  for (const step of steps) {
    const names = Object.keys(here)
    const name = names[step % names.length]
    if (name === undefined) return void Object.assign(here, { odd: value })
    const next = here[name]
    if (typeof next === 'object' && next !== null && step % 5 > 0) {
      here = next as Record<string, unknown>
      continue
    }
    if (kind === 0 && !Array.isArray(here)) delete here[name]
    else if (kind === 1 && !Array.isArray(here)) here.odd = value
    else here[name] = value
    return
  }
}
