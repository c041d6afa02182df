import { contains, type Span } from '../../text/span.ts'
import type { Analysis, Sentence, SideMention, Whole, Word } from '../analysis.ts'
import { shortName } from '../countries.ts'
import { differsInRank, isMinisterialDialogue, shortens } from '../bodies.ts'
import { beginningBetween, byStretch } from '../near.ts'
import { firstEndingAfter } from '../order.ts'
import type { Edtf, Head, Meeting, SideCode } from '../finding.ts'
import { cityOfReport, nearestCity, nearestDay, placesOf } from './10-days-and-places.ts'
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
  /** Told of again without a name ("the meeting, held in Doha on …"): never a session of its own. */
  readonly again?: boolean
  /** Only an opening session, which counts as the first where nothing else gives a number. */
  readonly opening?: boolean
  /** Told of as one before ("the previous meeting was held in 2019"): not the session that the text is about. */
  readonly earlier?: boolean
  /** What a round of mere "talks" is called where the text names its mechanism no better. */
  readonly loosely?: string
  readonly rule: string
  readonly because: readonly string[]
}

export interface MeetingGrammar {
  /**
   * The sessions and mechanisms that one sentence names, in the order of the text. `called` holds the initialisms that the
   * document has explained so far, and takes those that the sentence explains.
   */
  sessions(
    sentence: Sentence,
    sides: readonly SideMention[],
    text: string,
    called: Map<string, string>,
  ): SessionMention[]
  /**
   * How surely the people among these words are named as heads: `chair` by such a verb, `part` by one of meeting or taking
   * part; `never` where they will only lead a session, or only speak to the press.
   */
  leading(words: readonly Word[]): 'chair' | 'part' | 'never' | null
  /** What an office says of its holder: `leads` a delegation ("head of the Iranian side"), or `never` does: a spokesman. */
  byOffice(role: string): 'leads' | 'never' | null
  /** Whether the sentence only says when or where the talks of the sentence before took place ("That came during …"). */
  pointsBack(sentence: Sentence): boolean
  /** Whether the words between a session and a day or place tell of something else (a signing, an announcement). */
  detaches(between: string): boolean
  /** Whether the words between a day and the session after it make it the day of what is said of that session ("a statement of 3 May on the dialogue"). */
  tellsOf(between: string): boolean
  /** Whether the words about a name make him only the one who tells of the session ("he said in a statement"). */
  tells(before: string, after: string): boolean
  /** Whether the words between a person and a side make him its head ("for the Omani side"). */
  represents(between: string): boolean
  /**
   * Whether the words about a day make it no session's: the beginning or end of a time ("since 2009", "until"), the day of
   * another meeting or text ("the March 24 session"), the stamp of a page ("published:").
   */
  bounds(before: string, after: string): boolean
  /** Where the clause ends with which the sentence opens to recall another meeting ("As a follow-up to …,"); its start where none does. */
  recalled(sentence: Sentence, text: string): number
  /** Whether the words about a name put the session there ("in", "hosted by"), or only the report (`dateline`). */
  locates(before: string, after: string): 'there' | 'dateline' | null
  /** Whether the words between two days make the second one the last of a session that begins on the first. */
  runsTo(between: string): boolean
  /** Whether the sentence says that something was held "here", where the report was written. */
  isHere(sentence: Sentence): boolean
  /** The English name of a city, or null for a place that is none. */
  city(name: string): string | null
}

export interface Placed extends SessionMention {
  readonly at: number
  readonly date: Edtf | null
  readonly place: string | null
  /** Whether only the dateline of the report gives the place. */
  readonly datelined: boolean
}

export interface Session {
  readonly body: string
  readonly parties: readonly SideCode[]
  readonly ordinal: number | null
  readonly mentions: Placed[]
  /** Where the first of its mentions begins. */
  first: number
  /** The most precise day that a mention gives. */
  date: Edtf | null
  /** The first place that a mention gives, and the first that one gives beside a day. */
  place: string | null
  datedPlace: string | null
}

/** How far about a session its sentence is looked at, in characters. */
const window = 700
/** A day this near says by itself that the session was held ("the Strategic Dialogue of 8 and 9 November 2021"). */
const beside = 24

/** Sessions of a recurring mechanism that the text reports, with number, day, place and heads. */
export function findMeetings(analysis: Analysis): void {
  const mentions = findMentions(analysis)
  const main = mainBody(mentions) ?? mentions.find(({ loosely }) => loosely)?.loosely
  if (!main) return
  const sessions = intoSessions(mentions, main, analysis)
  const heads = headsOf(sessions, mentions, analysis)
  for (const session of sessions) record(session, heads.get(session) ?? [], analysis)
}

