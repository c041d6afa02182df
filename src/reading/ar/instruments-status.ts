import type { Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import type { InstrumentContext } from '../steps/09-instruments.ts'
import { headAt, looksLikeVerb, prospects, statusOf, stemIn } from './instruments-lexicon.ts'

interface Around {
  status: InstrumentStatus | null
  at: Span | null
  used: boolean
}

/** `التقدم المحرز في إطار الاتفاقية`: what is done under an instrument is not its negotiation. */
const isDoneUnder = (words: readonly Word[], head: number): boolean =>
  /^(?:بموجب|ضمن)$/.test(words[head - 1]?.folded ?? '') ||
  (/^(?:اطار|ظل|سياق)$/.test(words[head - 1]?.folded ?? '') && /^و?في$/.test(words[head - 2]?.folded ?? ''))

const isApprovedBefore = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 6), at).some((word) => statusOf(word)?.status === 'approved')

/** What the clause says of the instrument: the nearest word of a status before it, or a passive after it. */
export function around(words: readonly Word[], head: number, end: number, { sides }: InstrumentContext): Around {
  let approval: Word | undefined
  for (let i = head - 1; i >= Math.max(0, head - 12); i--) {
    const word = words[i]!
    if (word.surface === '.' || word.surface === '؛' || (word.surface === '،' && head - i > 8)) break
    const found = statusOf(word)
    if (!found) continue
    if (/^(?:بحث|تقدم|مشروع|مرور|موقع)$/.test(word.folded) && head - i > 6) continue
    if (word.folded === 'موقع' || word.folded === 'الموقع') continue
    const { status } = found
    // `وافق المجلس على مشروع الاتفاقية`
    if (status === 'negotiating' && word.folded === 'مشروع' && isApprovedBefore(words, i)) continue
    // `التي انتهت`: that is said of what stands before
    if (/^و?(?:التي|الذي)$/.test(words[i - 1]?.folded ?? '')) continue
    if (status === 'acceded') {
      for (let j = i - 1; j >= Math.max(0, i - 4); j--)
        if (statusOf(words[j])?.status === 'approved') return { status: 'approved', at: words[j]!, used: false }
      if (isProspect(words, i)) return { status: 'proposed', at: word, used: false }
    }
    // `وقعا بالأحرف الأولى`: the text is settled, not signed
    if (status === 'signed' && !found.used && words.slice(i + 1, head).some(({ folded }) => folded === 'بالاحرف'))
      return { status: 'negotiating', at: word, used: false }
    if (status === 'signed' && words[i - 1]?.folded.endsWith('امكانيه'))
      return { status: 'proposed', at: word, used: false }
    if (status === 'signed' && !found.used && isProspect(words, i))
      return { status: /برام/.test(word.folded) ? 'negotiating' : 'proposed', at: word, used: false }
    if (status === 'issued') continue
    // `جددت التأكيد على اتفاقية`: only what stands next to it is renewed
    if (
      status === 'renewed' &&
      head - i > 2 &&
      !words.slice(i + 1, head).every(
        (between) =>
          between.folded === 'العمل' ||
          // وإسبانيا: its و is no part of the side
          sides.some((side) => side.start < between.end && between.start < side.end),
      )
    )
      continue
    if (status === 'approved') {
      approval = word
      continue
    }
    if (status === 'negotiating' && (approval || isDoneUnder(words, head))) break
    return { status, at: word, used: found.used }
  }
  if (approval) return { status: 'approved', at: approval, used: false }
  for (let i = end; i < Math.min(words.length, end + 9); i++) {
    const word = words[i]!
    if (word.surface === '.' || word.surface === '؛') break
    const found = statusOf(word)
    if (
      found &&
      /^(?:signed|in-force|renewed|ended|approved)$/.test(found.status) &&
      !found.used &&
      !headAt(words, i + 1) &&
      !/^(?:ل|مع)/.test(word.folded)
    ) {
      if (
        found.status === 'signed' &&
        !/^(?:التي |الذي )?(?:وقع|وقعت|وقعها|وقعه|توقيعها|توقيعه)/.test(word.folded) &&
        i > end + 3
      )
        continue
      // `اتفاق أمني سيتم توقيعه`
      if (found.status === 'signed' && isProspect(words, i)) return { status: 'proposed', at: word, used: false }
      return { status: found.status, at: word, used: false }
    }
  }
  return { status: null, at: null, used: false }
}

/** The signing is still to come: `عزمهما توقيع`, `تطلع إلى إبرام`, `سيتم توقيع`. */
function isProspect(words: readonly Word[], at: number): boolean {
  const before = words
    .slice(Math.max(0, at - 5), at)
    .map(({ folded }) => folded)
    .join(' ')
  if (isExpected(words, at) || isAgreedOn(words, at)) return true
  return (
    /(?:^|\s)(?:\p{L}{0,3}(?:عزم|نيه|تطلع|سيتم|اعتزام|يعتزم|العمل علي|سعي|تمهيدا|لبحث|امكانيه|فرص|ضروره|اهميه|قريبا|اسراع|تسريع|اتفقا علي|اتفق\p{L}* علي)\p{L}*(?: \p{L}+){0,3}|الي)$/u.test(
      before,
    ) || /^(?:سيوقع|ستوقع|سيوقعان)/.test(words[at]!.folded)
  )
}

/** How far before a signing the clause says that it is expected, in words. */
const reach = 14

/** `ومن المنتظر أن تسفر الزيارة عن التوقيع`, `وسيشهد اللقاء توقيع`: the clause tells of what is to come. */
function isExpected(words: readonly Word[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - reach) && !/^[.،؛:]$/.test(words[i]!.surface); i--)
    if (stemIn(words[i], prospects) || (/^[وف]?س[يت]/.test(words[i]!.folded) && looksLikeVerb(words[i]!))) return true
  return false
}

/** `اتفقت الحكومتان على توقيع` */
const isAgreedOn = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.folded === 'علي' &&
  words.slice(Math.max(0, at - 8), at - 1).some(({ folded }) => /^[وف]?(?:اتفق|تتفق|يتفق|الاتفاق)/.test(folded))

/** A signing earlier in the sentence: "ثلاث مذكرات، من بينها مذكرة …". */
export function signedEarlier(words: readonly Word[], at: number): Word | null {
  for (let i = at - 1; i >= Math.max(0, at - 70); i--) {
    const found = statusOf(words[i])
    if (found?.status === 'signed' && !/^(?:ال)?(?:موقع|مبرم|مرور|ذكري)/.test(words[i]!.folded))
      return isProspect(words, i) ? null : words[i]!
    if (found && /^(?:negotiating|proposed)$/.test(found.status)) return null
  }
  return null
}

export function assumed(kind: InstrumentKind, definite: boolean): InstrumentStatus {
  if (kind === 'executive-order') return 'issued'
  if (kind === 'contract') return 'signed'
  if (kind === 'mou' || kind === 'statement' || kind === 'letter') return definite ? 'signed' : 'proposed'
  return definite ? 'in-force' : kind === 'accord' ? 'in-force' : 'proposed'
}
