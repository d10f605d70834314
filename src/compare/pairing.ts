/**
 * Pairs the members of two lists one to one, the most alike first; of equals those that stand in like order. `likeness`
 * goes from 0 to 1; below `least` two members are not the same.
 */
export function pairUp<T>(
  old: readonly T[],
  fresh: readonly T[],
  likeness: (a: T, b: T) => number,
  least: number,
): readonly (readonly [old: number, fresh: number, likeness: number])[] {
  const found: [number, number, number][] = []
  old.forEach((a, i) => {
    fresh.forEach((b, j) => {
      const score = likeness(a, b)
      if (score >= least) found.push([i, j, score])
    })
  })
  const place = ([i, j]: readonly number[]) => Math.abs((i ?? 0) - (j ?? 0))
  found.sort((a, b) => b[2] - a[2] || place(a) - place(b) || a[0] - b[0])
  const takenOld = new Set<number>()
  const takenNew = new Set<number>()
  const pairs = found.filter(([i, j]) => {
    if (takenOld.has(i) || takenNew.has(j)) return false
    takenOld.add(i)
    takenNew.add(j)
    return true
  })
  return pairs.sort((a, b) => a[1] - b[1])
}
