const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1980-01-01, the first date that a ZIP file can hold. */
const EPOCH = 0x00210000

/** The archive with one fixed time for every file in it: its bytes then tell only what it holds. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) throw new TypeError('The archive has no directory.')
  let at = view.getUint32(end + 16, true)
  for (let i = view.getUint16(end + 10, true); i > 0 && view.getUint32(at, true) === CENTRAL; i--) {
    view.setUint32(at + 12, EPOCH, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, EPOCH, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
