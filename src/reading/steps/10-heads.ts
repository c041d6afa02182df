import { overlap } from '../../text/span.ts'
import type { Analysis, SideMention, TimeExpression, Word } from '../analysis.ts'
import { bodyOfMember } from '../countries.ts'
import type { Head, Person, SideCode } from '../finding.ts'
import { byStretch } from '../near.ts'
import { isLongPast, type MeetingGrammar, type Placed, type Session, type SessionMention } from './10-meetings.ts'

/** How many sentences before one of offices alone their holders are looked for. */
const nearBefore = 3
/** An offer of at least this strength is by a verb of leading. */
const surely = 3
/** A sentence that names more people than this is a list. */
const mostHeads = 12

/** A sentence whose people may be the heads, and how strongly it says so. */
interface Offer {
  readonly session: Session
  readonly at: number
  readonly strength: number
}

/** Who led the delegations, one for each side. */
export function headsOf(
  sessions: readonly Session[],
  mentions: readonly Placed[],
  analysis: Analysis,
): Map<Session, Head[]> {
  const { text, sentences, packs } = analysis
  const people = byStretch(analysis.people, sentences).map((inside, at) => {
    const { meetings } = packs[sentences[at]!.language]
    const recalled = inside.length ? meetings.recalled(sentences[at]!, text) : 0
    return inside.length
      ? inside.filter(({ start, role }) => start >= recalled && !(role && meetings.byOffice(role) === 'never'))
      : inside
  })
  const dates = byStretch(analysis.dates, sentences)
  const sides = byStretch(analysis.sides, sentences)
  const mentioned = new Map<number, SessionMention[]>()
  for (const mention of mentions) {
    const same = mentioned.get(mention.at)
    if (same) same.push(mention)
    else mentioned.set(mention.at, [mention])
  }
  const found = new Map<Session, Head[]>()
  const sessionOf = new Map<SessionMention, Session>(
    sessions.flatMap((session) => session.mentions.map((mention) => [mention, session] as const)),
  )
  const main = mainSession(sessions)
  const offers: Offer[] = []
  let latest: { session: Session; at: number } | undefined
  sentences.forEach((sentence, at) => {
    const here = (mentioned.get(at) ?? []).flatMap((mention) => sessionOf.get(mention) ?? [])
    if (here[0]) latest = { session: here[0], at }
    if (sentence.paragraph.role === 'furniture') return
    const grammar = packs[sentence.language].meetings
    if (!people[at]!.length) {
      // "the two ministers chaired the first session": those of a sentence before
      const session = here[0]
      if (!session || grammar.leading(sentence.words) !== 'chair') return
      offers.push({ session, at, strength: 3.5 })
      if (sides[at]!.some(({ as }) => as === 'pair'))
        for (let before = at - 1; before >= Math.max(0, at - nearBefore); before--)
          if (people[before]!.length) offers.push({ session, at: before, strength: 2.2 })
      return
    }
    const near = here[0] ?? (latest && at - latest.at <= 3 ? latest.session : undefined)
    // a sentence that names no session tells of the main one alone
    if (!here.length && (near ?? main) !== main) return
    if (!here.length && (!main || hasOtherDay(main, dates[at]!, grammar, text))) return
    const verb = grammar.leading(outside(sentence.words, people[at]!))
    const leads = people[at]!.some(({ role }) => role !== null && grammar.byOffice(role) === 'leads')
    const leading = leads && verb !== 'never' ? 'chair' : verb
    if (leading === 'never') return
    // "the delegations to the next session will be led by"
    if (!here.length && mentioned.get(at)?.some(({ as }) => as === 'planned')) return
    const session = near ?? (leading === 'chair' ? main : undefined)
    if (!session) return
    // "led the committee's third session and the second round of the dialogue": the heads of both
    if (leading === 'chair')
      for (const one of new Set([session, ...here])) offers.push({ session: one, at, strength: here.length ? 4 : 3 })
    else if (leading === 'part' && (here.length || at - (latest?.at ?? -9) <= 1))
      offers.push({ session, at, strength: here.length ? 2.5 : 2 })
    else if (here.length) offers.push({ session, at, strength: 1.5 })
    else if (latest && at - latest.at === 1) offers.push({ session, at, strength: 1 })
  })
  // "That came during the dialogue": the people stand in the sentence before
  if (main) {
    const at = main.mentions.reduce((first, mention) => Math.min(first, mention.at), Infinity)
    const before = sentences[at - 1]
    const back = packs[sentences[at]!.language].meetings.pointsBack(sentences[at]!)
    if (
      before &&
      packs[before.language].meetings.leading(outside(before.words, people[at - 1]!)) !== 'never' &&
      people[at - 1]!.length &&
      before.paragraph.role !== 'furniture' &&
      (back || !hasOtherDay(main, dates[at - 1]!, packs[before.language].meetings, text))
    ) {
      offers.push({ session: main, at: at - 1, strength: back ? 2.2 : 0.5 })
    }
  }
  const sorted = offers.toSorted((a, b) => b.strength - a.strength || a.at - b.at)
  // of weak offers, one that gives the heads of both sides goes before any that gives one
  for (const both of [true, false]) for (const offer of sorted) if (both || offer.strength < surely) take(offer, both)
  return found

  function take({ session, at, strength }: Offer, wantsBoth: boolean): void {
    // who else is named where an earlier session is recalled has not led it
    if (strength < surely && session.mentions.every(({ earlier }) => earlier)) return
    if (strength < 2.5 && isLongPast(session, analysis.issued)) return
    const heads = found.get(session) ?? []
    if (heads.length >= session.parties.length || (strength < surely && heads.length)) return
    const { meetings: grammar } = packs[sentences[at]!.language]
    const own = people[at]!.slice(0, mostHeads).filter(
      ({ start, end }) =>
        strength >= surely || !grammar.tells(text.slice(Math.max(0, start - 24), start), text.slice(end, end + 24)),
    )
    const called = strength >= surely ? holdersOf(sides[at]!, people[at]!, analysis) : []
    const candidates = headsIn([...own, ...called], session, sides[at]!, analysis, heads)
    const both = new Set(candidates.map(({ side }) => side)).size >= 2
    if (!both && (strength < 2.3 || (wantsBoth && strength < surely))) return
    for (const head of candidates)
      if (!heads.some(({ side, name }) => side === head.side || name === head.name)) heads.push(head)
    found.set(session, heads)
  }
}

