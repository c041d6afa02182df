import { judgedDocuments } from '../ledger/fold.ts'
import { findingTypes, type FindingType, type Reading } from '../reading/finding.ts'
import { searchVersion } from '../reading/search-version.ts'
import { passagesOf, searchWords } from '../reading/search-words.ts'
import { documentIds, isWithdrawn, otherPublishersOf, textOf } from '../store/documents.ts'
import { judgementsOn } from '../store/judgements.ts'
import { ledgerDocumentOf } from '../store/ledger-parts.ts'
import { type IndexedFinding, indexDocument as storeIndex, setIndexedBy } from '../store/search.ts'
import type { Query } from '../store/store.ts'
import { fold } from '../text/fold.ts'
import type { Means } from './means.ts'

/** Indexes a document as it stands: its passages, and its findings as people judged them. One that is withdrawn is taken out. */
export async function indexDocument(query: Query, id: string): Promise<void> {
  if (await isWithdrawn(query, id)) return storeIndex(query, id, null)
  const document = await ledgerDocumentOf(query, id)
  const text = await textOf(query, document.textHash)
  const { reading } = judgedDocuments([document], await judgementsOn(query, [document.textHash]))[0]!
  const publishers = [document.publisher ?? [], await otherPublishersOf(query, id)].flat()
  await storeIndex(query, id, {
    document: id,
    day: firstDay(document.issued ?? reading.meetings[0]?.date ?? null),
    marks: [`language:${document.language}`, ...publishers.map(publisherMark)],
    passages: passagesOf(text).map(({ start, end }) => ({ start, end, words: searchWords(text.slice(start, end)) })),
    findings: findingsOf(reading, text),
  })
}

export const publisherMark = (publisher: string): string => `publisher:${fold(publisher).replace(/\s+/g, ' ').trim()}`

/** `2025-03/2025-05~` → `2025-03-01`; null where the year is not told. */
function firstDay(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/.exec(date ?? '') ?? []
  return year ? `${year}-${month ?? '01'}-${month && day ? day : '01'}` : null
}

function findingsOf(reading: Reading, text: string): IndexedFinding[] {
  return findingTypes.flatMap((type) =>
    reading[type].map((finding): IndexedFinding => {
      const { start, end } = finding
      return {
        start,
        end,
        type,
        words: searchWords(text.slice(start, end)),
        ...filteredBy(type, finding as unknown as Readonly<Record<string, unknown>>),
      }
    }),
  )
}

/** What a finding of each list is filtered by. */
function filteredBy(
  type: FindingType,
  finding: Readonly<Record<string, unknown>>,
): Pick<IndexedFinding, 'kind' | 'promise' | 'sides' | 'topics'> {
  const list = (name: string) => (finding[name] as readonly string[] | undefined) ?? []
  const country = typeof finding.country === 'string' ? [finding.country] : []
  return {
    kind: type === 'acts' || type === 'instruments' ? (finding.kind as string) : null,
    promise: finding.undertaking === true,
    sides: [...new Set([...list('actors'), ...list('parties'), ...country])],
    topics: list('topics'),
  }
}

/** Indexes all documents, one after the other. */
export async function indexEverything({ store }: Means): Promise<void> {
  await store.writeAlone('', async (query) => {
    for (const document of await documentIds(query)) await indexDocument(query, document)
    await setIndexedBy(query, searchVersion)
  })
}
