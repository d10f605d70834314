import {
  type FindingView,
  isReadInFull,
  type Language,
  type ReportView,
  type ResultView,
  say,
  viewResult,
} from '../report/index.ts'
import type { Sink } from './sink.ts'
import { attributes, escapeXml } from './xml.ts'

/** JUnit XML: a suite for each form, a case for each check. Errors and warnings are failures, what could not be judged is skipped; a document not read in full is an error. */
export const junit: Sink = {
  name: 'junit',
  endings: ['.xml'],
  async *write(results, { language, sourceText, reviewOf }) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ziping">\n'
    for await (const result of results) {
      const view = viewResult(result, language, sourceText?.(result), reviewOf?.(result))
      if (!isReadInFull(result)) yield unreadSuite(view, language)
      for (const report of view.reports) yield formSuite(report, view.name)
    }
    yield '</testsuites>\n'
  },
}

function formSuite({ title, errors, warnings, remarks, unknowns, suppressed, held }: ReportView, name: string): string {
  const failures = [...errors, ...warnings]
  const cases = [
    ...failures.map((view) => testCase(view, name, element('failure', view.message, fullText(view), view.severity))),
    ...unknowns.map((view) => testCase(view, name, element('skipped', view.message))),
    ...suppressed.map((view) => testCase(view, name, element('skipped', `${view.message} (${view.notes.join('; ')})`))),
    ...remarks.map((view) => testCase(view, name, `<system-out>${escapeXml(fullText(view))}</system-out>`)),
    ...held.map((view) => testCase(view, name, '')),
  ]
  const counts = {
    tests: cases.length,
    failures: failures.length,
    errors: 0,
    skipped: unknowns.length + suppressed.length,
  }
  return suite({ name: `${name} ${title}`, ...counts }, cases)
}

function unreadSuite({ name, problems }: ResultView, language: Language): string {
  const faults = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  const fault = element('error', faults.join(' '))
  const reading = `<testcase${attributes({ name: say('reading', language), classname: 'ziping', file: name })}>${fault}</testcase>`
  return suite({ name, tests: 1, failures: 0, errors: 1, skipped: 0 }, [reading])
}

function suite(of: Readonly<Record<string, string | number>>, cases: readonly string[]): string {
  return `  <testsuite${attributes(of)}>\n${cases.map((line) => `    ${line}\n`).join('')}  </testsuite>\n`
}

function testCase({ check, title, owner, place }: FindingView, file: string, content: string): string {
  const name = owner === '' ? title : `${title} (${owner})`
  const of = { name, classname: check, file, ...(place === null ? {} : { line: place.line }) }
  return content === '' ? `<testcase${attributes(of)}/>` : `<testcase${attributes(of)}>${content}</testcase>`
}

function element(tag: string, message: string, text = '', type?: string): string {
  const of = attributes({ message, ...(type === undefined ? {} : { type }) })
  return text === '' ? `<${tag}${of}/>` : `<${tag}${of}>${escapeXml(text)}</${tag}>`
}

/** Place, sentence, figures and likely slips, a line each. */
function fullText({ place, message, figures, explanations, notes }: FindingView): string {
  return [
    ...(place === null ? [] : [`${place.name}:${place.line}:${place.character}`]),
    message,
    ...figures.map(({ owner, label, text, interval }) => `${[owner, label].join(' ').trim()}: ${text} [${interval}]`),
    ...explanations.map(({ text, chance }) => `${text} (${chance})`),
    ...notes,
  ].join('\n')
}
