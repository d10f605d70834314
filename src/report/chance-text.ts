import { type Language, say } from './texts.ts'

/** A probability for people: `1 in 340` up to one in two, else a percentage. */
export function chanceText(chance: number, language: Language): string {
  if (chance > 0.5) return `${Math.round(chance * 100)}%`
  if (chance < 1e-6) return say('hardly', language, { count: 1_000_000 })
  return say('oneIn', language, { count: Number((1 / chance).toPrecision(2)) })
}
