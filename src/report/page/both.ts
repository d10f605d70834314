import type { Language } from '../texts.ts'

/** Something in both languages, for a page that lets its reader choose. */
export interface Both<T> {
  readonly zh: T
  readonly en: T
}

export function inBoth<T>(make: (language: Language) => T): Both<T> {
  return { zh: make('zh'), en: make('en') }
}
