import { countedApart } from './anniversaries.ts'
import { type Claim, claim, type Fact } from './disagreements/fact.ts'
import { onFounding } from './disagreements/on-founding.ts'
import { onFigures } from './disagreements/on-figures.ts'
import { onInstrument } from './disagreements/on-instrument.ts'
import { onMoney } from './disagreements/on-money.ts'
import { onNumber } from './disagreements/on-number.ts'
import { onRound } from './disagreements/on-round.ts'
import { onStrength } from './disagreements/on-strength.ts'
import type { Naming } from './instruments.ts'
import { marksOf, type OpenedDocument } from './items.ts'
import type { Disagreement } from './ledger.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { principalMechanism, type SightedRound } from './rounds.ts'
import type { Sighting } from './sightings.ts'
import type { Thread } from './threads/thread.ts'

// Disagreements: one fact on which two documents say different things. One document saying less than another is none, nor are two
// spellings of one name.

const ofRounds = new Shelf<SightedRound, readonly Fact[]>()
const ofInstruments = new Shelf<readonly Naming[], readonly Fact[]>()
const disagreed = new Shelf<Fact, Disagreement>()

/**
 * All disagreements of the documents on one pair of sides.
 * @param sightings what the documents report of sessions, before one day has one number
 */
export function findDisagreements(
  documents: readonly OpenedDocument[],
  sightings: readonly Sighting[],
  rounds: readonly SightedRound[],
  instruments: readonly (readonly Naming[])[],
  threads: readonly Thread[],
  memory: PairMemory,
): Disagreement[] {
  const principal = principalMechanism(rounds)
  if (!principal) return []
  const about = new Map(documents.map((opened) => [opened.document.id, opened.about]))
  const marks = marksOf(rounds, memory)
  const found: Fact[] = [
    ...rounds.flatMap((round) => memory.keep(ofRounds, round, [marks], () => onRound(round, marks).filter(isDisputed))),
    ...instruments.flatMap((group) =>
      memory.keep(ofInstruments, group, [], () => onInstrument(group).filter(isDisputed)),
    ),
    ...onFigures(documents, memory).filter(isDisputed),
    ...onNumber(sightings).filter(isDisputed),
    ...onMoney(documents, memory).filter(isDisputed),
    ...onFounding(documents, principal, memory).filter(isDisputed),
    ...onStrength(threads, about, memory).filter(isDisputed),
    ...onCounting(documents, memory).filter(isDisputed),
  ]
  return found
    .map((fact): Disagreement => {
      const mechanism = fact.mechanism ?? about.get(firstOf(fact.claims).document)?.mechanism ?? principal
      return memory.keep(disagreed, fact, [mechanism], () => {
        const ordered = [...fact.claims].sort(inOrder)
        const places = ordered.map(({ source, start, end }) => `${source.textHash}/${start}-${end}`)
        return {
          address: `${fact.field}/${places.sort()[0]}`,
          about: fact.about,
          field: fact.field,
          mechanism,
          claims: ordered.map(({ source: _, ...claimed }) => claimed),
        }
      })
    })
    .sort((a, b) => compare(a.mechanism, b.mechanism) || compare(a.address, b.address))
}
const isDisputed = ({ claims }: Fact): boolean =>
  claims.some(({ document }) => document !== claims[0]!.document) &&
  claims.some(({ value }) => value !== claims[0]!.value)
const inOrder = (a: Claim, b: Claim): number => compare(a.document, b.document) || a.start - b.start
const firstOf = (claims: readonly Claim[]): Claim => claims.reduce((a, b) => (inOrder(b, a) < 0 ? b : a))
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

// Anniversaries: as many years, counted from another event

const onCounting = (documents: readonly OpenedDocument[], memory: PairMemory): Fact[] =>
  countedApart(
    documents.map(({ document }) => document),
    memory,
  ).map(({ about, field, counts }) => ({
    field,
    about,
    claims: counts.map(({ document, place, event }) => claim(document, place, event)),
  }))
