import type { Role, SectionId } from '../forms/index.ts'
import { splitWeight } from '../values/index.ts'
import { coveredBelow, shiftedBelow } from './below.ts'
import { type Column, type Header, numberBlocks, withRowLabels } from './columns.ts'
import type { FormRow, Item } from './items.ts'
import type { Hit, Lexicon } from './lexicon.ts'
import { readLineHeader } from './line-header.ts'
import { isFundLabel } from './pairs.ts'
import { looksNumeric, shapeOf } from './shape.ts'
import { isShifted } from './shifted.ts'

/** A text of this length that is no known label is an answer. */
const MAX_UNKNOWN = 18

/** Sections whose rows bear labels of their own. */
const LABELLED: ReadonlySet<SectionId> = new Set(['funds', 'management'])

interface SectionRule {
  readonly section: SectionId
  readonly role: Role
  /** At least one of each list must be among the columns, and at least `least` known columns in all. */
  readonly needs: readonly (readonly string[])[]
  readonly least: number
}

/** What makes a row the column header of a section. */
const RULES: readonly SectionRule[] = [
  { section: 'tasks', role: 'task', needs: [['name'], ['goal', 'completion', 'indicatorName']], least: 3 },
  {
    section: 'indicators',
    role: 'indicator',
    needs: [
      ['name', 'type', 'category'],
      ['name', 'target', 'actual', 'adjustedTarget', 'annual', 'multiYear'],
    ],
    least: 2,
  },
  { section: 'funds', role: 'amount', needs: [['approvedBudget', 'adjustedBudget', 'executed']], least: 1 },
  { section: 'management', role: 'management', needs: [['value']], least: 1 },
  { section: 'goals', role: 'goal', needs: [['expected', 'actual', 'adjusted', 'annual', 'multiYear']], least: 1 },
]

/** All ways to read a row as the column header of a section, with their scores; `next` is the row below it. */
export function readHeaders(row: FormRow, next: FormRow | null, lexicon: Lexicon): Header[] {
  if (row.items.length === 0 || row.items.some((item) => item.text.length > 80 || shapeOf(item.text) === 'number'))
    return []
  return [...RULES.map((rule) => readHeader(rule, row, next, lexicon)), readLineHeader(row, next, lexicon)].filter(
    (h) => h !== null,
  )
}

function readHeader(rule: SectionRule, row: FormRow, next: FormRow | null, lexicon: Lexicon): Header | null {
  const items = splitSectionCopy(row.items, rule, next, lexicon)
  const hits = items.map((item) => lexicon.hit(item.text, rule.role))
  // Damaged labels are looked for only beside sound ones: the search is dear.
  const sound = hits.filter(Boolean).length
  if (rule.section === 'funds' && headsIndicators(items, lexicon)) return null
  if (sound === 0 || (sound === 1 && items.length > 3)) return null
  const leads = leadingSections(rule, items, hits.map(Boolean), next, lexicon)
  const batch = rule.section === 'indicators' ? beginBatch(items, hits, lexicon) : null
  let lead = leads[0] ?? null
  const taken = new Set(hits.flatMap((h) => (h ? [h.field] : [])))
  let score = 1.5 * leads.length
  const columns: Column[] = []
  const labels: Item[] = [...leads]
  items.forEach((item, i) => {
    if (leads.includes(item)) return
    const hit = hits[i]
    const end = items[i + 1]?.start ?? Math.max(row.grid.columns, item.end)
    const began = columns.some((c) => c.field !== 'label' && c.field !== 'other')
    const labelled = isShifted(row.grid) && columns.length > 0
    if (rule.section === 'funds' && !(hit && began) && !labelled && isRowLabelColumn(item, row, next, lexicon)) {
      labels.push(item)
      columns.push({
        field: 'label',
        label: item,
        reason: 'column-by-content',
        start: item.start,
        end,
        block: 0,
        group: null,
      })
      return
    }
    const single =
      batch === null
        ? rule.section === 'funds' && isSingle(item, items, lexicon)
        : i < batch || (!hit && lexicon.hits(item.text).some((h) => SINGLES.has(h.role)))
    const key =
      !single && rule.section === 'indicators' && (!hit || hit.field === 'remark')
        ? keyBelow(item, next, taken, lexicon)
        : null
    if (key) taken.add(key.field)
    const found = single ? null : (key ?? hit ?? lexicon.nearest(item.text, rule.role, taken))
    if (!found && !single && columns.length === 0 && rule.section !== 'goals') {
      // Left of the first known column: a section label that damage has made unreadable, or the head of the row labels.
      labels.push(item)
      if (i === 0 && rule.section !== 'indicators') lead = item
      score -= lexicon.hits(item.text).some((h) => h.role === 'section') ? 0 : 0.5
      return
    }
    labels.push(item)
    if (looksNumeric(item.text)) score -= 2
    if (!found && item.text.length > MAX_UNKNOWN) score -= 4
    score += found || single ? (found?.reason === 'label-fuzzy' ? 0.8 : 2) : -0.7
    columns.push({
      field: single ? 'single' : !found || found.field === 'remark' ? 'other' : found.field,
      label: item,
      reason: key ? 'column-by-content' : (found?.reason ?? 'label-unknown'),
      start: item.start,
      end,
      block: 0,
      group: null,
    })
  })
  const fields = new Set(columns.map((c) => c.field))
  if (rule.needs.some((list) => !list.some((f) => fields.has(f)))) return null
  const known = columns.filter((c) => !UNCOUNTED.has(c.field)).length
  // In the upper of two rows 绩效指标 stands over all columns of the indicators.
  if (
    known < (batch === null ? rule.least : 1) ||
    known * 2 < columns.filter((c) => c.field !== 'label' && c.field !== 'single').length
  )
    return null
  // One amount label alone may as well be the label of a pair.
  if (known === 1 && batch === null && !lead && !(rule.section === 'management' && beginsManagement(next, lexicon)))
    return null
  if (rule.section === 'funds' && known === 1 && !(next && lead)) return null
  return {
    section: rule.section,
    role: rule.role,
    rows: [row],
    columns: numberBlocks(LABELLED.has(rule.section) ? withRowLabels(columns) : splitName(columns, row, next)),
    lead,
    labels,
    score,
  }
}

