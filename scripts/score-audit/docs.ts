import { readFileSync, writeFileSync } from 'node:fs'

const PAGE = 'docs/accuracy.md'
const BEGIN = '<!-- audited -->'
const END = '<!-- /audited -->'

/** Writes the measured part of the auditor, between its two marks; all else on the page belongs to others. */
export function writeAuditSection(text: string): void {
  const page = readFileSync(PAGE, 'utf8')
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`${PAGE} lacks the marks ${BEGIN} and ${END}.`)
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`)
}
