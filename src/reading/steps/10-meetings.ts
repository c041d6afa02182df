import { overlap, quoteOf, type Span } from '../../text/span.ts'
import type { Analysis, Sentence, SideMention, TimeExpression, Word } from '../analysis.ts'
import { shortName } from '../countries.ts'
import { beginningBetween, byStretch } from '../near.ts'
import type { Edtf, Head, Meeting, Person, SideCode } from '../finding.ts'
import { headsOf } from './10-heads.ts'

/** A stretch that names a session of a recurring mechanism, or its mechanism. */
export interface SessionMention extends Span {
  /** The body's usual English name without the sides; null where the words only say "the third round". */
  readonly body: string | null
  /** The sides that the stretch itself names. */
  readonly sides: readonly SideCode[]
  readonly ordinal: number | null
  /**
   * `held` where the words around report a session, `planned` and `launched` where they only promise one, `numbered` where
   * the number alone speaks for it, `named` where nothing does.
   */
  readonly as: 'held' | 'numbered' | 'named' | 'planned' | 'launched'
  readonly rule: string
  readonly because: readonly string[]
}

export interface MeetingGrammar {
  /** The sessions and mechanisms that one sentence names, in the order of the text. */
  sessions(sentence: Sentence, sides: readonly SideMention[], text: string): SessionMention[]
  /**
   * How surely the people among these words are named as heads: `chair` by such a verb, `part` by one of meeting or taking
   * part; `coming` where they will only lead a session.
   */
  leading(words: readonly Word[]): 'chair' | 'part' | 'coming' | null
  /** Whether the sentence only says when or where the talks of the sentence before took place ("That came during …"). */
  pointsBack(sentence: Sentence): boolean
  /** Whether the words between a session and a day or place tell of something else (a signing, an announcement). */
  detaches(between: string): boolean
  /** Whether the words between a person and a side make him its head ("for the Omani side"). */
  represents(between: string): boolean
  /** Whether the word before a day makes it the beginning or end of a time ("since 2009", "until"). */
  bounds(before: string): boolean
  /** Whether the words about a name put the session there ("in", "hosted by"), or only the report (`dateline`). */
  locates(before: string, after: string): 'there' | 'dateline' | null
  /** The English name of a city, or null for a place that is none. */
  city(name: string): string | null
}

export interface Placed extends SessionMention {
  readonly at: number
  readonly date: Edtf | null
  readonly place: string | null
}

export interface Session {
  readonly body: string
  readonly parties: readonly SideCode[]
  readonly ordinal: number | null
  readonly mentions: Placed[]
  /** The most precise day that a mention gives. */
  date: Edtf | null
}

/** A day stands near its session: further off it belongs to something else. */
const reach = 170
const reachOfYear = 48
const reachOfPlace = 110
/** How far about a session its sentence is looked at, in characters. */
const window = 700
/** A day this near says by itself that the session was held ("the Strategic Dialogue of 8 and 9 November 2021"). */
const beside = 24

/** Sessions of a recurring mechanism that the text reports, with number, day, place and heads. */
export function findMeetings(analysis: Analysis): void {
  const mentions = findMentions(analysis)
  const main = mainBody(mentions)
  if (!main) return
  const sessions = intoSessions(mentions, main, analysis)
  const heads = headsOf(sessions, mentions, analysis)
  for (const session of sessions) record(session, heads.get(session) ?? [], analysis)
}

function findMentions(analysis: Analysis): Placed[] {
  const { text, sentences, packs } = analysis
  const sides = byStretch(analysis.sides, sentences)
  const dates = byStretch(analysis.dates, sentences)
  const places = byStretch(placesOf(analysis), sentences)
  const people = byStretch(analysis.people, sentences)
  return sentences.flatMap((sentence, at) => {
    if (sentence.paragraph.role === 'furniture') return []
    const grammar = packs[sentence.language].meetings
    // "the chairman of the Council's current session": a part of somebody's office
    const found = grammar
      .sessions(sentence, sides[at]!, text)
      .filter(
        (mention) =>
          mention.ordinal !== null ||
          !people[at]!.some(({ start, end }) => start <= mention.start && mention.end <= end),
      )
    if (!found.length) return []
    const dateline =
      sentence.start === sentence.paragraph.start
        ? sentence.start + packs[sentence.language].issue.dateline(text.slice(sentence.start, sentence.start + 160))
        : 0
    return found.map((mention, i): Placed => {
      // what is joined to this one ("the commission and the dialogue were held") shares its day and place
      const others = found
        .slice(Math.max(0, i - 3), i + 4)
        .filter((other) => other !== mention && (other.start < mention.start || other.start - mention.end > 12))
      const [from, to] = [mention.start - window, mention.end + window]
      const named = beginningBetween(people[at]!, from, to)
      const day = nearestDay(mention, others, beginningBetween(dates[at]!, from, to), named, dateline, grammar, text)
      const dated =
        mention.as === 'named' &&
        mention.body !== null &&
        day !== null &&
        day.start >= mention.end &&
        day.distance <= beside &&
        precision(day.value) > 1
      return {
        ...mention,
        at,
        as: dated ? 'held' : mention.as,
        date: day?.value ?? null,
        place: nearestCity(mention, others, beginningBetween(places[at]!, from, to), named, grammar, text, sentence),
      }
    })
  })
}

