import { HiwarError } from '../errors.ts'
import type { Ledger, Verdict } from '../ledger/ledger.ts'
import type { Edtf } from '../reading/finding.ts'
import { type Review, review } from '../review/review.ts'
import { type LedgerPart, ledgerParts, unplacedDocuments } from '../store/ledger-parts.ts'
import type { DialogueSummary, DocumentRecord, OpenDialogue } from './desk.ts'
import { documentRecords } from './document-records.ts'
import { expectDate } from './edtf-date.ts'
import type { Means } from './means.ts'

/** Today, in this machine's time: the day on which a verdict is asked for when no other is named. */
function today(): Edtf {
  const now = new Date()
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}

const ledgerOf = (parts: readonly LedgerPart[], unplaced: Ledger['unplaced'] = []): Ledger => ({
  rounds: parts.flatMap(({ rounds }) => rounds),
  matters: parts.flatMap(({ matters }) => matters),
  disagreements: parts.flatMap(({ disagreements }) => disagreements),
  unplaced,
})

const documentsOf = (ledger: Ledger): string[] => [
  ...new Set([...ledger.rounds.flatMap(({ documents }) => documents), ...ledger.matters.flatMap(({ steps }) => steps.map(({ document }) => document))]),
]

export async function listDialogues({ store }: Means, asOf: Edtf = today()): Promise<readonly DialogueSummary[]> {
  expectDate(asOf, '--as-of')
  const parts = await store.read((query) => ledgerParts(query))
  return parts.map((part) => {
    const ledger = ledgerOf([part])
    const matters: Record<Verdict, number> = { kept: 0, 'kept-late': 0, advanced: 0, restated: 0, open: 0, overdue: 0, silent: 0 }
    for (const { verdict } of review(part.mechanism, ledger, [], asOf).matters) matters[verdict]++
    return {
      mechanism: part.mechanism,
      parties: part.parties,
      rounds: part.rounds.map(({ address, ordinal, date, place }) => ({ address, ordinal, date, place })),
      documents: documentsOf(ledger).length,
      matters,
      disagreements: part.disagreements.length,
    }
  })
}

export async function openDialogue({ store }: Means, mechanism: string, asOf: Edtf = today()): Promise<OpenDialogue> {
  expectDate(asOf, '--as-of')
  return store.read(async (query) => {
    const parts = partsOf(mechanism, await ledgerParts(query, { mechanism }))
    const ledger = ledgerOf(parts)
    return {
      mechanism,
      parties: [...new Set(parts.flatMap(({ parties }) => parties))],
      asOf,
      ledger,
      matters: review(mechanism, ledger, [], asOf).matters,
      documents: await documentRecords(query, documentsOf(ledger)),
    }
  })
}

export async function reviewDialogue({ store }: Means, mechanism: string, asOf: Edtf = today()): Promise<Review> {
  expectDate(asOf, '--as-of')
  return store.read(async (query) => {
    const ledger = ledgerOf(partsOf(mechanism, await ledgerParts(query, { mechanism })))
    return review(mechanism, ledger, await documentRecords(query, documentsOf(ledger)), asOf)
  })
}

function partsOf(mechanism: string, parts: readonly LedgerPart[]): readonly LedgerPart[] {
  if (parts.length === 0) throw new HiwarError('MECHANISM_NOT_FOUND', { name: mechanism })
  return parts
}

/** Everything, over all dialogues. */
export async function wholeLedger({ store }: Means): Promise<{ ledger: Ledger; documents: readonly DocumentRecord[] }> {
  return store.read(async (query) => ({
    ledger: ledgerOf(await ledgerParts(query), await unplacedDocuments(query)),
    documents: await documentRecords(query),
  }))
}
