import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Behind } from '../desk/upkeep.ts'

// What other windows, terminals and people change is fetched anew.

/** Up to which change the page knows what happened, in the server’s own words; null before the first answer. */
let known: string | null = null

/** The first answer says from where on changes are still to be told; each says what lags behind. */
export function answered(response: Response): void {
  toldUpTo(response.headers.get('hiwar-told'))
  const now = response.headers.get('hiwar-behind')
  if (now === (behind && JSON.stringify(behind))) return
  behind = now === null ? null : (JSON.parse(now) as Behind)
  for (const look of looking) look()
}
export function toldUpTo(told: string | null): void {
  known ??= told
}

/** What lags behind on the server; null where nothing does. */
let behind: Behind | null = null
const looking = new Set<() => void>()
const look = (changed: () => void) => {
  looking.add(changed)
  return () => void looking.delete(changed)
}
export const useBehind = (): Behind | null =>
  useSyncExternalStore(
    look,
    () => behind,
    () => null,
  )

/** Milliseconds until a server that refused is asked again. */
const anew = 2000

/** False while the server is gone; what was missed is fetched when it is back. */
export function useLive(): boolean {
  const client = useQueryClient()
  const [answers, setAnswers] = useState(true)
  useEffect(() => {
    let events: EventSource
    let again: ReturnType<typeof setTimeout> | undefined
    const listen = () => {
      events = new EventSource('/api/events')
      // told when it begins to tell: what changed after the first answer and before this was told to nobody here
      events.addEventListener('now', ({ lastEventId }) => {
        if (known !== null && known !== lastEventId) fetchAnew(client)
        known = lastEventId
        setAnswers(true)
      })
      events.addEventListener('change', ({ lastEventId }) => {
        known = lastEventId
        fetchAnew(client)
      })
      events.addEventListener('error', () => {
        setAnswers(false)
        // the browser tries again by itself unless it was answered with a refusal
        if (events.readyState === EventSource.CLOSED) again = setTimeout(listen, anew)
      })
    }
    listen()
    return () => {
      clearTimeout(again)
      events.close()
    }
  }, [client])
  return answers
}

function fetchAnew(client: QueryClient): void {
  // a first answer that is on its way is waited for, and may be from before the change
  const first = client
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined })
  void client.invalidateQueries()
  for (const { queryKey, promise } of first)
    promise?.then(
      () => client.invalidateQueries({ queryKey, exact: true }),
      () => {},
    )
}
