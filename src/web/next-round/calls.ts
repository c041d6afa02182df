import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Entry } from '../../dialogue/entry.ts'
import type { PreparedRound } from '../../dialogue/prepared-round.ts'
import type { ProposedRound } from '../../dialogue/round-plan.ts'
import type { Language, SideCode } from '../../reading/finding.ts'
import type { PaperFormat } from '../../publication/formats.ts'
import type { RoundPaper } from '../../publication/round/papers.ts'
import { ApiError, ask, send } from '../api.ts'

const at = (mechanism: string) => `/rounds/${encodeURIComponent(mechanism)}`
const key = (mechanism: string, known: string | null) => ['rounds', mechanism, known] as const

/** The file of the next round; null where nobody has begun to prepare it. @param known the day whose file is asked for; null: as it stands now */
export const useRoundFile = (mechanism: string, known: string | null) =>
  useQuery({
    queryKey: key(mechanism, known),
    queryFn: async () => {
      const prepared = await ask<readonly string[]>('/rounds')
      if (!prepared.some((round) => round.startsWith(`${mechanism}/`))) return null
      try {
        return await ask<PreparedRound>(`${at(mechanism)}${known ? `?knownAt=${known}` : ''}`)
      } catch (error) {
        if (error instanceof ApiError && error.failure?.code === 'ROUND_NOT_PREPARED') return null
        throw error
      }
    },
  })

export const useProposal = (mechanism: string) =>
  useQuery({
    queryKey: ['rounds', mechanism, 'proposal'],
    queryFn: () => ask<ProposedRound>(`${at(mechanism)}/proposal`),
  })

export const useEntries = (mechanism: string) =>
  useQuery({
    queryKey: ['rounds', mechanism, 'entries'],
    queryFn: () => ask<readonly Entry[]>(`${at(mechanism)}/entries`),
  })

/** Something written about the round, and where it is sent. */
export interface Written {
  readonly method?: 'POST' | 'PATCH'
  /** After the round’s own address: `/dispositions`. */
  readonly to?: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Enters what is written; the file that comes back is what every part of the screen then shows. None comes back of a round that is cancelled. */
export function useEnter(mechanism: string) {
  const client = useQueryClient()
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: async (written: readonly Written[]) => {
      let round: PreparedRound | null = null
      for (const { method = 'POST', to = '', body } of written)
        round = (await send<PreparedRound | undefined>(method, `${at(mechanism)}${to}`, body)) ?? null
      return round
    },
    onSuccess: (round) => client.setQueryData(key(mechanism, null), round),
    // The form closes at once; what else hangs on the round follows
    onSettled: () => void client.invalidateQueries({ queryKey: ['rounds', mechanism] }),
  })
  return {
    error,
    pending: isPending,
    reset,
    /** @param then what follows once it is entered */
    enter: (written: Written | readonly Written[], then?: () => void) =>
      mutate('body' in written ? [written] : written, { onSuccess: then }),
  }
}
export type Enter = ReturnType<typeof useEnter>

interface AskedPaper {
  readonly mechanism: string
  readonly paper: RoundPaper
  readonly format: PaperFormat
  readonly language: Language
  /** Whose own paper it is; null of one for both sides. */
  readonly side: SideCode | null
}

/** Where a paper of the round is to be had as a file. */
export const paperAddress = ({ mechanism, paper, format, language, side }: AskedPaper): string =>
  `/api${at(mechanism)}/papers/${paper}?${new URLSearchParams({ format, language, ...(side && { side }) })}`

export const calendarAddress = (mechanism: string, language: Language): string =>
  `/api${at(mechanism)}/calendar.ics?language=${language}`
