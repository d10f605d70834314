import type { ReportResult, Result } from '../schema/index.ts'
import { type Aligned, alignReports } from './align.ts'
import type { ComparedPair, ComparedReport, Comparison, ComparisonFinding, ComparisonKind } from './comparison.ts'
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
  const aligned = alignReports(both.old.record, both.new.record)
  return {
    kind,
    old: headOf(both.old),
    new: headOf(both.new),
    indicators: aligned.indicators.filter(({ old, new: fresh }) => old !== null && fresh !== null).length,
    findings: compareAs(kind, aligned, both),
  }
}

function compareAs(kind: ComparisonKind, aligned: Aligned, both: Both): ComparisonFinding[] {
  switch (kind) {
    case 'years':
      return compareYears(aligned, both)
    case 'targets':
      return compareTargets(aligned, both)
    case 'conversions':
      return compareConversions(aligned, both)
  }
}

function headOf({ id, key, form, record }: ReportResult): ComparedReport {
  return { id, key, title: record.title, fiscalYear: record.fiscalYear, family: form.family }
}
