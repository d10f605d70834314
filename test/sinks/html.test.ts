import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract.ts'
import { layOut } from '../../src/layout/index.ts'
import type { PageDocument } from '../../src/report/index.ts'
import { write } from './write.ts'

const asset = { script: 'start()', scriptHash: 'sha256-a', style: 'b{}', styleHash: 'sha256-b' }
const hostile = '</script><!--\u2028&amp;'

async function pageOf(source: string): Promise<string> {
  const result = await extract(source, { name: `${hostile}.md` })
  return write('html', [result], {
    page: async () => asset,
    sourceText: () => source,
    layoutOf: (one) => layOut(one, source),
  })
}

/** The data of the page as its script will read them. */
function dataOf(html: string): PageDocument {
  return JSON.parse(/<script type="application\/json" class="document">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
}

describe('the html format', () => {
  it('needs the built page and says so', async () => {
    const result = await extract('')
    await expect(write('html', [result])).rejects.toThrow('Pass it as the option `page`')
  })
  it('lets the page run what it brings and load nothing', async () => {
    const html = await pageOf('')
    expect(html).toContain("default-src 'none'; script-src 'sha256-a'; style-src 'sha256-b'")
    expect(html).not.toMatch(/(src|href)="/)
  })
  it('holds nothing of a document that could end the data or begin an element', async () => {
    const source = `## 白石镇部门整体支出绩效自评表\n\n| 部门名称 | 白石镇${hostile} |\n|---|---|\n| 预算完成率 | 95% |\n| 年初预算数 | 1 |\n| 实际支出数 | 1 |\n`
    const html = await pageOf(source)
    const data = dataOf(html)
    expect(data.source).toBe(source)
    expect(data.name).toBe(`${hostile}.md`)
    expect(html.split('</script>')).toHaveLength(3)
    expect(html).not.toContain('<!--')
    expect(/<script type.*?<\/script>/s.exec(html)?.[0]).not.toContain('\u2028')
  })
  it('tells the findings without JavaScript too', async () => {
    const html = await pageOf('')
    expect(html).toContain('<noscript>')
  })
  it('gives every finding and every value its words in both languages', async () => {
    const source = `## 白石镇部门整体支出绩效自评表\n\n单位：万元\n\n| 部门名称 | | 白石镇人民政府 | | |\n|---|---|---|---|---|\n| 部门资金情况 | 整体支出年度预算数 | 560.00 | 整体支出年初预算数 | 540.00 |\n| | 实际支出数 | 532.00 | 年度调整额 | 20.00 |\n| | 预算完成率 | 59.00% | 预算调整率 | 3.70% |\n`
    const [form] = dataOf(await pageOf(source)).forms
    const [first] = form?.findings ?? []
    expect(first).toMatchObject({
      check: 'FUND-001',
      standing: 'error',
      stated: '59.00%',
      expected: '95.00%',
      sign: '=',
    })
    expect(first?.words.zh.title).toBe('预算完成率')
    expect(first?.words.en.title).toBe('Budget completion rate')
    expect(first?.operands.map(({ text }) => text)).toEqual(['532.00', '560.00'])
    expect(form?.values.find(({ at }) => at === '/funds/0/executed')).toMatchObject({
      raw: '532.00',
      field: { zh: '实际支出数' },
    })
    expect(form?.layout?.parts).toHaveLength(1)
  })
})
