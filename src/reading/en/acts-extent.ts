import type { Clauses } from './acts-clauses.ts'
import type { Cue } from './acts-cues.ts'
import { closed, form, isSaying, isWeak, verbsOf } from './acts-lexicon.ts'
import { rows } from '../lexicon.ts'
import { fitting, holdsOf } from '../spelling.ts'
import openersTsv from './acts-openers.tsv'
import type { Predicate } from './acts-predicates.ts'

// How far an act's words reach: to the next verb that is not its own, less what only tells where, when or according to whom.

/** Openers of what is no part of the act: sources, circumstances, a journalist's verdict. By their first word, the rest after it. */
const openers = new Map<string, string[][]>()
for (const { opener } of rows<'opener'>(openersTsv)) {
  const [first = '', ...rest] = opener.split(' ')
  openers.set(first, [...(openers.get(first) ?? []), rest])
}
/** Those that open it without a comma too. */
const opensAnywhere = holdsOf(({ folded }) => folded === 'according' || folded === 'amid' || folded === 'amidst')

const closers = new Set([
  'while',
  'whereas',
  'whilst',
  'as',
  'when',
  'although',
  'though',
  'since',
  'after',
  'now',
  'before',
  'unless',
  'because',
])

/** Verbs of how a session begins and ends. */
const boundaries = new Set(['begin', 'close', 'commence', 'conclude', 'end', 'finish', 'open', 'start'])

/** The word after the last one of the act that `predicate` makes. */
export function endOf(clauses: Clauses, predicate: Predicate, at: number, cue: Cue): number {
  const { words, predicates } = clauses
  let end = words.length
  for (let later = at + 1; later < predicates.length; later++) {
    const other = predicates[later]!
    if (other.first <= predicate.verb) continue
    if (other.cut <= cue.at) {
      // "The Presidents, while noting the moment, agreed": the clause around goes on
      if (
        predicate.voice === 'participle' &&
        other.subject.from < predicate.first &&
        predicate.verb < other.subject.to
      ) {
        end = other.first
        break
      }
      // "The treaty, which both welcomed, covers …": the clause around goes on
      if (
        other.subject.from <= predicate.verb &&
        predicate.verb < other.subject.to &&
        predicate.voice !== 'participle'
      ) {
        end = other.first
        break
      }
      // "Recalling …, the two sides affirmed": the subject of the main clause follows the participle
      const subject = clauses.core(other.subject).from
      if (predicate.voice !== 'participle' || subject <= cue.at) continue
      end = subject
      break
    }
    if (inside(clauses, later, at)) continue
    const occasion = clauses.isOccasion(other) && other.opener > predicate.verb
    end = Math.min(end, !occasion ? other.cut : other.clause === 'sub' ? other.opener : other.opener - 1)
    break
  }
  end = closing(
    clauses,
    cue.at,
    end,
    boundaries.has(cue.lemma),
    cue.kind === 'meet',
    cue.kind !== 'meet' && cue.kind !== 'announce',
    predicate.voice === 'passive',
  )
  return trim(clauses, cue.at, end)
}

/** Behind a quotation that opens right after `from`, a comma or a colon between: "said: “…”"; 0 where none opens there. */
export function quotationEnd(clauses: Clauses, from: number): number {
  const mark = clauses.mark(from)
  const opens = mark === 'comma' || mark === 'stop' ? from + 1 : from
  if (clauses.mark(opens) !== 'quote') return 0
  for (let i = opens + 1; i < clauses.words.length; i++) if (clauses.mark(i) === 'quote') return i + 1
  return trim(clauses, from, clauses.words.length)
}

