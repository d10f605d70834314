import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ambiguous, tolerantTruth } from './ambiguous.ts'
import { explainOutcome, failuresFolder, keepFailure } from './explain.ts'
import type { ScoreOptions } from './options.ts'
import { printSummary } from './print.ts'
import { type Outcome, runSubject, type Subject } from './run.ts'
import { summarise } from './summary.ts'

interface TruthFile {
  readonly reports: readonly { readonly form: { readonly family: string }; readonly record: object }[]
  readonly ambiguous: readonly Ambiguous[]
}

/** Decisions taken after the truth files were typed: the number beside 项目负责人及电话 or 联系电话 is the contact's. */
const superseded: readonly Ambiguous[] = [{ at: '/contact/phone', why: 'typed before the decision' }]

/** Every document of the corpus read and compared; null where ZIPING_CORPUS names no folder. */
export async function readCorpus(): Promise<{ readonly formed: Outcome[]; readonly obtained: Outcome[] } | null> {
  const corpus = process.env.ZIPING_CORPUS
  if (corpus === undefined || !existsSync(corpus)) return null
  const files = ['seed', 'real'].flatMap((folder) => truthFiles(join(corpus, folder)))
  return {
    formed: await runAll(files.flatMap((file) => [...read(file, '.md'), ...read(file, '.html')])),
    obtained: await runAll(files.flatMap((file) => read(file, '.source.txt'))),
  }
}

/** Scores the real documents under ZIPING_CORPUS: forms rebuilt as Markdown and HTML, then the texts as obtained. */
export async function scoreCorpus(options: ScoreOptions): Promise<number> {
  const corpus = await readCorpus()
  if (corpus === null) {
    process.stderr.write('Set ZIPING_CORPUS to the folder of real documents with truth (seed/, real/).\n')
    return 2
  }
  const { formed, obtained } = corpus
  const wrong = [...formed, ...obtained].filter(
    ({ thrown, forms }) =>
      thrown !== null || forms.some((form) => form.comparison.wrong.length > 0 || !form.familyRight),
  )
  for (const outcome of wrong
    .filter(({ subject }) => options.only === null || subject.name.startsWith(options.only))
    .slice(0, options.only === null ? options.explain : 9)) {
    const lines = explainOutcome(outcome, options.only === null ? 40 : 1000)
    process.stdout.write(
      `── ${outcome.subject.name} · ${keepFailure(outcome, failuresFolder())}\n${lines.map((line) => `   ${line}\n`).join('')}\n`,
    )
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ formed: summarise(formed), obtained: summarise(obtained) }, null, 1)}\n`)
    return 0
  }
  process.stdout.write(`## Forms rebuilt as Markdown and HTML\n\n${printSummary(summarise(formed), options.fields)}\n`)
  process.stdout.write(`## Texts as obtained\n\n${printSummary(summarise(obtained), options.fields)}`)
  return 0
}

async function runAll(subjects: readonly Subject[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const subject of subjects) outcomes.push(await runSubject(subject))
  return outcomes
}

function truthFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .sort()
    .map((name) => join(folder, name.slice(0, -'.truth.json'.length)))
}

function read(base: string, ending: string): Subject[] {
  if (!existsSync(base + ending)) return []
  const truth = JSON.parse(readFileSync(`${base}.truth.json`, 'utf8')) as TruthFile
  const name = base.split('/').at(-1) ?? base
  return [
    {
      name: name + ending,
      text: readFileSync(base + ending, 'utf8'),
      groups: { kind: ending, document: name },
      truths: truth.reports.map(({ form, record }) => ({
        ...tolerantTruth(record, [...truth.ambiguous, ...superseded]),
        family: form.family,
        groups: { family: form.family },
      })),
    },
  ]
}
