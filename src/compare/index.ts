export { type CompareOptions, compareResults } from './compare.ts'
export {
  type ComparedPair,
  type ComparedPlace,
  type ComparedReport,
  type ComparedSource,
  type Comparison,
  type ComparisonFinding,
  type ComparisonKind,
  comparisonKinds,
  findingsOf,
} from './comparison.ts'
export { type ComparisonCode, comparisonTexts } from './messages.ts'
export { comparisonWord } from './words.ts'
