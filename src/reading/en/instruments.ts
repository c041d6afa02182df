import { fold } from '../../text/fold.ts'
import { overlap, quoteOf, trimSpan, type Span } from '../../text/span.ts'
import type { Sentence, Word } from '../analysis.ts'
import type { InstrumentKind, InstrumentStatus } from '../finding.ts'
import { rows } from '../lexicon.ts'
import type { InstrumentContext, InstrumentGrammar, InstrumentNaming } from '../steps/09-instruments.ts'
import foreignList from './instruments-foreign.tsv'
import nounList from './instruments-nouns.tsv'
import wordList from './instruments-words.tsv'
import { ordinalOf } from './ordinals.ts'

const setOf = (words: string): Set<string> => new Set(words.split(' '))

interface Noun {
  readonly rest: readonly string[]
  readonly kind: InstrumentKind
  readonly needs: string
}
const nouns = new Map<string, Noun[]>()
for (const { words, kind, needs } of rows<'words' | 'kind' | 'needs'>(nounList)) {
  const [first, ...rest] = words.split(' ')
  nouns.set(first!, [...(nouns.get(first!) ?? []), { rest, kind: kind as InstrumentKind, needs }].sort((a, b) => b.rest.length - a.rest.length))
}
const statusWords = new Map<string, { status: InstrumentStatus; used: boolean }>()
const plain = new Set<string>()
for (const { word, as, value } of rows<'word' | 'as' | 'value'>(wordList)) {
  if (as === 'plain') plain.add(word)
  else statusWords.set(word, { status: value as InstrumentStatus, used: as === 'used' })
}
const foreign = rows<'words'>(foreignList).map(({ words }) => words)

const definites = setOf('the this that these those their its our his')
const determiners = setOf('the this that these those their its our his a an both two three four five six seven eight nine ten several some many no any each every another')
const links = setOf('of on for to in with between concerning regarding relating covering about aimed worth valued among governing establishing creating into through')
/** Words at which a naming ends. */
const stops = setOf('has have had was were is are will would shall can could may might should be been being which who whom whose while when where as at by after before during since until from under into than because although ' +
  'but or so if it they he she we them him during following including such also both either neither said says added told remains remain stood stands came comes went goes help helps play plays made makes signed announced adding noting saying ' +
  'aiming paving last next yesterday today earlier later this that alongside amid within upon per via thereby')
const fieldVerbs = setOf('launch look support enhance strengthen promote develop establish facilitate expand boost deepen advance explore build improve finance fund supply buy sell purchase cooperate create protect counter combat prevent avoid govern regulate share exchange exempt provide train host waive join accelerate increase')

const isMark = (word: Word | undefined, mark: string): boolean => word?.kind === 'mark' && word.surface === mark
const isTitle = (word: Word | undefined): boolean => word?.kind === 'letters' && /^\p{Lu}/u.test(word.surface)

interface Head extends Noun {
  at: number
  to: number
}

function headAt(words: readonly Word[], at: number): Head | null {
  const word = words[at]!
  if (word.kind !== 'letters') return null
  for (const form of word.forms) {
    for (const noun of nouns.get(form.stem) ?? []) {
      if (!noun.rest.every((rest, i) => words[at + 1 + i]?.folded === rest)) continue
      if (noun.needs === 'acronym' && !/^\p{Lu}{2,}s?$/u.test(word.surface)) return null
      return { ...noun, at, to: at + 1 + noun.rest.length }
    }
  }
  return null
}

interface Left {
  from: number
  content: string[]
  definite: boolean
  determiner: string | null
  proper: boolean
  counted: boolean
}

