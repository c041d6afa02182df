import { type JudgementOn, publisherKey, type Settled, settledOf, type Standing, standingOn } from './judgement.ts'
import type { Citation, Disagreement, LedgerDocument } from './ledger.ts'
import { samePlace } from './place.ts'
import { publisherCalled } from './publishers.ts'

// Ratings by NATO AJP-2.1 (the Admiralty code): how far a source can be relied on, and how credible a claim is, each rated apart from the
// other and by people.

/** What people rated of a claim; null where nobody did. */
export interface Rated {
  /** Of its document's publisher: `A` to `F`. */
  readonly reliability: Settled | null
  /** Of the claim itself: `1` to `6`. */
  readonly credibility: Settled | null
}

/** The standing rating of a publisher, under whatever name; of `standings` those on sources are by what they are called (`bySource`). */
export function reliabilityOf(publisher: string | null, standings: readonly Standing[]): Settled | null {
  if (publisher === null) return null
  const key = publisherKey(publisherCalled(publisher))
  const found = standingOn(standings, 'source').find(({ judgement }) => publisherKey(judgement.publisher) === key)
  return found ? settledOf(found) : null
}

/** The standing rating of what a document claims at a place: on the same words, or on most of them. */
function credibilityOf(
  textHash: string,
  claim: Citation,
  standings: readonly Standing<JudgementOn<'claim'>>[],
): Settled | null {
  const exact = standings.find(
    ({ judgement: { place } }) => place.textHash === textHash && place.start === claim.start && place.end === claim.end,
  )
  const found = exact ?? standings.findLast(({ judgement: { place } }) => samePlace(place, { ...claim, textHash }))
  return found ? settledOf(found) : null
}

/** Disagreements with the ratings of their claims and of those who make them. */
export function ratedDisagreements(
  disagreements: readonly Disagreement[],
  documents: readonly Pick<LedgerDocument, 'id' | 'textHash' | 'publisher'>[],
  standings: readonly Standing[],
): Disagreement[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const onClaims = standingOn(standings, 'claim')
  return disagreements.map((disagreement) => ({
    ...disagreement,
    claims: disagreement.claims.map((claim) => {
      const document = byId.get(claim.document)
      return {
        ...claim,
        rated: {
          reliability: reliabilityOf(document?.publisher ?? null, standings),
          credibility: document ? credibilityOf(document.textHash, claim, onClaims) : null,
        },
      }
    }),
  }))
}
