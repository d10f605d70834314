import type { Problem, Result } from '../schema/index.ts'

/** How an input ended; each ends as exactly one of these. */
export type InputStatus = 'forms' | 'no-form' | 'unrecognised-form' | 'unreadable'

/**
 * What a store takes of a result: `line` and `indented` are its JSON text, `rows` are its rows for the tables of the
 * warehouse, as JSON. Made by `encode`, which a worker can call; plain data, so that it may be posted from one thread to another.
 */
export type Encoding = 'line' | 'indented' | 'rows'

/** One input as a store takes it. */
export interface Entry {
  /** The path as given, with `/`; one name has one entry in a store. */
  readonly name: string
  /** The path below the folder that all inputs have in common, with `/`: the place in a folder of results. */
  readonly relative: string
  /** 64 hex digits; null where no bytes could be read. */
  readonly sha256: string | null
  readonly status: InputStatus
  /** The problem that decided the status; null when forms were read. */
  readonly reason: Problem | null
  /** The name of the input whose bytes are the same and whose reading this one shares. */
  readonly duplicateOf: string | null
  /** `encode(store.encoding, result)`; null is allowed for a duplicate in a store that shares readings, and then needs no second reading. */
  readonly content: Content | null
}

/** An encoded result; what is in it concerns the store alone. It is one text, since that crosses threads several times as fast as what it stands for, and waits in less memory. */
export interface Content {
  readonly encoding: Encoding
  readonly data: string
}

/** An input that a store holds, and the run (version, forms, configuration) that it was read in. */
export interface Known {
  readonly name: string
  readonly sha256: string | null
  readonly status: InputStatus
  /** As the entry had it: an input that is the first of its bytes now, and was a duplicate then, is written again. */
  readonly duplicateOf: string | null
  readonly run: string
}

/** How a store is to be opened. */
export interface StoreOptions {
  /** Fingerprint of version, forms and configuration; stored with each input. */
  readonly run: string
  /** Go on with what an earlier run left. Otherwise file stores begin anew; databases always keep the inputs they hold and replace those that come again. */
  readonly resume: boolean
  /** CSV: begin each file with a byte order mark, for Excel. */
  readonly bom?: boolean
}

/**
 * A place that results are written to. All methods reject with a StoreError when the place is at fault.
 * Order of calls: open, known (optional), write …, finish when all is written, close always.
 */
export interface Store {
  readonly encoding: Encoding
  /** Equal bytes under several names are one reading here. Otherwise each name wants content of its own. */
  readonly sharesReadings: boolean
  open(): Promise<void>
  /** What the store holds already, in no particular order. */
  known(): AsyncIterable<Known>
  /** Writes whole inputs, all of the batch or none of it; an entry replaces what the store held under its name. */
  write(batch: readonly Entry[]): Promise<void>
  /**
   * Makes the work of this run visible as a whole, where the store is a file or a folder. `order` has the names of the
   * inputs as they came: a file keeps that order, whatever was read in an earlier run, and has other names behind them.
   */
  finish(order: readonly string[]): Promise<void>
  /** Lets go of files and connections; without finish before it, an unfinished run stays for `resume`. */
  close(): Promise<void>
}

/** Turns a result into what a store takes; cheap to import, loads no database. */
export type Encode = (encoding: Encoding, result: Result) => Content
