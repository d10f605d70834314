import type { ComparisonSink } from './sink.ts'

/** The comparison itself. */
export const comparisonJson: ComparisonSink = {
  name: 'json',
  endings: ['.json'],
  write: (comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
}
