import { type RepairView, type SuspectView, say } from '../../report/index.ts'
import { wrap } from './fit.ts'
import type { Page } from './page.ts'

const MAX_GROUPS = 4

/** The proof, then the first sets of figures, one a line where they are pairs or more. */
export function repairLines({ text, groups }: RepairView, page: Page): string[] {
  const { language, width, paint } = page
  const rest = groups.length - MAX_GROUPS
  return [
    ...wrap(text, width - 4, 5).map((line) => `    ${line}`),
    ...groups
      .slice(0, MAX_GROUPS)
      .flatMap((group) =>
        wrap(group.map(suspectText).join(' + '), width - 8, 4).map((line, i) =>
          i === 0 ? `      - ${line}` : `        ${line}`,
        ),
      ),
    ...(rest > 0 ? [`      ${paint(say('moreGroups', language, { count: rest }), 'dim')}`] : []),
  ]
}

/** A figure that may be wrong: its name, how it is printed, its line and character. */
export function suspectText({ name, text, place }: SuspectView): string {
  return `${name} ${text}${place === null ? '' : ` (${place.line}:${place.character})`}`
}
