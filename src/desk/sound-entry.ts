import { randomUUID } from 'node:crypto'
import type { AgendaItem } from '../dialogue/entry.ts'
import type { PreparedRound } from '../dialogue/prepared-round.ts'
import { HiwarError } from '../errors.ts'
import { mattersCalled } from '../ledger/address.ts'
import type { Bilingual } from '../ledger/ledger.ts'
import type { Place } from '../ledger/place.ts'
import type { SideCode } from '../reading/finding.ts'
import type { Query } from '../store/store.ts'
import { type Seat, sideMeant } from './round-file.ts'
import { unsaid } from './sound-judgement.ts'

// What is expected of what people write about a round.

/** For whom it is written, and where. */
export interface Placing {
  /** The side that it is written for; one's own by default. One who holds both sides disposes and adopts for both unless one is named. */
  readonly side?: SideCode | undefined
  /** Into that side's own space; else it is said at the table. */
  readonly own?: boolean | undefined
}
/** A thing with an id of its own, which is made where none is given. */
export type New<C, Id extends keyof C> = Omit<C, 'kind' | Id> & { readonly [K in Id]?: C[K] | undefined }

/** `group:1f9c04ab`. */
export const newId = (sort: string): string => `${sort}:${randomUUID().slice(0, 8)}`

/** The side in whose name something is said at the table: one who holds both speaks for the first. */
export const forTable = (seat: Seat, named: SideCode | undefined): SideCode =>
  sideMeant(seat, named ?? seat.held[0], 'read-round')

/** The address of the one matter that an address or a title means. */
export function matterMeant({ review, documents }: Seat, called: string): string {
  const found = mattersCalled(review.matters, documents, called)
  if (found.length === 0) throw new HiwarError('MATTER_NOT_FOUND', { name: called })
  if (found.length > 1)
    throw new HiwarError('MATTER_AMBIGUOUS', {
      name: called,
      addresses: found.map(({ address }) => address).join(', '),
    })
  return found[0]!.address
}

// Each of these throws where what is named is not there, or lacks what it must have: the error names it.

export const expectItem = (items: readonly AgendaItem[], item: string) => {
  if (!items.some((one) => one.item === item)) throw new HiwarError('ITEM_NOT_FOUND', { name: item })
}

/** Throws `EVIDENCE_ABSENT` where a document does not say what is quoted of it. */
export async function expectWords(query: Query, places: readonly Place[]): Promise<void> {
  const wrong = await unsaid(query, places)
  if (wrong) throw new HiwarError('EVIDENCE_ABSENT', { quote: wrong.quote })
}

export const expectGroup = ({ groups }: PreparedRound, group: string): void => {
  if (!groups.some((one) => one.group === group)) throw new HiwarError('GROUP_NOT_FOUND', { name: group })
}

export function expectThere<K extends string>(
  list: readonly { readonly [P in K]: string }[],
  key: K,
  id: string,
): void {
  if (!list.some((one) => one[key] === id)) throw new HiwarError('ENTRY_TARGET_MISSING', { name: id })
}

export function expectSide({ sides }: Seat, side: SideCode): void {
  if (!sides.includes(side)) throw new HiwarError('SIDE_OUTSIDE_DIALOGUE', { name: side, names: sides.join(', ') })
}

export function expectDocuments({ documents }: Seat, ids: readonly string[]): void {
  const unknown = ids.find((id) => !documents.some((document) => document.id === id))
  if (unknown !== undefined) throw new HiwarError('DOCUMENT_NOT_FOUND', { name: unknown })
}

/** A name that both sides are to read stands in both languages. */
export function expectTitle({ ar, en }: Bilingual, name: string): void {
  if (!ar.trim() || !en.trim()) throw new HiwarError('TITLE_MISSING', { name })
}
export function expectEither({ ar, en }: Bilingual, name: string): void {
  if (!ar.trim() && !en.trim()) throw new HiwarError('TITLE_MISSING', { name })
}
