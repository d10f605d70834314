import type { Comparator, PrintedNumber, Severity } from '../schema/index.ts'
import type { Interval } from './interval.ts'

/** RFC 6901 pointer into the record. */
export type Pointer = string

/**
 * How a printed number is taken: as a figure rounded to its decimals, exactly (counts, years, norms), exactly when it
 * is whole (分值), or as a rate, whose percent sign may not have been printed.
 */
export type Taken = 'figure' | 'exact' | 'whole' | 'rate'

/** A figure in a relation. */
export interface Term {
  /** Where it stands; null for a norm that the form does not print, such as a full score of 100. */
  readonly at: Pointer | null
  /** Which of the value's figures, in printed order. */
  readonly index: number
  /** The figure itself, where it stands in a longer text or is no part of the record. */
  readonly printed: PrintedNumber | null
  readonly taken: Taken
  /** -1 takes the figure from the sum. */
  readonly sign: 1 | -1
  /** A blank amount: any number from 0 up, or nothing that can be reckoned with. */
  readonly blank: 'nonnegative' | 'missing'
  /** Powers of ten between its unit and the unit of the relation: 4 where 万元 are compared with 元. */
  readonly shift: number
}

export type TermLike = Pointer | (Partial<Term> & { readonly at: Pointer | null })

/** What every relation may carry beside its figures. */
export interface Details {
  /** Instead of the severity of the check. */
  readonly severity?: Severity
  /** Data for the messages, beside what the engine gives. */
  readonly args?: Readonly<Record<string, string | number | readonly string[]>>
  /** Which of the check's messages tells of a failure; its first one when left out. */
  readonly message?: string
  /** Instead of the formula of the check. */
  readonly formula?: string
  /** Further places that the finding is about. */
  readonly also?: readonly Pointer[]
  /** Places that are no part of the finding, but on whose reading it rests: labels that say which lines belong together. */
  readonly restsOn?: readonly Pointer[]
  /** Between which numbers the stated figure could lie by chance; without it no explanation is looked for. */
  readonly range?: Interval | null
  /** Findings with one key have one cause, where they fail together. */
  readonly cause?: string
  /** False where a figure cut off after its last place must not save the relation. */
  readonly truncation?: boolean
}

/** stated = numerator ÷ denominator − less. */
export interface Ratio extends Details {
  readonly kind: 'ratio'
  readonly stated: Term
  readonly numerator: Term
  readonly denominator: Term
  readonly less: 0 | 1
}

/** stated = the sum of the parts. */
export interface Sum extends Details {
  readonly kind: 'sum'
  readonly stated: Term
  readonly parts: readonly Term[]
}

/** stated = the product of the factors. */
export interface Product extends Details {
  readonly kind: 'product'
  readonly stated: Term
  readonly factors: readonly Term[]
}

/** stated = min(1, numerator ÷ denominator) × weight, or at most numerator ÷ denominator × weight. */
export interface Share extends Details {
  readonly kind: 'share'
  readonly mode: 'capped' | 'at-most'
  readonly stated: Term
  readonly numerator: Term
  readonly denominator: Term
  readonly weight: Term
}

/** stated compared with the sum of the parts; `between` takes two parts as its ends. */
export interface Bound extends Details {
  readonly kind: 'bound'
  readonly stated: Term
  readonly comparator: Comparator
  readonly parts: readonly Term[]
}

/** Something found to hold or not without arithmetic; null where it cannot be told. */
export interface Claim extends Details {
  readonly kind: 'claim'
  readonly holds: boolean | null
  readonly at: readonly Pointer[]
  readonly missing: readonly Pointer[]
}

/** What should hold between printed figures. `judge` decides whether it does. */
export type Relation = Ratio | Sum | Product | Share | Bound | Claim
export type Arithmetic = Exclude<Relation, Claim>

export function term(like: TermLike): Term {
  const given = typeof like === 'string' ? { at: like } : like
  return { index: 0, printed: null, taken: 'figure', sign: 1, blank: 'missing', shift: 0, ...given }
}

/** A number to be compared with that the form does not print. */
export function norm(text: string): Term {
  const dot = text.indexOf('.')
  const decimals = dot === -1 ? 0 : text.length - dot - 1
  return term({ at: null, printed: { text, decimals, scale: 0, unit: null }, taken: 'exact' })
}

/** Every term of a relation, the stated one first. */
export function termsOf(relation: Arithmetic): readonly Term[] {
  return [relation.stated, ...operandsOf(relation)]
}

export function operandsOf(relation: Arithmetic): readonly Term[] {
  switch (relation.kind) {
    case 'ratio':
      return [relation.numerator, relation.denominator]
    case 'sum':
    case 'bound':
      return relation.parts
    case 'product':
      return relation.factors
    case 'share':
      return [relation.numerator, relation.denominator, relation.weight]
  }
}

/** The same relation over other terms, given in the order of `termsOf`. */
export function withTerms<R extends Arithmetic>(relation: R, terms: readonly Term[]): R {
  const [stated, ...rest] = terms
  if (stated === undefined) throw new RangeError('A relation has a stated figure.')
  switch (relation.kind) {
    case 'ratio': {
      const [numerator, denominator] = rest
      return { ...relation, stated, numerator, denominator }
    }
    case 'share': {
      const [numerator, denominator, weight] = rest
      return { ...relation, stated, numerator, denominator, weight }
    }
    case 'sum':
    case 'bound':
      return { ...relation, stated, parts: rest }
    case 'product':
      return { ...relation, stated, factors: rest }
  }
}
