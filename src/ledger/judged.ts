import type { Edtf, SideCode } from '../reading/finding.ts'
import type { Bilingual, DisagreementField, Verdict } from './ledger.ts'
import type { Anchor, Place } from './place.ts'

// What people can rule. All of it holds on to places of texts, never to what the program computed.

export const rulings = ['accepted', 'amended', 'rejected', 'unsure'] as const
export type Ruling = (typeof rulings)[number]

export const identityKinds = ['person', 'body', 'instrument'] as const
export type IdentityKind = (typeof identityKinds)[number]

/** NATO AJP-2.1: how far a source can be relied on, from completely (A) to not at all (E); F where that cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof reliabilities)[number]

/** NATO AJP-2.1: how credible a claim is, from confirmed (1) to improbable (5); 6 where its truth cannot be judged. */
export const credibilities = [1, 2, 3, 4, 5, 6] as const
export type Credibility = (typeof credibilities)[number]

/** A matter as it was judged: by the places of its steps. Its title tells two matters apart that one sentence names. */
export interface MatterPlaces {
  readonly steps: readonly Anchor[]
  readonly title: Bilingual
}

export type Judged =
  /**
   * On a finding. `finding` is the finding as it stood when it was judged, so that an accepted one stands when a newer reader no
   * longer finds it; `amendment` holds the fields that a person set, when the ruling is `amended`.
   */
  | {
      readonly on: 'finding'
      readonly anchor: Anchor
      readonly ruling: Ruling
      readonly finding?: Readonly<Record<string, unknown>>
      readonly amendment?: Readonly<Record<string, unknown>>
    }
  /** A document put to a round (or to none, `round: null`). */
  | {
      readonly on: 'document'
      readonly textHash: string
      readonly round: {
        readonly mechanism: string
        readonly ordinal: number | null
        readonly date: Edtf | null
        /** The sides of a mechanism that no document names yet. */
        readonly parties?: readonly SideCode[]
      } | null
    }
  /** Two matters that are one. */
  | { readonly on: 'matters'; readonly ruling: 'joined'; readonly matters: readonly [MatterPlaces, MatterPlaces] }
  /** Steps of a matter that are a matter of their own. */
  | {
      readonly on: 'matters'
      readonly ruling: 'split'
      readonly matter: MatterPlaces
      readonly steps: readonly Anchor[]
    }
  /**
   * Whether two names are one thing's: of people, bodies or instruments at these places (a body also by the sessions that it holds).
   * All places of one list name one thing.
   */
  | {
      readonly on: 'identity'
      readonly of: IdentityKind
      readonly ruling: 'same' | 'different'
      readonly one: readonly Anchor[]
      readonly other: readonly Anchor[]
    }
  /** Which of the claims of a disagreement stands; or that none does, or that it cannot be settled. */
  | {
      readonly on: 'disagreement'
      readonly field: DisagreementField
      readonly claims: readonly Place[]
      readonly ruling: 'stands' | 'neither' | 'unsettled'
      /** One of the claims; null unless one stands. */
      readonly stands: Place | null
    }
  /** What became of a matter, as a person rules it for a day. */
  | { readonly on: 'verdict'; readonly matter: MatterPlaces; readonly verdict: Verdict; readonly asOf: Edtf }
  /** How far a publisher can be relied on. */
  | { readonly on: 'source'; readonly publisher: string; readonly reliability: Reliability }
  /** How credible a claim is. */
  | { readonly on: 'claim'; readonly place: Place; readonly credibility: Credibility }
  /** An earlier judgement taken back. */
  | { readonly on: 'judgement'; readonly withdraws: string }

/** What a judgement can be on. */
export const subjects = [
  'finding',
  'document',
  'matters',
  'identity',
  'disagreement',
  'verdict',
  'source',
  'claim',
  'judgement',
] as const satisfies readonly Judged['on'][]
