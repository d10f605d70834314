import type { Report, ReportResult, Result } from '../src/index.ts'

/** What holds for every result of every document. Each gives the faults it finds, in words; none is the aim. */
export const invariants: Readonly<Record<string, (result: Result, source: string) => string[]>> = {
  'counts every non-blank cell once': ({ reports }) =>
    reports.flatMap(({ coverage: { cells, labels, values, unmapped } }) =>
      cells === labels + values + unmapped.length ? [] : [`${cells} ≠ ${labels} + ${values} + ${unmapped.length}`],
    ),
  'holds every value in the slices of its evidence': ({ reports }, source) =>
    reports.flatMap(({ evidence }) =>
      Object.entries(evidence).flatMap(([at, { raw, cells }]) => {
        const slices = cells.map(({ span }) => plain(source.slice(...span)))
        return slices.join('').includes(withoutMarks(squeeze(raw)))
          ? []
          : [`${at}: ${raw} is not in ${slices.join(' | ')}`]
      }),
    ),
  'tells line and character of every span': ({ reports }, source) => {
    const places = reports.flatMap(({ evidence }) => Object.values(evidence).flatMap(({ cells }) => cells))
    return places.flatMap(({ line, character, span }) => {
      const before = source.slice(0, span[0]).split(/\r\n|\n|\r/)
      const expected = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
      return expected === `${line}:${character}` ? [] : [`${line}:${character} instead of ${expected}`]
    })
  },
  'has evidence for every value of the record, and a reason for every blank one': ({ reports }) =>
    reports.flatMap(({ record, evidence }) => {
      const leaves = leavesOf(record)
      const known = new Set(leaves.map(({ at }) => at))
      return [
        ...leaves
          .filter(({ at, value }) => {
            const found = evidence[at]
            // Of a label that was lost but for its weight, (50分), the weight alone is kept.
            if (value === null) return found?.absent === null && found.numbers.length === 0
            return found === undefined || found.absent !== null
          })
          .map(({ at, value }) => `${at}: ${JSON.stringify(value)} with ${evidence[at]?.absent ?? 'no'} evidence`),
        ...Object.keys(evidence)
          .filter((at) => !known.has(at))
          .map((at) => `${at}: evidence of no field`),
      ]
    }),
  'points only to fields of the record': ({ reports }) =>
    reports.flatMap(({ record, checks }) => checks.flatMap(pointersOf).filter((at) => !resolves(record, at))),
}

interface Leaf {
  readonly at: string
  readonly value: unknown
}

// These are, or come from, label cells.
const WITHOUT_EVIDENCE = new Set(['label', 'group', 'source', 'term'])

/** Every leaf of the record that has a printed place of its own; a quantity is one leaf. */
function leavesOf(record: Report): Leaf[] {
  const walk = (value: unknown, at: string): Leaf[] => {
    if (Array.isArray(value)) return value.flatMap((entry, i) => walk(entry, `${at}/${i}`))
    if (typeof value !== 'object' || value === null || 'comparator' in value) return [{ at, value }]
    return Object.entries(value).flatMap(([key, entry]) =>
      WITHOUT_EVIDENCE.has(key) ? [] : walk(entry, `${at}/${key}`),
    )
  }
  return walk(record, '')
}

function pointersOf({ at, missing, operands }: ReportResult['checks'][number]): string[] {
  return [...at, ...missing, ...operands.map((operand) => operand.at)]
}

function resolves(record: Report, pointer: string): boolean {
  let here: unknown = record
  for (const segment of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null || !(segment in here)) return false
    here = (here as Readonly<Record<string, unknown>>)[segment]
  }
  return true
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&nbsp;': '',
    '&quot;': '"',
    '&copy;': '\u00a9',
    '&frac12;': '\u00bd',
  }),
)

/** A slice of the source without markup, entities, escapes and white space. */
function plain(slice: string): string {
  const text = slice
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&\w+;/g, (entity) => ENTITIES.get(entity) ?? entity)
  return withoutMarks(squeeze(text.replace(/\\([|*_<>~])/g, '$1')))
}

/** What may be emphasis in Markdown counts on neither side. */
function withoutMarks(text: string): string {
  return text.replace(/[*_~]/g, '')
}

function squeeze(text: string): string {
  return text.replace(/[\s\u0085]+/g, '')
}
