/** The report with one digit of one printed amount, rate or score changed, as a slip of a clerk or a converter would; which one follows from `n`. */
export function withFault(report, n) {
  const printed = Object.entries(report.evidence).filter(
    ([at, { numbers }]) => /^\/funds\/|\/(?:weight|score)$|^\/total/.test(at) && numbers.length === 1,
  )
  const [at, evidence] = printed[n % printed.length]
  const [number] = evidence.numbers
  const digits = [...number.text.matchAll(/\d/g)]
  const { index } = digits[n % digits.length]
  const digit = (Number(number.text[index]) + 1 + (n % 8)) % 10
  const text = number.text.slice(0, index) + digit + number.text.slice(index + 1)
  return { ...report, evidence: { ...report.evidence, [at]: { ...evidence, numbers: [{ ...number, text }] } } }
}
