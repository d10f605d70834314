import { categoryHints, typeHints } from '../../forms/index.ts'

/** Whether the words of an indicator's name speak for another type than the one whose label is given. */
export function speaksAgainst(name: string, typeLabel: string): boolean {
  const hints = typeHints.filter((h) => h.words.some((word) => name.includes(word)))
  return hints.length > 0 && !hints.some((h) => h.types.some((type) => typeLabel.includes(type)))
}

/** Whether a type belongs, in the common framework, under another category than the one whose label is given. */
export function belongsElsewhere(typeLabel: string, categoryLabel: string): boolean {
  const homes = categoryHints.filter((h) => h.types.some((word) => typeLabel.includes(word)))
  const here = categoryHints.filter((h) => h.category.some((word) => categoryLabel.includes(word)))
  return homes.length > 0 && here.length > 0 && !homes.some((h) => here.includes(h))
}
