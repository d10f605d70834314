import { isEmptySlot } from '../../values/index.ts'

/** Cost of a name in a place of a run where it would not have been written. */
const OUT_OF_PLACE = 1

/**
 * What speaks against rows standing at their places (from 0) in the run of one label, by their names: numbers begin at
 * one under each label, and slots left empty (`指标3：`, `……`) stand at the end of their run.
 */
export function placesOf(names: readonly string[]): (row: number, place: number) => number {
  const numbers = names.map((name) => numberOf(name))
  const empty = names.map((name) => isEmptySlot(name))
  return (row, place) => {
    const number = numbers[row]!
    if (place === 0) return number !== null && number > 1 ? OUT_OF_PLACE : 0
    if (empty[row - 1] && !empty[row]) return OUT_OF_PLACE
    if (number === null) return 0
    // Where the names before it bear no number, an empty slot counts them.
    if (empty[row] && numbers[row - 1] === null) return number === place + 1 ? 0 : OUT_OF_PLACE
    return number === 1 ? OUT_OF_PLACE : 0
  }
}

/** The number in front of a name or a slot: 指标2：…, 3.…; null when it has none. */
function numberOf(name: string): number | null {
  const found = NUMBERED.exec(name)
  return found ? Number(found[1]) : null
}

const NUMBERED = /^\p{L}{0,4} ?(\d{1,2}) ?[：:、.．]/u
