import type { Reading } from '../reading/finding.ts'
import type { Described } from '../store/documents.ts'

/** What people said of a document, else what its reading found, else what its page says of itself. */
export const asSaid = (said: Described, content: Reading, published: string | null) => ({
  publisher: said.publisher,
  kind: said.kind ?? content.kind,
  issued: said.issued ?? content.issued ?? dayOf(published),
  language: said.language ?? content.language,
})

/** The day in a web page's time of publication. */
const dayOf = (published: string | null): string | null => /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0] ?? null
