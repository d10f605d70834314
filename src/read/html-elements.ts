/** The elements open inside one cell, one caption or the page: what ends with what, and whether text here is shown. */
export class ElementStack {
  private readonly names: string[] = []
  private readonly shades: boolean[] = []
  /** Where in the stack each name stands, so that a stray end tag costs nothing however deep it stands. */
  private places: Map<string, number[]> | null = null
  private shaded: number

  /** @param hidden Whether what stands around is hidden already. */
  constructor(hidden: boolean) {
    this.shaded = hidden ? 1 : 0
  }

  get hidden(): boolean {
    return this.shaded > 0
  }

  get depth(): number {
    return this.names.length
  }

  has(name: string): boolean {
    return this.placeOf(name) !== -1
  }

  open(name: string, hidden: boolean): void {
    this.places ??= new Map()
    const places = this.places.get(name)
    if (places === undefined) this.places.set(name, [this.names.length])
    else places.push(this.names.length)
    this.names.push(name)
    this.shades.push(hidden)
    if (hidden) this.shaded++
  }

  /** Closes the innermost element of the name and all inside it; nothing when none is open at the depth or deeper. */
  close(name: string, depth: number): void {
    const place = this.placeOf(name)
    if (place >= depth) this.cutTo(place)
  }

  /** Closes the innermost element only if it has the name. */
  closeTop(name: string): void {
    if (this.names.at(-1) === name) this.cutTo(this.names.length - 1)
  }

  /** Closes all elements opened since the stack had the depth. */
  cutTo(depth: number): void {
    while (this.names.length > depth) {
      const name = this.names.pop()
      if (name !== undefined) this.places?.get(name)?.pop()
      if (this.shades.pop()) this.shaded--
    }
  }

  private placeOf(name: string): number {
    return this.places?.get(name)?.at(-1) ?? -1
  }
}
