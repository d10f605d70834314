import { describe, expect, it } from 'vitest'
import { messages } from '../../src/schema/index.ts'
import { run } from '../cli/run.ts'

const commands = ['extract', 'audit', 'compare', 'dashboard', 'schema', 'forms', 'checks']

describe('the generated pages', () => {
  it('command-line.md holds the help of every command', async () => {
    const parts = ['# The command line', 'Written by the tests from `--help`; do not edit.']
    for (const command of ['', ...commands]) {
      const { stdout } = await run([...command.split(' '), '--help'].filter((word) => word !== ''))
      parts.push(`## ${`ziping ${command}`.trim()}`, `\`\`\`text\n${stdout.trimEnd()}\n\`\`\``)
    }
    await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/command-line.md')
  })
  it('problems.md lists every problem with its texts', async () => {
    const rows = Object.entries(messages).map(
      ([code, { severity, zh, en }]) => `| \`${code}\` | ${severity} | ${en} | ${zh} |`,
    )
    const head = [
      '# Problems',
      'Written by the tests from `src/schema/messages.ts`; do not edit.',
      'What can be wrong with a document, and why a table may be left alone. Words in braces stand for what was found.',
      '| code | severity | in English | in Chinese |\n|---|---|---|---|',
    ]
    await expect(`${head.join('\n\n')}\n${rows.join('\n')}\n`).toMatchFileSnapshot('../../docs/problems.md')
  })
})