/** Who holds the offices that a sentence names without their holders ("the Omani Foreign Minister"), where the text names them. */
function holdersOf(
  sides: readonly SideMention[],
  named: readonly Person[],
  { text, people, packs, language }: Analysis,
): Person[] {
  return sides
    .filter((side) => side.as === 'office' && side.sides.length === 1 && !named.some((person) => overlap(person, side)))
    .flatMap(({ start, end, sides: [country] }) => {
      const office = packs[language].names.bareOffice(text.slice(start, end))
      const holds = ({ of, role, country: own }: Person) =>
        of === undefined && role !== null && own === country && packs[language].names.bareOffice(role).includes(office)
      return people.find(holds) ?? []
    })
}

/** The words that are no part of a name or an office ("Chair of the Board" leads no delegation). */
function outside(words: readonly Word[], people: readonly Person[]): Word[] {
  let next = 0
  return words.filter((word) => {
    while (next < people.length && people[next]!.end <= word.start) next++
    return next >= people.length || people[next]!.start >= word.end
  })
}

/** The session that the document is about: the one it names most, the first of equals. */
const mainSession = (sessions: readonly Session[]): Session | undefined =>
  sessions.reduce<Session | undefined>(
    (most, session) => (most && most.mentions.length >= session.mentions.length ? most : session),
    undefined,
  )

/** Whether the sentence tells of another day than the session's; that of a text ("adopted in June 2022") is none. */
function hasOtherDay(
  session: Session,
  dates: readonly TimeExpression[],
  grammar: MeetingGrammar,
  text: string,
): boolean {
  const day = session.date
  return dates.some(
    (date) =>
      date.value !== null &&
      !date.value.startsWith('..') &&
      !/^\d{4}\/\d{4}$/.test(date.value) &&
      !grammar.bounds(text.slice(Math.max(0, date.start - 24), date.start), text.slice(date.end, date.end + 40)) &&
      !(day && (day.startsWith(date.value) || date.value.startsWith(day))),
  )
}

function headsIn(
  people: readonly Person[],
  session: Session,
  sides: readonly SideMention[],
  analysis: Analysis,
  taken: readonly Head[],
): Head[] {
  const heads: Head[] = []
  const unknown: Person[] = []
  // "the session is headed for the Jordanian side by …": who is announced so goes before whoever else is named
  const announced = people.filter((person) => isAnnounced(person, sides, analysis))
  for (const person of new Set([...announced, ...people])) {
    const side = sideOf(person, people, session.parties, sides, analysis)
    const fullest = person.of === undefined ? person : (analysis.people[person.of] ?? person)
    if (!side) unknown.push(fullest)
    else if (!heads.some((head) => head.side === side))
      heads.push({ side, name: fullest.name, role: person.role ?? fullest.role })
  }
  const open = session.parties.filter(
    (side) => !heads.some((head) => head.side === side) && !taken.some((head) => head.side === side),
  )
  if (open.length === 1 && unknown[0] && heads.length + taken.length > 0)
    heads.push({ side: open[0]!, name: unknown[0].name, role: unknown[0].role })
  return heads
}

/** Whether the words before the name say for which side he acts: `عن الجانب الأردني`, "from the Omani side". */
const isAnnounced = ({ start }: Person, sides: readonly SideMention[], { text, packs, language }: Analysis): boolean =>
  sides.some(
    (side) =>
      side.sides.length === 1 &&
      side.end <= start &&
      start - side.end <= 2 &&
      packs[language].meetings.represents(
        /\S+\s+$/.exec(text.slice(Math.max(0, side.start - 16), side.start))?.[0] ?? '',
      ),
  )

/** The side whose official the person is: by the office's country, else by the side that the words beside the name give. */
function sideOf(
  person: Person,
  people: readonly Person[],
  parties: readonly SideCode[],
  sides: readonly SideMention[],
  { text, packs, language }: Analysis,
): SideCode | null {
  const said = sides.find(
    (side) =>
      side.start >= person.end &&
      side.start - person.end < 24 &&
      side.sides.length === 1 &&
      packs[language].meetings.represents(text.slice(person.end, side.start)),
  )
  if (said && parties.includes(said.sides[0]!)) return said.sides[0]!
  if (person.country && parties.includes(person.country)) return person.country
  const within = sides.find(
    (side) => overlap(side, person) && side.sides.length === 1 && parties.includes(side.sides[0]!),
  )
  if (within) return within.sides[0]!
  // a member speaks for the body that it chairs
  if (person.country) return bodyOfMember(person.country, parties)
  const beside = sides.filter(
    (side) =>
      side.end <= person.start &&
      person.start - side.end < 40 &&
      side.as !== 'capital' &&
      side.sides.length === 1 &&
      !people.some((other) => overlap(other, side)),
  )
  const nearest = beside.at(-1)?.sides[0]
  return nearest && parties.includes(nearest) ? nearest : packs[language].names.sideByName(person.name, parties)
}
