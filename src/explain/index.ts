export { type Explained, explain } from './explain.ts'
export { type Repair, repairs } from './repair.ts'
