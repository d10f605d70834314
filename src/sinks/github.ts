import { type FindingView, type Place, type ProblemView, viewResult } from '../report/index.ts'
import type { Sink } from './sink.ts'

/** Workflow commands that GitHub shows beside the lines of a pull request: one a finding, one a problem of reading; passes and doubts have none. */
export const github: Sink = {
  name: 'github',
  endings: ['.annotations'],
  async *write(results, { language, sourceText, reviewOf }) {
    for await (const result of results) {
      const view = viewResult(result, language, sourceText?.(result), reviewOf?.(result))
      for (const problem of view.problems) yield ofProblem(problem, view.name)
      for (const { errors, warnings, remarks, problems } of view.reports) {
        for (const finding of [...errors, ...warnings, ...remarks]) yield ofFinding(finding, view.name)
        for (const problem of problems) yield ofProblem(problem, view.name)
      }
    }
  },
}

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

function ofFinding({ severity, check, title, place, message, explanations }: FindingView, name: string): string {
  const text = [message, ...explanations.slice(0, 1).map((explanation) => explanation.text)].join('\n')
  return command(commands[severity], place, name, `${check} ${title}`, text)
}

function ofProblem({ severity, message, places }: ProblemView, name: string): string {
  return command(commands[severity], places[0] ?? null, name, 'ziping', message)
}

function command(name: string, place: Place | null, file: string, title: string, message: string): string {
  const properties = [`file=${escapeProperty(file)}`]
  if (place !== null) {
    properties.push(`line=${place.line}`, `col=${place.character}`)
    if (place.end !== undefined) properties.push(`endLine=${place.end.line}`, `endColumn=${place.end.character}`)
  }
  properties.push(`title=${escapeProperty(title)}`)
  return `::${name} ${properties.join(',')}::${escapeData(message)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
