import { HiwarError } from '../errors.ts'
import { documentsCalled } from '../store/documents.ts'
import type { Query } from '../store/store.ts'

/** The id of the document that a person named: by its id, its id without the prefix, or its file's name where only one has it. */
export async function namedDocument(query: Query, called: string): Promise<string> {
  const [id, another] = await documentsCalled(query, called)
  if (!id) throw new HiwarError('DOCUMENT_NOT_FOUND', { name: called })
  if (another) throw new HiwarError('DOCUMENT_AMBIGUOUS', { name: called, first: id, second: another })
  return id
}
