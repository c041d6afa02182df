import { fitting, holdsOf } from '../spelling.ts'
import { is, isExactly, masdarReading, verbReadings } from './acts-lexicon.ts'
import { isPlain } from './acts-preceding.ts'
import type { Word } from '../analysis.ts'
import type { ActKind } from '../finding.ts'
import { placeWord } from './acts-adjuncts.ts'
import { before, frontedSide, isComma, isMark, type Sheet } from './acts-sheet.ts'

// How far an act reaches: from its verb over everything that it governs, up to what the guide leaves out.

/**
 * The offset where the act that begins at word `from` ends, `to` the number of the first word that may not belong to it.
 * What stands before word `free` (the subject and a remark put in behind it) cannot end it.
 */
export function endOfExtent(sheet: Sheet, from: number, free: number, to: number, kind: ActKind): number {
  let end = governedFrom(sheet, from, free, to, kind)
  free = end
  while (end < to && !leaves(sheet, end, free, kind)) end++
  return trimmed(sheet, from, end < to ? withoutBareClause(sheet, free, end) : end)
}

/** `الجولة، التي عُقدت | برئاسة …`, `في اجتماع عقد | بحضور …`: what is left of a clause whose circumstances were left out goes with them. */
function withoutBareClause({ words, verbs }: Sheet, free: number, end: number): number {
  let last = end - 1
  while (last > free && words[last]!.kind === 'mark') last--
  const held = verbs[last]!.find(({ object, tense }) => !object && tense === 'perfect')?.verb
  if (last <= free || !held) return end
  if (is(words[last - 1], 'relative')) return last - 1
  return held.kind === 'meet' || held.frame.has('empty') ? last : end
}

/** Where what is governed begins: behind remarks between commas, and where a signature's or a consent's `على` stands behind a long one. */
function governedFrom(sheet: Sheet, from: number, free: number, to: number, kind: ActKind): number {
  const { words, verbs } = sheet
  // توصلت اللجنة في دورتها، برئاسة الوزيرين، إلى اتفاقات
  if (verbs[from]!.some(({ verb }) => verb.lemma === 'توصل')) {
    const at = words.findIndex(
      ({ folded }, j) => j >= free && j < free + 60 && folded === 'الي' && (j === free || !besidesAt(sheet, j)),
    )
    return at < 0 || at >= to || words.slice(free, at).some((word) => isMark(word, '؛.:')) ? free : at
  }
  const first = speaking.has(kind) ? pastLongRemark(sheet, pastRemarks(sheet, free), to) : pastRemarks(sheet, free)
  if ((kind !== 'sign' && kind !== 'agree') || words[first]?.folded === 'علي') return first
  if (first === free && !isComma(words[free])) return pastOccasion(sheet, from, free, to)
  for (let j = first + 1; j < to && j < first + 50 && !isMark(words[j], '؛.:'); j++)
    if (words[j]!.folded === 'علي' && isComma(words[j - 1]) && !inPlace.test(words[j + 1]?.folded ?? '')) return j
  return first
}

/** `إضافة إلى`, `إلى جانب`: beside what was done. */
const besidesAt = ({ words }: Sheet, i: number): boolean =>
  /اضافه$/.test(words[i - 1]!.folded) || words[i + 1]?.folded === 'جانب'

/** `أشاد الوزيران، في بيان صدر في ختام …، بالمناورات`: the number of the word behind a remark of any length that opens with a preposition and closes before what is governed. */
function pastLongRemark({ words }: Sheet, at: number, to: number): number {
  if (!isComma(words[at]) || !/^(?:في|خلال|لدي|عقب|اثر|علي|بعد|قبيل|ضمن|من|بمناسبه)$/.test(words[at + 1]?.folded ?? ''))
    return at
  for (let j = at + 2; j < to && j < at + 2 * remarkReach && !isMark(words[j], '؛.:'); j++)
    if (isComma(words[j])) return opensMatter(words[j + 1]) ? j + 1 : at
  return at
}