/** 一级指标 | 二级指标 | 三级指标 | 年度指标值 heads no budget lines, however much 全年实际值 looks like 全年执行数. */
function headsIndicators(items: readonly Item[], lexicon: Lexicon): boolean {
  const own = new Set(['category', 'type', 'name', 'target'])
  const fields = items.flatMap((item) => lexicon.hits(item.text).filter((h) => h.role === 'indicator'))
  return new Set(fields.map((h) => h.field).filter((field) => own.has(field))).size >= 3
}

/**
 * A section label can bear the same words as the column beside it (年度整体目标 | 年度整体目标 | … | 整体目标完成情况).
 * They are two labels when the row below leaves the first column to the section.
 */
function splitSectionCopy(items: readonly Item[], rule: SectionRule, next: FormRow | null, lexicon: Lexicon): Item[] {
  const [first, ...rest] = items
  if (!first || first.cells.length < 2 || !lexicon.hit(first.text, rule.role)) return [...items]
  if (
    !lexicon.hits(first.text).some((h) => h.role === 'section') ||
    !coveredBelow(first.cells[0]!.column, first.text, next)
  ) {
    return [...items]
  }
  const below = next?.cells.find((c) => c.column === first.start + 1)
  if (below && below.text === first.text) return [...items]
  const head = { ...first, cells: first.cells.slice(0, 1), end: first.start + first.cells[0]!.colspan }
  return [head, { ...first, cells: first.cells.slice(1), start: head.end }, ...rest]
}

/** The items on the left that name the section and a part of it, not columns. */
function leadingSections(
  rule: SectionRule,
  items: readonly Item[],
  isColumn: readonly boolean[],
  next: FormRow | null,
  lexicon: Lexicon,
): Item[] {
  const leads: Item[] = []
  for (const [i, item] of items.entries()) {
    const section = lexicon.hits(item.text).some((h) => h.role === 'section')
    const columns = isColumn.slice(i + 1).filter(Boolean).length
    if (!section || i > (rule.section === 'funds' ? 0 : 1) || items.length === i + 1) break
    const covered = coveredBelow(item.start, item.text, next) || shiftedBelow(items, next, i + 1)
    const field = lexicon.hit(item.text, rule.role)?.field
    const again = items.slice(i + 1).some((other) => lexicon.hit(other.text, rule.role)?.field === field)
    const first =
      i === 0 &&
      rule.section === 'indicators' &&
      items.slice(1).some((other) => lexicon.hit(other.text, 'indicator')?.field === 'category')
    if (isColumn[i] && !first) {
      if (rule.section === 'tasks') {
        if (lexicon.hit(items[i + 1]!.text, 'task')?.field !== 'name') break
      } else if (columns === 0 || !(i === 0 ? covered || again : covered && again)) {
        // 绩效指标 | … | 三级指标: the column stands further right, so this is the section.
        break
      }
    } else if (i > 0 && !covered) break
    leads.push(item)
  }
  return leads
}

