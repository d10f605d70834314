interface Attribute {
  readonly name: string
  readonly value: string
}

/** WHATWG: 1 to 1000, 1 when absent or no number. */
export function readColspan(attributes: readonly Attribute[]): number {
  const span = readInteger(attributeOf(attributes, 'colspan'))
  return span === null || span === 0 ? 1 : Math.min(span, 1000)
}

/** WHATWG: 0 (to the end of the row group) to 65534, 1 when absent or no number. */
export function readRowspan(attributes: readonly Attribute[]): number {
  const span = readInteger(attributeOf(attributes, 'rowspan'))
  return span === null ? 1 : Math.min(span, 65534)
}

/** Whether the element and all inside is not shown: `hidden`, `display:none`, and Word's `mso-hide:all`. */
export function isHidden(attributes: readonly Attribute[]): boolean {
  for (const { name, value } of attributes) {
    if (name === 'hidden') return true
    if (name === 'style' && HIDING.test(value)) return true
  }
  return false
}

const HIDING = /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i

function attributeOf(attributes: readonly Attribute[], name: string): string | null {
  return attributes.find((attribute) => attribute.name === name)?.value ?? null
}

/** The WHATWG rules for parsing non-negative integers: `2;` is 2, ` +3` is 3, `-1` is none. */
function readInteger(value: string | null): number | null {
  const found = value === null ? null : /^[\t\n\f\r ]*(?:\+?(\d+)|-0+(?!\d))/.exec(value)
  return found === null ? null : Number(found[1] ?? 0)
}
