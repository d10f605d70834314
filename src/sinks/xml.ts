// Everything outside the production Char of XML 1.0, section 2.2: most controls, lone surrogates, two noncharacters.
const NOT_XML = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML content; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** Attributes with their leading spaces; line ends and tabs are kept as references. */
export function attributes(of: Readonly<Record<string, string | number>>): string {
  return Object.entries(of)
    .map(
      ([name, value]) => ` ${name}="${escapeXml(String(value)).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)}"`,
    )
    .join('')
}
