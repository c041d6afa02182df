import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OpenDocument } from '../../desk/desk.ts'
import type { Judged, Judgement, Ruling } from '../../ledger/judgement.ts'
import { judge } from '../api.ts'
import { standingOn } from './judged.ts'
import type { Marked } from './runs.ts'

/** Accepting, rejecting and taking back: shown at once, and taken back where the server refuses. */
export function useJudging(document: OpenDocument) {
  const client = useQueryClient()
  const key = ['documents', document.id]
  const { mutate, error } = useMutation({
    mutationFn: (judged: Judged) => judge(judged),
    onMutate: async (judged) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<OpenDocument>(key)
      const meant = {
        ...judged,
        id: `meant-${Date.now()}`,
        by: '…',
        at: new Date().toISOString(),
        why: null,
      } as Judgement
      if (before) client.setQueryData(key, { ...before, judgements: [...before.judgements, meant] })
      return { before }
    },
    onError: (_error, _judged, context) => client.setQueryData(key, context?.before),
    onSettled: () => client.invalidateQueries(),
  })
  const anchorOf = ({ type, finding: { start, end, quote } }: Marked) => ({
    textHash: document.textHash,
    type,
    start,
    end,
    quote,
  })
  const standing = (marked: Marked) => standingOn(document.judgements, anchorOf(marked))
  return {
    error,
    standing,
    rule: (marked: Marked, ruling: Ruling) => mutate({ on: 'finding', anchor: anchorOf(marked), ruling }),
    undo: (marked: Marked) => {
      const judgement = standing(marked)
      if (judgement) mutate({ on: 'judgement', withdraws: judgement.id })
    },
  }
}
export type Judging = ReturnType<typeof useJudging>
