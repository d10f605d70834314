import { eastAsianWidth } from 'get-east-asian-width'

const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/gu

/**
 * Columns that a text takes on a terminal: two for each wide character. Emoji made of several characters are counted
 * piece by piece: string-width, which knows them, needs as long to load as Node itself.
 */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let width = 0
  for (const character of text.replace(NO_WIDTH, '')) width += eastAsianWidth(character.codePointAt(0) ?? 0)
  return width
}
