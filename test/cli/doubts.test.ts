import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from './folder.ts'
import { run } from './run.ts'

const sample = 'test/forms-own/old-report/spans.html'

describe('extract --review', () => {
  it('lists what is in doubt in place of the data, with places that editors open', async () => {
    const { code, stdout, stderr } = await run(['extract', sample, '--review'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.startsWith(`${sample}\n`)).toBe(true)
    expect(stdout).toMatch(new RegExp(`    ${sample}:\\d+:\\d+\\n`))
    expect(stdout).toContain('    to settle it: ')
  })
  it('has less to list once the form is defined', async () => {
    const lines = async (...args: string[]) =>
      (await run(['extract', sample, '--review', ...args])).stdout.split('\n').length
    expect(await lines('--forms', 'test/forms-own/old-report/form.yaml')).toBeLessThan((await lines()) / 2)
  })
  it('can be written to a file, and speaks Chinese', async () => {
    const path = join(folderWith({}), 'doubts.txt')
    expect(await run(['extract', sample, '--review', '-o', path, '--lang', 'zh'])).toMatchObject({
      code: 0,
      stdout: '',
    })
    expect(readFileSync(path, 'utf8')).toContain('可这样确认：')
  })
  it('tells of a document that could not be read, and ends with 2', async () => {
    const { code, stdout, stderr } = await run(['extract', 'none.md', '--review'])
    expect(code).toBe(2)
    expect(stderr).toBe('none.md: No such file. Check the path.\n')
    expect(stdout).toContain('problems of reading: 1')
  })
})
