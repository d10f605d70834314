export { bound } from './bound.ts'
export { claim } from './claim.ts'
export * from './decimal.ts'
export { intervalOf, isExact } from './figure.ts'
export {
  addIntervals,
  atLeast,
  closed,
  closure,
  type End,
  EVERYTHING,
  figureInterval,
  hull,
  type Interval,
  intersect,
  isPoint,
  meet,
  multiplyIntervals,
  negateInterval,
  point,
  printedValue,
  type Reading,
  touchesZero,
  width,
} from './interval.ts'
export { type JudgedTerm, judge, otherReading, type Verdict } from './judge.ts'
export { product } from './product.ts'
export { ratio } from './ratio.ts'
export {
  type Arithmetic,
  type Bound,
  type Claim,
  type Details,
  norm,
  operandsOf,
  type Pointer,
  type Relation,
  type Sum,
  type Taken,
  type Term,
  type TermLike,
  term,
  termsOf,
  withTerms,
} from './relation.ts'
export { cappedShare, shareAtMost } from './share.ts'
export { type Amount, LOW_CONFIDENCE, overlay, readSheet, type Sheet, TIE_REASON } from './sheet.ts'
export { sum } from './sum.ts'
export { figureText, readableText, SIGNS, valueText, workingOf } from './working.ts'
