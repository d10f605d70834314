import type { Bin, DashboardData, Standing } from '../../src/dashboard/index.ts'
import type { Language } from '../../src/report/index.ts'
import type { Choice } from './choices.ts'
import { say, type TextCode } from './texts.ts'

/** What a choice is called. */
export function labelOf(choice: Choice, data: DashboardData, language: Language): string {
  switch (choice.by) {
    case 'standing':
      return say(choice.value as TextCode, language)
    case 'zone':
      return say(`zone.${choice.value}` as TextCode, language)
    case 'year':
      return choice.value ?? `${say('years', language)}: ${say('noYear', language)}`
    case 'department':
    case 'body':
      return choice.value ?? say('noName', language)
    case 'family':
      return familyLabel(choice.value, data, language)
    case 'check':
      return `${choice.value} ${data.checks.find(({ id }) => id === choice.value)?.title?.[language] ?? ''}`.trim()
    case 'rateBin':
    case 'scoreBin':
    case 'unmappedBin':
    case 'doubtfulBin': {
      const of = distributions[choice.by]
      return `${say(of, language)} ${binLabel(of, data[of], choice.value, language)}`
    }
    case 'area': {
      const range = ([from, to]: readonly [number, number]) => `${percent(from)}–${percent(to)}`
      return say('area', language, { x: range(choice.value.x), y: range(choice.value.y) })
    }
  }
}

export function familyLabel(family: string, { families }: DashboardData, language: Language): string {
  return families.find(({ key }) => key === family)?.title?.[language] ?? family
}

/** Gravest first. */
export const standings = ['error', 'warning', 'clean'] as const satisfies readonly Standing[]

/** Sign and colour of each. */
export const signs = { error: 'error', warning: 'warning', clean: 'held' } as const satisfies Record<Standing, string>

/** The distribution that a bin belongs to, by what its choice is called. */
export const distributions = {
  rateBin: 'rates',
  scoreBin: 'scores',
  unmappedBin: 'unmapped',
  doubtfulBin: 'doubtful',
} as const

export type Distribution = (typeof distributions)[keyof typeof distributions]

export function binLabel(of: Distribution, bins: readonly Bin[], place: number, language: Language): string {
  const bin = bins[place]
  if (bin === undefined) return ''
  const text = of === 'rates' || of === 'unmapped' ? percent : String
  const from = bin.from ?? 0
  if (of === 'doubtful') return countLabel(bin, language)
  if (bin.to === null) return of === 'scores' ? say('full', language) : say('above', language, { from: text(from) })
  if (of === 'unmapped' && from === 0) return say('below', language, { to: text(bin.to) })
  return `${text(from)}–${text(bin.to)}`
}

function countLabel({ from, to }: Bin, language: Language): string {
  if (from === 0) return say('none', language)
  if (to === null) return say('above', language, { from: String(from) })
  return to - 1 === from ? String(from) : `${from}–${to - 1}`
}

/** A ratio as a percentage with no more decimals than it has. */
export function percent(ratio: number, decimals = 1): string {
  return `${Number((ratio * 100).toFixed(decimals))}%`
}
