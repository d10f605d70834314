import * as z from 'zod'
import { readJson } from './file-error.ts'

const reason = z.string().min(1)
const signed = { by: z.string().optional(), date: z.string().optional() }

const FindingDecision = z.strictObject({
  fingerprint: z.string().min(1),
  /** The stated figure as it was printed when the word was given; the word holds for no other. */
  stated: z.string().optional(),
  verdict: z.enum(['dismissed', 'confirmed']),
  because: reason,
  ...signed,
})

const ValueDecision = z.strictObject({
  /** Key of the report and label path of the value. */
  key: z.string(),
  path: z.string().min(1),
  /** The value as printed when the word was given; the word holds for no other. */
  printed: z.string(),
  /** What it should be; left out where the printed value is confirmed. */
  correctedTo: z.string().optional(),
  because: reason.optional(),
  ...signed,
})

/** What persons have said about findings and values. */
export const Decisions = z.strictObject({
  findings: z.array(FindingDecision).default([]),
  values: z.array(ValueDecision).default([]),
})

export type FindingDecision = z.infer<typeof FindingDecision>
export type ValueDecision = z.infer<typeof ValueDecision>
export type Decisions = z.infer<typeof Decisions>

/** Reads a file of decisions (JSON); throws a FindingsFileError that names each wrong key. */
export function readDecisions(text: string): Decisions {
  return readJson(text, Decisions)
}
