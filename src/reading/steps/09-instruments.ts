import { contains, overlap, type Span } from '../../text/span.ts'
import type { Analysis, Sentence, SideMention, TimeExpression, Whole } from '../analysis.ts'
import { beginningBetween, byStretch } from '../near.ts'
import { partiesOf, partyOf, signersOf, signingBodies } from './09-instrument-parties.ts'
import {
  instrumentStatuses,
  type Edtf,
  type Figure,
  type Instrument,
  type InstrumentKind,
  type InstrumentStatus,
  type Money,
  type Organisation,
} from '../finding.ts'

/** A stretch that names an instrument, with what the words in and about it say of it. */
export interface InstrumentNaming extends Span {
  readonly kind: InstrumentKind
  /** The naming without its status, its value and "between the two countries", an article restored. */
  readonly title: string
  /** The stretches after "between", "with", or of the signers in a relative clause. */
  readonly parties: readonly Span[]
  /** The words that tell one instrument from another: folded, without heads, sides and small words. */
  readonly key: readonly string[]
  /** What the naming itself says ("the memorandum signed between …"), or else the words around it; null where neither does. */
  readonly status: InstrumentStatus | null
  /** Where the word stands on which the status rests. */
  readonly statusAt: Span | null
  /** `assumed` where only the naming's form speaks: an agreement that is spoken of as a thing that exists. */
  readonly certainty: 'stated' | 'used' | 'assumed'
  /** "The agreement": the one named before. */
  readonly anaphor: boolean
  /** What tells it from others of its kind, as a protocol from an agreement. */
  readonly noun: string
  /** The number of several that are named as one ("seven", "7"), empty where none is given; null of one alone. */
  readonly several: string | null
  /** Whether only those who join it are its parties here: a convention or accord that one side accedes to, a side's own order. */
  readonly joined: boolean
  /** An instrument of others, unless the text says that a side joins it. */
  readonly foreign: boolean
  readonly rule: string
  readonly because: readonly string[]
}

export interface InstrumentGrammar {
  /** The instruments that one sentence names, in the order of the text. */
  instruments(sentence: Sentence, near: (span: Span) => InstrumentContext, text: string): InstrumentNaming[]
  /** What a sentence that opens a list says of all that it lists ("the following were signed:"). */
  leadsIn(sentence: Sentence): InstrumentStatus | null
  /** Whether a sentence lists what the one before told of ("the agreements include …"). */
  listsTold(sentence: Sentence): boolean
  /** Whether the words between two namings join them, so that what is said of the one is said of both. */
  joins(between: string): boolean
  /** Whether a stretch names a company: a deal with one is a contract. */
  isCompany(words: string): boolean
  /** A party's stretch without the words that lead it in. */
  party(span: Span, text: string): Span
  /** Whether a body speaks for its state: who signs for it signs for the state. */
  isForeignOffice(organisation: string): boolean
  /** Whether the words between a naming and an amount make the amount its value ("worth"). */
  values(between: string): boolean
}

/** What is known about a word of the sentence, each list in the order of the text. */
export interface InstrumentContext {
  readonly text: string
  readonly sides: readonly SideMention[]
  readonly dates: readonly TimeExpression[]
  readonly money: readonly Figure[]
  readonly organisations: readonly Organisation[]
  /** Whether the sentence stands in a list of what was signed or proposed, so that an item's bare name is enough. */
  readonly listed: boolean
}

interface Found extends InstrumentNaming {
  readonly sentence: Sentence
  readonly named: readonly string[]
  readonly value: Money | null
  readonly date: Edtf | null
}

/** How far about a naming the sentence is looked at, in characters. */
const reachBack = 700
const reachOn = 900
/** A day after a signing is nearer to it than one before. */
const dayBefore = 25
/** A year this near behind a name belongs to it. */
const beside = 6
/** A paragraph longer than this is no item of a list, in characters. */
const longestItem = 260
/** How far before a list the signing of what it lists is told, in sentences. */
const listedBehind = 3
const currency = /^[A-Z]{3}$/
/** What may stand before the name in an item of a list: its number or letter, its bullet, an article. */
const isOpening = (before: string): boolean =>
  /^[^\p{L}]*(?:\p{L}[).\s]+)?$/u.test(before.replace(/\b(?:an?|the)\s*$/i, ''))