/** Whether a later predicate is part of what the act's verb governs. */
function inside(clauses: Clauses, later: number, at: number): boolean {
  const { predicates, words } = clauses
  let other = predicates[later]!
  for (let guard = 0; guard < 20; guard++) {
    if (other.voice === 'participle')
      return (
        // "…, which sets a new course, facing the challenges of the day": of the relative clause before it
        (other.clause === 'relative' && !clauses.isStrong(other.verb)) ||
        (later - 1 > at && predicates[later - 1]!.clause === 'relative' && other.lemmas.every(isWeak)) ||
        telling.has(words[other.verb]!.folded)
      )
    if (other.voice === 'active' && other.shares === at) return false
    if (clauses.isOccasion(other) && other.opener > predicates[at]!.verb) return false
    if (other.opener > predicates[at]!.verb && clauses.isOfSession(other) && !other.lemmas.every(isWeak)) return false
    // "met the King, who underlined the weight of the visit": what he did
    if (
      other.clause === 'relative' &&
      other.opener > predicates[at]!.verb &&
      words[other.opener]!.folded === 'who' &&
      clauses.mark(other.opener - 1) === 'comma' &&
      other.tense === 'past' &&
      other.voice === 'active' &&
      other.lemmas.some(isSaying)
    )
      return false
    if (other.clause === 'sub') return !closers.has(words[other.opener]?.folded ?? '')
    if (other.clause === 'main') return false
    if (
      other.clause === 'that' &&
      other.under >= 0 &&
      other.under < at &&
      other.opener > predicates[at]!.verb &&
      predicates[at]!.under === other.under
    )
      return false
    if (other.opener < predicates[at]!.verb) {
      // a sister inside the same clause, or the clause around
      return false
    }
    if (other.shares >= 0 && other.shares <= at) return false
    if (other.shares > at) {
      other = predicates[other.shares]!
      continue
    }
    return true
  }
  return true
}

/** Participles that say what a thing holds, where it comes from or what it is for: they belong to what is governed, comma or not. */
export const telling = new Set([
  'aiming',
  'allowing',
  'amounting',
  'comprising',
  'concerning',
  'containing',
  'covering',
  'discussing',
  'enabling',
  'encompassing',
  'extending',
  'involving',
  'originating',
  'pertaining',
  'ranging',
  'relating',
  'resulting',
  'seeking',
  'spanning',
  'stemming',
  'targeting',
  'totaling',
  'totalling',
])

/** The first stop, closing quote, or opener of what is no part of the act. */
function closing(
  clauses: Clauses,
  from: number,
  to: number,
  opening: boolean,
  meeting: boolean,
  occasional: boolean,
  bare: boolean,
): number {
  const { words } = clauses
  let quotes = 0
  for (let i = 0; i < from; i++) if (clauses.mark(i) === 'quote') quotes++
  const quoted = quotes % 2 === 1
  for (let i = from + 1; i < to; i++) {
    const mark = clauses.mark(i)
    if (mark === 'quote' && (quoted || isTagged(clauses, i))) return i
    if (mark === 'comma' && i + 1 < to && (opens(clauses, i + 1) || isSource(clauses, i + 1, to))) return i
    if (mark === 'bullet') return i
    if (meeting && mark === 'comma' && words[i + 1]?.folded === 'with' && isAbsolute(clauses, i + 2, to)) return i
    // "the plan that was drawn up during the visit": when that was
    if (clauses.is(i, closed.relative) || words[i]!.folded === 'that') occasional = false
    if (occasional && i > from + (bare ? 0 : 2) && isOnOccasion(clauses, i)) return i
    // "opened the session by thanking": what was said is an act of its own
    if (
      opening &&
      words[i]!.folded === 'by' &&
      i - from < 14 &&
      verbsOf(words[clauses.skipAdverbs(i + 1)] ?? words[i]!).some(
        ({ lemma, forms }) => forms & form.ing && (isSaying(lemma) || lemma === 'sign'),
      )
    )
      return i
    if (i > from + 2 && (opensAnywhere(words[i]) || isAside(clauses, i)) && opens(clauses, i)) return i
  }
  return to
}

/** "on the sidelines of". */
const isAside = (clauses: Clauses, at: number): boolean =>
  clauses.words[at]!.folded === 'on' && /^(?:fringes|margins|side-?lines)$/.test(clauses.words[at + 2]?.folded ?? '')

/** How many words name who said what a quotation holds. */
const reachOfTag = 10

/** "…,” the statement reads": a quotation that began in a sentence before ends. */
function isTagged(clauses: Clauses, quote: number): boolean {
  if (clauses.mark(quote - 1) !== 'comma') return false
  for (let i = quote + 1; i < Math.min(quote + reachOfTag, clauses.words.length); i++) {
    if (clauses.mark(i)) return false
    if (isTag(clauses.words[i])) return true
  }
  return false
}

/** How many words back of its participle "with" may stand. */
const reachOfWith = 60

