import type { SideMention, Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import meetingWords from './meetings-words.tsv'
import { fitting, holdsOf, perSpelling, remembered } from '../spelling.ts'
import { agreementNamed, initialsAt, instrumentEnd, isMark, isTitleCase, purposeEnd } from './meeting-purposes.ts'
import { ordinalOf } from './ordinals.ts'

// The body that meets, by its head, its qualifiers and its number: "the third round of the Oman-US Strategic Dialogue".

type Role = 'preparing' | 'filler' | 'head' | 'modifier' | 'session' | 'held' | 'planned' | 'launched' | 'fixed'
/** A word's note in each of its roles. */
type Entry = Record<Role, string | undefined>
const noRoles = (): Entry => ({
  preparing: undefined,
  filler: undefined,
  head: undefined,
  modifier: undefined,
  session: undefined,
  held: undefined,
  planned: undefined,
  launched: undefined,
  fixed: undefined,
})
export const lexicon = new Map<string, Entry>()
for (const { word, as, note } of rows<'word' | 'as' | 'note'>(meetingWords)) {
  const entry = lexicon.get(word) ?? noRoles()
  entry[as as Role] = note
  lexicon.set(word, entry)
}
const entryOf = perSpelling(({ folded }) => lexicon.get(folded) ?? null)
export const has = (word: Word | undefined, role: Role): boolean =>
  word !== undefined && entryOf(word)?.[role] !== undefined
export const noteOf = (word: Word, role: Role): string => entryOf(word)?.[role] ?? ''

/** Initialisms that are bodies by themselves, and those that stand for a body's qualifier. */
const acronyms = new Map([
  ['jec', 'Joint Economic Commission'],
  ['jmc', 'Joint Military Commission'],
  ['jetco', 'Joint Economic and Trade Committee'],
  ['jcm', 'Joint Commission'],
  ['jmm', 'Joint Ministerial Meeting'],
  ['hljc', 'High-Level Joint Committee'],
  ['hlsc', 'High-Level Strategic Council'],
  ['bnc', 'Binational Commission'],
  ['igc', 'Intergovernmental Commission'],
  ['jcc', 'Joint Commission'],
  ['pjcc', 'Permanent Joint Commission'],
])
/** What a document calls its bodies: the initialisms that it explains, folded, with the body's name. */
export type Called = Map<string, string>

/** The body that an initialism stands for, as the document explains it or as it is known. */
export const initialled = (word: Word, called: Called): string | undefined =>
  isInitialism(word) ? (called.get(word.folded) ?? acronyms.get(word.folded)) : undefined
const isInitialism = holdsOf(({ surface }) => /^\p{Lu}{2,6}$/u.test(surface))
const expanded = new Map([
  ['fta', 'Free Trade Agreement'],
  ['tifa', 'Trade and Investment Framework Agreement'],
])
export const articles = new Set('the a an this that their its our his both two these'.split(' '))
const smallWords = new Set(['and', 'on', 'of', 'for'])

export interface Naming {
  /** Word numbers, `to` exclusive. */
  from: number
  to: number
  body: string | null
  ordinal: number | null
  definite: boolean
  session: boolean
  /** The body needs a word of session beside it to be one. */
  weak: boolean
  /** Only an opening session, which counts as the first where nothing else gives a number. */
  opening?: boolean
}

const renumbered = ({ from, to, body, definite, session, weak }: Naming, ordinal: number | null): Naming => ({
  from,
  to,
  body,
  ordinal,
  definite,
  session,
  weak,
})

/** What makes a group a body that meets: a working group, a steering group; not a group of experts. */
const groups = new Set(['working', 'steering', 'consultative', 'coordination', 'coordinating', 'advisory'])

const titled = remembered((word) =>
  smallWords.has(word) ? word : word.replace(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase()),
)

/** The body that ends with the head at `at`: its qualifiers to the left, then what numbers it. */
export function bodyAt(
  words: readonly Word[],
  at: number,
  sides: readonly SideMention[],
  called: Called,
): Naming | null {
  const head = words[at]!
  const acronym = initialled(head, called)
  if (!acronym && !has(head, 'head')) return null
  const need = acronym ? '' : noteOf(head, 'head')
  let from = at
  let ordinal: number | null = null
  let definite = false
  let ofInstrument = false
  const qualifiers: string[] = []
  const kinds = new Set<string>()
  const long = sides.filter((side) => side.end < head.start && side.sides.some((code) => code.length > 2))
  for (let i = at - 1; i >= 0 && at - i <= 14; i--) {
    const word = words[i]!
    const initials = initialsAt(words, i - 2)
    if (initials && isMark(word, ')')) {
      // "Trade and Investment Framework Agreement (TIFA) Council"
      kinds.add(noteOf(initials, 'modifier'))
      ofInstrument = true
      i -= 2
      continue
    }
    if (word.kind === 'mark') {
      // India-U.S. may stand as several words
      if (
        /^[-–—/]$/.test(word.surface) ||
        isTwoPlusTwo(words, i) ||
        (word.surface === '.' && /(?:^|[-–])\p{Lu}$/u.test(words[i - 1]?.surface ?? ''))
      )
        continue
      break
    }
    const previous = words[i - 1]
    if (word.folded === 'and') {
      // trade and investment dialogue; not "signed a memorandum and held the dialogue"
      if (previous && has(previous, 'modifier') && qualifiers.length) qualifiers.unshift('and')
      else if (
        !sides.some((side) => previous !== undefined && side.start <= previous.start && previous.end <= side.end) ||
        !isSide(words[i + 1], sides)
      )
        break
    } else if (isTwoPlusTwo(words, i + 1)) {
      qualifiers.unshift(`${word.folded}+${words[i + 2]!.folded}`)
    } else if (isTwoPlusTwo(words, i - 1)) {
      // its first half names both
    } else if (isSide(word, long)) {
      // the cooperation of the Gulf Cooperation Council is no qualifier
    } else if (has(word, 'modifier') && !(has(word, 'filler') && !qualifiers.length && need !== '')) {
      qualifiers.unshift(expanded.get(word.folded) ?? word.folded)
      kinds.add(noteOf(word, 'modifier'))
    } else if (
      isSide(word, sides) ||
      (/^(?:\p{Lu}[\p{L}.]*[-–])?\p{Lu}$/u.test(word.surface) && words[i + 1]?.surface === '.')
    )
      definite ||= false
    else if (has(word, 'filler')) {
      const note = noteOf(word, 'filler')
      if (note) ordinal ??= 1
    } else if (word.folded === 'free' && qualifiers[0] === 'trade') qualifiers.unshift('free')
    else if (word.folded === 'agreement' && (qualifiers.length || ofInstrument)) qualifiers.unshift('agreement')
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
  // "the Spain-Senegal High-Level Dialogue": nothing else qualifies it
  if (need === 'needs' && !qualifiers.length && words[at - 1]?.folded === 'high-level' && isTitleCase(words[at - 1]!))
    qualifiers.push('high-level')
  if (!acronym) {
    if (need === 'needs' && !qualifiers.length) return null
    // "the China-Chile Free Trade Commission": both sides are in its name
    const ofBoth =
      qualifiers.length > 0 &&
      new Set(
        sides
          .filter((side) => side.as !== 'pair' && words[from]!.start <= side.start && side.end <= head.start)
          .flatMap(({ sides: own }) => own),
      ).size === 2
    // "the fifth High-Level Security Mechanism" need not be called joint
    if (need === 'joint' && !kinds.has('joint') && !ofBoth && !(ordinal !== null && qualifiers.length)) return null
    if (need === 'task' && !(qualifiers.includes('task') && kinds.has('joint'))) return null
    if (need === 'working' && !qualifiers.some((word) => groups.has(word))) return null
    if (
      need === 'ministerial' &&
      !kinds.has('joint') &&
      // "the third ministerial meeting between the EU and Kenya"
      !(ordinal !== null && words[at + 1]?.folded === 'meeting' && words[at + 2]?.folded === 'between') &&
      !sides.some((side) => words.slice(from, at).some((word) => isSide(word, [side])))
    )
      return null
    if (need === 'summit' && ordinal === null) return null
    // a side's own body: "GCC Ministerial Council"
    const ofOne =
      new Set(
        sides
          .filter((side) => side.as !== 'pair' && words[from]!.start <= side.start && side.end <= head.start)
          .flatMap(({ sides }) => sides),
      ).size === 1
    if (
      ofOne &&
      head.folded === 'council' &&
      !qualifiers.some((word) =>
        /^(?:joint|strategic|coordination|coordinating|cooperation|partnership|association|business)$/.test(word),
      ) &&
      ordinal === null
    )
      return null
    // Gulf Cooperation Council, Security Council: bodies that act, not that meet between the sides
    if (
      sides.some(
        (side) =>
          (side.as === 'body' ||
            (side.as !== 'pair' && side.sides.length > 0 && side.sides.every((code) => code.length > 2))) &&
          side.start <= head.start &&
          head.end <= side.end,
      )
    )
      return null
  }
  const name = acronym ?? [...qualifiers, singular(head.folded)].map(titled).join(' ').replace('Defence', 'Defense')
  let to = at + 1
  const next = words[to]
  // "Ministerial Coordination Council": a word of another name
  if (need === 'ministerial') {
    let end = to
    while (words[end] && isTitleCase(words[end]!) && has(words[end], 'modifier')) end++
    if (end > to && isTitleCase(head) && has(words[end], 'head')) return null
  }
  if (need === 'ministerial' && /^(?:meetings?|dialogues?)$/.test(next?.folded ?? '')) to++
  // "Ministerial Council": the head of another name
  else if (
    next &&
    next.kind === 'letters' &&
    lexicon.get(next.folded)?.head !== undefined &&
    isTitleCase(next) === isTitleCase(head) &&
    !/^(?:groups?|forum)$/.test(next.folded)
  )
    return null
  // the committee's initialism: "Joint Economic Commission (JEC)"
  const initials = initialsAt(words, to)
  if (initials) to += 3
  const purpose = initials ? to : purposeEnd(words, to)
  const explained = initials ?? initialsAt(words, purpose)
  if (explained && !acronym) called.set(explained.folded, name)
  const agreement = agreementNamed(words, to)
  const served = instrumentEnd(words, to)
  return {
    from,
    to: agreement ? to : served > to ? served : explained && !initials ? purpose + 3 : purpose,
    body: agreement + name,
    ordinal,
    definite,
    session: false,
    weak: need === 'working',
  }
}

/** The plus of "2+2", as dialogues of two ministers a side are called. */
const isTwoPlusTwo = (words: readonly Word[], at: number): boolean =>
  isMark(words[at], '+') && /^\d$/.test(words[at - 1]?.folded ?? '') && /^\d$/.test(words[at + 1]?.folded ?? '')

const misspelt = new Map([
  ['commitee', 'committee'],
  ['comittee', 'committee'],
  ['committe', 'committee'],
  ['comission', 'commission'],
  ['commision', 'commission'],
])
const singular = (head: string): string =>
  head === 'dialog' || head === 'dialogues'
    ? 'dialogue'
    : head === 'consultations'
      ? head
      : misspelt.has(head)
        ? misspelt.get(head)!
        : head.endsWith('s')
          ? head.slice(0, -1)
          : head

export const isSide = (word: Word | undefined, sides: readonly SideMention[]): boolean =>
  word !== undefined && sides.some((side) => side.as !== 'pair' && side.start < word.end && word.start < side.end)

const isHolding = fitting(/^(?:holds?|held|convenes?|concludes?|opens?|wraps|begins?|starts?|hosts?)$/)
const isOwning = fitting(/^(?:its|their)$/)

/** "the third round of", "the inaugural meeting of the", before a body; or "its third session" after it. */
export function widened(words: readonly Word[], naming: Naming, sides: readonly SideMention[]): Naming {
  let { from, to, ordinal, session, definite } = naming
  let i = from - 1
  // "the 16th meeting of the two countries' Joint Economic Committee"
  const owners = sides.find(
    (side) => side.as === 'pair' && i >= 0 && side.start <= words[i]!.start && words[i]!.start < side.end + 2,
  )
  while (owners && i > 0 && words[i]!.end > owners.start) i--
  if (articles.has(words[i]?.folded ?? '') && words[i]!.folded !== 'a') i--
  if (['of', 'for', 'in', 'under', 'on'].includes(words[i]?.folded ?? '')) {
    const before = sessionEndingAt(words, i, sides)
    if (before) {
      from = before.from
      session = true
      definite ||= before.definite
      ordinal = before.opening && ordinal !== null ? ordinal : (before.ordinal ?? ordinal)
    } else if (ordinalOf(words, i - 1) !== null && words[i]!.folded === 'of') {
      // "the second of the annual Strategic Dialogues"
      ordinal = ordinalOf(words, i - 1)
      from = articles.has(words[i - 2]?.folded ?? '') ? i - 2 : i - 1
    }
  }
  // "the committee, which is overseeing …, held its second meeting"
  const near = isMark(words[to], ',') && /^(?:which|that|who)$/.test(words[to + 1]?.folded ?? '') ? 36 : 12
  for (let j = to, limit = Math.min(words.length, to + near); j < limit && ordinal === null; j++) {
    // "met for the second time"
    const time =
      words[j]!.folded === 'the' && words[j - 1]?.folded === 'for'
        ? [j + 2, j + 3].find((k) => words[k]?.folded === 'time')
        : undefined
    if (time !== undefined) ordinal = ordinalOf(words, time - 1)
    // "Council holds second meeting", as headlines have it
    const holds = j <= to + 1 && isHolding(words[j])
    if (!holds && !isOwning(words[j])) continue
    for (let k = j + 1; k < Math.min(words.length, j + 5); k++) {
      if (has(words[k], 'session')) {
        ordinal = ordinalBefore(words, j + 1, k)
        session = true
        // the day and the place follow the session, not the body
        if (near > 12 && ordinal !== null) to = k + 1
      }
    }
  }
  return { from, to, body: naming.body, ordinal, definite, session, weak: naming.weak }
}

function ordinalBefore(words: readonly Word[], from: number, to: number): number | null {
  for (let i = from; i < to; i++) {
    const ordinal =
      ordinalOf(words, i) ?? (noteOf(words[i]!, 'filler') === '1' || noteOf(words[i]!, 'filler') === 'open' ? 1 : null)
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
export function sessionEndingAt(
  words: readonly Word[],
  end: number,
  sides: readonly SideMention[],
): SessionNoun | null {
  if (!has(words[end - 1], 'session')) return null
  let ordinal: number | null = null
  let opening = false
  let definite = false
  let from = end - 1
  for (let i = end - 2; i >= 0 && end - i < 12; i--) {
    const word = words[i]!
    const number = ordinalOf(words, i)
    if (number !== null) ordinal = number
    else if (ordinal !== null && word.kind === 'digits' && word.end === words[i + 1]!.start)
      ordinal = Number(word.folded) || ordinal
    else if (has(word, 'filler') || has(word, 'modifier')) {
      const note = noteOf(word, 'filler')
      if (note === '1') ordinal ??= 1
      if (note === 'open') opening = true
    } else if (
      isSide(word, sides) ||
      /^(?:foreign|ministers'?|ministers’|leaders'?)$/.test(word.folded) ||
      /^[-–'’]$/.test(word.surface)
    ) {
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

/** "The first dialogue since 2009", "the first in ten years": not the first of its row. */
export function sinceLongAgo(words: readonly Word[], naming: Naming): Naming {
  if (naming.ordinal !== 1) return naming
  const after = words.slice(naming.to, naming.to + 14).map(({ folded }) => folded)
  const since = after.indexOf('since')
  const isSince = since >= 0 && since < 12 && /^\d{4}$/.test(after[since + 1] ?? '')
  const inYears = after.some((word, i) => word === 'in' && /^(?:years?|decades?)$/.test(after[i + 2] ?? '') && i < 10)
  return isSince || inYears ? renumbered(naming, null) : naming
}
