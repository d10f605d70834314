import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldsOfRole } from '../../src/forms/index.ts'
import { monitoring, read } from './own-form.example.ts'

const path = 'docs/forms-of-your-own.md'
const guide = readFileSync(path, 'utf8')
const BLOCK = /<!-- (file|example) (.+?) -->\n```(\w+)\n([\s\S]*?)```/g

describe('the guide to forms of one’s own', () => {
  it('shows files that are there', async () => {
    let shown = guide
    for (const [whole, kind, file = '', language] of guide.matchAll(BLOCK)) {
      const text = readFileSync(file, 'utf8').trimEnd()
      const body = kind === 'file' ? text : text.replace("'../../src/index.ts'", "'ziping'")
      shown = shown.replace(whole, () => `<!-- ${kind} ${file} -->\n\`\`\`${language}\n${body}\n\`\`\``)
    }
    await expect(shown).toMatchFileSnapshot(`../../${path}`)
  })
  it('lists every role with every field', () => {
    const rows = new Map(
      [...guide.matchAll(/^\| `(\w+)` \| [^|]+ \| (.+) \|$/gm)].map(([, role, fields = '']) => [role, fields]),
    )
    for (const [role, fields] of Object.entries(fieldsOfRole())) {
      const told = [...(rows.get(role) ?? '').matchAll(/`([\w.]+)`/g)].map(([, field]) => field)
      expect([role, told.sort()]).toEqual([role, [...fields].sort()])
    }
  })
  it('names only files that are there', () => {
    const targets = [...guide.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) => target)
    expect(targets.length).toBeGreaterThan(1)
    for (const target of targets)
      expect(() => readFileSync(new URL(`../../docs/${target}`, import.meta.url))).not.toThrow()
  })
  it('has an example that reads a form', async () => {
    expect(monitoring.words).toContain('1-7月执行数')
    const result = await read(
      readFileSync('test/forms-own/monitoring/spans.html', 'utf8'),
      readFileSync('test/forms-own/scoring/form.yaml', 'utf8'),
    )
    expect(result.reports.map(({ form, record }) => [form.family, record.funds[0]?.executed])).toEqual([
      ['monitoring', 251.33],
    ])
  })
})
