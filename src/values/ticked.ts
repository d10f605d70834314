const TICKED = '☑☒✓✔√■●◼'
const EMPTY = '□☐○◻◯'
const TOKEN = new RegExp(`[${TICKED}${EMPTY}]|[^${TICKED}${EMPTY}]+`, 'gu')
const MAX_LENGTH = 80

/**
 * The word of the one box that is ticked: 优 of `优☑ 良□ 中□ 差□` and of `☑优 □良`. Null when the text is no such list,
 * or another number of boxes than one is ticked.
 */
export function readTicked(text: string): string | null {
  if (text.length > MAX_LENGTH) return null
  const tokens = (text.match(TOKEN) ?? []).map((token) => token.replace(/[\s()（）、,，;；/|]/gu, '')).filter(Boolean)
  if (tokens.length < 4 || tokens.length % 2 !== 0) return null
  const isBox = (token: string) => TICKED.includes(token) || EMPTY.includes(token)
  const first = isBox(tokens[0]!) ? 0 : 1
  if (tokens.some((token, i) => isBox(token) !== (i % 2 === first))) return null
  const ticked = tokens.flatMap((token, i) => (TICKED.includes(token) ? [tokens[first === 0 ? i + 1 : i - 1]!] : []))
  return ticked.length === 1 ? ticked[0]! : null
}
