import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Kind, tryInjection } from '../../scripts/score-audit/index.ts'
import { audit } from '../../src/audit.ts'
import { checks } from '../../src/checks/index.ts'
import { extract } from '../../src/extract.ts'
import type { Result } from '../../src/schema/index.ts'
import { sinks } from '../../src/sinks/index.ts'
import { reportOf } from '../checks/report-of.ts'
import { missing, programs } from '../needs.ts'
import { sampleResult } from '../report/sample.ts'

describe('the working paper', () => {
  it('is a spreadsheet of five sheets, the same bytes every time', async () => {
    const first = await book([sampleResult()])
    expect(await book([sampleResult()])).toEqual(first)
    const names = Object.keys(unzip(first)).filter((name) => name.startsWith('xl/worksheets/sheet'))
    expect(names).toHaveLength(5)
  })

  it('holds live formulas over the cells of the figures', async () => {
    const sheets = unzip(await book([sampleResult()]))
    const xml = new TextDecoder().decode(sheets['xl/worksheets/sheet4.xml'])
    expect(xml).toContain("<f>'Figures'!D")
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'a\u0000b\ud800', '<b>&"', 'x'.repeat(40_000)])(
    'writes a title of %j as text',
    async (title) => {
      const sheets = unzip(await book([titled(title)]))
      for (const [name, bytes] of Object.entries(sheets)) {
        const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        if (name.endsWith('.xml')) expect(xml.includes('\u0000') || /<f>[^<]*(?:1\+1|SUM\(A1\))/.test(xml)).toBe(false)
      }
    },
  )

  it('can be written for no document at all', async () => {
    expect((await book([])).length).toBeGreaterThan(1000)
  })
})

describe.skipIf(missing('libreOffice'))('LibreOffice, recalculating the working paper', () => {
  it('reaches the verdict of every check with arithmetic, over fixtures, faulty forms and all examples of the catalogue', async () => {
    const results = [...(await fixtureResults()), ...(await faultyResults()), ...exampleResults()]
    const rows = recalculated(await book(results))
    const live = rows.filter(([, , , , , , , , , , , verdict]) => verdict !== 'no arithmetic')
    const expected = results.flatMap(({ reports }) => reports.flatMap((report) => report.checks))
    expect(rows.map((row) => row[12])).toEqual(expected.map(({ outcome }) => outcome))
    expect(live.filter((row) => row[11] !== row[12] || row[13] !== 'yes')).toEqual([])
    // Claims alone have no arithmetic.
    expect(expected.filter(({ stated }, i) => stated !== null && rows[i]?.[11] === 'no arithmetic')).toEqual([])
    for (const verdict of ['pass', 'fail', 'unknown']) expect(live.map((row) => row[11])).toContain(verdict)
  }, 120_000)
})

async function book(results: readonly Result[]): Promise<Uint8Array> {
  const sink = sinks.find(({ name }) => name === 'xlsx')
  async function* stream() {
    yield* results
  }
  const options = { single: false, language: 'en', width: 80, color: false } as const
  for await (const piece of sink?.write(stream(), options) ?? []) if (typeof piece !== 'string') return piece
  throw new Error('no bytes')
}

function titled(title: string): Result {
  const sample = sampleResult()
  return { ...sample, reports: sample.reports.map((report) => ({ ...report, record: { ...report.record, title } })) }
}

async function fixtureResults(): Promise<Result[]> {
  const root = new URL('../../fixtures/', import.meta.url)
  const files = readdirSync(root).flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root))
      .filter((name) => name.startsWith('source.'))
      .map((name) => new URL(`${folder}/${name}`, root)),
  )
  return Promise.all(files.map(async (file) => extract(readFileSync(file), { name: file.pathname })))
}

/** One faulty form for each kind of slip. */
async function faultyResults(): Promise<Result[]> {
  const kinds: readonly Kind[] = [
    'percent-sign',
    'unit-mixup',
    'other-operand',
    'digit-wrong',
    'cells-exchanged',
    'row-omitted',
  ]
  const results: Result[] = []
  for (const kind of kinds) {
    for (let i = 0; i < 20; i++) {
      const trial = await tryInjection(`paper:${i}`, kind)
      if (trial === null) continue
      results.push(await extract(trial.text, { name: `${kind}.md` }))
      break
    }
  }
  return results
}

/** Every example of every check, audited in full. */
function exampleResults(): Result[] {
  return checks.flatMap(({ examples }) =>
    [...examples.pass, ...examples.fail, ...examples.unknown].map((example) => {
      const report = reportOf(example)
      return sampleResult({}, { ...report, checks: audit(report) })
    }),
  )
}

/** The files of an archive, by its directory. */
function unzip(archive: Uint8Array): Record<string, Uint8Array> {
  const bytes = Buffer.from(archive)
  const files: Record<string, Uint8Array> = {}
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const [size, name, extra, comment] = [
      bytes.readUInt32LE(at + 20),
      ...[28, 30, 32].map((n) => bytes.readUInt16LE(at + n)),
    ] as [number, number, number, number]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + size)
    files[bytes.toString('utf8', at + 46, at + 46 + name)] =
      bytes.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data)
    at += 46 + name + extra + comment
  }
  return files
}

/** The rows of the sheet of checks as LibreOffice reckons them. */
function recalculated(bytes: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-xlsx-'))
  try {
    writeFileSync(join(folder, 'paper.xlsx'), bytes)
    const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1'
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'paper.xlsx')]
    execFileSync(programs.libreOffice ?? '', args, { stdio: 'ignore', timeout: 100_000 })
    return parseTable(readFileSync(join(folder, 'paper-Checks.csv'), 'utf8')).slice(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Tab-separated text with quoted cells. */
function parseTable(text: string): string[][] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g)]
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\n') rows.push([])
  }
  return rows.filter((row) => row.length > 5)
}
