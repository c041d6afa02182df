import { z } from 'zod'
import { searchKinds, type SearchResult } from '../../desk/search.ts'
import { findingTypes, topics } from '../../reading/finding.ts'
import type { Routes } from '../server.ts'
import * as shape from '../shapes.ts'

const span = z.object({ start: z.int().min(0), end: z.int().min(0) })
const result: z.ZodType<SearchResult> = z.object({
  hits: z.array(
    z.object({
      ...span.shape,
      document: z.object({
        id: z.string(),
        name: z.string(),
        publisher: z.string().nullable(),
        kind: z.enum(['joint-statement', 'press-report', 'background']),
        issued: z.string().nullable(),
        language: z.enum(['ar', 'en']),
        rounds: z.array(z.string()),
      }),
      quote: z.string(),
      highlights: z.array(span),
      finding: z
        .object({
          type: z.enum(findingTypes),
          kind: z.string().nullable(),
          promise: z.boolean(),
          sides: z.array(z.string()),
          topics: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
  count: z.int(),
  documents: z.int(),
  more: z.boolean(),
  terms: z.array(z.object({ said: z.string(), also: z.string() })),
})

/** `?kind=promise&kind=sign` or `?kind=promise,sign`. */
const several = <T extends z.ZodType<string>>(one: T) =>
  z.preprocess(
    (value) => (value === undefined ? undefined : [value].flat().flatMap((part) => String(part).split(','))),
    z.array(one).optional(),
  )
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

export const searchRoutes: Routes = async (server, { desk }) => {
  server.get(
    '/search',
    {
      config: { action: 'read-ledger' },
      schema: {
        summary: 'Seeks passages in all documents, or findings where a kind, a side or a topic is named',
        description:
          'Words that stand together, "phrases", -excluded, one OR another, (grouped). Offsets count UTF-16 code units of the document’s text.',
        tags: ['search'],
        querystring: z.object({
          q: z.string().max(1000).default(''),
          exact: flag.optional().meta({ description: 'As written, instead of in any spelling and form' }),
          translate: flag
            .optional()
            .meta({ description: 'Whether terms of the trade are sought in the other language too' }),
          kind: several(z.enum(searchKinds)),
          side: several(z.string().max(100)),
          topic: several(z.enum(topics)),
          dialogue: z.string().max(300).optional(),
          round: z.coerce.number().int().min(0).optional(),
          publisher: z.string().max(500).optional(),
          language: z.enum(['ar', 'en']).optional(),
          since: z.iso.date().optional(),
          until: z.iso.date().optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
          offset: z.coerce.number().int().min(0).max(2000).default(0),
        }),
        response: { 200: result, default: shape.failure },
      },
    },
    async ({ query: { q, ...asked } }) => desk.search({ query: q, ...asked }),
  )
}
