import { comparisonJson } from './json.ts'
import { comparisonMarkdown } from './markdown.ts'
import type { ComparisonSink } from './sink.ts'
import { comparisonText } from './text.ts'

export type { ComparisonSink, ComparisonSinkOptions } from './sink.ts'

/** Every format in which a comparison is written, that for people at a terminal first. */
export const comparisonSinks: readonly ComparisonSink[] = [comparisonText, comparisonMarkdown, comparisonJson]
