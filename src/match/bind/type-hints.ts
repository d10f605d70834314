import { categoryHints, typeHints } from '../../forms/index.ts'

/** Whether the words of an indicator's name speak for another type than the one whose label is given. */
export function speaksAgainst(name: string, typeLabel: string): boolean {
  const hints = typeHints.filter((h) => h.words.some((word) => name.includes(word)))
  return hints.length > 0 && !hints.some((h) => typeLabel.includes(h.type))
}

/** Whether a type belongs, in the common framework, under another category than the one whose label is given. */
export function belongsElsewhere(typeLabel: string, categoryLabel: string): boolean {
  const home = categoryHints.find((h) => h.types.some((word) => typeLabel.includes(word)))
  const here = categoryHints.find((h) => h.category.some((word) => categoryLabel.includes(word)))
  return home !== undefined && here !== undefined && home !== here
}
