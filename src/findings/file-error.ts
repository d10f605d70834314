import type * as z from 'zod'

/** A file of the user's that cannot be used; each fault names its key. */
export class FindingsFileError extends Error {
  override readonly name = 'FindingsFileError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('; '))
    this.faults = faults
  }
}

/** Reads JSON of a shape, or throws a FindingsFileError. */
export function readJson<T>(text: string, shape: z.ZodType<T>): T {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw new FindingsFileError([error instanceof Error ? error.message : String(error)])
  }
  const parsed = shape.safeParse(data)
  if (parsed.success) return parsed.data
  throw new FindingsFileError(parsed.error.issues.map(({ path, message }) => `${path.join('.') || '/'}: ${message}`))
}
