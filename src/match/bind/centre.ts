/** The labels of a merged column by the rows they stand in, and what speaks against giving a row to one of them. */
export interface Labels {
  readonly rows: readonly number[]
  readonly clash: Clash
  /** Cost of a row standing at a place of its run, 0 for the first. */
  readonly outOfPlace: (row: number, place: number) => number
}

/** Extra cost of giving a row to a label: from the words of both, small, decides where place cannot. */
export type Clash = (row: number, labelRow: number) => number

/** The labels of the column left of it: each of its runs holds whole runs of the inner labels. */
export interface OuterLabels {
  readonly rows: readonly number[]
  /** Cost, for each row, of an inner label under an outer one. */
  readonly strayed: (innerRow: number, outerRow: number) => number
}

/** The label of each row, and the rows that another cut, about as good, gives to another label. */
export interface Runs {
  readonly labelRow: readonly number[]
  readonly doubtful: readonly boolean[]
}

export interface Centred {
  readonly inner: Runs
  readonly outer: Runs | null
  readonly cost: number
}

/** A label off the middle of its rows costs this per row. */
const OFF_CENTRE = 1
/** A run that ends where no inner run ends. */
const OFF_BREAK = 1.2
/** Under a category the types hold about as many rows: cost of a run by the square of its distance from the mean length. */
const UNEVEN = 0.01
/** A cut that costs no more than this above the best is as good as it. */
const CLOSE = OFF_CENTRE / 2

/**
 * Cuts n rows into one run a label, so that the labels stand in the middle of their runs, those of an outer column
 * together with those inside it. Of the two middles of an even number of rows a converter always takes the same: both
 * habits are tried. `breaks` are rows before which runs may end at no cost, if there are any. Null when no cut gives
 * each outer label an inner one.
 */
export function centre(
  n: number,
  inner: Labels,
  outer: OuterLabels | null,
  breaks: ReadonlySet<number>,
): Centred | null {
  const cuts = [0, 1].flatMap((habit) => allCuts(n, inner, outer, breaks, habit) ?? [])
  const [first, second] = cuts
  if (!first) return null
  const best = second && second.cost < first.cost ? second : first
  const innerRow = new Array<number>(n).fill(-1)
  const outerRow = new Array<number>(n).fill(-1)
  for (let node = best.end; node.best; node = node.best.from) {
    innerRow.fill(node.best.label, node.best.from.end, node.end)
    if (node.best.closes !== null) outerRow.fill(node.best.closes, node.best.from.outerStart, node.end)
  }
  const innerDoubt = new Array<boolean>(n).fill(false)
  const outerDoubt = new Array<boolean>(n).fill(false)
  for (const { levels } of cuts) {
    for (const node of levels.flatMap((level) => [...level.values()])) {
      for (const { from, cost, label, closes } of node.arcs) {
        if (from.cost + cost + node.after - best.cost >= CLOSE) continue
        for (let row = from.end; row < node.end; row++) if (innerRow[row] !== label) innerDoubt[row] = true
        if (closes === null) continue
        for (let row = from.outerStart; row < node.end; row++) if (outerRow[row] !== closes) outerDoubt[row] = true
      }
    }
  }
  return {
    inner: { labelRow: innerRow, doubtful: innerDoubt },
    outer: outer && { labelRow: outerRow, doubtful: outerDoubt },
    cost: best.cost,
  }
}

/** The rows before `end` are cut; the run of outer label number `outer` began at `outerStart`. */
interface Node {
  readonly end: number
  readonly outer: number
  readonly outerStart: number
  cost: number
  best: Arc | null
  /** Least cost of the rest. */
  after: number
  readonly arcs: Arc[]
}

/** One run of an inner label, from a node's end on; `closes` is the outer label whose run ends with it. */
interface Arc {
  readonly from: Node
  readonly cost: number
  readonly label: number
  readonly closes: number | null
}

type Level = ReadonlyMap<string, Node>

/** All cuts under one habit, which puts the label in the upper (0) or the lower (1) middle row, with the cheapest of them. */
function allCuts(n: number, inner: Labels, outer: OuterLabels | null, breaks: ReadonlySet<number>, habit: number) {
  const off = (label: number, start: number, end: number) =>
    Math.abs(label - start - Math.floor((end - start - 1 + habit) / 2)) * OFF_CENTRE
  const root: Node = { end: 0, outer: 0, outerStart: 0, cost: 0, best: null, after: Number.POSITIVE_INFINITY, arcs: [] }
  const mean = n / inner.rows.length
  const levels: Level[] = [new Map([['', root]])]
  inner.rows.forEach((label, k) => {
    const level = new Map<string, Node>()
    const isLast = k === inner.rows.length - 1
    const clashes = sums(n, (row) => (row === label ? 0 : inner.clash(row, label)))
    for (const from of levels[k]!.values()) {
      const places = sums(n - from.end, (place) => inner.outOfPlace(from.end + place, place))
      for (let end = isLast ? n : label + 1; end <= (inner.rows[k + 1] ?? n); end++) {
        const offBreak = breaks.size > 0 && !breaks.has(end) && end !== n ? OFF_BREAK : 0
        const uneven = outer ? (end - from.end - mean) ** 2 * UNEVEN : 0
        const cost =
          uneven + off(label, from.end, end) + offBreak + clashes[end]! - clashes[from.end]! + places[end - from.end]!
        if (!outer) {
          connect(level, { from, cost, label, closes: null }, end, 0, 0)
          continue
        }
        const outerLabel = outer.rows[from.outer]
        const next = outer.rows[from.outer + 1] ?? n
        if (outerLabel === undefined || end > next) break
        const both = cost + outer.strayed(label, outerLabel) * (end - from.end)
        const isLastOuter = from.outer === outer.rows.length - 1
        if (!isLast) connect(level, { from, cost: both, label, closes: null }, end, from.outer, from.outerStart)
        if (outerLabel >= end || isLast !== isLastOuter) continue
        const closing = both + off(outerLabel, from.outerStart, end)
        connect(level, { from, cost: closing, label, closes: outerLabel }, end, from.outer + 1, end)
      }
    }
    levels.push(level)
  })
  const [end] = levels.at(-1)!.values()
  if (!end) return null
  end.after = 0
  for (const level of levels.toReversed())
    for (const node of level.values())
      for (const arc of node.arcs) arc.from.after = Math.min(arc.from.after, arc.cost + node.after)
  return { levels, end, cost: end.cost }
}

function connect(level: Map<string, Node>, arc: Arc, end: number, outer: number, outerStart: number): void {
  const key = `${end} ${outer} ${outerStart}`
  const cost = arc.from.cost + arc.cost
  let node = level.get(key)
  if (!node) {
    node = { end, outer, outerStart, cost, best: arc, after: Number.POSITIVE_INFINITY, arcs: [] }
    level.set(key, node)
  } else if (cost < node.cost) {
    node.cost = cost
    node.best = arc
  }
  node.arcs.push(arc)
}

/** Sums of the first so many rows. */
function sums(n: number, of: (row: number) => number): number[] {
  const result = [0]
  for (let row = 0; row < n; row++) result.push(result[row]! + of(row))
  return result
}
