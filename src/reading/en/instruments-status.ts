import type { Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import { headAt, statusWords } from './instruments-lexicon.ts'
import { ordinalOf } from './ordinals.ts'

interface Around {
  status: InstrumentStatus | null
  at: Span | null
  used: boolean
}

const prospects =
  /\b(?:to|will|would|intends?|intention|plans?|forward to|hope[sd]?|aims?|prepar\w+|seek(?:s|ing)?|ahead of|expected to|working (?:on|towards?)|soon)\b/

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

export function around(words: readonly Word[], from: number, end: number, indefinite: boolean): Around {
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
    const before = words
      .slice(Math.max(0, i - 4), i)
      .map(({ folded }) => folded)
      .join(' ')
    if (status === 'acceded') {
      const agreed = words
        .slice(Math.max(0, i - 5), i)
        .some(({ folded }) => statusWords.get(folded)?.status === 'approved' || folded === 'decision')
      if (agreed) return { status: 'approved', at: word, used: false }
      return {
        status:
          /^(?:join|accede)$/.test(word.folded) && /\b(?:to|will|intends?)$/.test(before) ? 'proposed' : 'acceded',
        at: word,
        used: false,
      }
    }
    if (
      status === 'signed' &&
      /^(?:sign|signing|signature|signs|adopt|adopting|adoption)$/.test(word.folded) &&
      prospects.test(before)
    )
      return { status: 'proposed', at: word, used: false }
    if (status === 'renewed' && /^(?:renew|extend)$/.test(word.folded) && prospects.test(before)) continue
    return { status, at: word, used: found.used }
  }
  if (approval) return { status: 'approved', at: approval, used: false }
  for (let i = end; i < Math.min(words.length, end + 11); i++) {
    const word = words[i]!
    if (word.kind === 'mark' && /[.;]/.test(word.surface)) break
    if (headAt(words, i)) break
    const found = statusWords.get(word.folded)
    if (!found) continue
    if (found.used) {
      if (/^(?:yields?|benefits?)$/.test(word.folded)) return { status: 'in-force', at: word, used: true }
      continue
    }
    const before = words
      .slice(Math.max(end, i - 4), i)
      .map(({ folded }) => folded)
      .join(' ')
    if (
      /^(?:signed|concluded|adopted|finalised|finalized|negotiated|renewed|extended|approved|ratified|terminated|inked|expired|sealed|reached|lapsed)$/.test(
        word.folded,
      )
    ) {
      if (
        /\b(?:was|were|been|being|is|are|be|newly|recently)\b/.test(before) ||
        i <= end + 1 ||
        /^(?:expired|lapsed)$/.test(word.folded) ||
        /^(?:on|in|by|between)$/.test(words[i + 1]?.folded ?? '')
      ) {
        return {
          status: /\b(?:will|to|would|shall) be\b/.test(before)
            ? found.status === 'signed'
              ? 'proposed'
              : 'negotiating'
            : found.status,
          at: word,
          used: false,
        }
      }
    } else if ((word.folded === 'force' || word.folded === 'effect') && /\b(?:into|in|takes?|took)\b/.test(before))
      return { status: 'in-force', at: word, used: false }
    else if (found.status === 'negotiating' && /\b(?:under|in)\b/.test(before))
      return { status: 'negotiating', at: word, used: false }
  }
  return { status: null, at: null, used: false }
}

export function assumed(kind: InstrumentKind, definite: boolean): InstrumentStatus {
  if (kind === 'executive-order') return 'issued'
  if (kind === 'contract') return 'signed'
  if (kind === 'mou' || kind === 'statement' || kind === 'letter') return definite ? 'signed' : 'proposed'
  return definite || kind === 'accord' ? 'in-force' : 'proposed'
}

/** A signing earlier in the sentence: "three agreements were signed, among them …". */
export function signedEarlier(words: readonly Word[], at: number): Word | null {
  for (let i = at - 1; i >= Math.max(0, at - 40); i--) {
    const word = words[i]!
    if (!/^(?:signed|signing|inked|concluded|signs)$/.test(word.folded)) continue
    const before = words
      .slice(Math.max(0, i - 4), i)
      .map(({ folded }) => folded)
      .join(' ')
    return prospects.test(before) ? null : word
  }
  return null
}
