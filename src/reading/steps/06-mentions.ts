import { fold } from '../../text/fold.ts'
import type { Analysis } from '../analysis.ts'
import type { Mention, Organisation, Place } from '../finding.ts'
import { firstEndingAfter } from '../order.ts'
import type { NamedOrganisation, NamedPlace, SentenceNames } from './06-names.ts'

// Every mention is kept; all but the fullest naming of a thing point at it.

/** Points each mention, just made, at the fullest of its kin (`kin[i]` is equal for one thing): the longest, the earliest of equals. */
export function link<T extends Mention>(
  mentions: (T & { of?: number })[],
  kin: readonly unknown[],
  fullness: (mention: T) => number,
): T[] {
  const fullest = new Map<unknown, number>()
  mentions.forEach((mention, i) => {
    const best = fullest.get(kin[i])
    if (best === undefined || fullness(mention) > fullness(mentions[best]!)) fullest.set(kin[i], i)
  })
  mentions.forEach((mention, i) => {
    if (fullest.get(kin[i]) !== i) mention.of = fullest.get(kin[i])!
  })
  return mentions
}

/** A country is one place however it is called; other places are one by their names and country. */
export function linkPlaces({ text }: Analysis, named: readonly SentenceNames[]): Place[] {
  const places: Place[] = []
  const kin: string[] = []
  for (const { places: found, hits, organisations, people } of named) {
    if (!found.length) continue
    const hitAt = new Map(hits.map((hit) => [hit.start, hit]))
    const inPeople = spansOf(people.map(({ nameStart, nameEnd }) => ({ start: nameStart, end: nameEnd })))
    const inPublishers = spansOf(organisations.filter(isPublisher))
    for (const place of found) {
      if (inPeople(place.start) || inPublishers(place.start)) continue
      const { start, end, name, country, rule } = place
      const hit = hitOf(place, hitAt)
      places.push({
        start,
        end,
        quote: text.slice(start, end),
        name: name.replace(/\s+/g, ' '),
        country,
        rule,
        because: [name],
      })
      kin.push(hit?.as === 'country' || hit?.as === 'capital' ? `${hit.as} ${country}` : `${fold(name)} ${country}`)
    }
  }
  // Gaza is the Gaza Strip, where the text names the Strip
  const longer = new Map<string, string>()
  places.forEach(({ name, country }, i) => {
    const words = fold(name).split(' ')
    if (country && words.length > 1) for (const word of words) longer.set(`${word} ${country}`, kin[i]!)
  })
  return link(
    places,
    kin.map((own) => longer.get(own) ?? own),
    ({ quote }) => quote.length,
  )
}

/** The list's entry inside a place that a noun opens (`مدينة جدة`). */
function hitOf(place: NamedPlace, hitAt: ReadonlyMap<number, SentenceNames['hits'][number]>) {
  for (let at = place.start; at < place.end; at++) {
    const hit = hitAt.get(at)
    if (hit && hit.end <= place.end) return hit
  }
  return undefined
}

/** Whether a place in the text lies in one of the spans, which are in order. */
export function spansOf(spans: readonly { start: number; end: number }[]): (at: number) => boolean {
  let i = 0
  let last = -1
  return (at) => {
    if (at < last) i = 0
    last = at
    while (i < spans.length && spans[i]!.end <= at) i++
    return i < spans.length && spans[i]!.start <= at
  }
}

/** A newspaper that bears a place's name is not at that place: nothing but its list tells what it is. */
const isPublisher = ({ rule, country }: NamedOrganisation): boolean =>
  /\.(?:list|byline)$/.test(rule) && country === null

/** Bodies are one where they are called alike but for their country, and their countries agree; or one is the other's short form. */
export function linkOrganisations(analysis: Analysis, named: readonly SentenceNames[]): Organisation[] {
  const { text, people, packs } = analysis
  const organisations: Organisation[] = []
  const kin: number[] = []
  const groups = new Map<string, { kin: number; country: string | null }[]>()
  const meeting: MeetingBody[] = []
  const holderAt = holders(people)
  for (const { sentence, hits, organisations: found } of named) {
    if (!found.length) continue
    const bodies = hits.filter(({ as }) => as === 'body')
    const isNamed = (at: number) => hits.some(({ as, from, to }) => as !== 'body' && from <= at && at < to)
    for (const { start, end, from, to, name, country: own, rule } of found) {
      // a ministry in an office is its holder's, a body of states nobody's
      const after = bodies[firstEndingAfter(bodies, start)]
      const body = after && after.start < end ? after : undefined
      const country = own ?? (body ? null : holderAt(start, end))
      // an abbreviation in brackets after the name is no part of it
      const nameEnd = text.startsWith(name, start) ? start + name.length : end
      const words = sentence.words
        .slice(from, to)
        .filter((word, i) => word.end <= nameEnd && word.kind !== 'mark' && !isNamed(from + i))
      const grammar = packs[sentence.language].names
      const bare = words.map((word) => grammar.bareWord(word)).filter((word) => word !== null)
      const core = [...new Set(bare)].sort().join(' ') || fold(name)
      const whole = body && body.start <= start && end <= body.end
      const keys = [core, ...shortForms(name, text.slice(start, end)), ...(whole ? [`body ${body.side}`] : [])]
      const same = keys
        .flatMap((key) => groups.get(key) ?? [])
        .find((group) => country === group.country || country === null || group.country === null)
      const group = same ?? { kin: organisations.length, country }
      group.country ??= country
      for (const key of keys)
        if (!groups.get(key)?.includes(group)) groups.set(key, [...(groups.get(key) ?? []), group])
      if (bare.some((word) => grammar.meetingHeads.has(word))) meeting.push({ words: new Set(bare), kin: kin.length })
      kin.push(group.kin)
      organisations.push({
        start,
        end,
        quote: text.slice(start, end),
        name: name.replace(/\s+/g, ' '),
        country,
        rule,
        because: [name],
      })
    }
  }
  joinShortNames(meeting, kin)
  return link(organisations, kin, ({ quote }) => quote.length)
}

interface MeetingBody {
  readonly words: ReadonlySet<string>
  readonly kin: number
}
const isWithin = (few: ReadonlySet<string>, many: ReadonlySet<string>): boolean =>
  few.size <= many.size && [...few].every((word) => many.has(word))

/** "The joint committee" is the one that the text names more fully, where it names only one so. */
function joinShortNames(meeting: readonly MeetingBody[], kin: number[]): void {
  for (const short of meeting) {
    const fuller = meeting.filter(({ words }) => words.size > short.words.size && isWithin(short.words, words))
    const fullest = fuller.reduce<MeetingBody | null>(
      (best, body) => (best && best.words.size >= body.words.size ? best : body),
      null,
    )
    if (fullest && fuller.every(({ words }) => isWithin(words, fullest.words))) kin[short.kin] = kin[fullest.kin]!
  }
}

/** The country of the person in whose quotation a span lies. */
function holders(people: Analysis['people']): (start: number, end: number) => string | null {
  let i = 0
  return (start, end) => {
    while (i < people.length && people[i]!.end <= start) i++
    const person = people[i]
    return person && person.start <= start && end <= person.end ? person.country : null
  }
}

/** `EXIM` for `Export-Import Bank (EXIM)`, `JEC` for `Joint Economic Commission`. */
function shortForms(name: string, quote: string): string[] {
  const bracketed = /\((\p{Lu}[\p{L}&-]{1,9})\)$/u.exec(quote)?.[1]
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  return [bracketed, initials.length > 2 ? initials : undefined]
    .filter((form) => form !== undefined)
    .map((form) => fold(form))
}
