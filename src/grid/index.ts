export { type Grid, type GridCell, toGrid } from './grid.ts'
