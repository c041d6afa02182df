import { z } from 'zod'
import type { Added, DialogueSummary, Description, DocumentRecord, OpenDocument } from '../desk/desk.ts'
import {
  type Citation,
  type Disagreement,
  type Ledger,
  type Matter,
  type Round,
  matterKinds,
} from '../ledger/ledger.ts'
import type { Reading } from '../reading/finding.ts'
import { actKinds, findingTypes, instrumentKinds, instrumentStatuses, topics } from '../reading/finding.ts'
import type { Named } from '../ledger/named.ts'
import type { LoomMatter } from '../review/loom.ts'
import { movements, type ReviewedMatter } from '../review/review.ts'
import { bilingual, disagreementField, edtf, side, span, verdict } from './atoms.ts'
import { judgement, mark, namedPublisher, rated, ruledDisagreement, ruledVerdict, settled } from './judgement-shapes.ts'

// The JSON of the API: one shape for each type of the rooms above. `z.ZodType<T>` makes the compiler check that a shape gives its type.

const documentId = z.string().meta({ examples: ['document:9f2c0d5e11aa4b07'] })
const language = z.enum(['ar', 'en'])
const documentKind = z.enum(['joint-statement', 'press-report', 'background'])

export const failure = z.object({
  error: z.object({ code: z.string(), ar: z.string(), en: z.string() }),
})
export type Failure = z.infer<typeof failure>

const found: z.ZodType<DocumentRecord['found']> = z.record(z.enum(findingTypes), z.int())

export const description: z.ZodType<Description> = z.object({
  publisher: z.string().max(500).optional(),
  kind: documentKind.optional(),
  issued: edtf.max(100).optional(),
  language: language.optional(),
})

export const behind = z.object({
  toFold: z.number().meta({ description: 'Pairs of sides whose ledger is to be folded' }),
  toIndex: z.number().meta({ description: 'Documents whose words are to be indexed' }),
  toRead: z.number().meta({ description: 'Documents that another version of the reader has read' }),
})

export const addStage = z.enum(['fetching', 'extracting', 'reading', 'storing', 'folding'])

export const added: z.ZodType<Added> = z.object({
  document: documentId,
  name: z.string(),
  outcome: z.enum(['added', 'known', 'publisher-noted']),
  found,
  rounds: z.array(z.string()),
  withdrawn: z.boolean(),
})

const recordFields = {
  id: documentId,
  name: z.string(),
  url: z.string().nullable(),
  format: z.enum(['txt', 'html', 'docx', 'pdf']),
  publisher: z.string().nullable(),
  otherPublishers: z.array(z.string()),
  kind: documentKind,
  issued: edtf.nullable(),
  language,
  textHash: z.string(),
  length: z.int(),
  addedAt: z.string(),
  withdrawn: z.object({ by: z.string(), at: z.string(), why: z.string() }).nullable(),
  found,
  rounds: z.array(z.string()),
}
export const documentRecord: z.ZodType<DocumentRecord> = z.object(recordFields)

const finding = { ...span, quote: z.string(), rule: z.string(), because: z.array(z.string()).optional() }
const mention = { ...finding, of: z.int().optional() }

const reading: z.ZodType<Reading> = z.object({
  reader: z.string(),
  language,
  kind: documentKind,
  issued: edtf.nullable(),
  meetings: z.array(
    z.object({
      ...mention,
      mechanism: z.string(),
      parties: z.array(side),
      ordinal: z.int().nullable(),
      date: edtf.nullable(),
      place: z.string().nullable(),
      heads: z.array(z.object({ side, name: z.string(), role: z.string().nullable() })),
    }),
  ),
  acts: z.array(
    z.object({
      ...finding,
      cue: z.string(),
      cueStart: z.int(),
      cueEnd: z.int(),
      kind: z.enum(actKinds),
      actors: z.array(side),
      topics: z.array(z.enum(topics)),
      undertaking: z.boolean(),
      due: edtf.nullable(),
    }),
  ),
  instruments: z.array(
    z.object({
      ...mention,
      kind: z.enum(instrumentKinds),
      title: z.string(),
      parties: z.array(z.string()),
      status: z.enum(instrumentStatuses),
      date: edtf.nullable(),
      value: z.object({ value: z.number(), unit: z.string() }).nullable(),
    }),
  ),
  figures: z.array(
    z.object({
      ...finding,
      value: z.number(),
      unit: z.string(),
      qualifier: z.enum(['exact', 'about', 'over', 'under']),
      of: z.string().nullable(),
      asOf: edtf.nullable(),
    }),
  ),
  dates: z.array(z.object({ ...finding, value: edtf.nullable() })),
  people: z.array(
    z.object({ ...mention, name: z.string(), role: z.string().nullable(), country: z.string().nullable() }),
  ),
  organisations: z.array(z.object({ ...mention, name: z.string(), country: z.string().nullable() })),
  places: z.array(z.object({ ...mention, name: z.string(), country: z.string().nullable() })),
})

export const openDocument: z.ZodType<OpenDocument> = z.object({
  ...recordFields,
  text: z.string(),
  reading,
  judgements: z.array(judgement),
  marks: z.array(mark),
  orphans: z.array(judgement),
})

const citationFields = { document: documentId, ...span, quote: z.string() }
const citation: z.ZodType<Citation> = z.object(citationFields)

