// With the flag u a surrogate matches only where it is lone.
const UNSTORABLE = /\0|\p{Surrogate}/gu
const ESCAPED = /\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/gi

/** Text as every database takes it: U+FFFD for NUL and lone surrogates, which PostgreSQL and UTF-8 cannot hold. */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\ufffd')
}

/** The same for JSON text, where such characters stand as escapes; a pair of surrogates never does in what JSON.stringify writes. */
export function storableJson(json: string): string {
  return json.includes('\\u') ? json.replace(ESCAPED, (found) => (found === '\\\\' ? found : '\\ufffd')) : json
}
