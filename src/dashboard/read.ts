import { checks } from '../checks/index.ts'
import { families } from '../forms/index.ts'
import {
  type Bin,
  type CheckCount,
  type DashboardData,
  type Group,
  MOST_NAMES,
  MOST_REPORTS,
  type ReportRow,
  type Totals,
  zones,
} from './data.ts'
import { factsSql } from './facts.ts'
import { ranges } from './ranges.ts'

/** Runs a statement on a DuckDB warehouse; its rows by the names of their columns. */
export type Query = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>

const COUNTS = `
  COUNT(*) FILTER (standing = 'error')::INTEGER AS error,
  COUNT(*) FILTER (standing = 'warning')::INTEGER AS warning,
  COUNT(*) FILTER (standing = 'clean')::INTEGER AS clean`

/**
 * The data of the dashboard, counted by the database; of a warehouse of any size it brings at most
 * {@link MOST_REPORTS} reports and {@link MOST_NAMES} names of a kind.
 */
export async function readDashboard(name: string, query: Query): Promise<DashboardData> {
  await query(factsSql)
  const groups = (column: string, order: string, limit = MOST_NAMES) =>
    read<Group>(
      query,
      `SELECT ${column} AS key, ${COUNTS}, SUM(errors)::INTEGER AS errors, SUM(warnings)::INTEGER AS warnings
       FROM facts GROUP BY key ORDER BY ${order}, key NULLS LAST LIMIT ${limit}`,
    )
  const bins = (column: string, lows: readonly number[], parts: number) => binned(query, column, lows, parts)
  return {
    name,
    totals: await totals(query),
    years: await groups('year', 'year IS NULL'),
    families: (await groups('family', 'COUNT(*) DESC')).map((group) => ({
      ...group,
      title: families.find(({ family }) => family === group.key)?.name ?? null,
    })),
    departments: await groups('department', 'COUNT(*) DESC'),
    bodies: await groups('body', 'SUM(errors + warnings) DESC, SUM(errors) DESC'),
    checks: await checkCounts(query),
    rates: await bins('rate_bin', ranges.rates, 100),
    scores: await bins('score_bin', ranges.scores, 1),
    unmapped: await bins('unmapped_bin', ranges.unmapped, 1000),
    doubtful: await bins('doubtful_bin', ranges.doubtful, 1),
    zones: await zoneCounts(query),
    reports: await reportRows(query),
  }
}

async function totals(query: Query): Promise<Totals> {
  const [row] = await read<Totals>(
    query,
    `SELECT COUNT(*)::INTEGER AS reports, ${COUNTS},
       COUNT(DISTINCT department)::INTEGER AS departments, COUNT(DISTINCT body)::INTEGER AS bodies,
       (SELECT COUNT(*)::INTEGER FROM inputs) AS inputs,
       (SELECT COUNT(*)::INTEGER FROM inputs WHERE status <> 'forms') AS "without"
     FROM facts`,
  )
  if (row === undefined) throw new TypeError('A query for totals gave no row.')
  return row
}

async function checkCounts(query: Query): Promise<CheckCount[]> {
  const counted = await read<Omit<CheckCount, 'title'>>(
    query,
    `SELECT check_id AS id,
       CASE WHEN BOOL_OR(outcome = 'fail' AND severity = 'error') THEN 'error'
            WHEN BOOL_OR(outcome = 'fail' AND severity = 'warning') THEN 'warning' ELSE 'info' END AS severity,
       COUNT(DISTINCT report) FILTER (outcome = 'fail')::INTEGER AS failed,
       COUNT(DISTINCT report) FILTER (outcome <> 'unknown')::INTEGER AS judged
     FROM checks GROUP BY check_id HAVING COUNT(*) FILTER (outcome <> 'unknown') > 0
     ORDER BY failed::DOUBLE / judged DESC, failed DESC, id`,
  )
  return counted.map((count) => ({ ...count, title: checks.find(({ id }) => id === count.id)?.title ?? null }))
}

async function binned(query: Query, column: string, lows: readonly number[], parts: number): Promise<Bin[]> {
  const counted = await read<{ place: number; reports: number }>(
    query,
    `SELECT ${column} AS place, COUNT(*)::INTEGER AS reports FROM facts WHERE ${column} IS NOT NULL GROUP BY place`,
  )
  const reports = new Map(counted.map((row) => [row.place, row.reports]))
  return lows.map((low, i) => ({
    from: low / parts,
    to: i + 1 < lows.length ? (lows[i + 1] ?? 0) / parts : null,
    reports: reports.get(i) ?? 0,
  }))
}

async function zoneCounts(query: Query): Promise<DashboardData['zones']> {
  const counted = await read<DashboardData['zones'][number]>(
    query,
    'SELECT zone, COUNT(*)::INTEGER AS reports FROM facts WHERE zone IS NOT NULL GROUP BY zone',
  )
  return zones.map((zone) => ({ zone, reports: counted.find((row) => row.zone === zone)?.reports ?? 0 }))
}

async function reportRows(query: Query): Promise<ReportRow[]> {
  const rows = await read<Omit<ReportRow, 'failed'> & { failed: string }>(
    query,
    `SELECT id, document, ordinal, title, project, body, department, year, family, standing, errors, warnings, failed,
       rate_bin AS "rateBin", score_bin AS "scoreBin", unmapped_bin AS "unmappedBin", doubtful_bin AS "doubtfulBin",
       printed, recomputed, zone
     FROM facts ORDER BY errors DESC, warnings DESC, document, ordinal LIMIT ${MOST_REPORTS}`,
  )
  return rows.map((row) => ({ ...row, failed: row.failed === '' ? [] : row.failed.split(' ') }))
}

async function read<T>(query: Query, sql: string): Promise<T[]> {
  return (await query(sql)) as unknown as T[]
}
