// The settings of VitePress. The functions of the search run in the page too, so each holds all that it needs.
import type { DefaultTheme, UserConfig } from 'vitepress'

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%231d5fa8'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='white' stroke-width='1.5'/%3E%3C/svg%3E"

export function configOf(sidebar: DefaultTheme.SidebarItem[]): UserConfig<DefaultTheme.Config> {
  return {
    title: 'ziping',
    description: 'Reads Chinese performance self-evaluation forms (绩效自评表) and tells whether their figures agree.',
    lang: 'en',
    head: [['link', { rel: 'icon', href: icon }]],
    transformHtml: (html, _, { pageData }) =>
      html.replace(/<html lang="[^"]*"/, `<html lang="${pageData.frontmatter.lang ?? 'en'}"`),
    vite: { logLevel: 'warn', build: { chunkSizeWarningLimit: 4000 } },
    markdown: {
      // What looks like a tag in our pages is text.
      html: false,
      anchor: { slugify },
      config(md) {
        const { text } = md.renderer.rules
        md.renderer.rules.text = (...args) => (text?.(...args) ?? '').replaceAll('{{', '&#123;&#123;')
      },
    },
    themeConfig: {
      sidebar,
      outline: { level: [2, 3], label: 'On this page · 本页' },
      nav: [
        { text: 'English', link: '/', activeMatch: '^/$' },
        { text: '中文', link: '/zh' },
        { text: 'Checks · 规则', link: '/checks/' },
        { text: 'API', link: '/api' },
        // Beside the folder of the docs; not a page of VitePress, hence the target.
        { text: 'Workbench · 工作台', link: '/../workbench.html', target: '_self', noIcon: true },
      ],
      search: {
        provider: 'local',
        options: { miniSearch: { options: { tokenize }, searchOptions: { combineWith: 'AND', prefix: true, fuzzy } } },
      },
    },
  }
}

/** Anchors as code hosts make them, so that one link serves in both places. */
export function slugify(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-')
}

/** Words with their parts, and pairs of Chinese characters: Chinese is written without spaces. */
export function tokenize(text: string): string[] {
  const found: string[] = []
  for (const [run] of text.matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-_.][a-zA-Z0-9]+)*/gu)) {
    if (!/^\p{Script=Han}/u.test(run)) found.push(run, ...(/[-_.]/.test(run) ? run.split(/[-_.]/) : []))
    else if (run.length === 1) found.push(run)
    else for (let i = 0; i + 1 < run.length; i += 1) found.push(run.slice(i, i + 2))
  }
  return found
}

/** Ids and Chinese must match as typed; a word may have a letter wrong. */
function fuzzy(term: string): number | false {
  return /^[a-z]{5,}$/i.test(term) ? 0.2 : false
}
