import type { Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import { skipAdjuncts } from './acts-adjuncts.ts'
import { fitting } from '../spelling.ts'
import { inClass, is, isExactly, masdarReading, type VerbReading } from './acts-lexicon.ts'
import { isPlain } from './acts-preceding.ts'
import { after, isAnd, isComma, isMark, opensPhrase, type Sheet } from './acts-sheet.ts'
import type { Subject } from './acts-subjects.ts'

// The phrase that names who acts: an office with its country and its holder's name, several joined with و, both sides, a session.

const longest = 14
/** What an office deals with. */
const isAffairs = fitting(/^(?:ل|لل|ب|ال)?(?:شوون|شيون|ملف)$/)
/** `ممثلا لحكومة بلاده` */
const actsFor = fitting(/^(?:ممثل|نياب|بصفت)/)
const isOffice = (stem: string): boolean => inClass(stem, 'office')
/** `والوزراء العراقيون`, `والمسؤولين اليابانيين` */
const isOfficers = (stem: string): boolean =>
  /^ال(?:وزراء|مس[وي]ولون|مس[وي]ولين|سفراء|روساء|قاده|ممثلون|ممثلين)$/.test(stem)

/** What the phrase that begins at word `from` names, as the subject of a verb of this gender. */
export function subjectAt(sheet: Sheet, from: number, gender: VerbReading['gender'] = null, hosting = false): Subject {
  const { words, mentionFrom } = sheet
  let at = from
  while (at < words.length && (is(words[at], 'manner') || (isComma(words[at]) && is(words[at + 1], 'manner'))))
    at = after(sheet, at)
  const each = words[at]?.folded === 'كل' && words[at + 1]?.folded === 'من'
  if (each) at += 2
  if (words[at]?.folded === 'كل' && /^(?:طرف|جانب|منهما)$/.test(words[at + 1]?.folded ?? ''))
    return { is: 'side', spans: [], otherwise: 'pair', to: at + 2 }
  if (/^(?:هذا|هذه|تلك|ذلك)$/.test(words[at]?.folded ?? '') && words[at + 1]?.folded.startsWith('ال')) at++
  // يلتقي، غدا الجمعة، مسؤولو الوزارتين
  if (at > from && isComma(words[at]) && (is(words[at + 1], 'office') || isExactly(words[at + 1], 'pair-subject'))) at++
  at = skipAdjuncts(sheet, at)
  const none: Subject = { is: 'none', spans: [], otherwise: 'previous', to: at }
  const word = words[at]
  if (!word || word.kind !== 'letters') return none
  // نقل الأخير: whoever was named last
  if (/^الاخيره?$/.test(word.folded)) return { ...none, is: 'office', otherwise: 'other', number: 'one', to: at + 1 }
  if (isExactly(word, 'that') || (isExactly(word, 'preposition') && word.folded !== 'مجلس')) return none
  // ذكر المصدر ذاته: the statement told of before
  // خبراء اللجنة, خبراء البلدين: they sit for both
  if (
    /^(?:ال)?خبراء$/.test(word.folded) &&
    (isExactly(words[at + 1], 'meeting') || isExactly(words[at + 1], 'pair-object'))
  )
    return { ...none, is: 'side', otherwise: 'pair', to: at + 2 }
  // كاتب الدولة: a secretary of state, no writer
  if (isExactly(word, 'alien') && !/^(?:ال)?دوله$/.test(words[at + 1]?.folded ?? ''))
    return sameSource(words, at) ? { ...none, is: 'statement', to: at + 2 } : { ...none, is: 'alien', to: at + 1 }
  if (/^(?:نفس|ذات)$/.test(word.folded) && sameSource(words, at + 1)) return { ...none, is: 'statement', to: at + 2 }
  // she summoned the ambassador: a man is not the subject of a feminine verb
  if (/^(?:بال|لل|كال)/.test(word.folded) || (gender === 'f' && isExactly(word, 'man'))) return none
  // حث الفلسطينيين: a people in the object's case
  if (mentionFrom[at]?.as === 'adjective' && /^ال.*يين$/.test(word.folded)) return none
  // احتضنت العاصمة الموريتانية نواكشوط
  const city =
    hosting && /^(?:ال)?(?:عاصمه|مدينه)$/.test(word.folded) ? (mentionFrom[at + 1] ?? mentionFrom[at + 2]) : undefined
  if (city) {
    let end = at + 1
    while (end < words.length && (sheet.mentionTo[end]! > end || mentionFrom[end]))
      end = Math.max(sheet.mentionTo[end]!, end + 1)
    return { ...none, is: 'side', spans: [city], to: end }
  }
  // مجلس الشراكة, مجلس التنسيق: both sit on it
  if (
    word.folded === 'مجلس' &&
    !mentionFrom[at] &&
    /^(?:الشراكه|التنسيق|الاعمال|الانتساب)$/.test(words[at + 1]?.folded ?? '')
  )
    return { ...none, is: 'meeting', otherwise: 'pair', to: at + 2 }
  const spans: Span[] = []
  let to = at
  const take = (from: number): boolean => {
    const mention = mentionFrom[from]
    if (
      mention &&
      (mention.start === words[from]!.start ||
        words[from]!.forms.some(({ proclitics, start }) => proclitics === 'و' && start === mention.start))
    ) {
      to = sheet.mentionTo[from]!
      // وزيرة الصحة في كينيا: an office that nobody's name was told of, and whose it is
      const place = mention.as === 'anaphor' && words[to]?.folded === 'في' ? mentionFrom[to + 1] : undefined
      const own = place?.as === 'country' && place.start === words[to + 1]!.start
      spans.push(own ? place : mention)
      if (own) to = sheet.mentionTo[to + 1]!
      // الرئيس المصري ورئيس الوزراء الياباني, taken for one office: whose the second is
      const second = words.findIndex(
        (word, j) =>
          j > from && j < to && word.forms.some(({ proclitics, stem }) => proclitics === 'و' && isOffice(stem)),
      )
      if (second > 0 && mentionFrom.slice(from + 1, second).some((one) => one?.as === 'adjective'))
        spans.push(
          ...mentionFrom
            .slice(second, to)
            .filter((one) => one?.as === 'adjective')
            .map((one) => one!),
        )
      // الرئيس التركي وأمير | قطر: one more office at the mention's end, and whose it is behind it
      const country = mentionFrom[to]
      if (joins(sheet, to - 1) && to - 1 > from && country?.as === 'country' && country.start === words[to]!.start) {
        spans.push(country)
        to = sheet.mentionTo[to]!
      }
      return true
    }
    if (!is(words[from], 'office') && !words[from]!.forms.some(({ stem }) => isOfficers(stem))) return false
    let ofAffairs = false
    for (let j = from + 1; j < words.length && j < from + longest; j++) {
      // وزير الخارجية في المملكة العربية السعودية
      if (
        words[j]!.folded === 'في' &&
        mentionFrom[j + 1]?.as === 'country' &&
        mentionFrom[j + 1]!.start === words[j + 1]!.start
      )
        continue
      // الوكيل لشؤون الشرق الأوسط وأفغانستان: what an office deals with is not whose it is
      if (mentionFrom[j] && ofAffairs && mentionFrom[j]!.as !== 'adjective' && mentionFrom[j]!.as !== 'person') continue
      ofAffairs ||= isAffairs(words[j])
      if (mentionFrom[j] && !isExactly(words[j], 'preposition')) {
        spans.push(mentionFrom[j]!)
        to = sheet.mentionTo[j]!
        // مجلس التنسيق السعودي العراقي: of both
        const second = isMark(words[to], '-–/') ? to + 1 : to
        if (mentionFrom[j]!.as === 'adjective' && mentionFrom[second]?.as === 'adjective') {
          spans.push(mentionFrom[second]!)
          to = sheet.mentionTo[second]!
        }
        return true
      }
      if (
        isMark(words[j]) ||
        isExactly(words[j], 'preposition') ||
        isExactly(words[j], 'that') ||
        isSecondNoun(sheet, j)
      ) {
        to = j
        return true
      }
      to = j + 1
    }
    return true
  }
  if (/^(?:كلا|كلتا)$/.test(word.folded) && words[at + 1]?.folded === 'من') return none
  // كل من وزيري الخارجية فلان وفلان, معاليهما: both
  if (
    (each && isExactly(word, 'pair-object') && !mentionFrom[at]) ||
    /^(?:معالي|سعادتي|فخامتي|سمو)هما$/.test(word.folded)
  )
    return { ...none, is: 'side', otherwise: 'pair', to: at + 1 }
  if (isExactly(word, 'pair-subject') && !mentionFrom[at]) to = at + 1
  else if (!take(at)) {
    const kind = kindOfHead(sheet, at)
    const issuer = kind === 'statement' ? issuerAt(sheet, at + 1) : undefined
    if (issuer) return { ...none, is: 'statement', spans: [issuer], otherwise: 'pair', to: sheet.mentionTo[at + 1]! }
    if (kind) return { ...none, is: kind, otherwise: 'pair', to: at + 1 }
    const quantity = quantityOf(sheet, at)
    if (quantity > 0 && take(quantity)) return { is: 'side', spans, otherwise: 'pair', to }
    return { ...none, is: /^ال/.test(word.folded) ? 'unknown' : 'none' }
  }
  if (isExactly(word, 'pair-subject')) {
    // المسؤولون الأمريكيون: those of one side
    const own =
      spans.length === 0 && mentionFrom[at + 1]?.as === 'adjective' && !joins(sheet, sheet.mentionTo[at + 1]!)
        ? [mentionFrom[at + 1]!]
        : spans
    return {
      is: 'side',
      spans: own,
      otherwise: 'pair',
      to: Math.max(to, own === spans ? at + 1 : sheet.mentionTo[at + 1]!),
    }
  }
  const office = is(word, 'office')
  for (let joined = true; joined;) {
    joined = false
    let portfolio = words.slice(at, to).some(isAffairs)
    let reach = office || mentionFrom[at]?.as === 'person' || mentionFrom[at]?.as === 'office' ? to + 9 : to + 1
    for (let j = to; j < words.length && j < reach; j++) {
      const next = words[j]!
      // ممثلا لحكومة بلاده، ومعالي …: in whose name he did it
      if (actsFor(next)) {
        const comma = words.findIndex((other, k) => k > j && k < j + 8 && isComma(other))
        if (comma < 0) break
        j = comma - 1
        reach = Math.max(reach, comma + 3)
        continue
      }
      portfolio ||= isAffairs(next)
      if (portfolio && /^(?:country|body)$/.test(mentionFrom[j]?.as ?? '')) continue
      if (isAnd(next) && mentionFrom[j + 1]?.start === words[j + 1]?.start) {
        joined = take(j + 1)
        break
      }
      if (isComma(next)) {
        if (words[j + 1] && (joins(sheet, j + 1) || isTitle(words[j + 1]!))) continue
        const title = titleBehind(sheet, j)
        if (title > 0) {
          joined = take(title)
          break
        }
        const bridge = pastName(sheet, j) || pastAdjunct(sheet, j)
        if (bridge > 0) {
          j = bridge
          reach = Math.max(reach, j + 3)
          continue
        }
        break
      }
      if (next.kind === 'mark' && !isMark(next, '-–—()"')) break
      if (
        (joins(sheet, j) && sheet.verbs[j]!.length === 0) ||
        (spans.length === 0 && isComma(words[j - 1]) && isTitle(next))
      ) {
        joined = take(j)
        break
      }
      if (
        opensPhrase(sheet, j) ||
        isExactly(next, 'that') ||
        isSecondNoun(sheet, j) ||
        (j > to && is(next, 'relative'))
      )
        break
    }
  }
  // سموه والوزير الياباني: he and the other
  if (spans.length === 1 && ownTitle.test(word.folded)) return { is: 'side', spans: [], otherwise: 'pair', to }
  if (spans.length) return { is: 'side', spans, otherwise: 'previous', to }
  return isExactly(word, 'officers')
    ? { is: 'side', spans, otherwise: 'pair', to }
    : { is: 'office', spans, otherwise: 'previous', number: 'one', to }
}

/** `المصدر ذاته`, `نفس المصدر`: no unnamed source, but the one that was named. */
export const sameSource = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === 'المصدر' &&
  (/^(?:ذاته|نفسه|عينه)$/.test(words[at + 1]?.folded ?? '') || /^(?:نفس|ذات)$/.test(words[at - 1]?.folded ?? ''))

/** His Highness, His Excellency: somebody named before. */
const ownTitle = /^(?:سموه|معاليه|سعادته|فخامته|جلالته|سيادته|دولته|حضرته)$/

/** `، ومختار تيلوبردي، نائب رئيس …`: the title of one more subject whose name no list knows, behind the comma; 0 where none is. */
function titleBehind(sheet: Sheet, comma: number): number {
  const { words, verbs } = sheet
  if (!words[comma + 1]?.forms.some(({ proclitics }) => proclitics === 'و')) return 0
  for (let j = comma + 1; j < words.length && j < comma + 7; j++) {
    const word = words[j]!
    if (j > comma + 2 && isTitle(word)) return j
    if (!(word.kind === 'letters' || (isComma(word) && j > comma + 2))) return 0
    if (verbs[j]!.length > 0 || /^و?ال/.test(word.folded) || isExactly(word, 'preposition') || masdarReading(word))
      return 0
  }
  return 0
}

/** `وزير الري الياباني، كينجي موري، ووزير …`: the comma behind an apposition that begins at a comma and has one more subject after it; 0 where none is. */
function pastName(sheet: Sheet, comma: number): number {
  const { words, verbs } = sheet
  let j = comma + 1
  while (j < words.length && j < comma + 7 && words[j]!.kind === 'letters') {
    if (verbs[j]!.some(isPlain) || isExactly(words[j], 'preposition') || isExactly(words[j], 'that')) return 0
    j++
  }
  return j > comma + 1 && isComma(words[j]) && words[j + 1] && joins(sheet, j + 1) ? j : 0
}

/** `ترأس الوزير، في مقر الوزارة اليوم، ووزير …`: the comma behind a time or a place that has one more subject after it; 0 where none is. */
function pastAdjunct(sheet: Sheet, comma: number): number {
  const { words, verbs } = sheet
  const first = words[comma + 1]
  if (!first || !(opensPhrase(sheet, comma + 1) || is(first, 'manner') || isExactly(first, 'time-start'))) return 0
  let j = comma + 1
  while (j < words.length && j < comma + 14 && words[j]!.kind !== 'mark') {
    if (verbs[j]!.some(isPlain) || isExactly(words[j], 'that') || is(words[j], 'relative')) return 0
    j++
  }
  return isComma(words[j]) && words[j + 1] && joins(sheet, j + 1) ? j : 0
}

/** `ونظيره`, `وقطر`: one more subject. */
const joins = ({ words, mentionFrom }: Sheet, j: number): boolean => {
  const and = words[j]?.forms.find(({ proclitics }) => proclitics === 'و')
  return and !== undefined && (mentionFrom[j]?.start === and.start || isOffice(and.stem) || isOfficers(and.stem))
}

/** An office that stands beside a name; an honorific opens another person's naming. */
const isTitle = (word: Word): boolean => isExactly(word, 'office') && !isExactly(word, 'honorific')

/** A noun that begins the object: a verbal noun, or one with a pronoun at its end. */
const isSecondNoun = (sheet: Sheet, j: number): boolean => {
  const word = sheet.words[j]!
  const masdar = masdarReading(word)
  return (
    (masdar !== null && masdar.proclitics === '' && !is(word, 'office')) ||
    (/..(?:هما|هم|ها)$/.test(word.folded) && !is(word, 'office'))
  )
}

/** `بيان وزارة الخارجية المصرية`: whose statement it is. */
const issuerAt = ({ mentionFrom }: Sheet, at: number): Span | undefined =>
  /^(?:body|office|country|person)$/.test(mentionFrom[at]?.as ?? '') ? mentionFrom[at] : undefined

function kindOfHead(sheet: Sheet, at: number): Subject['is'] | null {
  const word = sheet.words[at]!
  if (isExactly(word, 'meeting')) return 'meeting'
  if (isExactly(word, 'statement')) return 'statement'
  if (isExactly(word, 'instrument')) return 'instrument'
  return null
}

/** `أكثر من 927 عنصرا من …`: the number of the word where what is counted is named. */
function quantityOf({ words }: Sheet, at: number): number {
  if (!/^(?:اكثر|نحو|حوالي|قرابه|عدد|مييات|عشرات|الاف)$/.test(words[at]!.folded) && words[at]!.kind !== 'digits')
    return 0
  for (let j = at + 1; j < words.length && j < at + 6; j++) {
    if (words[j]!.folded === 'من' && words[j - 1]!.folded !== 'اكثر') return j + 1
  }
  return 0
}
