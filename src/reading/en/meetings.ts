import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import { rows } from '../lexicon.ts'
import { beginningBetween } from '../near.ts'
import type { MeetingGrammar, SessionMention } from '../steps/10-meetings.ts'
import countryList from './countries.tsv'
import meetingWords from './meetings-words.tsv'
import { ordinalOf } from './ordinals.ts'
import placeList from './places.tsv'

type Role = 'filler' | 'head' | 'modifier' | 'session' | 'held' | 'planned' | 'launched' | 'fixed'
const lexicon = new Map<string, Partial<Record<Role, string>>>()
for (const { word, as, note } of rows<'word' | 'as' | 'note'>(meetingWords)) {
  lexicon.set(word, { ...lexicon.get(word), [as as Role]: note })
}
const has = (word: Word | undefined, role: Role): boolean => word !== undefined && lexicon.get(word.folded)?.[role] !== undefined
const noteOf = (word: Word, role: Role): string => lexicon.get(word.folded)?.[role] ?? ''

/** Initialisms that are bodies by themselves, and those that stand for a body's qualifier. */
const acronyms = new Map([
  ['jec', 'Joint Economic Commission'], ['jmc', 'Joint Military Commission'], ['jetco', 'Joint Economic and Trade Committee'],
  ['jcm', 'Joint Commission'], ['jmm', 'Joint Ministerial Meeting'], ['hljc', 'High-Level Joint Committee'], ['hlsc', 'High-Level Strategic Council'],
])
const expanded = new Map([['fta', 'Free Trade Agreement'], ['tifa', 'Trade and Investment Framework Agreement']])
const articles = new Set(['the', 'a', 'an', 'this', 'that', 'their', 'its', 'our', 'his', 'both', 'two', 'these', 'his'])
const smallWords = new Set(['and', 'on', 'of', 'for'])

interface Naming {
  /** Word numbers, `to` exclusive. */
  from: number
  to: number
  body: string | null
  ordinal: number | null
  definite: boolean
  session: boolean
  /** The body needs a word of session beside it to be one. */
  weak: boolean
}

/** What makes a group a body that meets: a working group, a steering group; not a group of experts. */
const groups = new Set(['working', 'steering', 'consultative', 'coordination', 'coordinating', 'advisory'])

const isMark = (word: Word | undefined, mark: string): boolean => word?.kind === 'mark' && word.surface === mark
const titled = (word: string): string => (smallWords.has(word) ? word : word.replace(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase()))

