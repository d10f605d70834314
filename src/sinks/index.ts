import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import type { Sink } from './sink.ts'
import { text } from './text.ts'

export type { Sink, SinkOptions } from './sink.ts'

/** Every format ziping writes. */
export const sinks: readonly Sink[] = [text, json, ndjson]
