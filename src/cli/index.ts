export type { ExitCode } from './context.ts'
export { main } from './main.ts'
export type { Streams } from './streams.ts'
