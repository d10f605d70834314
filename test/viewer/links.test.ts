import { describe, expect, it } from 'vitest'
import { readDecisions } from '../../src/findings/index.ts'
import { decideFinding, decideValue, decisionsFile } from '../../viewer/page/decisions.ts'
import { readLink, writeLink } from '../../viewer/page/links.ts'
import type { Place } from '../../viewer/page/place.ts'

/** Places of forms with these checks; fingerprints are `form:place`. */
function placesOf(...forms: readonly (readonly string[])[]): Place[] {
  return forms.map((checks, i) => {
    const findings = checks.map((check, j) => ({ check, fingerprint: `${i}:${j}`, stated: '5%' }))
    return { document: {}, form: { findings, values: [] } } as unknown as Place
  })
}

const places = placesOf(['FUND-001', 'FUND-001'], ['IND-002', 'FUND-001'])

describe('the links of the report page', () => {
  it.each([
    ['#FUND-001', { form: 0, fingerprint: '0:0' }],
    ['#FUND-001.2', { form: 0, fingerprint: '0:1' }],
    ['#2/FUND-001', { form: 1, fingerprint: '1:1' }],
    ['#IND-002', { form: 1, fingerprint: '1:0' }],
    ['#2', { form: 1, fingerprint: null }],
    ['#3', null],
    ['#FUND-009', null],
    ['#2/', { form: 1, fingerprint: null }],
    ['#<script>', null],
    ['', null],
  ])('reads %s', (fragment, target) => {
    expect(readLink(fragment, places)).toEqual(target)
  })
  it('writes links that lead back', () => {
    places.forEach(({ form }, i) => {
      for (const { fingerprint } of form.findings) {
        const target = { form: i, fingerprint }
        expect(readLink(writeLink(places, target), places)).toEqual(target)
      }
    })
  })
})

describe('the decisions of the report page', () => {
  it('are a file that the command line reads', () => {
    const [place] = places
    const finding = place!.form.findings[0]!
    const value = { path: 'funds[|整体支出]/executed', raw: '5' } as Parameters<typeof decideValue>[1]
    const none = { findings: [], values: [] }
    const once = decideFinding(none, finding, { verdict: 'dismissed', because: 'reset in June' })
    const twice = decideFinding(once, finding, { verdict: 'confirmed', because: 'seen' })
    const all = decideValue(twice, value, 'a|2023|', { correctedTo: '6' })
    const read = readDecisions(decisionsFile(all))
    expect(read.findings).toMatchObject([{ fingerprint: '0:0', stated: '5%', verdict: 'confirmed', because: 'seen' }])
    expect(read.values).toMatchObject([{ path: 'funds[|整体支出]/executed', printed: '5', correctedTo: '6' }])
    expect(decideFinding(all, finding, null).findings).toEqual([])
  })
})
