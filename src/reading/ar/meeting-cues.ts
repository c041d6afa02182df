import { fold } from '../../text/fold.ts'
import englishCountries from '../en/countries.tsv'
import type { Word } from '../analysis.ts'
import { lazily, rows } from '../lexicon.ts'
import { holdsOf, perSpelling } from '../spelling.ts'
import type { MeetingGrammar } from '../steps/10-meetings.ts'
import { wordings } from '../wordings.ts'
import countryList from './countries.tsv'
import cueList from './meeting-cues.tsv'
import placeList from './places.tsv'

// What the words about a session say of its day, its place and its heads. Patterns are matched against folded text.

const cue = wordings(cueList, fold)
const cuesOf = new Map<string, Set<string>>()
for (const { wording, as } of rows<'wording' | 'as'>(cueList)) {
  const folded = fold(wording)
  cuesOf.set(folded, (cuesOf.get(folded) ?? new Set()).add(as))
}
/** What a spelling tells, as it stands and without the و or ف before it. */
const tellings = perSpelling(({ folded }) => ({
  whole: cuesOf.get(folded),
  bare: cuesOf.get(folded.replace(/^[وف]/, '')),
}))
/** The stems of the list that tell one thing. */
export const cueStems = (as: string): ReadonlySet<string> =>
  new Set([...cuesOf].filter(([, told]) => told.has(as)).map(([stem]) => stem))
/** Whether a word is one of those that tell one thing, as it stands. */
export const is = (word: Word | undefined, as: string): boolean =>
  word !== undefined && (tellings(word).whole?.has(as) ?? false)
/** Whether it is one, also with و or ف before it. */
export const isJoined = (word: Word | undefined, as: string): boolean =>
  word !== undefined && (is(word, as) || (tellings(word).bare?.has(as) ?? false))

const pattern = (source: string): RegExp => new RegExp(source, 'u')
const whole = (alternatives: string): RegExp => pattern(`(?:^|\\s)[وف]?(?:${alternatives})(?=\\s|$)`)
const matches = (words: readonly Word[], tested: RegExp): boolean =>
  tested.test(words.map(({ folded }) => folded).join(' '))

const chairs = whole(
  `${cue('chairs')}|(?:${cue('oversees')})(?= .*(?:${cue('proceedings')}))|(?:${cue('delegation')})(?: \\S+){0,3} (?:${cue('led-by')})`,
)
/** A session that is still to come has no heads yet. */
const toCome = pattern(`(?:^|\\s)[وف]?(?:${cue('shall-chair')})`)
/** Who answers the press's questions leads nothing by that. */
const toPress = pattern(`(?:${cue('press-event')}) (?:${cue('of-press')})|${cue('to-press')}`)
const takesPart = whole(cue('takes-part'))
/** Whether a word may belong to what one of these patterns looks for: by the longest word of each cue, so that most sentences are asked no more. */
const mayTellOfHeads = holdsOf(({ folded }) => tellingOfHeads().test(folded))
const tellingOfHeads = lazily(() => {
  const kinds = new Set(['chairs', 'oversees', 'delegation', 'shall-chair', 'press-event', 'to-press', 'takes-part'])
  const words = [...cuesOf].filter(([, told]) => [...told].some((as) => kinds.has(as))).map(([wording]) => wording)
  return pattern(
    words
      .map(
        (wording) =>
          wording
            .replaceAll('*', '')
            .split(' ')
            .sort((a, b) => b.length - a.length)[0],
      )
      .join('|'),
  )
})
const detachers = pattern(cue('detaches'))
/** `بيان صدر في 3 مايو حول الحوار`: the day of the statement */
const about = pattern(`^[\\s،)]*(?:${cue('about')})\\s`)
const timeEnds = pattern(`(?:${cue('bounds-time')})(?: (?:${cue('span-noun')}))?\\s?$`)
/** What stands before the day on which a page was made. */
const stamps = new RegExp(`(?:^|\\n)[\\s•*-]*(?:${wordings(cueList)('stamps')})\\s?:?\\s*$`, 'iu')
/** Openings that recall what went before the session that the sentence tells of. */
const recalls = pattern(
  `^["“\\s]*و?(?:${cue('recalls')}|(?:${cue('just-after')}) (?:ال)?(?:${cue('occasion')}|${cue('while-ago')}))`,
)
/** How far such an opening reaches, in characters. */
const recallReach = 300
/** The words that recall it stand in its first so many characters, vowel signs and all. */
const recallOpening = 120
/** `صرح فلان`, `قال فلان`: who tells of a session has not led it by that. */
const tellsBefore = pattern(`(?:^|\\s)و?(?:${cue('tells')})\\s$`)
const leaders = pattern(`(?:${cue('leader')}) (?:ال)?(?:${cue('led')})`)
const spokesmen = pattern(cue('spokesman'))
const backwards = pattern(`^(?:${cue('points-back')})`)
const standsFor = pattern(`^[\\s،]*(?:${cue('represents')})\\s*$`)
/** `وتستمر حتى`, `وتختتم يوم`, between the first day of a session and its last */
const runsOn = pattern(
  `^[\\s،]*(?:(?:${cue('runs')})\\s)?(?:(?:${cue('proceedings')})ها?\\s)?(?:${cue('until')})(?:\\sيوم)?(?:\\sال\\p{L}+)?\\s$` +
    `|^[\\s،]*(?:${cue('ends')})\\s(?:(?:${cue('proceedings')})ها?\\s)?(?:في\\s|ب)?(?:يوم)?(?:\\sال\\p{L}+)?\\s?$`,
)
const capital = `(?:${cue('capital')})(?: \\p{L}+){0,3}`
const there = pattern(
  `(?:^|\\s)(?:${cue('there')}|${capital}|(?:${cue('hosted')})(?: (?:${cue('capital')}))?)\\s?["“«‘]?$`,
)

