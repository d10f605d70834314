import { Result } from '../../src/schema/index.ts'
import { type Table, tables } from '../../src/tables/index.ts'

/** Rows by table, each by the names of its columns, their values as JavaScript has them. */
export type Contents = Readonly<Record<string, readonly Named[]>>
type Named = Readonly<Record<string, unknown>>

/** What a store gave back for one cell, as the result would hold it: decimals and big integers as numbers, JSON parsed. */
export function asValue(type: Table['columns'][number]['type'], value: unknown): unknown {
  if (value === null || value === undefined) return null
  switch (type.kind) {
    case 'text':
      return value
    case 'json':
      return typeof value === 'string' ? JSON.parse(value) : value
    case 'boolean':
      return value === true || value === 1 || value === 'true'
    case 'integer':
    case 'whole':
    case 'double':
    case 'decimal':
      return Number(value)
  }
}

/** Rows as arrays, as a store gave them, by name. */
export function contentsOf(read: (table: Table) => readonly (readonly unknown[])[]): Contents {
  return Object.fromEntries(
    tables.map((table) => [
      table.name,
      read(table).map((row) =>
        Object.fromEntries(table.columns.map(({ name, type }, i) => [name, asValue(type, row[i])])),
      ),
    ]),
  )
}

/** The results that the rows were made from, by the hash of their document; `name` is that of the first input. */
export function rebuild(contents: Contents): Map<string, Result> {
  const of = (table: string, column: string, key: unknown, order = 'ordinal') =>
    (contents[table] ?? []).filter((row) => row[column] === key).toSorted((a, b) => Number(a[order]) - Number(b[order]))
  const results = new Map<string, Result>()
  for (const d of contents.documents ?? []) {
    const hash = String(d.sha256)
    const result = {
      schemaVersion: d.result_version,
      tool: { name: 'ziping', version: d.tool_version },
      source: {
        name: (contents.inputs ?? []).find((i) => i.sha256 === hash && i.duplicate_of === null)?.name ?? '',
        sha256: hash,
        bytes: d.bytes,
        format: d.format,
        encoding: d.encoding,
        offsets: 'utf16',
        converter: d.converter === null ? null : { name: d.converter, confidence: d.converter_confidence },
      },
      reports: of('reports', 'document', hash).map((r) => report(contents, r)),
      ignoredTables: of('ignored_tables', 'document', hash, 'table_no').map((t) => ({
        table: t.table_no,
        code: t.code,
        message: { zh: t.message_zh, en: t.message_en },
      })),
      problems: of('problems', 'document', hash)
        .filter(({ code }) => !['money-unit-unknown', 'number-out-of-range'].includes(String(code)))
        .map((p) => ({
          code: p.code,
          args: p.args,
          message: { zh: p.message_zh, en: p.message_en },
          severity: p.severity,
          report: p.report,
          cells: p.cells,
        })),
    }
    results.set(hash, Result.parse(result))
  }
  return results
}

function report(contents: Contents, r: Named): unknown {
  const { id } = r
  const all = (table: string) => (contents[table] ?? []).filter((row) => row.report === id)
  const list = (table: string) => all(table).toSorted((a, b) => Number(a.ordinal) - Number(b.ordinal))
  const others = (owner: unknown) =>
    list('others')
      .filter((o) => o.owner === owner)
      .map((o) => ({ label: o.label, value: o.answer }))
  const quantity = (pointer: string) => {
    const [found] = all('quantities').filter((q) => q.pointer === pointer)
    if (found === undefined) return null
    const values = list('figures')
      .filter((f) => f.quantity === pointer)
      .map((f) => ({ value: f.amount, unit: f.unit }))
    return { text: found.printed, comparator: found.comparator, values }
  }
  const indicators = (task: unknown) =>
    list('indicators')
      .filter((i) => i.task === task)
      .map((i) => ({
        term: i.term,
        category: i.category,
        type: i.type,
        name: i.name,
        target: quantity(`${i.pointer}/target`),
        adjustedTarget: quantity(`${i.pointer}/adjustedTarget`),
        actual: quantity(`${i.pointer}/actual`),
        weight: i.weight,
        score: i.score,
        deviation: i.deviation,
        others: others(i.pointer),
      }))
  const [contact] = all('contacts')
  return {
    id,
    key: r.report_key,
    form: { family: r.family, confidence: r.family_confidence },
    record: {
      title: r.title,
      fiscalYear: r.fiscal_year,
      moneyUnit: r.money_unit,
      department: r.department,
      implementingUnit: r.implementing_unit,
      project: r.project,
      projectCode: r.project_code,
      funds: list('funds').map((f) => ({
        label: f.label,
        group: f.fund_group,
        source: f.source,
        approvedBudget: f.approved_budget,
        adjustedBudget: f.adjusted_budget,
        adjustment: f.adjustment,
        executed: f.executed,
        completionRate: f.completion_rate,
        adjustmentRate: f.adjustment_rate,
        weight: f.weight,
        score: f.score,
        deviation: f.deviation,
        others: others(f.pointer),
      })),
      goals: list('goals').map((g) => ({
        term: g.term,
        expected: g.expected,
        adjusted: g.adjusted,
        actual: g.actual,
      })),
      indicators: indicators(null),
      tasks: list('tasks').map((t) => ({
        name: t.name,
        goal: t.goal,
        completion: t.completion,
        funds: t.funds,
        indicators: indicators(t.pointer),
        others: others(t.pointer),
      })),
      totalWeight: r.total_weight,
      totalScore: r.total_score,
      grade: r.grade,
      conclusion: r.conclusion,
      problems: r.shortcomings,
      improvements: r.improvements,
      notes: list('notes').map((n) => n.note),
      contact: {
        preparedBy: contact?.prepared_by ?? null,
        reviewer: contact?.reviewer ?? null,
        phone: contact?.phone ?? null,
        date: contact?.printed_date ?? null,
      },
      others: others(null),
    },
    evidence: Object.fromEntries(
      all('evidence').map((e) => [
        String(e.pointer),
        {
          raw: e.raw,
          numbers: e.numbers,
          absent: e.absent,
          cells: e.cells,
          labelCells: e.label_cells,
          how: e.how,
          confidence: e.confidence,
          reasons: e.reasons,
        },
      ]),
    ),
    checks: list('checks').map((c) => ({
      check: c.check_id,
      outcome: c.outcome,
      severity: c.severity,
      at: c.pointers,
      message: { zh: c.message_zh, en: c.message_en },
      args: c.args,
      formula: c.formula,
      operands: c.operands,
      stated: c.stated_text === null ? null : { text: c.stated_text, low: c.stated_low, high: c.stated_high },
      expected: c.has_expected ? { low: c.expected_low, high: c.expected_high } : null,
      basis: c.basis,
      missing: c.missing,
      explanations: list('explanations')
        .filter((e) => e.check_ordinal === c.ordinal)
        .map((e) => ({
          kind: e.kind,
          text: { zh: e.text_zh, en: e.text_en },
          at: e.pointers,
          trials: e.trials,
          chance: e.chance,
        })),
      cause: c.cause,
      fingerprint: c.fingerprint,
    })),
    coverage: {
      cells: r.cell_count,
      labels: r.label_count,
      values: r.value_count,
      unmapped: list('unmapped').map((u) => ({
        table: u.table_no,
        row: u.row_no,
        column: u.column_no,
        span: [u.span_start, u.span_end],
        line: u.line_no,
        character: u.character_no,
        page: u.page_no,
      })),
      joins: list('joins').map((j) => ({ from: j.from_table, to: j.to_table, reason: j.reason })),
    },
  }
}
