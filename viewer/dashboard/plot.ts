import uPlot from 'uplot'
import type { ReportRow } from '../../src/dashboard/index.ts'
import type { Area } from './choices.ts'

export interface Point {
  readonly row: ReportRow
  readonly x: number
  readonly y: number
  readonly fails: boolean
  /** Left out by what is chosen elsewhere. */
  readonly faint: boolean
}

export interface Cloud {
  readonly points: readonly Point[]
  readonly area: Area | null
}

interface Options {
  readonly width: number
  readonly axes: { readonly x: string; readonly y: string }
  /** What is to be drawn, asked for at each drawing. */
  readonly cloud: () => Cloud
  readonly onArea: (area: Area) => void
}

// Beyond this a rate is a slip of the point or of the sign; it stands at the edge, with its true figures beside it.
const HIGHEST = 1.5
// A click chooses what lies within this many pixels.
const REACH = 10

/** The cloud of points with its diagonal. Both axes have one scale, so that a point on the diagonal says "equal". */
export function plotCloud(box: HTMLElement, { width, axes, cloud, onArea }: Options): uPlot {
  const [low, high] = extent(cloud().points)
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const axis = (label: string, size: number): uPlot.Axis => ({
    label,
    size,
    labelSize: 20,
    labelFont: `12px ${style.fontFamily}`,
    font: `11.5px ${style.fontFamily}`,
    stroke: colour('ink2'),
    grid: { stroke: colour('rule'), width: 1 },
    ticks: { show: false },
    space: 24,
    incrs: [high - low > 0.8 ? 0.2 : 0.1],
    values: (_, splits) => splits.map((split) => `${Math.round(split * 100)}%`),
  })
  const scale: uPlot.Scale = { time: false, range: () => [low, high] }
  const options: uPlot.Options = {
    mode: 2,
    width,
    height: Math.min(420, Math.max(280, Math.round(width * 0.78))),
    legend: { show: false },
    padding: [8, 8, 0, 0],
    cursor: { x: false, y: false, points: { show: false }, drag: { x: true, y: true, setScale: false, dist: 6 } },
    scales: { x: scale, y: scale },
    axes: [axis(axes.x, 30), axis(axes.y, 44)],
    series: [{}, { facets: facets(), paths: () => null }],
    hooks: {
      draw: [(plot) => draw(plot, cloud(), colour)],
      setSelect: [
        (plot) => {
          const { left, top, width: across, height: down } = plot.select
          if (across < 6 && down < 6) return
          onArea(areaOf(plot, { left, top, right: left + across, bottom: top + down }))
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
        },
      ],
    },
  }
  const { points } = cloud()
  const data = [null, [points.map(({ x }) => x), points.map(({ y }) => y)]] as unknown as uPlot.AlignedData
  const plot = new uPlot(options, data, box)
  plot.over.addEventListener('click', (event) => {
    const found = nearest(plot, cloud().points, event)
    if (found === null) return
    const [left, top] = [plot.valToPos(found.x, 'x'), plot.valToPos(found.y, 'y')]
    onArea(areaOf(plot, { left: left - REACH, top: top - REACH, right: left + REACH, bottom: top + REACH }))
  })
  return plot
}

/** The point that is meant by the place of the mouse. */
export function nearest(plot: uPlot, points: readonly Point[], event: MouseEvent): Point | null {
  const { left, top } = plot.over.getBoundingClientRect()
  const [mx, my] = [event.clientX - left, event.clientY - top]
  let [best, least] = [null as Point | null, (REACH * 1.5) ** 2]
  for (const point of points) {
    if (point.faint) continue
    const square = (plot.valToPos(within(point.x), 'x') - mx) ** 2 + (plot.valToPos(within(point.y), 'y') - my) ** 2
    if (square < least) [best, least] = [point, square]
  }
  return best
}

function draw(plot: uPlot, { points, area }: Cloud, colour: (name: string) => string): void {
  const { ctx, bbox } = plot
  const unit = devicePixelRatio
  const place = (x: number, y: number) =>
    [plot.valToPos(within(x), 'x', true), plot.valToPos(within(y), 'y', true)] as const
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
  ctx.lineWidth = unit
  ctx.strokeStyle = colour('rule2')
  ctx.beginPath()
  ctx.moveTo(bbox.left, bbox.top + bbox.height)
  ctx.lineTo(bbox.left + bbox.width, bbox.top)
  ctx.stroke()
  for (const faint of [true, false]) {
    for (const fails of [false, true]) {
      const path = new Path2D()
      for (const point of points) {
        if (point.faint !== faint || point.fails !== fails) continue
        const [x, y] = place(point.x, point.y)
        if (fails) addCross(path, x, y, 3 * unit)
        else addDot(path, x, y, 2.6 * unit)
      }
      ctx.globalAlpha = faint ? 0.12 : fails ? 0.85 : 0.45
      ctx.lineWidth = 1.5 * unit
      ctx.strokeStyle = colour('error')
      ctx.fillStyle = colour('operand')
      if (fails) ctx.stroke(path)
      else ctx.fill(path)
    }
  }
  if (area !== null) {
    const [left, bottom] = [plot.valToPos(area.x[0], 'x', true), plot.valToPos(area.y[0], 'y', true)]
    const [right, top] = [plot.valToPos(area.x[1], 'x', true), plot.valToPos(area.y[1], 'y', true)]
    ctx.globalAlpha = 1
    ctx.lineWidth = 1.5 * unit
    ctx.strokeStyle = colour('ink')
    ctx.strokeRect(left, top, right - left, bottom - top)
  }
  ctx.restore()
}

function addDot(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y)
  path.arc(x, y, radius, 0, 2 * Math.PI)
}

function addCross(path: Path2D, x: number, y: number, arm: number): void {
  path.moveTo(x - arm, y - arm)
  path.lineTo(x + arm, y + arm)
  path.moveTo(x + arm, y - arm)
  path.lineTo(x - arm, y + arm)
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An area of the page as an area of rates; the upper edge of the plot takes in all that lies beyond it. */
function areaOf(plot: uPlot, { left, top, right, bottom }: Box): Area {
  const rate = (pixel: number, key: 'x' | 'y') => plot.posToVal(pixel, key)
  const open = (value: number) => (value >= HIGHEST ? Number.MAX_VALUE : value)
  return { x: [rate(left, 'x'), open(rate(right, 'x'))], y: [rate(bottom, 'y'), open(rate(top, 'y'))] }
}

function extent(points: readonly Point[]): readonly [number, number] {
  const values = points.flatMap(({ x, y }) => [within(x), within(y)])
  const low = values.reduce((least, value) => Math.min(least, value), 0.9)
  const high = values.reduce((most, value) => Math.max(most, value), 1)
  return [Math.floor(low * 20 - 0.4) / 20, Math.ceil(high * 20 + 0.4) / 20]
}

function within(rate: number): number {
  return Math.min(Math.max(rate, -HIGHEST), HIGHEST)
}

function facets(): uPlot.Series.Facet[] {
  return [
    { scale: 'x', auto: true },
    { scale: 'y', auto: true },
  ]
}
