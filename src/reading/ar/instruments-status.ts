import type { Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import type { InstrumentContext } from '../steps/09-instruments.ts'
import {
  additions,
  adopters,
  adoptions,
  belowIt,
  concluding,
  contents,
  documents,
  hastening,
  headAt,
  idleAfar,
  isDefinite,
  lookingTo,
  looksLikeVerb,
  outcomes,
  passives,
  prospects,
  relatives,
  relics,
  signings,
  statusOf,
  stemIn,
} from './instruments-lexicon.ts'

interface Around {
  status: InstrumentStatus | null
  at: Span | null
  used: boolean
}

const endsClause = (word: Word): boolean => /^[.،؛:]$/.test(word.surface)
const is = (word: Word | undefined, ...spellings: string[]): boolean =>
  word !== undefined && spellings.includes(word.folded)

/** `التقدم المحرز في إطار الاتفاقية`: what is done under an instrument is not its negotiation. */
const isDoneUnder = (words: readonly Word[], head: number): boolean =>
  stemIn(words[head - 1], belowIt) && (!is(words[head - 1], 'اطار', 'ظل', 'سياق') || is(words[head - 2], 'في', 'وفي'))

const isApprovedBefore = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 6), at).some((word) => statusOf(word)?.status === 'approved')

/** `أقرت اللجنة خطة العمل`: what the two sides approve together is adopted. */
const adopts = (words: readonly Word[], at: number): boolean =>
  stemIn(words[at], adoptions) && stemIn(words[at + 1], adopters) && isDefinite(words[at + 1]!)

/** What the clause says of the instrument: the nearest word of a status before it, or a passive after it. */
export function around(words: readonly Word[], head: number, end: number, context: InstrumentContext): Around {
  return saidBefore(words, head, context.sides) ?? saidBehind(words, end) ?? { status: null, at: null, used: false }
}

function saidBefore(words: readonly Word[], head: number, sides: readonly Span[]): Around | null {
  let approval: Word | undefined
  for (let i = head - 1; i >= Math.max(0, head - 12); i--) {
    const word = words[i]!
    if (word.surface === '.' || word.surface === '؛' || (word.surface === '،' && head - i > 8)) break
    const found = statusOf(word)
    if (!found) continue
    if (stemIn(word, idleAfar) && head - i > 6) continue
    if (is(word, 'موقع', 'الموقع')) continue
    const { status } = found
    // `وافق المجلس على مشروع الاتفاقية`
    if (status === 'negotiating' && is(word, 'مشروع') && isApprovedBefore(words, i)) continue
    // `التي انتهت`: that is said of what stands before
    if (stemIn(words[i - 1], relatives)) continue
    if (status === 'acceded') {
      for (let j = i - 1; j >= Math.max(0, i - 4); j--)
        if (statusOf(words[j])?.status === 'approved') return { status: 'approved', at: words[j]!, used: false }
      if (isProspect(words, i)) return { status: 'proposed', at: word, used: false }
    }
    if (status === 'signed' && !found.used) {
      // `وقعا بالأحرف الأولى`: the text is settled, not signed
      if (words.slice(i + 1, head).some((between) => is(between, 'بالاحرف')))
        return { status: 'negotiating', at: word, used: false }
      const toCome = signingToCome(words, i)
      if (toCome) return { status: toCome, at: word, used: false }
    }
    if (status === 'issued') continue
    // `جددت التأكيد على اتفاقية`: only what stands next to it is renewed
    if (
      status === 'renewed' &&
      head - i > 2 &&
      !words.slice(i + 1, head).every(
        (between) =>
          is(between, 'العمل') ||
          // وإسبانيا: its و is no part of the side
          sides.some((side) => side.start < between.end && between.start < side.end),
      )
    )
      continue
    if (status === 'approved') {
      if (adopts(words, i)) return { status: 'signed', at: word, used: false }
      approval = word
      continue
    }
    if (status === 'negotiating' && (approval || isDoneUnder(words, head))) break
    return { status, at: word, used: found.used }
  }
  return approval ? { status: 'approved', at: approval, used: false } : null
}

/** What is said of an instrument behind its name. */
const standing: readonly InstrumentStatus[] = ['signed', 'in-force', 'renewed', 'ended', 'approved']
/** How far behind a naming its passive stands, in words. */
const behind = 11

function saidBehind(words: readonly Word[], end: number): Around | null {
  for (let i = end; i < Math.min(words.length, end + behind); i++) {
    const word = words[i]!
    if (word.surface === '.' || word.surface === '؛' || headAt(words, i)) break
    const found = statusOf(word)
    if (!found || found.used || !standing.includes(found.status)) continue
    if (headAt(words, i + 1) || word.forms.some(({ proclitics }) => proclitics === 'ل') || is(word, 'مع')) continue
    if (found.status === 'signed' && !stemIn(word, passives) && i > end + 3) continue
    // `اتفاق أمني سيتم توقيعه`
    if (found.status === 'signed' && isProspect(words, i)) return { status: 'proposed', at: word, used: false }
    return { status: found.status, at: word, used: false }
  }
  return null
}

