import { fold } from '../../text/fold.ts'
import { quoteOf, trimSpan, type Span } from '../../text/span.ts'
import type { Sentence, Word } from '../analysis.ts'
import type { InstrumentStatus } from '../finding.ts'
import { holdsOf } from '../spelling.ts'
import type { InstrumentContext, InstrumentGrammar, InstrumentNaming } from '../steps/09-instruments.ts'
import { type Extent, extend, isCompany } from './instruments-extent.ts'
import {
  type Head,
  definiteForm,
  headAt,
  isDefinite,
  isForeignName,
  nounOf,
  ordinals,
  papers,
  plain,
  provisions,
  several,
  statusOf,
  stemIn,
  stops,
} from './instruments-lexicon.ts'
import { around, assumed, listsTold, saidOfList, signedEarlier } from './instruments-status.ts'

const saleNouns = new Set(['بيع', 'شراء'])
/** A framework for these is a manner of speaking. */
const talking =
  /^(?:ال|هذا|هذه)?(?:حوار|لجنه|زياره|علاقات|اجتماع|مشاورات|مبادره|جهود|اتصالات|دوره|جوله|مجلس|منتدي|شراكه)$/
/** What makes عقود decades. */
const lasting =
  /^و?(?:منذ|خلال|طوال|طيله|مدي|مدار|عبر|قبل|لمده|زهاء|قرابه|يناهز|تمتد|امتدت|ممتده|الممتده|استمرت|مستمره|المستمره|تعود|يعود)$/

const isSale = holdsOf((word) => stemIn(word, saleNouns))

function namings(sentence: Sentence, near: (span: Span) => InstrumentContext, text: string): InstrumentNaming[] {
  const { words } = sentence
  const found: InstrumentNaming[] = []
  let past = 0
  for (let at = 0; at < words.length; at++) {
    if (at < past) continue
    const word = words[at]!
    if (word.kind !== 'letters') continue
    if (isSale(word)) {
      const sale = saleAt(words, at, near(words[at]!))
      if (sale) found.push(sale)
      continue
    }
    const head = headAt(words, at)
    if (!head) continue
    const naming = namingOf(words, head, near(word), text)
    if (!naming) continue
    found.push(naming)
    while (past < words.length && words[past]!.start < naming.end) past++
  }
  return found
}

/** How far a signing and its preposition reach over a long subject, and how far it reaches alone, in words. */
const farSigning = 45
const nearSigning = 10

/**
 * Whether the clause signs what follows: `وقعت السعودية والأردن اليوم (الأربعاء) محضر …`, and with its preposition after a long subject,
 * `وقع الوزير … ونائب الرئيس … على محضر …`.
 */
function isSignedBefore(words: readonly Word[], at: number): boolean {
  const far = /^و?علي$/.test(words[at - 1]?.folded ?? '')
  for (let i = at - 1; i >= Math.max(0, at - (far ? farSigning : nearSigning)); i--) {
    const word = words[i]!
    if (/^[.؛:]$/.test(word.surface)) return false
    if (statusOf(word)?.status === 'signed') return true
  }
  return false
}

