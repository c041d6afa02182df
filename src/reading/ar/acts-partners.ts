import type { Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import type { ActKind } from '../finding.ts'
import { pastRemarks } from './acts-extents.ts'
import { is, isExactly, lightNoun, masdarReading, type WordClass } from './acts-lexicon.ts'
import { after, isComma, isMark, type Sheet } from './acts-sheet.ts'
import type { Subject } from './acts-subjects.ts'

// With whom somebody acts: `بحث … مع نظيره`, `التقى … بنظيره`.

/** `التقى … بنظيره`, `بحث … مع نظيره`: the partner acts too. */
export function withPartner(sheet: Sheet, subject: Subject, kind: ActKind, i: number): Subject {
  const acting = partnersOf(sheet, subject, kind, i)
  if (hasCounterpart(sheet, acting)) return { ...acting, spans: [], otherwise: 'pair' }
  const guest = acting.is === 'office' && towards.has(kind) ? counterpartAfter(sheet, acting.to) : null
  return guest ? { ...acting, opposite: guest } : acting
}

/** What one side does to the other. */
const towards = new Set<ActKind>(['call', 'commend', 'meet', 'welcome'])

/** `رحب الوزير بنظيره الكيني`, `استقبل الوزير ضيفه الكيني`: of which side the other is. */
function counterpartAfter({ words, mentionFrom }: Sheet, from: number): Span | null {
  for (let j = from; j < words.length && j < from + 4 && !isMark(words[j]); j++)
    if (words[j]!.forms.some(({ stem }) => /^(?:نظير|رصيف|ضيف)ت?[هي]ا?$/.test(stem)))
      return mentionFrom[j] ?? mentionFrom[j + 1] ?? null
  return null
}

/** `الوزير ونظيره الياباني`: where somebody acts with his counterpart of one of two sides, both act. */
function hasCounterpart({ words, context: { pair, sides } }: Sheet, { spans }: Subject): boolean {
  return spans.some((span) => {
    const mention = sides.find(({ start, end }) => start === span.start && end === span.end)
    if (pair?.length !== 2 || !mention || (mention.sides[0] && !pair.includes(mention.sides[0]))) return false
    const at = words.findIndex(({ end }) => end > span.start)
    return (
      words[at]!.forms.some(isCounterpartOf(span)) &&
      (spans.length > 1 || words[at]!.start < span.start || words[at - 1]?.folded === 'مع')
    )
  })
}

/** `زيارة يلتقي خلالها نظيره`, `والتقى بالرئيس الياباني`: who was met is named, and who meets him was before. */
function meetsAnother({ words, mentionFrom, context: { pair } }: Sheet, subject: Subject, i: number): boolean {
  if (pair?.length !== 2) return false
  if (subject.is === 'side')
    return subject.spans.length === 1 && words.some(({ forms }) => forms.some(isCounterpartOf(subject.spans[0]!)))
  if (subject.is !== 'none') return false
  for (let j = i + 1; j < words.length && j < i + 6 && words[j]!.kind === 'letters'; j++) {
    const { sides = [] } = mentionFrom[j] ?? {}
    if (/^ب/.test(words[j]!.folded) && sides.length === 1) return pair.includes(sides[0]!)
  }
  return false
}

/** `بحث الوزير المصري وتاكيناوا سبل …`: a name that no list has, joined to a subject, before what was dealt with. */
function isUnknownName({ words, verbs, mentionFrom }: Sheet, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  const joined = word?.forms.find(({ proclitics }) => proclitics === 'و')
  return (
    joined !== undefined &&
    joined.stem.length > 3 &&
    !/^ال|(?:ه|ها|هما|هم|ات|ين|ون)$/.test(joined.stem) &&
    !mentionFrom[at] &&
    verbs[at]!.length === 0 &&
    !masdarReading(word!) &&
    !lightNoun(word!) &&
    !['office', 'officers', 'man', 'meeting', 'instrument', 'manner'].some((name) => is(word, name as WordClass)) &&
    (is(next, 'ways') || isExactly(next, 'preposition') || /^ال/.test(next?.folded ?? '')) &&
    next?.folded !== 'من'
  )
}

/** `مع كازاخستان وأوزبكستان`, `مع جمهورية كازاخستان، وجمهورية …`: the countries joined to the one that is named at word `at`. */
function joinedFrom({ words, mentionFrom, mentionTo }: Sheet, at: number): Span[] {
  const found: Span[] = [mentionFrom[at]!]
  for (let to = mentionTo[at]!; mentionFrom[at]!.as === 'country';) {
    const next = isComma(words[to]) ? to + 1 : to
    const joined = mentionFrom[next]
    if (
      joined?.as !== 'country' ||
      !words[next]!.forms.some(({ proclitics, start }) => proclitics === 'و' && start === joined.start)
    )
      break
    found.push(joined)
    to = mentionTo[next]!
  }
  return found
}

const isCounterpartOf =
  (span: Span) =>
  ({ stem, start }: Word['forms'][number]): boolean =>
    start === span.start && counterpart.test(stem)
const counterpart = /^(?:نظير|رصيف)ت?[هي]/

/** What is done together with whom `مع` names. */
const jointly = new Set<ActKind>(['agree', 'discuss', 'meet', 'sign'])

function partnersOf(sheet: Sheet, subject: Subject, kind: ActKind, i: number): Subject {
  const { words, mentionFrom } = sheet
  // بحث معه: with the other side
  if (subject.is === 'none' && /^مع(?:ه|ها|هم|هما)$/.test(words[after(sheet, i)]?.folded ?? ''))
    return { ...subject, otherwise: 'pair' }
  // وبحث مع نظيره, أنه أجرى مع الأمير …: with somebody, and of two sides it is the other
  const beside = words[after(sheet, i)]?.folded === 'مع' ? words[after(sheet, i) + 1] : undefined
  const withOther = mentionFrom[after(sheet, i) + 1] !== undefined || is(beside, 'office') || is(beside, 'man')
  if (subject.is === 'none' && sheet.context.pair?.length === 2 && withOther && jointly.has(kind))
    return { ...subject, otherwise: 'pair' }
  const lemma = sheet.verbs[i]![0]?.verb.lemma
  const direct = lemma === 'التقى' || lemma === 'قابل'
  if (direct && meetsAnother(sheet, subject, i)) return { ...subject, spans: [], otherwise: 'pair' }
  if (subject.is !== 'side' || subject.otherwise === 'pair') return subject
  if (
    !direct &&
    !['discuss', 'sign', 'agree'].includes(kind) &&
    !/^(?:اجتمع|عقد|ترأس|رأس|أشرف|تعاون|عمل|تبادل|أجرى|تقاسم|تحالف|أنشأ|أسس)$/.test(lemma ?? '') &&
    !(lemma === 'شارك' && kind === 'meet')
  )
    return subject
  if (subject.spans.length === 1 && sheet.context.pair?.length === 2 && isUnknownName(sheet, subject.to))
    return { ...subject, spans: [], otherwise: 'pair' }
  for (let j = subject.to; j < words.length && j < subject.to + 14; j++) {
    if (isMark(words[j], '؛.') || sheet.verbs[j]!.some(({ number }) => number === 'two')) break
    const met = kind === 'discuss' || kind === 'agree' ? metAt(sheet, j) : null
    if (met) return { ...subject, spans: [...subject.spans, met] }
    const joint =
      words[j]!.folded === 'مع' ||
      isExactly(words[j], 'together') ||
      (words[j]!.folded === 'الي' && words[j + 1]?.folded === 'جانب') ||
      (lemma === 'اجتمع' && /^ب/.test(words[j]!.folded)) ||
      (direct &&
        (/^ب/.test(words[j]!.folded) ||
          (mentionFrom[j] && j <= pastRemarks(sheet, subject.to) + 1 && !isExactly(words[j - 1], 'preposition'))))
    if (!joint) continue
    for (
      let k = words[j]!.folded === 'مع' || isExactly(words[j], 'together') ? j + 1 : j;
      k < words.length && k < j + 8;
      k++
    ) {
      // التقى الوزير بالرياض نظيره: where, not with whom
      if (direct && mentionFrom[k]?.as === 'capital') continue
      // بحثنا مع العراق: we and he
      if (mentionFrom[k] && subject.otherwise === 'around') return { ...subject, otherwise: 'pair' }
      if (mentionFrom[k]) return { ...subject, spans: [...subject.spans, ...joinedFrom(sheet, k)] }
      // مع عدد من المسؤولين اليابانيين
      if (k > j && isExactly(words[k], 'preposition') && !/^(?:عدد|وفد|كل)ا?$/.test(words[k - 1]!.folded)) break
    }
    if (words[j]!.folded === 'مع') break
  }
  return direct && standsAlone(sheet, subject) ? { ...subject, spans: [], otherwise: 'pair' } : subject
}

/** `بحث الوزير، خلال لقائه، في مكتبه بالرياض، وزير الدفاع …`: whom a remark says that he met. */
function metAt({ words, mentionFrom, verbs }: Sheet, at: number): Span | null {
  if (!/^(?:لقاي|اجتماع|استقبال|محادثات|مباحثات)(?:ه|ها)$/.test(words[at]!.folded)) return null
  for (let j = at + 1; j < words.length && j < at + 12 && !isMark(words[j], '؛.:'); j++) {
    const mention = mentionFrom[j]
    if (mention && /^(?:person|office)$/.test(mention.as)) return mention
    if (verbs[j]!.some(({ verb }) => !verb.frame.has('noun'))) return null
  }
  return null
}

/** `وقد التقى الوزير السعودي في جدة`: nobody else is named, so that whoever was spoken of before met him. */
function standsAlone({ words, mentionFrom, context: { pair, sides } }: Sheet, { spans, to }: Subject): boolean {
  const [span] = spans
  const named = spans.length === 1 && sides.find(({ start, end }) => start === span!.start && end === span!.end)
  if (!named || named.sides.length !== 1 || !pair?.includes(named.sides[0]!)) return false
  for (let j = to; j < words.length && j < to + 14 && !isMark(words[j], '؛.:'); j++) {
    const met = j > to ? !isExactly(words[j - 1], 'preposition') : true
    if (
      words[j]!.folded === 'مع' ||
      isExactly(words[j], 'pair-object') ||
      /^ب?(?:عدد|نخب|مجموع|اعضاء|كبار|ممثل|رجال|وفد)/.test(words[j]!.folded)
    )
      return false
    if (met && mentionFrom[j] && mentionFrom[j]!.as !== 'capital') return false
  }
  return true
}