const rankOf = (status: InstrumentStatus | null): number => (status ? instrumentStatuses.indexOf(status) : -1)
const certainties = ['assumed', 'used', 'stated'] as const

/** Texts that are signed, adopted or in force between the parties, or on their way there. */
export function findInstruments(analysis: Analysis): void {
  const groups: Found[][] = []
  const byWord = new Map<string, Set<Found[]>>()
  const latest = new Map<InstrumentKind, Found[]>()
  for (const found of findNamings(analysis)) {
    const entries = [...(found.key.length ? found.key : [nothing]), ...(found.several === null ? [] : [manyOf(found)])]
    const candidates = entries.flatMap((entry) => [...(byWord.get(entry) ?? [])])
    let group = found.anaphor ? latest.get(found.kind) : candidates.find((one) => isSame(one, found))
    if (found.anaphor && !group) continue
    if (group) group.push(found)
    else groups.push((group = [found]))
    latest.set(found.kind, group)
    for (const entry of found.anaphor ? [] : entries) {
      if (!byWord.has(entry)) byWord.set(entry, new Set())
      byWord.get(entry)!.add(group)
    }
  }
  for (const group of groups) record(group, analysis)
}

/** The entry of instruments that are named by their kind alone. */
const nothing = ''
/** The entry of several of a kind: "seven memoranda", and in the next sentence "the memoranda on …". */
const manyOf = ({ kind }: Found): string => ` ${kind}`
/** A group is known by its first namings; the hundredth adds nothing to tell it by. */
const mostCompared = 12

