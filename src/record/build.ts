import type { FormReading, FundReading, Slot } from '../match/index.ts'
import type { CellRef, FundLine, MoneyUnit, Problem, Report, ReportResult } from '../schema/index.ts'
import {
  asMoneyUnit,
  fold,
  readAmount,
  readFiscalYear,
  readMoneyUnit,
  readTicked,
  splitProjectCode,
  splitWeight,
  tidy,
} from '../values/index.ts'
import { coverageOf } from './coverage.ts'
import { withDoubts } from './doubts.ts'
import { buildIndicator, buildOthers, buildTask } from './indicators.ts'
import { goalText, money, points, rate } from './leaves.ts'
import { Writer } from './writer.ts'

type Place = FormReading['cells'][number]

export interface Built {
  readonly report: Omit<ReportResult, 'checks'>
  readonly problems: readonly Problem[]
}

/** Types a reading: record, evidence, coverage, and what could not be typed. `cells` is the reader's own count. */
export function buildReport(reading: FormReading, id: string, cells: number, ref: (place: Place) => CellRef): Built {
  const writer = new Writer(id, ref)
  const record = buildRecord(writer, reading)
  const coverage = coverageOf(writer, reading, cells, ref)
  if (coverage.unmapped.length > 0) writer.problem('unmapped-cells', { count: coverage.unmapped.length })
  if (reading.unread.rows > 0) writer.problem('form-too-long', reading.unread)
  if (isUnanswered(record)) writer.problem('form-blank', {})
  return {
    report: {
      id,
      key: keyOf(record),
      form: { family: reading.family, confidence: reading.confidence },
      record,
      evidence: withDoubts(writer.evidence, reading, coverage.unmapped),
      coverage,
    },
    problems: writer.problems,
  }
}

function buildRecord(writer: Writer, reading: FormReading): Report {
  const field = (name: string) => reading.fields.get(name)
  const text = (name: string) => writer.text(`/${name.replace('.', '/')}`, field(name))
  const unit = buildUnit(writer, reading)
  const { project, projectCode } = buildProject(writer, reading)
  return {
    title: writer.text('/title', reading.title ?? undefined),
    fiscalYear: buildYear(writer, reading.fiscalYear),
    moneyUnit: unit,
    department: text('department'),
    implementingUnit: text('implementingUnit'),
    project,
    projectCode,
    funds: reading.funds.map((line, i) => buildFundLine(writer, `/funds/${i}`, line, unit)),
    goals: reading.goals.map((goal, i) => ({
      term: goal.term,
      expected: goalText(writer, `/goals/${i}/expected`, goal.slots.get('expected')),
      adjusted: goalText(writer, `/goals/${i}/adjusted`, goal.slots.get('adjusted')),
      actual: goalText(writer, `/goals/${i}/actual`, goal.slots.get('actual')),
    })),
    indicators: reading.indicators.map((indicator, i) => buildIndicator(writer, `/indicators/${i}`, indicator)),
    tasks: reading.tasks.map((task, i) => buildTask(writer, `/tasks/${i}`, task, unit)),
    totalWeight: points(writer, '/totalWeight', field('totalWeight')),
    totalScore: points(writer, '/totalScore', field('totalScore')),
    grade: buildGrade(writer, field('grade')),
    conclusion: text('conclusion'),
    problems: text('problems'),
    improvements: text('improvements'),
    notes: buildNotes(writer, reading),
    contact: {
      preparedBy: text('contact.preparedBy'),
      reviewer: text('contact.reviewer'),
      phone: text('contact.phone'),
      date: text('contact.date'),
    },
    others: buildOthers(writer, '', reading.others),
  }
}

function buildYear(writer: Writer, slot: Slot | null): number | null {
  if (!slot) return null
  const year = readFiscalYear(slot.text)
  if (year !== null) {
    writer.note('/fiscalYear', slot, { numbers: [{ text: String(year), decimals: 0, scale: 0, unit: null }] })
  }
  return year
}

/** The unit of the form's amounts: printed near them, or glued to them. */
function buildUnit(writer: Writer, reading: FormReading): MoneyUnit | null {
  const slot = reading.moneyUnit
  const unit = slot && (readMoneyUnit(slot.text) ?? asMoneyUnit(fold(slot.text)))
  if (slot && unit) {
    writer.note('/moneyUnit', slot)
    return unit
  }
  for (const line of reading.funds) {
    for (const [name, amount] of line.slots) {
      const read = readAmount(amount.text)
      const printed = read.kind === 'figure' && AMOUNTS.has(name) ? asMoneyUnit(read.figure.unit) : null
      if (!printed) continue
      writer.note('/moneyUnit', { ...amount, how: 'in-text', reasons: ['unit-on-amount'] })
      return printed
    }
  }
  return null
}

