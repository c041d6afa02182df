import { z } from 'zod'
import type { RatedSource } from '../desk/desk.ts'
import type { Mark } from '../ledger/judged-reading.ts'
import type { ListedJudgement } from '../ledger/judgement-list.ts'
import {
  type Anchor,
  credibilities,
  identityKinds,
  type Judged,
  type Judgement,
  type MatterPlaces,
  type Place,
  reliabilities,
  rulings,
  type Settled,
} from '../ledger/judgement.ts'
import type { NamedPublisher } from '../ledger/publishers.ts'
import type { Rated } from '../ledger/rating.ts'
import type { RuledDisagreement, RuledVerdict } from '../ledger/rulings.ts'
import { findingTypes } from '../reading/finding.ts'
import { bilingual, disagreementField, edtf, side, span, verdict } from './atoms.ts'

// The JSON of what people rule. Whoever sends a judgement names places: the hash of the text, the offsets and the words there.

const placeFields = { textHash: z.string().max(64), ...span, quote: z.string() }
const place: z.ZodType<Place> = z.object(placeFields)
const anchor: z.ZodType<Anchor> = z.object({ ...placeFields, type: z.enum(findingTypes) })
const anchors = z.array(anchor).min(1).max(5000)
const matterPlaces: z.ZodType<MatterPlaces> = z.object({ steps: anchors, title: bilingual })

const onFinding = z.object({
  on: z.literal('finding'),
  anchor,
  ruling: z.enum(rulings),
  amendment: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'The fields that a person set; `start` and `end` give the finding another extent' }),
})
const onDocument = z.object({
  on: z.literal('document'),
  textHash: z.string().max(64),
  round: z
    .object({
      mechanism: z.string(),
      ordinal: z.int().nullable(),
      date: edtf.nullable(),
      parties: z.array(side).optional(),
    })
    .nullable(),
})
const joining = z.object({
  on: z.literal('matters'),
  ruling: z.literal('joined'),
  matters: z.tuple([matterPlaces, matterPlaces]),
})
const splitting = z.object({
  on: z.literal('matters'),
  ruling: z.literal('split'),
  matter: matterPlaces,
  steps: anchors,
})
const onIdentity = z.object({
  on: z.literal('identity'),
  of: z.enum(identityKinds),
  ruling: z.enum(['same', 'different']),
  one: anchors,
  other: anchors,
})
const onDisagreement = z.object({
  on: z.literal('disagreement'),
  field: disagreementField,
  claims: z.array(place).min(2).max(5000),
  ruling: z.enum(['stands', 'neither', 'unsettled']),
  stands: place.nullable(),
})
const onVerdict = z.object({ on: z.literal('verdict'), matter: matterPlaces, verdict, asOf: edtf })
const onSource = z.object({
  on: z.literal('source'),
  publisher: z.string().max(500),
  reliability: z.enum(reliabilities),
})
const onClaim = z.object({ on: z.literal('claim'), place, credibility: z.literal(credibilities) })
const onJudgement = z.object({ on: z.literal('judgement'), withdraws: z.string() })

const authorship = { id: z.string(), by: z.string(), at: z.string(), why: z.string().nullable() }

export const judged: z.ZodType<Judged> = z.union([
  onFinding,
  onDocument,
  joining,
  splitting,
  onIdentity,
  onDisagreement,
  onVerdict,
  onSource,
  onClaim,
  onJudgement,
])
export const judgement: z.ZodType<Judgement> = z.union([
  onFinding.extend({ ...authorship, finding: z.record(z.string(), z.unknown()).optional() }),
  onDocument.extend(authorship),
  joining.extend(authorship),
  splitting.extend(authorship),
  onIdentity.extend(authorship),
  onDisagreement.extend(authorship),
  onVerdict.extend(authorship),
  onSource.extend(authorship),
  onClaim.extend(authorship),
  onJudgement.extend(authorship),
])

const wordFields = {
  judgement: z.string().meta({ description: 'The id of the judgement' }),
  by: z.string(),
  at: z.string(),
  why: z.string().nullable(),
  ruling: z.string().meta({ examples: ['accepted', 'joined', 'same', 'stands', 'kept', 'A', '2'] }),
}
const word = z.object(wordFields)
const settledFields = {
  ...wordFields,
  contested: z.array(word).meta({ description: 'What other people last said of the same thing, where it differs' }),
}
export const settled: z.ZodType<Settled> = z.object(settledFields)
export const ruledVerdict: z.ZodType<RuledVerdict> = z.object({ ...settledFields, verdict, asOf: edtf })
const disagreementWordFields = {
  ...wordFields,
  stands: z.int().nullable().meta({ description: 'Which of the claims stands, by its place among them' }),
}
export const ruledDisagreement: z.ZodType<RuledDisagreement> = z.object({
  ...disagreementWordFields,
  contested: z.array(z.object(disagreementWordFields)),
  unseen: z.int().meta({ description: 'How many of the claims came after the ruling' }),
})
export const rated: z.ZodType<Rated> = z.object({ reliability: settled.nullable(), credibility: settled.nullable() })
export const mark: z.ZodType<Mark> = z.object({
  ...settledFields,
  anchor,
  finding: z.looseObject({ ...span, quote: z.string(), rule: z.string() }).nullable(),
})
export const listedJudgement: z.ZodType<ListedJudgement> = z.object({
  judgement,
  state: z.enum(['stands', 'superseded', 'withdrawn', 'orphan']),
  contested: z.array(word),
})
const namedPublisherFields = {
  publisher: z.string().meta({ description: 'What it is called: its English name where the term base has it' }),
  names: z.array(z.string()).meta({ description: 'As documents name it, in whatever script' }),
}
export const namedPublisher: z.ZodType<NamedPublisher> = z.object(namedPublisherFields)

export const ratedSource: z.ZodType<RatedSource> = z.object({
  ...namedPublisherFields,
  documents: z.int(),
  reliability: settled.nullable(),
  history: z.array(listedJudgement),
})
