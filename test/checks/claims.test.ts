import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import { checks, type Example } from '../../src/checks/index.ts'
import { claims, lookAlikes } from './claims.ts'
import { reportOf } from './report-of.ts'

const prose = checks.filter(({ id }) => ['TEXT-001', 'TEXT-002', 'GOAL-001'].includes(id))
const judged = (form: Example) => audit(reportOf(form), { checks: prose })

describe('claims in prose', () => {
  it('are sixty, and sixty look-alikes that are none', () => {
    expect([claims.length, lookAlikes.length]).toEqual([60, 60])
  })

  it('are found and judged rightly in at least four of five', () => {
    const missed = claims.filter(({ check, holds, form }) => {
      const results = judged(form).filter((result) => result.check === check)
      return !results.some(({ outcome }) => outcome === (holds ? 'pass' : 'fail'))
    })
    expect(missed.length / claims.length).toBeLessThanOrEqual(0.2)
  })

  it('are hardly ever seen to fail where none is made, or where they hold', () => {
    const alarms = [...lookAlikes, ...claims.filter(({ holds }) => holds).map(({ form }) => form)].filter((form) =>
      judged(form).some(({ outcome }) => outcome === 'fail'),
    )
    const found = claims.filter(({ holds, form }) => !holds && judged(form).some(({ outcome }) => outcome === 'fail'))
    expect(found.length / (found.length + alarms.length)).toBeGreaterThanOrEqual(0.98)
  })

  it('raise warnings, never errors', () => {
    for (const { form } of claims) for (const { severity } of judged(form)) expect(severity).not.toBe('error')
  })
})
