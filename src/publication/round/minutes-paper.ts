import type { Language } from '../../reading/finding.ts'
import type { Block, Line, Paper } from '../paper.ts'
import { quiet, strong } from '../writing.ts'
import { type RoundAtHand, RoundWriting } from './at-hand.ts'

/** Room to write in by hand. */
const dots = (n: number): string => '.'.repeat(n)
const blank: Line = [quiet(dots(150))]

/** The form of the minutes: the agenda's items with room for what was discussed, decided and given to whom. */
export function minutesPaper(at: RoundAtHand, language: Language): Paper {
  const writing = new RoundWriting(at, language)
  const { s, section, table } = writing
  const { delegations, agenda, sides } = at.round
  section(
    s('place-and-time'),
    { kind: 'paragraph', line: [{ text: writing.planLine() }] },
    { kind: 'paragraph', line: blank },
  )
  section(
    s('attendance'),
    table(
      [
        ['side', 3],
        ['member', 6],
        ['office', 6],
      ],
      delegations.flatMap(({ side, delegates }) =>
        delegates
          .filter(({ tabled }) => tabled)
          .map(({ name, office }) => [
            [[{ text: writing.side(side) }]],
            [[strong(writing.either(name))]],
            [[{ text: writing.either(office) }]],
          ]),
      ),
    ),
  )
  for (const item of agenda.items) {
    const room = (phrase: string): Block => ({
      kind: 'paragraph',
      line: [{ text: `${s(phrase)}: ` }, quiet(dots(120))],
    })
    section(
      writing.numbered(item),
      { kind: 'paragraph', line: [quiet(`${s('presenter')}: ${writing.presenter(item)}`)] },
      room('discussed'),
      room('decided'),
      table(
        [
          ['action', 8],
          ['owner', 4],
          ['due', 3],
        ],
        [1, 2].map(() => [[[quiet(dots(70))]], [[quiet(dots(30))]], [[quiet(dots(22))]]]),
      ),
    )
  }
  section(
    s('signatures'),
    ...sides.map((side): Block => ({
      kind: 'paragraph',
      line: [{ text: `${s('signed-for')} ${writing.side(side)}: ` }, quiet(dots(80))],
    })),
  )
  return writing.paper('minutes-paper', s('form-foot'))
}
