import type { Store } from '../store/store.ts'
import type { Readers } from './readers.ts'
import type { Upkeep } from './upkeep.ts'

/** What the functions of the desk work with. */
export interface Means {
  readonly store: Store
  readonly readers: Readers
  readonly upkeep: Upkeep
}
