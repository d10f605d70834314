/** Data inside a page. Nothing in it can end the element it stands in or begin another. */
export function embedJson(data: unknown): string {
  return `<script type="application/json" class="document">${escapeScript(JSON.stringify(data))}</script>`
}

/** What may end an element, or a line for old parsers, in its escaped form; JSON.stringify has escaped lone surrogates. */
function escapeScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
