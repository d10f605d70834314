import { execFileSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseTarget, writeFile, writeOutput } from '../../src/cli/output.ts'
import { openOutput, wantsColor, widthOf } from '../../src/cli/streams.ts'
import { folderWith } from './folder.ts'

describe('the value of -o', () => {
  it.each([
    [undefined, { kind: 'stdout' }],
    ['-', { kind: 'stdout' }],
    ['out/', { kind: 'folder' }],
    ['out', { kind: 'folder' }],
    ['report.JSON', { kind: 'file', ending: '.json' }],
    ['a.b/report.txt', { kind: 'file', ending: '.txt' }],
    ['/dev/null', { kind: 'file', ending: '' }],
  ])('%s', async (path, target) => {
    expect(await chooseTarget(path)).toMatchObject(target)
  })
  it('may be a folder whose name has an ending', async () => {
    expect(await chooseTarget(folderWith({}).replace(/$/, '/.'))).toMatchObject({ kind: 'folder' })
  })
  it('may not be an address', async () => {
    await expect(chooseTarget('https://example.org/a.json')).rejects.toMatchObject({ code: 'url-output' })
  })
})

describe('a file written', () => {
  it('appears in a folder that is made for it', async () => {
    const folder = folderWith({})
    await writeFile(pieces(['a', 'b']), join(folder, 'new/deep/x.json'))
    expect(readFileSync(join(folder, 'new/deep/x.json'), 'utf8')).toBe('ab')
  })
  it('is left as it was when the writing fails', async () => {
    const folder = folderWith({ 'x.json': 'old' })
    await expect(writeFile(pieces(['a'], new Error('broken')), join(folder, 'x.json'))).rejects.toThrow('broken')
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['x.json'])
  })
  it('is written through when it is a pipe or a device', async () => {
    const folder = folderWith({})
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const [read] = await Promise.all([readAll(pipe), writeFile(pieces(['a', 'b']), pipe)])
    expect(read).toBe('ab')
    expect(readdirSync(folder)).toEqual(['pipe'])
  })
  it('says why it could not be written', async () => {
    const folder = folderWith({ file: '' })
    await expect(writeFile(pieces(['a']), join(folder, 'file/x.json'))).rejects.toMatchObject({ code: 'cannot-write' })
  })
})

describe('standard output', () => {
  it('waits for its reader', async () => {
    const stream = new SlowStream()
    const writing = writeOutput(pieces(['a', 'b', 'c']), openOutput(stream))
    await Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(stream.written).toBe('a')
    stream.open = true
    stream.emit('drain')
    await writing
    expect(stream.written).toBe('abc')
  })
  it('stops quietly when its reader is gone', async () => {
    const stream = new SlowStream()
    const writing = writeOutput(pieces(['a', 'b', 'c']), openOutput(stream))
    setTimeout(() => stream.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' })), 1)
    await writing
    expect(stream.written).toBe('a')
  })
  it('reports any other failure', async () => {
    const stream = new SlowStream()
    const writing = writeOutput(pieces(['a', 'b']), openOutput(stream))
    setTimeout(() => stream.emit('error', Object.assign(new Error('disk full'), { code: 'ENOSPC' })), 1)
    await expect(writing).rejects.toMatchObject({ code: 'cannot-write', args: { path: 'stdout', reason: 'ENOSPC' } })
  })
})

describe('colour and width', () => {
  const terminal = (columns: number) => Object.assign(new SlowStream(), { isTTY: true, columns })
  it.each([
    ['a terminal', terminal(80), {}, true],
    ['a pipe', new SlowStream(), {}, false],
    ['a terminal with NO_COLOR', terminal(80), { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', terminal(80), { NO_COLOR: '' }, true],
    ['a terminal that knows no colour', terminal(80), { TERM: 'dumb' }, false],
  ])('%s', (_, stream, env, color) => {
    expect(wantsColor(stream, env)).toBe(color)
  })
  it.each([
    ['a pipe', new SlowStream(), 80],
    ['a wide terminal', terminal(220), 100],
    ['a narrow terminal', terminal(30), 60],
    ['a terminal in between', terminal(90), 90],
  ])('%s is so many columns wide', (_, stream, width) => {
    expect(widthOf(stream)).toBe(width)
  })
})

class SlowStream extends EventEmitter {
  readonly isTTY: boolean = false
  written = ''
  open = false

  write(text: string): boolean {
    this.written += text
    return this.open
  }
}

async function* pieces(texts: readonly string[], end?: Error) {
  yield* texts
  if (end !== undefined) throw end
}

async function readAll(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(path, 'utf8')
}
