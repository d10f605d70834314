/** What a map holds for a key; made when first asked for. */
export function remember<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** A map for texts that come again in document after document: when it holds so many it begins anew. */
export class Texts<V> extends Map<string, V> {
  readonly #limit: number

  constructor(limit = 20_000) {
    super()
    this.#limit = limit
  }

  override set(text: string, value: V): this {
    if (this.size >= this.#limit) this.clear()
    return super.set(text, value)
  }
}
