export { draws, type Kind } from './slips.ts'
export { type Trial, tryInjection } from './trial.ts'
