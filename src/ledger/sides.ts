import type { Reading, SideCode } from '../reading/finding.ts'
import { type DocumentJudgement, type Judgement, standing, standingOn } from './judgement.ts'
import type { LedgerDocument } from './ledger.ts'

/** The sides of a mechanism as one key, `OM+US`: what the ledger is folded by. */
export const keyOf = (parties: readonly SideCode[]): string => [...new Set(parties)].sort().join('+')

/**
 * The keys of the sides whose dealings a document tells of: those of the sessions that it reports, those that act together in
 * at least two of its acts or in one on their dialogue, two that act in it alone, those that an instrument binds, and those of the round
 * that a person put it to. Adding or withdrawing the document changes nothing outside them.
 */
export function touches(document: LedgerDocument, judgements: readonly Judgement[] = []): string[] {
  const placed = judgements.length
    ? standingOn(standing(judgements), 'document').find(({ judgement }) => judgement.textHash === document.textHash)
    : undefined
  return touchesPlaced(document, placed?.judgement ?? null)
}

/** @param placed what people said of the round that it belongs to */
export function touchesPlaced({ reading }: LedgerDocument, placed: DocumentJudgement | null): string[] {
  const keys = new Set(touchedBy(reading))
  if (placed?.round?.parties) keys.add(keyOf(placed.round.parties))
  return [...keys].sort()
}

/** The keys that a reading tells of by itself. */
function touchedBy(reading: Reading): readonly string[] {
  const known = touched.get(reading)
  if (known) return known
  const keys = new Set<string>()
  for (const meeting of reading.meetings) if (meeting.parties.length > 1) keys.add(keyOf(meeting.parties))
  const together = new Map<string, number>()
  for (const { actors, topics } of reading.acts)
    if (actors.length === 2)
      together.set(keyOf(actors), (together.get(keyOf(actors)) ?? 0) + (topics.includes('dialogue') ? 2 : 1))
  for (const [key, times] of together) if (times > 1) keys.add(key)
  const acting = new Set(reading.acts.flatMap(({ actors }) => actors))
  if (acting.size === 2) keys.add(keyOf([...acting]))
  for (const { parties } of reading.instruments)
    if (parties.length === 2 && parties.every((party) => /^[A-Z]{2}$/.test(party))) keys.add(keyOf(parties))
  const all = [...keys]
  touched.set(reading, all)
  return all
}
const touched = new WeakMap<Reading, readonly string[]>()
