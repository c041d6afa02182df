import { fold } from '../../text/fold.ts'
import { quoteOf, trimSpan, type Span } from '../../text/span.ts'
import type { Sentence, Word } from '../analysis.ts'
import { fitting } from '../spelling.ts'
import type { InstrumentContext, InstrumentGrammar, InstrumentNaming } from '../steps/09-instruments.ts'
import { type Left, type Right, leftOf, rightOf } from './instruments-extent.ts'
import {
  type Head,
  headAt,
  isForeignName,
  isMark,
  isTitle,
  links,
  nounOf,
  plain,
  setOf,
  statusWords,
} from './instruments-lexicon.ts'
import { type Around, around, assumed, listsTold, saidOfList, signedEarlier } from './instruments-status.ts'

const isSale = fitting(/^sales?$/)

function namings(sentence: Sentence, near: (span: Span) => InstrumentContext): InstrumentNaming[] {
  const { words } = sentence
  const found: InstrumentNaming[] = []
  let past = 0
  for (let at = 0; at < words.length; at++) {
    if (at < past) continue
    if (isSale(words[at])) {
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
  if (
    next &&
    /^(?:committee|commission|council|working|group|signing|negotiations|talks|partners?|holders?|office)$/.test(
      next.folded,
    ) &&
    !(next.folded === 'talks' || next.folded === 'negotiations' || next.folded === 'signing')
  )
    return null
  if (next && isTitle(next) && /^(?:joint)$/.test(next.folded)) return null
  // "Compact Negotiations": the first half of a longer name
  if (head.needs === 'proper' && next && isTitle(next) && !links.has(next.folded)) return null
  if (isMark(next, ')') && /^(?:council|committee|commission)$/.test(words[head.to + 1]?.folded ?? '')) return null
  if (
    isMark(next, '(') &&
    isMark(words[head.to + 2], ')') &&
    /^(?:council|committee|commission)$/.test(words[head.to + 3]?.folded ?? '')
  )
    return null
  // "memoranda of understanding (MoUs)"
  if (isMark(words[head.at - 1], '(') && isMark(next, ')') && endsHead(words, head.at - 1)) return null
  const left = leftOf(words, head, context)
  const right = rightOf(words, head, context)
  const previous = words[left.from - 1]
  const value =
    right.cut.length > 0 ||
    context.money.some((figure) => figure.start >= words[left.from]!.start && figure.end <= words[right.end - 1]!.end)
  const valueBefore = context.money.find(
    (figure) =>
      figure.end <= words[head.at]!.start &&
      words[head.at]!.start - figure.end < 30 &&
      figure.start >= words[Math.max(0, left.from - 4)]!.start,
  )
  const quoted =
    /["“'‘]\s*$/.test(text.slice(Math.max(0, words[left.from]!.start - 3), words[left.from]!.start)) &&
    /^\s*["”'’]/.test(text.slice(words[right.end - 1]!.end, words[right.end - 1]!.end + 3))
  const acronym = head.needs === 'acronym'
  // "Bilateral Investment Treaty", without an article
  const isNamed = head.rest.length > 0 && !left.determiner && words.slice(head.at, head.to).every(isTitle)
  // "the memoranda between the two chambers and between the banks"
  const named = right.parties.length > 1
  const isIndefinite = left.determiner === 'a' || left.determiner === 'an' || left.determiner === null
  const here = around(words, left.from, right.end, isIndefinite)
  const isTold = here.status !== null && !here.used
  // "announced the signing of new memoranda of understanding on energy"
  const signedOn = head.kind === 'mou' && right.content.length > 0 && here.status === 'signed'
  // "three memoranda are ready for signature": counted, and said what became of them
  const toldOf = left.counted && /^(?:signed|proposed|approved)$/.test(here.status ?? '')
  if (
    head.needs === 'plural' &&
    !(value || valueBefore || (left.counted && left.content.length) || left.proper || signedOn || toldOf || named)
  )
    return null
  if (
    head.needs === 'proper' &&
    !left.proper &&
    !quoted &&
    !(left.content.length && (right.pair || right.parties.length)) &&
    !(isTitle(words[head.at]) && right.content.length && isTitle(words[head.to + 1])) &&
    !(head.kind === 'framework' && left.content.length > 1 && left.determiner)
  )
    return null
  if (
    head.kind === 'framework' &&
    head.needs === 'proper' &&
    /^(?:within|in|under)$/.test(words[left.from - 2]?.folded ?? '') &&
    !left.proper
  )
    return null
  if (head.needs === 'deal' && !(value || valueBefore || right.parties.length)) return null
  const company = right.parties.some((party) => isCompany(quoteOf(text, party)))
  if (
    head.needs === 'content' &&
    head.kind === 'contract' &&
    !(value || valueBefore || company || right.parties.length)
  )
    return null
  const described = left.content.length + right.content.length + right.parties.length > 0 || right.pair
  const anaphor =
    !acronym &&
    left.definite &&
    !described &&
    right.end === head.to &&
    !quoted &&
    (head.rest.length === 0 || head.kind === 'mou' || head.kind === 'letter')
  // "in agreement", "agreement that": an accord of minds
  if (
    head.kind === 'agreement' &&
    head.needs === 'content' &&
    !left.determiner &&
    !left.proper &&
    !left.content.length &&
    !isItem(words, left, context)
  ) {
    if (
      !words
        .slice(Math.max(0, head.at - 6), head.at)
        .some(({ folded }) => /^(?:sign|signed|signing|ink|inked)$/.test(folded))
    )
      return null
  }
  if (head.needs === 'content' && !anaphor && !described && !quoted && !isJustSigned(words, right, head, here))
    return null
  if (
    head.kind === 'agreement' &&
    head.needs === 'content' &&
    !left.content.length &&
    !left.definite &&
    !right.parties.length &&
    previous &&
    !(isTold && here.status === 'signed') &&
    /^(?:in|by|of|mutual|full|general|broad)$/.test(words[left.from - 2]?.folded ?? '')
  )
    return null
  if (
    /^(?:on|that|to)$/.test(next?.folded ?? '') &&
    /^(?:agreement|pact)$/.test(words[head.at]!.folded) &&
    !left.content.length &&
    !left.proper &&
    !signedEarlier(words, left.from) &&
    !left.definite &&
    !isItem(words, left, context) &&
    // "an agreement on visas was concluded": a text after all
    here.status !== 'signed'
  )
    return null
  // ", America's first trade agreement with any Arab country": a description of what was named before
  if (describesBefore(words, left, head)) return null
  const further =
    here.status !== null && !here.used && right.status === 'signed' && /^(?:in-force|renewed|ended)$/.test(here.status)
  const earlier =
    left.definite || (left.proper && !/^an?$/.test(left.determiner ?? '')) ? null : signedEarlier(words, left.from)
  if (head.needs === 'signed' && here.status !== 'signed' && right.status !== 'signed') return null
  if (
    head.needs === 'said' &&
    !left.proper &&
    !right.parties.length &&
    here.status !== 'signed' &&
    !(isTitle(words[head.at]) && isTitle(words[head.to + 1]))
  )
    return null
  // "a treaty on paper"
  if (
    head.kind === 'treaty' &&
    !left.proper &&
    !left.content.length &&
    !right.parties.length &&
    !right.pair &&
    !isTitle(words[head.at]) &&
    !left.definite &&
    here.status === null &&
    !right.status
  )
    return null
  const said = further
    ? here.status
    : (right.status ?? (here.used ? null : (here.status ?? (earlier ? 'signed' : null))))
  const status =
    said ??
    (here.used
      ? here.status
      : value || valueBefore
        ? 'signed'
        : assumed(head.kind, left.definite || left.proper || acronym || isNamed))
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
  const joined =
    here.status === 'acceded' ||
    (here.status === 'approved' &&
      words
        .slice(Math.max(0, left.from - 7), left.from)
        .some(({ folded }) => statusWords.get(folded)?.status === 'acceded'))
  const isForeign = isForeignName(whole) && !joined
  const key = keyOf(words, left, right, head, acronym)
  return {
    start,
    end,
    kind: head.kind,
    title,
    parties: right.parties,
    key,
    anaphor,
    noun: nounOf(words, head),
    several: head.needs === 'plural' || left.counted ? (left.counted ?? '') : null,
    status,
    statusAt: (further ? here.at : (right.statusAt ?? here.at)) ?? earlier,
    certainty: said ? 'stated' : here.used ? 'used' : 'assumed',
    joined: joined || head.kind === 'executive-order',
    foreign: isForeign,
    rule: `en.instrument.${head.kind}.${words[head.at]!.folded}`,
    because: [
      words
        .slice(head.at, head.to)
        .map(({ surface }) => surface)
        .join(' '),
      ...(here.at && !right.status ? [quoteOf(text, here.at)] : []),
    ],
  }
}

/** "Signed a protocol", "a memorandum was signed": the signing alone makes a protocol or a memorandum one of their own. */
function isJustSigned(words: readonly Word[], right: Right, head: Head, here: Around): boolean {
  if (!/^(?:protocol|memorandum|treaty|convention|pact)$/.test(words[head.at]!.folded)) return false
  return (
    right.status === 'signed' ||
    (here.status === 'signed' && here.at !== null && Math.abs(here.at.start - words[head.at]!.start) < 60)
  )
}

/** The whole of a list's item, or its beginning: "• Agreement on trade" below what was signed. */
const isItem = (words: readonly Word[], left: Left, { listed }: InstrumentContext): boolean =>
  listed && words.slice(0, left.from).every(({ kind, surface }) => kind !== 'letters' || surface.length === 1)

/** Whether the words before a place name an instrument: what stands there in brackets is its initials. */
const endsHead = (words: readonly Word[], to: number): boolean =>
  [1, 2, 3, 4].some((length) => headAt(words, to - length)?.to === to)

function describesBefore(words: readonly Word[], left: Left, head: Head): boolean {
  // "This is a memorandum for …"
  if (/^(?:is|was|represents|marks)$/.test(words[left.from - 2]?.folded ?? '') && !left.proper)
    return /^(?:this|it|which)$/.test(words[left.from - 3]?.folded ?? '')
  for (let i = head.at - 1; i >= Math.max(0, head.at - 9); i--) {
    if (isMark(words[i], ',')) {
      return (
        words
          .slice(i + 1, head.at)
          .some(({ folded }) => /^(?:first|oldest|only|largest|latest|biggest)$/.test(folded)) && !left.proper
      )
    }
    if (words[i]!.kind === 'mark' && words[i]!.surface !== '-') return false
  }
  return false
}

const smallWords = setOf('of on for to in with between and the a an by')
/** An initialism stands for its words, so that "the FTA" is the free trade agreement. */
const expansions: Record<string, string[]> = {
  fta: ['free', 'trade'],
  tifa: ['trade', 'investment', 'framework'],
  dca: ['defense', 'cooperation'],
  bit: ['investment'],
  cepa: ['comprehensive', 'economic', 'partnership'],
  sofa: ['status', 'forces'],
}

function keyOf(words: readonly Word[], left: Left, right: Right, head: Head, acronym: boolean): string[] {
  if (acronym) return expansions[words[head.at]!.folded] ?? [words[head.at]!.folded]
  const partyAt = right.parties[0]?.start ?? Infinity
  const tail = words
    .slice(head.to, right.titleEnd)
    .filter(
      (word, i) =>
        word.kind === 'letters' &&
        word.start < partyAt &&
        !smallWords.has(word.folded) &&
        !plain.has(word.folded) &&
        !right.cut.some(({ from, to }) => head.to + i >= from && head.to + i < to) &&
        !(isMark(words[head.to + i - 1], '(') && isMark(words[head.to + i + 1], ')')),
    )
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
  const approval = words
    .slice(Math.max(0, at - 9), at)
    .find(({ folded }) => statusWords.get(folded)?.status === 'approved')
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
    start: words[at]!.start,
    end: amount.end,
    kind: 'contract',
    title: text.slice(words[at]!.start, end),
    parties: [],
    key: ['sale', ...inside.slice(0, 4).map(({ folded }) => folded)],
    status: 'approved',
    statusAt: approval,
    certainty: 'stated',
    anaphor: false,
    noun: 'contract',
    several: null,
    joined: false,
    foreign: false,
    rule: 'en.instrument.contract.sale',
    because: [approval.surface, words[at]!.surface],
  }
}

const isCompany = (words: string): boolean =>
  /\b(?:corp(?:oration)?|inc|ltd|llc|plc|company|co|group|airlines|airways|holdings?|systems|technologies|industries|gmbh|s\.?a|aramco|boeing|airbus|lockheed|raytheon|rtx|general (?:atomics|electric|dynamics)|northrop|bae|thales|siemens|totalenergies|exxon\w*|chevron|shell|bp|eni|oracle|google|microsoft|amazon)\b/i.test(
    words,
  )

export const instruments: InstrumentGrammar = {
  instruments: namings,
  leadsIn: ({ words }) => saidOfList(words),
  listsTold: ({ words }) => listsTold(words),
  joins: (between) =>
    /^\s*,?\s*(?:and(?: also)?|as well as|along with|together with|&|,)\s*(?:an?|the)?\s*$/.test(between),
  isCompany,
  party(span, text) {
    // "Türkiye's public broadcaster TRT": the name, without whose it is
    const lead = /^(?:.{2,40}['’]s(?: \p{Ll}+)+ (?=\p{Lu})|(?:the |both )*(?:governments? of (?:the )?)?)/u.exec(
      text.slice(span.start, span.end).replace(/\b(?:The|Both|Governments?)\b/g, (word) => word.toLowerCase()),
    )
    return lead ? { start: span.start + lead[0].length, end: span.end } : span
  },
  isForeignOffice: (organisation) =>
    /foreign|state department|department of state|external affairs|embassy/i.test(organisation),
  values: (between) =>
    /(?:worth|valued at|for|estimated at|totall?ing|at an estimated cost of)\s*(?:about|around|some|over|more than|nearly|an estimated)?\s*$/i.test(
      between,
    ),
}
