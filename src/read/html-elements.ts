interface OpenElement {
  readonly name: string
  readonly hidden: boolean
}

/** The elements open inside one cell, one caption or the page: what ends with what, and whether text here is shown. */
export class ElementStack {
  /** Made when first needed, as most cells hold no element. */
  private stack: OpenElement[] | null = null
  /** Where in the stack each name stands, so that a stray end tag costs nothing however deep it stands. */
  private places: Map<string, number[]> | null = null
  private shades: number

  /** @param hidden Whether what stands around is hidden already. */
  constructor(hidden: boolean) {
    this.shades = hidden ? 1 : 0
  }

  get hidden(): boolean {
    return this.shades > 0
  }

  get depth(): number {
    return this.stack?.length ?? 0
  }

  has(name: string): boolean {
    return this.placeOf(name) !== -1
  }

  open(name: string, hidden: boolean): void {
    this.stack ??= []
    this.places ??= new Map()
    const places = this.places.get(name)
    if (places === undefined) this.places.set(name, [this.stack.length])
    else places.push(this.stack.length)
    this.stack.push({ name, hidden })
    if (hidden) this.shades++
  }

  /** Closes the innermost element of the name and all inside it; nothing when none is open at the depth or deeper. */
  close(name: string, depth: number): void {
    const place = this.placeOf(name)
    if (place >= depth) this.cutTo(place)
  }

  /** Closes the innermost element only if it has the name. */
  closeTop(name: string): void {
    if (this.stack?.at(-1)?.name === name) this.cutTo(this.depth - 1)
  }

  /** Closes all elements opened since the stack had the depth. */
  cutTo(depth: number): void {
    while (this.depth > depth) {
      const element = this.stack?.pop()
      if (element === undefined) return
      this.places?.get(element.name)?.pop()
      if (element.hidden) this.shades--
    }
  }

  private placeOf(name: string): number {
    return this.places?.get(name)?.at(-1) ?? -1
  }
}
