import { type Relation, sum } from '../../relations/index.ts'
import { kindOf } from '../units.ts'
import { inBaseUnit, type Passage, type Spoken } from './passages.ts'

/** 共90万元，其中A用于…30万元，B…60万元: a total and what its text lists as the parts of it. */
export function sumsIn(passage: Passage): Relation[] {
  return [...partsOfTotal(passage), ...passage.sentences.flatMap(totalOfList)]
}

function partsOfTotal({ text, figures }: Passage): Relation[] {
  const relations: Relation[] = []
  let next = 0
  for (let within = text.indexOf('其中'); within !== -1; within = text.indexOf('其中', within + 2)) {
    while ((figures[next]?.start ?? text.length) < within) next++
    const total = figures[next - 1]
    const listEnd = endOfList(text, within + 2)
    const listed = figures.slice(next, next + LONGEST).filter(({ start }) => start < listEnd)
    if (total === undefined || total.end > within || within - total.end > REACH) continue
    const parts = listed.filter(({ number }) => isOf(number, total))
    const words = text.slice(within, listEnd)
    if (parts.length < 2 || !arePartition(parts, words)) continue
    const said = text.slice(total.phrase[0], parts.at(-1)?.end ?? listEnd)
    relations.push(sum(parts.map(inBaseUnit), inBaseUnit(total), { args: { claim: said } }))
  }
  return relations
}

/** The most figures of one list. */
const LONGEST = 40

const IN_ALL = /^(?:全年|全区|全县|全市|累计)?(?:共|合计|共计|总计|累计)(?:开展|举办|完成|为)?$/

/** 第一季度12场，第二季度15场…，全年共60场: places or quarters, and what they come to. */
function totalOfList(figures: readonly Spoken[]): Relation[] {
  const total = figures.at(-1)
  const parts = figures.slice(0, -1)
  if (total === undefined || parts.length < 2 || !IN_ALL.test(total.lead)) return []
  const list = parts.every(
    ({ number, lead, comparator }) => isOf(number, total) && PLACES.test(lead) && comparator === null,
  )
  if (!list) return []
  const said = figures.map(({ lead, number }) => `${lead}${number.text}${number.unit ?? ''}`).join('，')
  return [sum(parts.map(inBaseUnit), inBaseUnit(total), { args: { claim: said } })]
}

/** From the total to its 其中: what the money or the people are, at most. */
const REACH = 30

/** A list ends with its sentence, at most so far on. */
const FARTHEST = 600

function endOfList(text: string, from: number): number {
  const found = text.slice(from, from + FARTHEST).search(/[。\n]|其中/)
  return found === -1 ? Math.min(text.length, from + FARTHEST) : from + found
}

function isOf(number: Spoken['number'], total: Spoken): boolean {
  const [a, b] = [kindOf(number), kindOf(total.number)]
  return (
    a !== null && b !== null && a.family === b.family && (a.family !== 'things' || number.unit === total.number.unit)
  )
}

/** Pairs of words that leave nothing over. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['线上', '线下'],
  ['男', '女'],
  ['城镇', '农村'],
  ['城市', '农村'],
  ['上半年', '下半年'],
  ['新建', '改建'],
  ['新建', '改造'],
  ['新建', '续建'],
  ['市内', '市外'],
  ['区内', '区外'],
  ['室内', '室外'],
  ['公办', '民办'],
  ['在职', '退休'],
  ['财政', '自筹'],
  ['本级', '下级'],
  ['合格', '不合格'],
]
const PLACES = /(?:片区|街道|社区|[镇乡村县市区校]|季度|半年)[^\d]{0,16}$/
const SPENT = /用于|支付|购置|采购|经费|工程|费$|费用|补助|补贴|改造|建设|维修|资金/

/**
 * Whether the parts leave nothing over and do not overlap: opposites, places or quarters, or money and what each sum was
 * for. 其中女干部120人，少数民族干部30人 is no partition, and neither is a list that ends in 等.
 */
function arePartition(parts: readonly Spoken[], words: string): boolean {
  if (/等(?:[，。；,;\n]|$)|主要|包括|含|约|余|多[万元人个场次]/.test(words)) return false
  if (parts.some(({ lead, comparator }) => comparator !== null || /[共总]/.test(lead))) return false
  if (parts.length === 2 && OPPOSITES.some(([a, b]) => words.includes(a) && words.includes(b))) return true
  const labels = parts.map(({ lead, tail }) => ({ lead: lead.replace(/^.*其中[:：]?/, ''), tail }))
  if (labels.every(({ lead }) => PLACES.test(lead))) return true
  const isMoney = parts.every(({ number }) => kindOf(number)?.dimension === 'money')
  return isMoney && labels.every(({ lead, tail }) => SPENT.test(lead) || /^的?(?:用于|支付|购置|采购)/.test(tail))
}
