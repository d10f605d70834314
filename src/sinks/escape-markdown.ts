/** A text as one line of Markdown that shows it as it is: no markup, no table bar, no tag, no heading comes of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&#!]/g, '\\$&')
    .replace(/^([+-]|\d+[.)](?= |$))/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
