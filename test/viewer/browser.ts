import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { programs } from '../needs.ts'

/** Screenshots for people to look at; git knows nothing of them. */
const pictures = 'test-output/viewer'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Opens pages in a browser that the tests of a block share; a test on whose pages something went wrong fails. */
export function usePages(): (options?: BrowserContextOptions, served?: string) => Promise<Page> {
  let browser: Browser
  let open: Watched[] = []
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    browser = await chromium.launch({ executablePath: programs.chromium ?? '', args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const troubles = open.flatMap((one) => one.troubles)
    await Promise.all(open.map(({ page }) => page.context().close()))
    open = []
    expect(troubles).toEqual([])
  })
  return async (options, served) => {
    const watched = await watchedPage(browser, options, served)
    open.push(watched)
    return watched.page
  }
}

/** A page with what went wrong on it: messages of the console, errors, and requests for anything but a local file or `served`. */
interface Watched {
  readonly page: Page
  readonly troubles: readonly string[]
}

async function watchedPage(browser: Browser, options?: BrowserContextOptions, served?: string): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`))
  page.on('request', (request) => {
    const isLocal =
      /^(file|data|blob):/.test(request.url()) || (served !== undefined && request.url().startsWith(served))
    if (!isLocal) troubles.push(`request: ${request.url()}`)
  })
  return { page, troubles }
}

/** What keeps people from using the page, as axe-core tells it: `rule: element`. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[]
  }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage })
}
