const MAX_ALTERNATIVES = 20_000

/** All texts a brace pattern stands for: `{年初|全年|}预算数` stands for three. Groups do not nest. */
export function expandBraces(pattern: string): string[] {
  let texts = ['']
  for (const choices of partsOf(pattern)) {
    if (texts.length * choices.length > MAX_ALTERNATIVES)
      throw new TypeError(`“${pattern}” stands for too many labels.`)
    texts = texts.flatMap((text) => choices.map((choice) => text + choice))
  }
  return texts
}

/** How many texts a brace pattern stands for. */
export function countBraces(pattern: string): number {
  return partsOf(pattern).reduce((product, choices) => product * choices.length, 1)
}

/** Whether every `{` of a pattern is closed before the next one, and every `}` was opened. */
export function isBalanced(pattern: string): boolean {
  return !/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, ''))
}

/** A regular expression for the texts that the patterns stand for: alternatives in a row without repetition, so it cannot backtrack far. */
export function bracesToRegExp(patterns: readonly string[]): RegExp {
  const sources = patterns.map((pattern) =>
    partsOf(pattern)
      .map((choices) => `(?:${choices.map(escapeRegExp).join('|')})`)
      .join(''),
  )
  return new RegExp(`^(?:${sources.join('|')})$`)
}

function partsOf(pattern: string): string[][] {
  return pattern
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') && part.endsWith('}') ? part.slice(1, -1).split('|') : [part]))
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