/** Places by name, and capitals, which may stand for their governments. */
function placesOf({ text, places, sides }: Analysis): { start: number; end: number; name: string }[] {
  const known = new Set(places.map(({ start }) => start))
  const capitals = sides.filter(({ as, start }) => as === 'capital' && !known.has(start))
  return [...places, ...capitals.map(({ start, end }) => ({ start, end, name: quoteOf(text, { start, end }) }))]
}

const gapBetween = (a: Span, b: Span): Span =>
  a.end <= b.start ? { start: a.end, end: b.start } : { start: b.end, end: a.start }

/** Whether what stands between two sessions follows the first of them closely: then it belongs there. */
const isNearer = (other: Span, mention: Span, item: Span): boolean =>
  other.end <= item.start && item.end <= mention.start && item.start - other.end < mention.start - item.end

/** Characters between, without the people named there: their offices are long. */
const distanceOf = (gap: Span, people: readonly Person[]): number =>
  people.reduce(
    (left, { start, end }) => left - Math.max(0, Math.min(end, gap.end) - Math.max(start, gap.start)),
    gap.end - gap.start,
  )

interface NearDay {
  readonly value: Edtf
  readonly start: number
  readonly distance: number
}

function nearestDay(
  mention: Span,
  others: readonly Span[],
  dates: readonly TimeExpression[],
  people: readonly Person[],
  dateline: number,
  grammar: MeetingGrammar,
  text: string,
): NearDay | null {
  let best: NearDay | null = null
  for (const date of dates) {
    // a programme of years is no day
    if (!date.value || date.value.startsWith('..') || /^\d{4}\/\d{4}$/.test(date.value)) continue
    if (overlap(mention, date)) return { value: date.value, start: date.start, distance: 0 }
    const gap = gapBetween(mention, date)
    // the day of the report comes after any other
    const distance = distanceOf(gap, people) + (date.start < dateline ? reach / 2 : 0)
    const far = /^\d{4}$/.test(date.value) ? reachOfYear : reach
    if (distance > far || (best && best.distance <= distance)) continue
    if (others.some((other) => isNearer(other, mention, date))) continue
    if (others.some((other) => overlap(other, gap)) || grammar.detaches(quoteOf(text, gap))) continue
    if (grammar.bounds(text.slice(Math.max(0, date.start - 14), date.start))) continue
    best = { value: date.value, start: date.start, distance }
  }
  return best
}

function nearestCity(
  mention: Span,
  others: readonly Span[],
  places: readonly { start: number; end: number; name: string }[],
  people: readonly Person[],
  grammar: MeetingGrammar,
  text: string,
  sentence: Sentence,
): string | null {
  let best: { city: string; distance: number } | undefined
  for (const place of places) {
    if (overlap(mention, place)) continue
    const gap = gapBetween(mention, place)
    const where = grammar.locates(
      text.slice(Math.max(sentence.start, place.start - 40), place.start),
      text.slice(place.end, place.end + 24),
    )
    if (!where) continue
    const distance = distanceOf(gap, people) + (where === 'dateline' ? reachOfPlace : 0)
    if (
      distance > 2 * reachOfPlace ||
      (where === 'there' && distance > reachOfPlace) ||
      (best && best.distance <= distance) ||
      others.some((other) => overlap(other, gap))
    )
      continue
    if (others.some((other) => isNearer(other, mention, place)) || grammar.detaches(quoteOf(text, gap))) continue
    const city = grammar.city(place.name)
    if (city) best = { city, distance }
  }
  return best?.city ?? null
}

/** The mechanism that the document is about: "the third round" is one of its sessions. */
function mainBody(mentions: readonly Placed[]): string | null {
  const weights = new Map<string, number>()
  for (const { body, as } of mentions) {
    if (body) weights.set(body, (weights.get(body) ?? 0) + (as === 'held' || as === 'numbered' ? 3 : 1))
  }
  let main: string | null = null
  for (const [body, weight] of weights) if (!main || weight > weights.get(main)!) main = body
  return main
}

