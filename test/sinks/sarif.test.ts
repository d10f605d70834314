import { readFileSync } from 'node:fs'
import Ajv from 'ajv-draft-04'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { checks } from '../../src/checks/index.ts'
import { extract } from '../../src/extract.ts'
import { problem } from '../../src/schema/index.ts'
import { toUri } from '../../src/sinks/sarif/uri.ts'
import { cellAt, failedRate, nothingSaid, sampleReport, sampleResult } from '../report/sample.ts'
import { write } from './write.ts'

const schema = JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'))
const validate = new Ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

const document = readFileSync('fixtures/linhu-water-2023/source.md', 'utf8')
const read = await extract(document, { name: 'reports/临湖 2023.md' })

async function log(...args: Parameters<typeof write>): Promise<Log> {
  const parsed = JSON.parse(await write(...args))
  expect(validate(parsed) ? [] : validate.errors).toEqual([])
  return parsed
}

const outcomes = sampleResult(
  { problems: [problem('no-table'), problem('unmapped-cells', { count: 1 }, { cells: [cellAt(4, 2)] })] },
  {
    checks: [
      failedRate(),
      failedRate({ severity: 'warning' }),
      failedRate({ severity: 'info' }),
      failedRate({ outcome: 'unknown', severity: 'info' }),
      failedRate({ outcome: 'pass', severity: 'info', basis: 'truncation' }),
      failedRate({ outcome: 'pass', severity: 'info', basis: 'exact' }),
    ],
  },
)

describe('the SARIF log', () => {
  it.each([
    ['no document', []],
    ['documents without a form', [sampleResult({ reports: [] })]],
    ['a document not read in full', [sampleResult({ reports: [], problems: [problem('too-deep', { limit: 9 })] })]],
    ['every outcome', [outcomes, outcomes]],
    ['a real form', [read]],
  ])('is valid for %s', async (_, results) => {
    const { runs } = await log('sarif', results)
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({ columnKind: 'utf16CodeUnits', language: 'en' })
  })
  it('gives a kind to every outcome and a level to failures alone', async () => {
    const { runs } = await log('sarif', [outcomes])
    expect(runs[0]?.results?.map(({ kind, level }) => [kind, level])).toEqual([
      ['fail', 'error'],
      ['fail', 'warning'],
      ['fail', 'note'],
      ['pass', 'none'],
      ['open', 'none'],
      ['pass', 'none'],
    ])
  })
  it('cuts the stated figure and the operands out of the source by line and column', async () => {
    const lines = document.split('\n')
    const { runs } = await log('sarif', [read], { sourceText: () => document })
    const [first] = runs[0]?.results ?? []
    const places = [...(first?.locations ?? []), ...(first?.relatedLocations ?? [])]
    const cut = places.map(({ physicalLocation }) => {
      const { startLine = 0, startColumn = 0, endLine, endColumn } = physicalLocation?.region ?? {}
      expect(endLine).toBe(startLine)
      return lines[startLine - 1]?.slice(startColumn - 1, (endColumn ?? 0) - 1)
    })
    expect([first?.ruleId, ...cut]).toEqual(['FUND-001', '93.88%', '2198.72', '2386.4'])
    expect(first?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('reports/%E4%B8%B4%E6%B9%96%202023.md')
    expect(first?.partialFingerprints?.['zipingFinding/v1']).toBe(read.reports[0]?.checks[0]?.fingerprint)
  })
  it('ends a region where it begins when the text is not at hand', async () => {
    const { runs } = await log('sarif', [sampleResult()])
    const region = { startLine: 9, startColumn: 12, endLine: 9, endColumn: 12 }
    expect(runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.region).toEqual(region)
  })
  it('holds every check as a rule with help, and points to it', async () => {
    const { runs } = await log('sarif', [read])
    const rules = runs[0]?.tool.driver.rules ?? []
    expect(rules.map(({ id }) => id)).toEqual(checks.map(({ id }) => id))
    expect(rules.filter(({ help }) => !help?.text.includes('Relation: '))).toEqual([])
    for (const { ruleId, ruleIndex } of runs[0]?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId)
  })
  it('is valid with what a baseline and a person say of findings', async () => {
    const result = sampleResult({}, { checks: [failedRate(), failedRate({ fingerprint: 'g' })] })
    const said = {
      ...nothingSaid,
      hasBaseline: true,
      known: new Set(['g']),
      decided: new Map([['f', { fingerprint: 'f', verdict: 'dismissed', because: 'agreed' } as const]]),
      gone: [{ key: 'a|2023|', source: 'a.md', id: 'fail h', check: 'FUND-002', message: { zh: '旧', en: 'old' } }],
    }
    const { runs } = await log('sarif', [result], { reviewOf: () => new Map([[sampleReport().id, said]]) })
    expect(runs[0]?.results?.map(({ baselineState, suppressions }) => [baselineState, suppressions?.length])).toEqual([
      ['new', 1],
      ['unchanged', undefined],
      ['absent', undefined],
    ])
  })
  it('notes problems of reading apart from findings', async () => {
    const failed = sampleResult({ reports: [], problems: [problem('too-deep', { limit: 9 })] })
    const { runs } = await log('sarif', [outcomes, failed])
    const [invocation] = runs[0]?.invocations ?? []
    expect(invocation?.executionSuccessful).toBe(false)
    expect(invocation?.toolExecutionNotifications?.map(({ level }) => level)).toEqual(['warning', 'warning', 'error'])
  })
})

describe('the address of a source', () => {
  it.each([
    ['a/b c.md', 'a/b%20c.md'],
    ['/a/100%.md', 'file:///a/100%25.md'],
    ['C:/a.md', 'file:///C:/a.md'],
    ['-', 'stdin'],
    ['a\ud800.md', 'a%EF%BF%BD.md'],
  ])('%j is %s', (path, uri) => {
    expect(toUri(path)).toBe(uri)
  })
})
