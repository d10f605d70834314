import { EventEmitter } from 'node:events'
import { type ExitCode, main } from '../../src/cli/index.ts'

export interface Run {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line inside this process, with streams that keep what is written; English unless told otherwise. */
export async function run(
  argv: readonly string[],
  {
    stdin = '',
    env = {},
    columns,
  }: { stdin?: string | Uint8Array; env?: Record<string, string>; columns?: number } = {},
): Promise<Run> {
  const stdout = new Kept(columns)
  const stderr = new Kept(undefined)
  async function* input() {
    yield stdin
  }
  const code = await main(argv, { stdin: input(), stdout, stderr, env: { LANG: 'en', ...env } })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

class Kept extends EventEmitter {
  text = ''
  readonly isTTY: boolean
  readonly columns: number | undefined

  constructor(columns: number | undefined) {
    super()
    this.isTTY = columns !== undefined
    this.columns = columns
  }

  write(text: string): boolean {
    this.text += text
    return true
  }
}
