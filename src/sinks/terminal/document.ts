import { type FindingView, type ReportView, type ResultView, say } from '../../report/index.ts'
import { findingLines, type Mark } from './finding.ts'
import { cut, wrap } from './fit.ts'
import type { Page } from './page.ts'
import { placeText, problemLines } from './problem.ts'
import { repairLines } from './repair.ts'

const MAX_UNMAPPED = 20

/** The block of one document: its problems, then its forms in the order of the document. */
export function documentLines(view: ResultView, page: Page): string[] {
  const { language, paint } = page
  const ignored = { count: view.ignoredTables }
  return [
    paint(view.name, 'bold', 'cyan'),
    ...view.problems.flatMap((problem) => problemLines(problem, page)),
    ...(view.reports.length === 0 && view.totals.failed === 0 ? [`  ${say('noForm', language)}`] : []),
    ...view.reports.flatMap((report) => ['', ...reportLines(report, page)]),
    ...(view.ignoredTables === 0 ? [] : ['', `  ${paint(say('ignored', language, ignored), 'dim')}`]),
  ]
}

/** The part of one form: its head, then the gravest first. */
function reportLines(report: ReportView, page: Page): string[] {
  const { language, width, paint } = page
  const findings = report.errors.length + report.warnings.length + report.remarks.length
  return [
    ...wrap(report.title, width - 2, 2).map((line) => `  ${paint(line, 'bold')}`),
    ...wrap(report.facts.join(' · '), width - 2, 4).map((line) => `  ${line}`),
    `  ${paint(cut(report.coverage, width - 2), 'dim')}`,
    ...(findings === 0 ? ['', `  ${paint(say('clean', language), 'green')}`] : []),
    ...findingSection('errors', report, page),
    ...repairSection(report, page),
    ...findingSection('warnings', report, page),
    ...findingSection('remarks', report, page),
    ...lineSection('unknowns', report.unknowns, page),
    ...lineSection('suppressed', report.suppressed.map(withNotes), page),
    ...lineSection('gone', report.gone, page),
    ...lineSection(
      'decisions',
      report.decisions.map((message) => ({ check: '', message })),
      page,
    ),
    ...problemSection(report, page),
    ...unmappedSection(report, page),
  ]
}

function findingSection(mark: Mark, report: ReportView, page: Page): string[] {
  const views = report[mark]
  return views.length === 0
    ? []
    : [...sectionHead(mark, views.length, page), ...views.flatMap((view) => ['', ...findingLines(view, mark, page)])]
}

function repairSection({ repairs }: ReportView, page: Page): string[] {
  return repairs.length === 0
    ? []
    : [...sectionHead('repairs', repairs.length, page), ...repairs.flatMap((view) => ['', ...repairLines(view, page)])]
}

function withNotes({ check, message, notes }: FindingView): Line {
  return { check, message: `${message} (${notes.join('; ')})` }
}

interface Line {
  readonly check: string
  readonly message: string
}

type LineSection = 'unknowns' | 'suppressed' | 'gone' | 'decisions'

const signs: Readonly<Record<LineSection, string>> = { unknowns: '?', suppressed: '-', gone: '✓', decisions: '•' }

function lineSection(code: LineSection, list: readonly Line[], page: Page): string[] {
  if (list.length === 0) return []
  const lines = list.flatMap(({ check, message }) => {
    const indent = check === '' ? 4 : 14
    const [first = '', ...rest] = wrap(message, page.width - indent, 3)
    const id = check === '' ? '' : `${page.paint(check, 'bold')}  `
    return [`  ${page.paint(signs[code], 'cyan')} ${id}${first}`, ...rest.map((line) => `${' '.repeat(indent)}${line}`)]
  })
  return [...sectionHead(code, list.length, page), '', ...lines]
}

function problemSection({ problems }: ReportView, page: Page): string[] {
  return problems.length === 0
    ? []
    : [
        ...sectionHead('problems', problems.length, page),
        '',
        ...problems.flatMap((problem) => problemLines(problem, page)),
      ]
}

function unmappedSection({ unmapped }: ReportView, page: Page): string[] {
  if (unmapped.length === 0) return []
  const rest = unmapped.length - MAX_UNMAPPED
  return [
    ...sectionHead('unmapped', unmapped.length, page),
    '',
    ...unmapped.slice(0, MAX_UNMAPPED).map((place) => `    ${placeText(place, page)}`),
    ...(rest > 0 ? [`    ${say('more', page.language, { count: rest })}`] : []),
  ]
}

function sectionHead(
  code: Mark | LineSection | 'repairs' | 'problems' | 'unmapped',
  count: number,
  page: Page,
): string[] {
  return ['', `  ${page.paint(say(code, page.language, { count }), 'bold')}`]
}
