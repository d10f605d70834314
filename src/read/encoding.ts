/** The charset that a page declares in its first kilobytes, lower case, null when it declares none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const found = /<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i.exec(head)
  const xml = /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i.exec(head)
  return (found ?? xml)?.[1]?.toLowerCase() ?? null
}

/**
 * The encoding of bytes that are text: a byte order mark says it; else UTF-16 shows by its NULs, UTF-8 by its validity,
 * which no declaration overrules; else the declared charset if the bytes are valid in it; else GB 18030 or a damaged
 * UTF-8, whichever leaves fewer bytes unread.
 */
export function encodingOf(bytes: Uint8Array, declared: string | null): string {
  const mark = markOf(bytes)
  if (mark !== null) return mark
  const wide = wideByteOrder(bytes)
  if (wide !== null) return wide
  if (isValid(bytes, 'utf-8')) return looksLikeGbk(bytes) && isValid(bytes, 'gb18030') ? 'gb18030' : 'utf-8'
  const label = declared === null ? null : familyOf(declared)
  if (label !== null && label !== 'utf-8' && isValid(bytes, label)) return label
  if (isValid(bytes, 'gb18030')) return mostlyUtf8(bytes) ? 'utf-8' : 'gb18030'
  return decodeBytes(bytes, 'utf-8').invalid <= decodeBytes(bytes, 'gb18030').invalid ? 'utf-8' : 'gb18030'
}

/** The text without its byte order mark, and how many byte sequences had to be replaced by U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): { text: string; invalid: number } {
  const mark = markOf(bytes)
  const body = mark === null ? bytes : bytes.subarray(mark === 'utf-8' ? 3 : 2)
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body)
  if (!text.includes('\ufffd')) return { text, invalid: 0 }
  return { text, invalid: Math.max(0, text.split('\ufffd').length - 1 - writtenReplacements(body, encoding)) }
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** U+FFFD that the source itself holds: a converter before us wrote them, and they are valid. */
function writtenReplacements(bytes: Uint8Array, encoding: string): number {
  if (encoding !== 'utf-8') return 0
  let count = 0
  for (let i = bytes.indexOf(0xef); i !== -1; i = bytes.indexOf(0xef, i + 1)) {
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) count++
  }
  return count
}

/** UTF-16 without a mark: pipes, tags, digits and line ends have a NUL beside them, always on the same side. */
function wideByteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, 65536)
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

function isValid(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** GBK, GB 2312 and their aliases are parts of GB 18030; null for a label that no decoder knows. */
function familyOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
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

/** Damaged UTF-8 that happens to be valid GB 18030: sequences of three bytes by far outnumber the damage. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const { text, invalid } = decodeBytes(bytes, 'utf-8')
  let read = 0
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 0x800) read++
  return read - invalid > 10 * invalid
}
