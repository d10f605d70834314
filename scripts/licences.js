import { readdir, readFile } from 'node:fs/promises'

/** Name, version and licence text of every package that one of the bundled files comes from. */
export async function licencesOf(files, root) {
  const folders = new Set(files.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []))
  const notices = []
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'))
    const file = (await readdir(`${root}${folder}`)).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file ? await readFile(`${root}${folder}/${file}`, 'utf8') : 'The package brings no licence file.'
    notices.push(`${name} ${version} (${license})\n\n${text.trim()}\n`)
  }
  return notices.join(`\n${'-'.repeat(80)}\n\n`)
}
