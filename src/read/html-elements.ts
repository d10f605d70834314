/** The elements open inside one cell, one caption or the page: what ends with what, and whether text here is shown. */
export interface ElementStack {
  open(name: string, hidden: boolean): void
  /** Closes the innermost element of the name and all inside it; nothing when none is open. */
  close(name: string): void
  /** Closes the innermost element only if it has the name. */
  closeTop(name: string): void
  has(name: string): boolean
  hidden(): boolean
}

/** @param hidden Whether what stands around is hidden already. */
export function elementStack(hidden: boolean): ElementStack {
  const names: string[] = []
  const shades: boolean[] = []
  // Counted by name, so that a stray end tag costs nothing however deep it stands.
  const counts = new Map<string, number>()
  let shaded = hidden ? 1 : 0
  const has = (name: string) => (counts.get(name) ?? 0) > 0
  const pop = () => {
    const name = names.pop()
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 1) - 1)
    if (shades.pop()) shaded--
    return name
  }
  return {
    open(name, shade) {
      names.push(name)
      shades.push(shade)
      if (shade) shaded++
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    close(name) {
      if (has(name)) while (pop() !== name);
    },
    closeTop(name) {
      if (names.at(-1) === name) pop()
    },
    has,
    hidden: () => shaded > 0,
  }
}
