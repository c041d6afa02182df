import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Added, Description } from '../../desk/desk.ts'
import { inMegabytes, limits } from '../../text/limits.ts'
import { ApiError, addText, type NewText } from '../api.ts'

export interface Entry {
  readonly id: number
  readonly source: NewText
  readonly description: Description
  readonly state:
    | { readonly at: 'waiting' }
    | {
        readonly at: 'working'
        readonly stage: 'sending' | 'fetching' | 'extracting' | 'reading' | 'storing' | 'folding'
      }
    | { readonly at: 'done'; readonly added: Added }
    | { readonly at: 'failed'; readonly error: unknown }
}
type Stage = Extract<Entry['state'], { at: 'working' }>['stage']

interface Queue {
  readonly entries: readonly Entry[]
  readonly add: (sources: readonly NewText[], description: Description) => void
  readonly retry: (id: number) => void
}

const InHand = createContext<Queue>({ entries: [], add: () => {}, retry: () => {} })

export const useQueue = () => useContext(InHand)

/** Texts being added, one after the other, whichever page is open; a text that fails leaves the rest in hand. */
export function QueueProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const [entries, setEntries] = useState<readonly Entry[]>([])
  const last = useRef(0)
  const working = useRef(false)

  const put = useCallback((id: number, state: Entry['state']) => {
    setEntries((all) => all.map((entry) => (entry.id === id ? { ...entry, state } : entry)))
  }, [])

  useEffect(() => {
    const next = entries.find(({ state }) => state.at === 'waiting')
    if (!next || working.current) return
    working.current = true
    const { id, source, description } = next
    put(id, { at: 'working', stage: 'sending' })
    refuseLarge(source)
      .then(() => addText(source, description, (stage) => put(id, { at: 'working', stage: stage as Stage })))
      .then(
        (added) => put(id, { at: 'done', added }),
        (error) => put(id, { at: 'failed', error }),
      )
      .finally(() => {
        working.current = false
        void client.invalidateQueries()
        setEntries((all) => [...all])
      })
  }, [entries, put, client])

  const busy = entries.some(({ state }) => state.at === 'waiting' || state.at === 'working')
  useEffect(() => {
    if (!busy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [busy])

  const queue = useMemo(
    (): Queue => ({
      entries,
      add: (sources, description) => {
        const added = sources.map((source) => ({
          id: ++last.current,
          source,
          description,
          state: { at: 'waiting' } as const,
        }))
        setEntries((all) => [...all, ...added])
      },
      retry: (id) => put(id, { at: 'waiting' }),
    }),
    [entries, put],
  )
  return <InHand value={queue}>{children}</InHand>
}

async function refuseLarge(source: NewText): Promise<void> {
  if (source.from !== 'file' || source.file.size <= limits.bytes) return
  const { HiwarError } = await import('../../errors.ts')
  const error = new HiwarError('FILE_TOO_LARGE', { name: source.file.name, limit: inMegabytes(limits.bytes) })
  throw new ApiError({ code: error.code, ar: error.say('ar'), en: error.say('en') })
}