/** 指标类型, 指标子类: what a column without a field holds is told by the row below, where it names a category or a type. */
function keyBelow(item: Item, next: FormRow | null, taken: ReadonlySet<string>, lexicon: Lexicon): Hit | null {
  if (!next || isShifted(next.grid)) return null
  const below = next.items.find((i) => i.start < item.end && i.end > item.start)
  if (!below || below.text === item.text) return null
  const text = splitWeight(below.text).label
  return KEY_ROLES.map((role) => lexicon.hit(text, role)).find((h) => h !== null && !taken.has(h.field)) ?? null
}

const KEY_ROLES = ['category', 'type'] as const

/**
 * 项目名称 | 预算数 | 绩效目标 | 一级指标 | …: a project a group of rows, its single values left of the indicators.
 * Gives the first column of the indicators; null where no such value names a project or a body.
 */
function beginBatch(
  items: readonly Item[],
  hits: readonly (Hit | null | undefined)[],
  lexicon: Lexicon,
): number | null {
  const first = hits.findIndex((hit) => hit?.field === 'category' || hit?.field === 'type' || hit?.field === 'name')
  const named = items.slice(0, Math.max(0, first)).some((item) => {
    const head = lexicon.hit(item.text, 'head')
    return head !== null && BATCH_KEYS.has(head.field) && lexicon.hit(item.text, 'task') === null
  })
  return named ? first : null
}

/** What tells the groups of rows of a batch apart, the best one first. */
export const batchKeys: readonly string[] = [
  'project',
  'projectCode',
  'implementingUnit',
  'department.secondary',
  'department',
]
const BATCH_KEYS: ReadonlySet<string> = new Set(batchKeys)
const SINGLES: ReadonlySet<string> = new Set(['head', 'amount', 'text', 'goal'])

/** Columns that do not tell what a header is of. */
const UNCOUNTED: ReadonlySet<string> = new Set(['other', 'label', 'single'])

/**
 * 预算金额 | 执行金额 | 自评得分 | 自评结论: points without a 分值 beside them, and conclusions, are those of the form.
 * A total printed in a row of its own or in the head stands under a label of those.
 */
function isSingle(item: Item, items: readonly Item[], lexicon: Lexicon): boolean {
  if (items.some((other) => lexicon.hit(other.text, 'amount')?.field === 'weight')) return false
  const head = lexicon.hit(item.text, 'head')
  if (lexicon.hit(item.text, 'amount') && head?.field !== 'totalScore') return false
  return head?.field === 'totalScore' || head?.field === 'grade' || lexicon.hit(item.text, 'text') !== null
}

/** In a budget table a column whose next row holds words, not figures, is the column of the row labels. */
function isRowLabelColumn(item: Item, row: FormRow, next: FormRow | null, lexicon: Lexicon): boolean {
  if (!next) return false
  const names = (text: string) => isFundLabel(text) && lexicon.hit(text, 'amount') === null
  if (isShifted(row.grid)) {
    // Places tell nothing here; as many texts below as columns, the first of them words, or a column of that name again.
    const columns = row.items.filter((i) => i.start >= item.start)
    const own = row.cells.filter((c) => c.column < item.start && c.text === '')
    const field = lexicon.hit(item.text, 'amount')?.field
    const again = columns.some(
      (other) => other !== item && field !== undefined && lexicon.hit(other.text, 'amount')?.field === field,
    )
    return (
      own.length === 0 &&
      (again || next.items.length === columns.length) &&
      columns[0] === item &&
      names(next.items[0]?.text ?? '')
    )
  }
  const below = next.items.find((i) => i.start < item.end && i.end > item.start)
  return below !== undefined && below.text !== item.text && names(below.text)
}

/** Whether the row below is the first item of 资金管理情况, whose label may stand further down. */
function beginsManagement(next: FormRow | null, lexicon: Lexicon): boolean {
  return next?.items.some((item) => lexicon.hit(item.text, 'management')?.field === 'item') ?? false
}

/** One label over all three levels (指标 over 产出指标 | 数量指标 | …): the row below shows the columns. */
function splitName(columns: readonly Column[], row: FormRow, next: FormRow | null): readonly Column[] {
  if (!next || isShifted(row.grid) || columns.some((c) => c.field === 'category' || c.field === 'type')) return columns
  return columns.flatMap((column) => {
    const below = next.items.filter((item) => item.start >= column.start && item.start < column.end)
    if (column.field !== 'name' || below.length < 2 || below.length > LEVELS.length) return [column]
    if (below.some((item) => looksNumeric(item.text))) return [column]
    return below.map((item, i) => ({
      ...column,
      field: LEVELS[LEVELS.length - below.length + i]!,
      start: i === 0 ? column.start : item.start,
      end: below[i + 1]?.start ?? column.end,
      reason: 'column-by-content',
    }))
  })
}

const LEVELS = ['category', 'type', 'name'] as const
