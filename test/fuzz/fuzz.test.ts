import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, ofRandomInput } from './faults.ts'
import { fuzzers } from './inputs.ts'

/** A short run of `npm run fuzz`: as many inputs whatever the machine, the same ones each time. */
describe('at random, no input is an exception or a result that breaks its own rules', () => {
  it.each(fuzzers.map(({ name, inputs }) => [name, inputs] as const))('%s', { timeout: 120_000 }, async (_, inputs) => {
    const property = fc.asyncProperty(inputs, async (input) => {
      expect(await faultsOf(input, ofRandomInput)).toEqual([])
    })
    await fc.assert(property, { numRuns: 60, seed: 20_210_315 })
  })
})
