import { type Place, type ProblemView, say } from '../../report/index.ts'
import { wrap } from './fit.ts'
import type { Page } from './page.ts'

const MAX_PLACES = 3

/** A problem of reading: its message, then its first places. */
export function problemLines({ severity, message, places }: ProblemView, page: Page): string[] {
  const { width, paint, language } = page
  const mark = severity === 'error' ? paint('✗', 'red') : severity === 'warning' ? paint('!', 'yellow') : '-'
  const [first = '', ...rest] = wrap(message, width - 4, 4)
  const more = places.length - MAX_PLACES
  return [
    `  ${mark} ${first}`,
    ...rest.map((line) => `    ${line}`),
    ...places.slice(0, MAX_PLACES).map((place) => `    ${placeText(place, page)}`),
    ...(more > 0 ? [`    ${paint(say('more', language, { count: more }), 'dim')}`] : []),
  ]
}

/** `file:line:column`, as editors and terminals open it, and the page of the source where it is known. */
export function placeText(place: Place, { paint, language }: Page): string {
  const page = place.page === null ? '' : ` (${say('page', language, { page: place.page })})`
  return paint(`${place.name}:${place.line}:${place.character}${page}`, 'dim')
}
