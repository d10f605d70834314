import { describe, expect, it } from 'vitest'
import { type Input, readLines } from '../../src/batch/index.ts'

async function inputsOf(text: string | readonly Uint8Array[], maxBytes = 1000): Promise<Input[]> {
  async function* stream() {
    if (typeof text === 'string') yield text
    else yield* text
  }
  const list: Input[] = []
  for await (const input of readLines(stream(), maxBytes)) list.push(input)
  return list
}

describe('documents as lines', () => {
  it('hold text or base64', async () => {
    expect(await inputsOf('{"name":"a.md","text":"甲"}\n{"name":"b","base64":"PHRhYmxlPg=="}\r\n')).toEqual([
      { kind: 'given', name: 'a.md', relative: 'a.md', content: '甲' },
      { kind: 'given', name: 'b', relative: 'b', content: Buffer.from('<table>') },
    ])
  })
  it('may be cut anywhere on their way, in the middle of a character too', async () => {
    const bytes = new TextEncoder().encode('{"name":"a","text":"预算"}\n\n{"name":"b","text":""}')
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect(await inputsOf(pieces)).toMatchObject([{ content: '预算' }, { content: '' }])
  })
  it.each([
    ['no JSON', 'nope', '-:1'],
    ['no object', '[1]', '-:1'],
    ['null', 'null', '-:1'],
    ['no name', '{"text":"x"}', '-:1'],
    ['an empty name', '{"name":"","text":"x"}', '-:1'],
    ['no content', '{"name":"a"}', 'a'],
    ['two contents', '{"name":"a","text":"x","base64":"eA=="}', 'a'],
    ['text that is none', '{"name":"a","text":5}', 'a'],
    ['base64 that is none', '{"name":"a","base64":"@@"}', 'a'],
    ['base64 cut short', '{"name":"a","base64":"PHRhYmxlP"}', 'a'],
  ])('are answered by a problem where there is %s, and the next is read', async (_, line, name) => {
    expect(await inputsOf(`${line}\n{"name":"z","text":"x"}\n`)).toMatchObject([
      { kind: 'missing', name, problem: { code: 'invalid-line', args: { line: 1 } } },
      { kind: 'given', name: 'z' },
    ])
  })
  it('are not kept when they are far too long', async () => {
    const long = `{"name":"a","text":"${'x'.repeat(20_000)}"}`
    expect(await inputsOf(`${long}\n{"name":"z","text":"x"}`, 100)).toMatchObject([
      { kind: 'missing', name: '-:1', problem: { code: 'too-large' } },
      { kind: 'given', name: 'z' },
    ])
  })
  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/abs/./a.md', 'abs/a.md'],
    ['C:\\docs\\a.md', 'C_/docs/a.md'],
    ['a\u0000b', 'a_b'],
    ['..', 'line-1'],
  ])('have a place that does not lead out of a folder: %s', async (name, relative) => {
    expect(await inputsOf(JSON.stringify({ name, text: '' }))).toMatchObject([{ name, relative }])
  })
})
