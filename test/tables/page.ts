import { columnText, type Row, sqlType, type Table, tables, tableText } from '../../src/tables/index.ts'

type TableColumn = Table['columns'][number]

/** The generated part of docs/warehouse.md: the diagram and the data dictionary. */
export function dictionary(): string {
  return [
    '## How the tables hang together',
    '',
    'Only keys are shown; `1 — n` follows the foreign keys.',
    '',
    '```mermaid',
    'erDiagram',
    ...tables.flatMap(({ name, references }) =>
      references.map(({ table, columns }) => `  ${table} ||--o{ ${name} : "${columns.join(', ')}"`),
    ),
    ...tables.flatMap((table) => [
      `  ${table.name} {`,
      ...table.columns
        .filter(({ name }) => marks(table, name) !== '')
        .map(({ name, type }) => `    ${type.kind} ${name} ${marks(table, name)}`),
      '  }',
    ]),
    '```',
    '',
    '## Tables and columns',
    '',
    'Types are those of PostgreSQL. Bold columns are the key, *n* may be empty.',
    ...tables.flatMap(section),
    '',
  ].join('\n')
}

function section(table: Table): string[] {
  const { en, zh } = tableText(table.name)
  return [
    '',
    `### ${table.name}`,
    '',
    `${en} ${zh}。`,
    '',
    '| column | type | | holds | 含义 |',
    '|---|---|---|---|---|',
    ...table.columns.map((column) => line(table, column)),
    ...table.references.map(
      ({ columns, table: other }, i) => `${i === 0 ? '\n' : ''}- \`${columns.join(', ')}\` → [${other}](#${other})`,
    ),
  ]
}

function line(table: Table, { name, type, nullable }: TableColumn): string {
  const { en, zh } = columnText(table.name, name)
  const shown = table.key.includes(name) ? `**${name}**` : name
  return `| ${shown} | ${sqlType(type, 'postgres')} | ${nullable ? '*n*' : ''} | ${en.replaceAll('|', '\\|')} | ${zh.replaceAll('|', '\\|')} |`
}

function marks({ key, references }: Table, column: string): string {
  const foreign = references.some(({ columns }) => columns.includes(column))
  return [key.includes(column) ? 'PK' : '', foreign ? 'FK' : ''].filter((mark) => mark !== '').join(', ')
}

/** A row by the names of its columns. */
export function named(table: Table, row: Row): Record<string, unknown> {
  return Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i]]))
}
