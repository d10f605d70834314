import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/audit.ts'
import { defineCheck } from '../../src/checks/index.ts'
import { ownCheck } from './own-check.example.ts'
import { reportOf } from './report-of.ts'

describe('a check of one’s own', () => {
  it.each(['pass', 'fail', 'unknown'] as const)('has examples that come out as %s', (outcome) => {
    for (const example of ownCheck.examples[outcome]) {
      const results = audit(reportOf(example), { checks: [ownCheck] })
      expect(results.map((result) => result.outcome)).toEqual([outcome])
    }
  })

  it('says what it was told to say, in both languages', () => {
    const [example = {}] = ownCheck.examples.fail
    const [result] = audit(reportOf(example), { checks: [ownCheck] })
    expect(result?.message).toEqual({
      zh: '其他资金：20.00 ÷ 80.00 = 25.00%，表中 20%',
      en: '其他资金: 20.00 ÷ 80.00 = 25.00%; the form prints 20%',
    })
  })

  it.each([
    ['an id without its digits', { id: 'HOUSE' }, 'Expected an id such as FUND-001, got HOUSE.'],
    ['a text in one language', { title: { zh: '比重', en: '' } }, 'HOUSE-001: a text lacks one of its two languages.'],
    [
      'no example of a failure',
      { examples: { ...ownCheck.examples, fail: [] } },
      'HOUSE-001: give an example of each outcome.',
    ],
  ])('is refused with %s', (_, change, message) => {
    expect(() => defineCheck({ ...ownCheck, ...change })).toThrow(new TypeError(message))
  })

  it('is documented by the file that this test runs', async () => {
    const file = readFileSync(new URL('./own-check.example.ts', import.meta.url), 'utf8')
    const shown = file.replace('../../src/checks/index.ts', 'ziping')
    await expect(pageOf(shown)).toMatchFileSnapshot('../../docs/checks/own-check.md')
  })
})

function pageOf(code: string): string {
  return `# A check of your own

A check names figures by their pointers into the record and says what should hold between them.
Whether it holds, within the printed precision, is decided by the same engine for all checks.
The relations at hand are \`ratio\`, \`sum\`, \`product\`, \`bound\`, \`cappedShare\`, \`shareAtMost\`, and \`claim\` for what needs no arithmetic.

\`\`\`ts
${code.trim()}
\`\`\`

Run it alone or beside the others:

\`\`\`ts
import { audit, checks } from 'ziping'

audit(report, { checks: [...checks, ownCheck] })
\`\`\`

Texts are templates: \`{stated}\`, \`{expected}\`, \`{working}\` and, for a quotient, \`{numerator}\` and \`{denominator}\` are filled in as printed, beside the \`args\` of the relation.
A field that is missing makes the result unknown and is named in it.
A check gives no relation for a figure that the form does not print.
`
}
