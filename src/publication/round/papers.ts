import { HiwarError } from '../../errors.ts'
import type { Language } from '../../reading/finding.ts'
import type { Paper } from '../paper.ts'
import { agendaPaper } from './agenda-paper.ts'
import type { RoundAtHand } from './at-hand.ts'
import { briefPaper } from './brief-paper.ts'
import { delegationsPaper } from './delegations-paper.ts'
import { minutesPaper } from './minutes-paper.ts'
import { undertakingsPaper } from './undertakings-paper.ts'

/** The papers of a coming round; the review of what was done so far is a paper of its own (`reviewPaper`). */
export const roundPapers = ['agenda', 'briefs', 'undertakings', 'delegations', 'minutes'] as const
export type RoundPaper = (typeof roundPapers)[number]

/**
 * A paper of a coming round.
 * @param item of briefs, the one item to brief on; all of them without it. `NOT_FOUND` where the agenda has none such.
 */
export function roundPaper(sort: RoundPaper, at: RoundAtHand, language: Language, item?: string): Paper {
  switch (sort) {
    case 'agenda':
      return agendaPaper(at, language)
    case 'briefs': {
      const { items } = at.round.agenda
      const asked = item === undefined ? items : items.filter((one) => one.item === item)
      if (item !== undefined && asked.length === 0) throw new HiwarError('NOT_FOUND', { name: item })
      return briefPaper(at, asked, language)
    }
    case 'undertakings':
      return undertakingsPaper(at, language)
    case 'delegations':
      return delegationsPaper(at, language)
    case 'minutes':
      return minutesPaper(at, language)
  }
}
