import { fundWords, partWords, type SectionId } from '../forms/index.ts'
import type { GridCell } from '../grid/index.ts'
import { readAmount, readLabel } from '../values/index.ts'
import { readInline } from './inline.ts'
import type { FormRow, Item } from './items.ts'
import type { Hit, Lexicon } from './lexicon.ts'
import { remember, Texts } from './remember.ts'
import { looksNumeric, shapeOf } from './shape.ts'
import { isShifted } from './shifted.ts'

/** A label with its answer beside it. */
export interface Pair {
  readonly label: Item
  /** What the label stands for; null when it is not in the vocabulary. */
  readonly hit: Hit | null
  /** The label names a line of the budget table, alone or before the name of its column. */
  readonly fundLine: boolean
  readonly value: Item | null
  /** The blank places where the answer would stand. */
  readonly blanks: readonly GridCell[]
  /** Label and figure stand in one cell: 其他资金：2880万元. */
  readonly inline: { readonly label: string; readonly value: string } | null
}

export interface PairsReading {
  readonly pairs: readonly Pair[]
  /** Labels on the left that name the section or the group the pairs stand in. */
  readonly leads: readonly Item[]
  readonly section: SectionId | null
  readonly strays: readonly Item[]
  readonly score: number
}

const SECTION_IDS: ReadonlySet<string> = new Set(['head', 'funds', 'goals', 'indicators', 'tasks', 'management'])

/** Reads a row as labels with their answers beside them; null when it holds no label. */
export function readPairs(row: FormRow, context: SectionId | null, lexicon: Lexicon): PairsReading | null {
  // The path asks for the same row under several states, of which only one matters, and the sketch has asked before.
  const state = context === 'funds' ? context : null
  const rows = remember(readings, lexicon, (): Known => new WeakMap())
  const known = remember(rows, row.items, () => new Map<SectionId | null, PairsReading | null>())
  return remember(known, state, () => readPairsAnew(row, state, lexicon))
}

type Known = WeakMap<FormRow['items'], Map<SectionId | null, PairsReading | null>>
const readings = new WeakMap<Lexicon, Known>()

function readPairsAnew(row: FormRow, context: SectionId | null, lexicon: Lexicon): PairsReading | null {
  if (row.items.length === 0 || row.items.length > 16) return null
  const { leads, items, section } = takeLeads(row, context, lexicon)
  const inFunds = (section ?? context) === 'funds'
  const nodes = items.map((item) => nodeOf(item, inFunds, lexicon))
  const { roles, score } = labelOrValue(items, nodes, row)
  const pairs: Pair[] = []
  const strays: Item[] = []
  items.forEach((item, i) => {
    const node = nodes[i]!
    if (roles[i] === 'value') {
      if (i === 0 || roles[i - 1] !== 'label') strays.push(item)
      return
    }
    const value = roles[i + 1] === 'value' && !node.inline ? items[i + 1]! : null
    pairs.push({
      label: item,
      hit: node.hit,
      fundLine: namesLine(node, value),
      value,
      blanks: value || node.inline?.value ? [] : blanksAfter(row, item, items[i + 1]),
      inline: node.inline,
    })
  })
  const known = pairs.some((p) => p.hit || p.fundLine)
  if (!known && !(leads.length > 0 && inFunds && pairs.length > 0)) return null
  return { pairs, leads, strays, section: section ?? null, score: score + (leads.some((l) => l.own) ? 1 : 0) }
}

/** A label of a budget line has a figure for an answer, or none; 资金额度（万元） | 999 is a section of one line. */
function namesLine(node: Node, value: Item | null): boolean {
  if (node.fundLine && node.strength === WEAK) return value !== null && looksNumeric(value.text)
  if (node.fundLine) return value === null || looksNumeric(value.text)
  return node.hit?.role === 'section' && node.hit.field === 'funds' && value !== null && looksNumeric(value.text)
}

/** Section and group labels on the left: those that span down from above, and a section label before another label. */
function takeLeads(row: FormRow, context: SectionId | null, lexicon: Lexicon) {
  const leads: Item[] = []
  let section: SectionId | null = null
  let rest = row.items
  while (rest.length > 0) {
    const [first, second] = rest
    const found = lexicon.hits(first!.text).find((h) => h.role === 'section')
    const spanned = !first!.own
    const before =
      second !== undefined &&
      found !== undefined &&
      isLabelish(second, lexicon, found.field === 'funds' || context === 'funds')
    if (!spanned && !before) break
    // The label of a single value is no section, whatever other words it shares.
    if (!spanned && lexicon.hits(first!.text).some((h) => h.role === 'head' && h.field !== 'other')) break
    leads.push(first!)
    if (found && SECTION_IDS.has(found.field)) section = found.field as SectionId
    rest = rest.slice(1)
  }
  return { leads, section, items: rest.filter((item) => item.own) }
}

