import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missing } from '../needs.ts'
import { picture, seriousFaults, usePages } from './browser.ts'
import { beside, fixture, reportOf, ziping } from './report-file.ts'

const water = fixture('linhu-water-2023/source.md')

describe.skipIf(missing('chromium'))('the report page in Chromium', () => {
  const open = usePages()
  let zh: string

  beforeAll(() => {
    zh = reportOf(water)
  })
  afterAll(() => console.log('screenshots of the pages: test-output/viewer/'))

  async function show(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await open(options)
    await page.goto(url)
    return page
  }

  it('names the gravest faults with their causes on the first screen', async () => {
    const page = await show(zh)
    const cards = page.locator('.card')
    expect(await cards.count()).toBe(3)
    for (const card of await cards.all()) {
      const box = await card.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(800)
      expect(await card.locator('.message').textContent()).not.toBe('')
      expect(await card.locator('.cause').textContent()).not.toBe('')
    }
    expect(await page.locator('.headline').textContent()).toBe('3 处数字对不上')
    await picture(page, 'first-screen-zh')
  })

  it('opens each finding, lights up its cells and draws its sum', async () => {
    const page = await show(zh)
    for (const toggle of await page.locator('.toggle[aria-pressed=false]').all()) await toggle.click()
    const lines = page.locator('.finding > .line')
    const count = await lines.count()
    expect(count).toBeGreaterThan(20)
    for (let i = 0; i < count; i++) {
      await lines.nth(i).click()
      const item = page.locator('.finding').nth(i)
      expect(await lines.nth(i).getAttribute('aria-expanded')).toBe('true')
      const check = await item.locator('.id').textContent()
      expect(page.url()).toContain(`#${check}`)
      expect(await page.locator('.finding.open').count()).toBe(1)
      if ((await item.getAttribute('class'))?.includes('error')) {
        expect(await page.locator('td.stated').count()).toBe(1)
        expect(await page.locator('td.operand').count()).toBeGreaterThan(0)
        expect(await item.locator('.chip.printed').count()).toBe(1)
      }
    }
    await lines.nth(0).click()
    expect(await page.locator('.number-line').getAttribute('aria-label')).toContain('数轴')
    expect(await page.locator('.repair').textContent()).toContain('至少')
    await picture(page, 'finding-zh')
  })

  it('shows where a value stands and how it was read', async () => {
    const page = await show(zh)
    await page.locator('[data-at="/funds/0/executed"] button').click()
    const detail = page.locator('.value-detail')
    expect(await detail.locator('.raw').textContent()).toBe('2198.72')
    expect(await detail.locator('.source mark').textContent()).toBe('2198.72')
    expect(await detail.textContent()).toContain('原文第')
    await picture(page, 'value-zh')
  })

  it('filters by outcome', async () => {
    const page = await show(zh)
    const before = await page.locator('.finding').count()
    await page.locator('.toggle.warning').click()
    expect(await page.locator('.finding.warning').count()).toBe(0)
    await page.locator('.toggle.held').click()
    expect(await page.locator('.finding.held').count()).toBeGreaterThan(0)
    await page.locator('.toggle.held').click()
    await page.locator('.toggle.warning').click()
    expect(await page.locator('.finding').count()).toBe(before)
  })

  it('is led by the keyboard', async () => {
    const page = await show(zh)
    const openId = () => page.locator('.finding.open .id').allInnerTexts()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await openId()).toEqual(['FUND-002'])
    await page.keyboard.press('k')
    expect(await openId()).toEqual(['FUND-001'])
    await page.keyboard.press('Escape')
    expect(await openId()).toEqual([])
    await page.keyboard.press('Enter')
    expect(await openId()).toEqual(['FUND-001'])
    await page.keyboard.press('?')
    expect(await page.locator('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog').count()).toBe(0)
    await page.keyboard.press('l')
    expect(await page.locator('.headline').textContent()).toBe('3 figures disagree')
    await page.keyboard.press('r')
    expect(await page.locator('.group').count()).toBeGreaterThan(3)
    await page.keyboard.press('d')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it.each([
    ['#FUND-003', 'FUND-003'],
    ['#1/GOAL-001', 'GOAL-001'],
    ['#FUND-005', 'FUND-005'],
  ])('opens at the finding that %s names', async (fragment, check) => {
    const page = await show(`${zh}${fragment}`)
    expect(await page.locator('.finding.open .id').allInnerTexts()).toEqual([check])
  })

  it('is light or dark as the system says, until the reader chooses', async () => {
    const page = await show(zh, { colorScheme: 'dark' })
    const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    const dark = await ground()
    await picture(page, 'first-screen-dark')
    await page.locator('.top .round').first().click()
    expect(await ground()).not.toBe(dark)
  })

  it('is readable on a phone', async () => {
    const page = await show(zh, { viewport: { width: 390, height: 844 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await picture(page, 'phone-zh', true)
    await page.locator('.form [data-at="/funds/0/executed"] button').click()
    const top = async () => Math.round((await page.locator('.value-detail').boundingBox())?.y ?? -1000)
    await expect.poll(top).toBeGreaterThanOrEqual(-1)
  })

  it('prints every form with its faults opened and nothing to press', async () => {
    const page = await show(reportOf(fixture('nanping-street-2022/source.md')))
    expect(await page.locator('main').count()).toBe(1)
    await page.emulateMedia({ media: 'print' })
    await page.locator('main').nth(1).waitFor()
    expect(await page.locator('.finding.error > .detail').count()).toBe(await page.locator('.finding.error').count())
    expect(await page.locator('.toggle').first().isVisible()).toBe(false)
    await picture(page, 'print-zh', true)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.length).toBeGreaterThan(20_000)
  })

  it.each([
    ['light', 'zh', 1280],
    ['dark', 'zh', 1280],
    ['light', 'en', 390],
  ] as const)('has no serious fault of accessibility, %s, %s, %i px wide', async (colorScheme, language, width) => {
    const page = await show(reportOf(water, language), { colorScheme, viewport: { width, height: 800 } })
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('j')
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('[data-at="/funds/0/executed"] button').click()
    expect(await seriousFaults(page)).toEqual([])
    if (language === 'en') await picture(page, 'phone-en')
  })

  it('keeps what a document says as text', async () => {
    const hostile = '<script>window.hit = 1</script><img src=x onerror="window.hit = 2">\u2028</script>'
    const inCell = hostile.replaceAll('<', '&lt;')
    const page = await show(
      reportOf(
        water.replace('| 临湖区水务局', `| 临湖区水务局${inCell}`).replaceAll('临湖区水务局部门', `${inCell}部门`),
      ),
    )
    expect(await page.evaluate('window.hit')).toBe(undefined)
    expect(await page.locator('[data-at="/department"]').textContent()).toContain('<script>window.hit = 1</script>')
    expect(await page.locator('#page script, #page img').count()).toBe(0)
  })

  it('downloads decisions that ziping takes back', async () => {
    const page = await show(`${zh}#FUND-002`)
    await page.locator('.decide input').fill('年中追加，见批复')
    await page.locator('.decide button').nth(1).click()
    await page.locator('[data-at="/funds/0/executed"] button').click()
    await page.locator('.value-detail .decide input').nth(0).fill('2298.72')
    await page.locator('.value-detail .decide button').nth(1).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.top .main').click()])
    const file = beside('decisions.json')
    await download.saveAs(file)
    const again = reportOf(water, 'zh', ['--decisions', file])
    const text = ziping([
      'audit',
      fileURLToPath(again).replace(/html$/, 'md'),
      '--decisions',
      file,
      '--lang',
      'zh',
      '--fail-on',
      'never',
    ])
    expect(text).toContain('年中追加，见批复')
    expect(text).toContain('2298.72')
    const second = await show(again)
    expect(await second.locator('.toggle.suppressed b').textContent()).toBe('1')
    expect(await second.locator('.toggle.error b').textContent()).toBe('2')
  })

  it('opens a document with fifty forms one form at a time', async () => {
    const one = fixture('nanping-street-2022/source.md')
    const many = Array.from({ length: 25 }, (_, i) => one.replaceAll('南坪', `南坪${i}号`)).join('\n\n')
    const url = reportOf(many)
    const page = await show('about:blank')
    const start = performance.now()
    await page.goto(url)
    await page.locator('.panel').waitFor()
    console.log(
      `report page with 50 forms: ready after ${Math.round(performance.now() - start)} ms, ${Math.round(readFileSync(fileURLToPath(url)).length / 1000)} KB`,
    )
    expect(await page.locator('.picker option').count()).toBe(50)
    expect(await page.locator('main').count()).toBe(1)
    await page.keyboard.press(']')
    expect(await page.locator('.picker select').inputValue()).toBe('1')
    await page.goto(`${url}#50`)
    expect(await page.locator('.picker select').inputValue()).toBe('49')
    await picture(page, 'fifty-forms')
  })

  it('brings less than 300 KB besides the data', async () => {
    const file = readFileSync(fileURLToPath(reportOf('# 无表')))
    console.log(`report page without data: ${Math.round(file.length / 1000)} KB`)
    expect(file.length).toBeLessThan(300_000)
  })
})
