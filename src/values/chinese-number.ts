const DIGIT = new Map<string, bigint>()
for (const spelling of ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '○弌贰叄肆伍陸柒捌玖']) {
  for (const [value, c] of [...spelling].entries()) DIGIT.set(c, BigInt(value))
}
DIGIT.set('两', 2n).set('兩', 2n)

const PLACE = new Map<string, bigint>([
  ['十', 10n],
  ['拾', 10n],
  ['百', 100n],
  ['佰', 100n],
  ['千', 1000n],
  ['仟', 1000n],
])
const MYRIADS = [
  ['亿億', 100_000_000n],
  ['万萬', 10_000n],
] as const

/** Longer runs of numeral characters are no number that anyone prints. */
const LONGEST = 40

/** A run of Chinese numerals, with its decimals if it has any. */
export const CHINESE_RUN =
  /[零〇○一二两兩三四五六七八九十百千万亿壹贰叁叄肆伍陆陸柒捌玖拾佰仟萬億]+(?:点[零〇○一二三四五六七八九]+)?/y

/** Whether the run counts (一百二十, 三十) and does not merely spell digits (二〇二一). */
export function hasPlace(run: string): boolean {
  return /[十拾百佰千仟万萬亿億]/.test(run)
}

/** Decimal text of a number in Chinese numerals: 一百二十 is "120", 九十五点五 "95.5", 二〇二一 "2021"; null when it is none. */
export function readChineseNumber(text: string): string | null {
  if (text === '' || text.length > LONGEST) return null
  const [whole = '', fraction] = text.split('点')
  const count = hasPlace(whole) ? readCount(whole) : spell(whole)
  if (count === null || fraction === undefined) return count
  const decimals = spell(fraction)
  return decimals === null ? null : `${count}.${decimals}`
}

function spell(text: string): string | null {
  const digits = [...text].map((c) => DIGIT.get(c))
  return digits.length === 0 || digits.includes(undefined) ? null : digits.join('')
}

/** 亿 and 万 split the number: what stands before counts so many of them (两万亿 is 2,0000 亿), what follows is less than one. */
function readCount(text: string): string | null {
  const count = readParts(text)
  return count === null ? null : String(count)
}

function readParts(text: string, above: bigint | null = null): bigint | null {
  for (const [myriad, value] of MYRIADS) {
    const at = Math.max(text.lastIndexOf(myriad.charAt(0)), text.lastIndexOf(myriad.charAt(1)))
    if (at < 0) continue
    const before = value === 10_000n ? readGroup(text.slice(0, at), above) : readParts(text.slice(0, at))
    const after = at === text.length - 1 ? 0n : readParts(text.slice(at + 1), value)
    return before === null || after === null || before === 0n ? null : before * value + after
  }
  return readGroup(text, above)
}

/** Up to four places: 一千零五, 十二, and 一百二 for 一百二十; after 万 a lone digit stands for thousands (两万五). */
function readGroup(text: string, above: bigint | null): bigint | null {
  let total = 0n
  let digit: bigint | null = null
  let place = above === null ? 10_000n : above
  let zero = false
  for (const c of text) {
    const value = DIGIT.get(c)
    const power = PLACE.get(c)
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null
      digit = value
      zero ||= value === 0n
    } else {
      if (power === undefined || power >= place) return null
      if (digit === null && power !== 10n) return null
      if (digit === 0n && power !== 10n) return null
      total += (digit === null || digit === 0n ? 1n : digit) * power
      place = power
      digit = null
      zero = false
    }
  }
  if (digit === null || digit === 0n) return total
  const short = !zero && place > 10n && (above !== null || place < 10_000n)
  return total + digit * (short ? place / 10n : 1n)
}
