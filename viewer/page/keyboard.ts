/** What a key asks for; null for any other, and while the reader types into a field. */
export type Wish =
  | 'next'
  | 'previous'
  | 'open'
  | 'form-before'
  | 'form-after'
  | 'record'
  | 'theme'
  | 'language'
  | 'close'
  | 'help'

export function wishOf(event: KeyboardEvent): Wish | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const target = event.target instanceof Element ? event.target : null
  const isTyping = target?.matches('input, textarea, select, [contenteditable]') ?? false
  if (event.key === 'Escape') return 'close'
  if (isTyping) return null
  // Enter on a button is the button's own.
  if (event.key === 'Enter') return target?.closest('button, a, summary') == null ? 'open' : null
  return wishes[event.key] ?? null
}

const wishes: Readonly<Record<string, Wish>> = {
  j: 'next',
  k: 'previous',
  '[': 'form-before',
  ']': 'form-after',
  r: 'record',
  d: 'theme',
  l: 'language',
  '?': 'help',
}
