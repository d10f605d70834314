import { fold } from '../../values/index.ts'

/** Words that say how much and how well, and nothing about what: they make no two things the same. */
const GENERIC =
  /不得?低于|不得?少于|不得?超过|不小于|不大于|大于|小于|等于|至少|达到|达|实现|完成|确保|保证|力争|努力|全年|年度|每年|每月|每个|每名|每|各|均|总|共计|共|约|为|以上|以内|以下|左右|数量|人数|次数|个数|场次|指标|\d+|[a-z%≥≤<>=.,:;"'*★()、，。；+的了和与及]|一支|一个|支队|组建|组织|开展|举办|建设|新建|新增/g

/** Two-character pieces of the words that say what a phrase is about. */
export function topicOf(phrase: string): ReadonlySet<string> {
  const before = topics.get(phrase)
  if (before !== undefined) return before
  if (topics.size >= MOST) topics.clear()
  const pieces = piecesOf(phrase)
  topics.set(phrase, pieces)
  return pieces
}

/** Names of indicators are compared with every figure of a goal, and recur from form to form. */
const topics = new Map<string, ReadonlySet<string>>()
const MOST = 500

function piecesOf(phrase: string): ReadonlySet<string> {
  const pieces = new Set<string>()
  for (const words of fold(phrase).toLowerCase().split(GENERIC)) {
    for (let i = 0; i + 2 <= (words ?? '').length; i++) pieces.add(words.slice(i, i + 2))
  }
  return pieces
}

/** How much of the smaller topic is in the other, from 0 to 1; 0 where one of them says nothing. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const piece of smaller) if (larger.has(piece)) shared++
  return smaller.size === 0 ? 0 : shared / smaller.size
}
