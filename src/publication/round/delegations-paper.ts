import type { Language } from '../../reading/finding.ts'
import type { Paper } from '../paper.ts'
import { quiet, strong } from '../writing.ts'
import { type RoundAtHand, RoundWriting } from './at-hand.ts'

/** The lists of the delegations, names and offices in both scripts. What a side has not handed over stands in its own paper only. */
export function delegationsPaper(at: RoundAtHand, language: Language): Paper {
  const writing = new RoundWriting(at, language)
  const { s, section, table } = writing
  const other: Language = language === 'ar' ? 'en' : 'ar'
  for (const { side, delegates } of at.round.delegations) {
    const listed = delegates.filter(({ tabled }) => tabled || side === at.forSide)
    section(
      `${s('delegation')}: ${writing.side(side)} (${listed.length})`,
      table(
        [
          ['member', 7],
          ['office', 8],
        ],
        listed.map(({ name, office, head }) => [
          [
            [strong(writing.either(name))],
            ...(name[language].trim() && name[other].trim() ? [[quiet(name[other])]] : []),
            ...(head ? [[quiet(s('head'))]] : []),
          ],
          [
            [{ text: writing.either(office) }],
            ...(office[language].trim() && office[other].trim() ? [[quiet(office[other])]] : []),
          ],
        ]),
      ),
    )
  }
  return writing.paper('delegations-paper')
}
