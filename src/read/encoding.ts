/** The charset that a page declares in its first kilobytes, lower case, null when it declares none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const found = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(head)
  const xml = /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head)
  return (found ?? xml)?.[1]?.toLowerCase() ?? null
}

/** Text without its byte order mark, its encoding, and how many byte sequences had to be replaced by U+FFFD. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
  readonly invalid: number
}

/**
 * Decodes bytes that are text. A byte order mark says the encoding; else UTF-16 shows by its NULs, UTF-8 by its
 * validity, which no declaration overrules; else the declared charset if the bytes are valid in it; else GB 18030 or a
 * damaged UTF-8, whichever leaves less unread.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const mark = markOf(bytes)
  if (mark !== null) return decodeLoosely(bytes.subarray(mark === 'utf-8' ? 3 : 2), mark)
  const wide = wideByteOrder(bytes)
  if (wide !== null) return decodeLoosely(bytes, wide)
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return (looksLikeGbk(bytes) ? decodeStrictly(bytes, 'gb18030') : null) ?? utf8
  const declared = declaredEncoding(bytes)
  const gb18030 = decodeStrictly(bytes, 'gb18030')
  if (declared !== null && declared !== 'utf-8' && declared !== 'gb18030') {
    const text = decodeStrictly(bytes, declared)
    if (text !== null) return text
  }
  const damaged = decodeLoosely(bytes, 'utf-8')
  if (gb18030 !== null) return isMostlyUtf8(damaged) ? damaged : gb18030
  const loose = decodeLoosely(bytes, 'gb18030')
  return damaged.invalid <= loose.invalid ? damaged : loose
}

function decodeStrictly(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding, invalid: 0 }
  } catch {
    return null
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const replaced = text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0
  return { text, encoding, invalid: Math.max(0, replaced - (encoding === 'utf-8' ? writtenReplacements(bytes) : 0)) }
}

/** The encoding that a page declares in its first kilobytes; null when it declares none that a decoder knows. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = META.exec(head)?.[1] ?? XML.exec(head)?.[1]
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    // GBK and GB 2312 are parts of GB 18030.
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

const META = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i
const XML = /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** U+FFFD that the source itself holds: a converter before us wrote them, and they are valid. */
function writtenReplacements(bytes: Uint8Array): number {
  let count = 0
  for (let i = bytes.indexOf(0xef); i !== -1; i = bytes.indexOf(0xef, i + 1)) {
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count++
  }
  return count
}

/** UTF-16 without a mark: pipes, tags, digits and line ends have a NUL beside them, always on the same side. */
function wideByteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, 65536)
  if (!bytes.includes(0)) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < size; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (even + odd < size / 50 || bytes.length % 2 === 1) return null
  if (odd > 8 * even) return 'utf-16le'
  return even > 8 * odd ? 'utf-16be' : null
}

/** Short GBK text may be valid UTF-8 by chance: all sequences of two bytes, which in GBK are runs of common characters. */
function looksLikeGbk(bytes: Uint8Array): boolean {
  let pairs = 0
  let runs = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    if (byte >= 0xe0) return false
    const next = bytes[i + 1] ?? 0
    // Level 1 of GB 2312, the 3,755 common characters.
    if (byte < 0xb0 || byte > 0xd7 || next < 0xa1) return false
    if (i === 0 || (bytes[i - 1] ?? 0) < 0x80) runs++
    pairs++
    i++
  }
  return pairs >= 2 * runs && pairs > 0
}

/** Damaged UTF-8 that happens to be valid GB 18030: its sequences of three bytes by far outnumber the damage. */
function isMostlyUtf8({ text, invalid }: DecodedText): boolean {
  let read = -invalid
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x800) read++
  return read > 10 * invalid
}
