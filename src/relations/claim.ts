import type { Claim, Details, Pointer } from './relation.ts'

/** Something found to hold, or not, without arithmetic; `missing` names what it could not be told without. */
export function claim(
  at: readonly Pointer[],
  holds: boolean | null,
  details: Details & { readonly missing?: readonly Pointer[] } = {},
): Claim {
  return { missing: [], ...details, kind: 'claim', at, holds }
}
