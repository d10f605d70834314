/** A source of choices from a seed: the same seed and name give the same choices on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different entries of the list, in list order. */
  some<T>(list: readonly T[], count: number): T[]
  shuffle<T>(list: readonly T[]): T[]
  /** An independent source, so that a choice more in one part of a document changes nothing in another. */
  fork(name: string): Random
}

export function createRandom(seed: string): Random {
  const next = sfc32(hash(seed))
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const shuffle = <T>(list: readonly T[]): T[] => {
    const out = [...list]
    for (let i = out.length - 1; i > 0; i--) {
      const j = int(0, i)
      const held = out[i] as T
      out[i] = out[j] as T
      out[j] = held
    }
    return out
  }
  return {
    int,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => list[int(0, list.length - 1)] as T,
    some: <T>(list: readonly T[], count: number) => {
      const chosen = new Set(shuffle(list.map((_, i) => i)).slice(0, count))
      return list.filter((_, i) => chosen.has(i))
    },
    shuffle,
    fork: (name) => createRandom(`${seed}/${name}`),
  }
}

/** Four 32-bit words from a text (FNV-1a with four offsets, mixed once more). */
function hash(text: string): [number, number, number, number] {
  const word = (offset: number) => {
    let h = (2166136261 ^ offset) >>> 0
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0
    h = Math.imul(h ^ (h >>> 16), 2246822507) >>> 0
    return (h ^ (h >>> 13)) >>> 0
  }
  return [word(1), word(7919), word(104729), word(1299709)]
}

/** Chris Doty-Humphrey's small fast counter generator, of PractRand. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}