const AMOUNTS = new Set(['approvedBudget', 'adjustedBudget', 'adjustment', 'executed'])

function buildProject(writer: Writer, reading: FormReading): { project: string | null; projectCode: string | null } {
  const slot = reading.fields.get('project')
  const labelled = writer.text('/projectCode', reading.fields.get('projectCode'))
  if (!slot) return { project: null, projectCode: labelled }
  const { code, name: coded } = splitProjectCode(tidy(slot.text))
  const name = code === null ? coded : coded.replace(/^[\s—–-]+/, '')
  if (code !== null && labelled === null) {
    writer.note('/projectCode', { ...slot, text: code, how: 'in-text', reasons: [...slot.reasons, 'code-before-name'] })
    return { project: writer.text('/project', { ...slot, text: name, how: 'in-text' }), projectCode: code }
  }
  return { project: writer.text('/project', slot), projectCode: labelled }
}

function buildFundLine(writer: Writer, at: string, line: FundReading, unit: MoneyUnit | null): FundLine {
  const slot = (name: string) => line.slots.get(name)
  return {
    label: tidy(line.label).replace(/\n/g, '') || '?',
    group:
      line.group === null
        ? null
        : tidy(splitWeight(line.group).label)
            .replace(/\n/g, '')
            .replace(/[:：]$/, '') || null,
    source: line.source,
    approvedBudget: money(writer, `${at}/approvedBudget`, slot('approvedBudget'), unit),
    adjustedBudget: money(writer, `${at}/adjustedBudget`, slot('adjustedBudget'), unit),
    adjustment: money(writer, `${at}/adjustment`, slot('adjustment'), unit),
    executed: money(writer, `${at}/executed`, slot('executed'), unit),
    completionRate: rate(writer, `${at}/completionRate`, slot('completionRate'), line.percent.has('completionRate')),
    adjustmentRate: rate(writer, `${at}/adjustmentRate`, slot('adjustmentRate'), line.percent.has('adjustmentRate')),
    weight: points(writer, `${at}/weight`, slot('weight')),
    score: points(writer, `${at}/score`, slot('score')),
    deviation: goalText(writer, `${at}/deviation`, slot('deviation')),
    others: buildOthers(writer, at, line.others),
  }
}

/** The grade as printed; of boxes to tick, the word of the one that is ticked. */
function buildGrade(writer: Writer, slot: Slot | undefined): string | null {
  const ticked = slot ? readTicked(slot.text) : null
  if (!slot || ticked === null) return writer.text('/grade', slot)
  writer.note('/grade', { ...slot, how: 'in-text' })
  return ticked
}

/** One note a paragraph. */
function buildNotes(writer: Writer, reading: FormReading): string[] {
  const notes: string[] = []
  for (const slot of reading.notes) {
    for (const paragraph of tidy(slot.text).split('\n')) {
      if (paragraph === '') continue
      writer.text(`/notes/${notes.length}`, { ...slot, text: paragraph })
      notes.push(paragraph)
    }
  }
  return notes
}

/** Folded names by which reports of one body are compared over years and conversions. */
function keyOf(record: Report): string {
  const body = record.department ?? record.implementingUnit ?? ''
  return [body, record.fiscalYear ?? '', record.project ?? '']
    .map((part) => fold(String(part)).replaceAll('|', ''))
    .join('|')
}

/** A form with labels and not one answer. */
function isUnanswered(record: Report): boolean {
  const { title, fiscalYear, moneyUnit, funds, goals, indicators, tasks, notes, contact, others, ...rest } = record
  const answered =
    Object.values(rest).some((v) => v !== null) ||
    funds.some(
      ({ label, group, source, others: loose, ...line }) =>
        Object.values(line).some((v) => v !== null) || loose.some((o) => o.value),
    ) ||
    goals.some((g) => g.expected ?? g.adjusted ?? g.actual) ||
    indicators.some((i) => i.target ?? i.adjustedTarget ?? i.actual ?? i.score ?? i.deviation) ||
    tasks.length > 0 ||
    others.some((o) => o.value !== null)
  return !answered
}
