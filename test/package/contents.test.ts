import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { version } from '../../src/version.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

describe('the published package', () => {
  const paths = packedPaths()
  it('holds the build, the documents and nothing else', () => {
    const other = paths.filter((path) => !path.startsWith('dist/'))
    expect(other.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh.md', 'package.json'])
    expect(paths.filter((path) => !/\.(js|d\.ts|json|txt)$/.test(path) && path.startsWith('dist/'))).toEqual([])
  })
  it('holds every file its manifest points to', () => {
    const { bin, exports, types } = manifest
    const targets = [bin.ziping, types, ...Object.values(exports).flatMap((entry) => Object.values(Object(entry)))]
    const files = [...targets, './dist/result.schema.json'].filter((target) => String(target).startsWith('./'))
    for (const file of files) expect(paths).toContain(String(file).slice(2))
  })
  it('brings the licences of what is bundled into the command line', () => {
    const licences = readFileSync('dist/cli/LICENCES.txt', 'utf8')
    for (const name of ['commander', 'zod', 'parse5']) expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(licences).not.toContain('The package brings no licence file.')
  })
  it('declares every package that the library imports', () => {
    const files = paths.filter((path) => /^dist\/(index|chunks\/[^/]+)\.js$/.test(path))
    const names = files.flatMap((file) => packagesIn(readFileSync(file, 'utf8')))
    expect([...new Set(names)].filter((name) => !(name in manifest.dependencies))).toEqual([])
  })
  it('declares no package that only the command line needs', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(?!cli|sinks).*\.ts$/.test(file),
    )
    const names = new Set(files.flatMap((file) => packagesIn(readFileSync(`src/${file}`, 'utf8'))))
    expect(Object.keys(manifest.dependencies).filter((name) => !names.has(name))).toEqual([])
  })
  it('says the same version everywhere', () => {
    expect(version).toBe(manifest.version)
  })
  it('names no registry host in lockfile or settings', () => {
    const lockfile = readFileSync('package-lock.json', 'utf8')
    expect(lockfile).not.toContain('"resolved"')
    expect(readFileSync('.npmrc', 'utf8')).not.toContain('://')
  })
})

function packedPaths(): string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' })
  const [{ files }] = JSON.parse(output.slice(output.indexOf('[')))
  return files.map(({ path }: { path: string }) => path)
}

/** Names of the packages a module imports. */
function packagesIn(code: string): string[] {
  const specifiers = [...code.matchAll(/(?:\bfrom |^import |\bimport\()["']([^."'][^"']*)["']/gm)].map(
    ([, name = '']) => name,
  )
  return specifiers.map((name) => name.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? name)
}