/** "with the two ministers taking the chair": who did what at the session. */
function isAbsolute(clauses: Clauses, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + reachOfWith); i++) {
    if (
      clauses.words[i]!.folded === 'in' &&
      /^(?:attendance|chair)$/.test(
        clauses.words[i + 1]?.folded === 'the'
          ? (clauses.words[i + 2]?.folded ?? '')
          : (clauses.words[i + 1]?.folded ?? ''),
      )
    )
      return true
    if (clauses.words[i]!.folded.endsWith('ing') && verbsOf(clauses.words[i]!).some(({ forms }) => forms & form.ing))
      return (
        i > from &&
        !clauses.is(i - 1, closed.preposition) &&
        !clauses.is(i - 1, closed.determiner) &&
        clauses.words[i]!.surface[0] === clauses.words[i]!.folded[0]
      )
  }
  return false
}

/** "during their meeting", "following talks in Rome", "at the end of the session": when, and no part of what is done. */
function isOnOccasion(clauses: Clauses, at: number): boolean {
  const { words } = clauses
  const opener = words[at]!.folded
  const ends =
    opener === 'at' &&
    words[at + 1]?.folded === 'the' &&
    /^(?:close|conclusion|end)$/.test(words[at + 2]?.folded ?? '') &&
    words[at + 3]?.folded === 'of'
  if (
    (!ends && opener !== 'during' && opener !== 'following') ||
    clauses.is(at - 1, closed.determiner) ||
    clauses.isPast(at - 1)
  )
    return false
  for (let i = ends ? at + 4 : at + 1; i < Math.min(at + 14, words.length) && !clauses.mark(i); i++) {
    if (clauses.is(i, closed.session)) return true
    if (clauses.is(i, closed.preposition) && words[i]!.folded !== 'of') return false
  }
  return false
}

const isTag = fitting(
  /^(?:add(?:ed|s)|affirmed|announced|conclude[ds]|confirmed|declare[ds]|explain(?:ed|s)|noted|reads?|remarked|says?|said|state[ds]|stressed|told|tweeted|w?rote|writes)$/,
)
const isReporting = fitting(/^(?:reports|reported|quotes|quoted|cites|writes|learned|learnt)$/)
const publishers = new Set(['agency', 'daily', 'media', 'newspaper', 'outlet', 'radio', 'television'])

/** ", Trend reports citing the ministry": who says so, to the end. */
function isSource(clauses: Clauses, from: number, to: number): boolean {
  if (to < clauses.words.length - 1 || to - from > (isReporting(clauses.words[from + 1]) ? 30 : 14)) return false
  // ", the official news agency, ONA, reported"
  const last = clauses.words[clauses.mark(to - 1) || clauses.words[to - 1]!.kind === 'mark' ? to - 2 : to - 1]!.folded
  if (
    /^(?:added|announced|reported|reports|said|says)$/.test(last) &&
    clauses.words.slice(from, to).some(({ folded }) => publishers.has(folded))
  )
    return true
  for (let i = from + 1; i < to; i++) {
    if (clauses.mark(i) === 'comma') return false
    if (clauses.words[i]!.folded === 'told') return true
    if (isReporting(clauses.words[i])) return clauses.words[from]!.surface[0] !== clauses.words[from]!.folded[0]
  }
  return false
}

function opens(clauses: Clauses, at: number): boolean {
  const rests = openers.get(clauses.words[at]!.folded)
  if (!rests) return false
  return rests.some((rest) => rest.every((word, i) => clauses.words[at + 1 + i]?.folded === word))
}

/** Where what begins at `from` ends without marks and conjunctions behind it. */
export function trim(clauses: Clauses, from: number, to: number): number {
  let end = to
  while (end > from + 1) {
    const mark = clauses.mark(end - 1)
    if (mark === 'quote' && quotesIn(clauses, from, end) % 2 === 0) break
    if (mark && mark !== 'close') end--
    else if (clauses.is(end - 1, closed.conjunction) && !/^(?:both)$/.test(clauses.words[end - 1]!.folded)) end--
    else if (clauses.words[end - 1]!.kind === 'mark' && !mark && /[.…،؛!?"'“”‘’]/.test(clauses.words[end - 1]!.surface))
      end--
    else break
  }
  return end
}

function quotesIn(clauses: Clauses, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (clauses.mark(i) === 'quote') count++
  return count
}
