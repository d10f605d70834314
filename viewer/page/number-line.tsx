import type { Language, NumberLine as Line } from '../../src/report/index.ts'
import { say } from './texts.ts'

interface Props {
  readonly line: Line
  readonly printed: string
  readonly computed: string
  readonly language: Language
}

const WIDTH = 400
const LEFT = 24
const RIGHT = WIDTH - LEFT
const AXIS = 40

/** What is printed and what it should be, as intervals on one line. For the eye only: the verdict was reached exactly. */
export function NumberLine({ line, printed, computed, language }: Props) {
  const ends = [line.printed.low, line.printed.high, line.computed.low, line.computed.high].flatMap((end) =>
    end === null ? [] : [Number(end)],
  )
  if (ends.length < 2) return null
  const low = Math.min(...ends)
  const span = Math.max(...ends) - low || Math.abs(low) * 0.01 || 1
  const x = (end: string | null, open: number) =>
    end === null ? open : LEFT + 20 + ((Number(end) - low) / span) * (RIGHT - LEFT - 40)
  const label = say('numberLine', language, { printed, computed })
  return (
    <svg class="number-line" viewBox={`0 0 ${WIDTH} 80`} role="img" aria-label={label}>
      <path class="axis" d={`M${LEFT} ${AXIS}H${RIGHT}`} />
      <Interval
        kind="computed"
        from={x(line.computed.low, LEFT)}
        to={x(line.computed.high, RIGHT)}
        name={`${say('computed', language)} ${computed}`}
      />
      <Interval
        kind="printed"
        from={x(line.printed.low, LEFT)}
        to={x(line.printed.high, RIGHT)}
        name={`${say('printed', language)} ${printed}`}
      />
    </svg>
  )
}

interface IntervalProps {
  readonly kind: 'printed' | 'computed'
  readonly from: number
  readonly to: number
  readonly name: string
}

/** Printed above the line as a pointed mark, computed below it as a bar: told apart without colour. */
function Interval({ kind, from, to, name }: IntervalProps) {
  const middle = (from + to) / 2
  const anchor = middle < WIDTH * 0.28 ? 'start' : middle > WIDTH * 0.72 ? 'end' : 'middle'
  const at = anchor === 'start' ? Math.min(from, middle) - 6 : anchor === 'end' ? Math.max(to, middle) + 6 : middle
  const width = Math.max(3, to - from)
  return (
    <g class={kind}>
      {kind === 'printed' ? (
        <>
          <rect x={middle - width / 2} y={AXIS - 5} width={width} height="5" />
          <path d={`M${middle} ${AXIS - 3}l-5 -9h10z`} />
        </>
      ) : (
        <rect x={middle - Math.max(width, 7) / 2} y={AXIS} width={Math.max(width, 7)} height="8" rx="2" />
      )}
      <text x={at} y={kind === 'printed' ? 18 : 68} text-anchor={anchor}>
        {name}
      </text>
    </g>
  )
}
