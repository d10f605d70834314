/** The elements open inside one cell, one caption or the page: what ends with what, and whether text here is shown. */
export class ElementStack {
  private readonly names: string[] = []
  private readonly shades: boolean[] = []
  /** How often each name is open, so that a stray end tag costs nothing however deep it stands. */
  private counts: Map<string, number> | null = null
  private shaded: number

  /** @param hidden Whether what stands around is hidden already. */
  constructor(hidden: boolean) {
    this.shaded = hidden ? 1 : 0
  }

  get hidden(): boolean {
    return this.shaded > 0
  }

  has(name: string): boolean {
    return (this.counts?.get(name) ?? 0) > 0
  }

  open(name: string, hidden: boolean): void {
    this.names.push(name)
    this.shades.push(hidden)
    if (hidden) this.shaded++
    this.counts ??= new Map()
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  /** Closes the innermost element of the name and all inside it; nothing when none is open. */
  close(name: string): void {
    if (this.has(name)) while (this.pop() !== name);
  }

  /** Closes the innermost element only if it has the name. */
  closeTop(name: string): void {
    if (this.names.at(-1) === name) this.pop()
  }

  private pop(): string | undefined {
    const name = this.names.pop()
    if (name !== undefined) this.counts?.set(name, (this.counts.get(name) ?? 1) - 1)
    if (this.shades.pop()) this.shaded--
    return name
  }
}
