import type { Message } from '../schema/index.ts'

/** All that the dashboard page is given: totals over the whole warehouse, and the reports that its marks lead to. */
export interface DashboardData {
  /** Name of the warehouse's file. */
  readonly name: string
  readonly totals: Totals
  /** By year, oldest first, those without one last. */
  readonly years: readonly Group[]
  readonly families: readonly (Group & { readonly title: Message | null })[]
  /** The departments with most reports. */
  readonly departments: readonly Group[]
  /** The bodies with most findings. */
  readonly bodies: readonly Group[]
  readonly checks: readonly CheckCount[]
  readonly rates: readonly Bin[]
  readonly scores: readonly Bin[]
  readonly unmapped: readonly Bin[]
  readonly doubtful: readonly Bin[]
  readonly zones: readonly { readonly zone: Zone; readonly reports: number }[]
  /** Those with most findings first; of a large warehouse the first {@link MOST_REPORTS}. */
  readonly reports: readonly ReportRow[]
}

/** What a page can hold and still open at once: reports that marks lead to, names that are ranked. */
export const MOST_REPORTS = 10_000
export const MOST_NAMES = 60

/** A report has an error, or warnings alone, or neither. */
export type Standing = 'error' | 'warning' | 'clean'

export interface Totals {
  readonly inputs: number
  /** Inputs without a report: no form, a form not recognised, or nothing that could be read. */
  readonly without: number
  readonly reports: number
  readonly error: number
  readonly warning: number
  readonly clean: number
  readonly departments: number
  readonly bodies: number
}

/** Reports that share a year, a family or a name; `key` is null for those that print none. */
export interface Group {
  readonly key: string | null
  readonly error: number
  readonly warning: number
  readonly clean: number
  /** Failed checks of severity error and warning. */
  readonly errors: number
  readonly warnings: number
}

/** How often a check failed, counted in reports. */
export interface CheckCount {
  readonly id: string
  /** Null for a check of another version. */
  readonly title: Message | null
  readonly severity: 'error' | 'warning' | 'info'
  readonly failed: number
  /** Reports in which it passed or failed. */
  readonly judged: number
}

/** A range of a distribution, `from` included and `to` not; null where it is open. */
export interface Bin {
  readonly from: number | null
  readonly to: number | null
  readonly reports: number
}

/**
 * How far a printed execution rate lies from the recomputed one. `agrees` and `unjudged` are the verdicts of FUND-001;
 * those that fail it are told apart by percentage points.
 */
export const zones = ['agrees', 'within1', 'within10', 'beyond10', 'unjudged'] as const
export type Zone = (typeof zones)[number]

export interface ReportRow {
  readonly id: string
  /** The input that holds it. */
  readonly document: string
  /** Which form of its document it is, from 0. */
  readonly ordinal: number
  readonly title: string | null
  readonly project: string | null
  /** The unit that implements, or else the department. */
  readonly body: string | null
  readonly department: string | null
  readonly year: string | null
  readonly family: string
  readonly standing: Standing
  readonly errors: number
  readonly warnings: number
  /** Checks that failed. */
  readonly failed: readonly string[]
  /** Places in the lists of ranges; null where the form prints no such figure. */
  readonly rateBin: number | null
  readonly scoreBin: number | null
  readonly unmappedBin: number
  readonly doubtfulBin: number
  /** Of the fund line whose rates lie furthest apart, as ratios. */
  readonly printed: number | null
  readonly recomputed: number | null
  readonly zone: Zone | null
}
