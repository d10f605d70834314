import type { Language, PageFinding, PageForm, Standing } from '../../src/report/index.ts'
import { say } from './texts.ts'

/** What a cell has to do with the finding that is open. */
export interface CellMark {
  readonly role: 'stated' | 'stated held' | 'operand' | 'cause' | 'about'
  /** Sign that ties the cell to the figure in the sum; '' where it stands in none. */
  readonly letter: string
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The letter of an operand by its order in the sum. */
export function letterOf(index: number): string {
  return LETTERS[index] ?? String(index + 1)
}

/** Marks by pointer: stated figure, operands in the order of the sum, what the likely cause rests on. */
export function marksOf(finding: PageFinding | null, language: Language): ReadonlyMap<string, CellMark> {
  const marks = new Map<string, CellMark>()
  if (finding === null) return marks
  for (const at of finding.cause) marks.set(at, { role: 'cause', letter: say('causeMark', language) })
  for (const at of finding.at.slice(1)) marks.set(at, { role: 'about', letter: '' })
  finding.operands.forEach(({ at }, i) => {
    if (at !== '') marks.set(at, { role: 'operand', letter: letterOf(i) })
  })
  const [stated] = finding.at
  const holds = finding.standing !== 'error' && finding.standing !== 'warning'
  if (stated !== undefined) marks.set(stated, { role: holds ? 'stated held' : 'stated', letter: holds ? '=' : '≠' })
  return marks
}

/** A finding that points at a cell, with its number in the list. */
export interface Badge {
  readonly number: number
  readonly standing: Standing
  readonly fingerprint: string
}

/** Numbers of the failed findings by the pointer of their stated figure. */
export function badgesOf({ findings }: PageForm): ReadonlyMap<string, readonly Badge[]> {
  const badges = new Map<string, Badge[]>()
  findings.forEach(({ standing, at: [stated], fingerprint }, i) => {
    if (stated === undefined || (standing !== 'error' && standing !== 'warning')) return
    badges.set(stated, [...(badges.get(stated) ?? []), { number: i + 1, standing, fingerprint }])
  })
  return badges
}

/** Whether a pointer is a leaf or below it: findings may name whole lines. */
export function under(at: string, pointer: string): boolean {
  return at === pointer || at.startsWith(`${pointer}/`)
}
