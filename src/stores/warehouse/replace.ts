import { type InputRow, inputRow, literal, type Row, type Rows, storableText, tables } from '../../tables/index.ts'
import type { Entry } from '../store.ts'
import type { Engine } from './engine.ts'

const inputsTable = tables.find(({ name }) => name === 'inputs')

// Rows take several times the memory of their text: no more documents than this are rows at one time.
const READINGS_AT_ONCE = 16

/**
 * Writes entries within the transaction that is open: the readings that are new or come again, whole; the inputs; and
 * takes away readings that no input has any more.
 */
export async function replaceEntries(engine: Engine, batch: readonly Entry[], run: string): Promise<void> {
  const entries = [...new Map(batch.map((entry) => [storableText(entry.name), entry])).values()]
  const readings = new Map<string, string>()
  for (const { sha256, content } of entries) if (sha256 !== null && content !== null) readings.set(sha256, content.data)
  const names = entries.map(({ name }) => storableText(name))
  const before = await lookUp(engine, 'SELECT name, sha256 FROM inputs WHERE name', names)

  await removeDocuments(engine, await known(engine, [...readings.keys()]))
  const texts = [...readings.values()]
  for (let first = 0; first < texts.length; first += READINGS_AT_ONCE)
    await insertReadings(
      engine,
      texts.slice(first, first + READINGS_AT_ONCE).map((text) => JSON.parse(text) as Rows),
    )
  if (before.length > 0)
    await engine.run(`DELETE FROM inputs WHERE name ${among(before.map(([name]) => String(name)))}`)
  const rows = entries.map((entry): InputRow => ({ ...entry, run }))
  if (inputsTable !== undefined) await engine.insert(inputsTable, rows.map(inputRow))

  const now = new Map(entries.map(({ name, sha256 }) => [storableText(name), sha256]))
  const changed = before.filter(([name, sha256]) => sha256 !== null && now.get(String(name)) !== sha256)
  if (changed.length === 0) return
  await passOn(
    engine,
    changed.map(([name]) => String(name)),
  )
  await removeDocuments(engine, await orphans(engine, [...new Set(changed.map(([, sha256]) => String(sha256)))]))
}

async function known(engine: Engine, hashes: readonly string[]): Promise<string[]> {
  return (await lookUp(engine, 'SELECT sha256 FROM documents WHERE sha256', hashes)).map(([hash]) => String(hash))
}

async function orphans(engine: Engine, hashes: readonly string[]): Promise<string[]> {
  const held = await lookUp(engine, 'SELECT DISTINCT sha256 FROM inputs WHERE sha256', hashes)
  const still = new Set(held.map(([hash]) => hash))
  return known(
    engine,
    hashes.filter((hash) => !still.has(hash)),
  )
}

/** Inputs that were duplicates of names whose bytes are others now: the first of each hash takes the place. */
async function passOn(engine: Engine, names: readonly string[]): Promise<void> {
  const query = 'SELECT d.name, d.sha256 FROM inputs d JOIN inputs o ON o.name = d.duplicate_of'
  const left = await engine.all(
    `${query} WHERE o.name ${among(names)} AND (o.sha256 IS NULL OR o.sha256 <> d.sha256) ORDER BY d.name`,
  )
  const heirs = new Map<string, string>()
  for (const [name, hash] of left) if (!heirs.has(String(hash))) heirs.set(String(hash), String(name))
  for (const [hash, heir] of heirs) {
    await engine.run(`UPDATE inputs SET duplicate_of = NULL WHERE name = ${literal(heir)}`)
    await engine.run(
      `UPDATE inputs SET duplicate_of = ${literal(heir)} WHERE sha256 = ${literal(hash)} AND duplicate_of ${among(names)}`,
    )
  }
}

/** All rows of these documents, those that refer to others first. */
async function removeDocuments(engine: Engine, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return
  const reports = await lookUp(engine, 'SELECT id FROM reports WHERE document', hashes)
  const ids = reports.map(([id]) => String(id))
  for (const { name, references } of tables.toReversed()) {
    if (name === 'inputs') continue
    const byDocument = references.find(({ table }) => table === 'documents')?.columns[0]
    if (name === 'documents') await engine.run(`DELETE FROM documents WHERE sha256 ${among(hashes)}`)
    else if (byDocument !== undefined) await engine.run(`DELETE FROM ${name} WHERE ${byDocument} ${among(hashes)}`)
    else if (ids.length > 0) await engine.run(`DELETE FROM ${name} WHERE report ${among(ids)}`)
  }
}

async function insertReadings(engine: Engine, readings: readonly Rows[]): Promise<void> {
  const byTable = new Map<string, Row[]>()
  for (const [name, rows] of readings.flat()) {
    const all = byTable.get(name) ?? []
    for (const row of rows) all.push(row)
    byTable.set(name, all)
  }
  for (const table of tables) {
    const rows = byTable.get(table.name)
    if (rows !== undefined) await engine.insert(table, rows)
  }
}

async function lookUp(
  engine: Engine,
  query: string,
  values: readonly string[],
): Promise<readonly (readonly unknown[])[]> {
  return values.length === 0 ? [] : engine.all(`${query} ${among(values)}`)
}

function among(values: readonly string[]): string {
  return `IN (${values.map(literal).join(', ')})`
}
