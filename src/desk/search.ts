import { HiwarError } from '../errors.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { publisherKey } from '../ledger/judgement.ts'
import { publisherCalled } from '../ledger/publishers.ts'
import { termBase } from '../ledger/terms.ts'
import { actKinds, type Edtf, findingTypes, instrumentKinds, type Language, topics } from '../reading/finding.ts'
import { type Asked, type Manner, placesIn, understandQuery } from '../reading/search-query.ts'
import { searchWords } from '../reading/search-words.ts'
import { publisherNames, textsOf } from '../store/documents.ts'
import { type PartRow, partRows, roundAddress } from '../store/ledger-parts.ts'
import { type Filters, findPlaces, type FoundPlace, mostRanked } from '../store/search.ts'
import type { Query } from '../store/store.ts'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import type { DocumentRecord } from './desk.ts'
import { documentRecords } from './document-records.ts'
import { indexRest, publisherMark } from './index-document.ts'
import type { Means } from './means.ts'
import { foldingTerms } from './term-base.ts'

/** What `kind` may be: a list of findings, a kind of act or of instrument, or a promise that can be checked. */
export const searchKinds = ['promise', ...findingTypes, ...actKinds, ...instrumentKinds] as const

export interface SearchRequest {
  /** Words, "phrases", -excluded, one OR another; may be empty where findings are filtered. */
  readonly query: string
  /** As written, instead of in any spelling and form. */
  readonly exact?: boolean | undefined
  /** Whether a term of the trade is sought in the other language too: as a rule, but for words as written. */
  readonly translate?: boolean | undefined
  /** What a finding must have, one of each list that is given: with any of these, findings are sought and not passages. */
  readonly kind?: readonly string[] | undefined
  readonly side?: readonly string[] | undefined
  readonly topic?: readonly string[] | undefined
  /** A dialogue by its name in either language, or a part of it; and the number of one of its rounds. */
  readonly dialogue?: string | undefined
  readonly round?: number | undefined
  readonly publisher?: string | undefined
  readonly language?: Language | undefined
  /** Days, both included: of the document's date of issue, else of the first session that it reports. */
  readonly since?: Edtf | undefined
  readonly until?: Edtf | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export interface SearchHit {
  readonly document: Pick<DocumentRecord, 'id' | 'name' | 'publisher' | 'kind' | 'issued' | 'language' | 'rounds'>
  /** The passage or the finding in the document's text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly quote: string
  /** What was sought, in the document's text. */
  readonly highlights: readonly Span[]
  /** Null for a passage. */
  readonly finding: FoundPlace['finding']
}

export interface SearchResult {
  readonly hits: readonly SearchHit[]
  /** How many places, in how many documents; `more` where there are more than are counted. */
  readonly count: number
  readonly documents: number
  readonly more: boolean
  /** Terms that were sought in the other language too. */
  readonly terms: readonly { readonly said: string; readonly also: string }[]
}

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

/** Seeks passages, or findings where any of them are filtered, in all documents that are not withdrawn. */
export async function search(means: Means, request: SearchRequest): Promise<SearchResult> {
  const manner: Manner = { exact: request.exact ?? false }
  const { limit = 20, offset = 0 } = request
  const chosen = expectFilters(request)
  const filtered = chosen.findings.length > 0
  const asked = request.query.trim() || !filtered ? understandQuery(request.query, manner) : null
  const translating = request.translate ?? !manner.exact
  if (!means.upkeep.keepsUp) await indexRest(means)
  return means.store.read(async (query) => {
    const withOwnTerms = await foldingTerms(query)
    const ofPublisher = await publisherFilter(query, request, withOwnTerms)
    const filters = {
      ...chosen,
      documents: [...chosen.documents, ...ofPublisher],
      ...(await roundFilter(query, request)),
    }
    const translated = asked && translating ? withOwnTerms(() => inBothLanguages(asked)) : { asked, terms: [] }
    const { places, count, documents } = await findPlaces(query, translated.asked, manner, filters, { limit, offset })
    return {
      hits: await shown(query, places, translated.asked, manner),
      count: Math.min(count, mostRanked),
      documents,
      more: count > mostRanked,
      terms: translated.terms,
    }
  })
}

function expectFilters(request: SearchRequest): Pick<Filters, 'findings' | 'documents' | 'since' | 'until'> {
  const expected = (name: string, given: readonly string[], known: readonly string[]): readonly string[] => {
    for (const one of given)
      if (!known.includes(one)) throw new HiwarError('INVALID_INPUT', { name, why: `${one} (${known.join(', ')})` })
    return given
  }
  for (const name of ['since', 'until'] as const) {
    const value = request[name]
    if (value !== undefined && (!day.test(value) || Number.isNaN(Date.parse(value))))
      throw new HiwarError('INVALID_INPUT', { name, why: `${value} (YYYY-MM-DD)` })
  }
  return {
    findings: [
      expected('kind', request.kind ?? [], searchKinds).map((kind) => `kind:${kind}`),
      (request.side ?? []).map((side) => `side:${/^[a-z]{2}$/.test(side) ? side.toUpperCase() : side}`),
      expected('topic', request.topic ?? [], topics).map((topic) => `topic:${topic}`),
    ].filter((any) => any.length > 0),
    documents: request.language ? [[`language:${request.language}`]] : [],
    since: request.since ?? null,
    until: request.until ?? null,
  }
}

/** The marks of a publisher under every name that documents give it. */
async function publisherFilter(
  query: Query,
  { publisher }: SearchRequest,
  withOwnTerms: <T>(work: () => T) => T,
): Promise<readonly (readonly string[])[]> {
  if (!publisher) return []
  const names = await publisherNames(query)
  return withOwnTerms(() => {
    const asked = publisherKey(publisherCalled(publisher))
    const own = names.filter((name) => publisherKey(publisherCalled(name)) === asked)
    return [[...new Set([publisher, ...own].map(publisherMark))]]
  })
}

async function roundFilter(
  query: Query,
  { dialogue, round }: SearchRequest,
): Promise<Pick<Filters, 'mechanism' | 'round'>> {
  if (dialogue === undefined) {
    if (round !== undefined) throw new HiwarError('INVALID_INPUT', { name: 'round', why: 'dialogue' })
    return { mechanism: null, round: null }
  }
  const asked = fold(dialogue)
  const known = (await partRows(query)).map((row) => ({ mechanism: row.mechanism, names: namesOf(row) }))
  const found =
    known.find(({ names }) => names.includes(asked)) ??
    known.find(({ names }) => names.some((name) => name.includes(asked)))
  if (!found) throw new HiwarError('MECHANISM_NOT_FOUND', { name: dialogue })
  const address = round === undefined ? null : await roundAddress(query, found.mechanism, round)
  if (round !== undefined && !address) throw new HiwarError('ROUND_NOT_FOUND', { name: found.mechanism, round })
  return { mechanism: found.mechanism, round: address }
}

/** A dialogue's own name and its name in each language, in folded spelling: made once. */
function namesOf({ mechanism, parties }: Pick<PartRow, 'mechanism' | 'parties'>): readonly string[] {
  const key = `${mechanism} ${parties.join('+')}`
  let names = named.get(key)
  if (!names) {
    const inBoth = (['ar', 'en'] as const).map((language) => mechanismName(mechanism, parties, language).whole)
    named.set(key, (names = [mechanism, ...inBoth].map(fold)))
  }
  return names
}
const named = new Map<string, readonly string[]>()

/** Terms of the trade among words that are sought together, or as one phrase, sought in the other language as well. */
function inBothLanguages(asked: Asked): { asked: Asked; terms: { said: string; also: string }[] } {
  const terms: { said: string; also: string }[] = []
  const written = (part: Asked): string | null =>
    'phrase' in part ? part.phrase.words.map(({ exact }) => exact).join(' ') : null
  const otherName = (said: string): Asked | null => {
    const [found, another] = termBase.find(said)
    if (!found || another || found.start > 0 || found.end < said.length) return null
    const also = /[\u0600-\u06ff]/.test(said) ? found.value.title.en : found.value.title.ar
    const words = searchWords(also)
      .map((word, place) => ({ ...word, place }))
      .filter(({ keys }) => keys.length > 0)
    if (words.length === 0) return null
    terms.push({ said, also })
    return { phrase: { words } }
  }
  const extended = (part: Asked): Asked => {
    if ('not' in part) return part
    if ('any' in part) return { any: part.any.map(extended) }
    if ('phrase' in part) {
      const other = otherName(written(part)!)
      return other ? { any: [part, other] } : part
    }
    const parts: Asked[] = []
    for (let from = 0; from < part.all.length;) {
      let to = part.all.length
      let other: Asked | null = null
      // The longest row of words that is a term.
      for (; to > from && !other; to--) {
        const said = part.all.slice(from, to).map(written)
        if (said.every((words) => words !== null)) other = otherName(said.join(' '))
        if (other) break
      }
      if (other) {
        const own = part.all.slice(from, to)
        parts.push({ any: [own.length > 1 ? { all: own } : own[0]!, other] })
        from = to
      } else {
        const alone = part.all[from++]!
        parts.push('phrase' in alone ? alone : extended(alone))
      }
    }
    return parts.length > 1 ? { all: parts } : parts[0]!
  }
  return { asked: extended(asked), terms }
}

async function shown(
  query: Query,
  places: readonly FoundPlace[],
  asked: Asked | null,
  manner: Manner,
): Promise<SearchHit[]> {
  const records = new Map(
    (await documentRecords(query, [...new Set(places.map(({ document }) => document))])).map((record) => [
      record.id as string,
      record,
    ]),
  )
  const texts = await textsOf(query, [...new Set(Array.from(records.values(), ({ textHash }) => textHash))])
  return places.map(({ document, start, end, finding }) => {
    const { id, name, publisher, kind, issued, language, rounds, textHash } = records.get(document)!
    const quote = texts.get(textHash)!.slice(start, end)
    const highlights = asked
      ? placesIn(quote, asked, manner).map((place) => ({ start: start + place.start, end: start + place.end }))
      : []
    return { document: { id, name, publisher, kind, issued, language, rounds }, start, end, quote, highlights, finding }
  })
}