function findNamings(analysis: Analysis): Found[] {
  const { text, sentences, packs, pair } = analysis
  const sides = byStretch(analysis.sides, sentences)
  const dates = byStretch(analysis.dates, sentences)
  const money = byStretch(
    analysis.figures.filter(({ unit }) => currency.test(unit)),
    sentences,
  )
  const organisations = byStretch(analysis.organisations, sentences)
  const people = byStretch(analysis.people, sentences)
  let led: InstrumentStatus | null = null
  let told: InstrumentStatus | null = null
  const none: Found[] = []
  return sentences.flatMap((sentence, i) => {
    if (sentence.paragraph.role === 'furniture') return none
    const { instruments: grammar, meetings } = packs[sentence.language]
    const opens = text[sentence.end - 1] === ':'
    if (opens) led = grammar.leadsIn(sentence)
    else if (sentence.start === sentence.paragraph.start && sentence.end - sentence.start > longestItem) led = null
    const lists = !opens && grammar.listsTold(sentence)
    for (let back = 1; lists && !told && back <= listedBehind && back <= i; back++)
      told = packs[sentences[i - back]!.language].instruments.leadsIn(sentences[i - back]!)
    const list = lists && told ? told : opens ? null : led
    const near = (span: Span): InstrumentContext => {
      const [from, to] = [span.start - reachBack, span.end + reachOn]
      return {
        text,
        sides: beginningBetween(sides[i]!, from, to),
        dates: beginningBetween(dates[i]!, from, to),
        money: beginningBetween(money[i]!, from, to),
        organisations: beginningBetween(organisations[i]!, from, to),
        listed: list !== null,
      }
    }
    const namings = shareStatus(grammar.instruments(sentence, near, text), grammar, text)
    if (!namings.length) return none
    const said = namings.find(({ certainty, foreign }) => certainty === 'stated' && !foreign)
    if (said) told = said.status
    return namings.flatMap((naming, at): Found[] => {
      const about = near(naming)
      const own = naming.parties.map((span) => partyOf(grammar.party(span, text), about.sides, text))
      const states = [...new Set(own.flatMap((party) => (Array.isArray(party) ? party : [])))]
      const others = own.filter((party): party is string => typeof party === 'string')
      // an instrument of two others
      if (pair && states.length >= 2 && !states.every((state) => pair.includes(state)) && naming.certainty !== 'stated')
        return []
      if (pair && states.length >= 2 && states.filter((state) => pair.includes(state)).length < 2) return []
      if (pair && states.length === 1 && others.length && !pair.includes(states[0]!)) return []
      if (naming.foreign) return []
      const amounts = beginningBetween(money[i]!, naming.start, naming.end + 40)
      const amount =
        amounts.find((figure) => contains(naming, figure)) ??
        amounts.find(
          (figure) =>
            figure.start >= naming.end &&
            figure.start - naming.end < 34 &&
            grammar.values(text.slice(naming.end, figure.start)),
        )
      const company =
        others.some((other) => grammar.isCompany(other)) && (naming.kind === 'agreement' || naming.kind === 'contract')
      const signing = own.length <= 1 ? signingBodies(naming, organisations[i]!, text) : []
      const bodies = signing.some((body) => grammar.isForeignOffice(body)) ? [] : signing
      const signers = own.length
        ? others.length === 1 && bodies.length === 1 && bodies[0] !== others[0]
          ? [...bodies, ...others]
          : []
        : bodies.length === 2
          ? bodies
          : signersOf(
              naming,
              beginningBetween(people[i]!, naming.start - reachBack, naming.end + reachOn),
              organisations[i]!,
              grammar,
              text,
            )
      const { start, end, title, parties, key, statusAt, anaphor, noun, several, joined, foreign, rule, because } =
        naming
      const listed =
        list && naming.certainty === 'assumed' && (lists || isOpening(text.slice(sentence.paragraph.start, start)))
      return [
        {
          start,
          end,
          sentence,
          title,
          parties,
          key,
          statusAt,
          anaphor,
          noun,
          several,
          joined,
          foreign,
          rule,
          because,
          kind: company ? 'contract' : naming.kind,
          status: company && naming.certainty === 'assumed' ? 'signed' : listed ? list : naming.status,
          certainty: listed ? 'stated' : naming.certainty,
          named: signers.length === 2 ? signers : partiesOf(states, others, naming, about.sides, sentence, pair),
          value: amount ? { value: amount.value, unit: amount.unit } : null,
          date: dateOf(
            naming,
            about.dates.filter(
              (date) =>
                !(naming.status === 'renewed' && meetings.bounds(text.slice(date.start - 24, date.start), '')) &&
                !namings.slice(Math.max(0, at - 6), at + 7).some((other) => other !== naming && overlap(other, date)),
            ),
            text,
          ),
        },
      ]
    })
  })
}

/** "Implement the declaration and a letter of intent": what is said of the first is said of both. */
function shareStatus(namings: InstrumentNaming[], grammar: InstrumentGrammar, text: string): InstrumentNaming[] {
  for (let i = 1; i < namings.length; i++) {
    const [first, second] = [namings[i - 1]!, namings[i]!]
    if (first.certainty === 'assumed' || second.certainty !== 'assumed' || first.foreign) continue
    if (!first.statusAt || first.statusAt.start > first.start || !grammar.joins(text.slice(first.end, second.start)))
      continue
    const { status, statusAt, certainty } = first
    namings[i] = { ...second, status, statusAt, certainty }
  }
  return namings
}

/** "2023-2027", "2025/2026": years, and no day. */
const isTermOfYears = ({ start, end, value }: TimeExpression, text: string): boolean =>
  /^\d{4}\/\d{4}$/.test(value ?? '') ||
  (/^\d{4}$/.test(value ?? '') &&
    (/^\s?[/–-]\s?\d{4}/.test(text.slice(end, end + 7)) || /\d{4}\s?[/–-]\s?$/.test(text.slice(start - 7, start))))

