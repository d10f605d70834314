import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = mkdtempSync(join(tmpdir(), 'ziping-page-'))
let files = 0

/** Writes the report page of a document with the built program; gives its address. */
export function reportOf(source: string, language: 'zh' | 'en' = 'zh', more: readonly string[] = []): string {
  const name = `${files++}`
  const input = join(folder, `${name}.md`)
  const output = join(folder, `${name}.html`)
  writeFileSync(input, source)
  ziping(['audit', input, '-o', output, '--lang', language, '--fail-on', 'never', ...more])
  return pathToFileURL(output).href
}

export function ziping(args: readonly string[]): string {
  return execFileSync(process.execPath, ['dist/cli/bin.js', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

export function fixture(path: string): string {
  return readFileSync(`fixtures/${path}`, 'utf8')
}

/** A path beside the reports. */
export function beside(name: string): string {
  return join(folder, name)
}
