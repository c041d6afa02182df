import { fold } from '../../text/fold.ts'
import type { Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { PhraseBook } from '../phrases.ts'
import { formPerSpelling, holdsOf } from '../spelling.ts'
import {
  definiteForm,
  hasArticle,
  isDomain,
  isGivenName,
  isHonorific,
  isMark,
  isNameLike,
  isOfficeWord,
  opensWithAnd,
  type NameSheet,
} from './name-words.ts'
import type { NameHit } from '../steps/06-names.ts'
import headList from './organisation-heads.tsv'
import organisationList from './organisations.tsv'

type Complement = 'idafa' | 'definite' | 'named' | 'any' | 'honouring'

// How far a body's name reaches from its head noun: adjectives, what it governs, its purpose, its seat.

const headRows = rows<'head' | 'complement' | 'government'>(headList)
export const heads = new Map(headRows.map(({ head, complement }) => [head, complement as Complement]))
export const governments = new Set(headRows.filter(({ government }) => government === 'yes').map(({ head }) => head))
export const known = new PhraseBook<{ country: string | null; marked: boolean; government: boolean }>()
for (const { name, country, marked, government } of rows<'name' | 'country' | 'marked' | 'government'>(
  organisationList,
)) {
  known.add(fold(name).split(' '), {
    country: country || null,
    marked: marked === 'yes',
    government: government === 'yes',
  })
}
/** Heads that take no `ل` of purpose: `وكيل وزارة الخارجية للشؤون السياسية` is the under-secretary's. */
const withoutPurpose = new Set(['وزاره', 'سفاره', 'قنصليه', 'جيش', 'قوات', 'صحيفه', 'موقع'])
/** Heads whose purpose is a name's only with its article: `شركة … للهندسة`, not `شركة … لبناء المصنع`. */
const definitePurpose = new Set(['شركه', 'بنك', 'مصرف'])
export const headForm = formPerSpelling(({ proclitics, stem }) => heads.has(stem) && !proclitics.endsWith('س'))

export interface Grown {
  to: number
  readonly countries: string[]
  /** Two countries' adjectives beside each other: a joint body is of neither. */
  together: boolean
}

/** `السفارة الأمريكية`, `المكتب التجاري العماني في الولايات المتحدة`, `اللجنة المشتركة لاتفاقية …`. */
export function growDefinite(sheet: Omit<NameSheet, 'organisations'>, from: number, head: string): Grown | undefined {
  const grown: Grown = { to: from, countries: [], together: false }
  let adjectives = 0
  for (;;) {
    const word = sheet.words[grown.to]
    if (isMark(word, '-–—') && sheet.hits.get(grown.to + 1)?.as === 'adjective' && grown.countries.length) {
      grown.to++
      continue
    }
    const hit = sheet.hits.get(grown.to)
    if (hit?.as === 'adjective' && definiteForm(word!) && !opensWithAnd(word!) && agrees(head, word!)) {
      take(grown, hit.to, hit.country)
      adjectives++
    } else if (
      word?.kind === 'letters' &&
      definiteForm(word)?.proclitics === 'ال' &&
      isAdjective(word) &&
      !headForm(word) &&
      !ofTheMoment.test(word.folded) &&
      agrees(head, word)
    ) {
      grown.to++
      adjectives++
    } else if (word && /^رفيعه?$/.test(word.folded) && sheet.words[grown.to + 1]?.folded === 'المستوي') {
      grown.to += 2
      adjectives++
    } else break
  }
  if (!adjectives) return undefined
  const purpose = growPurpose(sheet, grown, head)
  const seat = growSeat(sheet, grown, head)
  return purpose ||
    seat ||
    grown.countries.length ||
    adjectives > 1 ||
    head === 'مخابرات' ||
    namesItself(sheet.words[from]!)
    ? withShortName(sheet, grown)
    : undefined
}

/** What is true of a body for now is no part of its name: `اللجنة المنعقدة بالجزائر`. */
const ofTheMoment =
  /^ال(?:منعقد|مذكور|معني|مقبل|قادم|اخير|حالي|جاري|سابق|متخصص|مختص|قايم|مشكل|منبثق|تابع|مكلف|موكل|مخول|مشار|معتمد|متواجد|ملتئم|مشارك|حاضر|راعي|منظم|مضيف|مستضيف|مكلفين|مشرف|وصي|حامل|وفد|جانب|طرف|ذي|تي|ذين|لذان|لذين)ه?$/

/** Adjectives go with their noun's gender; people's and armies' plurals take the feminine. */
const agrees = (head: string, { folded }: Word): boolean =>
  /(?:ه|ات)$/.test(head) === /(?:ه|عليا|كبري|وسطي|عظمي)$/.test(folded)

/** Adjectives that make a definite head a proper name by themselves: `البنك المركزي`, `القوات المسلحة`. */
const naming = new Set([
  'مركزي',
  'مركزيه',
  'مسلحه',
  'اتحادي',
  'وطني',
  'وطنيه',
  'تشريعي',
  'دستوريه',
  'اولمبيه',
  'جنائيه',
  'حكوميه',
  'مختلطه',
  'مشتركه',
])
const namesItself = holdsOf(({ spelling }) => spelling.forms.some(({ stem }) => naming.has(stem)))
export const isAdjective = holdsOf((word) => isOfficeWord(word) || isDomain(word) || /(?:ي|يه)$/.test(word.folded))

/** `لاتفاقية التجارة الحرة`, `للاستثمار`, `لشؤون اللاجئين`. */
function growPurpose(sheet: Omit<NameSheet, 'organisations'>, grown: Grown, head: string): boolean {
  if (withoutPurpose.has(head)) return false
  const word = sheet.words[grown.to]
  const form =
    word?.forms.find(({ proclitics }) => proclitics === 'لل') ??
    word?.forms.find(({ proclitics }) => proclitics === 'ل')
  if (
    !word ||
    !form ||
    word.kind !== 'letters' ||
    isOffice(word) ||
    ofOccasion.has(form.stem) ||
    (form.proclitics === 'ل' && definitePurpose.has(head)) ||
    (sheet.hits.get(grown.to)?.as === 'country' && form.proclitics === 'ل')
  )
    return false
  if (form.proclitics === 'ل' && !hasArticle(sheet.words[grown.to + 1]) && !isDomain(word)) return false
  grown.to++
  // لمكافحة الفكر المتطرف, لسكك حديد مصر: what the purpose itself governs
  if (form.proclitics === 'ل') {
    while (
      sheet.words[grown.to] &&
      isDomain(sheet.words[grown.to]!) &&
      !hasArticle(sheet.words[grown.to]) &&
      !opensWithAnd(sheet.words[grown.to]!)
    )
      grown.to++
    if (hasArticle(sheet.words[grown.to]) && !sheet.hits.has(grown.to)) grown.to++
    if (/^الم/.test(sheet.words[grown.to]?.folded ?? '') && hasArticle(sheet.words[grown.to - 1])) grown.to++
  }
  growNouns(sheet, grown, true)
  return true
}

/** What is done on an occasion is no body's purpose: `فوض رئيس الجامعة للتباحث`. */
const ofOccasion = new Set(['تباحث', 'توقيع', 'تفاوض', 'مناقشه', 'تشاور', 'اطلاع', 'مشاركه', 'لقاء', 'اجتماع'])

const isOffice = (word: Word) =>
  word.forms.some(({ stem }) => /^(?:رييس|وزير|شيخ|سفير|مستشار|قنصل|مبعوث|مدير|وكيل)ه?$/.test(stem))

/** Definite words, coordinated fields and countries that go on with a name. */
function growNouns(sheet: Omit<NameSheet, 'organisations'>, grown: Grown, isPurpose = false): void {
  for (;;) {
    const word = sheet.words[grown.to]
    if (!word) return
    const hit = sheet.hits.get(grown.to)
    if (
      /^(?:[-–—]|ـ+)$/.test(word.surface) &&
      grown.countries.length &&
      sheet.hits.get(grown.to + 1)?.as === 'adjective'
    ) {
      grown.to++
    } else if (
      hit &&
      hit.as !== 'capital' &&
      !opensWithAnd(word) &&
      (hit.start === word.start || hit.from < grown.to)
    ) {
      take(grown, hit.to, hit.country)
    } else if (word.kind === 'letters' && opensWithAnd(word) && isDomain(word) && !headForm(word)) {
      grown.to++
    } else if (
      word.kind === 'letters' &&
      /^وال.+يه$/.test(word.folded) &&
      sheet.words[grown.to - 1]!.folded.endsWith('يه') &&
      isAdjective(word) &&
      !headForm(word)
    ) {
      grown.to++
    } else if (
      word.kind === 'letters' &&
      hasArticle(word) &&
      (grown.countries.length && !isPurpose ? isOfficeWord(word) : isDomain(word) || isAdjective(word)) &&
      !ofTheMoment.test(word.folded) &&
      !isOffice(word)
    ) {
      grown.to++
    } else return
  }
}

/** Heads of bodies that only meet: where they do is no part of the name. */
const meetingHeads = new Set(['لجنه', 'مجموعه'])
/** Heads of those who are there for somebody else: `سفارة الولايات المتحدة في السلطنة`, `البعثة العراقية في جنيف`. */
const posted = new Set(['سفاره', 'قنصليه', 'بعثه', 'ملحقيه', 'مكتب', 'مركز', 'غرفه', 'قوات', 'مفوضيه'])

/** Where the body sits: `في الولايات المتحدة`, `بواشنطن`. A city is part of the name of one whose land is not told, or who is posted there. */
function growSeat(sheet: Omit<NameSheet, 'organisations'>, grown: Grown, head: string): boolean {
  const word = sheet.words[grown.to]
  if (!word || meetingHeads.has(head)) return false
  const isSeat = (hit: NameHit | undefined): hit is NameHit =>
    hit !== undefined &&
    hit.as !== 'adjective' &&
    hit.as !== 'body' &&
    (hit.as === 'country' || !grown.countries.length || posted.has(head))
  if (word.folded === 'في' || word.folded === 'لدي') {
    const hit = sheet.hits.get(grown.to + 1)
    if (isSeat(hit)) {
      take(grown, hit.to, grown.countries.length ? null : hit.country)
      return true
    }
    const inner = headForm(sheet.words[grown.to + 1] ?? word)
    if (inner && definiteForm(sheet.words[grown.to + 1]!)) {
      const deeper = growDefinite(sheet, grown.to + 2, inner.stem)
      if (deeper) {
        grown.to = deeper.to
        grown.countries.push(...deeper.countries)
        return true
      }
    }
    return false
  }
  const hit = sheet.hits.get(grown.to)
  if (isSeat(hit) && word.forms.some(({ proclitics, start }) => proclitics === 'ب' && hit.start >= start)) {
    take(grown, hit.to, grown.countries.length ? null : hit.country)
    return true
  }
  return false
}

function take(grown: Grown, to: number, country: string | null): void {
  if (country && !grown.countries.includes(country)) {
    if (grown.countries.length) grown.together = true
    grown.countries.push(country)
  }
  grown.to = to
}

/** `وزارة الخارجية الأمريكية`, `سفارة الولايات المتحدة في السلطنة`, `شركة جنرال أتوميكس`. */
export function growIdafa(
  sheet: Omit<NameSheet, 'organisations'>,
  from: number,
  head: string,
  complement: Complement,
): Grown | undefined {
  const grown: Grown = { to: from, countries: [], together: false }
  const first = sheet.words[from]
  if (!first || (opensWithAnd(first) && !isNameLike(first)) || noComplement.has(first.folded)) return undefined
  const hit = sheet.hits.get(from)
  // مدينة جدة is a place
  if (head === 'مدينه' && hit && hit.as !== 'adjective') return undefined
  const quoted = isMark(first, '"«“') ? closing(sheet.words, from) : -1
  if (quoted > 0) {
    grown.to = quoted + 1
    return complement === 'named' || complement === 'any' ? grown : undefined
  }
  if (first.kind !== 'letters') return undefined
  if (hit && hit.as !== 'adjective' && hit.start === first.start) {
    take(grown, hit.to, hit.country)
    if (complement === 'named') growForeign(sheet, grown)
  } else if (hit?.as === 'adjective') {
    // شركة أمريكية: some company
    return undefined
  } else if (
    (complement === 'any' || complement === 'honouring') &&
    honouring.test(first.folded) &&
    (isGivenName(sheet.words[from + 1]) || isHonorific(sheet.words[from + 1]))
  ) {
    // جامعة الملك عبدالله للعلوم والتقنية
    grown.to = from + 1
    while (
      isHonorific(sheet.words[grown.to]) ||
      isGivenName(sheet.words[grown.to]) ||
      /^(?:بن|ال)$/.test(sheet.words[grown.to]?.folded ?? '')
    )
      grown.to++
    if (complement === 'honouring') return growPurpose(sheet, grown, head) ? grown : undefined
  } else if (complement === 'honouring') {
    return undefined
  } else if (namedAfter.has(head) && isGivenName(first) && isNameLike(sheet.words[from + 1])) {
    // معهد يونس أمره, مؤسسة محمد بن راشد
    grown.to = from + 2
    while (/^(?:بن|ال)$/.test(sheet.words[grown.to - 1]!.folded) && isNameLike(sheet.words[grown.to])) grown.to++
  } else if (hasArticle(first)) {
    if ((complement === 'definite' && !isDomain(first)) || (isOffice(first) && !ofOfficers.has(head))) return undefined
    grown.to++
  } else if (isDomain(first)) {
    // غرفة تجارة وصناعة عمان
    let last = from
    while (sheet.words[last + 1] && opensWithAnd(sheet.words[last + 1]!) && isDomain(sheet.words[last + 1]!)) last++
    if (!(sheet.hits.has(last + 1) || hasArticle(sheet.words[last + 1]))) return undefined
    grown.to = last + 1
  } else if (complement === 'named') {
    if (!growForeign(sheet, grown)) return undefined
  } else if (
    hasArticle(sheet.words[from + 1]) &&
    !opensWithAnd(first) &&
    !first.forms.some(({ proclitics }) => /^[لب]/.test(proclitics) && proclitics !== '') &&
    isVerbalNoun(first)
  ) {
    grown.to += 2
  } else return growIndefinite(sheet, grown)
  growNouns(sheet, grown)
  growPurpose(sheet, grown, head)
  if (grown.to > from && (grown.countries.length < 2 || !grown.together)) growSeat(sheet, grown, head)
  const last = sheet.words[grown.to - 1]!
  const vague = first === last && hasArticle(first) && !isDomain(first) && complement === 'named'
  return vague && !media.has(head) && !(head === 'موقع' && isMark(sheet.words[from - 2], '-–—|('))
    ? undefined
    : withShortName(sheet, grown)
}

/** Both sides, as the owners of what there is two of. */
export const bothSides = new Set(['البلدين', 'الجانبين', 'الطرفين', 'الدولتين'])
/** What names no body after its head: `للجنة اليوم`, `لجنة البلدين`. */
const noComplement = new Set([...bothSides, 'اليوم', 'امس'])
const media = new Set(['صحيفه', 'جريده', 'مجله', 'اذاعه', 'شبكه'])

/** Institutions that bear people's names. */
const namedAfter = new Set(['معهد', 'موسسه', 'جامعه', 'مستشفي', 'متحف', 'مكتبه', 'اكاديميه'])
/** Whom institutions are named after. */
const honouring = /^(?:الملك|السلطان|الامير|الاميره|الشيخ|الشيخه|الملكه|الرييس|الامام)$/

/** Heads that are somebody's: `مكتب الرئيس`, `ديوان الرئيس`. */
const ofOfficers = new Set(['مكتب', 'ديوان', 'مجلس'])

/** `هيئة تنظيم الاتصالات`: what the body does, a noun that governs the next. */
const isVerbalNoun = (word: Word) =>
  isDomain(word) || /^ت|^ا|^مكافح|^حماي|^رعاي|^شوون|^ادار|^دعم|^حقوق/.test(word.folded)

/** A body that is still to be made: `مركز قيادة مشترك للدفاع الجوي`. Only a stated purpose tells it from any centre. */
function growIndefinite(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): Grown | undefined {
  const from = grown.to
  while (grown.to - from < 4 && sheet.words[grown.to]?.kind === 'letters' && isOfficeWord(sheet.words[grown.to]!))
    grown.to++
  return grown.to - from >= 2 &&
    sheet.words[grown.to]?.forms.some(({ proclitics }) => proclitics === 'لل') &&
    growPurpose(sheet, grown, '')
    ? grown
    : undefined
}

/** A foreign or coined name after its kind of body, one or two words. */
function growForeign(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): boolean {
  const from = grown.to
  while (
    grown.to - from < 2 &&
    isNameLike(sheet.words[grown.to], true) &&
    !opensWithAnd(sheet.words[grown.to]!) &&
    !/^(?:بال|لل)/.test(sheet.words[grown.to]!.folded) &&
    !sheet.hits.has(grown.to)
  )
    grown.to++
  return grown.to > from
}

const closers: Record<string, string> = { '"': '"', '«': '»', '“': '”' }
function closing(words: readonly Word[], open: number): number {
  const close = closers[words[open]!.surface]
  for (let at = open + 1; at < Math.min(words.length, open + 7); at++) if (words[at]!.surface === close) return at
  return -1
}

/** `وكالة الأنباء القطرية "قنا"`: the short name beside the full one belongs to the quotation. */
function withShortName(sheet: Omit<NameSheet, 'organisations'>, grown: Grown): Grown {
  const { words } = sheet
  const [open, name, close] = [words[grown.to], words[grown.to + 1], words[grown.to + 2]]
  if (
    open &&
    name &&
    close &&
    isMark(open, '"«“(') &&
    isMark(close, '"»”)') &&
    ((isMark(open, '(') && name.kind === 'letters' && name.folded.length <= 7) ||
      known.longest(name.folded, [], 0) ||
      /^[A-Z]{2,6}$/.test(name.surface))
  ) {
    return { ...grown, to: grown.to + 3 }
  }
  return grown
}
