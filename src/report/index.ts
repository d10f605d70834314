export type { FormLayout, LayoutCell } from '../layout/index.ts'
export { knownConverters } from './converter-texts.ts'
export { doubtCodes, doubtOf, doubtText } from './doubt-texts.ts'
export { type DoubtItem, type DoubtsView, type ReportDoubts, viewDoubts } from './doubts.ts'
export type { FigureView, FindingView } from './finding-view.ts'
export * from './page/index.ts'
export {
  type PaperCheck,
  type PaperFigure,
  type PaperForm,
  type PaperTerm,
  type PaperView,
  viewPaper,
} from './paper.ts'
export type { Place } from './place.ts'
export type { RepairView, SuspectView } from './repair-view.ts'
export { type RuleView, viewRules } from './rule-view.ts'
export { type Language, say, type TextCode } from './texts.ts'
export { addTotals, isReadInFull, noTotals, type Totals, totalsOf } from './totals.ts'
export { everyFinding, type ProblemView, type ReportView, type ResultView, viewResult } from './view.ts'
