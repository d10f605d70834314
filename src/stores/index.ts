export { type StoreKind, storeEndings, storeKind } from './choose.ts'
export type { Content, Encode, Encoding, Entry, InputStatus, Known, Store, StoreOptions } from './store.ts'
export { StoreError } from './store-error.ts'
