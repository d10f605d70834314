import type { Location, Notification, Result as SarifResult } from 'sarif'
import type { FindingView, Place, ProblemView, ReportView } from '../../report/index.ts'
import { toUri } from './uri.ts'

export const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** What SARIF calls an outcome (section 3.27.9); only a `fail` may have a level. */
const kinds = { pass: 'pass', fail: 'fail', unknown: 'open' } as const

/** One finding: the stated figure is its location, the operands are related locations. */
export function resultOf(view: FindingView, name: string, ruleIndex: number | undefined): SarifResult {
  const related = view.figures.flatMap(({ role, owner, label, text, place }) =>
    role === 'operand' && place !== null
      ? [{ ...locationOf(place, name), message: { text: `${owner} ${label}: ${text}`.trim() } }]
      : [],
  )
  const words = [view.message, ...view.explanations.map(({ text, chance }) => `${text} (${chance})`), ...view.notes]
  return {
    ruleId: view.check,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    kind: kinds[view.outcome],
    level: view.outcome === 'fail' ? levels[view.severity] : 'none',
    message: { text: words.join('\n') },
    locations: [locationOf(view.place, name)],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((location, id) => ({ id, ...location })) }),
    partialFingerprints: { 'zipingFinding/v1': view.fingerprint },
    ...(view.baseline === null ? {} : { baselineState: baselineStates[view.baseline] }),
    ...(view.dismissed === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: view.dismissed }] }),
  }
}

/** SARIF 2.1.0, section 3.27.24. */
const baselineStates = { new: 'new', known: 'unchanged' } as const

/** A finding of the baseline that is there no more; of where it stood only the document is known. */
export function absentResult(
  { check, message, fingerprint }: ReportView['gone'][number],
  name: string,
  ruleIndex: number | undefined,
): SarifResult {
  return {
    ruleId: check,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    message: { text: message },
    locations: [locationOf(null, name)],
    partialFingerprints: { 'zipingFinding/v1': fingerprint },
    baselineState: 'absent',
  }
}

/** A problem of reading is nothing the form says of itself, so it is a notification and no result. */
export function notificationOf({ severity, message, places }: ProblemView, name: string): Notification {
  const cells = places.length === 0 ? [null] : places
  return {
    level: levels[severity],
    message: { text: message },
    locations: cells.map((place) => locationOf(place, name)),
  }
}

/** A place in the source; the whole document where nothing closer is known. Columns are UTF-16, the end is exclusive. */
function locationOf(place: Place | null, name: string): Location {
  const artifactLocation = { uri: toUri(name) }
  if (place === null) return { physicalLocation: { artifactLocation } }
  const { line, character, end } = place
  const stop = end ?? { line, character }
  const region = { startLine: line, startColumn: character, endLine: stop.line, endColumn: stop.character }
  return { physicalLocation: { artifactLocation, region } }
}
