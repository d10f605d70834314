import type { PageForm } from '../../src/report/index.ts'

/** Brings a finding into view in the list, and its stated figure in the form. */
export function scrollToFinding(fingerprint: string, form: PageForm | undefined): void {
  const item = document.querySelector(`[data-finding="${CSS.escape(fingerprint)}"]`)
  item?.scrollIntoView({ block: 'nearest', behavior: behavior() })
  const [stated] = form?.findings.find((finding) => finding.fingerprint === fingerprint)?.at ?? []
  if (stated !== undefined) scrollToValue(stated)
}

/** Brings the cell of a value into view; on a narrow screen, where the panes stand below each other, the reader stays where he is. */
export function scrollToValue(at: string): void {
  if (!matchMedia('(min-width: 900px)').matches) return
  const cell = document.querySelector(`.sheet [data-at~="${CSS.escape(at)}"]`)
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: behavior() })
}

function behavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
