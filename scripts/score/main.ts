import { extract } from '../../src/extract.ts'
import { type GeneratedDocument, generateDocument } from '../../test/generate/document.ts'
import { isHonest, sameInEveryShape, sameWhereverCut, survivesMutation } from '../../test/generate/properties.ts'
import { shapes } from '../../test/generate/shapes/index.ts'
import { writeCalibration } from './calibrate.ts'
import { readCorpus, scoreCorpus } from './corpus.ts'
import { writeAccuracyPage } from './docs.ts'
import { explainOutcome, failuresFolder, keepFailure } from './explain.ts'
import { choiceOf, generatedSubjects, subjectOf } from './generated.ts'
import { readOptions, type ScoreOptions, usage } from './options.ts'
import { printSummary } from './print.ts'
import { type Outcome, runSubject } from './run.ts'
import { summarise } from './summary.ts'

// A reader that has seen enough (head, less) closes the pipe; that is no error.
process.stdout.on('error', () => process.exit(0))

const options = readOptions(process.argv.slice(2))
if (options.help) process.stdout.write(usage)
else if (options.corpus) process.exitCode = await scoreCorpus(options)
else if (options.properties) await checkProperties(options)
else if (options.calibrate) await calibrate(options)
else if (options.docs) await writeDocs(options)
else await scoreGenerated(options)

async function scoreGenerated(options: ScoreOptions): Promise<void> {
  const outcomes: Outcome[] = []
  let left = options.only === null ? options.explain : 1
  const limit = options.only === null ? 40 : 1000
  for (const document of generatedSubjects(options)) {
    const outcome = await runSubject(subjectOf(document))
    outcomes.push(outcome)
    if (left > 0 && (isWrong(outcome) || options.only !== null)) {
      left--
      process.stdout.write(await explainDocument(document, outcome, limit))
    }
  }
  const summary = summarise(outcomes)
  process.stdout.write(options.json ? `${JSON.stringify(summary, null, 1)}\n` : printSummary(summary, options.fields))
}

function isWrong({ thrown, forms }: Outcome): boolean {
  return (
    thrown !== null ||
    forms.some(
      ({ comparison, evidence, familyRight }) =>
        comparison.wrong.length > 0 ||
        !familyRight ||
        evidence?.conserved === false ||
        (evidence?.misplaced.length ?? 0) > 0,
    )
  )
}

/** The wrong leaves of a document, where it is kept, and in which other shapes the same form goes wrong. */
async function explainDocument(document: GeneratedDocument, outcome: Outcome, limit: number): Promise<string> {
  const path = keepFailure(outcome, failuresFolder())
  const wrongShapes: string[] = []
  const rightShapes: string[] = []
  for (const shape of shapes) {
    const other = await runSubject(subjectOf(generateDocument(document.seed, { ...document.choice, shape })))
    ;(isWrong(other) ? wrongShapes : rightShapes).push(shape)
  }
  const simpler: string[] = []
  for (const name of ['cut', 'damage', 'company'] as const) {
    const without = name === 'company' ? 'alone' : 'none'
    if (document.choice[name] === without) continue
    const other = await runSubject(subjectOf(generateDocument(document.seed, { ...document.choice, [name]: without })))
    simpler.push(`${isWrong(other) ? 'wrong' : 'right'} with ${name} ${without}`)
  }
  const choices = Object.entries(document.choice).map(([name, value]) => `--${name} ${value}`)
  return `${[
    `── ${document.forms.map((form) => `${form.family} ${form.layout}`).join(' + ')} · npm run score -- --only ${document.seed} ${choices.join(' ')}`,
    `   ${path} (.expected.json, .got.json beside it)`,
    `   right as ${rightShapes.join(', ') || '–'}; wrong as ${wrongShapes.join(', ') || '–'}${simpler.map((text) => `; ${text}`).join('')}`,
    ...explainOutcome(outcome, limit).map((line) => `   ${line}`),
  ].join('\n')}\n\n`
}

/** How many seeds break each property, with the first violations. */
async function checkProperties(options: ScoreOptions): Promise<void> {
  for (const [name, property] of Object.entries({ sameInEveryShape, sameWhereverCut, isHonest, survivesMutation })) {
    const broken: string[] = []
    for (let i = 0; i < options.count; i++) {
      const violations = await property(extract, options.only ?? `${options.seed}:${i}`, choiceOf(options))
      if (violations.length > 0) broken.push(violations.slice(0, 2).join('; '))
      if (options.only !== null) break
    }
    process.stdout.write(`${name}: ${broken.length} of ${options.only === null ? options.count : 1} seeds break it\n`)
    for (const line of broken.slice(0, Math.max(3, options.explain))) process.stdout.write(`  ${line}\n`)
  }
}

async function calibrate(options: ScoreOptions): Promise<void> {
  const outcomes: Outcome[] = []
  const standard = { ...options, count: 3000, seed: 'calibration', only: null }
  for (const document of generatedSubjects(standard)) outcomes.push(await runSubject(subjectOf(document)))
  writeCalibration(outcomes)
}

async function writeDocs(options: ScoreOptions): Promise<void> {
  const outcomes: Outcome[] = []
  const standard = { ...options, count: 1000, seed: 'accuracy', only: null }
  for (const document of generatedSubjects(standard)) outcomes.push(await runSubject(subjectOf(document)))
  const corpus = await readCorpus()
  writeAccuracyPage(summarise(outcomes), corpus === null ? null : summarise(corpus.formed))
}
