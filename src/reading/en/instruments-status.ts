import type { Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import { contents, hastening, headAt, prospects, setOf, statusWords } from './instruments-lexicon.ts'
import { ordinalOf } from './ordinals.ts'

export interface Around {
  status: InstrumentStatus | null
  at: Span | null
  used: boolean
}

/** The bare forms, which say nothing of what has been done: "to sign". */
const bare = setOf('sign adopt ink initial')
/** The nouns and gerunds of signing, which a verb before them governs: "hoped for the signing". */
const signings = setOf(
  'signing signature adoption adopting inking conclusion concluding ratification finalisation finalization',
)

/** How many words before a signing tell whether it was done, approved or only hoped for. */
const governed = 5

/** What the words before a signing make of it; null where it was done. */
function signingToCome(words: readonly Word[], at: number): InstrumentStatus | null {
  const isNoun = signings.has(words[at]!.folded)
  const isBare = bare.has(words[at]!.folded)
  if (words[at - 1]?.folded === 'to' && isBare) {
    // "agreed to sign", "approved a proposal to sign"
    for (let i = at - 2; i >= Math.max(0, at - governed); i--) if (hastening.has(words[i]!.folded)) return 'negotiating'
    return 'proposed'
  }
  for (let i = at - 1; i >= Math.max(0, at - governed) && !/^[.;:]$/.test(words[i]!.surface); i--) {
    const { folded } = words[i]!
    if (hastening.has(folded) && (isNoun || isBare)) return 'negotiating'
    if (statusWords.get(folded)?.status === 'approved' && isNoun) return 'approved'
    if (folded === 'and' || folded === 'after' || folded === 'following') continue
    if (prospects.has(folded) && (isNoun || isBare || i >= at - 2 || words[at - 1]!.folded === 'be')) return 'proposed'
    if (isNoun && (folded === 'on' || folded === 'upon') && /^agree/.test(words[i - 1]?.folded ?? '')) return 'proposed'
  }
  return null
}

const isDoneUnder = (words: readonly Word[], from: number): boolean => {
  const nearest = /^(?:the|its|their|this)$/.test(words[from - 1]?.folded ?? '') ? from - 2 : from - 1
  const word = words[nearest]?.folded ?? ''
  return (
    /^(?:under|through|within|pursuant)$/.test(word) ||
    (word === 'of' && /^(?:framework|context|implementation)$/.test(words[nearest - 1]?.folded ?? ''))
  )
}

const isApprovedBefore = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ folded }) => statusWords.get(folded)?.status === 'approved')

/** What the clause says of a naming: as the subject of its verb, by the words before it, or by those behind it. */
export function around(words: readonly Word[], from: number, end: number, indefinite: boolean): Around {
  const isSubject = auxiliaries.has(words[end]?.folded ?? '') || auxiliaries.has(words[end + 1]?.folded ?? '')
  return (
    (isSubject ? saidBehind(words, end, nearVerb) : null) ??
    saidBefore(words, from, indefinite) ??
    saidBehind(words, end, farVerb) ?? { status: null, at: null, used: false }
  )
}

const auxiliaries = setOf('was were is are has have had will would shall')
/** How far behind a naming its verb is looked for, in words: right behind a subject, or after what is told of it. */
const nearVerb = 5
const farVerb = 11

function saidBefore(words: readonly Word[], from: number, indefinite: boolean): Around | null {
  let approval: Word | undefined
  for (let i = from - 1; i >= Math.max(0, from - 14); i--) {
    const word = words[i]!
    if (word.kind === 'mark') {
      if (/[.;:]/.test(word.surface) || (word.surface === ',' && from - i > 7)) break
      continue
    }
    // "in the 190th year of the treaty"
    if (word.folded === 'year' && ordinalOf(words, i - 1) !== null && from - i <= 4)
      return { status: 'signed', at: word, used: false }
    const found = statusWords.get(word.folded)
    if (!found) continue
    const { status } = found
    // "which expired": that is said of what stands before
    if (/^(?:which|that|who)$/.test(words[i - 1]?.folded ?? '')) continue
    // "the anniversary since the agreement entered into force"
    if (word.folded === 'anniversary' && words.slice(i, from).some(({ folded }) => folded === 'since')) continue
    if (status === 'approved') {
      approval = word
      continue
    }
    // "approved the draft agreement"
    if (word.folded === 'draft' && isApprovedBefore(words, i)) continue
    if (status === 'proposed' && from - i > 3) continue
    if (
      status === 'in-force' &&
      !found.used &&
      word.folded !== 'active' &&
      !(words[i - 1]?.folded === 'into' && from - i <= 4)
    )
      continue
    if (status === 'issued') continue
    if (word.folded === 'reached' || word.folded === 'secured' || word.folded === 'exchanged' ? from - i > 4 : false)
      continue
    if (status === 'renewed' && from - i > 5) continue
    if (word.folded === 'under' && from - i > 3) continue
    // "progress achieved through the agreement": what is done under it
    if (status === 'negotiating' && isDoneUnder(words, from)) continue
    if (
      status === 'negotiating' &&
      !indefinite &&
      /^(?:discuss|discussed|talks|toward|towards|complete|progress)/.test(word.folded) &&
      from - i > 6
    )
      continue
    if (status === 'acceded') {
      const agreed = words
        .slice(Math.max(0, i - 5), i)
        .some(({ folded }) => statusWords.get(folded)?.status === 'approved' || folded === 'decision')
      if (agreed) return { status: 'approved', at: word, used: false }
      return {
        status:
          /^(?:join|accede)$/.test(word.folded) && /^(?:to|will|intends?)$/.test(words[i - 1]?.folded ?? '')
            ? 'proposed'
            : 'acceded',
        at: word,
        used: false,
      }
    }
    const toCome = signingToCome(words, i)
    if (status === 'signed' && !found.used && toCome) return { status: toCome, at: word, used: false }
    if (status === 'negotiating' && toCome === 'approved') return { status: toCome, at: word, used: false }
    if (status === 'renewed' && /^(?:renew|extend)$/.test(word.folded) && words[i - 1]?.folded === 'to') continue
    return { status, at: word, used: found.used }
  }
  return approval ? { status: 'approved', at: approval, used: false } : null
}

