import type { Language } from '../../reading/finding.ts'
import { quoted, sayLate } from '../../review/text.ts'
import { isToBeDisposed } from '../../dialogue/lines.ts'
import type { Paper } from '../paper.ts'
import { quiet, strong } from '../writing.ts'
import { type RoundAtHand, RoundWriting } from './at-hand.ts'

/** The open undertakings of each side, with the actions that serve them. */
export function undertakingsPaper(at: RoundAtHand, language: Language): Paper {
  const writing = new RoundWriting(at, language)
  const { s, section, table } = writing
  const { round, review } = at
  const actions = [...round.actions, ...round.groups.flatMap((group) => group.actions)]
  for (const side of round.sides) {
    section(
      writing.side(side),
      table(
        [
          ['promise', 8],
          ['due', 3],
          ['outcome', 2],
          ['disposition', 3],
        ],
        review.undertakings
          .filter((undertaking) => undertaking.sides.includes(side) && isToBeDisposed(undertaking))
          .map((undertaking) => {
            const agreed = writing.line(undertaking.matter)?.agreed
            return [
              [
                [{ ...strong(writing.title(undertaking.title)), notes: [writing.cite(undertaking)] }],
                ...(writing.title(undertaking.title) === quoted(undertaking.quote)
                  ? []
                  : [[{ text: quoted(undertaking.quote) }]]),
                [quiet(writing.roundName(undertaking.roundAddress))],
              ],
              [[{ text: writing.date(undertaking.due) }]],
              [
                [{ text: s(undertaking.verdict) }],
                ...((undertaking.lateByDays ?? 0) > 0 ? [[quiet(sayLate(undertaking.lateByDays!, language))]] : []),
              ],
              agreed ? [writing.disposition(agreed)] : [],
            ]
          }),
      ),
      table(
        [
          ['action', 8],
          ['owner', 3],
          ['due', 3],
          ['state', 2],
        ],
        actions
          .filter(({ owner, state }) => owner.side === side && state !== 'done')
          .map(({ what, owner, due, state, overdue }) => [
            [[{ text: writing.either(what) }]],
            [[{ text: owner.name ? writing.either(owner.name) : writing.side(side) }]],
            [[{ text: writing.date(due) }], ...(overdue ? [[quiet(s('overdue'))]] : [])],
            [[{ text: s(`state-${state}`) }]],
          ]),
      ),
    )
  }
  return writing.paper('undertakings-paper')
}
