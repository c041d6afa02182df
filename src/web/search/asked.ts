// What a reader searches for, as it stands in the address of the search page and goes to the API.

export const filters = ['dialogue', 'side', 'kind', 'topic', 'publisher', 'language', 'since', 'until'] as const
export type Filter = (typeof filters)[number]

export interface AskedFor {
  readonly q: string
  /** As written; else in any spelling and form. */
  readonly exact: boolean
  /** Whether a term of the trade is sought in the other language too. */
  readonly translate: boolean
  readonly filters: Readonly<Partial<Record<Filter, string>>>
  /** Pages are counted from 1. */
  readonly page: number
}

/** Hits on a page. */
export const pageSize = 20
/** The API gives no more than this many places from the first on. */
const furthest = 2000

/** What the address of the search page asks for. */
export function askedIn(search: string): AskedFor {
  const said = new URLSearchParams(search)
  const page = Math.floor(Number(said.get('page')))
  return {
    q: said.get('q') ?? '',
    exact: said.get('exact') === 'true',
    translate: said.get('translate') !== 'false',
    filters: Object.fromEntries(filters.flatMap((name) => (said.get(name) ? [[name, said.get(name)!]] : []))),
    page: page >= 1 && (page - 1) * pageSize <= furthest ? page : 1,
  }
}

const said = ({ q, exact, translate, filters: set }: AskedFor): URLSearchParams =>
  new URLSearchParams({
    ...(q && { q }),
    ...(exact && { exact: 'true' }),
    ...(!translate && { translate: 'false' }),
    ...set,
  })

/** The twin of `askedIn`. */
export function toSearch(asked: AskedFor): string {
  const query = said(asked)
  if (asked.page > 1) query.set('page', String(asked.page))
  return `/search${query.size ? `?${query}` : ''}`
}

/** What is asked of the API. */
export function searchCall(asked: AskedFor, limit: number = pageSize): string {
  const query = said(asked)
  query.set('limit', String(limit))
  if (asked.page > 1) query.set('offset', String((asked.page - 1) * pageSize))
  return `/search?${query}`
}

export const plainly = (q: string): AskedFor => ({ q, exact: false, translate: true, filters: {}, page: 1 })
/** Whether there is anything to seek: words, or a filter that findings have. */
export const asksAnything = ({ q, filters: set }: AskedFor): boolean =>
  q.trim() !== '' || Boolean(set.kind || set.side || set.topic)