/** How far before a signing stand the approval of it, with its subject between them, and what is wanted or needed, in words. */
const approvalReach = 9
const nearReach = 5

/** What the words before a signing make of it: `الموافقة على توقيع`, `تسريع إبرام`, `عزمهما توقيع`; null where it was done. */
function signingToCome(words: readonly Word[], at: number): InstrumentStatus | null {
  for (let i = at - 1; i >= Math.max(0, at - approvalReach) && !endsClause(words[i]!); i--) {
    if (statusOf(words[i])?.status === 'approved' && is(words[at - 1], 'علي')) return 'approved'
    if (i < at - nearReach) continue
    if (stemIn(words[i], hastening)) return 'negotiating'
    if (statusOf(words[i])?.status === 'negotiating' && is(words[at - 1], 'بشان', 'حول', 'شان')) return 'negotiating'
  }
  return !isProspect(words, at) ? null : stemIn(words[at], concluding) ? 'negotiating' : 'proposed'
}

/** The signing is still to come: `عزمهما توقيع`, `تطلع إلى إبرام`, `سيتم توقيع`. */
function isProspect(words: readonly Word[], at: number): boolean {
  if (isExpected(words, at) || isAgreedOn(words, at)) return true
  // إلى leads to what is wanted, but not in `بالإضافة إلى توقيع` and `أدى إلى توقيع`
  return (
    is(words[at - 1], 'الي') &&
    !words.slice(Math.max(0, at - 4), at - 1).some((word) => stemIn(word, additions) || stemIn(word, outcomes))
  )
}

/** How far before a signing the clause says that it is expected, in words. */
const reach = 14

/** `ومن المنتظر أن تسفر الزيارة عن التوقيع`, `وسيشهد اللقاء توقيع`: the clause tells of what is to come. */
function isExpected(words: readonly Word[], at: number): boolean {
  // سيجري الجانبان محادثات، ويوقعان: with the verb before it
  const joined = /^و[يت]/.test(words[at]!.folded) && words[at - 1]?.surface === '،'
  for (let i = at; i >= Math.max(0, at - reach) && (!endsClause(words[i]!) || (joined && i === at - 1)); i--) {
    if (stemIn(words[i], prospects) || (/^[وف]?س[يت]/.test(words[i]!.folded) && looksLikeVerb(words[i]!))) return true
    if (i >= at - nearReach && stemIn(words[at], signings) && stemIn(words[i], lookingTo)) return true
  }
  return false
}

/** `اتفقت الحكومتان على توقيع` */
const isAgreedOn = (words: readonly Word[], at: number): boolean =>
  is(words[at - 1], 'علي') &&
  words.slice(Math.max(0, at - 8), at - 1).some(({ folded }) => /^[وف]?(?:اتفق|تتفق|يتفق|الاتفاق)/.test(folded))

/** How far a signing reaches over what it lists, in words. */
const listReach = 70

/** A signing earlier in the sentence: "ثلاث مذكرات، من بينها مذكرة …". */
export function signedEarlier(words: readonly Word[], at: number): Word | null {
  for (let i = at - 1; i >= Math.max(0, at - listReach); i--) {
    const found = statusOf(words[i])
    if (found?.status === 'signed' && !found.used && !stemIn(words[i], relics))
      return signingToCome(words, i) ? null : words[i]!
    if (found && (found.status === 'negotiating' || found.status === 'proposed')) return null
  }
  return null
}

/** What a sentence that opens a list says of all that it lists. */
export function saidOfList(words: readonly Word[]): InstrumentStatus | null {
  if (signedEarlier(words, words.length)) return 'signed'
  const said = saidBefore(words, words.length, [])
  return said && !said.used ? said.status : null
}

/** How far behind the verb of a list its subject stands, in words. */
const subjectReach = 4

/** `تضمنت الاتفاقيات …`, `ويتعلق الأمر باتفاقية …`, `وهي …`: the sentence lists what was just told of. */
export function listsTold(words: readonly Word[]): boolean {
  const at = words.findIndex((word) => stemIn(word, contents))
  if (at < 0 || at > subjectReach) return is(words[0], 'وهي', 'هي', 'وهما')
  if (is(words[at + 1], 'الامر')) return true
  return words
    .slice(at + 1, at + 1 + subjectReach)
    .some((word, i) => isDefinite(word) && (headAt(words, at + 1 + i)?.needs === 'plural' || stemIn(word, documents)))
}

export function assumed(kind: InstrumentKind, definite: boolean): InstrumentStatus {
  if (kind === 'executive-order') return 'issued'
  if (kind === 'contract') return 'signed'
  if (kind === 'mou' || kind === 'statement' || kind === 'letter') return definite ? 'signed' : 'proposed'
  return definite ? 'in-force' : kind === 'accord' ? 'in-force' : 'proposed'
}
