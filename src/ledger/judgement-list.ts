import { inForce, type Judgement, placesOf, standing, type Word, wordOf } from './judgement.ts'

// The judgements as a person goes through them: each with what became of it.

/** A text by its hash; null where it is not there, undefined where its words are not at hand and its hash vouches for them. */
export type TextOf = (textHash: string) => string | null | undefined

/**
 * Where a judgement stands: `stands`; `superseded` by a later one on the same thing; `withdrawn`; `orphan`, where the words that it holds
 * on to no longer stand.
 */
export type JudgementState = 'stands' | 'superseded' | 'withdrawn' | 'orphan'

export interface ListedJudgement {
  readonly judgement: Judgement
  readonly state: JudgementState
  /** What others last said of the same thing, where it differs. */
  readonly contested: readonly Word[]
}

/** Whether a judgement no longer has its place: on a text that is not there, or whose words at that place are others. */
function isOrphan(judgement: Judgement, textOf: TextOf): boolean {
  if (judgement.on === 'document') return textOf(judgement.textHash) === null
  return placesOf(judgement).some(({ textHash, start, end, quote }) => {
    const text = textOf(textHash)
    return text === null || (text !== undefined && text.slice(start, end) !== quote)
  })
}

/** Judgements that stand and no longer have their place. */
export const orphansOf = (pile: readonly Judgement[], textOf: TextOf): Judgement[] =>
  standing(pile)
    .map(({ judgement }) => judgement)
    .filter((judgement) => isOrphan(judgement, textOf))

/** Every judgement of a pile with what became of it, in the order of the pile. */
export function listJudgements(pile: readonly Judgement[], textOf: TextOf): ListedJudgement[] {
  const forceful = new Set(inForce(pile).map(({ id }) => id))
  const standings = new Map(standing(pile).map((stands) => [stands.judgement.id, stands]))
  return pile.map((judgement): ListedJudgement => {
    const told = (state: JudgementState, contested: readonly Word[] = []) => ({ judgement, state, contested })
    if (!forceful.has(judgement.id)) return told('withdrawn')
    if (judgement.on === 'judgement') return told('stands')
    if (isOrphan(judgement, textOf)) return told('orphan')
    const stands = standings.get(judgement.id)
    return stands ? told('stands', stands.contested.map(wordOf)) : told('superseded')
  })
}
