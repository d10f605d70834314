/** An address as messages show it. */
export function withoutPassword(target: string): string {
  return target.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, '$1@')
}

/** What an error says, in one line; where it says nothing (several addresses of a host, each refused) its code does. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : error.name
  return error.message.split('\n')[0] || code
}