/** The qualifiers before the head: title-case words, and small ones up to an article. */
function leftOf(words: readonly Word[], head: Head, context: InstrumentContext): Left {
  let i = head.at - 1
  let titled = head.at
  for (; i >= 0 && head.at - i <= 12; i--) {
    const word = words[i]!
    if (word.kind === 'mark') {
      if (/^[-–—/&]$/.test(word.surface) || (word.surface === ',' && isTitle(words[i - 1]) && isTitle(words[i + 1]) && isTitle(words[head.at]) && i > 1)) continue
      break
    }
    if (determiners.has(word.folded)) break
    // the year in a name: "the 2020 Roadmap"
    if (word.kind === 'digits' && /^\d{4}$/.test(word.folded) && isTitle(words[head.at])) {
      titled = i
      continue
    }
    if (word.kind === 'digits') break
    if (isTitle(word) && (!statusWords.has(word.folded) || plain.has(word.folded))) titled = i
    else if (word.folded === 'and' && isTitle(words[i - 1]) && isTitle(words[i + 1]) && isTitle(words[head.at])) continue
    else if (stops.has(word.folded) || links.has(word.folded) || ['and', 'not'].includes(word.folded)) break
    else if (/(?:ly)$/.test(word.folded)) break
    else if (statusWords.has(word.folded) && !plain.has(word.folded)) break
    else if (/ed$/.test(word.folded) && !isTitle(word) && !/^(?:integrated|advanced|mixed|revised|updated|amended)$/.test(word.folded)) break
  }
  const determiner = words[i]?.kind === 'letters' && determiners.has(words[i]!.folded) ? words[i]!.folded : null
  const counted = words[i]?.kind === 'digits'
  // without an article the small words before may be verbs
  let from = determiner || counted ? i + 1 : titled
  if (!determiner && !counted) {
    while (from > i + 1 && lowerQualifier(words[from - 1]!)) from--
  }
  // "15-year", "$2 billion" measure it, "new", "historic" praise it
  const isMeasure = (word: Word, at: number) => (word.kind === 'digits' && word.folded.length < 4) || context.money.some((figure) => overlap(figure, word)) ||
    (/^(?:years?|months?)$/.test(word.folded) && isMark(words[at - 1], '-'))
  const isPraise = (word: Word) => word.kind === 'mark' || (plain.has(word.folded) && !isTitle(word)) || word.folded === 'and'
  while (from < head.at && (isMeasure(words[from]!, from) || isPraise(words[from]!))) from++
  const inside = words.slice(from, head.at)
  const sideWord = (word: Word) => context.sides.some((side) => side.start < word.end && word.start < side.end)
  return {
    from, counted, determiner, definite: determiner !== null && definites.has(determiner),
    content: inside.filter((word) => word.kind === 'letters' && !plain.has(word.folded) && !sideWord(word) && word.folded !== 'and').map(({ folded }) => folded),
    proper: inside.some((word) => isTitle(word) && !sideWord(word)) && isTitle(words[head.at]),
  }
}

/** Fields that stand before a head without an article: "defence cooperation agreement". */
const qualifiers = setOf('trade free cooperation defense defence security military investment economic energy nuclear civil science technology scientific technological partnership strategic framework tax taxation double extradition visa air services aviation maritime ' +
  'cultural education customs labour labor health logistics minerals critical space digital data health water agricultural port twinning sister city sales foreign arms loan grant financing funding acquisition cross-servicing status forces basing access transit pipeline gas oil lng supply')
const lowerQualifier = (word: Word): boolean => qualifiers.has(word.folded)

interface Right {
  end: number
  titleEnd: number
  cut: { from: number; to: number }[]
  parties: Span[]
  content: string[]
  status: InstrumentStatus | null
  statusAt: Span | null
  pair: boolean
}

