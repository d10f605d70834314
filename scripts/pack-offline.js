// Makes ziping-<version>-offline.tgz: the package with its dependencies inside, to be installed without a network.
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const destination = resolve(process.argv[2] ?? '.')
const stage = await mkdtemp(join(tmpdir(), 'ziping-pack-'))

try {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  for (const { path } of npm(root, 'pack', '--dry-run', '--ignore-scripts')[0].files)
    await cp(join(root, path), join(stage, path))
  for (const folder of productionPackages()) await cp(join(root, folder), join(stage, folder), { recursive: true })
  // A database that only some need would be the larger part of the file; it can be installed beside the package.
  const { scripts, devDependencies, optionalDependencies, ...published } = manifest
  await writeFile(
    join(stage, 'package.json'),
    `${JSON.stringify({ ...published, bundleDependencies: Object.keys(manifest.dependencies) }, null, 2)}\n`,
  )
  const [{ filename }] = npm(stage, 'pack', '--ignore-scripts')
  const target = join(destination, filename.replace(/\.tgz$/, '-offline.tgz'))
  await cp(join(stage, filename), target)
  console.log(relative(process.cwd(), target) || target)
} finally {
  await rm(stage, { recursive: true, force: true })
}

function npm(cwd, ...args) {
  const output = execFileSync('npm', [...args, '--json'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output.slice(output.indexOf('[')))
}

/** Folders of all packages needed at run time, from the installed tree. */
function productionPackages() {
  const output = execFileSync('npm', ['ls', '--omit=dev', '--omit=optional', '--omit=peer', '--all', '--parseable'], {
    cwd: root,
    encoding: 'utf8',
  })
  return output
    .split('\n')
    .map((path) => relative(root, path))
    .filter((path) => path.includes('node_modules'))
}
