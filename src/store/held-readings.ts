import type { Reading } from '../reading/finding.ts'
import type { Query } from './store.ts'

// Readings that were loaded, held for the next fold: a pair of sides is folded again with every document, and its other readings have not
// changed. What the ledger derives of a reading alone, it keeps with the reading.

/** What tells one stored reading from all others, of whatever store. */
export interface ReadingKey {
  readonly id: number
  readonly textHash: string
  readonly reader: string
  readonly readAt: Date
}

/** UTF-16 code units of the texts whose readings are held together. */
const most = 4_000_000

const held = new Map<string, { readonly content: Reading; readonly length: number }>()
let total = 0

const nameOf = ({ id, textHash, reader, readAt }: ReadingKey): string =>
  `${id} ${textHash} ${reader} ${readAt.getTime()}`

function hold(name: string, content: Reading, length: number): void {
  // What was used last is let go last.
  total -= held.get(name)?.length ?? 0
  held.delete(name)
  held.set(name, { content, length })
  total += length
  for (const [oldest, { length: freed }] of held) {
    if (total <= most) break
    held.delete(oldest)
    total -= freed
  }
}

/**
 * The contents of readings, in the order of the keys; those not held are loaded. A reading is never changed once it is stored.
 * @param keys each with the length of its text in UTF-16 code units
 */
export async function contentsOf(
  query: Query,
  keys: readonly (ReadingKey & { readonly length: number })[],
): Promise<Reading[]> {
  const known = keys.map((key) => held.get(nameOf(key))?.content)
  const missing = keys.flatMap(({ id }, i) => (known[i] ? [] : [id]))
  const loaded = missing.length ? await storedContents(query, missing) : new Map<number, Reading>()
  return keys.map((key, i) => {
    const content = known[i] ?? loaded.get(key.id)!
    hold(nameOf(key), content, key.length)
    return content
  })
}

/** The contents of readings as they stand in the store, by their ids. */
export async function storedContents(query: Query, ids: readonly number[]): Promise<ReadonlyMap<number, Reading>> {
  const found = await query
    .selectFrom('reading')
    .select(['id', 'content'])
    .where('id', '=', (on) => on.fn.any(on.val(ids)))
    .execute()
  return new Map(found.map(({ id, content }) => [id, content]))
}
