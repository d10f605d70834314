import { isNoneMark, readAmount } from '../values/index.ts'
import { remember, Texts } from './remember.ts'

/** What a cell's text looks like before anyone knows what it means. */
export type Shape = 'blank' | 'none' | 'number' | 'figure' | 'words' | 'long'

const MAX_FIGURE = 24
const MIN_LONG = 40
const shapes = new Texts<Shape>()

/** Tells the shape of a text: a bare number, a short text that holds a figure, words, a long text. */
export function shapeOf(text: string): Shape {
  if (text === '') return 'blank'
  if (text.length >= MIN_LONG) return 'long'
  return remember(shapes, text, () => tell(text))
}

function tell(text: string): Shape {
  if (isNoneMark(text)) return 'none'
  if (readAmount(text).kind === 'figure' || readAmount(text.replace(/[%％‰]\s*$/, '')).kind === 'figure')
    return 'number'
  return text.length <= MAX_FIGURE && /[\d０-９]/.test(text) ? 'figure' : 'words'
}

/** A cell that can be no label: a number or a none-mark. */
export function looksNumeric(text: string): boolean {
  const shape = shapeOf(text)
  return shape === 'number' || shape === 'none'
}
