import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { evaluation, targets, withRow } from '../compare/forms.ts'
import { folderWith } from './folder.ts'
import { run } from './run.ts'

/** A folder of documents for one test; gives the path of each. */
function documents(): (name: string) => string {
  const folder = folderWith({
    'target.md': targets(),
    'old.md': evaluation({ year: 2022 }),
    'new.md': evaluation(),
    'short.md': evaluation({ indicators: withRow('养护里程', null) }),
    'none.json': '{"a": 1}',
  })
  return (name) => join(folder, name)
}

describe('ziping compare', () => {
  it('says what changed and where, in the language asked for', async () => {
    const at = documents()
    const { code, stdout, stderr } = await run(['compare', at('target.md'), at('short.md')])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('targets and their self-evaluation · 4 indicators in both')
    expect(stdout).toContain('! Indicator “养护里程” (≥100公里) of the target form was not evaluated')
    expect(stdout).toContain('1 warning  ·  0 remarks  ·  1 pair of forms')
    expect((await run(['compare', at('target.md'), at('short.md'), '--lang', 'zh'])).stdout).toContain(
      '绩效目标表中的指标“养护里程”（≥100公里）没有自评',
    )
  })
  it('ends with 1 at findings of the level asked for, with 2 where a document cannot be read', async () => {
    const at = documents()
    const both = [at('old.md'), at('new.md')]
    expect((await run(['compare', ...both, '--fail-on', 'warning'])).code).toBe(1)
    expect((await run(['compare', ...both])).code).toBe(0)
    expect((await run(['compare', at('new.md'), at('new.md'), '--fail-on', 'info'])).code).toBe(0)
    const missing = await run(['compare', at('old.md'), at('gone.md')])
    expect([missing.code, missing.stdout, missing.stderr]).toEqual([2, '', expect.stringContaining('gone.md: ')])
  })
  it('takes stored results in place of documents, and writes JSON and Markdown', async () => {
    const at = documents()
    const stored = await run(['extract', at('old.md')])
    writeFileSync(at('old.json'), stored.stdout)
    const fromJson = JSON.parse((await run(['compare', at('old.json'), at('new.md'), '--format', 'json'])).stdout)
    const fromText = JSON.parse((await run(['compare', at('old.md'), at('new.md'), '--format', 'json'])).stdout)
    expect(fromJson).toEqual(fromText)
    expect(fromJson.pairs).toMatchObject([{ kind: 'years' }])
    await run(['compare', at('old.md'), at('new.md'), '-o', at('out.md')])
    expect(readFileSync(at('out.md'), 'utf8')).toContain('- **amounts-reused** ')
  })
  it('lets the user say what the documents are to each other', async () => {
    const at = documents()
    const { stdout } = await run(['compare', at('old.md'), at('new.md'), '--kind', 'conversions'])
    expect(stdout).toContain('two conversions of one document')
  })
  it.each([
    [['new.md'], 'No input given'],
    [['new.md', '.'], 'compare takes two documents, no folder or pattern.'],
    [['none.json', 'new.md'], 'none.json: not a result of ziping'],
    [['gone.json', 'new.md'], 'gone.json: cannot be read (ENOENT)'],
    [['new.md', 'new.md', '-o', 'x.pdf'], 'its ending stands for no format'],
    [['new.md', 'new.md', '-o', 'somewhere/'], 'a comparison goes into one file'],
    [['new.md', 'new.md', '--kind=months'], '--kind cannot be months; choose from years, targets, conversions.'],
  ])('refuses %j', async (names, message) => {
    const at = documents()
    const { code, stderr } = await run(['compare', ...names.map((name) => (name.startsWith('-') ? name : at(name)))])
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