/** The body that ends with the head at `at`: its qualifiers to the left, then what numbers it. */
function bodyAt(words: readonly Word[], at: number, sides: readonly SideMention[]): Naming | null {
  const head = words[at]!
  const acronym = acronyms.get(head.folded)
  const need = acronym ? '' : noteOf(head, 'head')
  if (!acronym && lexicon.get(head.folded)?.head === undefined) return null
  let from = at
  let ordinal: number | null = null
  let definite = false
  const qualifiers: string[] = []
  const kinds = new Set<string>()
  for (let i = at - 1; i >= 0 && at - i <= 14; i--) {
    const word = words[i]!
    if (word.kind === 'mark') {
      // India-U.S. may stand as several words
      if (/^[-–—/]$/.test(word.surface) || (word.surface === '.' && /(?:^|[-–])\p{Lu}$/u.test(words[i - 1]?.surface ?? ''))) continue
      break
    }
    const previous = words[i - 1]
    if (word.folded === 'and') {
      // trade and investment dialogue; not "signed a memorandum and held the dialogue"
      if (previous && has(previous, 'modifier') && qualifiers.length) qualifiers.unshift('and')
      else if (!sides.some((side) => previous !== undefined && side.start <= previous.start && previous.end <= side.end) || !isSide(words[i + 1], sides)) break
    } else if (has(word, 'modifier') && !(has(word, 'filler') && !qualifiers.length && need !== '')) {
      qualifiers.unshift(expanded.get(word.folded) ?? word.folded)
      kinds.add(noteOf(word, 'modifier'))
    } else if (isSide(word, sides) || (/^(?:\p{Lu}[\p{L}.]*[-–])?\p{Lu}$/u.test(word.surface) && words[i + 1]?.surface === '.')) definite ||= false
    else if (has(word, 'filler')) {
      const note = noteOf(word, 'filler')
      if (note) ordinal ??= 1
    } else if (word.folded === 'free' && qualifiers[0] === 'trade') qualifiers.unshift('free')
    else if (word.folded === 'agreement' && qualifiers.length) qualifiers.unshift('agreement')
    else if (ordinalOf(words, i) !== null) ordinal = ordinalOf(words, i)
    else if (/^\d{4}$/.test(word.folded)) definite = true
    else if (/^\d{1,3}$/.test(word.folded) && ordinal !== null && from === i + 1) from = i
    else {
      definite ||= articles.has(word.folded) && word.folded !== 'a' && word.folded !== 'an'
      if (articles.has(word.folded)) from = i
      break
    }
    from = i
  }
  while (qualifiers[0] === 'and') qualifiers.shift()
  if (!acronym) {
    if (need === 'needs' && !qualifiers.length) return null
    if (need === 'joint' && !kinds.has('joint')) return null
    if (need === 'working' && !qualifiers.some((word) => groups.has(word))) return null
    if (need === 'ministerial' && !kinds.has('joint') && !sides.some((side) => words.slice(from, at).some((word) => isSide(word, [side])))) return null
    if (need === 'summit' && ordinal === null) return null
    // a side's own body: "GCC Ministerial Council"
    const ofOne = new Set(sides.filter((side) => side.as !== 'pair' && words[from]!.start <= side.start && side.end <= head.start).flatMap(({ sides }) => sides)).size === 1
    if (ofOne && head.folded === 'council' && !qualifiers.some((word) => /^(?:joint|strategic|coordination|coordinating|cooperation|partnership|association|business)$/.test(word)) && ordinal === null) return null
    // the Gulf's own Cooperation Council, by its short name
    if (head.folded === 'council' && qualifiers.join(' ') === 'cooperation' && !words.slice(from, at).some((word) => isSide(word, sides))) return null
    // Gulf Cooperation Council, Security Council: bodies that act, not that meet between the sides
    if (sides.some((side) => side.as === 'body' && side.start <= head.start && head.end <= side.end)) return null
  }
  const name = acronym ?? [...qualifiers, singular(head.folded)].map(titled).join(' ').replace('Defence', 'Defense')
  let to = at + 1
  const next = words[to]
  if (need === 'ministerial' && /^(?:meetings?|dialogues?)$/.test(next?.folded ?? '')) to++
  // "Ministerial Council": the head of another name
  else if (next && next.kind === 'letters' && lexicon.get(next.folded)?.head !== undefined && isTitleCase(next) === isTitleCase(head) && !/^(?:groups?|forum)$/.test(next.folded)) return null
  // the committee's initialism: "Joint Economic Commission (JEC)"
  if (isMark(words[to], '(') && isMark(words[to + 2], ')') && /^\p{Lu}{2,6}$/u.test(words[to + 1]!.surface)) to += 3
  const agreement = agreementNamed(words, to)
  return { from, to: agreement ? to : purposeEnd(words, to), body: agreement + name, ordinal, definite, session: false, weak: need === 'working' }
}

const isTitleCase = (word: Word): boolean => /^\p{Lu}/u.test(word.surface)
const singular = (head: string): string =>
  head === 'dialog' || head === 'dialogues' ? 'dialogue' : head === 'consultations' ? head : head.endsWith('s') ? head.slice(0, -1) : head

