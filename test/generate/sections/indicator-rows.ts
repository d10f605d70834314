import { kindLabels } from '../bank/indicators.ts'
import type { Draft } from '../form.ts'
import type { Random } from '../random.ts'
import type { IndicatorOptions } from './indicator-options.ts'
import { type Drawn, drawIndicator } from './indicator-values.ts'

/** A printed row: an indicator, a sub-row of one, an unused slot of the template, or a type without any. */
export interface IndicatorRow {
  readonly category: string
  readonly type: string
  readonly categoryIndex: number
  readonly typeIndex: number
  readonly drawn: Drawn | null
  readonly prefix: string
  readonly slot: string
  readonly sub: boolean
  /** Has sub-rows that state what it asks for; itself it prints points only. */
  readonly headOfSubs: boolean
}

export function planRows(draft: Draft, options: IndicatorOptions): IndicatorRow[] {
  const { random, style } = draft
  const used = new Set<string>()
  const typed = options.columns.some((column) => column.field === 'type')
  let typeIndex = 0
  return options.categories.flatMap((category, categoryIndex) =>
    category.kinds.flatMap((kind, k): IndicatorRow[] => {
      const at = {
        category: category.label,
        type: random.pick(kindLabels[kind]),
        categoryIndex,
        typeIndex: typeIndex++,
        slot: '',
        sub: false,
        headOfSubs: false,
      }
      const empty: IndicatorRow = { ...at, drawn: null, prefix: '' }
      if (typed && k > 0 && random.chance(0.06)) return [empty]
      const rows: IndicatorRow[] = []
      const count = random.int(...options.perType)
      for (let i = 0; i < count; i++) {
        const drawn = drawIndicator(draft, kind, used)
        const prefix =
          options.prefix === 'numbered'
            ? `指标${i + 1}${style.colon}`
            : options.prefix === 'star' && random.chance(0.5)
              ? '★'
              : ''
        const subs = options.subRows && kind === 'quantity' && random.chance(0.4) ? random.int(1, 3) : 0
        rows.push({ ...at, drawn, prefix, headOfSubs: subs > 0 })
        for (let s = 0; s < subs; s++) {
          rows.push({
            ...at,
            drawn: { ...drawIndicator(draft, kind, used), met: true },
            prefix: s === 0 ? `其中${style.colon}` : '',
            sub: true,
          })
        }
      }
      if (options.slots && random.chance(0.4))
        rows.push({ ...empty, slot: random.chance(0.6) ? `指标${count + 1}${style.colon}` : '……' })
      return rows
    }),
  )
}

/** Whole points that add up to `total`, none below one. */
export function distribute(random: Random, total: number, count: number): number[] {
  if (count === 0) return []
  const even = Math.floor(total / count)
  const points = Array.from({ length: count }, (_, i) => even + (i < total - even * count ? 1 : 0))
  for (let turn = 0; turn < count; turn++) {
    const from = random.int(0, count - 1)
    const to = random.int(0, count - 1)
    const moved = random.int(0, Math.max(0, Math.floor((points[from] as number) / 2)))
    points[from] = (points[from] as number) - moved
    points[to] = (points[to] as number) + moved
  }
  return points
}
