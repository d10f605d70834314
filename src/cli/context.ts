import type { Output, Streams } from './streams.ts'
import type { Language } from './texts.ts'

/** 0: nothing at or above `--fail-on`; 1: findings; 2: wrong use, or an input that could not be read. */
export type ExitCode = 0 | 1 | 2

/** What every command is given beside its own arguments. */
export interface Context {
  readonly streams: Streams
  readonly language: Language
  readonly stdout: Output
  readonly stderr: Output
  /** The built worker for reading on several cores; null where there is none, as in the source. */
  readonly worker: URL | null
  /** Tells how the command ended. */
  readonly finish: (code: ExitCode) => void
}
