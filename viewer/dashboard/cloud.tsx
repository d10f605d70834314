import { useEffect, useRef, useState } from 'preact/hooks'
import type uPlot from 'uplot'
import type { ReportRow } from '../../src/dashboard/index.ts'
import type { Language } from '../../src/report/index.ts'
import type { Area, Choices } from './choices.ts'
import { fits } from './choices.ts'
import { percent } from './labels.ts'
import { type Cloud, nearest, type Point, plotCloud } from './plot.ts'
import { say } from './texts.ts'

interface Props {
  readonly rows: readonly ReportRow[]
  readonly choices: Choices
  readonly language: Language
  readonly dark: boolean
  readonly onArea: (area: Area) => void
}

/** Printed rates over recomputed ones, drawn on a canvas: ten thousand points are one picture, not ten thousand elements. */
export function RateCloud({ rows, choices, language, dark, onArea }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot | null>(null)
  const width = useWidth(box)
  const [hovered, setHovered] = useState<Hovered | null>(null)
  const state = useRef<Cloud>({ points: [], area: null })
  const others = choices.filter(({ by }) => by !== 'area')
  const area = choices.find((choice) => choice.by === 'area')?.value ?? null
  state.current = { points: pointsOf(rows, others), area }

  useEffect(() => {
    if (box.current === null || width === 0) return
    const axes = { x: say('recomputed', language), y: say('printed', language) }
    const made = plotCloud(box.current, { width, axes, cloud: () => state.current, onArea })
    plot.current = made
    const move = (event: MouseEvent) => {
      const found = nearest(made, state.current.points, event)
      setHovered(found && { row: found.row, ...placed(made, found) })
    }
    made.over.addEventListener('mousemove', move)
    made.over.addEventListener('mouseleave', () => setHovered(null))
    return () => made.destroy()
  }, [width, language, dark, rows])
  useEffect(() => plot.current?.redraw(false), [choices])

  return (
    <div class="cloud" ref={box} role="img" aria-label={say('scatter', language)}>
      {hovered !== null && (
        <div class="hover" style={{ left: `${hovered.left}px`, top: `${hovered.top}px` }}>
          <b>{hovered.row.body ?? hovered.row.title ?? hovered.row.document}</b>
          <span>
            {say('printedFigure', language, { value: percent(hovered.row.printed ?? 0, 2) })} ·{' '}
            {say('recomputedFigure', language, { value: percent(hovered.row.recomputed ?? 0, 2) })}
          </span>
        </div>
      )}
    </div>
  )
}

interface Hovered {
  readonly row: ReportRow
  readonly left: number
  readonly top: number
}

function placed(plot: uPlot, { x, y }: Point): { left: number; top: number } {
  return {
    left: plot.over.offsetLeft + Math.min(plot.valToPos(x, 'x'), plot.over.clientWidth - 180),
    top: plot.over.offsetTop + plot.valToPos(y, 'y') + 12,
  }
}

function pointsOf(rows: readonly ReportRow[], choices: Choices): readonly Point[] {
  return rows.flatMap((row) =>
    row.printed === null || row.recomputed === null
      ? []
      : [{ row, x: row.recomputed, y: row.printed, fails: row.zone !== 'agrees', faint: !fits(row, choices) }],
  )
}

function useWidth(box: { readonly current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    if (box.current !== null) observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return width
}
