import type { SideCode } from '../reading/finding.ts'
import { type Judgement, standing } from './judgement.ts'
import type { LedgerDocument } from './ledger.ts'

/** The sides of a mechanism as one key, `OM+US`: what the ledger is folded by. */
export const keyOf = (parties: readonly SideCode[]): string => [...new Set(parties)].sort().join('+')

/**
 * The keys of the sides whose dealings a document tells of: those of the sessions that it reports, those that act together in
 * at least two of its acts, those that an instrument binds, and those of the round that a person put it to. Adding or withdrawing the
 * document changes nothing outside them.
 */
export function touches(document: LedgerDocument, judgements: readonly Judgement[] = []): string[] {
  const keys = new Set<string>()
  for (const meeting of document.reading.meetings) if (meeting.parties.length > 1) keys.add(keyOf(meeting.parties))
  const together = new Map<string, number>()
  for (const { actors } of document.reading.acts)
    if (actors.length === 2) together.set(keyOf(actors), (together.get(keyOf(actors)) ?? 0) + 1)
  for (const [key, times] of together) if (times > 1) keys.add(key)
  for (const { parties } of document.reading.instruments)
    if (parties.length === 2 && parties.every((party) => /^[A-Z]{2}$/.test(party))) keys.add(keyOf(parties))
  for (const { judgement } of standing(judgements))
    if (judgement.on === 'document' && judgement.textHash === document.textHash && judgement.round?.parties)
      keys.add(keyOf(judgement.round.parties))
  return [...keys].sort()
}
