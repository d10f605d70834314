import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trimSpan } from '../../src/read/blank.ts'
import { read } from '../../src/read/index.ts'

const corpus = process.env.ZIPING_CORPUS

test.skipIf(corpus === undefined)('reads every document of the corpus (needs ZIPING_CORPUS)', async () => {
  const files = listFiles(corpus ?? '').filter((file) => /(?:seed|real).*\.(?:md|html|source\.txt)$/.test(file))
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const { text, tables, findings } = await read(readFileSync(file))
    expect(findings.map(({ code }) => code).filter((code) => code !== 'no-table')).toEqual([])
    if (!file.endsWith('.txt')) expect(tables.length).toBeGreaterThan(0)
    for (const { span, text: content } of tables.flatMap(({ rows }) => rows.flat())) {
      expect(trimSpan(text, ...span)).toEqual(span)
      const written = text.slice(...span).replace(/<[^>]*>/g, '')
      if (!/[&\\*]/.test(written)) expect(content.replace(/\s/g, '')).toBe(written.replace(/\s/g, ''))
    }
  }
})

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? listFiles(path) : [path]
  })
}