const cities = new Map<string, string>()
const englishCapitals = new Map(
  rows<'code' | 'capitals'>(englishCountries).map(({ code, capitals }) => [
    code,
    capitals.split('|')[0]!.replace(/,? D\.?C\.?$/, ''),
  ]),
)
for (const { name, country, english } of rows<'name' | 'country' | 'english'>(placeList))
  if (country && english) cities.set(fold(name), english)
for (const { code, capitals } of rows<'code' | 'capitals'>(countryList)) {
  for (const [i, name] of capitals.split('|').filter(Boolean).entries())
    if (i === 0 || !cities.has(fold(name))) cities.set(fold(name), englishCapitals.get(code) ?? name)
}

export const cues: Omit<MeetingGrammar, 'sessions'> = {
  leading(words) {
    if (!words.some(mayTellOfHeads)) return null
    const folded = words.map((word) => word.folded).join(' ')
    if (toCome.test(folded)) return 'never'
    if (chairs.test(folded)) return 'chair'
    return toPress.test(folded) ? 'never' : takesPart.test(folded) ? 'part' : null
  },
  pointsBack: (sentence) => matches(sentence.words, backwards),
  tells: (before) => tellsBefore.test(fold(before)),
  represents: (between) => standsFor.test(fold(between)),
  bounds: (before) => timeEnds.test(fold(before)) || stamps.test(before),
  recalled(sentence, text) {
    const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + recallReach))
    if (!recalls.test(fold(opening.slice(0, recallOpening)))) return sentence.start
    const comma = opening.search(/[،,]/)
    return comma < 0 ? sentence.start : sentence.start + comma
  },
  byOffice(role) {
    const folded = fold(role)
    return spokesmen.test(folded) ? 'never' : leaders.test(folded) ? 'leads' : null
  },
  detaches: (between) => detachers.test(fold(between)),
  tellsOf: (between) => about.test(fold(between)),
  locates(before, after) {
    if (there.test(fold(before))) return 'there'
    return before.trim() === '' && /^\s?[-–—:/]/.test(after) ? 'dateline' : null
  },
  runsTo: (between) => runsOn.test(fold(between)),
  isHere: (sentence) => sentence.words.some((word) => is(word, 'here')),
  city: (name) => cities.get(fold(name)) ?? cities.get(fold(name).replace(/^(?:و|ب)/, '')) ?? null,
}
