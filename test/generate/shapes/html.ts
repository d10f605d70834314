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
  }
}

/** A table element with the spans of the page. */
export function htmlTable(table: LogicalTable, style: HtmlStyle, caption: string | null = null): string {
  const last = table.rows.length
  const rows = table.rows.map((row, r) => {
    const head = style.groups === 'thead' && r === 0 && row.every((cell) => cell.rowspan === 1)
    const cells = row.map((cell) =>
      htmlCell(
        cell,
        style,
        head ? 'th' : 'td',
        style.groups !== 'thead' && style.zeroSpan && cell.rowspan > 1 && r + cell.rowspan === last,
      ),
    )
    return {
      head,
      text: `${style.indent}<${tag('tr', style)}>${style.indent === '' ? '' : '\n'}${cells.join(style.indent === '' ? '' : '\n')}${style.indent === '' ? '' : '\n'}${style.endTags ? `</${tag('tr', style)}>` : ''}`,
    }
  })
  const body = (list: typeof rows) => list.map((row) => row.text).join('\n')
  const heads = rows.filter((row) => row.head)
  const rest = rows.filter((row) => !row.head)
  const inner =
    style.groups === 'none'
      ? body(rows)
      : heads.length > 0
        ? `<thead>\n${body(heads)}\n</thead>\n<tbody>\n${body(rest)}\n</tbody>`
        : `<tbody>\n${body(rest)}\n</tbody>`
  const open =
    style.clutter === 'none'
      ? 'table border="1"'
      : 'table border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;width:100%"'
  const title = caption === null ? '' : `<caption>${escapeHtml(caption)}</caption>\n`
  return `<${open}>\n${title}${inner}\n</table>`
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
  if (value === 1) return ''
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
