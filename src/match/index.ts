export { confidenceOf } from './confidence.ts'
export type {
  FormReading,
  FundReading,
  GoalReading,
  IndicatorReading,
  LabelledSlot,
  Place,
  Slot,
  TaskReading,
} from './form-reading.ts'
export { type Match, match, type OtherTable, traceForms } from './match.ts'
export type { FormTrace, RowTrace } from './trace.ts'
