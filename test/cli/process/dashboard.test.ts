import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../folder.ts'

function ziping(...args: readonly string[]) {
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8' }
  const done = spawnSync(process.execPath, ['dist/cli/bin.js', ...args], { env, encoding: 'utf8' })
  return { code: done.status, stdout: done.stdout, stderr: done.stderr }
}

describe('ziping dashboard', () => {
  it('puts one page into a folder, a file or standard output', () => {
    const folder = folderWith({})
    const warehouse = join(folder, 'all.duckdb')
    expect(ziping('extract', 'fixtures/linhu-water-2023', '-o', warehouse).code).toBe(0)
    const made = ziping('dashboard', warehouse, '-o', join(folder, 'site/'))
    expect(made).toEqual({ code: 0, stdout: '', stderr: `${join(folder, 'site', 'dashboard.html')}: 1 reports\n` })
    const page = readFileSync(join(folder, 'site', 'dashboard.html'), 'utf8')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/(src|href)="?https?:/)
    expect(ziping('dashboard', warehouse, '-o', '-').stdout).toBe(page)
  })

  it('ends with 2 and a line that says what is wrong', () => {
    const folder = folderWith({ 'not.duckdb': '# Not a database\n' })
    expect(ziping('dashboard').code).toBe(2)
    const wrong = ziping('dashboard', join(folder, 'not.duckdb'), '-o', join(folder, 'x.html'))
    expect(wrong).toMatchObject({ code: 2, stdout: '' })
    expect(wrong.stderr).toBe(
      `ziping: ${join(folder, 'not.duckdb')}: not a DuckDB warehouse of ziping (no DuckDB header). Name a file written by ziping extract … -o NAME.duckdb.\n`,
    )
  })
})
