import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateDocument } from '../generate/document.ts'
import { missing } from '../needs.ts'
import { picture, seriousFaults, usePages } from './browser.ts'
import { beside, fixture, ziping } from './report-file.ts'

const water = fixture('linhu-water-2023/source.md')

describe.skipIf(missing('chromium'))('the dashboard in Chromium', () => {
  const open = usePages()
  const url = { zh: '', en: '' }

  beforeAll(() => {
    const folder = beside('archive')
    mkdirSync(folder)
    writeFileSync(
      join(folder, 'hostile.md'),
      water.replace('| 临湖区水务局', '| <b>&lt;img src=x onerror=alert(1)></b>局'),
    )
    writeFileSync(join(folder, 'water.md'), water)
    for (let i = 0; i < 24; i++) {
      const { text, format } = generateDocument(`dashboard ${i}`, { damage: 'none', company: 'alone' })
      writeFileSync(join(folder, `${i}.${format === 'html' ? 'html' : 'md'}`), text)
    }
    ziping(['extract', folder, '-o', beside('archive.duckdb')])
    for (const language of ['zh', 'en'] as const) {
      const path = beside(`dashboard-${language}.html`)
      ziping(['dashboard', beside('archive.duckdb'), '-o', path, '--lang', language])
      url[language] = pathToFileURL(path).href
    }
  })

  async function show(language: 'zh' | 'en' = 'zh', options: BrowserContextOptions = {}): Promise<Page> {
    const page = await open(options)
    await page.goto(url[language])
    await page.locator('.cloud canvas').waitFor()
    return page
  }

  const listed = async (page: Page) => Number((await page.locator('#list h2').textContent())?.match(/\d+/)?.[0])

  it('leads from every mark to as many reports as it counts', async () => {
    const page = await show()
    expect(await listed(page)).toBe(26)
    await picture(page, 'dashboard-zh', true)
    for (const chart of await page.locator('.chart').all()) {
      const mark = chart
        .locator('button[aria-pressed]')
        .filter({ has: page.locator('.figure') })
        .first()
      const [words = '', figure = ''] = [await mark.getAttribute('title'), await mark.locator('.figure').textContent()]
      await mark.click()
      const count = await listed(page)
      // The mark of a check counts reports in its words and shows their share, that of a body counts findings.
      if (/\d 处错误/.test(words ?? '')) expect(count).toBeGreaterThan(0)
      else expect(String(count)).toBe(words?.match(/(\d+) \//)?.[1] ?? figure)
      expect(await page.locator('.choice').count()).toBe(1)
      await mark.click()
      expect(await page.locator('.choice').count()).toBe(0)
    }
  })

  it('narrows the list by several marks, a word, and an area of the cloud', async () => {
    const page = await show()
    await page.locator('.standings button').first().click()
    const errors = await listed(page)
    await page.locator('#list input').fill('water')
    expect(await listed(page)).toBe(1)
    await page.locator('#list input').fill('')
    const over = page.locator('.u-over')
    await over.scrollIntoViewIfNeeded()
    const box = (await over.boundingBox())!
    await page.mouse.move(box.x + 4, box.y + 4)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 4 })
    await page.mouse.up()
    expect(await page.locator('.choice').count()).toBe(2)
    expect(await listed(page)).toBeLessThanOrEqual(errors)
    await page.locator('.list-head button.text').click()
    expect(await listed(page)).toBe(26)
  })

  it('tells of a report what failed and how to see it, as text', async () => {
    const page = await show('en')
    await page.locator('#list input').fill('hostile')
    await page.locator('.reports summary').click()
    expect(await page.locator('.inside').textContent()).toContain('FUND-001 Budget completion rate')
    expect(await page.locator('.inside code').textContent()).toMatch(/^ziping audit .*hostile\.md -o report\.html$/)
    expect(await page.locator('#page img').count()).toBe(0)
  })

  it('stands on a phone, the list below the charts', async () => {
    const page = await show('zh', { viewport: { width: 390, height: 844 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await picture(page, 'dashboard-phone', true)
    await page.locator('.bars button').first().click()
    await expect.poll(async () => (await page.locator('#list').boundingBox())?.y ?? 999).toBeLessThan(60)
  })

  it.each([
    ['light', 'zh', 1280],
    ['dark', 'en', 1280],
    ['light', 'en', 390],
  ] as const)('has no serious fault of accessibility, %s, %s, %i px wide', async (colorScheme, language, width) => {
    const page = await show(language, { colorScheme, viewport: { width, height: 800 } })
    await page.locator('.bars button').first().click()
    await page.locator('.reports summary').first().click()
    expect(await seriousFaults(page)).toEqual([])
    if (colorScheme === 'dark') await picture(page, 'dashboard-dark-en')
  })

  it('brings less than 200 KB besides the data', () => {
    const page = readFileSync(fileURLToPath(url.zh), 'utf8')
    const data = page.match(/<script type="application\/json".*?<\/script>/s)?.[0] ?? ''
    console.log(`dashboard without data: ${Math.round((page.length - data.length) / 1000)} KB`)
    expect(page.length - data.length).toBeLessThan(200_000)
  })
})
