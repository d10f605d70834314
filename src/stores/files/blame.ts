import { StoreError } from '../store-error.ts'

/** A failure of the file system goes to the user as a fault of the place that was named. */
export async function blaming<T>(target: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof StoreError) throw error
    throw new StoreError('cannot-write', { target, reason: String(error.code) }, error)
  }
}
