import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OpenDocument } from '../../desk/desk.ts'
import { marksOf } from '../../ledger/judged-reading.ts'
import { type Judged, type Judgement, standing, type Word } from '../../ledger/judgement.ts'
import { judge } from '../api.ts'
import { useAsJudge } from '../judging/judge-name.tsx'
import type { Entered } from '../judging/rule.ts'
import { usePreferences } from '../preferences.tsx'
import { anchorIn, type Marked } from './runs.ts'

/** Judgements that are on their way to the server. */
const meant = 'meant:'
export const isMeant = ({ judgement }: Word): boolean => judgement.startsWith(meant)

/** The document as it stands once a judgement is entered. */
function withJudgement(document: OpenDocument, judgement: Judgement): OpenDocument {
  const judgements = [...document.judgements, judgement]
  return { ...document, judgements, marks: marksOf(document.reading, document.textHash, standing(judgements)) }
}

/** Accepting, rejecting and taking back: shown at once, and taken back where the server refuses. */
export function useJudging(document: OpenDocument) {
  const client = useQueryClient()
  const asJudge = useAsJudge()
  const { name } = usePreferences()
  const key = ['documents', document.id]
  const { mutate, error } = useMutation({
    mutationFn: ({ judged, by, why }: Entered) => judge(judged, by, why),
    onMutate: async ({ judged, by, why }) => {
      await client.cancelQueries({ queryKey: key })
      const before = client.getQueryData<OpenDocument>(key)
      const at = new Date().toISOString()
      if (before) client.setQueryData(key, withJudgement(before, { ...judged, id: `${meant}${at}`, by, at, why }))
      return { before }
    },
    onError: (_error, _judged, context) => client.setQueryData(key, context?.before),
    onSettled: () => client.invalidateQueries(),
  })
  const enter = (judged: Judged, why = '') => asJudge((by) => mutate({ judged, by, why: why.trim() || null }))
  const takeBack = (judgement: string) => enter({ on: 'judgement', withdraws: judgement })
  return {
    error,
    takeBack,
    /** What the reader last ruled on it; null where that is nothing. */
    own: ({ mark }: Marked): Word | null =>
      (mark && [mark, ...mark.contested].find(({ by }) => by === name.trim())) ?? null,
    rule: (marked: Marked, ruling: 'accepted' | 'rejected' | 'unsure', why?: string) =>
      enter({ on: 'finding', anchor: anchorIn(document, marked), ruling }, why),
    /** Takes back what the reader ruled; where that is nothing, what stands. */
    undo(marked: Marked) {
      const word = this.own(marked) ?? marked.mark
      if (word && !isMeant(word)) takeBack(word.judgement)
    },
  }
}
export type Judging = ReturnType<typeof useJudging>
