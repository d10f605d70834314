import { UsageError } from './usage-error.ts'

/** Environment variables as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What `main` reads from and writes to; `process` is one. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string> & { destroy?(): unknown }
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Environment
}

/** The part of a Node stream that is needed here. */
export interface OutputStream {
  write(piece: string | Uint8Array): boolean
  once(event: 'drain' | 'close', listener: () => void): unknown
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
  removeListener(event: 'drain' | 'close', listener: () => void): unknown
  readonly isTTY?: boolean
  readonly columns?: number | undefined
}

/** A stream written to piece by piece, no faster than it is read. */
export interface Output {
  /** Resolves to false once the reader is gone: nothing more need be made. */
  readonly write: (piece: string | Uint8Array) => Promise<boolean>
}

/** A closed pipe (`ziping … | head`) ends the writing and is no error; a full disk behind the stream is, and the next write says so. */
export function openOutput(stream: OutputStream): Output {
  let failure: NodeJS.ErrnoException | null = null
  let wake = () => {}
  stream.on('error', (error) => {
    failure = error
    wake()
  })
  const isOpen = () => {
    if (failure === null) return true
    if (failure.code === 'EPIPE') return false
    throw new UsageError('cannot-write', { path: 'stdout', reason: failure.code ?? failure.message })
  }
  return {
    async write(piece) {
      if (!isOpen()) return false
      if (!stream.write(piece)) {
        await new Promise<void>((resolve) => {
          wake = resolve
          stream.once('drain', resolve)
          stream.once('close', resolve)
          if (failure !== null) resolve()
        })
        stream.removeListener('drain', wake)
        stream.removeListener('close', wake)
      }
      return isOpen()
    },
  }
}

/** Colour goes to a terminal that can show it, unless NO_COLOR is set to anything. */
export function wantsColor(stream: OutputStream, env: Environment): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
}

const NARROWEST = 60
const WIDEST = 100
const UNKNOWN_WIDTH = 80

/** Columns to lay text out for: those of the terminal within limits of good reading, 80 for a file or a pipe. */
export function widthOf(stream: Pick<OutputStream, 'isTTY' | 'columns'>): number {
  if (stream.isTTY !== true || stream.columns === undefined || stream.columns === 0) return UNKNOWN_WIDTH
  return Math.min(WIDEST, Math.max(NARROWEST, stream.columns))
}
