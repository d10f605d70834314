import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFolder } from '../../src/stores/index.ts'

let place: string
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'ziping-'))
  await writeFile(join(place, 'file'), '')
})
afterAll(() => rm(place, { recursive: true, force: true }))

it('makes a folder with those above it, by two at once too, and leaves it when it is there', async () => {
  const folder = join(place, 'a', 'b', 'c')
  await Promise.all([makeFolder(folder), makeFolder(folder)])
  await makeFolder(folder)
  expect(existsSync(folder)).toBe(true)
})

it('refuses a path that is a file, and one below a file', async () => {
  await expect(makeFolder(join(place, 'file'))).rejects.toThrow('EEXIST')
  await expect(makeFolder(join(place, 'file', 'below'))).rejects.toThrow(/EEXIST|ENOTDIR/)
})

it.skipIf(!existsSync('/proc/self'))('comes back with an error where no folder can be made', async () => {
  await expect(makeFolder('/proc/out/of/reach')).rejects.toThrow(/ENOENT|EACCES|EPERM/)
})
