import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generateDocument } from '../generate/document.ts'
import { missing, programs } from '../needs.ts'

// The short form; ZIPING_SPARK_DOCUMENTS=5000 is the long one.
const count = Number(process.env.ZIPING_SPARK_DOCUMENTS ?? 120)
const limit = 600_000 + count * 1000

describe.skipIf(missing('spark'))('Apache Spark with two executors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-spark-'))
  beforeAll(() => {
    for (let i = 0; i < count; i++) {
      const year = join(folder, 'archive', String(2020 + (i % 4)))
      mkdirSync(year, { recursive: true })
      // Among the forms: prose, and documents whose bytes stand under another name too.
      const text =
        i % 20 === 19 ? 'Nothing but prose.' : generateDocument(`spark:${i - (i % 20 === 18 ? 1 : 0)}`, {}).text
      writeFileSync(join(year, `${i}.md`), text)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('makes the tables of a single machine', () => check([]), limit)
  it('makes them with an executor and a process of ziping killed on the way', () => check(['--kill']), limit)

  function check(options: readonly string[]): void {
    const script = ['integrations/spark/check.py', join(folder, 'archive'), ...options, '--', process.execPath]
    const { status, stdout, stderr } = spawnSync(
      programs.spark ?? '',
      [...script, join(process.cwd(), 'dist/cli/bin.js')],
      { encoding: 'utf8', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } },
    )
    expect([status, stdout.split('\n').slice(1).join('\n').trim()], stderr.slice(-2000)).toEqual([0, ''])
    const { documents, ledger } = JSON.parse(stdout.split('\n')[0] ?? '')
    expect(documents).toBe(count)
    expect(ledger['no-form']).toBe(Math.floor(count / 20))
    if (options.length > 0) expect(stderr).toMatch(/killed a process of '--as rows'/)
  }
})
