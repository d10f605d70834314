import { XMLParser, XMLValidator } from 'fast-xml-parser'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { problem } from '../../src/schema/index.ts'
import { escapeMarkdown } from '../../src/sinks/escape-markdown.ts'
import { cellAt, failedRate, sampleResult } from '../report/sample.ts'
import { write } from './write.ts'

const awkward = 'a <b> & "c" | 100%, x:y\nnext *line*\u0001'

const mixed = sampleResult(
  { problems: [problem('unmapped-cells', { count: 1 }, { report: '0000000000000000-0', cells: [cellAt(4, 2)] })] },
  {
    checks: [
      failedRate(),
      failedRate({ severity: 'warning', message: { zh: awkward, en: awkward } }),
      failedRate({ outcome: 'unknown', severity: 'info', message: { zh: '缺少', en: 'missing' } }),
      failedRate({ outcome: 'pass', severity: 'info', basis: 'truncation' }),
      failedRate({ outcome: 'pass', severity: 'info', basis: 'exact' }),
    ],
  },
)
const unread = sampleResult({ reports: [], problems: [problem('binary-input', { head: '%PDF' })] })

describe('the JUnit report', () => {
  it('is well-formed XML, whatever the texts hold', async () => {
    expect(XMLValidator.validate(await write('junit', [mixed, unread, sampleResult({ reports: [] })]))).toBe(true)
    expect(XMLValidator.validate(await write('junit', []))).toBe(true)
  })
  it('has a suite a form and a case a check, and counts them', async () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'testcase',
    })
    const { testsuites } = parser.parse(await write('junit', [mixed, unread]))
    const [form, failed] = testsuites.testsuite
    expect(form).toMatchObject({ tests: '5', failures: '2', errors: '0', skipped: '1' })
    expect(failed).toMatchObject({ tests: '1', failures: '0', errors: '1', skipped: '0' })
    const contents = ['failure', 'skipped', 'system-out']
    expect(form.testcase.map((one: object) => contents.find((name) => name in one) ?? 'none')).toEqual([
      'failure',
      'failure',
      'skipped',
      'system-out',
      'none',
    ])
    expect(form.testcase[0]).toMatchObject({ classname: 'FUND-001', file: 'forms/a.md', line: '9' })
    expect(form.testcase[1].failure).toMatchObject({ type: 'warning' })
  })
})

describe('the annotations for GitHub', () => {
  it('are one line each, with file, line and column', async () => {
    const lines = (await write('github', [sampleResult()])).split('\n')
    expect(lines).toEqual([
      '::error file=forms/a.md,line=9,col=12,title=FUND-001 Budget completion rate::450.25 ÷ 500 = 90%25; the form prints 95%25%0APerhaps 90%25',
      '',
    ])
  })
  it('escape what ends a property or a line', async () => {
    const { source } = sampleResult()
    const named = { ...mixed, source: { ...source, name: 'a,b:c%.md' } }
    const lines = (await write('github', [named, unread])).trimEnd().split('\n')
    expect(lines.map((line) => line.match(/^::(\w+) file=(\S+?),/)?.slice(1))).toEqual([
      ['error', 'a%2Cb%3Ac%25.md'],
      ['warning', 'a%2Cb%3Ac%25.md'],
      ['notice', 'a%2Cb%3Ac%25.md'],
      ['warning', 'a%2Cb%3Ac%25.md'],
      ['error', 'forms/a.md'],
    ])
    expect(lines[1]).toContain('100%25, x:y%0Anext')
  })
  it('name the end where it is known', async () => {
    const text = await write('github', [sampleResult()], { sourceText: () => 'x' })
    expect(text).toContain('line=9,col=12,endLine=9,endColumn=13,')
  })
})

describe('the Markdown report', () => {
  it('shows findings with their figures, doubts, problems and totals', async () => {
    const report = await write('markdown', [mixed])
    for (const part of [
      '## 青山镇部门整体支出绩效自评表',
      '### Errors: 1\n\n#### FUND-001 Budget completion rate\n\nforms/a.md:9:12',
      '| Figure | As printed | Stands for | Place |\n| --- | --: | --: | --: |\n| executed amount | 450.25 | 450.245 … 450.255 | 8:12 |',
      '- Perhaps 90% (40 tried; chance of a lucky hit about 1 in 80)',
      '- **FUND-001** missing',
      '### Problems of reading: 1',
      '---\n\n1 error  ·  1 warning',
    ])
      expect(report).toContain(part)
    expect(await write('markdown', [sampleResult({ reports: [] })])).toContain('No self-evaluation form found.')
  })
  it.each([awkward, '# head', '- item', '1. item', '[a](b)', '~~x~~ `y` \\', '![i](u)', 'a_b_c', '&amp;', '> q'])(
    'shows %j as it is',
    (text) => {
      let shown = ''
      const kinds = new Set<string>()
      visit(unified().use(remarkParse).use(remarkGfm).parse(escapeMarkdown(text)), (node) => {
        kinds.add(node.type)
        if (node.type === 'text') shown += node.value
      })
      expect(shown).toBe(text.replace(/\s+/g, ' '))
      expect([...kinds]).toEqual(['root', 'paragraph', 'text'])
    },
  )
})
