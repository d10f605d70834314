import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import * as cheerio from 'cheerio'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missing } from '../needs.ts'
import { picture, usePages } from '../viewer/browser.ts'
import { pagesOfRepository } from './markdown-links.ts'
import { serveFolder } from './static-server.ts'

const folder = 'test-output/docs-site'
const base = '/docs/'

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/docs-site.js', '--out', folder, '--base', base], { stdio: 'pipe' })
}, 240_000)

describe('the docs site', () => {
  it('has every page of the repository', () => {
    const expected = pagesOfRepository().map((path) =>
      path
        .replace(/^docs\//, '')
        .replace(/README\.zh\.md$/, 'zh.md')
        .replace(/README\.md$/, 'index.md')
        .replace(/\.md$/, '.html'),
    )
    expect(htmlFiles().sort()).toEqual([...expected, '404.html'].sort())
  })

  it('links to nothing that is not there', () => {
    const pages = new Map(htmlFiles().map((path) => [path, readPage(path)]))
    const dead = [...pages].flatMap(([path, { links }]) =>
      links
        .map((link) => new URL(link, `http://site${base}${path}`))
        .filter(({ host, pathname }) => host === 'site' && pathname !== '/workbench.html')
        .filter(({ pathname, hash }) => {
          const file = fileOf(pathname)
          if (file === null) return true
          return hash !== '' && pages.get(file)?.anchors.has(decodeURIComponent(hash.slice(1))) === false
        })
        .map((link) => `${path} → ${link.pathname}${link.hash}`),
    )
    expect(dead).toEqual([])
  })

  it('leads to the workbench beside it', () => {
    const { links } = readPage('checks/FUND-001.html')
    expect(links.map((link) => posix.normalize(link))).toContain('/workbench.html')
  })

  function fileOf(pathname: string): string | null {
    if (!pathname.startsWith(base)) return null
    const path = pathname.slice(base.length)
    const candidates = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`]
    return candidates.find((candidate) => existsSync(join(folder, candidate))) ?? null
  }

  function htmlFiles(): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  }

  function readPage(path: string): { readonly links: readonly string[]; readonly anchors: ReadonlySet<string> } {
    const $ = cheerio.load(readFileSync(join(folder, path), 'utf8'))
    const links = $('a[href], link[href], script[src]').map(
      (_, element) => $(element).attr('href') ?? $(element).attr('src'),
    )
    return {
      links: links.get(),
      anchors: new Set(
        $('[id]')
          .map((_, element) => $(element).attr('id'))
          .get(),
      ),
    }
  }
})

describe.skipIf(missing('chromium'))('the docs site in Chromium', () => {
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    server = await serveFolder(folder, base)
  })
  afterAll(() => server.close())
  const open = usePages()

  async function show(path: string, options = {}): Promise<Page> {
    const page = await open(options, server.url)
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    return page
  }

  /** The addresses of what is found. */
  async function search(page: Page, words: string): Promise<string[]> {
    await page.locator('#local-search button').first().click()
    await page.locator('.search-input').fill(words)
    await page.locator('.result').first().waitFor()
    const found = await page.locator('.result').all()
    return Promise.all(found.map(async (link) => (await link.getAttribute('href')) ?? ''))
  }

  it('finds a check by its id', async () => {
    const page = await show('')
    await picture(page, 'docs-home')
    const [first] = await search(page, 'FUND-001')
    expect(first).toContain('checks/FUND-001')
    await picture(page, 'docs-search')
    await page.locator('.result').first().click()
    await page.waitForURL(/FUND-001/)
    await picture(page, 'docs-check')
  })

  it('finds Chinese words, on the page in Chinese and in the dark', async () => {
    const page = await show('zh.html', { colorScheme: 'dark' })
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    expect(await search(page, '预算完成率')).toContainEqual(expect.stringContaining('checks/FUND-001'))
    await picture(page, 'docs-zh-search')
  })

  it('is readable on a phone', async () => {
    const page = await show('warehouse.html', { viewport: { width: 390, height: 844 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await picture(page, 'docs-phone')
  })
})
