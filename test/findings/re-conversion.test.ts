import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import { checks, labelPaths } from '../../src/checks/index.ts'
import { extract } from '../../src/extract.ts'
import { type Catalogue, Decisions, review } from '../../src/findings/index.ts'
import type { ReportResult } from '../../src/schema/index.ts'
import { generateDocument } from '../generate/document.ts'
import { shapes } from '../generate/shapes/index.ts'

const catalogue: Catalogue = {
  severities: new Map(checks.map(({ id, severity }) => [id, severity])),
  pathsOf: ({ record }) => labelPaths(record),
  audit: (report) => audit(report),
}

/** A word on every figure of a report, and on every finding. */
function decisionsOn(report: ReportResult): Decisions {
  const pathOf = labelPaths(report.record)
  const printed = Object.entries(report.evidence).filter(([, { numbers }]) => numbers.length > 0)
  return Decisions.parse({
    values: printed.map(([at, { raw }]) => ({ key: report.key, path: pathOf(at), printed: raw, because: at })),
    findings: report.checks
      .filter(({ outcome }) => outcome !== 'pass')
      .map(({ fingerprint, stated, at }) => ({
        fingerprint,
        stated: stated?.text ?? '',
        verdict: 'dismissed',
        because: at[0] ?? '-',
      })),
  })
}

describe('decisions after the document was converted in another shape', () => {
  it('stay with their values and findings, none on another', async () => {
    let given = 0
    let applied = 0
    for (let i = 0; i < 24; i++) {
      const from = generateDocument(`decide ${i}`, { shape: 'html', company: 'alone' })
      const [first] = (await extract(from.text)).reports
      if (first === undefined) continue
      const decisions = decisionsOn(first)
      const shape = shapes[1 + (i % (shapes.length - 1))] ?? 'blank'
      const to = generateDocument(`decide ${i}`, { shape, company: 'alone' })
      const converted = await extract(to.text)
      for (const report of converted.reports) {
        const said = review(converted, { decisions }, catalogue).review.get(report.id)
        const pathOf = labelPaths(report.record)
        const places = new Map(Object.keys(report.evidence).map((at) => [pathOf(at), at]))
        const values = said?.values ?? []
        // `because` holds the pointer on which the word was given; it is that of the same value as long as no row was lost.
        const misapplied = values.filter(({ path, because }) => places.get(path) !== because)
        if (sizes(first) === sizes(report)) expect(misapplied).toEqual([])
        const findings = [...(said?.decided.values() ?? [])]
        expect(findings.every(({ fingerprint }) => report.checks.some((c) => c.fingerprint === fingerprint))).toBe(true)
        applied += values.length
      }
      given += decisions.values.length
    }
    expect(given).toBeGreaterThan(500)
    expect(applied / given).toBeGreaterThan(0.9)
  })
})

/** How many entries each list of a record has. */
function sizes({ record: { funds, goals, indicators, tasks } }: ReportResult): string {
  const lists = [funds, goals, indicators, tasks, ...tasks.map((task) => task.indicators)]
  return lists.map((list) => list.length).join(' ')
}