/** "Joint Commission for Political, Economic and Technical Cooperation": where what it is for ends. */
function purposeEnd(words: readonly Word[], at: number): number {
  if (!/^(?:for|on)$/.test(words[at]?.folded ?? '') || !words[at + 1] || !isTitleCase(words[at + 1]!)) return at
  let to = at + 1
  while (to < Math.min(words.length, at + 12) && (isTitleCase(words[to]!) || words[to]!.folded === 'and' || words[to]!.surface === ',')) to++
  while (to > at && !isTitleCase(words[to - 1]!)) to--
  return /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(words[at + 1]!.folded) ? at : to
}

/** "Joint Committee of the Free Trade Agreement" is the agreement's committee. */
function agreementNamed(words: readonly Word[], at: number): string {
  if (!['of', 'for', 'under', 'on'].includes(words[at]?.folded ?? '')) return ''
  const near = words.slice(at, at + 7).map(({ folded }) => folded)
  return near.includes('fta') || near.join(' ').includes('free trade agreement') ? 'Free Trade Agreement ' : ''
}

const isSide = (word: Word | undefined, sides: readonly SideMention[]): boolean =>
  word !== undefined && sides.some((side) => side.as !== 'pair' && side.start < word.end && word.start < side.end)

/** "the third round of", "the inaugural meeting of the", before a body; or "its third session" after it. */
function widened(words: readonly Word[], naming: Naming, sides: readonly SideMention[]): Naming {
  let { from, to, ordinal, session, definite } = naming
  let i = from - 1
  if (articles.has(words[i]?.folded ?? '') && words[i]!.folded !== 'a') i--
  if (['of', 'for', 'in', 'under', 'on'].includes(words[i]?.folded ?? '')) {
    const before = sessionEndingAt(words, i, sides)
    if (before) {
      from = before.from
      session = true
      definite ||= before.definite
      ordinal = before.opening && ordinal !== null ? ordinal : before.ordinal ?? ordinal
    } else if (ordinalOf(words, i - 1) !== null && words[i]!.folded === 'of') {
      // "the second of the annual Strategic Dialogues"
      ordinal = ordinalOf(words, i - 1)
      from = articles.has(words[i - 2]?.folded ?? '') ? i - 2 : i - 1
    }
  }
  for (let j = to; j < Math.min(words.length, to + 12) && ordinal === null; j++) {
    // "met for the second time"
    const time = words[j]!.folded === 'the' && words[j - 1]?.folded === 'for' ? [j + 2, j + 3].find((k) => words[k]?.folded === 'time') : undefined
    if (time !== undefined) ordinal = ordinalOf(words, time - 1)
    if (!/^(?:its|their)$/.test(words[j]!.folded)) continue
    for (let k = j + 1; k < Math.min(words.length, j + 5); k++) {
      if (has(words[k], 'session')) {
        ordinal = ordinalBefore(words, j + 1, k)
        session = true
      }
    }
  }
  return { ...naming, from, to, ordinal, session, definite }
}

function ordinalBefore(words: readonly Word[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const ordinal = ordinalOf(words, i) ?? (noteOf(words[i]!, 'filler') === '1' || noteOf(words[i]!, 'filler') === 'open' ? 1 : null)
    if (ordinal !== null) return ordinal
  }
  return null
}

interface SessionNoun {
  from: number
  ordinal: number | null
  opening: boolean
  definite: boolean
}

