import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Judged, Judgement } from '../../ledger/judgement.ts'
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
  const underWay = useRef<Promise<Judgement>>(null)
  const [takenBack, setTakenBack] = useState(false)
  const { mutate, error, isPending, variables, reset } = useMutation({
    mutationFn: ({ judged, by, why }: Entered) => (underWay.current = judge(judged, by, why)),
    onMutate: () => setTakenBack(false),
    // it is on its way until what follows from it is here
    onSuccess: () => client.invalidateQueries(),
  })
  return {
    error,
    reset,
    /** What is on its way to the server, and counts as entered until the server refuses it. */
    sent: isPending && !takenBack ? variables : null,
    pending: isPending,
    /** @param then what follows once it is entered */
    rule: (judged: Judged, why = '', then?: () => void) =>
      asJudge((by) => mutate({ judged, by, why: why.trim() || null }, { onSuccess: then })),
    takeBack: (judgement: string) =>
      asJudge((by) => mutate({ judged: { on: 'judgement', withdraws: judgement }, by, why: null })),
    /** Takes back what is on its way, once it has arrived. What the server refused needs no taking back. */
    takeBackSent() {
      const by = variables?.by
      if (by === undefined) return
      setTakenBack(true)
      void underWay.current
        ?.then(({ id }) => judge({ on: 'judgement', withdraws: id }, by, null))
        .then(() => client.invalidateQueries())
        .catch(() => setTakenBack(false))
    },
  }
}
export type Rule = ReturnType<typeof useRule>
