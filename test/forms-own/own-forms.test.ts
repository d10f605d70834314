import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareRecords, f1 } from '../../scripts/score/compare.ts'
import { extract } from '../../src/extract.ts'
import { defineForm, type FormDefinition, families, readForms } from '../../src/forms/index.ts'
import { toPipes } from './shapes.ts'

const root = new URL('.', import.meta.url)
const names = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const shapes = ['spans.html', 'blanks.md', 'repeated.md'] as const

const read = (name: string, file: string) => readFileSync(new URL(`${name}/${file}`, root), 'utf8')
const truthOf = (name: string) => JSON.parse(read(name, 'truth.json')) as { family: string; record: object }

describe.each(names)('the form %s, which ziping does not know', (name) => {
  it('stands in three shapes', async () => {
    const html = read(name, 'spans.html')
    await expect(toPipes(html, 'first')).toMatchFileSnapshot(`${name}/blanks.md`)
    await expect(toPipes(html, 'all')).toMatchFileSnapshot(`${name}/repeated.md`)
  })

  it('is read wrong without a definition', async () => {
    const { score } = await scoreOf(name, 'spans.html', [])
    expect(score).toBeLessThan(0.9)
  })

  it.each(shapes)('is read from %s by a definition file alone', async (shape) => {
    const forms = await readForms(read(name, 'form.yaml'), { source: 'form.yaml' })
    const { score, leaves, family, problems } = await scoreOf(name, shape, forms)
    expect(family).toBe(truthOf(name).family)
    expect(leaves).toBeGreaterThanOrEqual(25)
    expect(score).toBeGreaterThanOrEqual(0.95)
    expect(problems).not.toContain('internal-error')
  })

  it('has a definition that survives JSON', async () => {
    const [form] = await readForms(read(name, 'form.yaml'))
    const copy: FormDefinition = JSON.parse(JSON.stringify(form))
    expect(copy).toEqual(form)
    expect(defineForm(copy)).toEqual(form)
    expect(await readForms(JSON.stringify(form, null, '\t'))).toEqual([form])
  })
})

async function scoreOf(name: string, shape: string, own: readonly FormDefinition[]) {
  const result = await extract(read(name, shape), { forms: [...families, ...own] })
  const [report] = result.reports
  const comparison = compareRecords({ record: truthOf(name).record }, report?.record ?? null)
  return {
    score: f1(comparison) ?? 0,
    leaves: comparison.expected,
    family: report?.form.family,
    problems: result.problems.map(({ code }) => code),
  }
}
