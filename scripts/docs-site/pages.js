// Which Markdown files are pages of the docs site, where they stand on it, and in what order they are listed.
import { readdir, readFile } from 'node:fs/promises'
import { posix } from 'node:path'

/** Groups of the sidebar; a page that no group names is listed in the last one. */
const groups = [
  ['Start · 开始', ['index.md', 'zh.md', 'command-line.md', 'workbench.md', 'formats.md', 'findings.md', 'compare.md']],
  ['Archives · 资料库', ['batch.md', 'warehouse.md', 'queries.md', 'dashboard.md', 'scale.md']],
  ['Checks · 规则', /^checks\//],
  ['Forms · 表式', /^forms(\/|-)/],
  ['Reference · 参考', ['api.md', 'problems.md', 'converters.md']],
  ['Quality · 质量', ['accuracy.md', 'performance.md', 'hostile-input.md', 'mutation.md']],
  ['More · 其他', /^/],
]

/** Every page: its file in the repository, its path on the site, its title. */
export async function listPages(root) {
  const docs = (await readdir(`${root}docs`, { recursive: true })).filter((path) => path.endsWith('.md'))
  const sources = [
    'README.md',
    'README.zh.md',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    ...docs.map((path) => `docs/${path.replaceAll('\\', '/')}`).sort(),
  ]
  return Promise.all(
    sources.map(async (source) => {
      const title = (await readFile(`${root}${source}`, 'utf8')).match(/^# (.+)$/m)?.[1] ?? source
      return { source, path: sitePath(source), title: titles[source] ?? title.replaceAll('`', '') }
    }),
  )
}

const titles = { 'README.md': 'What ziping is', 'README.zh.md': 'ziping 是什么' }

/** The text of a page with its links as the site has them, without the comments that tell our tests what to compare. */
export function pageText(text, { source, path }, pages) {
  const linked = text.replace(/\]\(([^()\s#]+)(#[^()\s]*)?\)/g, (whole, target, fragment = '') => {
    const aim = posix.normalize(posix.join(posix.dirname(source), target)).replace(/\/$/, '/README.md')
    const page = pages.find((other) => other.source === aim)
    return page === undefined ? whole : `](${relative(path, page.path)}${fragment})`
  })
  const language = source.endsWith('.zh.md') ? '---\nlang: zh-Hans\n---\n' : ''
  return `${language}${linked.replace(/^<!--.*-->\n/gm, '')}`
}

/** The sidebar as VitePress wants it. */
export function sidebarOf(pages) {
  const left = new Set(pages)
  return groups.flatMap(([text, members]) => {
    const found = Array.isArray(members)
      ? members.flatMap((path) => [...left].filter((page) => page.path === path))
      : [...left].filter(({ path }) => members.test(path)).sort((a, b) => Number(isIndex(b)) - Number(isIndex(a)))
    for (const page of found) left.delete(page)
    const items = found.map(({ title, path }) => ({ text: title, link: `/${path.replace(/(index)?\.md$/, '')}` }))
    return items.length === 0 ? [] : [{ text, collapsed: members instanceof RegExp && items.length > 8, items }]
  })
}

function isIndex({ path }) {
  return path.endsWith('index.md')
}

function sitePath(source) {
  return source
    .replace(/^docs\//, '')
    .replace(/README\.zh\.md$/, 'zh.md')
    .replace(/README\.md$/, 'index.md')
}

function relative(from, to) {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}
