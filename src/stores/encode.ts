import { rowsOf } from '../tables/index.ts'
import type { Encode } from './store.ts'

/** Turns a result into what a store takes; loads no database, so that a worker may call it. */
export const encode: Encode = (encoding, result) => {
  switch (encoding) {
    case 'line':
      return { encoding, data: JSON.stringify(result) }
    case 'indented':
      return { encoding, data: `${JSON.stringify(result, null, 2)}\n` }
    case 'rows':
      return { encoding, data: JSON.stringify(rowsOf(result)) }
  }
}
