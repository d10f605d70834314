/** An interval for people: `1022.925 … 1022.935`, one number where both ends agree, `≥ 5` where one end is open; `%` moves the point by two places. */
export function intervalText(low: string | null, high: string | null, percent: boolean): string {
  const show = (end: string) => (percent ? `${shiftPoint(end, 2)}%` : end)
  if (low === null) return high === null ? '' : `≤ ${show(high)}`
  if (high === null) return `≥ ${show(low)}`
  return low === high ? show(low) : `${show(low)} … ${show(high)}`
}

/** Moves the decimal point of a canonical decimal to the right, in text: no float touches it. */
export function shiftPoint(decimal: string, places: number): string {
  const negative = decimal.startsWith('-')
  const [whole = '', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.')
  const digits = fraction.padEnd(places, '0')
  const shifted = `${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, '')
  const rest = digits.slice(places)
  return `${negative ? '-' : ''}${shifted}${rest === '' ? '' : `.${rest}`}`
}
