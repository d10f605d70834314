import type { ReportingDescriptor } from 'sarif'
import { type Language, type RuleView, say } from '../../report/index.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { levels } from './result.ts'

/** A check as a rule of the run; its help is the page of the check in short. */
export function ruleOf(rule: RuleView, language: Language): ReportingDescriptor {
  const lines: readonly (readonly [name: string, text: string])[] = [
    [say('rule.relation', language), rule.formula],
    [say('rule.source', language), rule.source],
    [say('rule.why', language), rule.why],
    ...rule.notAnError.map((text) => [say('rule.notAnError', language), text] as const),
  ]
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.formula },
    help: {
      text: lines.map(([name, text]) => `${name}: ${text}`).join('\n'),
      markdown: lines.map(([name, text]) => `**${name}**: ${escapeMarkdown(text)}`).join('\n\n'),
    },
    defaultConfiguration: { level: levels[rule.severity] },
  }
}