/** `على هامش`, `على رأس`: what `على` opens where it governs nothing. */
const inPlace = /^(?:هامش|راس|مستوي|مدار|ضوء|غرار|متن|ظهر|صعيد|مرحلتين|مراحل)$/

/** `وافق المجلس في بيانه الذي صدر … على توفير`: the number of the `على` that a consent governs through, behind where it was given. */
function pastOccasion({ words, verbs }: Sheet, from: number, free: number, to: number): number {
  const consents = verbs[from]!.some(({ verb }) => /^(?:وافق|اتفق|صادق|توافق)$/.test(verb.lemma))
  if (!consents || !/^(?:في|خلال|عقب|لدي|اثناء)$/.test(words[free]?.folded ?? '')) return free
  for (let j = free + 1; j < to && j < free + 30 && !isMark(words[j], '؛.:'); j++)
    if (words[j]!.folded === 'علي' && !inPlace.test(words[j + 1]?.folded ?? '')) return j
  return free
}

/** The number of the word behind the remarks between commas that begin at word `at`: `، أمس الخميس، زيارة`. */
export function pastRemarks(sheet: Sheet, at: number): number {
  const { words, verbs } = sheet
  let to = at
  while (isComma(words[to])) {
    const first = words[to + 1]
    if (!first) break
    const occasion = /^(?:في|علي)$/.test(first.folded) ? words[to + 2] : first
    const opens = is(first, 'source') || is(first, 'manner') || /^(?:يوم|صباح|ظهر|مساء|فجر)$/.test(first.folded)
    if (!opens && !is(occasion, 'meeting-circumstance')) break
    let j = to + 2
    while (j < words.length && j < to + 12 && !isComma(words[j]) && !isMark(words[j], '؛.:') && !isObject(words[j]!))
      j++
    if (!isComma(words[j]) || verbs[j + 1]?.length) break
    to = j
  }
  return to > at ? to + 1 : at
}

/** `اتصالا`, `رسالةً`: the ending of what is governed. */
const isObject = (word: Word): boolean =>
  word.surface.endsWith('\u064b') || (/\u064bا$/.test(word.surface) && !is(word, 'manner'))

/** Whether a clause with أن stands open at word `i`. */
const inThat = ({ words }: Sheet, i: number, free: number): boolean =>
  words.slice(Math.max(0, free - 1), i).some((word) => isExactly(word, 'that'))

/** `بما يخدم`, `بما يعود بالنفع`: what good comes of it. */
const benefits = /^[يت](?:خدم|خدمان|عود|عودان|عزز|عززان|دعم|دعمان)$/
const followed = fitting(/^(?:اعقب|تل|تلا|سبق|تخلل|رافق)ت?(?:ه|ها|هما)$/)

const isJoinedCircumstance = fitting(/^وب(?:حضور|مشاركه|رياسه)$/)
const isThat = fitting(/^وذلك|^ذلك$/)

