import type { Citation } from '../../ledger/ledger.ts'
import { sayAmount } from '../../ledger/naming/amount.ts'
import type { Language, SideCode } from '../../reading/finding.ts'
import type { ReviewedMatter } from '../../review/review.ts'
import { quoted, sayLate, saySides, sayUnruled } from '../../review/text.ts'
import type { AgendaItem } from '../../dialogue/entry.ts'
import type { Block, Line, Paper } from '../paper.ts'
import { quiet, strong, together } from '../writing.ts'
import { type RoundAtHand, RoundWriting } from './at-hand.ts'

/**
 * The brief on an item of the agenda: the story of its matters in quotations, what each side promised, figures, disagreements, what was said of it
 * at the table, and, in a side's own paper, what that side noted.
 * @param items those that it is on, one brief after another
 */
export function briefPaper(at: RoundAtHand, items: readonly AgendaItem[], language: Language): Paper {
  const writing = new RoundWriting(at, language)
  const { s, section, part, table, words } = writing
  const { review, round, forSide } = at
  for (const item of items) briefOn(item)
  return writing.paper('brief-paper')

  function briefOn(item: AgendaItem): void {
    const matters = item.matters.flatMap((address) => writing.matter(address) ?? [])
    section(writing.numbered(item), {
      kind: 'paragraph',
      line: [
        { text: `${s('presenter')}: ${writing.presenter(item)}` },
        quiet(` · ${writing.minutes(item.minutes)}`),
        ...(matters.length === 0 ? [quiet(` · ${s('new-item')}`)] : []),
      ],
    })
    part(s('positions'), storyOf(matters))
    for (const [heading, sides] of promisers()) part(heading, promisesOf(matters, sides))
    part(s('figures'), figuresOf(matters))
    part(s('disagreements'), ...disagreementsOn(matters))
    part(s('dispositions'), ...item.matters.flatMap(dispositionsOn))
    part(s('notes'), ...notesOn(item))
  }

  /** What we promised and what they did, in a side's own paper; else one heading a side. */
  function promisers(): readonly (readonly [string, readonly SideCode[]])[] {
    if (forSide === null) return round.sides.map((side) => [`${s('undertakings')}: ${writing.side(side)}`, [side]])
    return [
      [s('asked'), [forSide]],
      [s('theirs'), round.sides.filter((side) => side !== forSide)],
    ]
  }

  function storyOf(matters: readonly ReviewedMatter[]): Block | null {
    return table(
      [
        ['round-name', 3],
        ['side', 3],
        ['told', 9],
      ],
      matters
        .flatMap(({ steps }) => steps)
        .map((step) => [
          [[{ text: writing.roundName(step.roundAddress) || s('launch') }], [quiet(step.on && writing.date(step.on))]],
          [[{ text: step.actors.length ? saySides(step.actors, language) : '' }]],
          [[words(quoted(step.quote), step)], [quiet(writing.publisherOf(step.document))]],
        ]),
    )
  }

  function promisesOf(matters: readonly ReviewedMatter[], sides: readonly SideCode[]): Block | null {
    const addresses = new Set(matters.map(({ address }) => address))
    return table(
      [
        ['promise', 9],
        ['due', 3],
        ['outcome', 3],
      ],
      review.undertakings
        .filter(
          (undertaking) => addresses.has(undertaking.matter) && undertaking.sides.some((side) => sides.includes(side)),
        )
        .map((undertaking) => [
          [[words(quoted(undertaking.quote), undertaking)], [quiet(writing.roundName(undertaking.roundAddress))]],
          [[{ text: writing.date(undertaking.due) }]],
          [
            [{ text: s(undertaking.verdict) }],
            ...((undertaking.lateByDays ?? 0) > 0 ? [[quiet(sayLate(undertaking.lateByDays!, language))]] : []),
          ],
        ]),
    )
  }

  function figuresOf(matters: readonly ReviewedMatter[]): Block | null {
    return table(
      [
        ['measure', 6],
        ['value', 5],
        ['as-of-figure', 4],
      ],
      matters.flatMap(({ title, figures }) =>
        figures.map((figure) => [
          [[strong(writing.title(title))]],
          [[words(sayAmount(figure.value, figure.unit, language), figure)]],
          [[{ text: writing.date(figure.asOf) }]],
        ]),
      ),
    )
  }

  function disagreementsOn(matters: readonly ReviewedMatter[]): readonly Block[] {
    const steps = matters.flatMap(({ steps }) => steps)
    const within = (claim: Citation) =>
      steps.some(({ document, start, end }) => document === claim.document && start < claim.end && claim.start < end)
    return review.disagreements
      .filter(({ claims }) => claims.some(within))
      .map(({ about, field, claims, ruled }) => ({
        kind: 'claims',
        about: [words(writing.title(about)), quiet(` · ${s(field)}`)],
        claims: claims.map((claim) => ({ line: [strong(quoted(claim.quote))], notes: [writing.cite(claim)] })),
        remarks: [
          [quiet(ruled ? together([`${s('ruled-by')}: ${ruled.by}`, ruled.why]) : sayUnruled(claims.length, language))],
        ],
      }))
  }

  function dispositionsOn(address: string): readonly Block[] {
    const line = writing.line(address)
    if (!line) return []
    // What a side has not tabled stands in its own papers only
    const said = [...Object.values(line.tabled), ...Object.values(line.own).filter(({ side }) => side === forSide)]
    return said.flatMap(({ side, disposition }): Block[] =>
      disposition
        ? [{ kind: 'paragraph', line: [quiet(`${writing.side(side)}: `), ...writing.disposition(disposition)] }]
        : [],
    )
  }

  function notesOn({ item, matters }: AgendaItem): readonly Block[] {
    return round.notes
      .filter(({ side, about }) => side === forSide && (about === item || matters.includes(about)))
      .map(({ text, author, at: when }) => ({
        kind: 'paragraph',
        line: [{ text }, quiet(` · ${together([author, writing.date(when.slice(0, 10))])}`)] satisfies Line,
      }))
  }
}