/** The session noun that ends just before the word at `end`, with its number: "the third round", "the opening session". */
function sessionEndingAt(words: readonly Word[], end: number, sides: readonly SideMention[]): SessionNoun | null {
  if (!has(words[end - 1], 'session')) return null
  let ordinal: number | null = null
  let opening = false
  let definite = false
  let from = end - 1
  for (let i = end - 2; i >= 0 && end - i < 12; i--) {
    const word = words[i]!
    const number = ordinalOf(words, i)
    if (number !== null) ordinal = number
    else if (ordinal !== null && word.kind === 'digits' && word.end === words[i + 1]!.start) ordinal = Number(word.folded) || ordinal
    else if (has(word, 'filler') || has(word, 'modifier')) {
      const note = noteOf(word, 'filler')
      if (note === '1') ordinal ??= 1
      if (note === 'open') opening = true
    } else if (isSide(word, sides) || /^(?:foreign|ministers'?|ministers’|leaders'?)$/.test(word.folded) || /^[-–'’]$/.test(word.surface)) {
      // "the first GCC-Japan Foreign Ministers' Meeting on …"
    } else {
      if (articles.has(word.folded)) {
        definite = word.folded !== 'a' && word.folded !== 'an'
        from = i
      }
      break
    }
    from = i
  }
  if (opening && ordinal === null) ordinal = 1
  return { from, ordinal, opening, definite }
}

/** What may stand between the names of two parties. */
const betweenSides = new Set('and the , government governments of kingdom state states republic sultanate countries member members'.split(' '))

/** "between Oman and the United States", "of Qatar and the UK", "with Jordan", after a body. */
function partiesAfter(words: readonly Word[], at: number, sides: readonly SideMention[]): { to: number; sides: SideCode[] } {
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
  let held = false
  const clauseStart = Math.max(0, naming.from - 24)
  for (let i = naming.from - 1; i >= clauseStart; i--) {
    const word = words[i]!
    if (naming.from - i <= 9 && (isMark(word, ';') || isMark(word, ':'))) break
    if (naming.from - i <= 4 && (has(word, 'launched') || (word.folded === 'up' && words[i - 1]?.folded === 'set')) && !(naming.session && naming.ordinal !== null)) return naming.definite && naming.ordinal !== null ? 'named' : 'launched'
    if (naming.from - i <= 8 && isPlanned(words, i)) return 'planned'
    if (has(word, 'held')) held = true
  }
  if (words.slice(naming.from, naming.to).some((word) => ['next', 'following', 'upcoming', 'forthcoming', 'future', 'planned'].includes(word.folded))) return 'planned'
  for (let i = naming.to; i < Math.min(words.length, naming.to + 22); i++) {
    const word = words[i]!
    if (i - naming.to <= 10 && (isPlanned(words, i) || (word.folded === 'to' && ['be', 'sit', 'convene', 'take', 'meet', 'continue'].includes(words[i + 1]?.folded ?? '')))) {
      if (!held || i - naming.to <= 4) return 'planned'
    }
    if (isMark(word, ';') || word.folded === 'that') break
    if (has(word, 'held')) held = true
  }
  // of working groups and the like much is told that is no session
  if (held && !(naming.weak && !naming.session && naming.ordinal === null)) return 'held'
  return naming.ordinal !== null ? 'numbered' : 'named'
}

const promising = new Set(('agree agrees agreed agreement decide decided decision hope hopes hoped intend intends intention plan plans committed commitment pledged forward expected scheduled prepare ' +
  'prepares preparing preparations proposal propose proposed invited invitation wish desire willingness ready set due is are was were determined resolved need want wants').split(' '))

/** "will hold", "plans to convene", "agreed to hold", "look forward to the". */
function isPlanned(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (has(word, 'planned')) return true
  if (word.folded === 'to' && /^(?:hold|convene|host|launch)$/.test(words[at + 1]?.folded ?? '')) {
    // "met to convene" tells of a session, "agreed to convene" promises one
    return words.slice(Math.max(0, at - 6), at).some(({ folded }) => promising.has(folded))
  }
  return (word.folded === 'forward' && words[at + 1]?.folded === 'to') || (word.folded === 'hope' || word.folded === 'hoped')
}

const opensSession = (word: Word): boolean => has(word, 'head') || has(word, 'session') || acronyms.has(word.folded)
/** How far about a head its sides are looked for, in characters. */
const reach = 400

function sessions(sentence: Sentence, all: readonly SideMention[]): SessionMention[] {
  const { words } = sentence
  const found: SessionMention[] = []
  let past = 0
  const add = (naming: Naming, named: readonly SideCode[], rule: string) => {
    const [first, last] = [words[naming.from]!, words[naming.to - 1]!]
    past = naming.to
    const as = evidence(words, naming)
    if (naming.weak && as === 'named') return
    const because = words.slice(naming.from, naming.to).map(({ surface }) => surface)
    found.push({
      start: first.start, end: last.end, body: naming.body, sides: named, ordinal: naming.ordinal, as,
      rule: `en.meeting.${rule}.${as}`, because: [because.join(' ')],
    })
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (at < past || word.kind !== 'letters' || !opensSession(word)) continue
    const sides = beginningBetween(all, word.start - reach, word.end + reach)
    const body = bodyAt(words, at, sides)
    if (body && body.from >= past) {
      const wide = sinceLongAgo(words, widened(words, body, sides))
      const inside = sides.filter((side) => side.as !== 'pair' && side.as !== 'capital' && side.start >= words[wide.from]!.start && side.end <= words[wide.to - 1]!.end)
      const after = inside.length ? { to: wide.to, sides: [] } : partiesAfter(words, wide.to, sides)
      // "the Ministerial Council of the Cooperation Council": one side's own
      const own = after.sides.length === 1 && words[wide.to]?.folded === 'of' && noteOf(word, 'head') === 'joint' && !sides.some(({ as, start, end }) => as === 'pair' && start >= words[wide.to]!.start && end <= words[after.to - 1]!.end)
      if (!own) add({ ...wide, to: after.to }, [...inside.flatMap(({ sides }) => sides), ...after.sides], 'body')
    } else if (lexicon.get(word.folded)?.head === 'joint' && words[at - 1]?.folded === 'the' && /^(?:held|holds|concluded|opened|convened|resumed)$/.test(words[at + 1]?.folded ?? '') && /^(?:its|a|the)$/.test(words[at + 2]?.folded ?? '')) {
      // "the Commission held its third session": the body that the text is about
      const own = widened(words, { from: at - 1, to: at + 1, body: null, ordinal: null, definite: true, session: true, weak: false }, sides)
      if (own.ordinal !== null && at - 1 >= past) add({ ...own, from: at - 1 }, [], 'own')
    } else if (has(word, 'session') && word.folded !== 'talks' && !bodyFollows(words, at, sides)) {
      const noun = sessionEndingAt(words, at + 1, sides)
      // "the inaugural round": a session of the mechanism that the text is about
      if (noun && noun.ordinal !== null && noun.from >= past && !(words[at + 1]?.folded === 'of' && !/^(?:talks|the|this|consultations)$/.test(words[at + 2]?.folded ?? ''))) {
        if (word.folded === 'meeting' || word.folded === 'meetings') continue
        add({ from: noun.from, to: at + 1, body: null, ordinal: noun.ordinal, definite: noun.definite, session: true, weak: false }, [], 'round')
      }
    }
  }
  return found
}

/** Whether a session noun belongs to a body that follows it: the body will take it in. */
function bodyFollows(words: readonly Word[], at: number, sides: readonly SideMention[]): boolean {
  if (!['of', 'for', 'in', 'under', 'on'].includes(words[at + 1]?.folded ?? '')) return false
  for (let i = at + 2; i < Math.min(words.length, at + 14); i++) if (bodyAt(words, i, sides)) return true
  return false
}

/** "The first dialogue since 2009", "the first in ten years": not the first of its row. */
function sinceLongAgo(words: readonly Word[], naming: Naming): Naming {
  if (naming.ordinal !== 1) return naming
  const after = words.slice(naming.to, naming.to + 14).map(({ folded }) => folded)
  const since = after.indexOf('since')
  const isSince = since >= 0 && since < 12 && /^\d{4}$/.test(after[since + 1] ?? '')
  const inYears = after.some((word, i) => word === 'in' && /^(?:years?|decades?)$/.test(after[i + 2] ?? '') && i < 10)
  return isSince || inYears ? { ...naming, ordinal: null } : naming
}

const chairs = /\b(?:co-?chair(?:s|ed|ing|man|men)?|chair(?:s|ed|ing|ing)?|head(?:s|ed|ing)|led|lead|leading|presid(?:ed|es|ing)|hosts (?:were|are)|under the (?:joint )?(?:co-?)?chairmanship|delegations? (?:was|were) (?:headed|led))\b/i
/** A session that is still to come has no heads yet. */
const toCome = /\b(?:will|shall|would|is to|are to|is expected to|are expected to)\s(?:jointly\s)?(?:co-?chair|chair|head|lead|preside|host)\b/
const takesPart = /\b(?:tak(?:ing|e) part|took part|participat\w+|attend\w+|represent\w+|met|meets|host(?:s|ed)?|receiv(?:es|ed)|welcom(?:es|ed)|conven(?:es|ed)|open(?:s|ed)|inaugurat(?:es|ed)|launch(?:es|ed)|held|holds|hold talks|conclud(?:es|ed)|joined|gathered)\b/i
const detachers = /\b(?:signed|signing|announced|launched|established|agreement|treaty|memorandum|mou|visit|elections?|war|founded|independence|anniversary|last|trade (?:stood|reached|came)|valued|opened in|next|truce|vision)\b/i

/** Places in which no session is held. */
const region = /\b(?:strip|sea|gulf|strait|canal|peninsula|desert|river|region|bank|territor\w+|islands?|ocean|heights)\b/i
const cities = new Map<string, string>()
for (const { name, country } of rows<'name' | 'country' | 'alone'>(placeList)) if (country) cities.set(name, name)
for (const { names: countries, capitals } of rows<'names' | 'capitals'>(countryList)) {
  const names = capitals.split('|').filter(Boolean)
  // Luxembourg, Singapore, Kuwait: a country by the name of its city
  for (const country of countries.split('|')) if (names[0] === country || names[0] === `${country} City`) cities.set(country, names[0])
  for (const name of names) cities.set(name, names[0]!.replace(/,? D\.?C\.?$/, ''))
}
cities.set('Washington, D.C.', 'Washington').set('Washington, DC', 'Washington').set('Washington DC', 'Washington').set('Washington', 'Washington')

export const meetings: MeetingGrammar = {
  sessions,
  leading(words) {
    const folded = words.map((word) => word.folded).join(' ')
    if (toCome.test(folded)) return 'coming'
    return chairs.test(folded) ? 'chair' : takesPart.test(folded) ? 'part' : null
  },
  pointsBack: (sentence: Sentence) => /^(?:that|this|these|the (?:talks|meeting|discussions|remarks))\s(?:\w+\s)?(?:came|took place|were held|was held|happened)/.test(sentence.words.slice(0, 8).map(({ folded }) => folded).join(' ')),
  represents: (between) => /^[\s,)]*(?:for|from|on behalf of|representing|\()\s?(?:the\s)?$/i.test(between),
  bounds: (before) => /\b(?:since|until|till|from|by|before|after)\s(?:the\s)?$/i.test(before),
  detaches: (between) => detachers.test(between),
  locates(before, after) {
    if (/\b(?:in|at|to|inside|hosted by|host city|capital(?: city)?)\s(?:the\s)?(?:[\p{L}’']+\scapital,?\s)?(?:city of\s)?$/iu.test(before)) return 'there'
    return before.trim() === '' && /^[,\s]*(?:[A-Z][\p{L} ]*|\([A-Z]+\))?\s?[:–—-]/u.test(after) ? 'dateline' : null
  },
  city: (name) => (region.test(name) ? null : cities.get(name) ?? null),
}
