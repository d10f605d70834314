import { doubts } from './doubts.ts'
import { github } from './github.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { ndjson } from './ndjson.ts'
import { sarif } from './sarif.ts'
import type { Sink } from './sink.ts'
import { text } from './text.ts'
import { xlsx } from './xlsx.ts'

export { type ComparisonSink, comparisonSinks } from './comparison/index.ts'
// What another self-contained page is framed with.
export { embedJson } from './html/embed.ts'
export { pageEnd, pageStart } from './html/frame.ts'
export type { PageAsset, Sink, SinkOptions } from './sink.ts'

/** Every format ziping writes. */
export const sinks: readonly Sink[] = [text, markdown, json, ndjson, sarif, junit, github, html, xlsx, doubts]
