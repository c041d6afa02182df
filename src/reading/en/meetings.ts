import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import { beginningBetween } from '../near.ts'
import { fitting, holdsOf } from '../spelling.ts'
import type { MeetingGrammar, SessionMention } from '../steps/10-meetings.ts'
import {
  articles,
  bodyAt,
  has,
  initialled,
  lexicon,
  noteOf,
  sessionEndingAt,
  sinceLongAgo,
  widened,
  type Called,
  type Naming,
} from './meeting-bodies.ts'
import { cues, cueWords } from './meeting-cues.ts'
import { earlierEnd, isCalledEarlier, isMetEarlier, metBefore, toldOfBefore } from './meetings-before.ts'
import { isMark } from './meeting-purposes.ts'
import { ordinalOf } from './ordinals.ts'

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
  let coming = false
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
    // "arrived in Cape Town to co-chair the session"
    if (comes.has(word.folded) && isFor(words, i + 1, naming.from)) coming = true
    // "will leave for Cape Town to co-chair the session"
    if (
      has(word, 'planned') &&
      words
        .slice(i, naming.from)
        .some(
          ({ folded }, j, between) =>
            folded === 'to' && ((held && has(between[j + 1], 'held')) || joins.has(between[j + 1]?.folded ?? '')),
        )
    )
      return 'planned'
    if (has(word, 'held')) {
      // "will also co-chair with the minister of … the 14th council"
      let before = i - 1
      while (/^(?:be|also|jointly|then|together|later)$/.test(words[before]?.folded ?? '')) before--
      if (has(words[before], 'planned')) return 'planned'
      // "agreed to convene meetings under mechanisms such as the committee"
      if (
        words[before]?.folded === 'to' &&
        holding.has(word.folded) &&
        words.slice(Math.max(0, before - 6), before).some(({ folded }) => promising.has(folded))
      )
        return 'planned'
      held = true
    }
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
    if (isMark(word, ';') || word.folded === 'that' || (word.folded === 'while' && words[i - 1]?.folded !== 'a')) break
    // "the commission began in 2010"
    if (!naming.session && hasBegun(word) && /^\d{4}$/.test(words[i + 2]?.folded ?? '')) return 'named'
    if (has(word, 'held')) {
      held = true
      coming = false
    }
  }
  if (coming) return 'planned'
  // of working groups and the like much is told that is no session
  const met = /^(?:met|meets|convened|convenes|sat)$/.test(words[naming.to]?.folded ?? '')
  if (held && (!naming.weak || naming.session || naming.ordinal !== null || met)) return 'held'
  return naming.ordinal !== null ? 'numbered' : 'named'
}

/** What somebody goes to a session for. */
const joins = cueWords('goes-to')
const comes = cueWords('comes')

/** Whether the words say that somebody comes for what stands behind them: "to attend". */
const isFor = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(({ folded }, i, all) => folded === 'to' && joins.has(all[i + 1]?.folded ?? ''))

const promising = cueWords('promises')
const wishing = cueWords('wishes-for')
const holding = cueWords('to-hold')

const isHolding = fitting(/^(?:convening|holding)$/)
const hasBegun = fitting(/^(?:began|started)$/)

/** "will hold", "plans to convene", "agreed to hold", "look forward to the". */
function isPlanned(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  // "following the conclusion of the commission" comes after it
  if (word.folded === 'following' && articles.has(words[at + 1]?.folded ?? '')) return false
  if (has(word, 'planned')) return true
  // "discussed convening", "the importance of holding"
  if (isHolding(word)) return words.slice(Math.max(0, at - 9), at).some(({ folded }) => wishing.has(folded))
  if (word.folded === 'to' && holding.has(words[at + 1]?.folded ?? '')) {
    // "met to convene" tells of a session, "agreed to convene" promises one
    return words.slice(Math.max(0, at - 6), at).some(({ folded }) => promising.has(folded))
  }
  return (
    (word.folded === 'forward' && words[at + 1]?.folded === 'to') || word.folded === 'hope' || word.folded === 'hoped'
  )
}

