import type { Problem, Result } from '../schema/index.ts'

/** Problems of the document, not of one of its forms. */
export function documentProblems({ reports, problems }: Result): Problem[] {
  const known = new Set(reports.map(({ id }) => id))
  return problems.filter(({ report }) => report === null || !known.has(report))
}
