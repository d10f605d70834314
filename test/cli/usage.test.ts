import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { Result } from '../../src/index.ts'
import { version } from '../../src/version.ts'
import { run } from './run.ts'

const commands = [[], ['extract'], ['audit'], ['compare'], ['schema'], ['forms'], ['checks']]

describe('wrong use', () => {
  it.each([
    [['--huh'], 'ziping: There is no option --huh. See ziping --help.\n'],
    [['audit', 'a.md', '--huh'], 'ziping: There is no option --huh. See ziping --help.\n'],
    [['judge'], 'ziping: There is no command judge. See ziping --help.\n'],
    [['audit'], 'ziping: No input given. Name files, folders, globs, or - for standard input.\n'],
    [['extract', 'a.md', '-o'], 'ziping: Option -o, --output <path> needs a value.\n'],
    [['schema', 'now'], 'ziping: Too many arguments. See ziping --help.\n'],
    [
      ['audit', 'a.md', '--format', 'pdf'],
      'ziping: --format cannot be pdf; choose from text, markdown, json, sarif, junit, github, html, xlsx.\n',
    ],
    [['audit', 'a.md', '--fail-on', 'all'], /--fail-on cannot be all; choose from error, warning, unknown, never/],
    [['--lang', 'fr', 'schema'], 'ziping: --lang cannot be fr; choose from zh, en.\n'],
    [['extract', 'a.md', '--max-bytes', '1e3'], 'ziping: --max-bytes must be a positive whole number, not 1e3.\n'],
    [
      ['extract', 'a.md', '-o', 'x.docx'],
      /^ziping: x.docx: its ending stands for no format. Use \.ndjson, \.jsonl, \.json/,
    ],
    [['extract', 'a.md', '-o', 'x.txt'], /its ending stands for no format/],
    [['extract', 'a.md', '-o', 'pg://host/x'], /cannot write to such an address/],
    [['checks', 'FUND-999'], 'ziping: There is no check FUND-999. See ziping checks.\n'],
    [['forms', 'poem'], /^ziping: There is no family poem; choose from department-overall/],
  ])('%j ends with 2, a line on stderr and nothing on stdout', async (argv, line) => {
    const { code, stdout, stderr } = await run(argv)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    if (typeof line === 'string') expect(stderr).toBe(line)
    else expect(stderr).toMatch(line)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })
  it('is told in Chinese to those who read it', async () => {
    expect((await run(['audit', '--lang', 'zh'])).stderr).toBe(
      'ziping: 没有给出输入。请给出文件、文件夹、通配符或 -。\n',
    )
    expect((await run(['--huh'], { env: { LANG: 'zh_CN.UTF-8' } })).stderr).toContain('没有选项 --huh')
  })
  it('without a command shows the help on stderr', async () => {
    const { code, stdout, stderr } = await run([])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Usage: ziping')
  })
})

describe('the help', () => {
  it.each(commands)('of ziping %s goes to stdout, in both languages, and fits the terminal', async (...command) => {
    for (const [language, title] of [
      ['en', 'Usage: '],
      ['zh', '用法： '],
    ] as const) {
      const { code, stdout, stderr } = await run([...command, '--help', '--lang', language], { columns: 80 })
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout.startsWith(title)).toBe(true)
      expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(80)
    }
  })
  it('names every command and every option in Chinese', async () => {
    const { stdout } = await run(['--help', '--lang', 'zh'])
    expect(stdout).not.toMatch(/display help|Options:|Commands:|Arguments:/)
  })
})

describe('what ziping says of itself', () => {
  it('prints its version', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    expect((await run(['-V'])).stdout).toBe(`${version}\n`)
  })
  it('prints the JSON Schema of a result', async () => {
    const { code, stdout } = await run(['schema'])
    const schema = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(Object.keys(schema.properties)).toEqual(Object.keys(Result.shape))
  })
  it('lists the families, and the sections and labels of one', async () => {
    expect((await run(['forms', '--lang', 'zh'])).stdout).toMatch(/^department-overall\s+\S*部门整体/m)
    expect((await run(['forms', 'project'])).stdout).toMatch(/head\.project → \/project\n {4}\S*项目/)
  })
  it('lists the checks, and explains one', async () => {
    expect((await run(['checks'])).stdout).toMatch(/^FUND-001 {3}Budget completion rate \(error\)$/m)
    const page = (await run(['checks', 'fund-001', '--lang', 'zh'])).stdout
    expect(page).toContain('关系: executed / adjustedBudget = completionRate')
  })
})