function findMentions(analysis: Analysis): Placed[] {
  const { text, sentences, packs } = analysis
  const sides = byStretch(analysis.sides, sentences)
  const dates = byStretch(analysis.dates, sentences)
  const seats = placesOf(analysis)
  const here = cityOfReport(analysis, seats)
  const places = byStretch(seats, sentences)
  const people = byStretch(analysis.people, sentences)
  const called = new Map<string, string>()
  return sentences.flatMap((sentence, at) => {
    if (sentence.paragraph.role === 'furniture') return []
    const grammar = packs[sentence.language].meetings
    // "the chairman of the Council's current session": a part of somebody's office
    const found = grammar
      .sessions(sentence, sides[at]!, text, called)
      .filter((mention) => mention.ordinal !== null || !isInside(mention, people[at]!))
    if (!found.length) return []
    const { start: opening, language } = sentence.paragraph
    const datelineEnd =
      sentence.start < opening + 160
        ? opening + packs[language].issue.dateline(text.slice(opening, opening + 160))
        : opening
    const dateline = sentence.start === opening ? datelineEnd : 0
    // "Ottawa, 14 May 2024. The ministers met": a dateline that is a sentence
    const follows = opening < datelineEnd && opening < sentence.start && Math.abs(sentence.start - datelineEnd) < 3
    const recalled = grammar.recalled(sentence, text)
    return found.map((mention, i): Whole<Placed> => {
      // what is joined to this one ("the commission and the dialogue were held") shares its day and place
      const others = found
        .slice(Math.max(0, i - 3), i + 4)
        .filter((other) => other !== mention && (other.start < mention.start || other.start - mention.end > 12))
      // what the sentence recalls at its opening is of another meeting
      const from = Math.max(recalled <= mention.start ? recalled : sentence.start, mention.start - window)
      const to = mention.end + window
      const named = beginningBetween(people[at]!, from, to)
      const day = nearestDay(mention, others, beginningBetween(dates[at]!, from, to), named, dateline, grammar, text)
      const dated =
        mention.as === 'named' &&
        mention.body !== null &&
        day !== null &&
        day.start >= mention.end &&
        day.distance <= beside &&
        precision(day.value) > 1
      const city = nearestCity(
        mention,
        others,
        beginningBetween(places[at]!, from, to),
        named,
        dateline,
        grammar,
        text,
        sentence,
      )
      const { start, end, body, sides: own, ordinal, again, opening, loosely, earlier, rule, because } = mention
      return {
        start,
        end,
        body,
        sides: own,
        ordinal,
        again,
        opening,
        loosely,
        earlier,
        rule,
        because,
        at,
        as: dated ? 'held' : mention.as,
        // "the dialogue began in 2018" is no session's year
        date: mention.as === 'named' && day && precision(day.value) === 1 ? null : (day?.value ?? null),
        place: city?.city ?? (follows || grammar.isHere(sentence) ? here : null),
        datelined: city ? city.datelined : follows && !grammar.isHere(sentence),
      }
    })
  })
}