function namingOf(
  words: readonly Word[],
  head: Head,
  context: InstrumentContext,
  text: string,
): InstrumentNaming | null {
  const extent = extend(words, head, context)
  const definite =
    definiteForm(head.form) ||
    (words[head.to - 1] !== undefined && head.to - head.at > 1 && isDefinite(words[head.to - 1]!))
  const previous = words[head.at - 1]
  // ما تم الاتفاق عليه, الاتفاق على: what was agreed, no text
  if (/^علي(?:ه|ها|هما)?$/.test(words[head.to]?.folded ?? '') && head.to - head.at === 1) return null
  if (head.kind === 'framework' && !definite && stemIn(previous, provisions)) return null
  if (
    head.kind === 'framework' &&
    head.rest.length &&
    /^(?:في|ضمن)$/.test(previous?.folded ?? '') &&
    (!extent.content || talking.test(words[head.to]?.folded ?? ''))
  )
    return null
  // عقد is also "held" and "decade"; it is a contract where a company or a value says so
  const value = extent.cut.some(({ from, to }) =>
    context.money.some((figure) => figure.start < words[to - 1]!.end && words[from]!.start < figure.end),
  )
  if (head.needs === 'company' && !value && !extent.parties.some((party) => isCompany(quoteOf(text, party))))
    return null
  // a date before the head counts nothing: 2018.12.5 اتفاقية
  const isDual = head.needs === 'plural' && /(?:ان|ين)$/.test(head.form.stem)
  const counted =
    previous !== undefined &&
    (previous.kind === 'digits' ||
      (!/^عقود/.test(head.form.stem) &&
        previous.forms.some(({ proclitics, stem }) => proclitics === '' && several.has(stem)))) &&
    !context.dates.some((date) => date.start <= previous.start && previous.end <= date.end)
  if (head.kind === 'mou' && head.to - head.at === 1 && stemIn(words[head.to], papers)) return null
  // منذ 6 عقود: decades
  if (
    /^عقود/.test(head.form.stem) &&
    words.slice(Math.max(0, head.at - 6), head.at).some(({ folded }) => lasting.test(folded))
  )
    return null
  if (counted) joinCounted(words, extent, head.needs === 'plural')
  const proper = /["«“]/.test(text.slice(head.form.start, words[extent.end - 1]!.end))
  // `التوقيع على مذكرات تفاهم في مجالات السياحة والنقل`
  const signedOn = head.kind === 'mou' && !definite && extent.content > 0 && isSignedBefore(words, head.at)
  if (
    head.needs === 'plural' &&
    !signedOn &&
    !value &&
    !counted &&
    !(isDual && isSignedBefore(words, head.at)) &&
    extent.parties.length < 2 &&
    !proper &&
    !isProperPlural(words, head, extent)
  )
    return null
  // `وهي أول اتفاق تجاري`: a description of what was named before
  const describes = words
    .slice(Math.max(0, head.at - 3), head.at)
    .some(({ folded }) => /^(?:و?هي|و?هو|و?[يت]عد|باعتبار\S*|بوصف\S*)$/.test(folded))
  if (describes && !proper) return null
  const anaphor = definite && extent.content === 0 && !extent.parties.length && extent.end === head.to
  if (
    head.needs === 'said' &&
    !(extent.parties.length || around(words, head.at, extent.end, context).status === 'signed')
  )
    return null
  if (head.needs === 'signed' && !isSignedBefore(words, head.at)) return null
  const countedAndSigned = counted && isSignedBefore(words, head.at)
  if (
    head.needs === 'content' &&
    !anaphor &&
    !countedAndSigned &&
    extent.content === 0 &&
    !extent.parties.length &&
    !(extent.status && definite)
  )
    return null
  const here = around(words, head.at, extent.end, context)
  const first = words[head.at - 1] && /^(?:اول|اولي)$/.test(words[head.at - 1]!.folded) ? head.at - 1 : head.at
  const startForm = head.form
  let start =
    first < head.at
      ? words[first]!.start
      : definiteForm(startForm)
        ? startForm.start - (startForm.proclitics.endsWith('لل') ? 1 : 2)
        : startForm.start
  let end = words[extent.end - 1]!.end
  if (counted && head.needs) start = countStart(words, head.at)
  // quotation marks about the whole name belong to it
  const opening = /["«“]/.test(text[start - 1] ?? '')
  if (opening && /^["»”]/.test(text.slice(end, end + 1))) [start, end] = [start - 1, end + 1]
  const further =
    here.status !== null && !here.used && extent.status === 'signed' && /^(?:in-force|renewed|ended)$/.test(here.status)
  const earlier = signedEarlier(words, head.at)
  const said = further
    ? here.status
    : (extent.status ??
      (here.used
        ? null
        : (here.status ??
          ((head.needs !== 'signed' && (definite || isConstruct(words, head))) || !earlier ? null : 'signed'))))
  const dateFollows = context.dates.some(
    (date) =>
      date.start >= end &&
      date.start - end < 30 &&
      /^\s?(?:،|في|عام|سنة|بتاريخ|قبل[^.؛]{0,18}|يوم|\s|")*$/.test(text.slice(end, date.start)),
  )
  const status: InstrumentStatus | null =
    said ??
    (here.used
      ? here.status
      : dateFollows && head.kind === 'treaty'
        ? 'signed'
        : value
          ? 'signed'
          : assumed(head.kind, definite || isConstruct(words, head)))
  const keyWords = words
    .slice(head.to, Math.max(extent.titleEnd, head.to))
    .filter(
      (word, i) => word.kind !== 'mark' && !extent.cut.some(({ from, to }) => head.to + i >= from && head.to + i < to),
    )
  const partyAt = extent.parties[0]?.start ?? Infinity
  const key = keyWords
    .filter((word) => word.start < partyAt && word.folded !== 'بين' && word.folded !== 'مع')
    .map((word, i) => ({ stem: keyOf(word), isNumber: i === 0 && isDefinite(word) && stemIn(word, ordinals) }))
    .filter(({ stem, isNumber }) => stem.length > 2 && (isNumber || !plain.has(stem)))
    .map(({ stem }) => stem)
  const whole = fold(quoteOf(text, { start, end }))
  // a peace treaty is between others, one of peace and friendship may be the sides' own
  const isForeign =
    isForeignName(whole) &&
    !whole.includes('صداق') &&
    here.status !== 'acceded' &&
    here.status !== 'approved' &&
    said !== 'acceded'
  const acceding =
    here.status === 'acceded' ||
    (here.status === 'approved' &&
      words.slice(Math.max(0, head.at - 5), head.at).some((word) => statusOf(word)?.status === 'acceded'))
  const kind =
    head.kind === 'agreement' && (acceding || (head.needs === 'plural' && proper)) && /ات$/.test(head.form.stem)
      ? 'accord'
      : head.kind
  return {
    start,
    end,
    kind,
    title: titleOf(words, head, extent, text, first, counted),
    parties: extent.parties,
    key,
    anaphor,
    noun: nounOf(words, head),
    several: head.needs === 'plural' || counted ? (counted ? previous.folded : '') : null,
    status,
    statusAt: (further ? here.at : (extent.statusAt ?? here.at)) ?? earlier,
    certainty: said || (dateFollows && head.kind === 'treaty') ? 'stated' : here.used ? 'used' : 'assumed',
    joined: acceding || head.kind === 'executive-order',
    foreign: isForeign,
    rule: `ar.instrument.${kind}.${head.form.stem}`,
    because: [
      words
        .slice(head.at, head.to)
        .map(({ surface }) => surface)
        .join(' '),
      ...(here.at && !extent.status ? [quoteOf(text, here.at)] : []),
    ],
  }
}

/** `22 اتفاقية ومذكرة تفاهم وبرامج تنفيذية`: the number counts them together. */
function joinCounted(words: readonly Word[], extent: Extent, isPlural: boolean): void {
  for (let next = headAt(words, extent.end); next; next = headAt(words, extent.end)) {
    const isOneOfMany = !isPlural || next.needs === 'plural'
    if (next.form.proclitics !== 'و' || !isOneOfMany || extent.parties.length || extent.content > 0) return
    extent.end = extent.titleEnd = next.to
  }
}

const keyOf = (word: Word): string =>
  word.forms.find(definiteForm)?.stem ??
  word.forms.find(({ proclitics }) => proclitics === 'ل' || proclitics === 'و')?.stem ??
  word.folded

/** A construct state (`معاهدة الصداقة`) is definite by its second noun. */
const isConstruct = (words: readonly Word[], head: Head): boolean =>
  words[head.to]?.forms.some(({ proclitics }) => proclitics === 'ال') ?? false

/** Artemis Accords, in Arabic a plural with a name: `اتفاقيات أرتميس`. */
const isProperPlural = (words: readonly Word[], head: Head, extent: Extent): boolean =>
  extent.end === head.to + 1 &&
  words[head.to]!.kind === 'letters' &&
  /^(?:ارتميس|ارتيميس|ابراهام)/.test(words[head.to]!.folded)

function countStart(words: readonly Word[], head: number): number {
  let i = head - 1
  while (i > 0 && /^(?:من|اكثر|نحو|حوالي|قرابه|زهاء)$/.test(words[i - 1]!.folded)) i--
  return words[i]!.start
}

function titleOf(
  words: readonly Word[],
  head: Head,
  extent: Extent,
  text: string,
  first: number,
  counted: boolean,
): string {
  const pieces: string[] = []
  let start = head.form.start
  let restored = definiteForm(head.form) ? 'ال' : ''
  if (first < head.at && !counted) [start, restored] = [words[first]!.start, '']
  for (const { from, to } of [...extent.cut, { from: extent.titleEnd, to: extent.titleEnd }]) {
    if (from > extent.titleEnd) continue
    const piece = trimSpan(text, { start, end: from === head.at ? start : words[from - 1]!.end })
    if (piece.end > piece.start) pieces.push(quoteOf(text, piece))
    start = words[to]?.start ?? start
  }
  return (restored + pieces.join(' ')).replace(/^["«“]\s*(.*?)\s*["»”]$/u, '$1').replace(/\s+/g, ' ')
}

/** `وافقت … على بيع عُمان 301 صاروخ بقيمة 70 مليون دولار`: a sale that one side approved. */
function saleAt(words: readonly Word[], at: number, context: InstrumentContext): InstrumentNaming | null {
  const approval = words
    .slice(Math.max(0, at - 12), at)
    .find((word) => statusOf(word)?.status === 'approved' || /^(?:احتمال|محتمله)/.test(word.folded))
  const amount = context.money.find((figure) => figure.start > words[at]!.end && figure.start - words[at]!.end < 140)
  if (!approval || !amount) return null
  const inside = words.slice(at + 1, at + 40).filter((word) => word.end <= amount.start)
  if (
    inside.some(
      (word) => /[.؛]/.test(word.surface) || (stops.has(word.folded) && word.folded !== 'من' && word.folded !== 'الي'),
    )
  )
    return null
  const worth = inside.findLastIndex((word) => /^(?:بقيمه|بمبلغ|قيمتها|بتكلفه)$/.test(word.folded))
  const { text } = context
  const form = words[at]!.forms.find(({ stem }) => saleNouns.has(stem))!
  const titleEnd =
    worth > 0 ? inside[worth - 1]!.end : worth === 0 ? words[at]!.end : (inside.at(-1)?.end ?? words[at]!.end)
  return {
    start: form.start,
    end: amount.end,
    kind: 'contract',
    title: text.slice(form.start, titleEnd),
    parties: [],
    key: ['بيع', ...inside.slice(0, 3).map(({ folded }) => folded)],
    status: 'approved',
    statusAt: approval,
    certainty: 'stated',
    anaphor: false,
    noun: 'contract',
    several: null,
    joined: false,
    foreign: false,
    rule: 'ar.instrument.contract.sale',
    because: [approval.surface, words[at]!.surface],
  }
}

export const instruments: InstrumentGrammar = {
  instruments: namings,
  leadsIn: ({ words }) => saidOfList(words),
  listsTold: ({ words }) => listsTold(words),
  joins: (between) =>
    /^[\s،]*(?:و(?:كذلك|أيضا|أيضًا)?\s*(?:على)?|إضافة إلى|بالإضافة إلى|إلى جانب|فضلا عن|فضلًا عن)?[\s،]*(?:ال)?$/.test(
      between,
    ) && /\S/.test(between),
  isCompany,
  party(span, text) {
    const lead = /^(?:و(?=ال)|كل من|كلا من|حكومة|حكومتي|دولة(?=\s(?!ال)))\s*/.exec(text.slice(span.start, span.end))
    const start = span.start + (lead && !/^(?:حكومة|دولة)/.test(lead[0]) ? lead[0].length : 0)
    // الجمهورية العربية السورية الشقيقة
    const courtesy = /\s(?:الشقيقة?|الصديقة?|الشقيقتين|الصديقتين|الشقيقين|الصديقين)$/.exec(text.slice(start, span.end))
    return { start, end: span.end - (courtesy?.[0].length ?? 0) }
  },
  isForeignOffice: (organisation) => /خارجيه|سفار/.test(fold(organisation)),
  values: (between) => /(?:بقيمه|قيمته|قيمتها|بمبلغ|بتكلفه|تبلغ)\s*(?:ا|نحو|حوالي|اكثر من)?\s*$/.test(fold(between)),
}
