import { fold, foldWithMap } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import { FurnitureWords, onlyOf } from '../furniture.ts'
import type { ParagraphGrammar } from '../steps/01-paragraphs.ts'
import furnitureWords from './furniture.tsv'

const foldedSet = (words: string): Set<string> => new Set(words.split(' ').map(fold))

const furniture = new FurnitureWords(furnitureWords)
const buttons = foldedSet(
  'شارك مشاركة طباعة فيسبوك تويتر إكس واتساب تلغرام تليجرام تيليجرام انستغرام إنستجرام يوتيوب لينكدان بريد إلكتروني نسخ الرابط حفظ ' +
    'الرئيسية أخبار الأخبار سياسة اقتصاد رياضة ثقافة منوعات محليات عربي دولي العالم عربية English فيديو صور آراء مقالات اتصل بنا من نحن القائمة بحث عاجل',
)
const breadcrumb = /^[^.!؟]{2,40}(?:\s[/>›»|]\s?[^.!؟>/|]{2,40}){2,}$/
const separator = /[/>›»|]/

const dateWords = foldedSet(
  'يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون تشرين الأول الثاني الآخر الآخرة شباط آذار ' +
    'نيسان أيار حزيران تموز آب أيلول جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر محرم صفر ربيع جمادى الأولى الآخرة الثانية رجب شعبان رمضان شوال ذو ذي القعدة الحجة ' +
    'السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يوم اليوم في بتاريخ تاريخ النشر نشر نُشر آخر تحديث التحديث الموافق الساعة بتوقيت مسقط القاهرة غرينتش جرينتش ' +
    'مكة المكرمة ص م هـ ه مساء صباحا كتب بواسطة تم التاريخ المحلي الدوحة أبوظبي الرياض بيروت',
)
/** Days and clocks and what introduces them: `الثلاثاء 29 أبريل 2025 - 10:30 ص`. */
const isDay = (line: string): boolean => {
  if (line.length > 80 || !/\p{N}/u.test(line)) return false
  const words = fold(line).match(/\p{L}+/gu) ?? []
  return words.every((word) => dateWords.has(word)) && /\p{N}{4}|\p{N}[/.-]\p{N}|\p{L}{3}/u.test(line)
}
/** A place, a day and an agency on a line of their own: `الرياض 4 ديسمبر 2024 واس`. */
const isPlacedDay = (line: string): boolean => {
  if (line.length > 64 || !/\p{N}{4}/u.test(line) || /[.،؛!؟]/.test(line)) return false
  const words = fold(line).match(/\p{L}+/gu) ?? []
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    words.filter((word) => !dateWords.has(word)).length <= 2 &&
    words.some((word) => dateWords.has(word) && word.length > 2 && word !== 'يوم')
  )
}
const byline = /^(?:بقلم|كتبت?|إعداد|تحرير|ترجمة|المصدر|متابعة|تقرير)\s?[:：/-]?\s*\S[^.!؟]{2,60}$/
/** `الدوحة – قنا`, `يوسف حمود - الخليج أونلاين`: two short names about a dash. */
const placeAndAgency =
  /^[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2}\s?[-–—|/:]\s?[«"(]?[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,3}[»")]?$/u

/** A link's words, at most. */
const longestLink = 300
const inline = /(?:اقرا (?:ايضا|المزيد|كذلك)|طالع ايضا|شاهد ايضا|للمزيد|قد يهمك)\s?:/g
/** A report goes on after a link without a stop: و and a verb of reporting, `كما`. */
const resumes = new RegExp(
  `\\s(?=(?:و(?:كان|كانت|قال|قالت|اكد|شدد|بحث|ناقش|اشار|اضاف|اوضح|رحب|اعرب|اشاد|جدد|تابع|لفت|ذكر|جاء|دعا|اعلن|وقع|اتفق|استعرض|ابدي|ثمن|نوه|عبر|تناول|شهد|تطرق|اختتم|التقي|استقبل|تراس|راجع|تبادل)(?:ت|ا|تا|وا)?|كما|فيما|من جانبه|من جهته)\\s)`,
)
const opening = /(?:بداية النص|وفي ?ما يلي نص البيان(?: المشترك)?|فيما يلي نص(?: البيان)?|وهذا نصه|نص البيان)\s?:/
const unfinished = foldedSet(
  'و في من إلى على عن مع بين أن إن التي الذي الذين اللتين ما لا كما أو ثم حيث بعد قبل خلال عبر نحو لدى منذ حول ضمن دون كل هذا هذه ذلك تلك قد لم لن كان كانت',
)

export const paragraphs: ParagraphGrammar = {
  furniture(line) {
    if (onlyOf(buttons, line) || (line.length < 200 && separator.test(line) && breadcrumb.test(line))) return 'line'
    return furniture.of(line)
  },
  dateline: (line) =>
    isDay(line) ||
    isPlacedDay(line) ||
    byline.test(line) ||
    (line.length < 60 && placeAndAgency.test(line) && line.split(/\s+/).length <= 7),
  inserts(line) {
    if (line.length < 40 || !line.includes(':') || !/[اأ]يض|لمزيد|كذلك|يهمك/.test(line)) return []
    const { folded, starts } = foldWithMap(line)
    return Array.from(folded.matchAll(inline), ({ index, 0: found }): Span => {
      const from = index + found.length
      const rest = folded.slice(from, from + longestLink)
      const stop = rest.search(/[.!؟](?:\s|$)/)
      const goesOn = resumes.exec(rest)
      const end =
        goesOn && (stop < 0 || goesOn.index < stop) ? from + goesOn.index : from + (stop < 0 ? rest.length : stop + 1)
      return { start: starts[index]!, end: starts[end]! }
    })
  },
  opening(line) {
    const head = line.slice(0, 600)
    const match = head.includes(':') ? opening.exec(head) : null
    return match && match.index + match[0].length < line.length ? match.index + match[0].length : 0
  },
  unfinished: (word) => unfinished.has(fold(word)),
}