function rightOf(words: readonly Word[], head: Head, context: InstrumentContext): Right {
  const right: Right = { end: head.to, titleEnd: 0, cut: [], parties: [], content: [], status: null, statusAt: null, pair: false }
  const inDate = (word: Word) => context.dates.some((date) => date.start < word.end && word.start < date.end)
  const endTitle = (at: number) => { right.titleEnd ||= at }
  let i = head.to
  // its initialism
  if (isMark(words[i], '(') && isMark(words[i + 2], ')')) i = right.end = i + 3
  const limit = Math.min(words.length, head.to + 34)
  while (i < limit) {
    const word = words[i]!
    if (word.kind === 'mark') {
      if (word.surface === ',' && listGoesOn(words, i, head)) {
        i++
        continue
      }
      if (word.surface === '(' ) {
        const close = closingAt(words, i, 10)
        if (close < 0) break
        i = right.end = close + 1
        continue
      }
      if (/^[-–/&'’]$/.test(word.surface)) { i++; continue }
      break
    }
    if (inDate(word)) {
      // "of December 20, 1958" names it; "in December" tells when
      if (words[i - 1]?.folded === 'of') {
        endTitle(i - 1)
        right.status ??= 'signed'
        right.statusAt ??= word
        while (i < limit && (inDate(words[i]!) || isMark(words[i], ','))) i++
        if (isMark(words[i - 1], ',')) i--
        right.end = i
      } else right.end = Math.min(right.end, backOverLinks(words, i, head.to))
      break
    }
    if (word.folded === 'worth' || word.folded === 'valued' || word.folded === 'totalling') {
      const amount = context.money.find((figure) => figure.start >= word.end - 1 && figure.start - word.end < 24)
      if (!amount) break
      let to = i
      while (to < words.length && words[to]!.start < amount.end) to++
      if (isMark(words[to], '(')) {
        const close = closingAt(words, to, 8)
        if (close > 0) to = close + 1
      }
      right.cut.push({ from: i, to })
      i = right.end = to
      continue
    }
    if (word.folded === 'between' || word.folded === 'with' || word.folded === 'among') {
      const found = partiesAt(words, i, context)
      if (!found) break
      if (found.pair) endTitle(i)
      right.pair ||= found.pair
      right.parties.push(...found.parties)
      i = right.end = found.to
      continue
    }
    if ((word.folded === 'that' || word.folded === 'which') && !isMark(words[i - 1], ',')) {
      const relative = relativeAt(words, i, context)
      if (!relative) break
      endTitle(i)
      right.parties.push(...relative.parties)
      right.status = relative.status
      right.statusAt = relative.at
      right.end = relative.to
      break
    }
    if ((word.folded === 'signed' || word.folded === 'concluded' || word.folded === 'reached' || word.folded === 'inked') && words[i + 1] && !isMark(words[i - 1], ',')) {
      if (!['between', 'with', 'by', 'in', 'on', 'last', 'at', 'earlier'].includes(words[i + 1]!.folded)) break
      endTitle(i)
      right.status = 'signed'
      right.statusAt = word
      const found = ['between', 'with'].includes(words[i + 1]!.folded) ? partiesAt(words, i + 1, context) : null
      if (found) {
        right.parties.push(...found.parties)
        right.pair ||= found.pair
        i = right.end = found.to
        continue
      }
      let to = i + 1
      while (to < limit && (['in', 'on', 'last', 'at'].includes(words[to]!.folded) || inDate(words[to]!) || isMark(words[to], ','))) to++
      if (words.slice(i + 1, to).some(inDate)) right.end = isMark(words[to - 1], ',') ? to - 1 : to
      break
    }
    if (stops.has(word.folded) || (/ed$/.test(word.folded) && !isTitle(word) && !links.has(words[i - 1]!.folded) && !determiners.has(words[i - 1]!.folded))) break
    if (word.folded === 'and' || word.folded === '&') {
      const next = words[i + 1]
      // a new clause or another instrument
      if (!next || next.kind === 'mark' || stops.has(next.folded) || determinerOfNew(next) || joinsAnother(words, i + 1) || /ed$/.test(next.folded) || !coordinates(words, i, head)) break
      i++
      continue
    }
    if (links.has(word.folded)) {
      if (word.folded === 'in' && !right.content.length && !['the', 'areas'].includes(words[i + 1]?.folded ?? '')) {
        if (!isTitle(words[head.at])) { i++; continue }
        break
      }
      if (word.folded === 'in' && /^(?:\p{Lu}|the$)/u.test(words[i + 1]?.surface ?? '') && context.sides.some((side) => side.start >= word.end && side.start - word.end < 6)) break
      if (word.folded === 'for' && isTerm(words, i + 1)) break
      if (word.folded === 'to' && !(fieldVerbs.has(words[i + 1]?.folded ?? '') || isTitle(words[i + 1]))) break
      if (word.folded === 'of' && context.sides.some((side) => side.start >= word.end && side.start - word.end < 6) && head.kind === 'agreement') break
      i++
      continue
    }
    if (determiners.has(word.folded)) { i++; continue }
    // a title-case name ends before small words that no link leads in
    if (!links.has(words[i - 1]!.folded) && isTitle(words[i - 1]) && isTitle(words[head.at]) && !isTitle(word) && i === right.end && !['of', 'and'].includes(words[i - 1]!.folded)) break
    if (i === head.to && !isTitle(word)) break
    right.content.push(word.folded)
    i = right.end = i + 1
  }
  if (!right.titleEnd || right.titleEnd > right.end) right.titleEnd = right.end
  return right
}

function closingAt(words: readonly Word[], at: number, reach: number): number {
  for (let i = at + 1; i < Math.min(words.length, at + reach); i++) if (isMark(words[i], ')')) return i
  return -1
}

const determinerOfNew = (word: Word): boolean => /^(?:the|a|an|they|both|he|she|it|to|two|three)$/.test(word.folded) && word.folded !== 'the'
const joinsAnother = (words: readonly Word[], at: number): boolean => {
  for (let i = at; i < Math.min(words.length, at + 7); i++) {
    if (headAt(words, i)) return true
    if (words[i]!.kind === 'mark' || links.has(words[i]!.folded)) return false
  }
  return false
}
/** After a plain complement `and` may join a second noun, not a verb in the past. */
const coordinates = (words: readonly Word[], at: number, head: Head): boolean => at > head.to && !/(?:ed|es)$/.test(words[at + 1]!.folded.replace(/(?:ies|sses|ches)$/, ''))

const backOverLinks = (words: readonly Word[], at: number, from: number): number => {
  let to = at
  while (to > from && (links.has(words[to - 1]!.folded) || determiners.has(words[to - 1]!.folded))) to--
  return to
}

/** A comma inside a list of subjects: "on Amity, Economic Relations, and Consular Rights". */
function listGoesOn(words: readonly Word[], at: number, head: Head): boolean {
  if (at <= head.to + 1) return false
  const next = words[at + 1]
  if (!next || next.kind !== 'letters') return false
  if (next.folded === 'and') return isTitle(words[at + 2]) && isTitle(words[at - 1]) || (!isTitle(words[at + 2]) && words[at + 2]?.kind === 'letters' && commasBefore(words, at, head.to) > 0 && !determiners.has(words[at + 2]!.folded) && !stops.has(words[at + 2]!.folded))
  if (stops.has(next.folded) || determiners.has(next.folded) || links.has(next.folded)) return false
  if (isTitle(next) !== isTitle(words[at - 1])) return false
  for (let i = at + 1; i < Math.min(words.length, at + 14); i++) {
    const word = words[i]!
    if (word.folded === 'and') return !stops.has(words[i + 1]?.folded ?? '') && !determiners.has(words[i + 1]?.folded ?? '')
    if (stops.has(word.folded) || /ed$/.test(word.folded) || (word.kind === 'mark' && word.surface !== ',')) return false
    if (isMark(word, ',') && i - at > 5) return false
  }
  return false
}

/** "for ten years", "for a further decade": how long it runs is no part of its name. */
const isTerm = (words: readonly Word[], at: number): boolean => words.slice(at, at + 4).some(({ folded }) => /^(?:years?|months?|decades?)$/.test(folded)) && /^(?:\d+|a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|many|several|up|at)$/.test(words[at]?.folded ?? '')

const commasBefore = (words: readonly Word[], at: number, from: number): number => words.slice(from, at).filter((word) => isMark(word, ',')).length

function partiesAt(words: readonly Word[], at: number, context: InstrumentContext): { to: number; parties: Span[]; pair: boolean } | null {
  const first = words[at + 1]
  if (!first) return null
  const pairWord = /^(?:both|two|countries|sides|parties|governments|nations)$/
  if (pairWord.test(first.folded) || (definites.has(first.folded) && pairWord.test(words[at + 2]?.folded ?? ''))) {
    let to = at + 2
    while (to < words.length && to < at + 5 && pairWord.test(words[to]!.folded)) to++
    return { to, parties: [], pair: true }
  }
  const isPart = (word: Word, i: number) => isTitle(word) || context.sides.some((side) => side.start < word.end && word.start < side.end) || ['the', 'of', 'for', "'s"].includes(word.folded) || (word.folded === 'and' && (isTitle(words[i + 1]) || words[i + 1]?.folded === 'the'))
  let to = at + 1
  while (to < Math.min(words.length, at + 22) && (words[to]!.kind === 'mark' ? /^[-–&(')’]$/.test(words[to]!.surface) : isPart(words[to]!, to))) to++
  while (to > at + 1 && (words[to - 1]!.kind === 'mark' && words[to - 1]!.surface !== ')' || ['the', 'of', 'for', 'and'].includes(words[to - 1]!.folded))) to--
  if (to === at + 1) return null
  if (words[at]!.folded === 'with') return { to, parties: [{ start: first.start, end: words[to - 1]!.end }], pair: false }
  const ands: number[] = []
  for (let i = at + 2; i < to; i++) if (words[i]!.folded === 'and') ands.push(i)
  const split = ands.find((i) => context.sides.some((side) => side.end <= words[i]!.start && words[i]!.start - side.end < 3) || context.sides.some((side) => side.start >= words[i]!.end && side.start - words[i]!.end < 6))
    ?? ands[0]
  if (split === undefined) return { to, parties: [{ start: first.start, end: words[to - 1]!.end }], pair: false }
  return { to, parties: [{ start: first.start, end: words[split - 1]!.end }, { start: words[split + 1]!.start, end: words[to - 1]!.end }], pair: false }
}

/** "that the Export-Import Bank concluded with the Omani side last year": who signed, and when. */
function relativeAt(words: readonly Word[], at: number, context: InstrumentContext): { to: number; parties: Span[]; status: InstrumentStatus; at: Span } | null {
  const found = words.slice(at + 1, at + 14).findIndex(({ folded }) => /^(?:signed|concluded|reached|inked|agreed)$/.test(folded))
  const verb = at + 1 + found
  if (found < 0 || words.slice(at, verb).some((word) => word.kind === 'mark' && /[.,;:]/.test(word.surface))) return null
  const parties: Span[] = []
  const subject = words.slice(at + 1, verb).filter((word) => !/^(?:was|were|has|have|had|been|the)$/.test(word.folded))
  if (subject.length) parties.push({ start: subject[0]!.start, end: subject.at(-1)!.end })
  let to = verb + 1
  if (words[to]?.folded === 'with' || words[to]?.folded === 'between') {
    let end = to + 1
    while (end < Math.min(words.length, to + 12) && words[end]!.kind !== 'mark' && !stops.has(words[end]!.folded) && !['in', 'on'].includes(words[end]!.folded) && !context.dates.some((date) => date.start <= words[end]!.start && words[end]!.start < date.end)) end++
    if (end > to + 1) parties.push({ start: words[to + 1]!.start, end: words[end - 1]!.end })
    to = end
  }
  while (to < words.length && (['in', 'on', 'last'].includes(words[to]!.folded) || context.dates.some((date) => date.start < words[to]!.end && words[to]!.start < date.end))) to++
  return { to, parties, status: 'signed', at: words[verb]! }
}

interface Around {
  status: InstrumentStatus | null
  at: Span | null
  used: boolean
}

const prospects = /\b(?:to|will|would|intends?|intention|plans?|forward to|hope[sd]?|aims?|prepar\w+|seek(?:s|ing)?|ahead of|expected to|working (?:on|towards?)|soon)\b/

function around(words: readonly Word[], from: number, end: number, indefinite: boolean): Around {
  let approval: Word | undefined
  for (let i = from - 1; i >= Math.max(0, from - 14); i--) {
    const word = words[i]!
    if (word.kind === 'mark') {
      if (/[.;:]/.test(word.surface) || (word.surface === ',' && from - i > 7)) break
      continue
    }
    // "in the 190th year of the treaty"
    if (word.folded === 'year' && ordinalOf(words, i - 1) !== null && from - i <= 4) return { status: 'signed', at: word, used: false }
    const found = statusWords.get(word.folded)
    if (!found) continue
    const { status } = found
    // "which expired": that is said of what stands before
    if (/^(?:which|that|who)$/.test(words[i - 1]?.folded ?? '')) continue
    if (status === 'approved') { approval = word; continue }
    if (status === 'proposed' && from - i > 3) continue
    if (status === 'in-force' && !found.used && word.folded !== 'active' && !(words[i - 1]?.folded === 'into' && from - i <= 4)) continue
    if (status === 'issued') continue
    if (word.folded === 'reached' || word.folded === 'secured' || word.folded === 'exchanged' ? from - i > 4 : false) continue
    if (status === 'renewed' && from - i > 5) continue
    if (word.folded === 'under' && from - i > 3) continue
    if (status === 'negotiating' && !indefinite && /^(?:discuss|discussed|talks|toward|towards|complete|progress)/.test(word.folded) && from - i > 6) continue
    const before = words.slice(Math.max(0, i - 4), i).map(({ folded }) => folded).join(' ')
    if (status === 'acceded') {
      const agreed = words.slice(Math.max(0, i - 5), i).some(({ folded }) => statusWords.get(folded)?.status === 'approved' || folded === 'decision')
      if (agreed) return { status: 'approved', at: word, used: false }
      return { status: /^(?:join|accede)$/.test(word.folded) && /\b(?:to|will|intends?)$/.test(before) ? 'proposed' : 'acceded', at: word, used: false }
    }
    if (status === 'signed' && /^(?:sign|signing|signature|signs|adopt|adopting|adoption)$/.test(word.folded) && prospects.test(before)) return { status: 'proposed', at: word, used: false }
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
    const before = words.slice(Math.max(end, i - 4), i).map(({ folded }) => folded).join(' ')
    if (/^(?:signed|concluded|adopted|finalised|finalized|negotiated|renewed|extended|approved|ratified|terminated|inked|expired|sealed|reached|lapsed)$/.test(word.folded)) {
      if (/\b(?:was|were|been|being|is|are|be|newly|recently)\b/.test(before) || i <= end + 1 || /^(?:expired|lapsed)$/.test(word.folded) || /^(?:on|in|by|between)$/.test(words[i + 1]?.folded ?? '')) {
        return { status: /\b(?:will|to|would|shall) be\b/.test(before) ? (found.status === 'signed' ? 'proposed' : 'negotiating') : found.status, at: word, used: false }
      }
    } else if ((word.folded === 'force' || word.folded === 'effect') && /\b(?:into|in|takes?|took)\b/.test(before)) return { status: 'in-force', at: word, used: false }
    else if (found.status === 'negotiating' && /\b(?:under|in)\b/.test(before)) return { status: 'negotiating', at: word, used: false }
  }
  return { status: null, at: null, used: false }
}

function assumed(kind: InstrumentKind, definite: boolean): InstrumentStatus {
  if (kind === 'executive-order') return 'issued'
  if (kind === 'contract') return 'signed'
  if (kind === 'mou' || kind === 'statement' || kind === 'letter') return definite ? 'signed' : 'proposed'
  return definite || kind === 'accord' ? 'in-force' : 'proposed'
}

function namings(sentence: Sentence, near: (span: Span) => InstrumentContext): InstrumentNaming[] {
  const { words } = sentence
  const found: InstrumentNaming[] = []
  let past = 0
  for (let at = 0; at < words.length; at++) {
    if (at < past) continue
    if (words[at]!.folded === 'sale' || words[at]!.folded === 'sales') {
      const sale = saleAt(words, at, near(words[at]!))
      if (sale) found.push(sale)
      continue
    }
    const head = headAt(words, at)
    if (!head) continue
    const naming = namingOf(words, head, near(words[at]!))
    if (!naming) continue
    found.push(naming)
    while (past < words.length && words[past]!.start < naming.end) past++
  }
  return found
}

function namingOf(words: readonly Word[], head: Head, context: InstrumentContext): InstrumentNaming | null {
  const { text } = context
  // "free trade agreement committee", "MoU signing": the head of another name
  const next = words[head.to]
  if (next && /^(?:committee|commission|council|working|group|signing|negotiations|talks|partners?|holders?|office)$/.test(next.folded) && !(next.folded === 'talks' || next.folded === 'negotiations' || next.folded === 'signing')) return null
  if (next && isTitle(next) && /^(?:joint)$/.test(next.folded)) return null
  if (isMark(next, ')') && /^(?:council|committee|commission)$/.test(words[head.to + 1]?.folded ?? '')) return null
  if (isMark(next, '(') && isMark(words[head.to + 2], ')') && /^(?:council|committee|commission)$/.test(words[head.to + 3]?.folded ?? '')) return null
  const left = leftOf(words, head, context)
  const right = rightOf(words, head, context)
  const previous = words[left.from - 1]
  const value = right.cut.length > 0 || context.money.some((figure) => figure.start >= words[left.from]!.start && figure.end <= words[right.end - 1]!.end)
  const valueBefore = context.money.find((figure) => figure.end <= words[head.at]!.start && words[head.at]!.start - figure.end < 30 && figure.start >= words[Math.max(0, left.from - 4)]!.start)
  const quoted = /["“'‘]\s*$/.test(text.slice(Math.max(0, words[left.from]!.start - 3), words[left.from]!.start)) && /^\s*["”'’]/.test(text.slice(words[right.end - 1]!.end, words[right.end - 1]!.end + 3))
  const acronym = head.needs === 'acronym'
  if (head.needs === 'plural' && !(value || valueBefore || (left.counted && left.content.length) || left.proper)) return null
  if (head.needs === 'proper' && !left.proper && !quoted && !(isTitle(words[head.at]) && right.content.length && isTitle(words[head.to + 1])) && !(head.kind === 'framework' && left.content.length > 1 && left.determiner)) return null
  if (head.kind === 'framework' && head.needs === 'proper' && /^(?:within|in|under)$/.test(words[left.from - 2]?.folded ?? '') && !left.proper) return null
  if (head.needs === 'deal' && !(value || valueBefore || right.parties.length)) return null
  const company = right.parties.some((party) => isCompany(quoteOf(text, party)))
  if (head.needs === 'content' && head.kind === 'contract' && !(value || valueBefore || company || right.parties.length)) return null
  const described = left.content.length + right.content.length + right.parties.length > 0 || right.pair
  const anaphor = !acronym && left.definite && !described && right.end === head.to && !quoted && (head.rest.length === 0 || head.kind === 'mou' || head.kind === 'letter')
  // "in agreement", "agreement that": an accord of minds
  if (head.kind === 'agreement' && head.needs === 'content' && !left.determiner && !left.proper && !left.content.length) {
    if (!words.slice(Math.max(0, head.at - 3), head.at).some(({ folded }) => /^(?:sign|signed|signing|ink|inked)$/.test(folded))) return null
  }
  if (head.needs === 'content' && !anaphor && !described && !quoted) return null
  if (head.kind === 'agreement' && head.needs === 'content' && !left.content.length && !left.definite && !right.parties.length && previous && /^(?:in|by|of|mutual|full|general|broad)$/.test(words[left.from - 2]?.folded ?? '')) return null
  if (/^(?:on|that|to)$/.test(next?.folded ?? '') && /^(?:agreement|pact)$/.test(words[head.at]!.folded) && !left.content.length && !left.proper && !signedEarlier(words, left.from) && !left.definite) return null
  // ", America's first trade agreement with any Arab country": a description of what was named before
  if (describesBefore(words, left, head)) return null
  const here = around(words, left.from, right.end, left.determiner === 'a' || left.determiner === 'an' || left.determiner === null)
  const further = here.status !== null && !here.used && right.status === 'signed' && /^(?:in-force|renewed|ended)$/.test(here.status)
  const earlier = left.definite || left.proper ? null : signedEarlier(words, left.from)
  if (head.needs === 'said' && !left.proper && !right.parties.length && here.status !== 'signed' && !(isTitle(words[head.at]) && isTitle(words[head.to + 1]))) return null
  // "a treaty on paper"
  if (head.kind === 'treaty' && !left.proper && !left.content.length && !right.parties.length && !right.pair && !isTitle(words[head.at]) && !left.definite && here.status === null && !right.status) return null
  const said = further ? here.status : right.status ?? (here.used ? null : here.status ?? (earlier ? 'signed' : null))
  const status = said ?? (here.used ? 'in-force' : value || valueBefore ? 'signed' : assumed(head.kind, left.definite || left.proper || acronym))
  let start = words[left.from]!.start
  let end = words[right.end - 1]!.end
  if (left.counted && head.needs === 'plural') start = countStart(words, left.from)
  if (valueBefore && valueBefore.start < start) start = valueBefore.start
  const title = titleOf(words, left.from, right, text)
  if (quoted) {
    start -= /["“'‘]\s*$/.exec(text.slice(Math.max(0, start - 3), start))![0].length
    end += /^\s*["”'’]/.exec(text.slice(end, end + 3))![0].length
  }
  const whole = fold(quoteOf(text, { start, end }))
  const joined = here.status === 'acceded' || (here.status === 'approved' && words.slice(Math.max(0, left.from - 7), left.from).some(({ folded }) => statusWords.get(folded)?.status === 'acceded'))
  const isForeign = foreign.some((name) => whole.includes(name)) && !joined
  const key = keyOf(words, left, right, head, acronym)
  return {
    start, end, kind: head.kind, title, parties: right.parties, key, anaphor, status, statusAt: (further ? here.at : right.statusAt ?? here.at) ?? earlier,
    certainty: said ? 'said' : here.used ? 'used' : 'assumed', joined: joined || head.kind === 'executive-order', foreign: isForeign,
    rule: `en.instrument.${head.kind}.${words[head.at]!.folded}`,
    because: [words.slice(head.at, head.to).map(({ surface }) => surface).join(' '), ...(here.at && !right.status ? [quoteOf(text, here.at)] : [])],
  }
}

/** A signing earlier in the sentence: "three agreements were signed, among them …". */
function signedEarlier(words: readonly Word[], at: number): Word | null {
  for (let i = at - 1; i >= Math.max(0, at - 40); i--) {
    const word = words[i]!
    if (!/^(?:signed|signing|inked|concluded|signs)$/.test(word.folded)) continue
    const before = words.slice(Math.max(0, i - 4), i).map(({ folded }) => folded).join(' ')
    return prospects.test(before) ? null : word
  }
  return null
}

function describesBefore(words: readonly Word[], left: Left, head: Head): boolean {
  for (let i = head.at - 1; i >= Math.max(0, head.at - 9); i--) {
    if (isMark(words[i], ',')) {
      return words.slice(i + 1, head.at).some(({ folded }) => /^(?:first|oldest|only|largest|latest|biggest)$/.test(folded)) && !left.proper
    }
    if (words[i]!.kind === 'mark' && words[i]!.surface !== '-') return false
  }
  return false
}

const smallWords = setOf('of on for to in with between and the a an by')
/** An initialism stands for its words, so that "the FTA" is the free trade agreement. */
const expansions: Record<string, string[]> = { fta: ['free', 'trade'], tifa: ['trade', 'investment', 'framework'], dca: ['defense', 'cooperation'], bit: ['investment'], cepa: ['comprehensive', 'economic', 'partnership'], sofa: ['status', 'forces'] }

function keyOf(words: readonly Word[], left: Left, right: Right, head: Head, acronym: boolean): string[] {
  if (acronym) return expansions[words[head.at]!.folded] ?? [words[head.at]!.folded]
  const partyAt = right.parties[0]?.start ?? Infinity
  const tail = words.slice(head.to, right.titleEnd).filter((word, i) => word.kind === 'letters' && word.start < partyAt && !smallWords.has(word.folded) && !plain.has(word.folded) &&
    !right.cut.some(({ from, to }) => head.to + i >= from && head.to + i < to) && !(isMark(words[head.to + i - 1], '(') && isMark(words[head.to + i + 1], ')')))
  return [...left.content, ...tail.map(({ folded }) => folded)].map((word) => (word === 'defence' ? 'defense' : word))
}

function countStart(words: readonly Word[], from: number): number {
  let i = from - 1
  while (i > 0 && /^(?:than|more|over|about|nearly|some|around)$/.test(words[i - 1]!.folded)) i--
  return words[Math.max(0, i)]!.start
}

function titleOf(words: readonly Word[], from: number, right: Right, text: string): string {
  const pieces: string[] = []
  let start = words[from]!.start
  for (const cut of [...right.cut, { from: right.titleEnd, to: right.titleEnd }]) {
    if (cut.from > right.titleEnd || cut.from === 0) continue
    const piece = trimSpan(text, { start, end: words[cut.from - 1]!.end })
    if (piece.end > piece.start) pieces.push(quoteOf(text, piece))
    start = words[cut.to]?.start ?? start
  }
  return pieces.join(' ').replace(/\s+/g, ' ')
}

/** "approved the possible sale to Qatar of … for $1.96 billion": a sale that one side approved. */
function saleAt(words: readonly Word[], at: number, context: InstrumentContext): InstrumentNaming | null {
  const approval = words.slice(Math.max(0, at - 9), at).find(({ folded }) => statusWords.get(folded)?.status === 'approved')
  const amount = context.money.find((figure) => figure.start > words[at]!.end && figure.start - words[at]!.end < 160)
  if (!approval || !amount) return null
  const inside = words.slice(at + 1, at + 40).filter((word) => word.end <= amount.start)
  if (inside.some((word) => /^[.;:]$/.test(word.surface))) return null
  const worth = inside.findLastIndex(({ folded }) => /^(?:worth|valued|for|at|cost|estimated)$/.test(folded))
  const { text } = context
  let titleAt = worth >= 0 ? worth : inside.length
  while (titleAt > 0 && /^(?:an|a|the|estimated|cost|of|for|at|valued|,)$/.test(inside[titleAt - 1]!.folded)) titleAt--
  const end = titleAt > 0 ? inside[titleAt - 1]!.end : words[at]!.end
  return {
    start: words[at]!.start, end: amount.end, kind: 'contract', title: text.slice(words[at]!.start, end), parties: [], key: ['sale', ...inside.slice(0, 4).map(({ folded }) => folded)],
    status: 'approved', statusAt: approval, certainty: 'said', anaphor: false, joined: false, foreign: false,
    rule: 'en.instrument.contract.sale', because: [approval.surface, words[at]!.surface],
  }
}

const isCompany = (words: string): boolean =>
  /\b(?:corp(?:oration)?|inc|ltd|llc|plc|company|co|group|airlines|airways|holdings?|systems|technologies|industries|gmbh|s\.?a|aramco|boeing|airbus|lockheed|raytheon|rtx|general (?:atomics|electric|dynamics)|northrop|bae|thales|siemens|totalenergies|exxon\w*|chevron|shell|bp|eni|oracle|google|microsoft|amazon)\b/i.test(words)

export const instruments: InstrumentGrammar = {
  instruments: namings,
  leadsIn: ({ words }) => (signedEarlier(words, words.length) ? 'signed' : null),
  isCompany,
  party(span, text) {
    const lead = /^(?:the|both)\s+/i.exec(text.slice(span.start, span.end))
    return lead ? { start: span.start + lead[0].length, end: span.end } : span
  },
  isForeignOffice: (organisation) => /foreign|state department|department of state|external affairs|embassy/i.test(organisation),
  values: (between) => /(?:worth|valued at|for|estimated at|totall?ing|at an estimated cost of)\s*(?:about|around|some|over|more than|nearly|an estimated)?\s*$/i.test(between),
}
