import { describe, expect, it } from 'vitest'
import {
  type Done,
  emptyLedger,
  enter,
  type Input,
  openReader,
  type Plan,
  readAll,
  type Setup,
} from '../../src/batch/index.ts'
import type { Known } from '../../src/stores/index.ts'

const form = `# 河口镇项目支出绩效自评表

| 项目名称 | 渠道清淤 | 主管部门 | 河口镇 |
|---|---|---|---|
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 清淤长度 | 12公里 | 12公里 |
`
const setup: Setup = { limits: {}, trim: {}, give: 'text' }
const given = (name: string, content: string | Uint8Array): Input => ({ kind: 'given', name, relative: name, content })

async function readThem(inputs: readonly Input[], plan: Partial<Plan> = {}): Promise<Done[]> {
  const reader = await openReader({ setup, documents: inputs.length, worker: null })
  const list: Done[] = []
  async function* stdin() {}
  for await (const done of readAll({
    inputs,
    reader,
    setup,
    maxBytes: 10_000,
    stdin: stdin(),
    isHashed: true,
    ...plan,
  }))
    list.push(done)
  return list
}

const mixed = [
  given('form.md', form),
  given('prose.md', 'nothing here'),
  given('same.md', form),
  given('pdf', new TextEncoder().encode('%PDF-1.7\n%\u0000\u0001')),
  given('prices.md', '| item | price |\n|---|---|\n| tea | 12 |\n'),
  given('long.md', 'x'.repeat(10_001)),
]

describe('a run over many inputs', () => {
  it('ends each as exactly one of four, with its reason, and they add up', async () => {
    const done = await readThem(mixed)
    expect(done.map(({ name, status, reason, duplicateOf }) => [name, status, reason?.code, duplicateOf])).toEqual([
      ['form.md', 'forms', undefined, null],
      ['prose.md', 'no-form', 'no-table', null],
      ['same.md', 'forms', undefined, 'form.md'],
      ['pdf', 'unreadable', 'binary-input', null],
      ['prices.md', 'no-form', 'not-a-form', null],
      ['long.md', 'unreadable', 'too-large', null],
    ])
    const ledger = done.reduce(enter, emptyLedger)
    expect(ledger).toMatchObject({ inputs: 6, duplicates: 1, known: 0, forms: 2 })
    expect(Object.values(ledger.status).reduce((a, b) => a + b)).toBe(ledger.inputs)
  })
  it('reads equal bytes once where one reading serves both names', async () => {
    const done = await readThem(mixed, { sharesReadings: true })
    expect(done.map(({ reading }) => reading !== null)).toEqual([true, true, false, true, true, true])
    expect(done[2]).toMatchObject({ status: 'forms', duplicateOf: 'form.md', known: false })
  })
  it('reads a name that comes twice with equal bytes twice, since it is no duplicate of another', async () => {
    const [, again] = await readThem([given('a', form), given('a', form)], { sharesReadings: true })
    expect(again).toMatchObject({ duplicateOf: null, reading: { forms: 1 } })
  })
})

describe('a file that is gone when it is its turn', () => {
  it('costs its own result', async () => {
    const gone: Input = { kind: 'file', name: 'no/such/file.md', relative: 'file.md' }
    const done = await readThem([gone, given('a.md', form)])
    expect(done.map(({ status, reason }) => [status, reason?.code])).toEqual([
      ['unreadable', 'file-not-found'],
      ['forms', undefined],
    ])
  })
})

describe('a run that goes on', () => {
  async function resumed(inputs: readonly Input[], change: (known: Known) => Partial<Known> = () => ({})) {
    const known = new Map<string, Known>()
    for (const { name, sha256, status, duplicateOf } of await readThem(mixed)) {
      const before = { name, sha256, status, duplicateOf, run: 'r' }
      known.set(name, { ...before, ...change(before) })
    }
    return readThem(inputs, { known, run: 'r', sharesReadings: true })
  }
  const readAgain = (done: readonly Done[]) => done.filter((one) => !one.known).map(({ name }) => name)

  it('skips what is done, tries again what could not be read, and counts all', async () => {
    const done = await resumed(mixed)
    expect(readAgain(done)).toEqual(['pdf', 'long.md'])
    expect(done.map(({ status }) => status)).toEqual((await readThem(mixed)).map(({ status }) => status))
    expect(done.reduce(enter, emptyLedger)).toMatchObject({ inputs: 6, known: 4, duplicates: 1 })
  })
  it('reads again what another version, other forms or other settings have read', async () => {
    expect(readAgain(await resumed(mixed, () => ({ run: 'older' })))).toHaveLength(6)
  })
  it('reads again a name whose bytes have changed', async () => {
    const changed = mixed.map((input) => (input.name === 'prose.md' ? given('prose.md', 'still nothing') : input))
    expect(readAgain(await resumed(changed))).toEqual(['prose.md', 'pdf', 'long.md'])
  })
  it('reads a duplicate whose original is gone', async () => {
    const done = await resumed(mixed.filter(({ name }) => name !== 'form.md'))
    expect(readAgain(done)).toEqual(['same.md', 'pdf', 'long.md'])
    expect(done.find(({ name }) => name === 'same.md')).toMatchObject({ duplicateOf: null, reading: { forms: 1 } })
  })
  it('writes again an input that another with equal bytes now stands before', async () => {
    const done = await resumed([given('early.md', 'nothing here'), ...mixed])
    expect(readAgain(done)).toEqual(['early.md', 'prose.md', 'pdf', 'long.md'])
    expect(done[2]).toMatchObject({ name: 'prose.md', duplicateOf: 'early.md', reason: { code: 'no-table' } })
  })
  it('tells the reason of a new duplicate of a known input', async () => {
    const done = await resumed([...mixed, given('late.md', 'nothing here')])
    expect(done.at(-1)).toMatchObject({ duplicateOf: 'prose.md', reason: { code: 'no-table' } })
  })
})
