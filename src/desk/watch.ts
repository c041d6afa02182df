import type { SideCode } from '../reading/finding.ts'
import type { Means } from './means.ts'

/** What a person looking at a page should see anew. */
export type Change = 'documents' | 'judgements' | 'rounds'

/** Many entries in a row, as a large add makes them, are told of at once. */
const together = 100

const everything = ['documents', 'judgements', 'rounds'] as const satisfies readonly Change[]

/** `dialogue_entry OM` is an entry in the space of Oman's side, `dialogue_entry ` one at the table. */
const ofRound = /^dialogue_entry (.*)$/s

/**
 * Tells of whatever is entered in the store, by this program or by another. After a lost connection every kind of change is told, since any
 * may have happened meanwhile.
 *
 * @param tell `space` is the side in whose own space something changed: nobody else may hear of it
 * @returns ends the watching
 */
export function watch({ store }: Means, tell: (change: Change, space: SideCode | null) => void): () => Promise<void> {
  const changes = new Map<string, readonly [Change, SideCode | null]>()
  let timer: NodeJS.Timeout | undefined
  const stop = store.listen((kind) => {
    for (const change of changesOf(kind)) changes.set(change.join(' '), change)
    timer ??= setTimeout(() => {
      timer = undefined
      const told = [...changes.values()]
      changes.clear()
      for (const change of told) tell(...change)
    }, together)
  })
  return async () => {
    clearTimeout(timer)
    await stop()
  }
}

function changesOf(kind: string | null): readonly (readonly [Change, SideCode | null])[] {
  if (kind === null) return everything.map((change) => [change, null])
  const space = ofRound.exec(kind)?.[1]
  if (space !== undefined) return [['rounds', space || null]]
  if (/^account/.test(kind)) return []
  return [[kind === 'judgement' ? 'judgements' : 'documents', null]]
}