/** Whether a stretch lies in one of some spans, which are in the order of the text. */
function isInside(stretch: Span, spans: readonly Span[]): boolean {
  const span = spans[firstEndingAfter(spans, stretch.start)]
  return span !== undefined && contains(span, stretch)
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

function intoSessions(mentions: readonly Placed[], main: string, { pair, issued }: Analysis): Session[] {
  const sessions: Session[] = []
  const ordered = [
    ...mentions.filter(({ ordinal, opening }) => ordinal !== null && !opening),
    ...mentions.filter(({ ordinal, opening }) => ordinal !== null && opening),
    ...mentions.filter(({ ordinal }) => ordinal === null),
  ]
  for (const mention of ordered) {
    const body = mention.body ?? main
    const parties = partiesOf(mention, pair)
    if (parties.length < 2 || mention.as === 'planned' || mention.as === 'launched') continue
    // the opening session of a round that has its number
    if (mention.opening && mention.body === null && sessions.length) continue
    // "the meeting, held in Doha on …": the one told of before
    if (mention.again) {
      const before = sessions.filter((session) => session.first < mention.start && agrees(session, mention.date, false))
      if (before.length === 1) add(before[0]!, mention)
      continue
    }
    if (mention.earlier && !mention.date) continue
    const between = parties.join()
    const same = sessions.filter(
      (session) =>
        (mention.sides.length < 2 || session.parties.join() === between) &&
        (session.body === body || isOneMechanism(session, body, mention)) &&
        !isOther(session, mention, issued) &&
        !(mention.earlier && !agrees(session, mention.date, true)),
    )
    const known =
      mention.ordinal !== null
        ? same.find(({ ordinal }) => ordinal === mention.ordinal)
        : (same.find((session) => agrees(session, mention.date, mention.date !== null)) ??
          same.find((session) => agrees(session, mention.date, false)))
    if (known) add(known, mention)
    else if (mention.ordinal !== null || (isReported(mention) && (mention.date || !same.length))) {
      sessions.push(
        add(
          {
            body,
            parties,
            ordinal: mention.ordinal,
            mentions: [],
            first: Infinity,
            date: null,
            place: null,
            datedPlace: null,
          },
          mention,
        ),
      )
    }
  }
  return sessions
    .filter((session) => session.mentions.some(isReported) && !isOnlyPromised(session, mentions))
    .sort((a, b) => a.first - b.first)
}

/** How long after a session a text still reports it as its own news, in days. */
const daysOfNews = 60

/** Whether a session told of without number and day is not the one that is known: that was elsewhere, or is long past. */
function isOther(session: Session, { ordinal, date, as, place }: Placed, issued: Edtf | null): boolean {
  if (ordinal !== null || date || as !== 'held') return false
  const seat = placeOf(session)
  if (place && seat && place !== seat) return true
  return isLongPast(session, issued)
}

/** Whether a session was held so long before the text was issued that it is no news of its own. */
export function isLongPast({ date }: Session, issued: Edtf | null): boolean {
  const last = date?.split('/').at(-1)
  return Boolean(issued && last && /^\d/.test(last) && daysBetween(last, issued) > daysOfNews)
}

/** From the end of a day, month or year to a day. */
function daysBetween(earlier: Edtf, later: Edtf): number {
  const [year, month, day] = earlier.replace(/[~?%]/g, '').split('-').map(Number) as [number, number?, number?]
  const end =
    month === undefined
      ? Date.UTC(year + 1, 0)
      : day === undefined
        ? Date.UTC(year, month)
        : Date.UTC(year, month - 1, day)
  return (Date.parse(later.replace(/[~?%]/g, '').slice(0, 10)) - end) / 86_400_000
}

/** A number that no words report ("Fifth Joint Committee in Tunis") is of a session to come where the text promises one of that number. */
const isOnlyPromised = (session: Session, mentions: readonly Placed[]): boolean =>
  session.ordinal !== null &&
  session.mentions.every(({ as }) => as !== 'held') &&
  mentions.some(
    ({ as, ordinal, body }) =>
      as === 'planned' && ordinal === session.ordinal && (body ?? session.body) === session.body,
  )

/** Whether another name of a body names the session's own: by the number that both have, or a council's ministerial dialogue. */
function isOneMechanism(session: Session, body: string, { ordinal, date }: Placed): boolean {
  if (isMinisterialDialogue(session.body, body)) return agrees(session, date, false)
  if (ordinal === null) return differsInRank(session.body, body)
  return session.ordinal === ordinal && (shortens(session.body, body) || differsInRank(session.body, body))
}

function add(session: Session, mention: Placed): Session {
  session.mentions.push(mention)
  session.first = Math.min(session.first, mention.start)
  session.place ??= mention.place
  if (mention.date) session.datedPlace ??= mention.place
  if (mention.date && (!session.date || precision(mention.date) > precision(session.date))) session.date = mention.date
  return session
}

/** Whether a session can be of that day: one of the two days is missing, or holds the other. */
function agrees(session: Session, date: Edtf | null, strictly: boolean): boolean {
  if (!date || !session.date) return !strictly
  const yearless = date.startsWith('XXXX') || session.date.startsWith('XXXX')
  const [own, other] = [session.date, date].map((days) =>
    days.split('/').map((day) => (yearless ? day.slice(4) : day)),
  ) as [string[], string[]]
  return within(own, other[0]!) || within(other, own[0]!)
}

/** Whether a day is one of those from the first to the last, as far as both are said: a month holds its days. */
const within = ([first, last = first]: string[], day: string): boolean =>
  day.startsWith(first!) || first!.startsWith(day) || day.startsWith(last!) || (first! < day && day < last!)

function precision(date: Edtf): number {
  const first = date.split('/')[0]!.replace(/[~?%]/g, '')
  return first.startsWith('XXXX') ? 2.5 : first.length === 10 ? 3 : first.length === 7 ? 2 : 1
}

const placeOf = ({ place, datedPlace }: Session): string | null => datedPlace ?? place

function record(session: Session, heads: readonly Head[], analysis: Analysis): void {
  const { text, meetings } = analysis
  const names = session.parties.map(shortName).sort((a, b) => (a < b ? -1 : 1))
  const fullest = session.mentions.reduce((best, mention) => (fullness(mention) > fullness(best) ? mention : best))
  const place = placeOf(session)
  const seats = session.mentions.filter((mention) => mention.place === place)
  const datelined = (place !== null && seats.every((mention) => mention.datelined)) || undefined
  const first = meetings.length
  const mechanism = `${names.join('-')} ${session.body}`
  const parties = [...session.parties].sort()
  const earlier = (session.ordinal === null && session.mentions.every((mention) => mention.earlier)) || undefined
  const inOrder = heads.toSorted((a, b) => (a.side < b.side ? -1 : 1))
  const finding = ({ start, end, rule, because }: Placed, of?: number): Whole<Meeting> => ({
    start,
    end,
    quote: text.slice(start, end),
    mechanism,
    parties,
    ordinal: session.ordinal,
    date: session.date,
    place,
    heads: inOrder,
    earlier,
    datelined,
    rule,
    because,
    of,
  })
  meetings.push(finding(fullest))
  for (const mention of session.mentions) if (mention !== fullest) meetings.push(finding(mention, first))
}

/** The fullest naming says number, body and sides, and reports the session. */
const fullness = (mention: Placed): number =>
  (mention.body ? 4 : 0) +
  (mention.ordinal !== null ? 3 : 0) +
  (isReported(mention) ? 2 : 0) +
  (mention.as === 'held' ? 1 : 0) +
  (mention.sides.length >= 2 ? 2 : 0)
