import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { missing } from '../needs.ts'
import { picture, usePages } from './browser.ts'
import { beside, fixture } from './report-file.ts'

const file = resolve('site/workbench.html')

describe.skipIf(missing('chromium'))('the workbench in Chromium, from a file', () => {
  const open = usePages()

  beforeAll(() => {
    execFileSync(process.execPath, ['scripts/site.js'], { stdio: 'pipe' })
  })

  async function show(): Promise<Page> {
    const page = await open({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    await page.goto(pathToFileURL(file).href)
    await page.locator('.live .headline').waitFor()
    return page
  }

  const source = (page: Page) => page.locator('textarea.editor').first()
  const selected = (page: Page) =>
    page.evaluate<string>(
      "(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.querySelector('textarea.editor'))",
    )

  it('is one file of no more than 1.5 MB', async () => {
    await show()
    console.log(`workbench.html: ${Math.round(statSync(file).size / 1000)} KB`)
    expect(statSync(file).size).toBeLessThan(1_500_000)
  })

  it('follows the source as one types, and keeps the finding that is open', async () => {
    const page = await show()
    await picture(page, 'workbench')
    await page.locator('.finding .line').nth(0).click()
    const text = await source(page).inputValue()
    await source(page).fill(text.replace('0.06%', '-6.16%'))
    await page.locator('.live .headline', { hasText: '2 处' }).waitFor()
    expect(await page.locator('.finding.open .id').textContent()).toBe('FUND-001')
    await source(page).fill('# 没有表')
    await page.locator('.no-form').waitFor()
  })

  it('shows a value that is chosen in the source', async () => {
    const page = await show()
    await page.locator('.live [data-at="/funds/0/executed"] button').click()
    const marked = await selected(page)
    expect(marked).toBe('2198.72')
  })

  it('takes a file of another encoding and names its own hash', async () => {
    const page = await show()
    const text = fixture('shiqiao-town-2022/source.md').replaceAll('\n', '\r\n')
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    await page.locator('.open input').setInputFiles({ name: 'town.md', mimeType: 'text/markdown', buffer: bytes })
    await page.locator('.live h1', { hasText: '石桥镇' }).waitFor()
    await page.locator('.live [data-at="/funds/0/executed"] button').click()
    const marked = await selected(page)
    expect(marked).toBe('583.39')
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.saves button').nth(0).click()])
    const path = beside('town.json')
    await download.saveAs(path)
    const { source: named, reports } = JSON.parse(readFileSync(path, 'utf8'))
    expect(named).toMatchObject({ name: 'town.md', encoding: 'utf-16le', bytes: bytes.length })
    expect(reports).toHaveLength(1)
  })

  it.each([
    [1, 'csv', '/funds/0/completionRate'],
    [2, 'sarif', '"ruleId":"FUND-001"'],
  ] as const)('downloads format %i, %s', async (place, ending, content) => {
    const page = await show()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.saves button').nth(place).click(),
    ])
    expect(download.suggestedFilename()).toBe(`linhu-water-2023.${ending}`)
    const path = beside(download.suggestedFilename())
    await download.saveAs(path)
    expect(readFileSync(path, 'utf8')).toContain(content)
  })

  it('reads another example', async () => {
    const page = await show()
    await page.locator('.top select').selectOption({ index: 4 })
    await page.locator('.live h1', { hasText: '项目支出' }).first().waitFor()
  })

  it('shows which matcher claimed a row, and leads to the row', async () => {
    const page = await show()
    await page.locator('.desk .tabs button').nth(1).click()
    const rows = page.locator('.rows tbody tr')
    expect(await rows.count()).toBeGreaterThan(15)
    expect(await rows.nth(1).locator('.bid').first().textContent()).toMatch(/^pair \d/)
    await picture(page, 'workbench-rows')
    await rows.nth(1).locator('.link').click()
    const marked = await selected(page)
    expect(marked).toContain('部门资金情况')
  })

  it('tries a form definition at once and says what is wrong with it', async () => {
    const page = await show()
    await page.locator('.desk .tabs button').nth(2).click()
    const field = page.locator('textarea.editor').nth(1)
    await page.locator('.hint button').click()
    await expect.poll(() => field.inputValue()).toContain('family: my-form')
    await field.fill('family: 3\nlabels: nothing')
    await page.locator('.faults li').first().waitFor()
    await field.fill('')
    await page.locator('.faults').waitFor({ state: 'detached' })
  })
})
