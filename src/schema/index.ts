export { fillMessage, fillText, messages, type ProblemCode } from './messages.ts'
export { problem } from './problem.ts'
export * from './record.ts'
export * from './result.ts'