const opensSession = holdsOf(
  (word) => word.kind === 'letters' && (has(word, 'head') || has(word, 'session') || word.folded === 'one'),
)
/** The same naming over other words. */
const stretched = ({ body, ordinal, definite, session, weak }: Naming, from: number, to: number): Naming => ({
  from,
  to,
  body,
  ordinal,
  definite,
  session,
  weak,
})

/** How far about a head its sides are looked for, in characters. */
const reach = 400

function sessions(sentence: Sentence, all: readonly SideMention[], _text: string, called: Called): SessionMention[] {
  const { words } = sentence
  const found: SessionMention[] = []
  let past = 0
  const add = (naming: Naming, named: readonly SideCode[], rule: string, loosely?: string) => {
    const [first, last] = [words[naming.from]!, words[naming.to - 1]!]
    past = naming.to
    const as = rule === 'met' || rule === 'earlier' ? 'held' : evidence(words, naming)
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
      loosely,
      ...(naming.opening && { opening: true }),
      ...(as === 'held' &&
        naming.ordinal === null &&
        (isCalledEarlier(words, naming) || (rule === 'met' && isMetEarlier(words, naming))) && { earlier: true }),
    })
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (at < past || !(opensSession(word) || initialled(word, called))) continue
    const sides = beginningBetween(all, word.start - reach, word.end + reach)
    const body = bodyAt(words, at, sides, called)
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
          // "an intense political dialogue at all levels"
          (/^an?$/.test(words[wide.from - 2]?.folded ?? '') &&
            !wide.session &&
            !inside.length &&
            !after.sides.length &&
            /^\p{Ll}/u.test(word.surface)) ||
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
      } else if (!own)
        add(stretched(wide, wide.from, after.to), [...inside.flatMap(({ sides }) => sides), ...after.sides], 'body')
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
      if (own.ordinal !== null && at - 1 >= past) add(stretched(own, at - 1, own.to), [], 'own')
    } else if (
      lexicon.get(word.folded)?.head === 'joint' &&
      words[at - 1]?.folded === 'the' &&
      metBefore(words, at) > 0
    ) {
      // "the Commission had last met in Tashkent in 2009"
      const to = metBefore(words, at)
      add({ from: at - 1, to, body: null, ordinal: null, definite: true, session: true, weak: false }, [], 'met')
    } else if (at > 1 && earlierEnd(words, at) > 0) {
      // "the last round of talks took place in", "the third one was held"
      const ordinal = ordinalOf(words, at - 1)
      const from = articles.has(words[at - 2]?.folded ?? '') ? at - 2 : at - 1
      if (from >= past)
        add(
          { from, to: earlierEnd(words, at), body: null, ordinal, definite: true, session: true, weak: false },
          [],
          'earlier',
        )
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
    } else if (has(word, 'session') && word.folded !== 'talks' && !bodyFollows(words, at, sides, called)) {
      const noun = sessionEndingAt(words, at + 1, sides)
      // "the inaugural round": a session of the mechanism that the text is about
      // "a new round of consultations"
      const isNew =
        words[at - 1]?.folded === 'new' && /^consultations$/.test(words[at + 2]?.folded ?? words[at + 3]?.folded ?? '')
      if (
        noun &&
        (noun.ordinal !== null || isNew) &&
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
            opening: noun.opening,
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

const counts = cueWords('counts')
/** "Six sessions of the Joint Committee": a count of sessions before the body at `at`. */
function isCounted(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--)
    if (/^(?:sessions|meetings|rounds)$/.test(words[i]!.folded))
      return /^\d+$/.test(words[i - 1]?.folded ?? '') || counts.has(words[i - 1]?.folded ?? '')
  return false
}

/** Whether a session noun belongs to a body that follows it: the body will take it in. */
function bodyFollows(words: readonly Word[], at: number, sides: readonly SideMention[], called: Called): boolean {
  if (!['of', 'for', 'in', 'under', 'on'].includes(words[at + 1]?.folded ?? '')) return false
  for (let i = at + 2; i < Math.min(words.length, at + 14); i++) if (bodyAt(words, i, sides, called)) return true
  return false
}

export const meetings: MeetingGrammar = { sessions, ...cues }
