import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import { rows } from '../lexicon.ts'
import { beginningBetween } from '../near.ts'
import { perSpelling } from '../spelling.ts'
import type { MeetingGrammar, SessionMention } from '../steps/10-meetings.ts'
import countryList from './countries.tsv'
import {
  acronyms,
  articles,
  bodyAt,
  has,
  isMark,
  lexicon,
  noteOf,
  sessionEndingAt,
  sinceLongAgo,
  widened,
  type Naming,
} from './meeting-bodies.ts'
import placeList from './places.tsv'

/** What may stand between the names of two parties. */
const betweenSides = new Set(
  'and the , government governments of kingdom state states republic sultanate countries member members'.split(' '),
)

/** "between Oman and the United States", "of Qatar and the UK", "with Jordan", after a body. */
function partiesAfter(
  words: readonly Word[],
  at: number,
  sides: readonly SideMention[],
): { to: number; sides: SideCode[] } {
  const none = { to: at, sides: [] }
  if (!['between', 'of', 'with', 'among'].includes(words[at]?.folded ?? '')) return none
  const found: SideCode[] = []
  let to = at
  for (let i = at + 1; i < Math.min(words.length, at + 26); i++) {
    const word = words[i]!
    const side = sides.find(({ start, end, as }) => as !== 'capital' && start <= word.start && word.end <= end)
    if (side) {
      if (side.as === 'pair') {
        while (i + 1 < words.length && words[i + 1]!.end <= side.end) i++
        // "the countries of the Council and Japan" names its sides after all
        if (words[i + 1]?.folded === 'of') continue
        return { to: i + 1, sides: [...side.sides] }
      }
      for (const code of side.sides) if (!found.includes(code)) found.push(code)
      while (i + 1 < words.length && words[i + 1]!.end <= side.end) i++
      to = i + 1
      if (found.length === 2) break
    } else if (!betweenSides.has(word.folded)) break
  }
  return found.length ? { to, sides: found } : none
}

/** What the words around say of the session: held, planned, launched, or nothing. */
function evidence(words: readonly Word[], naming: Naming): SessionMention['as'] {
  // "the progress achieved since the 10th session"
  if (naming.session && naming.ordinal !== null && /^(?:since|after)$/.test(words[naming.from - 1]?.folded ?? ''))
    return 'held'
  let held = false
  const clauseStart = Math.max(0, naming.from - 24)
  for (let i = naming.from - 1; i >= clauseStart; i--) {
    const word = words[i]!
    if (naming.from - i <= 9 && (isMark(word, ';') || isMark(word, ':'))) break
    if (
      naming.from - i <= 4 &&
      (has(word, 'launched') || (word.folded === 'up' && words[i - 1]?.folded === 'set')) &&
      !(naming.session && naming.ordinal !== null)
    )
      return naming.definite && naming.ordinal !== null ? 'named' : 'launched'
    if (naming.from - i <= 8 && (isPlanned(words, i) || has(word, 'preparing'))) return 'planned'
    // "will leave for Cape Town to co-chair the session"
    if (
      held &&
      has(word, 'planned') &&
      words.slice(i, naming.from).some(({ folded }, j, between) => folded === 'to' && has(between[j + 1], 'held'))
    )
      return 'planned'
    if (has(word, 'held')) held = true
  }
  // "signed at the meeting of the commission"
  if (naming.session && naming.definite && words[naming.from - 1]?.folded === 'at') held = true
  if (
    words
      .slice(naming.from, naming.to)
      .some((word) => ['next', 'following', 'upcoming', 'forthcoming', 'future', 'planned'].includes(word.folded))
  )
    return 'planned'
  for (let i = naming.to; i < Math.min(words.length, naming.to + 22); i++) {
    const word = words[i]!
    if (
      i - naming.to <= 10 &&
      (isPlanned(words, i) ||
        (word.folded === 'to' &&
          ['be', 'sit', 'convene', 'take', 'meet', 'continue'].includes(words[i + 1]?.folded ?? '')))
    ) {
      if (!held || i - naming.to <= 4) return 'planned'
    }
    if (i - naming.to <= 12 && word.folded === 'tomorrow') return 'planned'
    if (isMark(word, ';') || word.folded === 'that') break
    if (has(word, 'held')) held = true
  }
  // of working groups and the like much is told that is no session
  const met = /^(?:met|meets|convened|convenes|sat)$/.test(words[naming.to]?.folded ?? '')
  if (held && (!naming.weak || naming.session || naming.ordinal !== null || met)) return 'held'
  return naming.ordinal !== null ? 'numbered' : 'named'
}

