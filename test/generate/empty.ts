import type { FundLine, Goal, Indicator, Report, Task } from '../../src/schema/index.ts'

/** Parts of a record in which nothing is filled in. */
export function emptyRecord(): Report {
  return {
    title: null,
    fiscalYear: null,
    moneyUnit: null,
    department: null,
    implementingUnit: null,
    project: null,
    projectCode: null,
    funds: [],
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
  }
}

export function emptyIndicator(): Indicator {
  return {
    term: null,
    category: null,
    type: null,
    name: null,
    target: null,
    adjustedTarget: null,
    actual: null,
    weight: null,
    score: null,
    deviation: null,
    others: [],
  }
}

export function emptyFundLine(label: string, source: FundLine['source']): FundLine {
  return {
    label,
    group: null,
    source,
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
  }
}

export function emptyGoal(): Goal {
  return { term: null, expected: null, adjusted: null, actual: null }
}

export function emptyTask(): Task {
  return { name: null, goal: null, completion: null, funds: null, indicators: [], others: [] }
}
