import { withOneName } from './bodies.ts'
import { judgedThreads } from './judged-matters.ts'
import { judgedReading } from './judged-reading.ts'
import { type Judgement, standing, standingOn } from './judgement.ts'
import { findDisagreements } from './disagreements.ts'
import { identitiesOf } from './identity.ts'
import { allNamings, groupInstruments } from './instruments.ts'
import { openDocuments } from './items.ts'
import type { Ledger, LedgerDocument, Round } from './ledger.ts'
import { foldMatters } from './matters.ts'
import { withOrigins } from './origins.ts'
import { PairMemory, Shelf } from './pair-memory.ts'
import { plansOf } from './plans.ts'
import { foldRounds } from './rounds.ts'
import { type Sighting, sightingsOf, withOneNumberADay } from './sightings.ts'
import { withRulings } from './rulings.ts'
import { withUnnamed } from './unnamed.ts'
import { touches, touchesPlaced } from './sides.ts'
import { findThreads } from './threads.ts'

// The fold: readings and judgements into the ledger. It goes a pair of sides at a time, and no pair knows of another, so that a new document
// costs the folding of what it touches only. The order in which documents come makes no difference.

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The documents as people judged them. */
export function judgedDocuments(
  documents: readonly LedgerDocument[],
  judgements: readonly Judgement[],
): LedgerDocument[] {
  const standings = standing(judgements)
  return documents
    .map((document) => {
      const reading = judgedReading(document.reading, document.textHash, standings)
      return reading === document.reading ? document : { ...document, reading }
    })
    .sort(byId)
}

const judged = new Shelf<LedgerDocument['id'], LedgerDocument>()
const sighted = new Shelf<LedgerDocument, readonly Sighting[]>()
const published = new Shelf<Sighting, Round>()

/**
 * The part of the ledger that tells of one pair of sides.
 * @param documents at least those that touch the key; others are left out
 * @param memory what the last fold of the pair left; whatever it holds, the ledger is the same
 */
export const foldPair = (
  key: string,
  documents: readonly LedgerDocument[],
  judgements: readonly Judgement[],
  memory = new PairMemory(),
): Ledger => memory.fold(documents.length, () => foldWith(key, documents, judgements, memory))

function foldWith(
  key: string,
  documents: readonly LedgerDocument[],
  judgements: readonly Judgement[],
  memory: PairMemory,
): Ledger {
  const standings = standing(judgements)
  const placed = new Map(standingOn(standings, 'document').map(({ judgement }) => [judgement.textHash, judgement]))
  const placeOf = ({ textHash }: LedgerDocument) => placed.get(textHash) ?? null
  const own = judgedDocuments(documents, judgements)
    .filter((document) => touchesPlaced(document, placeOf(document)).includes(key))
    .map((document) => {
      const { reading, ...rest } = document
      return memory.keep(judged, document.id, [reading, ...Object.values(rest)], () => document)
    })
  const identities = identitiesOf(own, standings)
  const told = own.map((document) => {
    const place = placeOf(document)
    return memory.keep(sighted, document, [identities, place && JSON.stringify(place)], () =>
      sightingsOf(document, key, place, identities),
    )
  })
  const denied = new Set(
    standingOn(standings, 'finding').flatMap(({ judgement: { anchor, ruling } }) =>
      anchor.type === 'meetings' && ruling === 'rejected' ? [anchor.textHash] : [],
    ),
  )
  const isSettled = (document: LedgerDocument) => placeOf(document) !== null || denied.has(document.textHash)
  const named = withUnnamed(own, withOneName(told, memory), key, isSettled, memory)
  const sightings = withOneNumberADay(named, memory)
  const reports = sightings.flat().filter(({ ahead }) => !ahead)
  const rounds = foldRounds(reports, plansOf(own, sightings, memory), memory)
  const opened = openDocuments(own, key, sightings, rounds, memory)
  const instruments = groupInstruments(allNamings(opened, key, identities, memory), memory)
  const threads = judgedThreads(findThreads(opened, rounds, instruments, memory), standings)
  const placedHere = new Set(rounds.flatMap(({ documents }) => documents))
  const ledger = {
    rounds: rounds.map((round) =>
      memory.keep(published, round.sightings[0]!, [round], () => {
        const { sightings: _, order: __, mark: ___, ...whole } = round
        return whole
      }),
    ),
    matters: foldMatters(threads, opened, rounds, memory),
    disagreements: findDisagreements(opened, named.flat(), rounds, instruments, threads, memory),
    unplaced: own.filter(({ id }) => !placedHere.has(id)).map(({ id }) => id),
  }
  return withRulings(withOrigins(ledger, own, memory), own, standings)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Parts of one ledger as one: what is told of each pair of sides, side by side. */
export function joinLedgers(parts: readonly Ledger[], documents: readonly { id: string }[]): Ledger {
  const placed = new Set(
    parts.flatMap(({ rounds }) => rounds).flatMap(({ documents: ids }) => ids as readonly string[]),
  )
  const inOrder = <T extends { mechanism: string }>(lists: readonly (readonly T[])[]) =>
    lists
      .flat()
      .map((thing, i) => ({ thing, i }))
      .sort((a, b) => compare(a.thing.mechanism, b.thing.mechanism) || a.i - b.i)
      .map(({ thing }) => thing)
  return {
    rounds: inOrder(parts.map(({ rounds }) => rounds)),
    matters: inOrder(parts.map(({ matters }) => matters)),
    disagreements: inOrder(parts.map(({ disagreements }) => disagreements)),
    unplaced: documents
      .map(({ id }) => id)
      .filter((id) => !placed.has(id))
      .sort(),
  }
}

/** The whole ledger of all documents. */
export function fold(documents: readonly LedgerDocument[], judgements: readonly Judgement[] = []): Ledger {
  const judged = judgedDocuments(documents, judgements)
  const keys = [...new Set(judged.flatMap((document) => touches(document, judgements)))].sort()
  return joinLedgers(
    keys.map((key) => foldPair(key, documents, judgements)),
    documents,
  )
}
