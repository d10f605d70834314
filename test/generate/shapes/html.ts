import type { Line, LogicalCell, LogicalTable } from '../page.ts'
import type { Random } from '../random.ts'

/** How one writer of HTML writes: attributes, groups, paragraphs in cells, the clutter of word processors. */
export interface HtmlStyle {
  readonly attribute: 'double' | 'single' | 'bare' | 'semicolon' | 'upper'
  readonly groups: 'none' | 'tbody' | 'thead'
  readonly breaks: 'br' | 'br/' | 'p' | 'div' | 'span'
  readonly clutter: 'none' | 'style' | 'word'
  readonly blank: string
  readonly endTags: boolean
  readonly indent: string
  readonly zeroSpan: boolean
  /** Between rows: a line break, nothing (readers of scanned pages write one line), an empty line. */
  readonly gap: '\n' | '' | '\n\n'
  /** Spans of one are written too. */
  readonly explicit: boolean
}

export function drawHtmlStyle(random: Random): HtmlStyle {
  return {
    attribute: random.pick(['double', 'double', 'double', 'single', 'bare', 'semicolon', 'upper']),
    groups: random.pick(['none', 'tbody', 'tbody', 'thead']),
    breaks: random.pick(['br', 'br/', 'p', 'p', 'div', 'span']),
    clutter: random.pick(['none', 'none', 'style', 'word']),
    blank: random.pick(['', '', '&nbsp;', '<p>&nbsp;</p>', '<br>', '\u3000']),
    endTags: random.chance(0.9),
    indent: random.pick(['', '', '  ', '\t']),
    zeroSpan: random.chance(0.06),
    gap: random.pick(['\n', '\n', '\n', '\n', '\n', '\n', '', '', '\n\n']),
    explicit: random.chance(0.1),
  }
}

/** A table element with the spans of the page. */
export function htmlTable(table: LogicalTable, style: HtmlStyle, caption: string | null = null): string {
  const rows = table.rows.map((_, r) => htmlRow(table, r, style))
  const heads = style.groups === 'thead' && isHeaderRow(table, 0) ? rows.slice(0, 1) : []
  const edge = style.gap === '' ? '' : '\n'
  const group = (name: string, list: readonly string[]) => [`<${name}>`, list.join(style.gap), `</${name}>`].join(edge)
  const body = rows.slice(heads.length)
  const inner =
    style.groups === 'none'
      ? [body.join(style.gap)]
      : [...(heads.length > 0 ? [group('thead', heads)] : []), group('tbody', body)]
  const looks =
    style.clutter === 'none' ? '' : ' cellspacing="0" cellpadding="0" style="border-collapse:collapse;width:100%"'
  const title = caption === null ? [] : [`<caption>${escapeHtml(caption)}</caption>`]
  return [`<table border="1"${looks}>`, ...title, ...inner, '</table>'].join(edge)
}

function htmlRow(table: LogicalTable, r: number, style: HtmlStyle): string {
  const name = style.groups === 'thead' && r === 0 && isHeaderRow(table, 0) ? 'th' : 'td'
  const cells = (table.rows[r] ?? []).map((cell) => {
    // A span of 0 goes to the end of the row group.
    const toEnd =
      style.groups !== 'thead' && style.zeroSpan && cell.rowspan > 1 && r + cell.rowspan === table.rows.length
    return htmlCell(cell, style, name, toEnd)
  })
  const edge = style.indent === '' || style.gap === '' ? '' : '\n'
  const end = style.endTags ? [`</${tag('tr', style)}>`] : []
  return `${edge === '' ? '' : style.indent}${[`<${tag('tr', style)}>`, ...cells, ...end].join(edge)}`
}

function isHeaderRow(table: LogicalTable, r: number): boolean {
  return table.rows[r]?.every((cell) => cell.rowspan === 1) ?? false
}

function htmlCell(cell: LogicalCell, style: HtmlStyle, name: 'td' | 'th', toEnd: boolean): string {
  const spans = `${span('rowspan', toEnd ? 0 : cell.rowspan, style)}${span('colspan', cell.colspan, style)}`
  const looks =
    style.clutter === 'none'
      ? ''
      : ` style="border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt"${style.clutter === 'word' ? ' width="84" valign="middle"' : ''}`
  const end = style.endTags ? `</${tag(name, style)}>` : ''
  return `<${tag(name, style)}${spans}${looks}>${content(cell.text, style)}${end}`
}

function tag(name: string, style: HtmlStyle): string {
  return style.attribute === 'upper' ? name.toUpperCase() : name
}

function span(name: string, value: number, style: HtmlStyle): string {
  if (value === 1 && !style.explicit) return ''
  switch (style.attribute) {
    case 'double':
      return ` ${name}="${value}"`
    case 'single':
      return ` ${name}='${value}'`
    case 'bare':
      return ` ${name}=${value}`
    case 'semicolon':
      return ` ${name}="${value};"`
    case 'upper':
      return ` ${name.toUpperCase()}="${value}"`
  }
}

function content(text: string, style: HtmlStyle): string {
  if (text === '') return style.blank
  const lines = text.split('\n').map((line) => escapeHtml(line))
  const word = (line: string) =>
    style.clutter === 'word' ? `<span style="font-family:宋体;font-size:9.0pt">${line}</span><o:p></o:p>` : line
  switch (style.breaks) {
    case 'br':
      return lines.map(word).join('<br>')
    case 'br/':
      return lines.map(word).join('<br />')
    case 'p':
      return lines.map((line) => `<p>${word(line)}</p>`).join('')
    case 'div':
      return lines.map((line) => `<div>${word(line)}</div>`).join('\n')
    case 'span':
      return lines.map((line) => `<span>${word(line)}</span>`).join('<br/>')
  }
}

export function htmlLine({ role, text }: Line, random: Random): string {
  const safe = escapeHtml(text)
  if (role === 'heading')
    return random.pick([`<h2>${safe}</h2>`, `<h3 style="text-align:center">${safe}</h3>`, `<h1>${safe}</h1>`])
  return random.pick([
    `<p>${safe}</p>`,
    `<p style="text-align:center"><strong>${safe}</strong></p>`,
    `<p align="center">${safe}</p>`,
    `<div>${safe}</div>`,
  ])
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
