import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type InputRow, inputRow, type Row, type Rows, type Table, tables, type Value } from '../../tables/index.ts'
import type { Store, StoreOptions } from '../store.ts'
import type { Journal, Recorded } from './journal.ts'
import { journalStore } from './journal-store.ts'
import { partialOf, replaceFolder } from './partial.ts'

/** A folder with one CSV file a table, made from a journal when the run is finished; a finished folder is not gone on with. */
export function csvStore(target: string, options: StoreOptions): Store {
  const folder = target.replace(/[/\\]{1,9}$/, '')
  return journalStore(target, options, {
    encoding: 'rows',
    sharesReadings: true,
    path: partialOf(folder),
    kept: ({ content }) => content?.data ?? '',
    async publish(journal) {
      await replaceFolder(folder, (made) => writeTables(journal, made, options.bom ?? false))
      await journal.discard()
    },
  })
}

async function writeTables(journal: Journal, folder: string, bom: boolean): Promise<void> {
  const files = await Promise.all(
    tables.map(async (table) => [table.name, await open(join(folder, `${table.name}.csv`), 'w')] as const),
  )
  const write = async (name: string, text: string) => files.find(([table]) => table === name)?.[1].appendFile(text)
  try {
    for (const table of tables)
      await write(table.name, (bom ? '\ufeff' : '') + csvLine(table.columns.map(({ name }) => name)))
    const entries = [...journal.entries]
    for (const entry of oneAReading(entries))
      for (const [name, rows] of JSON.parse(await journal.read(entry)) as Rows) await write(name, csvLines(name, rows))
    await write('inputs', csvLines('inputs', inputRows(entries).map(inputRow)))
  } finally {
    for (const [, file] of files) await file.close()
  }
}

/** The entries that hold a reading, one for each hash: the last, since a later run may have read with other forms. */
function oneAReading(entries: readonly Recorded[]): Recorded[] {
  const readings = entries.filter(({ sha256, start, end }) => sha256 !== null && end > start)
  return [...new Map(readings.map((entry) => [entry.sha256, entry])).values()]
}

/** Inputs in their order, each a duplicate of the first that has its bytes. */
function inputRows(entries: readonly Recorded[]): InputRow[] {
  const first = new Map<string, string>()
  return entries.map((entry) => {
    const original = entry.sha256 === null ? undefined : first.get(entry.sha256)
    if (entry.sha256 !== null && original === undefined) first.set(entry.sha256, entry.name)
    return { ...entry, duplicateOf: original ?? null }
  })
}

function csvLines(name: string, rows: readonly Row[]): string {
  const columns: Table['columns'] = tables.find((table) => table.name === name)?.columns ?? []
  const isText = columns.map(({ type }) => type.kind === 'text')
  return rows.map((row) => csvLine(row.map((value, i) => (isText[i] ? guarded(value) : value)))).join('')
}

/** A row as RFC 4180 has it; an empty text is quoted, so that it differs from no value. */
function csvLine(values: readonly Value[]): string {
  const cells = values.map((value) => {
    const text = value === null ? null : String(value)
    if (text === null) return ''
    return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${cells.join()}\r\n`
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front; figures such as -83.61 and -7.4% are
 * none and stay. One that begins with apostrophes before such a sign gets one more, so that taking one off gives it back.
 */
function guarded(value: Value): Value {
  if (typeof value !== 'string' || !/^'*[=+\-@\t\r]/.test(value)) return value
  return /^[+-]\d+(,\d+)*(\.\d+)?[%％]?$/.test(value) ? value : `'${value}`
}
