import type { PaperCheck, PaperTerm } from '../../report/index.ts'

/** Row numbers, from 1, of a check's terms on the sheet of workings: the stated one first. */
export interface Rows {
  readonly sheet: string
  readonly stated: number
  readonly operands: readonly number[]
}

/** Words for the three outcomes. */
export interface Outcomes {
  readonly pass: string
  readonly fail: string
  readonly unknown: string
}

/** Columns of the sheet of workings. */
export const COLUMNS = { number: 'E', low: 'G', high: 'H', cutLow: 'I', cutHigh: 'J' } as const

/** Stands for an open end: beyond every amount, and a number to every program. */
export const INFINITE = '1E+300'

interface Ends {
  readonly low: string
  readonly high: string
}

/** What the operands give for the stated figure: the two ends, as formulas. */
export function expectedOf({ relation, terms }: PaperCheck, rows: Rows): Ends | null {
  if (relation === null) return null
  const [, ...operands] = terms
  return ends(
    relation,
    rows,
    operands.map((_, i) => i),
  )
}

/**
 * The verdict as a formula: the intervals meet, rounded or cut off; figures left blank may be anything from 0 up, and leave
 * the relation unknown where only they could save it.
 */
export function verdictOf(check: PaperCheck, rows: Rows, { pass, fail, unknown }: Outcomes): string {
  const { relation, terms } = check
  if (relation === null) return `"${unknown}"`
  const [stated, ...operands] = terms
  const known = operands.flatMap(({ kind }, i) => (kind === 'blank' ? [] : [i]))
  const printed = ends(relation, rows, known)
  const holds = anyReading(stated, check, rows, printed)
  const filled =
    known.length === operands.length
      ? `"${fail}"`
      : `IF(${anyReading(
          stated,
          check,
          rows,
          ends(
            relation,
            rows,
            operands.map((_, i) => i),
          ),
        )},"${unknown}","${fail}")`
  const verdict = `IF(${holds},"${pass}",${filled})`
  const all = [rows.stated, ...rows.operands]
  const guards = [`COUNT(${span(rows, 'number', all)})<${all.length}`]
  if (relation.kind === 'ratio' || relation.kind === 'share') {
    const divisor = rows.operands[1] ?? 0
    guards.push(`AND(${cell(rows, 'low', divisor)}<=0,${cell(rows, 'high', divisor)}>=0)`)
  }
  return `IF(${guards[0]},"${unknown}",${guards.slice(1).reduce((inner, guard) => `IF(${guard},"${unknown}",${inner})`, verdict)})`
}

const ENDS = ['low', 'high'] as const
type Relation = NonNullable<PaperCheck['relation']>

/** The ends of what these operands give. */
function ends(relation: Relation, rows: Rows, used: readonly number[]): Ends {
  const at = (column: 'low' | 'high', index: number) => cell(rows, column, rows.operands[index] ?? 0)
  const total = (column: 'low' | 'high') => {
    const lines = used.map((i) => rows.operands[i] ?? 0)
    return lines.length === 0 ? '0' : `SUM(${span(rows, column, lines)})`
  }
  switch (relation.kind) {
    case 'sum':
      return { low: total('low'), high: total('high') }
    case 'ratio': {
      const corners = ENDS.flatMap((n) => ENDS.map((d) => `${at(n, 0)}/${at(d, 1)}`))
      const less = relation.less === 1 ? '-1' : ''
      return { low: `MIN(${corners.join()})${less}`, high: `MAX(${corners.join()})${less}` }
    }
    case 'product':
      return rows.operands
        .map((_, i): Ends => ({ low: at('low', i), high: at('high', i) }))
        .reduce(times, { low: '1', high: '1' })
    case 'share': {
      const share = (n: 'low' | 'high', d: 'low' | 'high') => `MAX(${at(n, 0)},0)/${at(d, 1)}`
      const weight = (end: 'low' | 'high') => `MAX(${at(end, 2)},0)`
      if (relation.mode === 'at-most') return { low: `-${INFINITE}`, high: `${share('high', 'low')}*${weight('high')}` }
      return {
        low: `MIN(1,${share('low', 'high')})*${weight('low')}`,
        high: `MIN(1,${share('high', 'low')})*${weight('high')}`,
      }
    }
    case 'bound':
      switch (relation.comparator) {
        case '=':
          return { low: total('low'), high: total('high') }
        case '<=':
        case '<':
          return { low: `-${INFINITE}`, high: total('high') }
        case '>=':
        case '>':
          return { low: total('low'), high: INFINITE }
        case 'between':
          return { low: at('low', 0), high: at('high', 1) }
      }
  }
}

function times(a: Ends, b: Ends): Ends {
  const corners = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => `${x}*${y}`))
  return { low: `MIN(${corners.join()})`, high: `MAX(${corners.join()})` }
}

/** Whether the stated figure meets the ends, as rounded or as cut off; a rate without its sign also the other way. */
function anyReading(stated: PaperTerm | undefined, { relation }: PaperCheck, rows: Rows, expected: Ends): string {
  const at = (column: keyof typeof COLUMNS) => cell(rows, column, rows.stated)
  const strict = relation?.kind === 'bound' ? { '<': 'high', '>': 'low' }[relation.comparator as '<' | '>'] : undefined
  const keepsOpen = relation?.kind === 'sum' || relation?.kind === 'bound'
  const scales = stated?.otherScale == null ? [''] : ['', stated.otherScale === 2 ? '*100' : '/100']
  const readings = scales.flatMap((scale) => {
    const meets = (low: string, high: string, open: { readonly low: string; readonly high: string }) =>
      `AND(${reaches(`${low}${scale}`, expected.high, strict === 'high' ? 'TRUE' : open.low)},${reaches(expected.low, `${high}${scale}`, strict === 'low' ? 'TRUE' : open.high)})`
    const rounded = meets(at('low'), at('high'), { low: 'FALSE', high: 'FALSE' })
    const isPoint = stated?.kind !== 'figure' || stated.exact
    if (isPoint || relation?.truncation === false) return [rounded]
    const open = keepsOpen ? { low: `${at('number')}<=0`, high: `${at('number')}>=0` } : { low: 'FALSE', high: 'FALSE' }
    return [rounded, meets(at('cutLow'), at('cutHigh'), open)]
  })
  return readings.length === 1 ? (readings[0] ?? 'FALSE') : `OR(${readings.join()})`
}

/** a ≤ b, or a < b where `open` holds, but for what binary numbers lose. */
function reaches(a: string, b: string, open: string): string {
  const room = `(1E-12+2E-15*(ABS(${a})+ABS(${b})))`
  if (open === 'FALSE') return `${a}-(${b})<=${room}`
  if (open === 'TRUE') return `${a}-(${b})<-${room}`
  return `${a}-(${b})<=IF(${open},-1,1)*${room}`
}

function cell({ sheet }: Rows, column: keyof typeof COLUMNS, row: number): string {
  return `'${sheet}'!${COLUMNS[column]}${row}`
}

/** The rows of a column as few ranges: a spreadsheet takes 255 arguments. */
function span({ sheet }: Rows, column: keyof typeof COLUMNS, lines: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  const letter = COLUMNS[column]
  return ranges.map(([a, b]) => `'${sheet}'!${letter}${a}${a === b ? '' : `:${letter}${b}`}`).join()
}
