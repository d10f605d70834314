import type { Pointer, Relation, Verdict } from '../relations/index.ts'
import type { Message } from '../schema/index.ts'

/** What is said of a relation that holds, by its kind. */
export function passText({ relation, basis }: Verdict): Message {
  return PASS[basis === 'truncation' ? 'truncated' : shapeOf(relation)]
}

/** What is said of a relation that cannot be judged: a field is missing, or says more than one thing, or a denominator may be 0. */
export function unknownText({ relation, operands, missing }: Verdict, hasValue: (at: Pointer) => boolean): Message {
  if (relation.kind === 'claim' && missing.length === 0) return UNKNOWN.open
  if (relation.kind === 'claim' && missing.every(hasValue)) return UNKNOWN.unclear
  const divides = relation.kind === 'ratio' || relation.kind === 'share'
  const isZero = divides && operands.some(({ term, interval }) => interval !== null && missing.includes(term.at ?? ''))
  return isZero ? UNKNOWN.zero : UNKNOWN.missing
}

function shapeOf(relation: Relation): 'equation' | 'bound' | 'claim' {
  switch (relation.kind) {
    case 'claim':
      return 'claim'
    case 'bound':
      return 'bound'
    case 'share':
      return relation.mode === 'at-most' ? 'bound' : 'equation'
    case 'ratio':
    case 'sum':
    case 'product':
      return 'equation'
  }
}

const PASS: Readonly<Record<'equation' | 'bound' | 'claim' | 'truncated', Message>> = {
  equation: {
    zh: '{title}：{working} = {expected}，与所列 {stated} 相符',
    en: '{title}: {working} = {expected}, which agrees with {stated} as printed',
  },
  truncated: {
    zh: '{title}：{working} = {expected}，截去尾数后与所列 {stated} 相符',
    en: '{title}: {working} = {expected}, which agrees with {stated} as printed if cut off after its last place',
  },
  bound: { zh: '{title}：{stated} {sign} {working}，相符', en: '{title}: {stated} {sign} {working}, as it should be' },
  claim: { zh: '{title}：相符', en: '{title}: agrees' },
}

const UNKNOWN: Readonly<Record<'missing' | 'unclear' | 'zero' | 'open', Message>> = {
  missing: { zh: '{title}：缺少{missing}，无法判断', en: '{title}: cannot be judged without {missing}' },
  unclear: {
    zh: '{title}：{missing}不止一种理解，无法判断',
    en: '{title}: cannot be judged, for {missing} can be understood in more than one way',
  },
  zero: { zh: '{title}：{missing}可能为 0，无法判断', en: '{title}: cannot be judged, for {missing} may be 0' },
  open: { zh: '{title}：无法判断', en: '{title}: cannot be judged' },
}