function isLabelish(item: Item, lexicon: Lexicon, inFunds: boolean): boolean {
  if (looksNumeric(item.text) || item.text.length > 40) return false
  if (inFunds && readInlineFigure(item.text)) return true
  return (
    lexicon.hits(item.text).some((h) => h.role !== 'category' && h.role !== 'type') ||
    (inFunds && isFundLabel(item.text))
  )
}

interface Node {
  readonly strength: number
  readonly hit: Hit | null
  readonly fundLine: boolean
  readonly inline: { readonly label: string; readonly value: string } | null
}

/** Strength of a text that could be a budget line, where nothing says that it stands in a budget table. */
const WEAK = 0.6

/** Columns of money and its rates; weights and scores have other labels too. */
const MONEY = new Set([
  'approvedBudget',
  'adjustedBudget',
  'adjustment',
  'executed',
  'completionRate',
  'adjustmentRate',
])

const PAIR_ROLES: readonly Hit['role'][] = ['head', 'text', 'total', 'goal', 'section']

/** What a text can be in a row of pairs; the same texts come again in form after form. */
function nodeOf(item: Item, inFunds: boolean, lexicon: Lexicon): Node {
  if (item.text.length > 60) return NONE
  const nodes = remember(inFunds ? inBudget : outside, lexicon, () => new Texts<Node>())
  return remember(nodes, item.text, () => describe(item, inFunds, lexicon))
}

const NONE: Node = { strength: 0, hit: null, fundLine: false, inline: null }
const inBudget = new WeakMap<Lexicon, Texts<Node>>()
const outside = new WeakMap<Lexicon, Texts<Node>>()

function describe(item: Item, inFunds: boolean, lexicon: Lexicon): Node {
  if (looksNumeric(item.text)) return NONE
  if (inFunds) {
    const inline = readInlineFigure(item.text)
    if (inline)
      return { strength: 2, hit: lexicon.hit(inline.label, 'amount'), fundLine: isFundLabel(inline.label), inline }
    const amount = lexicon.hit(item.text, 'amount')
    const points = amount !== null && !MONEY.has(amount.field) && lexicon.hit(item.text, 'head') !== null
    if (amount && !points) return { strength: 2, hit: amount, fundLine: false, inline: null }
    const head = lexicon.hits(item.text).find((h) => h.role === 'head' || h.role === 'text')
    if (head) return { strength: 1.8, hit: head, fundLine: false, inline: null }
    if (isFundLabel(item.text)) return { strength: 1.7, hit: null, fundLine: true, inline: null }
  }
  if (/[:：]./.test(item.text)) {
    const [first] = readInline(item.text, ['head', 'text', 'total'], lexicon)
    if (first && first.value !== '') return { strength: 2, hit: first.hit, fundLine: false, inline: first }
  }
  const hits = lexicon.hits(item.text).filter((h) => PAIR_ROLES.includes(h.role))
  const ranked = PAIR_ROLES.flatMap((role) => hits.find((h) => h.role === role) ?? [])
  // 存在的主要问题及原因分析 is a label of its own, whatever 原因分析 at the end of one can be.
  const hit = ranked.find((h) => h.reason !== 'label-ending') ?? ranked[0]
  const amount = lexicon.hit(item.text, 'amount')
  const isMoney = amount !== null && MONEY.has(amount.field)
  // 年度预算数 can open the section of money too. Above the section's own label, in the middle of its rows, it names a column.
  const isColumn = isMoney && amount.reason !== 'label-ending' && hit?.role === 'section' && hit.field === 'funds'
  if (hit && !isColumn)
    return {
      strength:
        hit.role === 'section' && hit.reason === 'label-ending'
          ? 0.8
          : hit.role === 'section' || hit.role === 'goal'
            ? 1.5
            : 2,
      hit,
      fundLine: false,
      inline: null,
    }
  if (isMoney) return { ...NONE, strength: 1, hit: amount }
  if (isFundLabel(item.text)) return { ...NONE, strength: WEAK, fundLine: true }
  const label = readLabel(item.text)
  const lost = label.base.length <= 12 && shapeOf(item.text) === 'words' ? lexicon.beheaded(item.text, 'head') : null
  if (lost) return { ...NONE, strength: 1, hit: lost }
  return label.colon && label.base.length <= 16 && label.base !== '' ? { ...NONE, strength: 1 } : NONE
}