function saidBehind(words: readonly Word[], end: number, reach: number): Around | null {
  for (let i = end; i < Math.min(words.length, end + reach); i++) {
    const word = words[i]!
    if (word.kind === 'mark' && /[.;]/.test(word.surface)) break
    if (headAt(words, i)) break
    const before = words
      .slice(Math.max(end, i - 4), i)
      .map(({ folded }) => folded)
      .join(' ')
    if (drawnUp.has(word.folded) && /\b(?:will|to|would|shall) be$/.test(before))
      return { status: 'proposed', at: word, used: false }
    const found = statusWords.get(word.folded)
    if (!found) continue
    if (found.used) {
      if (/^(?:yields?|benefits?)$/.test(word.folded)) return { status: 'in-force', at: word, used: true }
      continue
    }
    if (/(?:ed|struck)$/.test(word.folded)) {
      if (
        /\b(?:was|were|been|being|is|are|be|newly|recently)\b/.test(before) ||
        i <= end + 1 ||
        /^(?:expired|lapsed)$/.test(word.folded) ||
        /^(?:on|in|by|between)$/.test(words[i + 1]?.folded ?? '')
      ) {
        const toCome = /\b(?:will|to|would|shall) (?:soon |also |then )?be\b/.test(before) || /\bnot\b/.test(before)
        const settled = found.status === 'signed' || word.folded === 'drafted'
        return { status: !toCome ? found.status : settled ? 'proposed' : 'negotiating', at: word, used: false }
      }
    } else if ((word.folded === 'force' || word.folded === 'effect') && /\b(?:into|in|takes?|took)\b/.test(before))
      return { status: 'in-force', at: word, used: false }
    else if (found.status === 'negotiating' && /\b(?:under|in)\b/.test(before))
      return { status: 'negotiating', at: word, used: false }
  }
  return null
}

/** "A work plan will be drawn up": a text that is still to be made. */
const drawnUp = setOf('drawn prepared developed elaborated formulated devised produced')

export function assumed(kind: InstrumentKind, definite: boolean): InstrumentStatus {
  if (kind === 'executive-order') return 'issued'
  if (kind === 'contract') return 'signed'
  if (kind === 'mou' || kind === 'statement' || kind === 'letter') return definite ? 'signed' : 'proposed'
  return definite || kind === 'accord' ? 'in-force' : 'proposed'
}

const signs = setOf('signed signing inked inks concluded signs')
/** How far a signing reaches over what it lists, in words. */
const listReach = 40

/** A signing earlier in the sentence: "three agreements were signed, among them …". */
export function signedEarlier(words: readonly Word[], at: number): Word | null {
  for (let i = at - 1, heads = 0; i >= Math.max(0, at - listReach - heads); i--) {
    if (headAt(words, i)) heads += listReach / 4
    if (signs.has(words[i]!.folded)) return signingToCome(words, i) ? null : words[i]!
  }
  return null
}

/** What a sentence that opens a list says of all that it lists: "the following are ready for signature:". */
export function saidOfList(words: readonly Word[]): InstrumentStatus | null {
  if (signedEarlier(words, words.length)) return 'signed'
  const said = saidBefore(words, words.length, true)
  return said && !said.used ? said.status : null
}

/** How far into its sentence the verb of a list stands, in words. */
const listVerb = 12

/** "The memoranda include …", "They cover …": the sentence lists what was just told of. */
export function listsTold(words: readonly Word[]): boolean {
  const verb = words.slice(0, listVerb).findIndex(({ folded }) => contents.has(folded))
  if (verb < 1) return false
  const subject = words.slice(0, verb)
  if (subject.length === 1) return /^(?:they|these|those)$/.test(subject[0]!.folded)
  return (
    /^(?:the|these|those)$/.test(subject[0]!.folded) &&
    subject.some(
      (_, i) => (headAt(words, i)?.needs ?? '') === 'plural' || /^(?:documents|texts)$/.test(words[i]!.folded),
    )
  )
}
