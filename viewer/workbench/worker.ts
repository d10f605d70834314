import { draftForm, draftText } from '../../src/draft/index.ts'
import { extract } from '../../src/extract.ts'
import { type FormDefinition, FormFileError, families, faultLine, readForms } from '../../src/forms/index.ts'
import { layOut } from '../../src/layout/index.ts'
import { traceForms } from '../../src/match/index.ts'
import { decode, read } from '../../src/read/index.ts'
import { viewPage } from '../../src/report/index.ts'
import type { Result } from '../../src/schema/index.ts'
import { sinks } from '../../src/sinks/index.ts'
import { valuesCsv } from './csv.ts'
import type { Answer, ExportFormat, Question, Reading } from './protocol.ts'

/** The document read last, for the downloads. */
let last: { readonly result: Result; readonly source: string } | null = null

addEventListener('message', async ({ data }: MessageEvent<Question>) => {
  try {
    postMessage(await answer(data))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    postMessage({ kind: 'failed', id: data.id, detail } satisfies Answer)
  }
})

async function answer(question: Question): Promise<Answer> {
  const { id } = question
  switch (question.kind) {
    case 'read':
      return { kind: 'read', id, reading: await readDocument(question) }
    case 'export':
      return { kind: 'export', id, text: await exportText(question) }
    case 'draft': {
      const { source, name, language } = question
      return { kind: 'draft', id, text: draftText(await draftForm(source), name, language) }
    }
  }
}

async function readDocument({ name, source: input, definition }: Question & { kind: 'read' }): Promise<Reading> {
  const start = performance.now()
  const { forms, faults } = await formsOf(definition)
  const source = decode(input).text
  const result = await extract(input, { name, forms })
  const layouts = await layOut(result, source)
  last = { result, source }
  return {
    document: viewPage(result, { source, layouts }),
    traces: traceForms(await read(source), forms),
    faults,
    took: Math.round(performance.now() - start),
  }
}

/** The families ziping knows and those of the definition; a faulty one is told of and left out. */
async function formsOf(definition: string): Promise<{ forms: readonly FormDefinition[]; faults: Reading['faults'] }> {
  if (definition.trim() === '') return { forms: families, faults: [] }
  try {
    const taken = families.map(({ family }) => family)
    return { forms: [...families, ...(await readForms(definition, { source: 'form.yaml', taken }))], faults: [] }
  } catch (error) {
    if (!(error instanceof FormFileError)) throw error
    const faults = error.faults.map((fault) => ({
      zh: faultLine(error.source, fault, 'zh'),
      en: faultLine(error.source, fault, 'en'),
    }))
    return { forms: families, faults }
  }
}

async function exportText({
  format,
  language,
}: {
  readonly format: ExportFormat
  readonly language: 'zh' | 'en'
}): Promise<string> {
  if (last === null) return ''
  const { result, source } = last
  if (format === 'csv') return valuesCsv(result, language)
  const sink = sinks.find(({ name }) => name === format)
  if (sink === undefined) throw new TypeError(`There is no format ${format}.`)
  async function* one() {
    yield result
  }
  let text = ''
  const options = { single: true, language, width: 100, color: false, sourceText: () => source }
  for await (const piece of sink.write(one(), options)) text += piece
  return text
}