/** A person or body of a dialogue under all its names. */
export const named: z.ZodType<Named> = z.object({
  kind: z.enum(['person', 'body']),
  ar: z.string().nullable(),
  en: z.string().nullable(),
  country: side.nullable(),
  namings: z.array(z.object({ ...citationFields, name: z.string(), role: z.string().nullable(), on: edtf.nullable() })),
})

const origin = documentId.meta({ description: 'The document that its own only repeats' })
const roundFields = {
  address: z.string(),
  ordinal: z.int().nullable(),
  date: edtf.nullable(),
  place: z.string().nullable(),
}
const headNaming = { name: z.string(), role: z.string().nullable(), citation }
const round: z.ZodType<Round> = z.object({
  ...roundFields,
  mechanism: z.string(),
  parties: z.array(side),
  heads: z.array(
    z.object({
      side,
      ...headNaming,
      otherScript: z
        .object(headNaming)
        .optional()
        .meta({ description: 'How the documents of the other script name the same person' }),
    }),
  ),
  documents: z.array(documentId),
  origins: z
    .array(z.array(documentId))
    .optional()
    .meta({ description: 'Its documents by their origins, where some repeat one copy' }),
  citations: z.array(citation),
})

const stepFields = {
  ...citationFields,
  round: z.int().nullable(),
  roundAddress: z.string().nullable(),
  step: z.enum(['raised', 'promised', 'restated', 'advanced', 'kept', 'signed', 'mentioned']),
  type: z.enum(findingTypes),
  finding: z.string(),
  actors: z.array(side),
  due: edtf.nullable(),
  on: edtf.nullable(),
}
const matterFields = {
  kind: z.enum(matterKinds),
  address: z.string(),
  title: bilingual,
  mechanism: z.string(),
  topics: z.array(z.enum(topics)),
  steps: z.array(
    z.object({
      ...stepFields,
      rhythm: z.enum(['yearly', 'regularly']).nullable(),
      origin: origin.optional(),
      judged: settled.optional(),
    }),
  ),
  stages: z.array(
    z.object({
      ...citationFields,
      status: z.enum(instrumentStatuses),
      on: edtf.nullable(),
      roundAddress: z.string().nullable(),
    }),
  ),
  figures: z.array(
    z.object({
      ...citationFields,
      value: z.number(),
      unit: z.string(),
      qualifier: z.enum(['exact', 'about', 'over', 'under']),
      asOf: edtf.nullable(),
      roundAddress: z.string().nullable(),
      within: citation.optional().meta({ description: 'The act that it stands in' }),
    }),
  ),
  ruled: ruledVerdict.optional(),
  linked: z.array(settled).optional(),
}
const matter: z.ZodType<Matter> = z.object(matterFields)
const ruledFields = { verdict, lateByDays: z.int().nullable(), searched: z.array(documentId) }
const reviewedMatter: z.ZodType<ReviewedMatter> = z.object({
  ...matterFields,
  ...ruledFields,
  evidence: z.array(citation),
  movement: z.enum(movements),
  owners: z.array(side),
  told: z
    .object({ reports: z.int(), origins: z.int() })
    .meta({ description: 'How many documents tell of it, and how many of these repeat none of the others' }),
})

const { kind, address, title, mechanism, topics: matterTopics } = matterFields
const loomMatter: z.ZodType<LoomMatter> = z.object({
  kind,
  address,
  title,
  mechanism,
  topics: matterTopics,
  ...ruledFields,
  steps: z.array(
    z.object({ ...stepFields, quote: z.string().meta({ description: 'The first words of the quotation' }) }),
  ),
})

const disagreement: z.ZodType<Disagreement> = z.object({
  address: z.string(),
  about: bilingual,
  field: disagreementField,
  mechanism: z.string(),
  claims: z.array(
    z.object({ ...citationFields, value: z.string(), origin: origin.optional(), rated: rated.optional() }),
  ),
  ruled: ruledDisagreement.optional(),
})

export const ledger: z.ZodType<Ledger> = z.object({
  rounds: z.array(round),
  matters: z.array(matter),
  disagreements: z.array(disagreement),
  unplaced: z.array(documentId),
})

export const dialogueSummary: z.ZodType<DialogueSummary> = z.object({
  mechanism: z.string(),
  parties: z.array(side),
  rounds: z.array(z.object(roundFields)),
  expected: z
    .object({ on: edtf, by: z.enum(['promised', 'yearly', 'distance']), citation: citation.nullable() })
    .nullable()
    .meta({ description: 'When the next round is to be expected, and by what' }),
  documents: z.int(),
  matters: z.record(verdict, z.int()),
  disagreements: z.int(),
})

/** One dialogue as a day has it: its rounds, what became of each matter, where its documents disagree, and the documents. */
const dialogueFields = {
  mechanism: z.string(),
  parties: z.array(side).readonly(),
  asOf: edtf,
  rounds: z.array(round).readonly(),
  disagreements: z.array(disagreement).readonly(),
  documents: z.array(documentRecord).readonly(),
}
export const dialogue = z.object({ ...dialogueFields, matters: z.array(reviewedMatter).readonly() })
export type Dialogue = z.infer<typeof dialogue>

/** The same as its loom is drawn. */
export const loom = z.object({
  ...dialogueFields,
  matters: z.array(loomMatter).readonly(),
  publishers: z.array(namedPublisher).readonly(),
})
export type Loom = z.infer<typeof loom>

/** A line of the answer while a document is being added: the stages as they begin, then what was added or what failed. */
export const addLine = z.union([z.object({ stage: addStage }), z.object({ added }), failure])
export type AddLine = z.infer<typeof addLine>
