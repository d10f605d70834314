import { displayWidth } from '../display-width.ts'
import type { FieldDescription, FormDescription, SectionDescription } from '../forms/index.ts'
import type { Language } from './texts.ts'

const ANSWER = '        '
const MAX_COLUMNS = 9

/** A family's layout as a drawing in characters: each section under its name, labels where the form prints them, answers blank. */
export function drawForm(form: FormDescription, language: Language): string[] {
  return form.sections.flatMap((section) => [`${section.name[language]} (${section.section})`, ...drawSection(section)])
}

function drawSection({ layout, fields }: SectionDescription): string[] {
  const labels = fields.map(({ label }) => label)
  switch (layout) {
    case 'pairs':
      return frame(chunk(labels, 2).map((pair) => pair.flatMap((label) => [label, ANSWER])))
    case 'columns':
      return chunk(labels, MAX_COLUMNS).flatMap((row) => frame([row, row.map(() => '')]))
    case 'rows-and-columns': {
      const rows = fields.filter(isRowLabel).map(({ label }) => label)
      const columns = fields.filter((field) => !isRowLabel(field)).map(({ label }) => label)
      const named = rows.length > 0 ? rows : ['…']
      return chunk(columns, MAX_COLUMNS).flatMap((row) =>
        frame([['', ...row], ...named.map((label) => [label, ...row.map(() => '')])]),
      )
    }
  }
}

function isRowLabel({ role, field }: FieldDescription): boolean {
  return role === 'management' && field === 'item'
}

function chunk<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}

/** Rows of cells in a frame; a short row leaves its last places blank. */
function frame(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, c) => Math.max(...rows.map((row) => displayWidth(row[c] ?? ''))))
  const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`
  const lines = rows.map(
    (row) =>
      `|${widths.map((width, c) => ` ${row[c] ?? ''}${' '.repeat(width - displayWidth(row[c] ?? ''))} `).join('|')}|`,
  )
  return [rule, ...lines.flatMap((line) => [line, rule])]
}
