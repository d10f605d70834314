/** The first characters of a file that is no text (`%PDF`, `PK\x03\x04`), null for text. */
export function binaryHead(bytes: Uint8Array): string | null {
  return MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte)) || isMostlyControl(bytes)
    ? printableHead(bytes)
    : null
}

/**
 * Whether a text, decoded as well as can be, is none: more than one in twenty of its characters could not be read or are
 * control characters. Damage that a transfer does to a text is far rarer; bytes that were never text come to one in four.
 *
 * @param invalid Sequences of the whole text that were replaced.
 */
export function isNoise(text: string, invalid: number): boolean {
  const size = Math.min(text.length, MAX_LOOK)
  let controls = 0
  for (let i = 0; i < size; i++) if (isControl(text.charCodeAt(i))) controls++
  return invalid / Math.max(1, text.length) + controls / Math.max(1, size) > 1 / 20 && invalid + controls >= MIN_NOISE
}

const MAX_LOOK = 65_536
const MIN_NOISE = 8

/** NUL is no sign: programs pad texts with it. */
function isControl(code: number): boolean {
  return code > 0 && code < 32 && (code < 9 || code > 13) && code !== 27
}

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0))

/** PDF, ZIP (docx, xlsx), OLE (doc, xls), RTF, PNG, JPEG, GIF, gzip, RAR, 7z, SQLite, Parquet. */
const MAGIC: readonly (readonly number[])[] = [
  ascii('%PDF'),
  [...ascii('PK'), 3, 4],
  [...ascii('PK'), 5, 6],
  [0xd0, 0xcf, 0x11, 0xe0],
  ascii('{\\rtf'),
  [0x89, ...ascii('PNG')],
  [0xff, 0xd8, 0xff],
  ascii('GIF8'),
  [0x1f, 0x8b, 8],
  ascii('Rar!'),
  [...ascii('7z'), 0xbc, 0xaf],
  ascii('SQLite format 3'),
  ascii('PAR1'),
]

/** More than a tenth of the first 4 KB are control characters, NULs of UTF-16 apart. */
function isMostlyControl(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, 4096)
  const nuls = [0, 0]
  let controls = 0
  for (let i = 0; i < size; i++) {
    const byte = bytes[i] ?? 0
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1
    else if (isControl(byte)) controls++
  }
  const [even = 0, odd = 0] = nuls
  // In UTF-16 the high bytes of ASCII are NUL, all on one side.
  return controls + Math.min(even, odd) > size / 10 + 1
}

/** The first bytes as people can read them. */
export function printableHead(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 4)]
    .map((byte) => (byte > 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`))
    .join('')
}
