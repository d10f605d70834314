import {
  type ComparedPair,
  type ComparedPlace,
  type ComparedReport,
  type Comparison,
  type ComparisonFinding,
  comparisonWord,
  findingsOf,
} from '../../compare/index.ts'
import type { Language } from '../../report/index.ts'

/** The findings of a pair by severity, the gravest first; severities without a finding are left out. */
export function bySeverity({ findings }: ComparedPair): [ComparisonFinding['severity'], ComparisonFinding[]][] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const list = findings.filter((finding) => finding.severity === severity)
    return list.length === 0 ? [] : [[severity, list]]
  })
}

/** Title and year of a report. */
export function headText({ title, fiscalYear }: ComparedReport, language: Language): string {
  const name = title ?? comparisonWord('untitled', language)
  return fiscalYear === null ? name : `${name} (${fiscalYear})`
}

/** What the pair is, and how much of it was found in both. */
export function kindText({ kind, indicators }: ComparedPair, language: Language): string {
  return `${comparisonWord(kind, language)} · ${comparisonWord('indicators', language, { count: indicators })}`
}

/** Where a finding stands: `old.md:5:3 → new.md:7:3`; a side without a cell is left out. */
export function placesText({ old, new: fresh }: ComparisonFinding, comparison: Comparison): string {
  const sides = [place(old, comparison.old.name), place(fresh, comparison.new.name)]
  return sides.filter((text) => text !== null).join(' → ')
}

function place(places: readonly ComparedPlace[], name: string): string | null {
  const cell = places.find(({ cell }) => cell !== null)?.cell
  return cell === undefined || cell === null ? null : `${name}:${cell.line}:${cell.character}`
}

export function totalsText(comparison: Comparison, language: Language): string {
  const findings = findingsOf(comparison)
  const count = (severity: 'warning' | 'info') => findings.filter((finding) => finding.severity === severity).length
  return [
    comparisonWord('total.warning', language, { count: count('warning') }),
    comparisonWord('total.info', language, { count: count('info') }),
    comparisonWord('total.pairs', language, { count: comparison.pairs.length }),
  ].join('  ·  ')
}
