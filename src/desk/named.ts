import { type Named, namedIn } from '../ledger/named.ts'
import { judgementsOn } from '../store/judgements.ts'
import { ledgerDocumentsOf, ledgerParts } from '../store/ledger-parts.ts'
import { HiwarError } from '../errors.ts'
import type { Means } from './means.ts'

/** The people and bodies that the documents of one dialogue name, across languages. */
export async function namedInDialogue({ store, upkeep }: Means, mechanism: string): Promise<readonly Named[]> {
  await upkeep.current({ mechanism })
  return store.read(async (query) => {
    const parts = await ledgerParts(query, { mechanism })
    if (parts.length === 0) throw new HiwarError('MECHANISM_NOT_FOUND', { name: mechanism })
    const rounds = parts.flatMap(({ rounds }) => rounds)
    const own = new Set(rounds.flatMap(({ documents }) => documents))
    const documents = []
    for (const { pair } of parts)
      documents.push(...(await ledgerDocumentsOf(query, pair)).filter(({ id }) => own.has(id)))
    const judgements = await judgementsOn(query, [...new Set(documents.map(({ textHash }) => textHash))])
    return namedIn(
      documents,
      judgements,
      ({ id }) => rounds.find((round) => round.documents.includes(id))?.date ?? null,
    )
  })
}