const promising = new Set(
  (
    'agree agrees agreed agreement decide decided decision hope hopes hoped intend intends intention plan plans committed commitment pledged forward expected scheduled prepare offer offers offered ' +
    'prepares preparing preparations proposal propose proposed invited invitation wish desire willingness ready set due is are was were determined resolved need want wants'
  ).split(' '),
)

/** "will hold", "plans to convene", "agreed to hold", "look forward to the". */
function isPlanned(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (has(word, 'planned')) return true
  // "discussed convening", "the importance of holding"
  if (/^(?:convening|holding)$/.test(word.folded))
    return words
      .slice(Math.max(0, at - 9), at)
      .some(({ folded }) =>
        /^(?:discuss(?:ed|ing)?|importance|ways|keen(?:ness)?|possibility|readiness|prospects|prepar\w+|agree[ds]?|forward|hope[ds]?|interest|need|determination|proposal)$/.test(
          folded,
        ),
      )
  if (word.folded === 'to' && /^(?:hold|convene|host|launch)$/.test(words[at + 1]?.folded ?? '')) {
    // "met to convene" tells of a session, "agreed to convene" promises one
    return words.slice(Math.max(0, at - 6), at).some(({ folded }) => promising.has(folded))
  }
  return (
    (word.folded === 'forward' && words[at + 1]?.folded === 'to') || word.folded === 'hope' || word.folded === 'hoped'
  )
}

const opensSession = perSpelling(
  (word) => word.kind === 'letters' && (has(word, 'head') || has(word, 'session') || acronyms.has(word.folded)),
)
/** How far about a head its sides are looked for, in characters. */
const reach = 400

