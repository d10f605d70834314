import type { Language } from '../../report/index.ts'
import type { Paint } from './paint.ts'

/** What every part of the report needs to lay itself out; `width` in terminal columns. */
export interface Page {
  readonly language: Language
  readonly width: number
  readonly paint: Paint
}
