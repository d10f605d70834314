import type { PageForm } from '../../src/report/index.ts'

/** Brings a finding into view in the list, and its stated figure in the form. */
export function scrollToFinding(fingerprint: string, form: PageForm | undefined): void {
  const item = document.querySelector(`[data-finding="${CSS.escape(fingerprint)}"]`)
  if (item instanceof HTMLElement) scrollInPanel(item)
  const [stated] = form?.findings.find((finding) => finding.fingerprint === fingerprint)?.at ?? []
  if (stated !== undefined) scrollToValue(stated)
}

/** Moves the panel alone: two smooth movements of one page would stop each other. */
function scrollInPanel(item: HTMLElement): void {
  const panel = item.closest('.content')
  if (panel === null) return
  const from = item.getBoundingClientRect()
  const frame = panel.getBoundingClientRect()
  const isSeen = from.top >= frame.top && from.bottom <= frame.bottom
  if (!isSeen) panel.scrollTop += from.top - frame.top - ROOM
}

const ROOM = 8

/** Brings the cell of a value into view; where the panes stand below each other, what is told of the value. */
export function scrollToValue(at: string): void {
  const cell = document.querySelector(`.sheet [data-at~="${CSS.escape(at)}"]`)
  const panes = cell?.closest('.panes') ?? null
  if (cell === null || panes === null) return
  const isWide = getComputedStyle(panes).gridTemplateColumns.split(' ').length > 1
  const target = isWide ? cell : document.querySelector('.value-detail')
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: behavior() })
}

function behavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
