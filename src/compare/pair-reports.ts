import type { Report, ReportResult, Result } from '../schema/index.ts'
import { fold, likeness, nameKey } from '../values/index.ts'
import type { ComparisonKind } from './comparison.ts'
import { pairUp } from './pairing.ts'

/** Below this two reports are of different bodies or projects. */
const LEAST_LIKENESS = 0.5

/** Which report of one document belongs to which of the other, by body, project, family and content; the most alike first. */
export function pairReports(old: Result, fresh: Result): readonly (readonly [old: number, fresh: number])[] {
  // Where each document holds one form, the user has paired them.
  if (old.reports.length === 1 && fresh.reports.length === 1) return [[0, 0]]
  const sketches = [old, fresh].map(({ reports }) => reports.map(sketchOf))
  const [left = [], right = []] = sketches
  return pairUp(left, right, alike, LEAST_LIKENESS).map(([i, j]) => [i, j])
}

/** What kind of pair two reports are: two years where both print one and they differ, else by their families. */
export function kindOfPair(old: ReportResult, fresh: ReportResult): ComparisonKind {
  const years = [old.record.fiscalYear, fresh.record.fiscalYear]
  if (years[0] !== null && years[1] !== null && years[0] !== years[1]) return 'years'
  return old.form.family === 'target' && fresh.form.family !== 'target' ? 'targets' : 'conversions'
}

interface Sketch {
  readonly body: string
  readonly project: string
  readonly title: string
  readonly year: number | null
  readonly family: string
  readonly names: ReadonlySet<string>
}

function sketchOf({ record, form }: ReportResult): Sketch {
  return {
    body: nameKey(record.department ?? record.implementingUnit ?? ''),
    project: nameKey(record.project ?? ''),
    title: fold(record.title ?? '').replace(/\d/g, ''),
    year: record.fiscalYear,
    family: form.family,
    names: new Set(namesOf(record)),
  }
}

function namesOf({ indicators, tasks }: Report): string[] {
  return [...indicators, ...tasks.flatMap((task) => task.indicators)].map(({ name }) => nameKey(name ?? ''))
}

/** Two projects of one body are two things, however much their indicators share. */
function alike(a: Sketch, b: Sketch): number {
  const projects = a.project === '' && b.project === '' ? null : likeness(a.project, b.project)
  if (projects !== null && projects < 0.7) return 0
  const parts: readonly (readonly [weight: number, likeness: number | null])[] = [
    [3, a.body === '' || b.body === '' ? null : likeness(a.body, b.body)],
    [4, projects],
    [1, a.title === '' || b.title === '' ? null : likeness(a.title, b.title)],
    [3, overlap(a.names, b.names)],
    [0.5, a.family === b.family ? 1 : 0.5],
    [0.5, a.year === b.year ? 1 : 0.8],
  ]
  const known = parts.filter(([, likeness]) => likeness !== null)
  const total = known.reduce((sum, [weight]) => sum + weight, 0)
  return known.reduce((sum, [weight, likeness]) => sum + weight * (likeness ?? 0), 0) / total
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  const smaller = Math.min(a.size, b.size)
  return smaller === 0 ? null : [...a].filter((name) => b.has(name)).length / smaller
}
