import type { ReportRow } from '../../src/dashboard/index.ts'

/** An area of the cloud of points, as ratios. */
export interface Area {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

/** What a mark stands for: the reports with this value. */
export type Choice =
  | { readonly by: 'standing' | 'family' | 'zone' | 'check'; readonly value: string }
  | { readonly by: 'year' | 'department' | 'body'; readonly value: string | null }
  | { readonly by: 'rateBin' | 'scoreBin' | 'unmappedBin' | 'doubtfulBin'; readonly value: number }
  | { readonly by: 'area'; readonly value: Area }

/** One choice of a kind at a time; a report has to fit them all. */
export type Choices = readonly Choice[]

/** Chooses a mark in the place of another of its kind; the same again lets it go. */
export function choose(choices: Choices, choice: Choice): Choices {
  const others = choices.filter(({ by }) => by !== choice.by)
  return isChosen(choices, choice) ? others : [...others, choice]
}

export function isChosen(choices: Choices, { by, value }: Choice): boolean {
  return choices.some((chosen) => chosen.by === by && chosen.value === value)
}

export function fits(row: ReportRow, choices: Choices): boolean {
  return choices.every((choice) => {
    switch (choice.by) {
      case 'check':
        return row.failed.includes(choice.value)
      case 'area':
        return isWithin(row, choice.value)
      default:
        return row[choice.by] === choice.value
    }
  })
}

function isWithin({ printed, recomputed }: ReportRow, { x, y }: Area): boolean {
  if (printed === null || recomputed === null) return false
  return recomputed >= x[0] && recomputed <= x[1] && printed >= y[0] && printed <= y[1]
}

/** Whether file, title, project or body hold every word. */
export function holds(row: ReportRow, words: readonly string[]): boolean {
  const text = [row.document, row.title, row.project, row.body, row.department].join('\n').toLowerCase()
  return words.every((word) => text.includes(word))
}
