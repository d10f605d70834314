import { emptyLedger, type Ledger } from '../batch/index.ts'
import type { Context } from './context.ts'
import { say } from './texts.ts'

/** Tells on stderr how far a run is. */
export interface Progress {
  readonly update: (ledger: Ledger) => Promise<void>
  /** Writes lines that stay, above the bar where there is one. */
  readonly log: (lines: readonly string[]) => Promise<void>
  readonly stop: () => void
}

// A line now and then where no one watches a bar.
const EVERY = 10_000

/**
 * A bar where stderr is a terminal and the data go elsewhere, else a line every ten seconds. `total` is the number of
 * inputs, null when it is not known.
 */
export async function openProgress(
  total: number | null,
  isBar: boolean,
  { stderr, streams, language }: Context,
): Promise<Progress> {
  const began = Date.now()
  const rate = ({ inputs, known }: Ledger) => ((inputs - known) * 1000) / Math.max(1, Date.now() - began)
  const tell = (ledger: Ledger) => {
    const { inputs, forms, findings, problems } = ledger
    const speed = rate(ledger)
    const left = total === null || speed === 0 ? null : Math.ceil((total - inputs) / speed)
    const numbers = { inputs, total: total ?? '?', forms, findings, problems, rate: speed.toFixed(speed < 10 ? 1 : 0) }
    const text = say('progress', language, numbers)
    return left === null ? text : `${text}${say('progress-left', language, { left: clock(left) })}`
  }
  if (!isBar) {
    let last = began
    return {
      async update(ledger) {
        if (Date.now() - last < EVERY) return
        last = Date.now()
        await stderr.write(`${tell(ledger)}\n`)
      },
      async log(lines) {
        for (const line of lines) await stderr.write(line)
      },
      stop: () => {},
    }
  }
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    stream: streams.stderr as NodeJS.WriteStream,
    format: '{bar} {percentage}% · {told}',
    barsize: 16,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    clearOnComplete: true,
    emptyOnZero: true,
    gracefulExit: true,
  })
  bar.start(total ?? 0, 0, { told: tell(emptyLedger) })
  return {
    async update(ledger) {
      if (total === null) bar.setTotal(ledger.inputs)
      bar.update(ledger.inputs, { told: tell(ledger) })
    },
    async log(lines) {
      // The bar draws itself again below.
      for (const line of lines) await stderr.write(`\r\u001b[K${line}`)
    },
    stop: () => bar.stop(),
  }
}

/** Seconds as 1:02:03, or 2:03 within the hour. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
