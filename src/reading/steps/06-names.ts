import type { Span } from '../../text/span.ts'
import type { Analysis, Form, Sentence, Word } from '../analysis.ts'
import type { Language, SideCode } from '../finding.ts'
import { linkOrganisations, linkPlaces } from './06-mentions.ts'
import { findPair } from './06-pair.ts'
import { linkPeople } from './06-people.ts'
import { withPublishers } from './06-publishers.ts'
import { findSides } from './06-sides.ts'

/** Where a list's name stands. */
interface ListedStretch extends Span {
  /** The words that it takes, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** The naming without state words (`قطر` in `دولة قطر`). */
  readonly name: string
}

/** A stretch that a list knows: a country in its several dresses, a place, or a body that acts. */
export interface NameHit extends ListedStretch {
  readonly as: 'country' | 'capital' | 'adjective' | 'place' | 'body'
  /** Who acts under this name; empty for a place that stands for no government. */
  readonly side: SideCode | ''
  readonly country: string | null
  /** A name that others bear too: this body's only where the text also names it in full. */
  readonly short: boolean
}

/** A hit as what it stands, for whom, and where: all of one shape, since every step looks at them. */
export const hitOf = (
  as: NameHit['as'],
  {
    side,
    country,
    short = false,
  }: { readonly side: SideCode; readonly country: string | null; readonly short?: boolean },
  { start, end, from, to, name }: ListedStretch,
): NameHit => ({ start, end, from, to, as, side, country, name, short })

/** `pair` both sides; `side` one, the noun and the country's name joined. */
export interface SideNoun extends Span {
  readonly sides: readonly SideCode[]
  readonly as: 'pair' | 'side'
}

export interface NamedPlace extends Span {
  readonly from: number
  readonly name: string
  readonly country: string | null
  readonly rule: string
}

export interface NamedOrganisation extends Span {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly country: string | null
  /** Whether it speaks and acts for its country's government, as a ministry does. */
  readonly government?: boolean
  readonly rule: string
}

/** Where and how a person is named. */
export interface Wording extends Span {
  readonly from: number
  readonly to: number
  readonly nameStart: number
  readonly nameEnd: number
  readonly name: string
  readonly rule: string
  readonly because: readonly string[]
}

export interface NamedPerson extends Wording {
  readonly role: string | null
  readonly country: string | null
  /** The country of whose officials the family name is known, null where no list has it. */
  readonly family: string | null
  readonly honoured: boolean
  /** Whether the office is one of a body of states: its holder is of neither side. */
  readonly ofBody: boolean
}

/** An office without a name: "the Qatari Prime Minister". */
export interface Office extends Span {
  readonly from: number
  readonly to: number
  readonly role: string
  readonly country: string | null
}

export interface NameGrammar {
  /** What the lists know of the document's sentences in this language, a list a sentence. */
  hits(sentences: readonly Sentence[], text: string): NameHit[][]
  /** "The two sides", "the Omani side", "the Government of Oman". */
  sideNouns(sentence: Sentence, hits: readonly NameHit[], text: string): SideNoun[]
  /** How many sides the sentence says are at the table, where it says so ("the three ministers", "a trilateral meeting"). */
  seats(sentence: Sentence): number | null
  places(sentence: Sentence, hits: readonly NameHit[], text: string): NamedPlace[]
  organisations(sentence: Sentence, hits: readonly NameHit[], text: string): NamedOrganisation[]
  /** `named` are the countries that the document names somewhere: an office that several have is of one of those. */
  people(
    sentence: Sentence,
    hits: readonly NameHit[],
    organisations: readonly NamedOrganisation[],
    text: string,
    named: ReadonlySet<string>,
  ): { people: NamedPerson[]; offices: Office[] }
  /** Whether the office is only called by its relation to another (`his counterpart`). */
  isCounterpart(role: string): boolean
  /** An office, folded, without its article. */
  bareOffice(role: string): string
  /** A word of a body's name without its article, folded; null for one that only joins others. */
  bareWord(word: Word): string | null
  /** Bare heads of bodies that meet ("committee"), which a text names in full once and then in short. */
  readonly meetingHeads: ReadonlySet<string>
  /** The one of the sides where such a name is at home; null where it may be at home with several, or nothing tells. */
  sideByName(name: string, sides: readonly SideCode[]): SideCode | null
  /** The folded wordings by which a text may name a person again. */
  laterNames(name: string): string[]
  /** Whether a word, so taken apart, may begin such a wording. */
  opensLaterName(form: Form, text: string): boolean
}

/** What one sentence names. */
export interface SentenceNames {
  readonly sentence: Sentence
  readonly hits: readonly NameHit[]
  readonly places: readonly NamedPlace[]
  readonly organisations: readonly NamedOrganisation[]
  readonly people: NamedPerson[]
  readonly offices: readonly Office[]
}

/** Places, bodies, people, and every stretch that stands for a side. */
export function findNames(analysis: Analysis): void {
  const { text, packs } = analysis
  const hits = new Map<Sentence, NameHit[]>()
  for (const language of Object.keys(packs) as Language[]) {
    const own = analysis.sentences.filter((sentence) => sentence.language === language)
    packs[language].names.hits(own, text).forEach((found, i) => hits.set(own[i]!, found))
  }
  const countries = new Set([...hits.values()].flatMap((own) => own.map(({ country }) => country ?? '')))
  const named = analysis.sentences
    .filter(({ paragraph }) => paragraph.role !== 'furniture')
    .map((sentence): SentenceNames => {
      const grammar = packs[sentence.language].names
      const known = hits.get(sentence) ?? []
      const bodies = grammar.organisations(sentence, known, text)
      const { people, offices } = grammar.people(sentence, known, bodies, text, countries)
      const organisations = withPublishers(sentence, bodies, people, text)
      return { sentence, hits: known, organisations, places: grammar.places(sentence, known, text), people, offices }
    })
  analysis.pair = findPair(analysis, named)
  analysis.people = linkPeople(analysis, named)
  analysis.organisations = linkOrganisations(analysis, named)
  analysis.places = linkPlaces(analysis, named)
  analysis.sides = findSides(analysis, named)
}
