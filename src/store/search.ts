import { type RawBuilder, sql } from 'kysely'
import type { FindingType } from '../reading/finding.ts'
import { type Asked, type Manner, phrasesIn } from '../reading/search-query.ts'
import type { SearchWord } from '../reading/search-words.ts'
import { storable } from './storable.ts'
import type { Query } from './store.ts'

// Search: what is asked as PostgreSQL's tsquery, over tsvectors that the program puts together itself.

export interface IndexedPassage {
  readonly start: number
  readonly end: number
  readonly words: readonly SearchWord[]
}

export interface IndexedFinding extends IndexedPassage {
  readonly type: FindingType
  readonly kind: string | null
  readonly promise: boolean
  readonly sides: readonly string[]
  readonly topics: readonly string[]
}

export interface IndexedDocument {
  readonly sequence: number
  /** The first day of its date. */
  readonly day: string | null
  /** What is filtered by, for every passage and finding of it. */
  readonly marks: readonly string[]
  readonly passages: readonly IndexedPassage[]
  readonly findings: readonly IndexedFinding[]
}

/** A lexeme may hold 2046 bytes; no word that anybody seeks is longer than this. */
const longestWord = 120
const lexeme = (word: string): string => `'${storable(word.slice(0, longestWord)).replace(/['\\]/g, '$&$&')}'`

function vector(words: readonly SearchWord[], marks: readonly string[]): string {
  const places = new Map<string, number[]>()
  for (const [i, { exact, keys }] of words.entries()) {
    for (const key of [`=${exact}`, ...keys]) {
      const list = places.get(lexeme(key)) ?? []
      // PostgreSQL keeps 256 places of a word, up to the 16,383rd.
      if (list.length < 256 && list.at(-1) !== i + 1 && i < 16_383) list.push(i + 1)
      places.set(lexeme(key), list)
    }
  }
  return [
    ...Array.from(places, ([word, list]) => (list.length > 0 ? `${word}:${list.join(',')}` : word)),
    ...marks.map((mark) => lexeme(`@${mark}`)),
  ].join(' ')
}

/** Puts the words of documents in the place of those that were indexed of them before; those without passages and findings are taken out. */
export async function indexDocuments(query: Query, documents: readonly IndexedDocument[]): Promise<void> {
  const sequences = documents.map(({ sequence }) => sequence)
  await sql`with gone as (delete from passage where document = any(${sequences})) delete from found where document = any(${sequences})`.execute(
    query,
  )
  const passages = documents.flatMap((document) => document.passages.map((passage) => ({ document, ...passage })))
  const findings = documents.flatMap((document) => document.findings.map((finding) => ({ document, ...finding })))
  const column = <Row>(rows: readonly Row[], value: (row: Row) => unknown): RawBuilder<unknown> =>
    sql`${rows.map(value)}`
  if (passages.length > 0)
    await sql`
      insert into passage (document, starts, ends, day, words)
      select document, starts, ends, day, words::tsvector from unnest(
        ${column(passages, ({ document }) => document.sequence)}::bigint[], ${column(passages, ({ start }) => start)}::int[],
        ${column(passages, ({ end }) => end)}::int[], ${column(passages, ({ document }) => document.day)}::date[],
        ${column(passages, ({ document, words }) => vector(words, document.marks))}::text[]
      ) as given (document, starts, ends, day, words)`.execute(query)
  const own = ({ marks }: IndexedDocument, { type, kind, promise, sides, topics }: IndexedFinding): string[] => [
    ...marks,
    `kind:${type}`,
    ...(kind ? [`kind:${kind}`] : []),
    ...(promise ? ['kind:promise'] : []),
    ...sides.map((side) => `side:${side}`),
    ...topics.map((topic) => `topic:${topic}`),
  ]
  // Lists of lists are no arrays of PostgreSQL's: they come as JSON.
  if (findings.length > 0)
    await sql`
      insert into found (document, starts, ends, day, type, kind, promise, sides, topics, words)
      select document, starts, ends, day, type, kind, promise, array(select jsonb_array_elements_text(sides)),
        array(select jsonb_array_elements_text(topics)), words::tsvector
      from unnest(
        ${column(findings, ({ document }) => document.sequence)}::bigint[], ${column(findings, ({ start }) => start)}::int[],
        ${column(findings, ({ end }) => end)}::int[], ${column(findings, ({ document }) => document.day)}::date[],
        ${column(findings, ({ type }) => type)}::text[], ${column(findings, ({ kind }) => kind)}::text[],
        ${column(findings, ({ promise }) => promise)}::boolean[], ${column(findings, ({ sides }) => JSON.stringify(sides))}::jsonb[],
        ${column(findings, ({ topics }) => JSON.stringify(topics))}::jsonb[],
        ${column(findings, (finding) => vector(finding.words, own(finding.document, finding)))}::text[]
      ) as given (document, starts, ends, day, type, kind, promise, sides, topics, words)`.execute(query)
}

