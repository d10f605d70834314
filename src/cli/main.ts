import { CommanderError } from 'commander'
import type { StoreError } from '../stores/index.ts'
import type { ExitCode } from './context.ts'
import { chooseLanguage } from './language.ts'
import { createProgram } from './program.ts'
import { openOutput, type Streams } from './streams.ts'
import { type Language, say, type TextCode } from './texts.ts'
import { isUsageError } from './usage-error.ts'

/** Runs one command line, without the names of node and of the program, and returns the exit code; never throws, never exits. */
export async function main(argv: readonly string[], streams: Streams, worker: URL | null = null): Promise<ExitCode> {
  const language = chooseLanguage(argv, streams.env)
  const stdout = openOutput(streams.stdout)
  const stderr = openOutput(streams.stderr)
  let code: ExitCode = 0
  const complain = (text: string) => stderr.write(`ziping: ${text}\n`)
  try {
    const program = createProgram({ streams, language, stdout, stderr, worker, finish: (outcome) => (code = outcome) })
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const text = explain(error, language)
    if (text !== null) await complain(text).catch(() => {})
    return 2
  }
}

/** One line on what went wrong; null where the help has been shown instead. */
function explain(error: unknown, language: Language): string | null {
  if (isUsageError(error)) return say(error.code, language, error.args)
  if (isStoreError(error)) return error.texts[language]
  if (error instanceof CommanderError) {
    const code = commanderTexts[error.code]
    const name = error.message.match(/'([^']*)'/)?.[1] ?? ''
    return code === undefined ? null : say(code, language, { name })
  }
  return say('internal', language, { detail: error instanceof Error ? error.message : String(error) })
}

/** Told by its name, as its code is loaded with the commands alone. */
function isStoreError(error: unknown): error is StoreError {
  return error instanceof Error && error.name === 'StoreError'
}

const commanderTexts: Readonly<Record<string, TextCode>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-input',
  'commander.optionMissingArgument': 'missing-option-value',
  'commander.excessArguments': 'too-many-arguments',
}
