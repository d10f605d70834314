import { withoutPassword } from './reason.ts'
import { StoreError } from './store-error.ts'

/** Loads an optional package when a store needs it; its name is no constant here, so that no bundler takes it in. */
export async function loadPackage<T>(name: string, target: string): Promise<T> {
  try {
    return (await import(name)) as T
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    throw absent ? new StoreError('missing-package', { target: withoutPassword(target), package: name }, error) : error
  }
}