/** Whether what begins at word `i` is no longer governed: a source, a circumstance, a verdict, the journalist's next remark. */
function leaves(sheet: Sheet, i: number, free: number, kind: ActKind): boolean {
  const { words, verbs } = sheet
  const word = words[i]!
  if (word.kind !== 'letters') return false
  const next = words[i + 1]
  const comma = isComma(words[before(sheet, i)])
  // nothing is governed yet right behind the verb and its subject
  if (i <= free && (!isExactly(word, 'circumstance') || /^(?:welcome|commend|note|object|call)$/.test(kind)))
    return false
  // a remark put in between commas before what is governed does not end it
  if (
    comma &&
    i - free <= 1 &&
    (((closes(sheet, i) || (is(word, 'source') && opensQuotation(sheet, i))) &&
      !(kind === 'meet' && isExactly(word, 'circumstance') && !meetingBehind(sheet, i))) ||
      (kind !== 'meet' && kind !== 'do' && is(word, 'meeting-circumstance')))
  )
    return false
  if (isDash(words[before(sheet, i)]) && closesDash(sheet, i)) return false
  if (comma && awaitsPredicate(sheet, i, free)) return false
  // أكد الوزير، في مؤتمر مع نظيره، أن …; رحب الوزراء في ختام لقائهم بعقد …
  if (speaking.has(kind) && awaits(sheet, i, free)) return false
  // استعرضت اللجنة في اجتماعها، برئاسة …، العلاقات
  if ((kind === 'review' || kind === 'discuss') && (awaitsObject(sheet, i, free) || awaitsMatter(sheet, i, free)))
    return false
  // ترأس الوزير، خلال الزيارة، وفد بلاده
  if (kind === 'meet' && comma && i - free <= 1 && leadsDelegation(sheet, i)) return false
  // وصل إلى جدة، الثلاثاء، في زيارة رسمية: what for
  if (word.folded === 'في' && next?.folded.startsWith('زياره')) return false
  // يتضمن جدول أعمال الدورة، حسب المصدر، محاربة …: before what it holds
  if (is(word, 'source') && comma && i - free <= 6 && (kind === 'discuss' || kind === 'review') && closes(sheet, i))
    return false
  if (is(word, 'source') && (is(next, 'publisher') || word.folded.startsWith('حسبما'))) return true
  // برئاسة الجمهورية is a place to work at, not who chaired
  if (word.folded === 'برياسه' && /^(?:الجمهوريه|مجلس|الحكومه|الوزراء|الاركان)$/.test(next?.folded ?? '')) return false
  // اتفقا على عقد اجتماع برئاسة الوزيرين: how it is to be held
  if (word.folded === 'برياسه' && !comma && promising.has(kind)) return false
  // أشغال الدورة التي افتتحت بحضور …: of the subject, before what is dealt with
  if (isExactly(word, 'circumstance') && listing.has(kind) && !comma && inSubjectsClause(sheet, i, free)) return false
  if (isExactly(word, 'circumstance') || isJoinedCircumstance(word)) return true
  // ، وخلال المقابلة نقل …: what comes next
  if (comma && /^و/.test(word.folded) && word.folded !== 'وبعد' && is(word, 'meeting-circumstance')) return true
  if ((word.folded === 'في' && next?.folded === 'حين') || word.folded === 'بينما') return true
  if (isThat(word) && (is(next, 'meeting-circumstance') || is(next, 'source'))) return true
  if (/^و?ذلك$/.test(word.folded) && opensCircumstance(sheet, i + 1)) return true
  if (word.folded === 'في' && next?.folded === 'حضور') return true
  if (comma && isExactly(word, 'meeting-circumstance')) return true
  if (
    comma &&
    (word.folded === 'في' || word.folded === 'علي') &&
    (is(words[i + 1], 'meeting') || is(words[i + 1], 'meeting-circumstance'))
  )
    return true
  if (word.folded === 'في' && next && /^(?:ختام|مستهل|اعقاب)$/.test(next.folded))
    return comma || !inRelative(sheet, i, free)
  if (/^(?:بما|مما)$/.test(word.folded) && is(next, 'verdict-verb')) return true
  // ، بما يخدم مصالح البلدين; ، مع العمل على …: what comes of it, and what is done beside it
  if (comma && word.folded === 'بما' && next && benefits.test(next.folded)) return true
  if (comma && word.folded === 'مع' && next?.folded.startsWith('ال') && masdarReading(next) && !inThat(sheet, i, free))
    return true
  // ، أعقبتها جلسة …: what followed it
  if (comma && followed(word)) return true
  // ، في الديوان الأميري: where
  if (comma && kind === 'meet' && word.folded === 'في' && next && placeWord.test(next.folded) && !closes(sheet, i))
    return true
  // وعكست الدورة متانة العلاقات
  if (is(word, 'verdict-verb') && /^و.*ت$/.test(word.folded)) return true
  if (
    comma &&
    (word.folded === 'مما' || word.folded === 'ما') &&
    next &&
    !/^(?:يلي|زال|فتي|برح|انفك)/.test(next.folded)
  )
    return true
  if (comma && word.folded === 'في' && next && /^(?:خطوه|موشر|اشاره|دلاله|تاكيد|رساله|وقت|حين)$/.test(next.folded))
    return true
  if (comma && word.folded === 'الامر' && next?.folded === 'الذي') return true
  if (/^(?:وهو|وهي|وهما|وهم|وهن)$/.test(word.folded) && (comma || next?.folded === 'ما')) return true
  if (comma && word.folded === 'وسط') return true
  // ، إذ تعد اليابان …; ، حيث جرت …: why, and what was done beside it
  if (comma && word.folded === 'اذ') return true
  if (comma && word.folded === 'حيث' && (!speaking.has(kind) || verbs[i + 1]?.some(({ tense }) => tense === 'perfect')))
    return true
  if (comma && /^(?:فيما|بينما)$/.test(word.folded)) return next?.folded !== 'يتعلق' && next?.folded !== 'يخص'
  if (comma && /^(?:و|ف)?(?:كان|كانت)$/.test(word.folded)) return true
  return comma && /^و/.test(word.folded) && is(word, 'narrative') && sheet.verbs[i]!.length === 0
}

