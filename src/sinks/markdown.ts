import {
  addTotals,
  type FigureView,
  type FindingView,
  type Language,
  noTotals,
  type Place,
  type ProblemView,
  type ReportView,
  type ResultView,
  say,
  viewResult,
} from '../report/index.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { Sink } from './sink.ts'
import { suspectText } from './terminal/repair.ts'
import { totalsLine } from './terminal/totals.ts'

/** The report as GitHub-flavoured Markdown, for a page or a comment: nothing is cut, figures stand in tables. */
export const markdown: Sink = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  async *write(results, { language, width, sourceText, reviewOf }) {
    let totals = noTotals
    for await (const result of results) {
      const view = viewResult(result, language, sourceText?.(result), reviewOf?.(result))
      totals = addTotals(totals, view.totals)
      yield `${documentBlocks(view, language).join('\n\n')}\n\n`
    }
    yield `---\n\n${totalsLine(totals, { language, width, paint: (text) => text })}\n`
  },
}

function documentBlocks(view: ResultView, language: Language): string[] {
  const ignored = { count: view.ignoredTables }
  return [
    `# ${escapeMarkdown(view.name)}`,
    ...problemList(view.problems),
    ...(view.reports.length === 0 && view.totals.failed === 0 ? [say('noForm', language)] : []),
    ...view.reports.flatMap((report) => reportBlocks(report, language)),
    ...(view.ignoredTables === 0 ? [] : [say('ignored', language, ignored)]),
  ]
}

function reportBlocks(report: ReportView, language: Language): string[] {
  const { errors, warnings, remarks, repairs, unknowns, suppressed, gone, decisions, problems, unmapped } = report
  const section = (
    code:
      | 'errors'
      | 'warnings'
      | 'remarks'
      | 'repairs'
      | 'unknowns'
      | 'suppressed'
      | 'gone'
      | 'decisions'
      | 'problems'
      | 'unmapped',
    list: readonly unknown[],
  ) => (list.length === 0 ? [] : [`### ${say(code, language, { count: list.length })}`])
  return [
    `## ${escapeMarkdown(report.title)}`,
    escapeMarkdown(report.facts.join(' · ')),
    escapeMarkdown(report.coverage),
    ...(errors.length + warnings.length + remarks.length === 0 ? [say('clean', language)] : []),
    ...(['errors', 'warnings', 'remarks'] as const).flatMap((code) => [
      ...section(code, report[code]),
      ...report[code].flatMap((view) => findingBlocks(view, language)),
    ]),
    ...section('repairs', repairs),
    ...repairs.flatMap(({ text, groups }) => [
      escapeMarkdown(text),
      ...list(groups.map((group) => group.map((suspect) => escapeMarkdown(suspectText(suspect))).join(' + '))),
    ]),
    ...section('unknowns', unknowns),
    ...list(unknowns.map(({ check, message }) => `**${check}** ${escapeMarkdown(message)}`)),
    ...section('suppressed', suppressed),
    ...list(
      suppressed.map(
        ({ check, message, notes }) => `**${check}** ${escapeMarkdown(`${message} (${notes.join('; ')})`)}`,
      ),
    ),
    ...section('gone', gone),
    ...list(gone.map(({ check, message }) => `**${check}** ${escapeMarkdown(message)}`)),
    ...section('decisions', decisions),
    ...list(decisions.map(escapeMarkdown)),
    ...section('problems', problems),
    ...problemList(problems),
    ...section('unmapped', unmapped),
    ...list(unmapped.map(placeText)),
  ]
}

function findingBlocks(view: FindingView, language: Language): string[] {
  const owner = view.owner === '' ? '' : ` · ${escapeMarkdown(view.owner)}`
  return [
    `#### ${view.check} ${escapeMarkdown(view.title)}${owner}`,
    ...(view.place === null ? [] : [placeText(view.place)]),
    escapeMarkdown(view.message),
    ...(view.figures.length === 0 ? [] : [figureTable(view.figures, language)]),
    ...list(view.explanations.map(({ text, chance }) => `${escapeMarkdown(text)} (${escapeMarkdown(chance)})`)),
    ...(view.notes.length === 0 ? [] : [escapeMarkdown(view.notes.join('; '))]),
    [view.fingerprint, view.path].map((code) => `\`${code.replace(/[`\s]+/g, ' ')}\``).join(' '),
  ]
}

function figureTable(figures: readonly FigureView[], language: Language): string {
  const head = (['figure', 'asPrinted', 'standsFor', 'place'] as const).map((code) => say(code, language))
  const rows = figures.map(({ owner, label, text, interval, place }) => [
    escapeMarkdown(owner === '' ? label : `${owner} ${label}`),
    escapeMarkdown(text),
    escapeMarkdown(interval),
    place === null ? '' : `${place.line}:${place.character}`,
  ])
  return [head, ['---', '--:', '--:', '--:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function problemList(problems: readonly ProblemView[]): string[] {
  return list(problems.map(({ message, places }) => [escapeMarkdown(message), ...places.map(placeText)].join(' ')))
}

/** One block, or none: an empty list would leave a gap. */
function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')]
}

function placeText({ name, line, character }: Place): string {
  return escapeMarkdown(`${name}:${line}:${character}`)
}
