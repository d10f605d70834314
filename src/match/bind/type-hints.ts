import { typeHints } from '../../forms/index.ts'

/** Whether the words of an indicator's name speak for another type than the one whose label is given. */
export function speaksAgainst(name: string, typeLabel: string): boolean {
  const hints = typeHints.filter((h) => h.words.some((word) => name.includes(word)))
  return hints.length > 0 && !hints.some((h) => typeLabel.includes(h.type))
}
