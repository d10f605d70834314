import { type ComparedPair, type ComparedReport, type Comparison, comparisonWord } from '../../compare/index.ts'
import type { Language } from '../../report/index.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { bySeverity, headText, kindText, placesText, totalsText } from './parts.ts'
import type { ComparisonSink } from './sink.ts'

/** The comparison as GitHub-flavoured Markdown; nothing is cut. */
export const comparisonMarkdown: ComparisonSink = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  write: (comparison, { language }) => {
    const blocks = [
      `# ${escapeMarkdown(`${comparison.old.name} → ${comparison.new.name}`)}`,
      ...(comparison.pairs.length === 0 ? [comparisonWord('noPair', language)] : []),
      ...comparison.pairs.flatMap((pair) => pairBlocks(pair, comparison, language)),
      ...alone(comparison.onlyOld, comparisonWord('onlyOld', language, { name: comparison.old.name }), language),
      ...alone(comparison.onlyNew, comparisonWord('onlyNew', language, { name: comparison.new.name }), language),
      '---',
      totalsText(comparison, language),
    ]
    return `${blocks.join('\n\n')}\n`
  },
}

function pairBlocks(pair: ComparedPair, comparison: Comparison, language: Language): string[] {
  return [
    `## ${escapeMarkdown(headText(pair.old, language))} → ${escapeMarkdown(headText(pair.new, language))}`,
    kindText(pair, language),
    ...(pair.findings.length === 0 ? [comparisonWord('same', language)] : []),
    ...bySeverity(pair).flatMap(([severity, findings]) => [
      `### ${comparisonWord(severity, language, { count: findings.length })}`,
      findings
        .map((finding) => {
          const places = placesText(finding, comparison)
          const at = places === '' ? '' : ` (${escapeMarkdown(places)})`
          return `- **${finding.code}** ${escapeMarkdown(finding.message[language])}${at}`
        })
        .join('\n'),
    ]),
  ]
}

function alone(reports: readonly ComparedReport[], heading: string, language: Language): string[] {
  if (reports.length === 0) return []
  return [
    `### ${escapeMarkdown(heading)}`,
    reports.map((report) => `- ${escapeMarkdown(headText(report, language))}`).join('\n'),
  ]
}
