import type { RowMatcher } from '../state.ts'
import { blank } from './blank.ts'
import { body } from './body.ts'
import { header } from './header.ts'
import { longText } from './long-text.ts'
import { note } from './note.ts'
import { numbers } from './numbers.ts'
import { pair } from './pair.ts'
import { section } from './section.ts'
import { title } from './title.ts'
import { total } from './total.ts'
import { unknown } from './unknown.ts'

/** All row matchers; the best path through their scores is the reading of the form. */
export const rowMatchers: readonly RowMatcher[] = [
  blank,
  numbers,
  title,
  header,
  body,
  total,
  pair,
  section,
  longText,
  note,
  unknown,
]