function sessions(sentence: Sentence, all: readonly SideMention[]): SessionMention[] {
  const { words } = sentence
  const found: SessionMention[] = []
  let past = 0
  const add = (naming: Naming, named: readonly SideCode[], rule: string, loosely?: string) => {
    const [first, last] = [words[naming.from]!, words[naming.to - 1]!]
    past = naming.to
    const as = rule === 'met' ? 'held' : evidence(words, naming)
    if (naming.weak && as === 'named') return
    const because = words.slice(naming.from, naming.to).map(({ surface }) => surface)
    found.push({
      start: first.start,
      end: last.end,
      body: naming.body,
      sides: named,
      ordinal: naming.ordinal,
      as,
      rule: `en.meeting.${rule}.${as}`,
      because: [because.join(' ')],
      ...(loosely && { loosely }),
    })
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (at < past || !opensSession(word)) continue
    const sides = beginningBetween(all, word.start - reach, word.end + reach)
    const body = bodyAt(words, at, sides)
    if (body && body.from >= past) {
      const wide = sinceLongAgo(words, widened(words, body, sides))
      const inside = sides.filter(
        (side) =>
          side.as !== 'pair' &&
          side.as !== 'capital' &&
          // the Foreign Office of Foreign Office Consultations is nobody's
          !(side.as === 'body' && side.sides.every((code) => code.length === 2)) &&
          side.start >= words[wide.from]!.start &&
          side.end <= words[wide.to - 1]!.end,
      )
      const after = inside.length ? { to: wide.to, sides: [] } : partiesAfter(words, wide.to, sides)
      // "the Ministerial Council of the Cooperation Council": one side's own
      const own =
        after.sides.length === 1 &&
        words[wide.to]?.folded === 'of' &&
        noteOf(word, 'head') === 'joint' &&
        !sides.some(
          ({ as, start, end }) => as === 'pair' && start >= words[wide.to]!.start && end <= words[after.to - 1]!.end,
        )
      // "a joint committee", "six sessions of the committee", "working groups": none of them is one session
      const vague =
        wide.ordinal === null &&
        ((/^an?$/.test(words[wide.from]!.folded) && !wide.session && !inside.length && !after.sides.length) ||
          /^(?:groups|committees|commissions|sessions|meetings|rounds)$/.test(word.folded) ||
          // "to enhance their political dialogue and cooperation"
          (/^(?:their|our|its)$/.test(words[wide.from]!.folded) && !wide.session && /^\p{Ll}/u.test(word.surface)) ||
          isCounted(words, body.from))
      const child = found.at(-1)
      if (vague) past = wide.to
      else if (child && isParentOf(words, body, child)) {
        // "the Sub-Committee on Trade of the Joint Commission held its third meeting": hers, not the commission's
        found[found.length - 1] = {
          ...child,
          sides: child.sides.length ? child.sides : [...inside.flatMap(({ sides }) => sides), ...after.sides],
        }
        past = after.to
      } else if (!own) add({ ...wide, to: after.to }, [...inside.flatMap(({ sides }) => sides), ...after.sides], 'body')
    } else if (
      lexicon.get(word.folded)?.head === 'joint' &&
      words[at - 1]?.folded === 'the' &&
      /^(?:held|holds|concluded|opened|convened|resumed)$/.test(words[at + 1]?.folded ?? '') &&
      /^(?:its|a|the)$/.test(words[at + 2]?.folded ?? '')
    ) {
      // "the Commission held its third session": the body that the text is about
      const own = widened(
        words,
        { from: at - 1, to: at + 1, body: null, ordinal: null, definite: true, session: true, weak: false },
        sides,
      )
      if (own.ordinal !== null && at - 1 >= past) add({ ...own, from: at - 1 }, [], 'own')
    } else if (
      lexicon.get(word.folded)?.head === 'joint' &&
      words[at - 1]?.folded === 'the' &&
      metBefore(words, at) > 0
    ) {
      // "the Commission had last met in Tashkent in 2009"
      const to = metBefore(words, at)
      add({ from: at - 1, to, body: null, ordinal: null, definite: true, session: true, weak: false }, [], 'met')
    } else if (at > past && toldOfBefore(words, at)) {
      past = at + 1
      found.push({
        start: words[at - 1]!.start,
        end: word.end,
        body: null,
        sides: [],
        ordinal: null,
        as: 'held',
        again: true,
        rule: 'en.meeting.again.held',
        because: [word.surface],
      })
    } else if (has(word, 'session') && word.folded !== 'talks' && !bodyFollows(words, at, sides)) {
      const noun = sessionEndingAt(words, at + 1, sides)
      // "the inaugural round": a session of the mechanism that the text is about
      if (
        noun &&
        noun.ordinal !== null &&
        noun.from >= past &&
        !(words[at + 1]?.folded === 'of' && !/^(?:talks|the|this|consultations)$/.test(words[at + 2]?.folded ?? ''))
      ) {
        if (word.folded === 'meeting' || word.folded === 'meetings') continue
        const talks =
          words[at + 1]?.folded === 'of' ? [at + 2, at + 3].find((i) => loose.has(words[i]?.folded ?? '')) : undefined
        const after = talks === undefined ? undefined : partiesAfter(words, talks + 1, sides)
        add(
          {
            from: noun.from,
            to: Math.max(at + 1, after?.to ?? 0),
            body: null,
            ordinal: noun.ordinal,
            definite: noun.definite,
            session: true,
            weak: false,
          },
          after?.sides ?? [],
          'round',
          talks === undefined ? undefined : loose.get(words[talks]!.folded),
        )
      }
    }
  }
  return found
}

/** Whether a body only owns the one that was named just before. */
function isParentOf(words: readonly Word[], body: Naming, child: SessionMention): boolean {
  const of = articles.has(words[body.from]!.folded)
    ? body.from - 1
    : body.from - (articles.has(words[body.from - 1]?.folded ?? '') ? 2 : 1)
  return (
    child.body !== null && /^(?:of|under|within)$/.test(words[of]?.folded ?? '') && words[of - 1]?.end === child.end
  )
}

/** "The second round of consultations": what the mechanism is called where the text names it no better. */
const loose = new Map([
  ['consultations', 'Consultations'],
  ['talks', 'Talks'],
  ['discussions', 'Talks'],
  ['negotiations', 'Negotiations'],
])

