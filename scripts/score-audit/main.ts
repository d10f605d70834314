import { runClean } from './clean.ts'
import { writeAuditSection } from './docs.ts'
import { readOptions, usage } from './options.ts'
import { printAudit, printTrial } from './print.ts'
import { draws, type Kind } from './slips.ts'
import { summarise } from './summary.ts'
import { type Trial, tryInjection } from './trial.ts'

/** How many forms are looked at for one that has room for a slip. */
const PATIENCE = 300

// A reader that has seen enough (head, less) closes the pipe; that is no error.
process.stdout.on('error', () => process.exit(0))

const options = readOptions(process.argv.slice(2))
if (options.help) process.stdout.write(usage)
else {
  const kinds = options.kind === null ? (Object.keys(draws) as Kind[]) : [options.kind]
  const trials: Trial[] = []
  for (const kind of kinds) trials.push(...(await inject(kind, Math.ceil(options.count / kinds.length))))
  const text = printAudit(summarise(trials), await runClean(options.clean, options.seed))
  if (options.docs) writeAuditSection(text)
  else process.stdout.write(`${text}\n`)
}

async function inject(kind: Kind, count: number): Promise<Trial[]> {
  const trials: Trial[] = []
  let shown = 0
  for (let i = 0; trials.length < count && i < count * PATIENCE; i++) {
    const trial = await tryInjection(`${options.seed}:${kind}:${i}`, kind)
    if (trial === null) continue
    trials.push(trial)
    if (shown < options.explain && !trial.outcomes.some(({ rank }) => rank === 0)) {
      shown++
      process.stdout.write(printTrial(trial))
    }
  }
  return trials
}
