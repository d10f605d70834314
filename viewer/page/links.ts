import type { Place } from './place.ts'

/** What a link names: a form (from 0) and the fingerprint of one of its findings. */
interface Target {
  readonly form: number
  readonly fingerprint: string | null
}

/**
 * The finding that a fragment stands for: `#FUND-001` is the first of its kind, `#FUND-001.2` the second; `#3/…` looks in
 * the third form only, `#3` is that form. null for any other fragment.
 */
export function readLink(fragment: string, places: readonly Place[]): Target | null {
  const [, number, check, nth] = /^#?(?:(\d{1,6})\/?)?([A-Z]+-\d+)?(?:\.(\d{1,6}))?$/.exec(fragment) ?? []
  if (number === undefined && check === undefined) return null
  const only = number === undefined ? null : Number(number) - 1
  if (check === undefined) return only !== null && only < places.length ? { form: only, fingerprint: null } : null
  for (const [form, place] of places.entries()) {
    if (only !== null && form !== only) continue
    const same = place.form.findings.filter((finding) => finding.check === check)
    // What failed comes before what holds; a link means a fault where there is one.
    const found = same[nth === undefined ? 0 : Number(nth) - 1]
    if (found !== undefined) return { form, fingerprint: found.fingerprint }
  }
  return null
}

/** The shortest fragment for a finding, or for a form where there are several. */
export function writeLink(places: readonly Place[], { form, fingerprint }: Target): string {
  const several = places.length > 1
  const findings = places[form]?.form.findings ?? []
  const finding = findings.find((one) => one.fingerprint === fingerprint)
  if (finding === undefined) return several ? `#${form + 1}` : ''
  const nth = findings.filter(({ check }) => check === finding.check).indexOf(finding)
  return `#${several ? `${form + 1}/` : ''}${finding.check}${nth > 0 ? `.${nth + 1}` : ''}`
}
