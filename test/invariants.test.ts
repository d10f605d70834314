import { describe, expect, it } from 'vitest'
import { extract, type Report, type ReportResult, Result } from '../src/index.ts'
import { fixtures } from './fixtures.ts'

describe.each(fixtures)('the result of $slug', async ({ file, source }) => {
  const result = await extract(source, { name: file })
  const evidence = result.reports.flatMap((report) =>
    Object.entries(report.evidence).map(([at, found]) => ({ at, ...found })),
  )

  it('satisfies its own schema', () => {
    expect(Result.parse(result)).toEqual(result)
  })
  it('is the same, byte for byte, a second time and from bytes', async () => {
    const again = await extract(new TextEncoder().encode(source), { name: file })
    expect(JSON.stringify(again)).toBe(JSON.stringify({ ...result, source: again.source }))
    expect(again.source).toEqual({ ...result.source, encoding: again.source.encoding })
  })
  it('counts every non-blank cell once', () => {
    for (const { coverage } of result.reports) {
      expect(coverage.labels + coverage.values + coverage.unmapped.length).toBe(coverage.cells)
    }
  })
  it('holds every value in the slices of its evidence', () => {
    const lost = evidence.filter(({ raw, cells }) => {
      const slices = cells.map(({ span }) => plain(source.slice(...span)))
      return !slices.join('').includes(squeeze(raw))
    })
    expect(lost.map(({ at, raw }) => `${at}: ${raw}`)).toEqual([])
  })
  it('tells line and character of every span', () => {
    for (const { line, character, span } of evidence.flatMap(({ cells }) => cells)) {
      const before = source.slice(0, span[0]).split('\n')
      expect([line, character]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1])
    }
  })
  it('has evidence for every value of the record, and a reason for every blank one', () => {
    for (const report of result.reports) {
      const values = leavesOf(report.record)
      const without = values.filter(({ at, value }) => value !== null && report.evidence[at]?.absent !== null)
      const blank = values.filter(({ at, value }) => value === null && report.evidence[at]?.absent === null)
      expect([...without, ...blank].map(({ at }) => at)).toEqual([])
      expect(Object.keys(report.evidence).filter((at) => !values.some((leaf) => leaf.at === at))).toEqual([])
    }
  })
  it('points only to fields of the record', () => {
    for (const report of result.reports) {
      for (const at of report.checks.flatMap(pointersOf)) expect([at, resolves(report.record, at)]).toEqual([at, true])
    }
  })
})

interface Leaf {
  readonly at: string
  readonly value: unknown
}

// These are, or come from, label cells.
const WITHOUT_EVIDENCE = new Set(['label', 'group', 'source', 'term'])

/** Every leaf of the record that has a printed place of its own; a quantity is one leaf. */
function leavesOf(record: Report): Leaf[] {
  const walk = (value: unknown, at: string): Leaf[] => {
    if (Array.isArray(value)) return value.flatMap((entry, i) => walk(entry, `${at}/${i}`))
    if (typeof value !== 'object' || value === null || 'comparator' in value) return [{ at, value }]
    return Object.entries(value).flatMap(([key, entry]) =>
      WITHOUT_EVIDENCE.has(key) ? [] : walk(entry, `${at}/${key}`),
    )
  }
  return walk(record, '')
}

function pointersOf({ at, missing, operands }: ReportResult['checks'][number]): string[] {
  return [...at, ...missing, ...operands.map((operand) => operand.at)]
}

function resolves(record: Report, pointer: string): boolean {
  let here: unknown = record
  for (const segment of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null || !(segment in here)) return false
    here = (here as Readonly<Record<string, unknown>>)[segment]
  }
  return true
}

/** A slice of the source without markup, entities and white space. */
function plain(slice: string): string {
  return squeeze(
    slice
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
