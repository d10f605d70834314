export { type Built, buildReport } from './build.ts'
export { makeRefs } from './refs.ts'