/** `وذلك | في قصر السلام`, `وذلك | بمقر الوزارة`: where, when and before whom it was done. */
function opensCircumstance({ words, mentionFrom }: Sheet, i: number): boolean {
  const [head, next] = [words[i], words[i + 1]]
  if (head?.kind === 'digits' || isExactly(head, 'circumstance') || is(head, 'time-start')) return true
  const place = head?.folded === 'في' || head?.folded === 'علي' ? next : head
  return (
    place !== undefined &&
    (is(place, 'meeting-circumstance') ||
      isExactly(place, 'time-start') ||
      place.forms.some(({ proclitics, stem }) => /^ب?(?:ال)?$/.test(proclitics) && placeWord.test(stem)) ||
      (head?.folded === 'في' && /^(?:capital|country)$/.test(mentionFrom[i + 1]?.as ?? '')))
  )
}

/** Whether a relative clause, no comma since, stands open at word `i`. */
function inRelative({ words }: Sheet, i: number, free: number): boolean {
  for (let j = i - 1; j >= free && i - j < 12 && words[j]!.kind === 'letters'; j--)
    if (is(words[j], 'relative')) return true
  return false
}

/** Kinds of what is to come. */
const promising = new Set<ActKind>(['agree', 'aspire', 'call', 'commit', 'intend'])
/** Kinds of which a session may be the subject. */
const listing = new Set<ActKind>(['agree', 'announce', 'commit', 'discuss', 'review', 'sign'])

/** Whether a relative clause that begins right behind the subject still goes on at word `i`. */
function inSubjectsClause({ words }: Sheet, i: number, free: number): boolean {
  for (let j = free; j < i && j < free + 4; j++)
    if (is(words[j], 'relative')) return !words.slice(j, i).some((word) => isComma(word))
  return false
}

/** Kinds whose verbs govern through أن or a preposition. */
const speaking = new Set<ActKind>(['affirm', 'aspire', 'call', 'commend', 'note', 'object', 'welcome'])
/** How many words a remark before what is governed may take. */
const remarkReach = 20

const opensMatter = holdsOf(
  (word) => isExactly(word, 'that') || /^(?:علي|الي|عن|بان|ب(?!رياس|حضور|مشارك|حسب|مناسب|عد$).+)$/.test(word.folded),
)

/** Whether nothing that the verb governs has come by word `i`, and it still does: behind the next comma, or further on in the clause. */
function awaits(sheet: Sheet, i: number, free: number): boolean {
  const { words } = sheet
  if (i - free > 6) return false
  for (let j = free; j < i; j++) if (opensMatter(words[j])) return false
  const remark = isComma(words[before(sheet, i)])
  for (let j = i + 1; j < words.length && j < i + remarkReach && !isMark(words[j], '؛.:'); j++) {
    if (remark ? isComma(words[j]) && opensMatter(words[j + 1]) : opensMatter(words[j])) return true
    if (isComma(words[j]) || sheet.verbs[j]!.some(({ verb }) => !verb.frame.has('noun'))) return false
  }
  return false
}

