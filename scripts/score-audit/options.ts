import { parseArgs } from 'node:util'
import { draws, type Kind } from './slips.ts'

export interface AuditScoreOptions {
  readonly count: number
  readonly clean: number
  readonly seed: string
  readonly kind: Kind | null
  readonly explain: number
  readonly docs: boolean
  readonly help: boolean
}

export const usage = `npm run score:audit -- [options]   slips put into clean generated forms: are they seen, and explained?

  --count N     slips that exact arithmetic can see, in equal parts by kind (2000)
  --clean N     clean forms audited beside, for false alarms and unknown results (1000)
  --seed TEXT   base of the seeds (1)
  --kind NAME   ${Object.keys(draws).join(', ')}
  --explain N   the first N slips of each kind that were missed or not explained rightly
  --docs        2000 slips and 10,000 clean forms, written into docs/accuracy.md
`

export function readOptions(argv: readonly string[]): AuditScoreOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      count: { type: 'string', default: '2000' },
      clean: { type: 'string' },
      seed: { type: 'string', default: '1' },
      kind: { type: 'string' },
      explain: { type: 'string', default: '0' },
      docs: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const kind = Object.keys(draws).find((name): name is Kind => name === values.kind) ?? null
  if (values.kind !== undefined && kind === null)
    throw new TypeError(`No kind of slip is called ${values.kind}.\n${usage}`)
  return {
    count: Number(values.count),
    clean: Number(values.clean ?? (values.docs ? '10000' : '1000')),
    seed: values.seed,
    kind,
    explain: Number(values.explain),
    docs: values.docs,
    help: values.help,
  }
}
