import type { Desk } from '../desk/desk.ts'
import { HiwarError } from '../errors.ts'
import { disagreementsCalled, mattersCalled, placeCited, placesOfMatter, shortAddress } from '../ledger/address.ts'
import type { Anchor, IdentityKind, Judged, Place, Ruling } from '../ledger/judgement.ts'
import type { Matter } from '../ledger/ledger.ts'
import { type FindingType, findingTypes } from '../reading/finding.ts'

// What a person names on the command line, as the places that a judgement holds on to.

/** A place as it is written: `acts:120-180`, or with its document, `a.txt/acts:120-180`. */
function placeWritten(written: string): { document: string | null; type: FindingType; start: number; end: number } {
  const [, document, type, start, end] = /^(?:(.+)\/)?(\w+):(\d+)-(\d+)$/.exec(written) ?? []
  if (!findingTypes.includes(type as FindingType)) throw new HiwarError('PLACE_INVALID', { name: written })
  return { document: document ?? null, type: type as FindingType, start: Number(start), end: Number(end) }
}

/** The finding at a place of a document; the words there become the anchor's. */
export async function anchorOf(desk: Desk, document: string, written: string): Promise<Anchor> {
  const { type, start, end } = placeWritten(written)
  const { text, textHash, reading, judgements } = await desk.openDocument(document)
  const here = (span: { start: number; end: number }) => span.start === start && span.end === end
  const known =
    reading[type].some(here) ||
    judgements.some((judged) => judged.on === 'finding' && judged.anchor.type === type && here(judged.anchor))
  if (!known) throw new HiwarError('FINDING_NOT_FOUND', { name: written })
  return { textHash, type, start, end, quote: text.slice(start, end) }
}

export const onFinding = async (
  desk: Desk,
  document: string,
  written: string,
  ruling: Exclude<Ruling, 'amended'>,
): Promise<Judged> => ({
  on: 'finding',
  anchor: await anchorOf(desk, document, written),
  ruling,
})

/** The words of a claim, whether they are a finding or not. */
export async function claimAt(desk: Desk, document: string, written: string): Promise<Place> {
  const { type, start, end } = placeWritten(written)
  const { text, textHash } = await desk.openDocument(document)
  if (start >= end || end > text.length) throw new HiwarError('FINDING_NOT_FOUND', { name: `${type}:${start}-${end}` })
  return { textHash, start, end, quote: text.slice(start, end) }
}

/** A place with its document: `a.txt/acts:120-180`. */
export async function placeIn(desk: Desk, written: string): Promise<Place> {
  const [, document, place] = /^(.+)\/(\w+:\d+-\d+)$/.exec(written) ?? []
  if (document === undefined || place === undefined) throw new HiwarError('PLACE_INVALID', { name: written })
  const { textHash, start, end, quote } = await claimAt(desk, document, place)
  return { textHash, start, end, quote }
}

const ledgerOf = async (desk: Desk, dialogue: string | undefined) =>
  dialogue === undefined ? desk.ledger() : desk.openDialogue(dialogue)

/** The matter that a person means, with the places of its steps. */
export async function matterMeant(desk: Desk, called: string, dialogue?: string) {
  const { ledger, documents } = await ledgerOf(desk, dialogue)
  const matter = onlyOne(mattersCalled(ledger.matters, documents, called), called, 'MATTER_NOT_FOUND')
  return { matter, documents, places: placesOfMatter(matter, documents) }
}

function onlyOne<T extends { readonly address: string }>(
  found: readonly T[],
  called: string,
  missing: 'MATTER_NOT_FOUND' | 'DISAGREEMENT_NOT_FOUND',
): T {
  const [one, another] = found
  if (!one) throw new HiwarError(missing, { name: called })
  if (another)
    throw new HiwarError('MATTER_AMBIGUOUS', {
      name: called,
      addresses: found.map(({ address }) => shortAddress(address)).join(', '),
    })
  return one
}

/** Two matters, each called by its address or title, as one. */
export async function joined(desk: Desk, one: string, other: string, dialogue?: string): Promise<Judged> {
  const [first, second] = [await matterMeant(desk, one, dialogue), await matterMeant(desk, other, dialogue)]
  return { on: 'matters', ruling: 'joined', matters: [first.places, second.places] }
}

/** Steps of a matter, each written as its place, as a matter of their own. Throws `FINDING_NOT_FOUND` for a place that is no step of it. */
export async function split(
  desk: Desk,
  called: string,
  written: readonly string[],
  dialogue?: string,
): Promise<Judged> {
  const { matter, documents, places } = await matterMeant(desk, called, dialogue)
  const steps = written.flatMap((place) => {
    const { document, type, start, end } = placeWritten(place)
    const meant = matter.steps.flatMap((step, i) => {
      const record = documents.find(({ id }) => id === step.document)
      const inIt =
        document === null || [record?.id, record?.id.replace('document:', ''), record?.name].includes(document)
      return inIt && step.type === type && step.start === start && step.end === end ? [places.steps[i]!] : []
    })
    if (meant.length === 0) throw new HiwarError('FINDING_NOT_FOUND', { name: place })
    return meant
  })
  return { on: 'matters', ruling: 'split', matter: places, steps }
}

/** What names a thing: one place, or everywhere that the ledger's documents call it so. */
async function naming(desk: Desk, of: IdentityKind, called: string): Promise<readonly Anchor[]> {
  if (/\/\w+:\d+-\d+$/.test(called)) {
    const at = called.lastIndexOf('/')
    return [await anchorOf(desk, called.slice(0, at), called.slice(at + 1))]
  }
  const found = await desk.placesNamed(of, called)
  if (found.length === 0) throw new HiwarError('NAME_NOT_FOUND', { name: called })
  return found
}

/** That two names are one person’s, body’s or instrument’s, or two. */
export async function identity(
  desk: Desk,
  ruling: 'same' | 'different',
  of: IdentityKind,
  one: string,
  other: string,
): Promise<Judged> {
  const [these, those] = [await naming(desk, of, one), await naming(desk, of, other)]
  // A body may be named as a body and as one that holds sessions: like is ruled on with like
  const shared = findingTypes.filter(
    (type) => these.some((place) => place.type === type) && those.some((place) => place.type === type),
  )
  const type = shared.find((one) => one === 'meetings') ?? shared[0]
  const alike = (places: readonly Anchor[]) => (type ? places.filter((place) => place.type === type) : places)
  return { on: 'identity', of, ruling, one: alike(these), other: alike(those) }
}

/** @param claim the number of the claim that stands, from 1 */
export async function settled(
  desk: Desk,
  called: string,
  claim: number | undefined,
  ruling: 'neither' | 'unsettled' | null,
  dialogue?: string,
): Promise<Judged> {
  const { ledger, documents } = await ledgerOf(desk, dialogue)
  const disagreement = onlyOne(disagreementsCalled(ledger.disagreements, called), called, 'DISAGREEMENT_NOT_FOUND')
  const claims = disagreement.claims.map((one) => placeCited(one, documents))
  const stands = claim === undefined ? null : (claims[claim - 1] ?? null)
  if ((ruling === null) !== (stands !== null)) throw new HiwarError('CLAIM_UNNAMED')
  return { on: 'disagreement', field: disagreement.field, claims, ruling: ruling ?? 'stands', stands }
}

/** A step as a person copies it. */
export const stepPlace = ({ type, start, end }: Matter['steps'][number], document: string): string =>
  `${document}/${type}:${start}-${end}`