/** `أكد الوزير أن العلاقات، منذ قيامها، شهدت …`: whether a remark that begins at word `i` stands between the subject of `أن` and its verb. */
function awaitsPredicate({ words, verbs }: Sheet, i: number, free: number): boolean {
  let that = i - 1
  while (that >= free - 1 && i - that < remarkReach && !isExactly(words[that], 'that')) {
    if (words[that]!.kind !== 'mark' && (verbs[that]!.some(isPlain) || startsPredicate(words[that]!))) return false
    that--
  }
  if (!isExactly(words[that], 'that') || that === i - 2) return false
  for (let j = i + 1; j + 1 < words.length && j < i + remarkReach && !isMark(words[j], '؛.:'); j++)
    if (isComma(words[j])) return startsPredicate(words[j + 1]!)
  return false
}

/** `تشهد`, `لم`, `ما`: what a predicate with a verb opens with, whether the list of verbs has it or not. */
const startsPredicate = holdsOf(
  (word) =>
    /^(?:قد|لا|لم|لن|ليس|ليست|ما|سوف|كان|كانت|اصبح|اصبحت)$/.test(word.folded) ||
    (/^س?[يت]\p{L}{3,}$/u.test(word.folded) && !/[هة]$|ات$/.test(word.surface) && verbReadings(word).length > 0) ||
    verbReadings(word).some(isPlain),
)

/** Whether only places and times have come by word `i`, a remark between commas begins there, and a definite object stands behind it. */
function awaitsObject({ words, verbs, mentionFrom }: Sheet, i: number, free: number): boolean {
  const first = words[free]
  if (i - free > 14 || !isComma(words[i - 1]) || !/^(?:في|خلال|لدي|ب.+)$/.test(first?.folded ?? '')) return false
  for (let j = free; j < i - 1; j++) if (isComma(words[j])) return false
  for (let j = i; j + 1 < words.length && j < i + 2 * remarkReach && !isMark(words[j], '؛.:'); j++) {
    if (verbs[j]!.some(({ verb }) => !verb.frame.has('noun'))) return false
    const next = words[j + 1]!
    if (isComma(words[j]) && next.folded.startsWith('ال') && !is(next, 'office') && !mentionFrom[j + 1]) return true
  }
  return false
}

/** `بحث الوزير مع نظيره، وزير الخارجية، خلال اتصال هاتفي، آخر التطورات`: only with whom has been told by word `i`, and the matters stand behind the remark. */
function awaitsMatter({ words, verbs }: Sheet, i: number, free: number): boolean {
  const with_ = isComma(words[free]) ? free + 1 : free
  if (words[with_]?.folded !== 'مع' || i - free > 30) return false
  for (let j = with_; j < i; j++) if (is(words[j], 'matter') || is(words[j], 'ways')) return false
  for (let j = i + 1; j < words.length && j < i + remarkReach && !isMark(words[j], '؛.:'); j++) {
    if (is(words[j], 'matter') || is(words[j], 'ways')) return true
    if (verbs[j]!.some(({ verb }) => !verb.frame.has('noun'))) return false
  }
  return false
}

/** Whether one's own delegation or side stands behind the remark that begins at word `i`. */
const leadsDelegation = ({ words }: Sheet, i: number): boolean =>
  is(words[i], 'meeting-circumstance') &&
  words.slice(i + 1, i + 9).some(({ folded }) => /^(?:ال)?(?:وفد|جانب)$/.test(folded))

const isDash = (word: Word | undefined): boolean => isMark(word, '-–—ـ/')

/** A remark between two dashes. */
const closesDash = ({ words }: Sheet, i: number): boolean => words.slice(i + 1, i + 9).some(isDash)

/** `عقدا، بحضور السفيرين، اجتماعا`: the session behind the remark that begins at word `i`. */
const meetingBehind = ({ words }: Sheet, i: number): boolean =>
  words.slice(i + 1, i + 30).some((word, k) => isComma(words[i + k]) && isExactly(word, 'meeting'))

