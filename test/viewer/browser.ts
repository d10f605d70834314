import { mkdirSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { programs } from '../needs.ts'

/** Screenshots for people to look at; git knows nothing of them. */
const pictures = 'test-output/viewer'

export async function openBrowser(): Promise<Browser> {
  mkdirSync(pictures, { recursive: true })
  return chromium.launch({ executablePath: programs.chromium ?? '', args: ['--no-sandbox'] })
}

/** A page with what went wrong on it: messages of the console, errors, and requests for anything but a local file or `served`. */
export interface Watched {
  readonly page: Page
  readonly troubles: readonly string[]
}

export async function watchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  served: string | null = null,
): Promise<Watched> {
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
    const isLocal = /^(file|data|blob):/.test(request.url()) || (served !== null && request.url().startsWith(served))
    if (!isLocal) troubles.push(`request: ${request.url()}`)
  })
  return { page, troubles }
}

export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage })
}
