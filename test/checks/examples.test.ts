import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import { checks } from '../../src/checks/index.ts'
import { CheckResult } from '../../src/schema/index.ts'
import { reportOf } from './report-of.ts'

describe('the catalogue', () => {
  it('lists every check file once, in the order of the ids of each family', () => {
    const files = readdirSync(new URL('../../src/checks', import.meta.url)).filter((name) =>
      /^[a-z]+-\d{3}\.ts$/.test(name),
    )
    const listed = checks.map(({ id }) => `${id.toLowerCase()}.ts`)
    expect([...listed].sort()).toEqual(files.sort())
    expect(new Set(listed).size).toBe(listed.length)
    for (const family of new Set(checks.map(({ id }) => id.split('-')[0]))) {
      const ids = checks.map(({ id }) => id).filter((id) => id.startsWith(`${family}-`))
      expect(ids).toEqual([...ids].sort())
    }
  })
})

describe.each(checks)('$id', (check) => {
  const outcomes = (['pass', 'fail', 'unknown'] as const).filter((outcome) => check.examples[outcome].length > 0)
  describe.each(outcomes)('has examples that come out as %s', (outcome) => {
    it.each(check.examples[outcome].map((example) => [JSON.stringify(example), example] as const))(
      '%s',
      (_, example) => {
        const results = audit(reportOf(example), { checks: [check] })
        expect(results.map((result) => result.outcome)).toContain(outcome)
        for (const result of results) {
          expect(CheckResult.parse(result)).toEqual(result)
          expect(result.message.zh).not.toMatch(/[{}]|undefined/)
          expect(result.message.en).not.toMatch(/[{}]|undefined/)
          // An example shows one outcome: beside a failure others may hold, beside a pass none fails.
          if (outcome === 'pass') expect(result.outcome).toBe('pass')
          if (outcome === 'unknown') expect(result.outcome).not.toBe('fail')
        }
      },
    )
  })
})
