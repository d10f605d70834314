export { type Explained, explain } from './explain.ts'