/** "The meeting, which was held in Doha on …": the one that the text has told of. */
function toldOfBefore(words: readonly Word[], at: number): boolean {
  const named = /^(?:meeting|session|round|dialogue|talks|consultations)$/.test(words[at]!.folded)
  // "today's meeting"
  if (named && /^(?:today|yesterday)['’]s$/.test(words[at - 1]?.folded ?? '')) return true
  if (words[at - 1]?.folded !== 'the' || !named) return false
  let i = at + 1
  if (isMark(words[i], ',')) i++
  if (/^(?:which|that)$/.test(words[i]?.folded ?? '') && /^(?:was|were)$/.test(words[i + 1]?.folded ?? '')) i += 2
  else if (/^(?:which|that|was|were)$/.test(words[i]?.folded ?? '')) i++
  else if (i === at + 1) return false
  return (
    /^(?:held|convened|hosted|took)$/.test(words[i]?.folded ?? '') &&
    /^(?:in|at|on|place|yesterday|today|virtually|via|by|earlier|under)$/.test(words[i + 1]?.folded ?? '')
  )
}

/** "The Commission had last met in", a session of the body that the text is about: where the verb ends, 0 where there is none. */
function metBefore(words: readonly Word[], at: number): number {
  let i = at + 1
  while (/^(?:had|has|was|were|last|previously|earlier|also|most|recently)$/.test(words[i]?.folded ?? '')) i++
  return i > at + 1 &&
    /^(?:met|convened|sat|held)$/.test(words[i]?.folded ?? '') &&
    /^(?:in|on|at)$/.test(words[i + 1]?.folded ?? '')
    ? i + 1
    : 0
}

/** "Six sessions of the Joint Committee": a count of sessions before the body at `at`. */
function isCounted(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (/^(?:sessions|meetings|rounds)$/.test(words[i]!.folded))
      return /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|previous|past|many|all|regular)$/.test(
        words[i - 1]?.folded ?? '',
      )
  return false
}

/** Whether a session noun belongs to a body that follows it: the body will take it in. */
function bodyFollows(words: readonly Word[], at: number, sides: readonly SideMention[]): boolean {
  if (!['of', 'for', 'in', 'under', 'on'].includes(words[at + 1]?.folded ?? '')) return false
  for (let i = at + 2; i < Math.min(words.length, at + 14); i++) if (bodyAt(words, i, sides)) return true
  return false
}

const chairs =
  /\b(?:co-?chair(?:s|ed|ing|man|men)?|chair(?:s|ed|ing|ing)?|head(?:s|ed|ing)|led|lead|leading|presid(?:ed|es|ing)|hosts (?:were|are)|under the (?:joint )?(?:co-?)?chairmanship|delegations? (?:was|were) (?:headed|led))\b/i
/** A session that is still to come has no heads yet. */
const toCome =
  /\b(?:will|shall|would|is to|are to|is expected to|are expected to)\s(?:[^.;]{1,80}\sto\s)?(?:jointly\s)?(?:co-?chair|chair|head|lead|preside|host)\b|\bpreparatory\b|\bpreparations? for\b|\bto prepare (?:the|for)\b/u
/** Who answers the press's questions leads nothing by that. */
const toPress = /\b(?:press (?:conference|briefing)|told (?:reporters|journalists))\b/
const takesPart =
  /\b(?:tak(?:ing|e) part|took part|participat\w+|attend\w+|represent\w+|met|meets|host(?:s|ed)?|receiv(?:es|ed)|welcom(?:es|ed)|conven(?:es|ed)|open(?:s|ed)|inaugurat(?:es|ed)|launch(?:es|ed)|held|holds|hold talks|conclud(?:es|ed)|joined|gathered)\b/i
const detachers =
  /\b(?:signed|signing|announced|launched|established|agreement|treaty|memorandum|mou|visit|elections?|war|founded|independence|anniversary|last|following (?:the|a|an|his|her|their)|follow-up to|further to|buil(?:ding|ds|t) (?:up)?on|pursuant to|trade (?:stood|reached|came)|valued|opened in|next|truce|vision)\b/i

const timeEnds = /\b(?:since|until|till|from|by|before|after)\s(?:the\s)?$/i
/** The day on which a body or a text was made is no session's. */
const founded =
  /\b(?:initiated|launched|established|created|formed|founded|set up|instituted|signed|inked|concluded in writing|upgraded|elevated)\s(?:back\s)?(?:on|in)\s(?:the\s)?$/i
/** What stands before the day on which a page was made. */
const stamps =
  /(?:^|\n)[\s•*-]*(?:date|published|updated|posted|last (?:updated|modified)|created)(?: on| at)?\s?:?\s*$/i
/** "The March 24, 2010 session", "the 7 May agreement": the day names another meeting or text. */
const ownDay =
  /^(?:['’]s)?\s(?:\p{L}+\s)?(?:session|meeting|round|summit|visit|talks|agreement|accord|memorandum|declaration|statement|call|communiqu[eé])\b/iu
/** Openings that recall what went before the session that the sentence tells of. */
const recalls =
  /^["“\s]*(?:as (?:a )?(?:follow[- ]?up|continuation) (?:to|of)|in (?:follow[- ]?up|continuation|pursuance|implementation|fulfil?lment) (?:to|of)|follow(?:ing|ing up) (?:on |up on )?(?:the|a|an|his|her|their|last)|further to|building (?:up)?on|pursuant to|(?:weeks|months|days|years|a year|a month|a week) after|after)\b/i
/** How far such an opening reaches, in characters. */
const recallReach = 400
const leaders =
  /\b(?:head|chair|chairman|chairwoman|chairperson|co-chair|leader) of the (?:\p{L}+ )?(?:side|delegation|part|section|chapter)\b/iu
const spokesmen = /\bspokes(?:man|woman|person)\b|\bpress secretary\b/i

/** Places in which no session is held. */
const region =
  /\b(?:strip|sea|gulf|strait|canal|peninsula|desert|river|region|bank|territor\w+|islands?|ocean|heights)\b/i
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

export const meetings: MeetingGrammar = {
  sessions,
  leading(words) {
    const folded = words.map((word) => word.folded).join(' ')
    if (toCome.test(folded) || words.some((word, i) => i > 0 && word.surface === 'To' && has(words[i + 1], 'held')))
      return 'never'
    if (toPress.test(folded) && !chairs.test(folded)) return 'never'
    return chairs.test(folded) ? 'chair' : takesPart.test(folded) ? 'part' : null
  },
  pointsBack: (sentence: Sentence) =>
    /^(?:that|this|these|the (?:talks|meeting|discussions|remarks))\s(?:\w+\s)?(?:came|took place|were held|was held|happened)/.test(
      sentence.words
        .slice(0, 8)
        .map(({ folded }) => folded)
        .join(' '),
    ),
  represents: (between) => /^[\s,)]*(?:for|from|on behalf of|representing|\()\s?(?:the\s)?$/i.test(between),
  bounds: (before, after) => timeEnds.test(before) || founded.test(before) || stamps.test(before) || ownDay.test(after),
  recalled(sentence, text) {
    const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + recallReach))
    if (!recalls.test(opening)) return sentence.start
    const comma = /,(?!\s\d{4}\b)/.exec(opening)
    return comma ? sentence.start + comma.index : sentence.start
  },
  byOffice: (role) => (spokesmen.test(role) ? 'never' : leaders.test(role) ? 'leads' : null),
  detaches: (between) => detachers.test(between),
  locates(before, after) {
    // "Joint Commission, Abuja, 23 May 2008", as headings have it
    if (/[,(–—-]\s?$/.test(before) && /^,\s(?:\p{Lu}\p{Ll}+\.?\s)?\d{1,2}\b/u.test(after)) return 'there'
    if (
      /\b(?:in|at|to|inside|hosted by|host city|capital(?: city)?)\s(?:the\s)?(?:[\p{L}’']+\scapital,?\s)?(?:city of\s)?$/iu.test(
        before,
      )
    )
      return 'there'
    return before.trim() === '' && /^[,\s]*(?:[A-Z][\p{L} ]*|\([A-Z]+\))?\s?[:–—-]/u.test(after) ? 'dateline' : null
  },
  city: (name) => (region.test(name) ? null : (cities.get(name) ?? null)),
}
