import type { Result } from '../../src/schema/index.ts'
import { type DocumentChoice, generateDocument } from './document.ts'
import { place } from './page.ts'
import { createRandom, type Random } from './random.ts'
import type { ShapeName } from './shapes/index.ts'

/** Reads a document; passed in, so that the generator imports nothing that it measures. */
export type Extract = (input: string | Uint8Array, options: { readonly name: string }) => Promise<Result>

/** What is wrong with a property, in words; empty when it holds. */
export type Violations = readonly string[]

const plain = { cut: 'none', damage: 'none', company: 'alone' } as const

/** Shapes that show where each cell stands: the same form is the same record in all of them. */
export const faithfulShapes: readonly ShapeName[] = ['html', 'html-in-md', 'blank', 'repeated']

/** The record of a form does not depend on the shape of its table. */
export async function sameInEveryShape(
  extract: Extract,
  seed: string,
  choice: DocumentChoice = {},
): Promise<Violations> {
  const records = await Promise.all(
    faithfulShapes.map(async (shape) => {
      const { name, text } = generateDocument(seed, { ...choice, ...plain, shape })
      return (await extract(text, { name })).reports.map(({ record }) => comparable(record))
    }),
  )
  const first = JSON.stringify(records[0])
  return faithfulShapes.flatMap((shape, i) =>
    JSON.stringify(records[i]) === first ? [] : [`${seed}: ${shape} differs from ${faithfulShapes[0]}`],
  )
}

/** A form cut at any row is the form uncut. */
export async function sameWhereverCut(
  extract: Extract,
  seed: string,
  choice: DocumentChoice = {},
): Promise<Violations> {
  const shape = choice.shape ?? 'html'
  const whole = generateDocument(seed, { ...choice, ...plain, shape })
  const record = async (text: string, name: string) =>
    JSON.stringify((await extract(text, { name })).reports.map((report) => comparable(report.record)))
  const wanted = await record(whole.text, whole.name)
  const rows = place((whole.forms[0] as (typeof whole.forms)[number]).table).height
  const violations: string[] = []
  for (let row = 1; row < rows; row++) {
    const { text, name } = generateDocument(seed, { ...choice, ...plain, shape, cut: 'plain', cutAt: [row] })
    if ((await record(text, name)) !== wanted)
      violations.push(`${seed}: cut before row ${row} of ${rows} gives another record`)
  }
  return violations
}

/** What a result says about its own cells: counted once each, and where it says. */
export async function isHonest(extract: Extract, seed: string, choice: DocumentChoice = {}): Promise<Violations> {
  const { text, name } = generateDocument(seed, choice)
  const { reports } = await extract(text, { name })
  return reports.flatMap(({ coverage, evidence }, i) => {
    const { cells, labels, values, unmapped } = coverage
    const sum = labels + values + unmapped.length
    const misplaced = Object.entries(evidence).filter(
      ([, entry]) => !holds(entry.cells.map(({ span }) => text.slice(...span)).join(''), entry.raw),
    )
    return [
      ...(cells === sum ? [] : [`${seed}: report ${i} counts ${cells} cells and ${sum} uses of them`]),
      ...misplaced.map(([pointer, { raw }]) => `${seed}: the cells of ${pointer} do not hold “${raw}”`),
    ]
  })
}

/** No change of bytes makes the reader throw. */
export async function survivesMutation(
  extract: Extract,
  seed: string,
  choice: DocumentChoice = {},
): Promise<Violations> {
  const { text, name } = generateDocument(seed, choice)
  const bytes = mutate(new TextEncoder().encode(text), createRandom(`${seed}/mutation`))
  try {
    await extract(bytes, { name })
    return []
  } catch (error) {
    return [`${seed}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** Bytes changed, dropped, doubled or cut off in a few places. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out = bytes
  for (let i = random.int(1, 8); i > 0 && out.length > 2; i--) {
    const at = random.int(0, out.length - 1)
    const to = Math.min(out.length, at + random.int(1, 40))
    switch (random.int(1, 5)) {
      case 1:
        out = Uint8Array.from(out, (byte, j) => (j === at ? random.int(0, 255) : byte))
        break
      case 2:
        out = Uint8Array.from([...out.subarray(0, at), ...out.subarray(to)])
        break
      case 3:
        out = Uint8Array.from([...out.subarray(0, to), ...out.subarray(at)])
        break
      case 4:
        out = Uint8Array.from([
          ...out.subarray(0, at),
          ...new TextEncoder().encode(random.pick(splinters)),
          ...out.subarray(at),
        ])
        break
      default:
        out = random.chance(0.2) ? out.subarray(0, at) : out
    }
  }
  return out
}

const splinters = [
  '|',
  '||',
  '<td rowspan=99>',
  '</table>',
  '<table>',
  '&',
  '\u0000',
  '```',
  '\n',
  '|---|',
  '<td colspan="0">',
  '\\',
  '<!--',
  '<tr>',
  '%',
  '（',
]

/** A record without what a shape may change: white space, and where notes are parted. */
function comparable(record: object): string {
  const notes = 'notes' in record && Array.isArray(record.notes) ? record.notes.join('') : ''
  return JSON.stringify({ ...record, notes }, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\s/g, '') : value,
  )
}

/** Whether the characters of `raw` stand in the written text, in order. */
function holds(written: string, raw: string): boolean {
  const wanted = [...raw.replace(/\s/g, '')]
  const decoded = written
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#124;/g, '|')
    .replace(/&amp;/g, '&')
  let at = 0
  for (const char of decoded) if (char === wanted[at]) at++
  return at === wanted.length
}
