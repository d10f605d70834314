import type { MessageArgs } from '../schema/index.ts'
import type { TextCode } from './texts.ts'

/** The command line asks for something that cannot be done: exit code 2 and one line on stderr. */
export class UsageError extends Error {
  readonly code: TextCode
  readonly args: MessageArgs

  constructor(code: TextCode, args: MessageArgs = {}) {
    super(code)
    this.code = code
    this.args = args
  }
}
