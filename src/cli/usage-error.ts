import type { MessageArgs } from '../schema/index.ts'
import type { TextCode } from './texts.ts'

/** The command line asks for something that cannot be done: exit code 2 and one line on stderr. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code: TextCode
  readonly args: MessageArgs

  constructor(code: TextCode, args: MessageArgs = {}) {
    super(code)
    this.code = code
    this.args = args
  }
}

/** Told by its name: the built program holds the class twice, in its start and in its commands. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError'
}
