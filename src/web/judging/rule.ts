import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Judged } from '../../ledger/judgement.ts'
import { judge } from '../api.ts'
import { useAsJudge } from './judge-name.tsx'

export interface Entered {
  readonly judged: Judged
  readonly by: string
  readonly why: string | null
}

/** Enters a ruling under the reader’s name; what is open then shows what became of it. */
export function useRule() {
  const client = useQueryClient()
  const asJudge = useAsJudge()
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: ({ judged, by, why }: Entered) => judge(judged, by, why),
    onSuccess: () => client.invalidateQueries(),
  })
  return {
    error,
    pending: isPending,
    reset,
    /** @param then what follows once it is entered */
    rule: (judged: Judged, why = '', then?: () => void) =>
      asJudge((by) => mutate({ judged, by, why: why.trim() || null }, { onSuccess: then })),
    takeBack: (judgement: string) =>
      asJudge((by) => mutate({ judged: { on: 'judgement', withdraws: judgement }, by, why: null })),
  }
}
export type Rule = ReturnType<typeof useRule>
