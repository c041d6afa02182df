import type { Means } from './means.ts'

/** What a person looking at a page should see anew. */
export type Change = 'documents' | 'judgements'

/** Many entries in a row, as a large add makes them, are told of at once. */
const together = 100

/**
 * Tells of whatever is entered in the store, by this program or by another. After a lost connection both kinds of change are told, since either
 * may have happened meanwhile.
 *
 * @returns ends the watching
 */
export function watch({ store }: Means, tell: (change: Change) => void): () => Promise<void> {
  const changes = new Set<Change>()
  let timer: NodeJS.Timeout | undefined
  const stop = store.listen((kind) => {
    for (const change of kind === null
      ? (['documents', 'judgements'] as const)
      : ([kind === 'judgement' ? 'judgements' : 'documents'] as const))
      changes.add(change)
    timer ??= setTimeout(() => {
      timer = undefined
      const told = [...changes]
      changes.clear()
      told.forEach(tell)
    }, together)
  })
  return async () => {
    clearTimeout(timer)
    await stop()
  }
}
