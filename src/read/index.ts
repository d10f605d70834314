export { type Decoded, decode } from './decode.ts'
export type { Block, Document, Finding, Prose, SourceCell, SourceTable } from './document.ts'
export { type ReadOptions, read } from './read.ts'
