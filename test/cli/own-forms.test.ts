import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from './folder.ts'
import { run } from './run.ts'

const sample = 'test/forms-own/monitoring/spans.html'
const forms = 'test/forms-own/monitoring/form.yaml'
const other = 'test/forms-own/scoring/form.yaml'
const family = (json: string) =>
  JSON.parse(json).reports.map((report: { form: { family: string } }) => report.form.family)

describe('--forms', () => {
  it('adds the families of a file to those of ziping, for extract and for audit', async () => {
    for (const command of [['extract'], ['audit', '--format', 'json']]) {
      const { code, stdout, stderr } = await run([...command, sample, '--forms', forms])
      expect([code, stderr, family(stdout)]).toEqual([0, '', ['monitoring']])
    }
    const { stdout } = await run(['extract', 'fixtures/minimal-department/source.md', '--forms', forms])
    expect(family(stdout)).toEqual(['department-overall'])
  })
  it('may be given several times', async () => {
    const { stdout } = await run([
      'extract',
      sample,
      'test/forms-own/scoring/spans.html',
      '--forms',
      forms,
      '--forms',
      other,
    ])
    expect(stdout.trimEnd().split('\n').flatMap(family)).toEqual(['monitoring', 'indicator-scoring'])
  })
  it('names every fault of a file with line and key, in both languages', async () => {
    const folder = folderWith({ 'own.yaml': 'family: a\nlabels:\n  amount:\n    spent: [支出]\n' })
    const path = join(folder, 'own.yaml')
    const { code, stdout, stderr } = await run(['extract', sample, '--forms', path])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^ziping: The form definitions cannot be used:\n/)
    expect(stderr).toContain(`${path}:4:5: labels.amount.spent: amount has no field “spent”`)
    expect(stderr).toContain(`${path}:1:1: the key name is missing`)
    expect((await run(['audit', sample, '--forms', path, '--lang', 'zh'])).stderr).toContain('amount 没有字段“spent”')
  })
  it('says which file is not there, and which name is taken', async () => {
    expect((await run(['extract', sample, '--forms', 'none.yaml'])).stderr).toBe(
      'ziping: none.yaml: cannot be read (ENOENT).\n',
    )
    expect((await run(['extract', sample, '--forms', forms, '--forms', forms])).stderr).toContain(
      'there is a family monitoring already',
    )
  })
  it('lets ziping forms describe a family of one’s own', async () => {
    expect((await run(['forms', '--forms', forms])).stdout).toMatch(/^monitoring +Performance monitoring$/m)
    const { stdout } = await run(['forms', 'monitoring', '--forms', forms])
    expect(stdout).toContain('  amount.executed → /funds/*/executed\n    1-6月执行数\n')
  })
})

describe('ziping forms --draft', () => {
  it('writes a definition that can be used as it is', async () => {
    const { code, stdout, stderr } = await run(['forms', '--draft', sample])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain("    #   - '1-7月执行数' # row 5\n")
    const path = join(folderWith({ 'draft.yaml': stdout }), 'draft.yaml')
    expect(family((await run(['extract', sample, '--forms', path])).stdout)).toHaveLength(1)
  })
  it('reads standard input', async () => {
    const { stdout } = await run(['forms', '--draft', '-', '--lang', 'zh'], { stdin: readFileSync(sample) })
    expect(stdout).toContain("#   - '1-7月执行数' # 第 5 行\n")
  })
  it('says why it cannot', async () => {
    expect((await run(['forms', '--draft', 'none.md'])).stderr).toBe('ziping: none.md: cannot be read (ENOENT).\n')
    const { code, stderr } = await run(['forms', '--draft', '-'], { stdin: 'no table\n' })
    expect([code, stderr]).toEqual([2, 'ziping: -: holds no table with labels, so there is nothing to draft from.\n'])
  })
})

describe('ziping schema --forms', () => {
  it('prints a JSON Schema that offers every role and field', async () => {
    const schema = JSON.parse((await run(['schema', '--forms'])).stdout)
    const { properties } = schema.$defs.form
    expect(Object.keys(properties.labels.properties)).toContain('indicator')
    expect(Object.keys(properties.labels.properties.amount.properties)).toContain('other')
    expect(schema.$defs.form.required).toEqual(['family', 'name'])
  })
})
