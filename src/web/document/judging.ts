import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
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

/** A judgement with the identity and the moment that it is shown under until the server has answered. */
interface Sent {
  readonly entered: Entered
  readonly id: string
  readonly at: string
}

/** What the server refused needs no taking back; the refusal itself is shown by the mutation. */
const notEntered = () => {}

/** The document as it stands once these are entered. */
function withJudgements(document: OpenDocument, entered: readonly Judgement[]): OpenDocument {
  if (!entered.length) return document
  const judgements = [...document.judgements, ...entered]
  return { ...document, judgements, marks: marksOf(document.reading, document.textHash, standing(judgements)) }
}

/**
 * Accepting, rejecting and taking back: shown at once, until the server has answered and what it then holds is here. What is on its way is laid
 * over whatever the server sends meanwhile, so that no answer from before it takes it away; where the server refuses, it goes.
 */
export function useJudging(stored: OpenDocument) {
  const client = useQueryClient()
  const asJudge = useAsJudge()
  const { name } = usePreferences()
  const mutationKey = ['judging', stored.id]
  const underWay = useRef(new Map<string, Promise<Judgement>>())
  const arrived = useRef(new Map<string, string>())
  const { mutate, error } = useMutation({
    mutationKey,
    mutationFn: async ({ entered: { judged, by, why }, id }: Sent) => {
      const answer = judge(judged, by, why)
      underWay.current.set(id, answer)
      const judgement = await answer
      arrived.current.set(id, judgement.id)
      return judgement
    },
    onSettled: (judgement) => {
      const fetched = client.invalidateQueries()
      return judgement && fetched
    },
  })
  const sent = useMutationState({
    filters: { mutationKey, exact: true, status: 'pending' },
    select: ({ state }) => state.variables as Sent,
  })
  const document = useMemo(() => {
    const held = new Set(stored.judgements.map(({ id }) => id))
    const waiting = sent.filter(({ id }) => !held.has(arrived.current.get(id) ?? ''))
    return withJudgements(
      stored,
      waiting.map(({ entered: { judged, by, why }, id, at }) => ({ ...judged, id, by, at, why })),
    )
  }, [stored, sent])
  const enter = (judged: Judged, why = '') =>
    asJudge((by) => {
      const at = new Date().toISOString()
      mutate({ entered: { judged, by, why: why.trim() || null }, id: `${meant}${at}`, at })
    })
  const takeBack = (judgement: string) => enter({ on: 'judgement', withdraws: judgement })
  return {
    /** The document with what is on its way. */
    document,
    error,
    takeBack,
    /** What the reader last ruled on it; null where that is nothing. */
    own: ({ mark }: Marked): Word | null =>
      (mark && [mark, ...mark.contested].find(({ by }) => by === name.trim())) ?? null,
    rule: (marked: Marked, ruling: 'accepted' | 'rejected' | 'unsure', why?: string) =>
      enter({ on: 'finding', anchor: anchorIn(document, marked), ruling }, why),
    /** Takes back what the reader ruled; where that is nothing, what stands; what is still on its way, once it has arrived. */
    undo(marked: Marked) {
      const word = this.own(marked) ?? marked.mark
      if (!word) return
      if (!isMeant(word)) takeBack(word.judgement)
      else underWay.current.get(word.judgement)?.then(({ id }) => takeBack(id), notEntered)
    },
  }
}
export type Judging = ReturnType<typeof useJudging>
