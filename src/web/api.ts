import { keepPreviousData, type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AddLine, Dialogue, Failure, Loom } from '../api/shapes.ts'
import type { Added, Description, DialogueSummary, DocumentRecord, OpenDocument, RatedSource } from '../desk/desk.ts'
import type { SearchResult } from '../desk/search.ts'
import type { Judged, Judgement } from '../ledger/judgement.ts'
import type { ListedJudgement } from '../ledger/judgement-list.ts'
import type { Edtf } from '../reading/finding.ts'
import type { Named } from '../ledger/named.ts'
import type { DocumentId, Ledger } from '../ledger/ledger.ts'
import type { PaperFormat } from '../publication/formats.ts'
import type { Paper } from '../publication/paper.ts'
import { loomPath } from './addresses.ts'
import { answered, toldUpTo } from './live.ts'
import { asksAnything, type AskedFor, searchCall } from './search/asked.ts'

/** What the server refused, in both languages; `null` where no answer came. */
export class ApiError extends Error {
  constructor(readonly failure: Failure['error'] | null) {
    super(failure?.en ?? 'no answer')
  }
}

export async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/api${path}`, init).catch(() => null)
  if (!response) throw new ApiError(null)
  answered(response)
  if (response.status === 204) return undefined as T
  const body = await response.json().catch(() => null)
  if (!response.ok) throw new ApiError((body as Failure | null)?.error ?? null)
  return body as T
}

export const send = <T>(method: string, path: string, body: unknown) =>
  ask<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

export const useDialogues = () =>
  useQuery({ queryKey: ['dialogues'], queryFn: () => ask<readonly DialogueSummary[]>('/dialogues') })

const loomKey = (mechanism: string, on: Edtf | null) => ['dialogues', mechanism, 'loom', on]

/** Takes what the server has sent along with the page (`api/pages.ts`). */
export function takeGiven(client: QueryClient): void {
  const given = document.getElementById('given')
  if (!given) return
  const { told, on, dialogue } = JSON.parse(given.textContent) as { told: string; on: Edtf | null; dialogue: Loom }
  toldUpTo(told)
  client.setQueryData(loomKey(dialogue.mechanism, on), dialogue)
  given.remove()
}

/** What is drawn of a dialogue. @param on the day as of which it is asked for; null: today. The former day stays on the screen until the new one is there. */
export const useLoom = (mechanism: string, on: Edtf | null = null) =>
  useQuery({
    queryKey: loomKey(mechanism, on),
    queryFn: () => ask<Loom>(loomPath(mechanism, on)),
    placeholderData: keepPreviousData,
  })

const asked = (mechanism: string, on: Edtf | null) => ({
  queryKey: ['dialogues', mechanism, on],
  queryFn: () => ask<Dialogue>(`/dialogues/${encodeURIComponent(mechanism)}${on ? `?asOf=${on}` : ''}`),
})

/** A dialogue with its sentences. */
export const useDialogue = (mechanism: string, on: Edtf | null = null) =>
  useQuery({ ...asked(mechanism, on), placeholderData: keepPreviousData })

/** Has the sentences of a dialogue at hand before they are asked for, once the page has nothing else to do. */
export function useSentencesSoon(mechanism: string, on: Edtf | null): void {
  const client = useQueryClient()
  useEffect(() => {
    const soon = requestIdleCallback(() => void client.prefetchQuery(asked(mechanism, on)), { timeout: 4000 })
    return () => cancelIdleCallback(soon)
  }, [client, mechanism, on])
}

export const useNamed = (mechanism: string) =>
  useQuery({
    queryKey: ['dialogues', mechanism, 'named'],
    queryFn: () => ask<readonly Named[]>(`/dialogues/${encodeURIComponent(mechanism)}/named`),
  })

/** A review as it is asked for: in which language, as of which day, and as it was known on which; null: today. */
export interface AskedReview {
  readonly mechanism: string
  readonly language: 'ar' | 'en'
  readonly on: Edtf | null
  readonly known: Edtf | null
}

const reviewPath = ({ mechanism, language, on, known }: AskedReview, format: PaperFormat) =>
  `/dialogues/${encodeURIComponent(mechanism)}/review?${new URLSearchParams({
    format,
    language,
    ...(on && { asOf: on }),
    ...(known && { knownAt: known }),
  })}`

/** Where the review is to be had as a file. */
export const reviewAddress = (asked: AskedReview, format: PaperFormat) => `/api${reviewPath(asked, format)}`

export const useReviewPaper = (asked: AskedReview) =>
  useQuery({
    queryKey: ['review', asked],
    queryFn: () => ask<Paper>(reviewPath(asked, 'json')),
    placeholderData: keepPreviousData,
  })

export const useDocuments = () =>
  useQuery({ queryKey: ['documents'], queryFn: () => ask<readonly DocumentRecord[]>('/documents') })

/** Every publisher with how far people hold it to be reliable. */
export const useSources = () =>
  useQuery({ queryKey: ['sources'], queryFn: () => ask<readonly RatedSource[]>('/sources') })

export const useLedger = () =>
  useQuery({
    queryKey: ['ledger'],
    queryFn: () => ask<{ ledger: Ledger; documents: readonly DocumentRecord[] }>('/ledger'),
  })

export const useDocument = (id: DocumentId) =>
  useQuery({
    queryKey: ['documents', id],
    queryFn: () => ask<OpenDocument>(`/documents/${encodeURIComponent(id)}`),
  })

/** Several documents whole, those that are here already. */
export const useDocumentsWhole = (ids: readonly DocumentId[]): readonly OpenDocument[] =>
  useQueries({
    queries: ids.map((id) => ({
      queryKey: ['documents', id],
      queryFn: () => ask<OpenDocument>(`/documents/${encodeURIComponent(id)}`),
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })

/** What is found; the former hits stay until the new ones are there. */
export const useSearchHits = (asked: AskedFor, limit?: number) =>
  useQuery({
    queryKey: ['search', asked, limit],
    queryFn: () => ask<SearchResult>(searchCall(asked, limit)),
    enabled: asksAnything(asked),
    placeholderData: keepPreviousData,
  })

/** What people ruled on the documents of a dialogue, each with what became of it. */
export const useJudgements = (mechanism: string) =>
  useQuery({
    queryKey: ['judgements', mechanism],
    queryFn: () => ask<readonly ListedJudgement[]>(`/judgements?dialogue=${encodeURIComponent(mechanism)}`),
  })

export const judge = (judged: Judged, by: string, why: string | null) =>
  send<Judgement>('POST', '/judgements', { judged, by, why })

export const withdraw = (id: DocumentId, by: string, why: string) =>
  send<void>('POST', `/documents/${encodeURIComponent(id)}/withdrawal`, { by, why })

export const reinstate = (id: DocumentId, by: string, why: string) =>
  send<void>('POST', `/documents/${encodeURIComponent(id)}/reinstatement`, { by, why })

export const originalAddress = (id: DocumentId) => `/api/documents/${encodeURIComponent(id)}/original`

export type NewText =
  | { readonly from: 'file'; readonly file: File }
  | { readonly from: 'paste'; readonly text: string; readonly name?: string }
  | { readonly from: 'url'; readonly url: string }

/** Adds a text and tells each stage as it begins. */
export async function addText(
  source: NewText,
  description: Description,
  stage: (stage: string) => void,
): Promise<Added> {
  const headers: Record<string, string> = { accept: 'application/x-ndjson' }
  let body: BodyInit
  let path = '/api/documents'
  if (source.from === 'file') {
    const form = new FormData()
    for (const [field, value] of Object.entries(description)) if (value) form.append(field, value)
    form.append('file', source.file, source.file.name)
    body = form
    path += '/file'
  } else {
    headers['content-type'] = 'application/json'
    body = JSON.stringify({ source, description })
  }
  const response = await fetch(path, { method: 'POST', headers, body }).catch(() => null)
  if (!response?.body) throw new ApiError(null)
  if (!response.ok) throw new ApiError(((await response.json().catch(() => null)) as Failure | null)?.error ?? null)
  for await (const line of linesOf(response.body)) {
    const said = JSON.parse(line) as AddLine
    if ('added' in said) return said.added
    if ('error' in said) throw new ApiError(said.error)
    stage(said.stage)
  }
  throw new ApiError(null)
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = lines.pop()!
    for (const line of lines) if (line) yield line
    if (done) return
  }
}
