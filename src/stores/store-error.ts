import { fillMessage, type Message, type MessageArgs } from '../schema/index.ts'
import { type StoreTextCode, texts } from './texts.ts'

/** The place that results are written to is at fault, not a document: what, where, what to do, in both languages. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreTextCode
  readonly texts: Message

  constructor(code: StoreTextCode, args: MessageArgs, cause?: unknown) {
    const filled = fillMessage(texts[code], args)
    super(filled.en, { cause })
    this.code = code
    this.texts = filled
  }
}