/** The day of the status: inside the naming, or the nearest to the word on which the status rests. */
function dateOf(naming: InstrumentNaming, all: readonly TimeExpression[], text: string): Edtf | null {
  // the years for which a programme is made are not the day on which it was signed
  const dates = all.filter((date) => !date.value || !isTermOfYears(date, text))
  const statusInside = !naming.statusAt || contains(naming, naming.statusAt)
  const inside = statusInside ? dates.find((date) => contains(naming, date) && date.value) : undefined
  if (inside) return inside.value
  if (
    naming.certainty !== 'stated' ||
    !naming.statusAt ||
    naming.status === 'proposed' ||
    naming.status === 'negotiating'
  )
    return null
  const stretch = {
    start: Math.min(naming.start, naming.statusAt.start),
    end: Math.max(naming.end, naming.statusAt.end),
  }
  const near = dates
    .filter((date) => statusInside || !contains(naming, date))
    .filter(({ value }) => value && !value.startsWith('..'))
    .map((date) => ({
      date,
      distance:
        date.start >= stretch.end ? date.start - stretch.end : Math.max(0, stretch.start - date.end) + dayBefore,
    }))
    .filter(({ distance }) => distance < 90)
    .sort((a, b) => a.distance - b.distance)
  // "the agreement of 1996 lapsed in 2015": the year beside the name tells which one it is
  const [nearest, other] = near
  if (
    other &&
    naming.status === 'ended' &&
    nearest!.date.start >= naming.end &&
    nearest!.date.start - naming.end < beside
  )
    return other.date.value
  return near[0]?.date.value ?? null
}

/** Two namings of one instrument: the words of the poorer stand in the richer. */
function isSame(group: readonly Found[], found: Found): boolean {
  return group.slice(0, mostCompared).some((other) => {
    if (other.kind !== found.kind && !(other.sentence === found.sentence && overlap(other, found))) return false
    if (other.noun !== found.noun && !overlap(other, found)) return false
    const [few, many] = other.key.length <= found.key.length ? [other.key, found.key] : [found.key, other.key]
    if (!few.length && other.several !== null && found.several !== null)
      return !other.several || !found.several || other.several === found.several
    if (!few.length) return !many.length && sameParties(other, found)
    if (
      other.named.some((party) => party.length > 2) &&
      found.named.some((party) => party.length > 2) &&
      !sameParties(other, found)
    )
      return false
    return few.every((word) => many.includes(word))
  })
}

const sameParties = (a: Found, b: Found): boolean =>
  a.named.length === b.named.length && a.named.every((party) => b.named.includes(party))

function record(group: readonly Found[], { text, instruments }: Analysis): void {
  const isToCome = group.some(({ certainty, status }) => certainty === 'stated' && rankOf(status) < rankOf('signed'))
  const surest = Math.max(...group.map(({ certainty }) => certainties.indexOf(certainty)))
  // what is used is in force, whatever else is said of its signing, unless it is not yet signed; what is only assumed
  // gives way to what is said
  const told = group.filter(
    ({ certainty, status }) =>
      status && (certainties.indexOf(certainty) === surest || (certainty === 'used' && !isToCome)),
  )
  const furthest = told.reduce(
    (best, naming) => (rankOf(naming.status) > rankOf(best.status) ? naming : best),
    told[0] ?? group[0]!,
  )
  const fullest = group.reduce((best, naming) => (!naming.anaphor && weight(naming) > weight(best) ? naming : best))
  const first = instruments.length
  const value = group.find((naming) => naming.value)?.value ?? null
  const finding = ({ start, end, rule, because }: Found, of?: number): Whole<Instrument> => ({
    start,
    end,
    quote: text.slice(start, end),
    kind: fullest.kind,
    title: fullest.title,
    parties: fullest.named,
    status: furthest.status ?? 'proposed',
    date: furthest.date,
    value,
    rule,
    because,
    of,
  })
  instruments.push(finding(fullest))
  for (const naming of group) if (naming !== fullest) instruments.push(finding(naming, first))
}

const weight = (naming: Found): number =>
  naming.key.length * 4 + naming.parties.length * 2 + (naming.end - naming.start) / 200