/**
 * Does work that indexes nearly everything, with the indexes of the words built once it is done: an entry in them for each word of each row costs
 * several times as much. Nobody can search meanwhile.
 */
export async function indexingAtOnce(query: Query, work: () => Promise<void>): Promise<void> {
  await sql`drop index passage_words, found_words`.execute(query)
  // Nothing is known yet of how many rows a document has, nor how many entries the log will have when the transaction ends: without this all would
  // be read for each batch, and for each entry
  await sql`set local enable_seqscan = off`.execute(query)
  await work()
  await sql`set local maintenance_work_mem = '256MB'`.execute(query)
  await sql`create index passage_words on passage using gin (words)`.execute(query)
  await sql`create index found_words on found using gin (words)`.execute(query)
}

/** What is asked, as a tsquery. Words of a phrase keep their distances; one that has several keys is met by any. */
function tsquery(asked: Asked, manner: Manner): string {
  if ('phrase' in asked) {
    const { words } = asked.phrase
    const alternatives = ({ exact, keys }: SearchWord): string =>
      `(${(manner.exact ? [`=${exact}`] : keys).map(lexeme).join(' | ')})`
    return `(${words.map((word, i) => `${i > 0 ? `<${word.place - words[i - 1]!.place}> ` : ''}${alternatives(word)}`).join(' ')})`
  }
  if ('not' in asked) return `!${tsquery(asked.not, manner)}`
  return 'all' in asked
    ? `(${asked.all.map((part) => tsquery(part, manner)).join(' & ')})`
    : `(${asked.any.map((part) => tsquery(part, manner)).join(' | ')})`
}

export interface Filters {
  /** What a finding must have one of, for each list; where there is none, passages are sought and not findings. */
  readonly findings: readonly (readonly string[])[]
  /** What a document must have one of, for each list. */
  readonly documents: readonly (readonly string[])[]
  readonly since: string | null
  readonly until: string | null
  /** A mechanism, or one round of it, by its address. */
  readonly mechanism: string | null
  readonly round: string | null
}

export interface FoundPlace {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly finding: {
    readonly type: FindingType
    readonly kind: string | null
    readonly promise: boolean
    readonly sides: readonly string[]
    readonly topics: readonly string[]
  } | null
}

/** More hits than these are neither ranked nor counted. */
export const mostRanked = 1000

/** The places that meet what is asked, the best first; `asked` is null where the filters say it all. */
export async function findPlaces(
  query: Query,
  asked: Asked | null,
  manner: Manner,
  filters: Filters,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ places: FoundPlace[]; count: number; documents: number }> {
  const ofFindings = filters.findings.length > 0
  const marks = [...filters.findings, ...filters.documents].map(
    (any) => `(${any.map((mark) => lexeme(`@${mark}`)).join(' | ')})`,
  )
  const said = [...(asked ? [tsquery(asked, manner)] : []), ...marks].join(' & ')
  const conditions = [sql`words @@ ${said}::tsquery`]
  if (filters.since) conditions.push(sql`day >= ${filters.since}::date`)
  if (filters.until) conditions.push(sql`day <= ${filters.until}::date`)
  if (filters.mechanism)
    conditions.push(sql`document = any(array(
      select d.sequence from ledger_part l join document_pair p on p.pair = l.pair join document d on d.id = p.document
      where l.mechanism = ${filters.mechanism} and exists (
        select from unnest(p.rounds) round where ${filters.round ? sql`round = ${filters.round}` : sql`starts_with(round, ${`${filters.mechanism}/`})`}
      )
    ))`)
  // The words' index serves every search; without it, all rows would be read where PostgreSQL thinks that many are met.
  await sql`set local enable_seqscan = off`.execute(query)
  const rank =
    asked && phrasesIn(asked).length > 0 ? sql`ts_rank_cd(words, ${tsquery(asked, manner)}::tsquery, 1)` : sql`0`
  const { rows } = await sql<{ place: FoundPlace | null; count: number; documents: number }>`
    with met as materialized (
      select document, starts, ends, day, ${ofFindings ? sql`type, kind, promise, sides, topics,` : sql``} ${rank} as rank
      from ${sql.table(ofFindings ? 'found' : 'passage')} where ${sql.join(conditions, sql` and `)} limit ${mostRanked + 1}
    ), best as (
      select * from met order by rank desc, day desc nulls last, document desc, starts limit ${limit} offset ${offset}
    )
    select counted.*, best.place from (select count(*) as count, count(distinct document) as documents from met) counted left join lateral (
      select json_build_object('document', d.id, 'start', starts, 'end', ends, 'finding', ${
        ofFindings
          ? sql`json_build_object('type', type, 'kind', best.kind, 'promise', promise, 'sides', sides, 'topics', topics)`
          : sql`null`
      }) as place
      from best join document d on d.sequence = best.document order by rank desc, day desc nulls last, best.document desc, starts
    ) best on true`.execute(query)
  return { places: rows.flatMap(({ place }) => place ?? []), count: rows[0]!.count, documents: rows[0]!.documents }
}
