import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareRecords, f1 } from '../../scripts/score/compare.ts'
import { draftForm, draftText } from '../../src/draft/index.ts'
import { extract } from '../../src/extract.ts'
import { families, readForms } from '../../src/forms/index.ts'

const root = new URL('../forms-own/', import.meta.url)
const names = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const read = (name: string, file: string) => readFileSync(new URL(`${name}/${file}`, root), 'utf8')

describe.each(names)('the draft from a sample of %s', (name) => {
  it('is the same from every shape', async () => {
    const from = async (shape: string) => draftText(await draftForm(read(name, shape)), 'sample', 'en')
    expect(await from('blanks.md')).toBe(await from('spans.html'))
    expect(await from('repeated.md')).toBe(await from('spans.html'))
  })

  it.each(['zh', 'en'] as const)('can be loaded as it is, with its comments in %s', async (language) => {
    const text = draftText(await draftForm(read(name, 'spans.html')), 'sample.html', language)
    const [form] = await readForms(text)
    expect(form?.family).toBe('my-form')
    expect(text).toContain('ziping extract sample.html --forms')
  })

  it('holds every label that a person would have to list', async () => {
    const { labels } = await draftForm(read(name, 'spans.html'))
    const open = new Set(labels.map(({ text }) => text.replace(/\s/g, '')))
    const [wanted] = await readForms(read(name, 'form.yaml'))
    const printed = read(name, 'spans.html')
    const needed = Object.values(wanted?.labels ?? {})
      .flatMap((fields) => Object.values(fields ?? {}).flat())
      .filter((label) => label.length > 2 && printed.includes(label))
    const missing = needed.filter((label) => ![...open].some((text) => text.includes(label)))
    expect(missing).toEqual([])
  })

  it('reads most of the form when every guess is taken', async () => {
    const text = draftText(await draftForm(read(name, 'spans.html')), 'sample', 'en')
    const taken = text.replace(/^( {4})# (?=\w+(\.\w+)?:\n| {2}- )/gm, '$1').replace(/^( {4})# ([\w.]+:)$/gm, '$1$2')
    const forms = [...families, ...(await readForms(taken))]
    const result = await extract(read(name, 'spans.html'), { forms })
    const truth = JSON.parse(read(name, 'truth.json')) as { record: object }
    const score = f1(compareRecords({ record: truth.record }, result.reports[0]?.record ?? null)) ?? 0
    expect(score).toBeGreaterThan(0.75)
  })
})

describe('a draft', () => {
  it('is made from a table that ziping takes for no form', async () => {
    const text =
      '| 工程名称 | 老街排水 | 经办科室 | 市政科 |\n|---|---|---|---|\n| 完工日期 | 2021年5月6日 | 验收结果 | 合格 |\n'
    const { title, labels } = await draftForm(text)
    expect(title).toBeNull()
    expect(labels.map((label) => label.text)).toEqual(['工程名称', '经办科室', '完工日期', '验收结果'])
  })

  it('of a document without tables holds nothing', async () => {
    expect((await draftForm('绩效自评报告\n')).labels).toEqual([])
  })
})
