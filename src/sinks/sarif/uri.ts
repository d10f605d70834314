/** The path of a source as a URI reference: relative paths stay relative, absolute ones get a scheme; standard input has a name of its own. */
export function toUri(path: string): string {
  if (path === '-' || path === '') return 'stdin'
  const segments = path.replace(LONE, '\ufffd').split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${segments}`
  return /^[a-z]:\//i.test(path) ? `file:///${segments.replace('%3A', ':')}` : segments
}

const LONE = /\p{Surrogate}/gu
