import type { ReportReview } from '../../src/findings/index.ts'
import type { CellRef, CheckResult, Evidence, FundLine, ReportResult, Result } from '../../src/schema/index.ts'

/** A result made by hand: one form whose completion rate fails with an explanation, and whatever a test adds. */
export function sampleResult(over: Partial<Result> = {}, report: Partial<ReportResult> = {}): Result {
  return {
    schemaVersion: '1.0',
    tool: { name: 'ziping', version: '0.0.0' },
    source: {
      name: 'forms/a.md',
      sha256: null,
      bytes: 10,
      format: 'markdown',
      encoding: 'utf-8',
      offsets: 'utf16',
      converter: null,
    },
    reports: [sampleReport(report)],
    ignoredTables: [],
    problems: [],
    ...over,
  }
}

export function sampleReport(over: Partial<ReportResult> = {}): ReportResult {
  return {
    id: '0000000000000000-0',
    key: 'a|2023|',
    form: { family: 'department-overall', confidence: 0.98 },
    record: {
      title: '青山镇部门整体支出绩效自评表',
      fiscalYear: 2023,
      moneyUnit: '万元',
      department: '青山镇人民政府',
      implementingUnit: null,
      project: null,
      projectCode: null,
      funds: [
        fundLine({ label: '整体支出', source: 'total', adjustedBudget: 500, executed: 450.25, completionRate: 0.95 }),
        fundLine({ label: '其中：项目支出', source: 'project', executed: 120 }),
      ],
      goals: [],
      indicators: [],
      tasks: [],
      totalWeight: null,
      totalScore: null,
      grade: null,
      conclusion: null,
      problems: null,
      improvements: null,
      notes: [],
      contact: { preparedBy: null, reviewer: null, phone: null, date: null },
      others: [],
    },
    evidence: {
      '/funds/0/adjustedBudget': evidence('500', 0, 7, 12),
      '/funds/0/executed': evidence('450.25', 2, 8, 12),
      '/funds/0/completionRate': evidence('95%', 0, 9, 12, -2),
      '/funds/1/executed': evidence('120', 0, 8, 30),
    },
    checks: [failedRate()],
    coverage: { cells: 12, labels: 6, values: 6, unmapped: [], joins: [] },
    ...over,
  }
}

/** A report of which nobody has said anything. */
export const nothingSaid: ReportReview = {
  hasBaseline: false,
  known: new Set(),
  decided: new Map(),
  gone: [],
  values: [],
  corrected: new Map(),
  reckoned: null,
  stale: [],
}

export function failedRate(over: Partial<CheckResult> = {}): CheckResult {
  return {
    check: 'FUND-001',
    outcome: 'fail',
    severity: 'error',
    at: ['/funds/0/completionRate', '/funds/0/executed', '/funds/0/adjustedBudget'],
    message: { zh: '450.25 ÷ 500 = 90%，表中 95%', en: '450.25 ÷ 500 = 90%; the form prints 95%' },
    args: {},
    formula: 'executed / adjustedBudget = completionRate',
    operands: [
      { at: '/funds/0/executed', text: '450.25', low: '450.245', high: '450.255' },
      { at: '/funds/0/adjustedBudget', text: '500', low: '499.5', high: '500.5' },
    ],
    stated: { text: '95%', low: '0.945', high: '0.955' },
    expected: { low: '0.899', high: '0.902' },
    basis: null,
    missing: [],
    explanations: [
      { kind: 'digit-wrong', text: { zh: '或为 90%', en: 'Perhaps 90%' }, at: [], trials: 40, chance: 0.0125 },
    ],
    cause: null,
    fingerprint: 'f',
    ...over,
  }
}

export function cellAt(line: number, character: number, page: number | null = null): CellRef {
  return { table: 0, row: line, column: character, span: [0, 1], line, character, page }
}

function fundLine(over: Partial<FundLine>): FundLine {
  return {
    label: '',
    group: null,
    source: 'other',
    approvedBudget: null,
    adjustedBudget: null,
    adjustment: null,
    executed: null,
    completionRate: null,
    adjustmentRate: null,
    weight: null,
    score: null,
    deviation: null,
    others: [],
    ...over,
  }
}

function evidence(raw: string, decimals: number, line: number, character: number, scale = 0): Evidence {
  return {
    raw,
    numbers: [{ text: raw.replace('%', ''), decimals, scale, unit: scale === 0 ? null : '%' }],
    absent: null,
    cells: [cellAt(line, character)],
    labelCells: [],
    how: 'cell',
    confidence: 0.99,
    reasons: ['label-exact'],
  }
}
