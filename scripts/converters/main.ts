import { type DocumentChoice, generateDocument } from '../../test/generate/document.ts'
import { f1 } from '../score/compare.ts'
import { writeMeasured } from '../score/docs.ts'
import { subjectOf } from '../score/generated.ts'
import { table } from '../score/print.ts'
import { type Outcome, runSubject } from '../score/run.ts'
import { type Summary, summarise } from '../score/summary.ts'
import { type Imitation, imitations } from './imitations.ts'

const count = Number(process.argv[2] ?? 150)

const rows: string[][] = []
for (const imitation of imitations) {
  const onePage = await measure(imitation, imitation.onePage)
  const pages = imitation.pages.length === 0 ? null : await measure(imitation, imitation.pages)
  rows.push([
    imitation.title,
    percent(f1(onePage.all)),
    percent(onePage.all.perfect / onePage.all.forms),
    percent(onePage.all.unmapped / onePage.all.cells),
    percent(sureAndWrong(onePage)),
    pages === null ? '–' : percent(f1(pages.all)),
    pages === null ? '–' : percent(pages.all.perfect / pages.all.forms),
  ])
}
const header = [
  'converter',
  'F1',
  'no wrong leaf',
  'unmapped cells',
  'wrong among the sure',
  'F1 over pages',
  'no wrong leaf over pages',
]
const measured = table(header, rows)
writeMeasured('docs/converters.md', [`${count} forms, the same for every row.`, measured])
process.stdout.write(`${measured}\n`)

/** The same forms for every converter: a seed gives the same form in every shape. */
async function measure({ damage, rewrite }: Imitation, choices: readonly DocumentChoice[]): Promise<Summary> {
  const outcomes: Outcome[] = []
  for (let i = 0; i < count; i++) {
    const choice = { cut: 'none', company: 'alone', damage, ...choices[i % choices.length] } as const
    const subject = subjectOf(generateDocument(`converters:${i}`, choice))
    outcomes.push(
      await runSubject(rewrite === undefined ? subject : { ...subject, text: rewrite(subject.text), cells: null }),
    )
  }
  return summarise(outcomes)
}

/** Of the leaves at 0.95 or more, the share that is wrong. */
function sureAndWrong({ reliability: { sure, lies } }: Summary): number {
  return sure === 0 ? 0 : lies / sure
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(value * 100).toFixed(2)} %`
}
