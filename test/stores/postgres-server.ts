import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { programs } from '../needs.ts'

export interface Server {
  /** Address of a database, without a schema. */
  readonly url: string
  stop(): void
  start(): void
  remove(): void
}

/** A PostgreSQL server of its own in a temporary folder, on loopback alone. */
export async function startPostgres(): Promise<Server> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'ziping-pg-'))
  const data = join(folder, 'data')
  const owner = account()
  mkdirSync(data)
  chmodSync(folder, 0o755)
  chmodSync(data, 0o700)
  if (owner !== null) chownSync(data, owner.uid, owner.gid)
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(dirname(programs.postgres ?? ''), program), args, { cwd: data, stdio: 'ignore', ...owner })

  run('initdb', '-D', data, '-U', 'ziping', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C')
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  const start = () => void run('pg_ctl', '-D', data, '-w', '-l', join(data, 'log'), '-o', settings, 'start')
  const stop = () => void run('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop')
  start()
  return {
    url: `postgres://ziping@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove() {
      stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The server refuses to run for root: then it runs as the account that Debian's package made, or as nobody. */
function account(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (flag: string, user: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
  const user = ['postgres', 'nobody'].find((name) => {
    try {
      execFileSync('id', [name], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
  return user === undefined ? null : { uid: idOf('-u', user), gid: idOf('-g', user) }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
