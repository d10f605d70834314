import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findInputs } from '../../src/batch/inputs.ts'
import { folderWith } from '../cli/folder.ts'

const tree = { 'a.md': 'a', 'b.HTML': 'b', 'notes.txt': 'n', '2021/a.md': 'a', '2021/b.md': 'b', '2022/x/a.htm': 'a' }

async function found(args: readonly string[]) {
  const folder = folderWith(tree)
  const { list, single } = await findInputs(args.map((arg) => (arg === '-' ? arg : join(folder, arg))))
  const shown = list.map((input) =>
    input.kind === 'missing' ? input.problem.code : input.name.replace(`${folder}/`, ''),
  )
  return { shown, single, relative: list.map((input) => (input.kind === 'stdin' ? '' : input.relative)) }
}

describe('inputs', () => {
  it('takes one named file, or standard input, as a single document', async () => {
    expect(await found(['a.md'])).toMatchObject({ shown: ['a.md'], single: true })
    expect(await found(['-'])).toMatchObject({ shown: ['-'], single: true })
  })
  it('finds Markdown and HTML below a folder, in the order of their paths', async () => {
    const { shown, single } = await found([''])
    expect(shown.map((name) => name.replace(/^.*ziping-test-[^/]+\//, ''))).toEqual([
      '2021/a.md',
      '2021/b.md',
      '2022/x/a.htm',
      'a.md',
      'b.HTML',
    ])
    expect(single).toBe(false)
  })
  it('finds the files that match a pattern, and takes them as a list even when there is one', async () => {
    expect(await found(['202*/a.md'])).toMatchObject({ shown: ['2021/a.md'], single: false })
    expect(await found(['**/*.{md,htm}'])).toMatchObject({ shown: ['2021/a.md', '2021/b.md', '2022/x/a.htm', 'a.md'] })
  })
  it('keeps the order of the arguments and reads a file named twice once', async () => {
    expect((await found(['b.HTML', '2021', 'a.md', '2021/a.md', '-'])).shown).toEqual([
      'b.HTML',
      '2021/a.md',
      '2021/b.md',
      'a.md',
      '-',
    ])
  })
  it('takes a name that looks like a pattern as a file where there is such a file', async () => {
    const folder = folderWith({ '[1] 自评表.md': 'x' })
    const { list, single } = await findInputs([join(folder, '[1] 自评表.md')])
    expect(list).toMatchObject([{ kind: 'file' }])
    expect(single).toBe(true)
  })
  it.each([
    ['a missing file', 'none.md', 'file-not-found'],
    ['a path through a file', 'a.md/b.md', 'file-not-found'],
    ['a pattern without a match', '*.docx', 'no-file-matches'],
    ['a folder without documents', '2023', 'folder-without-documents'],
  ])('names what is wrong with %s', async (_, arg, code) => {
    const folder = folderWith({ ...tree, '2023/list.csv': '' })
    const { list } = await findInputs([join(folder, arg)])
    expect(list).toMatchObject([{ kind: 'missing', problem: { code } }])
  })
  it.each([
    ['a folder', ['2021'], ['a.md', 'b.md']],
    ['two folders', ['2021', '2022'], ['2021/a.md', '2021/b.md', '2022/x/a.htm']],
    ['a pattern', ['2022/**/*.htm'], ['x/a.htm']],
    ['files of two folders', ['a.md', '2021/a.md'], ['a.md', '2021/a.md']],
    ['one file', ['2022/x/a.htm'], ['a.htm']],
  ])('tells the path of each below what they have in common: %s', async (_, args, relative) => {
    expect((await found(args)).relative).toEqual(relative)
  })
})