function partiesOf(mention: SessionMention, pair: Analysis['pair']): readonly SideCode[] {
  const named = [...new Set(mention.sides)]
  if (named.length >= 2) return named.sort()
  if (!pair) return named
  return named.length === 1 && !pair.includes(named[0]!) ? [...pair.slice(0, 1), ...named].sort() : pair
}

const isReported = ({ as }: SessionMention): boolean => as === 'held' || as === 'numbered'

function intoSessions(mentions: readonly Placed[], main: string, { pair }: Analysis): Session[] {
  const sessions: Session[] = []
  const ordered = [
    ...mentions.filter(({ ordinal }) => ordinal !== null),
    ...mentions.filter(({ ordinal }) => ordinal === null),
  ]
  for (const mention of ordered) {
    const body = mention.body ?? main
    const parties = partiesOf(mention, pair)
    if (parties.length < 2 || mention.as === 'planned' || mention.as === 'launched') continue
    const same = sessions.filter(
      (session) =>
        (session.body === body ||
          (mention.ordinal !== null && session.ordinal === mention.ordinal && shortens(session.body, body))) &&
        (session.parties.join() === parties.join() || mention.sides.length < 2),
    )
    const known =
      mention.ordinal !== null
        ? same.find(({ ordinal }) => ordinal === mention.ordinal)
        : (same.find((session) => agrees(session, mention.date, mention.date !== null)) ??
          same.find((session) => agrees(session, mention.date, false)))
    if (known) add(known, mention)
    else if (mention.ordinal !== null || (isReported(mention) && (mention.date || !same.length))) {
      sessions.push(add({ body, parties, ordinal: mention.ordinal, mentions: [], date: null }, mention))
    }
  }
  return sessions.filter((session) => session.mentions.some(isReported)).sort((a, b) => firstOf(a) - firstOf(b))
}

/** Whether one body is the other with a word or two left out: "the Higher Strategic Committee", "the Higher Joint Strategic Committee". */
function shortens(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ]
  return short.length > 1 && short.every((word) => long.includes(word))
}

function add(session: Session, mention: Placed): Session {
  session.mentions.push(mention)
  if (mention.date && (!session.date || precision(mention.date) > precision(session.date))) session.date = mention.date
  return session
}

const firstOf = (session: Session): number =>
  session.mentions.reduce((first, { start }) => Math.min(first, start), Infinity)

/** Whether a session can be of that day: one of the two days is missing, or holds the other. */
function agrees(session: Session, date: Edtf | null, strictly: boolean): boolean {
  const own = session.date
  if (!date || !own) return !strictly
  return own.startsWith(date) || date.startsWith(own)
}

function precision(date: Edtf): number {
  const first = date.split('/')[0]!.replace(/[~?%]/g, '')
  return first.startsWith('XXXX') ? 2.5 : first.length === 10 ? 3 : first.length === 7 ? 2 : 1
}

const placeOf = ({ mentions }: Session): string | null =>
  (mentions.find(({ date, place }) => date && place) ?? mentions.find(({ place }) => place))?.place ?? null

function record(session: Session, heads: readonly Head[], analysis: Analysis): void {
  const { text, meetings } = analysis
  const names = session.parties.map(shortName).sort((a, b) => (a < b ? -1 : 1))
  const fullest = session.mentions.reduce((best, mention) => (fullness(mention) > fullness(best) ? mention : best))
  const place = placeOf(session)
  const first = meetings.length
  const common = {
    mechanism: `${names.join('-')} ${session.body}`,
    parties: [...session.parties].sort(),
    ordinal: session.ordinal,
    date: session.date,
    place,
    heads: heads.toSorted((a, b) => (a.side < b.side ? -1 : 1)),
  }
  const finding = ({ start, end, rule, because }: Placed): Meeting => ({
    start,
    end,
    quote: quoteOf(text, { start, end }),
    ...common,
    rule,
    because,
  })
  meetings.push(finding(fullest))
  for (const mention of session.mentions) if (mention !== fullest) meetings.push({ ...finding(mention), of: first })
}

/** The fullest naming says number, body and sides, and reports the session. */
const fullness = (mention: Placed): number =>
  (mention.body ? 4 : 0) +
  (mention.ordinal !== null ? 3 : 0) +
  (isReported(mention) ? 2 : 0) +
  (mention.as === 'held' ? 1 : 0) +
  (mention.sides.length >= 2 ? 2 : 0)
