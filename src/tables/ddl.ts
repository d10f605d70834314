import { tables } from './rows.ts'
import type { Column, ColumnType, Reference, Table } from './table.ts'
import { columnText, tableText } from './texts.ts'
import { SCHEMA_VERSION } from './version.ts'

export type Dialect = 'duckdb' | 'postgres' | 'sqlite'

interface Ways {
  readonly types: Readonly<Record<Exclude<ColumnType['kind'], 'decimal'>, string>>
  /** DuckDB judges a foreign key at each statement and not at the end of the transaction, so that no report could be replaced in one. */
  readonly foreignKeys: boolean
  /** Tables that declare their primary key. DuckDB holds the index of a key in memory and slows down by it: there only those that a new input is looked up in. */
  readonly keyed: (table: Table) => boolean
  readonly comments: boolean
}

const everyTable = () => true

const ways: Readonly<Record<Dialect, Ways>> = {
  duckdb: {
    types: { text: 'VARCHAR', integer: 'INTEGER', whole: 'BIGINT', double: 'DOUBLE', boolean: 'BOOLEAN', json: 'JSON' },
    foreignKeys: false,
    keyed: ({ name }) => ['inputs', 'documents', 'reports'].includes(name),
    comments: true,
  },
  postgres: {
    types: {
      text: 'text',
      integer: 'integer',
      whole: 'bigint',
      double: 'double precision',
      boolean: 'boolean',
      json: 'jsonb',
    },
    foreignKeys: true,
    keyed: everyTable,
    comments: true,
  },
  sqlite: {
    types: { text: 'TEXT', integer: 'INTEGER', whole: 'INTEGER', double: 'REAL', boolean: 'INTEGER', json: 'TEXT' },
    foreignKeys: true,
    keyed: everyTable,
    comments: false,
  },
}

/** The type of a column in a dialect. SQLite keeps a DECIMAL as a double, which holds 15 digits. */
export function sqlType(type: ColumnType, dialect: Dialect): string {
  return type.kind === 'decimal' ? `DECIMAL(${type.precision}, ${type.scale})` : ways[dialect].types[type.kind]
}

/** The statements that make an empty warehouse, the version of its tables included. */
export function ddl(dialect: Dialect): string[] {
  return [
    'CREATE TABLE warehouse (schema_version INTEGER NOT NULL)',
    `INSERT INTO warehouse VALUES (${SCHEMA_VERSION})`,
    ...tables.flatMap((table) => [
      createTable(table, dialect),
      ...indexes(table, dialect),
      ...comments(table, dialect),
    ]),
  ]
}

/** A text constant of standard SQL, in which a quote is doubled and nothing else has a meaning. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function createTable(table: Table, dialect: Dialect): string {
  const { foreignKeys, keyed } = ways[dialect]
  const lines = [
    ...table.columns.map((column) => columnLine(column, dialect)),
    ...(keyed(table) ? [`PRIMARY KEY (${table.key.join(', ')})`] : []),
    ...(foreignKeys ? table.references.map(foreignKey) : []),
  ]
  return `CREATE TABLE ${table.name} (\n  ${lines.join(',\n  ')}\n)`
}

function columnLine({ name, type, nullable }: Omit<Column<never>, 'value'>, dialect: Dialect): string {
  return `${name} ${sqlType(type, dialect)}${nullable ? '' : ' NOT NULL'}`
}

// Judged when the transaction ends, so that inputs and documents may be replaced in any order.
function foreignKey({ columns, table }: Reference): string {
  const key = tables.find(({ name }) => name === table)?.key ?? []
  return `FOREIGN KEY (${columns.join(', ')}) REFERENCES ${table} (${key.join(', ')}) DEFERRABLE INITIALLY DEFERRED`
}

/** What refers to a row is looked for when the row goes; where the key does not begin with it, it needs an index. */
function indexes({ name, key, references }: Table, dialect: Dialect): string[] {
  if (!ways[dialect].foreignKeys) return []
  return references
    .filter(({ columns }) => columns[0] !== key[0])
    .map(({ columns }) => `CREATE INDEX ${name}_by_${columns[0]} ON ${name} (${columns.join(', ')})`)
}

function comments({ name, columns }: Table, dialect: Dialect): string[] {
  if (!ways[dialect].comments) return []
  return [
    `COMMENT ON TABLE ${name} IS ${literal(tableText(name).en)}`,
    ...columns.map(
      (column) => `COMMENT ON COLUMN ${name}.${column.name} IS ${literal(columnText(name, column.name).en)}`,
    ),
  ]
}
