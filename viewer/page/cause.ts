import type { Language, PageFinding } from '../../src/report/index.ts'
import { say } from './texts.ts'

/** The likely cause of a failure in words: the best explanation, else that one of the figures must be wrong. */
export function causeText({ words, operands, stated, standing, line }: PageFinding, language: Language): string {
  const { explanations, figures } = words[language]
  const [best] = explanations
  if (best !== undefined) return best.text
  if (standing !== 'error' || stated === null || line === null) return ''
  const names = figures
    .filter(({ role, text }) => role !== 'computed' && text !== '')
    .map(({ owner, label, text }) => [owner, label, text].filter((part) => part !== '').join(' '))
  return operands.length === 0 ? '' : say('noSlip', language, { names: names.join(say('and', language)) })
}

/** What the stated figure should have been: a figure, or a bound with its sign. */
export function wantedText({ sign, expected }: PageFinding): string {
  return sign === '=' ? expected : `${sign} ${expected}`
}
