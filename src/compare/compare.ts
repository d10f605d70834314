import type { ReportResult, Result } from '../schema/index.ts'
import type { ComparedPair, ComparedReport, Comparison, ComparisonKind } from './comparison.ts'
import { compareConversions } from './conversions.ts'
import type { Both } from './finding.ts'
import { kindOfPair, pairReports } from './pair-reports.ts'
import { compareTargets } from './targets.ts'
import { compareYears } from './years.ts'

export interface CompareOptions {
  /** What the documents are to each other, where it cannot be told from their years and families. */
  readonly kind?: ComparisonKind | undefined
}

/** Compares two results of one body, stored ones too: only records and evidence are read. The older document, or that of the targets, comes first. */
export function compareResults(old: Result, fresh: Result, { kind }: CompareOptions = {}): Comparison {
  const pairs = pairReports(old, fresh)
  const pairedOld = new Set(pairs.map(([i]) => i))
  const pairedNew = new Set(pairs.map(([, j]) => j))
  return {
    schemaVersion: '1.0',
    tool: { name: 'ziping', version: fresh.tool.version },
    old: { name: old.source.name, sha256: old.source.sha256 },
    new: { name: fresh.source.name, sha256: fresh.source.sha256 },
    pairs: pairs.flatMap(([i, j]) => {
      const [before, after] = [old.reports[i], fresh.reports[j]]
      return before === undefined || after === undefined ? [] : [comparePair({ old: before, new: after }, kind)]
    }),
    onlyOld: old.reports.filter((_, i) => !pairedOld.has(i)).map(headOf),
    onlyNew: fresh.reports.filter((_, j) => !pairedNew.has(j)).map(headOf),
  }
}

function comparePair(both: Both, asked: ComparisonKind | undefined): ComparedPair {
  const kind = asked ?? kindOfPair(both.old, both.new)
  return { kind, old: headOf(both.old), new: headOf(both.new), ...compareAs(kind, both) }
}

function compareAs(kind: ComparisonKind, both: Both): Pick<ComparedPair, 'findings' | 'indicators'> {
  switch (kind) {
    case 'years':
      return compareYears(both)
    case 'targets':
      return compareTargets(both)
    case 'conversions':
      return compareConversions(both)
  }
}

function headOf({ id, key, form, record }: ReportResult): ComparedReport {
  return { id, key, title: record.title, fiscalYear: record.fiscalYear, family: form.family }
}