/** Whether a text can be the label of a budget line: it ends with a word for money or begins like a part of a sum. */
export function isFundLabel(text: string): boolean {
  return remember(fundLabels, text, () => looksLikeFundLabel(text))
}

const fundLabels = new Texts<boolean>()

function looksLikeFundLabel(text: string): boolean {
  if (text.length > 60) return false
  const { base } = readLabel(text)
  if (base === '' || base.length > 30 || looksNumeric(text) || /[,。;]/.test(base)) return false
  return fundWords.some((word) => base.endsWith(word)) || partWords.some((word) => base.startsWith(word))
}

/** A label cell that holds its figure: 其中：一般公共预算：12.30. Null when there is none. */
function readInlineFigure(text: string): { label: string; value: string } | null {
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  if (colon < 1) return null
  const value = text.slice(colon + 1).trim()
  if (value === '' || readAmount(value).kind !== 'figure') return null
  return { label: text.slice(0, colon).trim(), value }
}

/** The most plausible split of a row's items into labels and values: a path over two states. */
function labelOrValue(items: readonly Item[], nodes: readonly Node[], row: FormRow) {
  type State = 'label' | 'value'
  const states: readonly State[] = ['label', 'value']
  let paths: Record<State, { score: number; roles: State[] }> | null = null
  items.forEach((item, i) => {
    const own: Record<State, number> = { label: asLabel(item, nodes[i]!), value: asValue(item, nodes[i]!) }
    const next = {} as Record<State, { score: number; roles: State[] }>
    for (const state of states) {
      let best: { score: number; roles: State[] } | null = null
      if (!paths) best = { score: state === 'value' ? -1 : 0, roles: [] }
      else {
        for (const before of states) {
          const score = paths[before].score + step(before, state, items[i - 1]!, item, nodes[i - 1]!, nodes[i]!, row)
          if (!best || score > best.score) best = { score, roles: paths[before].roles }
        }
      }
      next[state] = { score: best!.score + own[state], roles: [...best!.roles, state] }
    }
    paths = next
  })
  const final = paths as Record<State, { score: number; roles: State[] }> | null
  if (!final) return { roles: [], score: 0 }
  const last = items.at(-1)!
  const ending = final.label.score - (blanksAfter(row, last, undefined).length > 0 || nodes.at(-1)!.inline ? 0.2 : 0.8)
  return ending > final.value.score ? { roles: final.label.roles, score: ending } : final.value
}

function asLabel(item: Item, node: Node): number {
  if (node.strength > 0) return node.strength
  const shape = shapeOf(item.text)
  return shape === 'words' && item.text.length <= 12 ? -0.6 : shape === 'figure' ? -1.5 : -3
}

function asValue(item: Item, node: Node): number {
  if (node.strength >= 1 && endsInColon(item)) return -2
  if (node.inline) return -2
  if (node.strength > WEAK) return 0.3 - node.strength / 2
  return looksNumeric(item.text) ? 1 : 0.5
}

function step(
  before: 'label' | 'value',
  state: 'label' | 'value',
  left: Item,
  right: Item,
  leftNode: Node,
  rightNode: Node,
  row: FormRow,
): number {
  if (before === 'value') return state === 'value' ? -1.5 : 0
  if (state === 'value' && leftNode.hit?.role === 'text' && shapeOf(right.text) === 'long') return 1
  const blanks = blanksAfter(row, left, right).length
  if (leftNode.inline) return state === 'value' ? -2 : 0
  // A label whose answer is blank needs a place for it.
  if (state === 'label')
    return blanks > 0
      ? -0.3
      : (leftNode.fundLine && rightNode.fundLine && isShifted(row.grid)) || (endsInColon(left) && endsInColon(right))
        ? -0.4
        : -2.5
  // An HTML blank between label and text is an answer left empty; in a pipe table it may belong to the label's span.
  return row.grid.table.syntax === 'html' ? -0.8 * blanks : blanks > 1 ? -0.3 : 0
}

/** A text that ends in a colon asks and does not answer. */
function endsInColon(item: Item): boolean {
  return /[:：]\s*$/.test(item.text)
}

function blanksAfter(row: FormRow, item: Item, next: Item | undefined): GridCell[] {
  return row.cells.filter(
    (c) => c.text === '' && c.row === row.row && c.column >= item.end && (!next || c.column < next.start),
  )
}