/** `، حسب المصدر «…`: what is governed is quoted behind the source. */
const opensQuotation = ({ words }: Sheet, i: number): boolean =>
  words.slice(i + 1, i + 6).some((word) => isMark(word, '"“«'))

const closes = ({ words }: Sheet, i: number): boolean => {
  for (let j = i + 1; j < words.length && j < i + 14; j++) if (isComma(words[j])) return true
  return false
}

/** Without the marks at its end; a closing quotation mark stays where its opening one is inside. */
function trimmed({ words, context }: Sheet, from: number, end: number): number {
  let last = end - 1
  while (last > from && words[last]!.kind === 'mark') {
    const mark = words[last]!.surface
    if ('"”»)]″'.includes(mark)) {
      const inside = context.text.slice(words[from]!.start, words[last]!.start)
      const opened =
        mark === '"'
          ? inside.split('"').length % 2 === 0
          : inside.split(openings[mark] ?? mark).length > inside.split(mark).length
      if (opened) break
    }
    last--
  }
  return words[last]!.end
}

const openings: Record<string, string> = { '”': '“', '»': '«', ')': '(', ']': '[', '″': '“' }

/**
 * The number of the word where the clause of an act that begins at word `start` itself begins: behind it go back a conjunction,
 * `كما`, `مع`, and an opening phrase between commas (`، وفي مجال الطاقة، اتفق …`).
 */
export function startOfClause(sheet: Sheet, start: number, floor: number): number {
  const { words } = sheet
  let first = start
  for (;;) {
    const front = frontedSide(sheet, first)
    if (front >= floor) first = front
    const previous = first - 1
    const word = words[previous]
    if (previous < floor || !word) return first
    if (
      word.kind === 'mark' ||
      is(word, 'opener') ||
      (is(word, 'relative') &&
        (isMark(words[previous - 1]) || /^ال(?:ذي|تي|لذان|لتان|لذين|لتين|ذين)$/.test(word.folded))) ||
      leadsToNoun(sheet, previous) ||
      // ، على أن تستكمل, من المقرر أن يوقعا: a plan of its own
      (word.folded === 'ان' && (words[previous - 1]?.folded === 'علي' || is(words[previous - 1], 'planned'))) ||
      (first < start && is(word, 'planned')) ||
      /^و?(?:مع|الي|اضافه|بالاضافه|فضلا|علاوه|جانب|وذلك|عن|علي|كان|كانت|جانبهما)$/.test(word.folded)
    ) {
      if (isMark(word, '،,')) {
        const opening = openingPhrase(sheet, previous, floor)
        first = opening ?? previous
        if (opening === null) return previous
        continue
      }
      first = previous
      continue
    }
    return first
  }
}

/** `التي توجت بالتوقيع`: what is left of the clause whose force the noun behind it carries. */
const leadsToNoun = ({ verbs }: Sheet, i: number): boolean =>
  verbs[i]!.some(({ verb, object }) => !object && verb.frame.has('carrier') && verb.lemma !== 'شهد')

/** The beginning of `وفي مجال الطاقة` where it stands before the comma at word `comma` and behind another comma. */
function openingPhrase({ words }: Sheet, comma: number, floor: number): number | null {
  for (let j = comma - 1; j >= floor && comma - j <= 16; j--) {
    if (!isMark(words[j], '،,')) continue
    const head = words[j + 1]!
    // ، وعلى رأسها القضية الفلسطينية، : of what was named before
    if (/^(?:راس|مقدم|طليع|صدار|ضمن|بين)(?:ت)?(?:ها|هم|هما|ه)$/.test(words[j + 2]?.folded ?? '')) return null
    return (/^و?(?:في|فيما|علي|من|بشان|بخصوص|حول|عن|خلال|ضمن|بحسب|وفق|حسب)$/.test(head.folded) &&
      /^و/.test(head.folded)) ||
      isExactly(head, 'source')
      ? j
      : null
  }
  return null
}
