import { HiwarError } from '../errors.ts'
import { type IdentityKind, type Judged, type JudgementOn, placesOf } from '../ledger/judgement.ts'
import { type Anchor, type Place, placeKey } from '../ledger/place.ts'
import type { FindingType } from '../reading/finding.ts'
import { textOf } from '../store/documents.ts'
import { documentsOfTexts, judgementsOn } from '../store/judgements.ts'
import { pairsOf } from '../store/ledger-parts.ts'
import { standingReading } from '../store/readings.ts'
import type { Query } from '../store/store.ts'
import { soundAmendment } from './amendment.ts'
import { expectDate } from './edtf-date.ts'

type RuledOn<On extends Judged['on']> = Omit<JudgementOn<On>, 'id' | 'by' | 'at' | 'why'>

/** A ruling as it may be entered. One on words that no text says there is refused, and so is one that nobody could follow. */
export async function soundJudgement(query: Query, judged: Judged, why: string | null): Promise<Judged> {
  await expectPlaces(query, judged)
  switch (judged.on) {
    case 'finding':
      return soundFinding(query, judged)
    case 'document':
      expectDate(judged.round?.date ?? undefined, '--date')
      if ((await documentsOfTexts(query, [judged.textHash])).length === 0)
        throw new HiwarError('DOCUMENT_NOT_FOUND', { name: judged.textHash })
      return judged
    case 'matters':
      await expectMatters(query, judged)
      return judged
    case 'identity':
      expectAlike(judged)
      return judged
    case 'disagreement': {
      expectReason(why)
      const claims = new Set(judged.claims.map(placeKey))
      if (
        claims.size < 2 ||
        (judged.ruling === 'stands') !== (judged.stands !== null) ||
        (judged.stands && !claims.has(placeKey(judged.stands)))
      )
        throw new HiwarError('CLAIM_UNNAMED')
      return judged
    }
    case 'verdict':
      expectReason(why)
      expectDate(judged.asOf, '--as-of')
      if (judged.matter.steps.length === 0) throw new HiwarError('MATTER_NOT_FOUND', { name: judged.matter.title.en })
      return judged
    case 'source':
      if (!judged.publisher.trim()) throw new HiwarError('PUBLISHER_UNNAMED')
      return judged
    default:
      return judged
  }
}

function expectReason(why: string | null): void {
  if (!why?.trim()) throw new HiwarError('REASON_MISSING', { name: '--why' })
}

/** Every place has its words, in a text that a document holds. */
async function expectPlaces(query: Query, judged: Judged): Promise<void> {
  const wrong = await unsaid(query, placesOf(judged))
  if (wrong)
    throw new HiwarError('FINDING_NOT_FOUND', { name: `${wrong.textHash.slice(0, 16)} ${wrong.start}–${wrong.end}` })
}

/** The first of these places where no document says what is quoted; null where all is said. */
export async function unsaid(query: Query, places: readonly Place[]): Promise<Place | null> {
  for (const textHash of new Set(places.map((place) => place.textHash))) {
    const own = places.filter((place) => place.textHash === textHash)
    const text = (await documentsOfTexts(query, [textHash])).length > 0 ? await textOf(query, textHash) : null
    const wrong = own.find(({ start, end, quote }) => quote === '' || text?.slice(start, end) !== quote)
    if (wrong) return wrong
  }
  return null
}

/** With the finding as it was judged, so that it stands when a newer reader no longer finds it. */
async function soundFinding(query: Query, judged: RuledOn<'finding'>): Promise<Judged> {
  const { anchor, ruling, amendment } = judged
  const finding = judged.finding ?? (await findingAt(query, anchor))
  const stood = { on: 'finding', anchor, ruling, ...(finding && { finding }) } as const
  if (ruling !== 'amended') return stood
  if (!finding) throw new HiwarError('FINDING_NOT_FOUND', { name: `${anchor.type}:${anchor.start}-${anchor.end}` })
  return { ...stood, amendment: soundAmendment(anchor, amendment ?? {}, await textOf(query, anchor.textHash)) }
}

/** The finding at a place, as the reader has it; where it no longer has it, as it stood when somebody judged it last. */
async function findingAt(query: Query, anchor: Anchor): Promise<Readonly<Record<string, unknown>> | undefined> {
  const [document] = await documentsOfTexts(query, [anchor.textHash])
  const { content } = await standingReading(query, document!)
  const found = content[anchor.type].find(({ start, end }) => start === anchor.start && end === anchor.end)
  if (found) return { ...found }
  const before = (await judgementsOn(query, [anchor.textHash])).findLast(
    (judged) => judged.on === 'finding' && judged.finding && placeKey(judged.anchor) === placeKey(anchor),
  )
  return before?.on === 'finding' ? before.finding : undefined
}

async function expectMatters(query: Query, judged: RuledOn<'matters'> & Judged): Promise<void> {
  if (judged.on !== 'matters') return
  if (judged.ruling === 'joined') {
    const [one, other] = judged.matters
    const keys = new Set(one.steps.map(placeKey))
    if (!one.steps.length || !other.steps.length || other.steps.every((step) => keys.has(placeKey(step))))
      throw new HiwarError('MATTERS_SAME')
    const pairs = async (steps: readonly Anchor[]) =>
      pairsOf(query, await documentsOfTexts(query, [...new Set(steps.map(({ textHash }) => textHash))]))
    const ofOther = await pairs(other.steps)
    if (!(await pairs(one.steps)).some((pair) => ofOther.includes(pair))) throw new HiwarError('MATTERS_APART')
    return
  }
  const own = new Set(judged.matter.steps.map(placeKey))
  const taken = new Set(judged.steps.map(placeKey))
  if (taken.size === 0 || taken.size >= own.size || [...taken].some((step) => !own.has(step)))
    throw new HiwarError('SPLIT_WHOLE')
}

/** The findings that name a thing of each kind. A body is also named by the sessions that it holds. */
export const namingTypes: Readonly<Record<IdentityKind, readonly FindingType[]>> = {
  person: ['people'],
  body: ['organisations', 'meetings'],
  instrument: ['instruments'],
}

function expectAlike({ of, ruling, one, other }: RuledOn<'identity'>): void {
  const types = new Set([...one, ...other].map(({ type }) => type))
  const keys = new Set(one.map(placeKey))
  if (!one.length || !other.length || types.size > 1 || ![...types].every((type) => namingTypes[of].includes(type)))
    throw new HiwarError('IDENTITY_UNFIT', { types: namingTypes[of].join(', ') })
  // Two sessions of one name are held by one body as far as the ledger can tell: documents are put to their rounds one by one
  if (other.some((place) => keys.has(placeKey(place))) || (ruling === 'different' && types.has('meetings')))
    throw new HiwarError('IDENTITY_SAME')
}
