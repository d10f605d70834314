export type { FigureView, FindingView, Place } from './finding-view.ts'
export { type Language, say, type TextCode } from './texts.ts'
export { addTotals, isReadInFull, noTotals, type Totals, totalsOf } from './totals.ts'
export { type ProblemView, type ReportView, type ResultView, type UnknownView, viewResult } from './view.ts'
