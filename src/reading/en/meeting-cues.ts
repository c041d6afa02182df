import type { Sentence, Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { holdsOf, remembered } from '../spelling.ts'
import type { MeetingGrammar } from '../steps/10-meetings.ts'
import { wordings } from '../wordings.ts'
import countryList from './countries.tsv'
import { has } from './meeting-bodies.ts'
import cueList from './meeting-cues.tsv'
import placeList from './places.tsv'

// What the words about a session say of its day, its place and its heads.

const cue = wordings(cueList)
/** The single words of the list that tell one thing. */
export const cueWords = (as: string): ReadonlySet<string> =>
  new Set(
    rows<'wording' | 'as'>(cueList)
      .filter((row) => row.as === as)
      .map(({ wording }) => wording),
  )
const pattern = (source: string): RegExp => new RegExp(source, 'iu')

const chairs = pattern(`(?<!\\p{L})(?:${cue('chairs')})(?!\\p{L})`)
/** A session that is still to come has no heads yet. */
const toCome = pattern(
  `\\b(?:${cue('shall')})\\s(?:[^.;]{1,80}\\sto\\s)?(?:jointly\\s)?(?:be\\s)?(?:${cue('shall-lead')})\\b|\\b(?:${cue('prepares')})\\b`,
)
/** Who answers the press's questions leads nothing by that. */
const toPress = pattern(`\\b(?:${cue('press')})\\b`)
const takesPart = pattern(`\\b(?:${cue('takes-part')})\\b`)
/** Whether a word may belong to what one of these patterns looks for: by the longest word of each cue, so that most sentences are asked no more. */
const mayTellOfHeads = holdsOf(
  ({ folded, surface }) =>
    surface === 'To' ||
    ['chairs', 'shall-lead', 'prepares', 'press', 'takes-part'].some((as) => telling(as).test(folded)),
)
const telling = remembered((as) => {
  const wordings = rows<'wording' | 'as'>(cueList).filter((row) => row.as === as)
  return pattern(
    wordings
      .map(
        ({ wording }) =>
          wording
            .replace('*', '')
            .split(' ')
            .sort((a, b) => b.length - a.length)[0],
      )
      .join('|'),
  )
})
const detachers = pattern(`\\b(?:${cue('detaches')}|(?<!\\ba )while)\\b|^,?\\sand\\s(?:the\\s)?$`)
/** "A statement of 3 May on the dialogue": the day of the statement. */
const about = pattern(`^[,)]?\\s(?:${cue('about')})\\s`)
const timeEnds = pattern(`\\b(?:${cue('bounds-time')})\\s(?:the\\s)?$`)
/** The day on which a body or a text was made is no session's. */
const founded = new RegExp(
  `\\b(?:${cue('founds')})\\s(?:back\\s)?(?:in\\s\\p{Lu}\\p{L}+\\s)?(?:on|in)\\s(?:the\\s)?$`,
  'u',
)
/** What stands before the day on which a page was made. */
const stamps = pattern(`(?:^|\\n)[\\s•*-]*(?:${cue('stamps')})(?: on| at)?\\s?:?\\s*$`)
/** "The March 24, 2010 session", "the 7 May agreement": the day names another meeting or text. */
const ownDay = pattern(`^(?:['’]s)?\\s(?:[\\p{L}-]+\\s){0,2}(?:${cue('own-day')})(?!\\p{L})`)
/** Openings that recall what went before the session that the sentence tells of. */
const recalls = pattern(`^["“\\s]*(?:${cue('recalls')})\\b`)
/** How far such an opening reaches, in characters. */
const recallReach = 400
/** "X said", "according to X": who tells of a session has not led it by that. */
const tellsAfter = pattern(`^(?:,[^,]{2,60},|,)?\\s(?:also\\s|later\\s)?(?:${cue('tells')})\\b`)
const tellsBefore = pattern(`\\b(?:${cue('teller')})\\s(?:the\\s)?$`)
const leaders = pattern(`\\b(?:${cue('leader')}) of the (?:\\p{L}+ )?(?:${cue('led')})\\b`)
const spokesmen = pattern(`\\b(?:${cue('spokesman')})\\b`)
const backwards = pattern(`^(?:${cue('points-back')})\\s(?:\\w+\\s)?(?:${cue('came')})`)
const standsFor = pattern(`^[\\s,)]*(?:(?:${cue('represents')})|\\()\\s?(?:the\\s)?$`)
const hostsAfter = pattern(`^\\s(?:also\\s|has\\s|recently\\s)?(?:${cue('hosts-it')})(?!\\p{L})`)
/** "and will run up to", between the first day of a session and its last */
const runsOn = pattern(`^,?\\s(?:${cue('runs-to')})(?:\\son)?(?:\\s\\p{L}+day,?)?(?:\\sthe)?\\s$`)
/** Places in which no session is held. */
const noSeat = pattern(`\\b(?:${cue('no-seat')})\\b`)

const cities = new Map<string, string>()
for (const { name, country } of rows<'name' | 'country' | 'alone'>(placeList)) if (country) cities.set(name, name)
for (const { names: countries, capitals } of rows<'names' | 'capitals'>(countryList)) {
  const names = capitals.split('|').filter(Boolean)
  // Luxembourg, Singapore, Kuwait: a country by the name of its city
  const own = countries.split('|').filter((country) => !country.includes(' of '))
  if (own.some((country) => names[0] === country || names[0] === `${country} City`))
    for (const country of own) cities.set(country, names[0]!)
  for (const name of names) cities.set(name, names[0]!.replace(/,? D\.?C\.?$/, ''))
}
cities
  .set('Washington, D.C.', 'Washington')
  .set('Washington, DC', 'Washington')
  .set('Washington DC', 'Washington')
  .set('Washington', 'Washington')

export const cues: Omit<MeetingGrammar, 'sessions'> = {
  leading(words: readonly Word[]) {
    if (!words.some(mayTellOfHeads)) return null
    const folded = words.map((word) => word.folded).join(' ')
    if (toCome.test(folded) || words.some((word, i) => i > 0 && word.surface === 'To' && has(words[i + 1], 'held')))
      return 'never'
    if (toPress.test(folded) && !chairs.test(folded)) return 'never'
    return chairs.test(folded) ? 'chair' : takesPart.test(folded) ? 'part' : null
  },
  pointsBack: (sentence: Sentence) =>
    backwards.test(
      sentence.words
        .slice(0, 8)
        .map(({ folded }) => folded)
        .join(' '),
    ),
  tells: (before, after) => tellsAfter.test(after) || tellsBefore.test(before),
  represents: (between) => standsFor.test(between),
  bounds: (before, after) => timeEnds.test(before) || founded.test(before) || stamps.test(before) || ownDay.test(after),
  recalled(sentence, text) {
    const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + recallReach))
    if (!recalls.test(opening)) return sentence.start
    const comma = /,(?!\s\d{4}\b)/.exec(opening)
    return comma ? sentence.start + comma.index : sentence.start
  },
  byOffice: (role) => (spokesmen.test(role) ? 'never' : leaders.test(role) ? 'leads' : null),
  detaches: (between) => detachers.test(between),
  tellsOf: (between) => about.test(between),
  locates(before, after) {
    // "Joint Commission, Abuja, 23 May 2008", as headings have it
    if (/[,(–—-]\s?$/.test(before) && /^,\s(?:\p{Lu}\p{Ll}+\.?\s)?\d{1,2}\b/u.test(after)) return 'there'
    if (
      /\b(?:in|at|to|inside|hosted by|host city|capital(?: city)?)\s(?:the\s)?(?:[\p{L}’']+\scapital,?\s)?(?:city of\s)?$/iu.test(
        before,
      )
    )
      return 'there'
    // "Muscat hosted the session"
    if (hostsAfter.test(after)) return 'there'
    return before.trim() === '' && /^[,\s]*(?:[A-Z][\p{L} ]*|\([A-Z]+\))?\s?[:–—-]/u.test(after) ? 'dateline' : null
  },
  runsTo: (between) => runsOn.test(between),
  isHere: (sentence) => sentence.words.some(({ folded }) => folded === 'here'),
  city: (name) => (noSeat.test(name) ? null : (cities.get(name) ?? null)),
}
