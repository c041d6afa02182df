import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ImportedTerms, ListedTerm, TermsFormat } from '../../desk/terms.ts'
import { termIdOf, type WrittenTerm } from '../../ledger/term.ts'
import { fold } from '../../text/fold.ts'
import { ask, send } from '../api.ts'
import { useAsJudge } from '../judging/judge-name.tsx'

/** Which of the base is looked at: what is in force, what people made of it, or what they took out. */
export type Which = 'standing' | 'ofPeople' | 'removed'

export const useTerms = (which: Which) =>
  useQuery({
    queryKey: ['terms', which === 'removed'],
    queryFn: () => ask<readonly ListedTerm[]>(`/terms${which === 'removed' ? '?removed=true' : ''}`),
  })

export const termsFileAddress = (format: TermsFormat) => `/api/terms/file?format=${format}`

type Change = { readonly by: string } & (
  { readonly set: WrittenTerm; readonly why: string | null } | { readonly remove: string } | { readonly file: File }
)

function enter(change: Change): Promise<unknown> {
  const by = new URLSearchParams({ by: change.by })
  if ('remove' in change) return ask(`/terms/${encodeURIComponent(change.remove)}?${by}`, { method: 'DELETE' })
  if ('set' in change) {
    const { id, ...fields } = change.set
    const path = `/terms/${encodeURIComponent(id || termIdOf(fields.en) || '-')}`
    return send('PUT', path, { ...fields, by: change.by, why: change.why })
  }
  const form = new FormData()
  form.append('file', change.file, change.file.name)
  return ask(`/terms/file?${by}`, { method: 'POST', body: form })
}

/** Changes the base under the reader’s name; what rests on it is fetched anew. */
export function useTermChange() {
  const client = useQueryClient()
  const asJudge = useAsJudge()
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: enter,
    onSuccess: () => client.invalidateQueries(),
  })
  return {
    error,
    pending: isPending,
    reset,
    /** What an import did. */
    imported: data as ImportedTerms | undefined,
    set: (term: WrittenTerm, why: string, then: () => void) =>
      asJudge((by) => mutate({ set: term, why: why.trim() || null, by }, { onSuccess: then })),
    remove: (id: string) => asJudge((by) => mutate({ remove: id, by })),
    takeIn: (file: File) => asJudge((by) => mutate({ file, by })),
  }
}

/** A term as it would be written down. */
export const writtenOf = ({ id, kind, subject, topics, title, also }: ListedTerm): WrittenTerm => ({
  id,
  kind,
  subject,
  topics,
  ar: title.ar,
  en: title.en,
  arAlso: also.ar,
  enAlso: also.en,
})

/** Whether a term is called so in either language, in any spelling. */
export function isCalled({ id, title, also }: ListedTerm, words: string): boolean {
  const said = fold([id, title.ar, title.en, ...also.ar, ...also.en].join('\n'))
  return fold(words)
    .split(/\s+/)
    .every((word) => said.includes(word))
}
