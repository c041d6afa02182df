import { daysOf } from '../../ledger/dates.ts'
import type { Bilingual, Citation } from '../../ledger/ledger.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { placeName, sideName } from '../../ledger/naming/sides.ts'
import { placeKey } from '../../ledger/place.ts'
import type { Place } from '../../ledger/place.ts'
import type { Language, SideCode } from '../../reading/finding.ts'
import type { Review, ReviewedMatter } from '../../review/review.ts'
import { sayRound, sayTitle } from '../../review/text.ts'
import { sayClock } from '../../dialogue/agenda.ts'
import type { AgendaItem, Disposition } from '../../dialogue/entry.ts'
import type { Line as RoundLine } from '../../dialogue/lines.ts'
import type { PreparedRound } from '../../dialogue/prepared-round.ts'
import { sayEither, sayOfRound, sayOfRoundCount } from '../../dialogue/text.ts'
import type { Line, Paper } from '../paper.ts'
import { type NamedDocument, quiet, together, Writing } from '../writing.ts'

/** What the papers of a coming round are made of. */
export interface RoundAtHand {
  readonly round: PreparedRound
  /** The review that it builds on. */
  readonly review: Review
  readonly documents: readonly (NamedDocument & { readonly textHash: string })[]
  /** Whose paper it is; null of one that both sides read. What a side wrote for itself stands in its own papers alone. */
  readonly forSide: SideCode | null
}

/** A paper of a round while it is written. */
export class RoundWriting extends Writing {
  readonly at: RoundAtHand
  readonly #hashes: ReadonlyMap<string, string>

  constructor(at: RoundAtHand, language: Language) {
    super(at.documents, language)
    this.at = at
    this.#hashes = new Map(at.documents.map(({ id, textHash }) => [textHash, id]))
  }

  override readonly s = (phrase: string): string => sayOfRound(phrase, this.language)

  readonly side = (side: SideCode): string => sideName(side, this.language)
  /** Words that people gave, which may be there in one language alone. */
  readonly either = (words: Bilingual): string => sayEither(words, this.language)
  readonly title = (title: Bilingual): string =>
    title.ar.trim() && title.en.trim() ? sayTitle(title, this.language) : this.either(title)

  readonly matter = (address: string): ReviewedMatter | undefined =>
    this.at.review.matters.find((matter) => matter.address === address)
  readonly line = (address: string): RoundLine | undefined =>
    this.at.round.lines.find((line) => line.matter === address)
  readonly roundName = (address: string | null): string => {
    const round = this.at.review.rounds.find((other) => other.address === address)
    return round
      ? together([sayRound(round.ordinal, this.language), round.ordinal === null && this.date(round.date)])
      : ''
  }

  /** Places as citations; one whose text the ledger no longer holds is left out. */
  readonly cited = (places: readonly Place[]): readonly Citation[] =>
    [...new Map(places.map((place) => [placeKey(place), place])).values()].flatMap((place) => {
      const document = this.#hashes.get(place.textHash)
      return document ? [{ document, start: place.start, end: place.end, quote: place.quote }] : []
    })

  /** A disposition as a line: «يُحدَّث · المسؤول: عُمان · الموعد: 2027». */
  readonly disposition = (disposition: Disposition): Line => {
    const act = this.s(`act-${disposition.act}`)
    switch (disposition.act) {
      case 'keep':
        return [{ text: act }]
      case 'update':
        return [
          {
            text: together([
              act,
              disposition.wording && `${this.s('wording')}: ${this.either(disposition.wording)}`,
              disposition.owner && `${this.s('owner')}: ${this.side(disposition.owner)}`,
              disposition.due && `${this.s('due')}: ${this.date(disposition.due)}`,
            ]),
          },
        ]
      case 'close':
        return [this.words(act, ...this.cited(disposition.evidence))]
      case 'drop':
        return [{ text: act }, quiet(` · ${this.s('drop-reason')}: ${disposition.reason}`)]
    }
  }

  readonly clock = (startsAfter: number): string => sayClock(this.at.round.plan.opensAt, startsAfter)

  readonly minutes = (minutes: number): string => sayOfRoundCount('minutes', minutes, this.language)
  /** An item under its number on the agenda. */
  readonly numbered = ({ item, title }: AgendaItem): string => {
    const n = this.at.round.agenda.items.findIndex((other) => other.item === item) + 1
    return `${n}. ${this.title(title)}`
  }

  readonly presenter = ({ presenter }: AgendaItem): string =>
    presenter
      ? together([this.side(presenter.side), presenter.name && this.either(presenter.name)])
      : this.s('not-known')

  /** The plan of the round in one line: number, days, town, host, level. */
  readonly planLine = (): string => {
    const { date, place, host, level } = this.at.round.plan
    return together([
      date && this.date(date),
      date && this.hijri(date),
      place && placeName(place, this.language),
      host && `${this.s('host')}: ${this.side(host)}`,
      level && this.s(`level-${level}`),
    ])
  }

  readonly paper = (sort: string, foot = this.s('foot')): Paper => {
    const { mechanism, plan, asOf, sides } = this.at.round
    return {
      language: this.language,
      sort: this.s(sort),
      title: together([mechanismName(mechanism, sides, this.language).whole, sayRound(plan.ordinal, this.language)]),
      subtitle: together([
        this.planLine(),
        this.at.forSide ? `${this.s('document-of-side')} ${this.side(this.at.forSide)}` : this.s('document-at-table'),
      ]),
      blocks: this.blocks,
      notes: this.notes.list,
      foot,
      pages: this.s('pages'),
      day: daysOf(asOf)?.last ?? '1970-01-01',
    }
  }
}
