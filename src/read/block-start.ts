import { type Fence, headingDepth, isThematicBreak, openingFence } from './flow.ts'
import { htmlKind } from './html-start.ts'

/** A block that its first line tells, whatever stands before it. */
export type BlockStart =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'break' }
  | { readonly kind: 'fence'; readonly fence: Fence }
  | { readonly kind: 'html'; readonly type: number }

/** The block that begins at the offset; null for text. `interrupting`: inside a paragraph, where a lone tag is text. */
export function blockStart(text: string, at: number, end: number, interrupting: boolean): BlockStart | null {
  switch (text.charCodeAt(at)) {
    case NUMBER_SIGN: {
      const depth = headingDepth(text, at, end)
      return depth > 0 ? { kind: 'heading', depth } : null
    }
    case ASTERISK:
    case HYPHEN:
    case UNDERSCORE:
      return isThematicBreak(text, at, end) ? { kind: 'break' } : null
    case GRAVE_ACCENT:
    case TILDE: {
      const fence = openingFence(text, at, end)
      return fence === null ? null : { kind: 'fence', fence }
    }
    case LESS_THAN: {
      const type = htmlKind(text, at, end, interrupting)
      return type > 0 ? { kind: 'html', type } : null
    }
    default:
      return null
  }
}

const NUMBER_SIGN = 35
const ASTERISK = 42
const HYPHEN = 45
const LESS_THAN = 60
const UNDERSCORE = 95
const GRAVE_ACCENT = 96
const TILDE = 126
