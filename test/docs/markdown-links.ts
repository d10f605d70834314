import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { slugify } from '../../scripts/docs-site/config.ts'

export interface Link {
  readonly from: string
  /** The file it leads to, from the root of the repository; a folder stands for its README. */
  readonly to: string
  readonly fragment: string
}

/** Every Markdown page of the repository that is written for people. */
export function pagesOfRepository(): string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
  return ['README.md', 'README.zh.md', 'ARCHITECTURE.md', 'CHANGELOG.md', ...docs.map((path) => `docs/${path}`).sort()]
}

/** The links of a page to other files of the repository, and within itself. */
export function linksOf(from: string): Link[] {
  const text = withoutCode(readFileSync(from, 'utf8'))
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return []
    const [path = '', fragment = ''] = target.split('#')
    const to = path === '' ? from : posix.join(posix.dirname(from), path)
    return [{ from, to: to.endsWith('/') ? `${to}README.md` : to, fragment: decodeURIComponent(fragment) }]
  })
}

/** Whether a link leads to a file that is there, and to a heading in it. */
export function leadsSomewhere({ to, fragment }: Link): boolean {
  return existsSync(to) && (fragment === '' || anchorsOf(to).has(fragment))
}

/** The anchors of the headings of a page; a heading that comes again is numbered. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>()
  for (const [, heading = ''] of withoutFences(readFileSync(path, 'utf8')).matchAll(/^#+ (.+)$/gm)) {
    const plain = slugify(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))
    let anchor = plain
    for (let i = 1; anchors.has(anchor); i += 1) anchor = `${plain}-${i}`
    anchors.add(anchor)
  }
  return anchors
}

function withoutFences(text: string): string {
  return text.replace(/^( *)(```+|~~~+)[\s\S]*?^\1\2$/gm, '')
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, '')
}
