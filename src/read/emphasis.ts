/** A run of `*`, `_` or `~` that may open or close emphasis. */
export interface Run {
  readonly char: string
  readonly opens: boolean
  readonly closes: boolean
  /** Marks that stay text; pairing takes the others away. */
  left: number
  before: Run | null
  after: Run | null
}

/** Whether the run of marks in `[start, end)` can open or close, by what stands beside it (CommonMark 6.2). */
export function flanks(raw: string, start: number, end: number): { opens: boolean; closes: boolean } {
  const char = raw[start]
  const before = groupOf(raw[start - 1])
  const after = groupOf(raw[end])
  const left = after === 'letter' || (after === 'punctuation' && before !== 'letter') || raw[end] === '~'
  const right = before === 'letter' || (before === 'punctuation' && after !== 'letter') || raw[start - 1] === '~'
  if (char !== '_') return { opens: left, closes: right }
  return { opens: left && (before !== 'letter' || !right), closes: right && (after !== 'letter' || !left) }
}

function groupOf(char: string | undefined): 'blank' | 'punctuation' | 'letter' {
  if (char === undefined || /\s/.test(char)) return 'blank'
  return /[\p{P}\p{S}]/u.test(char) ? 'punctuation' : 'letter'
}

/** Pairs the runs as CommonMark does and takes the paired marks away, in time linear in their number. */
export function pairRuns(runs: readonly Run[]): void {
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]
    if (run === undefined) continue
    run.before = runs[i - 1] ?? null
    run.after = runs[i + 1] ?? null
  }
  // Below these runs no opener was found for closers of the kind; no later one need look there.
  const bottoms = new Map<string, Run | null>()
  let closer = runs[0] ?? null
  while (closer !== null) {
    if (!closer.closes) {
      closer = closer.after
      continue
    }
    const kind = `${closer.char}${closer.opens}${closer.left % 3}${closer.char === '~' ? closer.left : ''}`
    const bottom = bottoms.get(kind) ?? null
    let opener = closer.before
    while (opener !== null && opener !== bottom && !isPair(opener, closer)) opener = opener.before
    if (opener === null || opener === bottom) {
      bottoms.set(kind, closer.before)
      const next = closer.after
      if (!closer.opens) unlink(closer)
      closer = next
      continue
    }
    const used = opener.left > 1 && closer.left > 1 ? 2 : 1
    opener.left -= used
    closer.left -= used
    opener.after = closer
    closer.before = opener
    if (opener.left === 0) unlink(opener)
    if (closer.left === 0) {
      const next = closer.after
      unlink(closer)
      closer = next
    }
  }
}

function isPair(opener: Run, closer: Run): boolean {
  if (opener.char !== closer.char || !opener.opens) return false
  if (opener.char === '~') return opener.left === closer.left
  const odd = (opener.closes || closer.opens) && closer.left % 3 !== 0 && (opener.left + closer.left) % 3 === 0
  return !odd
}

function unlink(run: Run): void {
  if (run.before !== null) run.before.after = run.after
  if (run.after !== null) run.after.before = run.before
}
