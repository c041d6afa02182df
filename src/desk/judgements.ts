import { HiwarError } from '../errors.ts'
import {
  type Anchor,
  type IdentityKind,
  type Judgement,
  placesOf,
  publisherKey,
  type Settled,
  settledOf,
  standing,
  standingOn,
} from '../ledger/judgement.ts'
import { type ListedJudgement, listJudgements } from '../ledger/judgement-list.ts'
import { bySource, publisherCalled } from '../ledger/publishers.ts'
import { textOf } from '../store/documents.ts'
import { judgementsOn, judgementsOnSources } from '../store/judgements.ts'
import { ledgerParts } from '../store/ledger-parts.ts'
import { findingsNamed } from '../store/readings.ts'
import type { Query } from '../store/store.ts'
import type { DocumentRecord, RatedSource } from './desk.ts'
import { documentRecords } from './document-records.ts'
import type { Means } from './means.ts'
import { namedDocument } from './named-document.ts'
import { namingTypes } from './sound-judgement.ts'
import { foldingTerms } from './term-base.ts'

/** Whose judgements are asked for: a document's, by its id or name, or a dialogue's. */
export type JudgedThing = { readonly document: string } | { readonly dialogue: string }

/** What people ruled on a document or on all documents of a dialogue and their sources, in order of time, each with what became of it. */
export async function judgementsOf({ store, upkeep }: Means, thing: JudgedThing): Promise<readonly ListedJudgement[]> {
  if ('dialogue' in thing) await upkeep.current({ mechanism: thing.dialogue })
  return store.read(async (query) => {
    const records = await recordsOf(query, thing)
    const hashes = [...new Set(records.map(({ textHash }) => textHash))]
    const withTerms = await foldingTerms(query)
    const everySource = await judgementsOnSources(query)
    const { publishers, onSources } = withTerms(() => ({
      publishers: new Set(
        records.flatMap(({ publisher }) => (publisher ? [publisherKey(publisherCalled(publisher))] : [])),
      ),
      onSources: bySource(everySource),
    }))
    const own = new Set(
      onSources.flatMap((judgement) =>
        judgement.on === 'source' && publishers.has(publisherKey(judgement.publisher)) ? [judgement.id] : [],
      ),
    )
    // A withdrawal comes after what it withdraws
    for (const judgement of onSources)
      if (judgement.on === 'judgement' && own.has(judgement.withdraws)) own.add(judgement.id)
    const pile = [...(await judgementsOn(query, hashes)), ...onSources.filter(({ id }) => own.has(id))].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    )
    const texts = new Map<string, string>()
    for (const hash of new Set(pile.flatMap((judgement) => placesOf(judgement).map(({ textHash }) => textHash))))
      texts.set(hash, await textOf(query, hash))
    return listJudgements(pile, (hash) => texts.get(hash))
  })
}

async function recordsOf(query: Query, thing: JudgedThing): Promise<readonly DocumentRecord[]> {
  if ('document' in thing) return documentRecords(query, [await namedDocument(query, thing.document)])
  const parts = await ledgerParts(query, { mechanism: thing.dialogue })
  if (parts.length === 0) throw new HiwarError('MECHANISM_NOT_FOUND', { name: thing.dialogue })
  const ids = parts.flatMap(({ rounds, matters, disagreements }) => [
    ...rounds.flatMap(({ documents }) => documents),
    ...matters.flatMap(({ steps }) => steps.map(({ document }) => document)),
    ...disagreements.flatMap(({ claims }) => claims.map(({ document }) => document)),
  ])
  return documentRecords(query, [...new Set(ids)])
}

/** The publishers of all documents and those that people rated, by name, each with its rating and all that was ever rated of it. */
export async function ratedSources({ store }: Means): Promise<readonly RatedSource[]> {
  return store.read(async (query) => {
    const records = await documentRecords(query)
    const judgements = await judgementsOnSources(query)
    const withTerms = await foldingTerms(query)
    return withTerms(() => sourcesOf(records, bySource(judgements)))
  })
}

function sourcesOf(records: readonly DocumentRecord[], judgements: readonly Judgement[]): readonly RatedSource[] {
  const sources = new Map<string, { publisher: string; names: string[]; documents: number }>()
  const sourceOf = (name: string) => {
    const publisher = publisherCalled(name)
    const key = publisherKey(publisher)
    const source = sources.get(key) ?? { publisher, names: [], documents: 0 }
    sources.set(key, source)
    return source
  }
  for (const { publisher, withdrawn } of records) {
    if (!publisher || withdrawn) continue
    const source = sourceOf(publisher)
    source.documents++
    if (!source.names.some((name) => publisherKey(name) === publisherKey(publisher))) source.names.push(publisher)
  }
  for (const judgement of judgements) if (judgement.on === 'source') sourceOf(judgement.publisher)
  const rated = standingOn(standing(judgements), 'source')
  const listed = listJudgements(judgements, () => undefined)
  return [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, source]) => {
      const stands = rated.find(({ judgement }) => publisherKey(judgement.publisher) === key)
      const reliability: Settled | null = stands ? settledOf(stands) : null
      const history = listed.filter(
        ({ judgement }) => judgement.on === 'source' && publisherKey(judgement.publisher) === key,
      )
      return { ...source, reliability, history }
    })
}

/** Where the documents name a person, body or instrument by these very words. */
export const placesNamed = ({ store }: Means, of: IdentityKind, name: string): Promise<readonly Anchor[]> =>
  store.read((query) => findingsNamed(query, namingTypes[of], name.trim()))
