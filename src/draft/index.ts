export { type Draft, draftForm, draftText } from './draft.ts'
export type { FoundLabel } from './labels.ts'
