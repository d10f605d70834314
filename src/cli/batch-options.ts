import type { BatchOptions } from './commands/run.ts'

/** What the command line says about a run of many documents. */
export interface BatchFlags {
  readonly stdin?: string
  readonly jobs?: number
  /** Seconds. */
  readonly timeout?: number
  readonly without?: string
  readonly redact?: string
  readonly resume?: boolean
  readonly bom?: boolean
}

export function batchOf({ stdin, jobs, timeout, without, redact, resume, bom }: BatchFlags): BatchOptions {
  return {
    lines: stdin !== undefined,
    jobs,
    timeout: timeout === undefined ? undefined : timeout * 1000,
    trim: { withoutEvidence: without !== undefined, redactContact: redact !== undefined },
    resume: resume ?? false,
    bom: bom ?? false,
  }
}
