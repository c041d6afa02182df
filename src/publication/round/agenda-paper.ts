import { topicName } from '../../ledger/naming/topics.ts'
import type { Citation } from '../../ledger/ledger.ts'
import type { Language, Topic } from '../../reading/finding.ts'
import { commaIn, quoted, sayLate } from '../../review/text.ts'
import type { TimedItem } from '../../dialogue/agenda.ts'
import type { Line, Paper } from '../paper.ts'
import { quiet, strong, together } from '../writing.ts'
import { type RoundAtHand, RoundWriting } from './at-hand.ts'

/** The annotated agenda: the items under their topics, with their time and presenter, and under each what stands of its matters. */
export function agendaPaper(at: RoundAtHand, language: Language): Paper {
  const writing = new RoundWriting(at, language)
  const { s, section, table } = writing
  const { agenda, lines, reported } = at.round

  writing.blocks.push({
    kind: 'paragraph',
    line: [
      strong(s(`agenda-${agenda.state}`)),
      quiet(
        ` · ${together([
          agenda.adopted && writing.date(agenda.adopted.at.slice(0, 10)),
          agenda.adoptedBy.length > 0 &&
            `${s('adopted-by')}: ${agenda.adoptedBy.map(writing.side).join(commaIn(language))}`,
          `${s('items')}: ${agenda.items.length}`,
          writing.minutes(agenda.minutes),
        ])}`,
      ),
    ],
  })

  for (const topic of new Set(agenda.items.map(({ topic }) => topic)))
    section(
      topicOf(topic),
      table(
        [
          ['time', 2],
          ['item', 9],
          ['presenter', 3],
        ],
        agenda.items.filter((item) => item.topic === topic).map(rowOf),
      ),
    )

  section(
    s('open-lines'),
    table(
      [
        ['matter', 7],
        ['owners', 3],
        ['dispositions', 5],
      ],
      lines
        .filter(({ state }) => state !== 'agreed')
        .map((line) => [
          [[strong(writing.title(line.title))], [writing.words(s(line.verdict), ...line.evidence)]],
          line.owners.map((side) => [{ text: writing.side(side) }]),
          [
            [quiet(s(`line-${line.state}`))],
            ...Object.values(line.tabled).flatMap(({ side, disposition }): Line[] =>
              disposition ? [[quiet(`${writing.side(side)}: `), ...writing.disposition(disposition)]] : [],
            ),
          ],
        ]),
    ),
  )

  section(
    s('changes'),
    table(
      [
        ['item', 7],
        ['change', 3],
        ['owner', 5],
      ],
      agenda.changes.map(({ change, was, is, by }) => [
        [[strong(writing.title((is ?? was)!.title))]],
        [[{ text: s(`change-${change}`) }]],
        by ? [[{ text: together([by.author, writing.side(by.side), writing.date(by.at.slice(0, 10))]) }]] : [],
      ]),
    ),
  )

  section(
    s('reported-kept'),
    table(
      [
        ['matter', 8],
        ['owners', 3],
        ['outcome', 4],
      ],
      reported.map((matter) => [
        [[strong(writing.title(matter.title))]],
        matter.owners.map((side) => [{ text: writing.side(side) }]),
        [[writing.words(s(matter.verdict), ...matter.evidence)]],
      ]),
    ),
  )
  return writing.paper('agenda-paper')

  function topicOf(topic: Topic | null): string {
    const name = topic === null ? s('topic-none') : topicName(topic, language)
    return name.charAt(0).toUpperCase() + name.slice(1)
  }

  function rowOf(item: TimedItem): readonly (readonly Line[])[] {
    return [
      [[{ text: writing.clock(item.startsAfter) }], [quiet(writing.minutes(item.minutes))]],
      [
        [strong(writing.numbered(item))],
        ...item.matters.flatMap(annotations),
        ...(item.matters.length === 0 ? [[quiet(s('new-item'))]] : []),
        ...(item.papers.length
          ? [[quiet(`${s('papers')}: ${item.papers.map(writing.publisherOf).join(commaIn(language))}`)]]
          : []),
      ],
      [[{ text: writing.presenter(item) }]],
    ]
  }

  /** What became of a matter, in the words of the last text that speaks of it, and what the sides will do with it. */
  function annotations(address: string): Line[] {
    const line = writing.line(address)
    const matter = writing.matter(address)
    if (!line || !matter) return []
    const last: Citation | undefined = matter.steps.at(-1)
    return [
      [
        writing.words(s(line.verdict), ...line.evidence),
        quiet(
          ` · ${together([
            line.due && `${s('due')}: ${writing.date(line.due)}`,
            (line.lateByDays ?? 0) > 0 && sayLate(line.lateByDays!, language),
          ])}`.replace(/ · $/, ''),
        ),
      ],
      ...(last ? [[writing.words(quoted(last.quote), last)]] : []),
      ...(line.agreed ? [[quiet(`${s('disposition')}: `), ...writing.disposition(line.agreed)]] : []),
    ]
  }
}
