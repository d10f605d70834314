import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { trim } from '../../src/batch/trim.ts'
import { extract, Result } from '../../src/index.ts'

const form = `# 河口镇项目支出绩效自评表

（2023年度）

| 项目名称 | 渠道清淤 | 主管部门 | 河口镇 |
|---|---|---|---|
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 清淤长度 | 12公里 | 12公里 |

填表人：柳青禾　联系电话：0999-5550123　填报日期：2022年3月1日
`

describe('what is left out of a result', () => {
  it('is nothing unless asked for', async () => {
    const result = await extract(form)
    expect(trim(result, {})).toBe(result)
  })
  it('are the places of the values', async () => {
    const result = await extract(readFileSync('fixtures/linhu-water-2023/source.md'))
    const trimmed = trim(result, { withoutEvidence: true })
    expect(trimmed.reports[0]).toEqual({ ...result.reports[0], evidence: {} })
    expect(Result.parse(trimmed)).toEqual(trimmed)
  })
  it('is every trace of who filled the form in', async () => {
    const result = await extract(form, { name: 'a.md' })
    const traces = ['柳青禾', '0999-5550123', '2022年3月1日', '/contact/']
    const text = JSON.stringify(result)
    for (const trace of traces) expect(text).toContain(trace)
    const redacted = trim(result, { redactContact: true })
    for (const trace of traces) expect(JSON.stringify(redacted)).not.toContain(trace)
    expect(redacted.reports[0]?.record.contact).toEqual({ preparedBy: null, reviewer: null, phone: null, date: null })
    expect(redacted.reports[0]?.record.project).toBe('渠道清淤')
    expect(Result.parse(redacted)).toEqual(redacted)
  })
})
