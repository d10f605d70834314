import { placeIn, ranges } from './ranges.ts'

/**
 * SQL that makes the temporary table `facts`, a row for each report; everything on the page is counted from it, so that a
 * mark and the list it leads to cannot disagree. Amounts are compared as whole numbers: a quotient of doubles would put
 * some of the reports at 95% into the range below.
 */
export const factsSql = `
CREATE OR REPLACE TEMP TABLE facts AS
WITH findings AS (
  SELECT report,
    COUNT(*) FILTER (severity = 'error')::INTEGER AS errors,
    COUNT(*) FILTER (severity = 'warning')::INTEGER AS warnings,
    string_agg(DISTINCT check_id, ' ' ORDER BY check_id) AS failed
  FROM checks WHERE outcome = 'fail' GROUP BY report
),
names AS (
  SELECT sha256, MIN(name) AS name FROM inputs WHERE duplicate_of IS NULL GROUP BY sha256
),
gaps AS (SELECT report, COUNT(*) AS cells FROM unmapped GROUP BY report),
doubts AS (SELECT report, COUNT(*) FILTER (confidence < 0.8) AS leaves FROM evidence GROUP BY report),
lines AS (
  SELECT report, pointer, ordinal, completion_rate AS printed,
    CAST(executed * 1000000 AS HUGEINT) AS spent,
    CAST(adjusted_budget * 1000000 AS HUGEINT) AS budget,
    CASE WHEN adjusted_budget > 0 THEN executed::DOUBLE / adjusted_budget::DOUBLE END AS recomputed
  FROM funds
),
firsts AS (SELECT * FROM lines WHERE ordinal = 0),
judged AS (
  SELECT lines.report, lines.printed::DOUBLE AS printed, lines.recomputed, c.outcome,
    ABS(lines.printed::DOUBLE - lines.recomputed) AS distance
  FROM lines JOIN checks c
    ON c.report = lines.report AND c.check_id = 'FUND-001' AND c.pointer = lines.pointer || '/completionRate'
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY lines.report
    ORDER BY c.outcome = 'fail' DESC, c.outcome = 'pass' DESC, distance DESC NULLS LAST, lines.ordinal
  ) = 1
)
SELECT r.id, r.ordinal,
  COALESCE(n.name, r.document) AS document,
  r.title, r.project, r.department,
  COALESCE(r.implementing_unit, r.department) AS body,
  r.fiscal_year::VARCHAR AS year,
  r.family,
  CASE WHEN f.errors > 0 THEN 'error' WHEN f.warnings > 0 THEN 'warning' ELSE 'clean' END AS standing,
  COALESCE(f.errors, 0) AS errors,
  COALESCE(f.warnings, 0) AS warnings,
  COALESCE(f.failed, '') AS failed,
  ${placeIn(ranges.rates, `CASE WHEN l.budget > 0 AND l.spent IS NOT NULL THEN l.spent * 100 // l.budget ELSE FLOOR(l.printed * 100) END`)} AS rate_bin,
  ${placeIn(ranges.scores, 'r.total_score * 100 / COALESCE(NULLIF(r.total_weight, 0), 100)')} AS score_bin,
  ${placeIn(ranges.unmapped, 'COALESCE(g.cells, 0) * 1000 / GREATEST(r.cell_count, 1)')} AS unmapped_bin,
  ${placeIn(ranges.doubtful, 'COALESCE(d.leaves, 0)')} AS doubtful_bin,
  ROUND(j.printed, 6) AS printed,
  ROUND(j.recomputed, 6) AS recomputed,
  CASE
    WHEN j.outcome = 'pass' THEN 'agrees'
    WHEN j.outcome = 'unknown' THEN 'unjudged'
    WHEN j.distance <= 0.01 THEN 'within1'
    WHEN j.distance <= 0.1 THEN 'within10'
    WHEN j.outcome = 'fail' THEN 'beyond10'
  END AS zone
FROM reports r
LEFT JOIN names n ON n.sha256 = r.document
LEFT JOIN findings f ON f.report = r.id
LEFT JOIN firsts l ON l.report = r.id
LEFT JOIN judged j ON j.report = r.id
LEFT JOIN gaps g ON g.report = r.id
LEFT JOIN doubts d ON d.report = r.id`
