import { withOneName } from './bodies.ts'
import { judgedThreads } from './judged-matters.ts'
import { judgedReading } from './judged-reading.ts'
import { type Judgement, standing, standingOn } from './judgement.ts'
import { findDisagreements } from './disagreements.ts'
import { identitiesOf } from './identity.ts'
import { groupInstruments, namingsOf } from './instruments.ts'
import { openDocument } from './items.ts'
import type { Ledger, LedgerDocument, Round } from './ledger.ts'
import { foldMatters } from './matters.ts'
import { withOrigins } from './origins.ts'
import { foldRounds, sightingsOf } from './rounds.ts'
import { withRulings } from './rulings.ts'
import { touches } from './sides.ts'
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
    .map((document) => ({ ...document, reading: judgedReading(document.reading, document.textHash, standings) }))
    .sort(byId)
}

/**
 * The part of the ledger that tells of one pair of sides.
 * @param documents at least those that touch the key; others are left out
 */
export function foldPair(key: string, documents: readonly LedgerDocument[], judgements: readonly Judgement[]): Ledger {
  const standings = standing(judgements)
  const placed = new Map(standingOn(standings, 'document').map(({ judgement }) => [judgement.textHash, judgement]))
  const own = judgedDocuments(documents, judgements).filter((document) => touches(document, judgements).includes(key))
  const identities = identitiesOf(own, standings)
  const sightings = withOneName(
    own.map((document) => sightingsOf(document, key, placed.get(document.textHash) ?? null, identities)),
  )
  const rounds = foldRounds(sightings.flat())
  const opened = own.map((document, i) => openDocument(document, key.split('+'), sightings[i]!, rounds))
  const instruments = groupInstruments(opened.flatMap((document) => namingsOf(document, key, identities)))
  const threads = judgedThreads(findThreads(opened, rounds, instruments), standings)
  const placedHere = new Set(rounds.flatMap(({ documents }) => documents))
  const ledger = {
    rounds: rounds.map(({ sightings: _, order: __, ...round }): Round => round),
    matters: foldMatters(threads, opened, rounds),
    disagreements: findDisagreements(opened, rounds, instruments, threads),
    unplaced: own.filter(({ id }) => !placedHere.has(id)).map(({ id }) => id),
  }
  return withRulings(withOrigins(ledger, own), own, standings)
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
