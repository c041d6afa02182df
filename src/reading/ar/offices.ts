import type { Form, Word } from '../analysis.ts'
import { fitting, holdsOf } from '../spelling.ts'
import {
  definiteForm,
  hasArticle,
  isDomain,
  isGivenName,
  isHonorific,
  isMark,
  isNameLike,
  isOfficeWord,
  isSurname,
  nounStart,
  officeForm,
  opensWithAnd,
  phraseFrom,
  type NameSheet,
} from './name-words.ts'

/** An office as it stands, from its head noun to the end of what belongs to it. */
export interface OfficePhrase {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** The wording, a fused article restored. */
  readonly role: string
  readonly country: string | null
  readonly form: Form
}

/** `السفير`: an office by itself, and a rank beside another. */
export const isRank = fitting(/^(?:و|ل)?(?:ال|لل)?(?:سفيره?|مستشاره?|قنصل)$/)

const isAffairs = holdsOf(({ spelling }) => spelling.forms.some(({ stem }) => stem === 'شوون'))

/** Second offices with the article: `خادم الحرمين الشريفين الملك`, `ولي العهد النائب الأول …`. */
const furtherOffice = /^(?:ملك|نايب|سلطان|قايد|مدير|عضو)$/

/** Offices that a bare name may follow without saying of what: `الرئيس`, `أمير`. */
const restAdjectives =
  /^(?:ال)?(?:سابق|سابقه|حالي|اسبق|راحل|منتخب|مكلف|مكلفه|برلماني|برلمانيه|اداري|منتدب|منتدبه|مفدي|معظم|مساعد|اول|ثاني|ثالث|عام|عامه|خاص|خاصه|مشارك|تنفيذي|تنفيذيه|مقيم|رسمي|رسميه|دايم|دايمه|رفيع|كبير|موقت|شريك|شريكه|مناوب|مناوبه|فخري|بالنيابه|بالانابه)$/

/**
 * `وكيل وزارة الخارجية العمانية للشؤون الدبلوماسية`: the head, what it governs, adjectives, the country, further offices of the
 * same holder (`رئيس الوزراء ووزير الخارجية`).
 */
export function officeAt(sheet: NameSheet, at: number): OfficePhrase | undefined {
  const { words, hits, organisations } = sheet
  const form = officeForm(words[at])
  // سلطان بن أحمد is a name, not a sultan
  if (
    !form ||
    (isGivenName(words[at]) && (isGivenName(words[at + 1]) || /^(?:بن|ال)$/.test(words[at + 1]?.folded ?? '')))
  )
    return undefined
  let country: string | null = null
  let to = at + 1
  /** The word that a head noun governs may be any definite word. */
  let governs = !definiteForm(words[at]!) && !/(?:ه|ها|هما)$/.test(form.stem.startsWith('نظير') ? form.stem : '')
  let fields = false
  let abroad = false
  let ofAffairs = false
  /** Past a land whose affairs the office is for. */
  let wasPlace = false
  for (; to < words.length;) {
    const word = words[to]!
    ofAffairs ||= isAffairs(word)
    const hit = hits.get(to)
    const body = organisations.get(to)
    if (hit && (hit.as !== 'body' || !body)) {
      const bare = hit.start === word.start || hit.as !== 'adjective'
      const joined =
        opensWithAnd(word) &&
        hit.start > word.start &&
        word.forms.some(({ proclitics, start }) => proclitics.startsWith('و') && start <= hit.start)
      // وزير الخارجية والهجرة والتونسيين بالخارج
      if (hit.as === 'adjective' && isAbroad(words, hit.to)) {
        country ??= hit.country
        to = hit.to + (/^(?:المقيمين|المقيمون|العاملين)$/.test(words[hit.to]!.folded) ? 2 : 1)
        if (words[to - 1]!.folded === 'في') to++
        governs = false
        continue
      }
      // وزير الشؤون المغاربية والاتحاد الإفريقي: one of his affairs
      // لشؤون الشرق الأوسط وأفغانستان وباكستان, للشؤون المغاربية والافريقية
      const listed = hit.as === 'adjective' ? hit.country === null : wasPlace
      if (joined && ofAffairs && (hit.as === 'body' || listed)) {
        to = hit.to
        governs = false
        wasPlace ||= hit.as !== 'body'
        continue
      }
      if (joined || !bare) break
      // وزير الخارجية محمد السوداني is past the office; a second country is the clause's, not the office's
      if (country && hit.country !== country && hit.as !== 'adjective' && !abroad) break
      // رئيسة الوزراء الإيطالية جورجيا ميلوني
      if (hit.as === 'country' && hit.to === to + 1 && isSurname(words[hit.to])) break
      // the ambassador in Washington is not Washington's
      wasPlace = ofAffairs && hit.as !== 'adjective' && /شوون/.test(words[to - 1]!.folded)
      // for the affairs of Afghanistan: not of hers
      if (!abroad && !wasPlace) country ??= hit.country
      to = hit.to
      governs = false
      continue
    }
    if (body && (!opensWithAnd(word) || ofAffairs)) {
      country ??= body.country
      to = body.to
      governs = false
      continue
    }
    if (word.kind !== 'letters') {
      if (isMark(word, '-–') && hits.get(to + 1)?.as === 'adjective' && country) {
        to++
        continue
      }
      break
    }
    // اجتمع الوزير المصري بنظيره الياباني: whom he met
    if (word.forms.some(({ proclitics, stem }) => proclitics === 'ب' && /^(?:نظير|رصيف)/.test(stem))) break
    // مساعد وزير الخارجية السفير ناصر …: the rank is the name's
    if (
      isRank(word) &&
      hasArticle(word) &&
      to > at + 1 &&
      [isNameLike(words[to + 1], true), isGivenName(words[to + 1]), isHonorific(words[to + 1])].some(Boolean)
    )
      break
    const nextOffice = restAdjectives.test(word.folded) && definiteForm(word) ? undefined : officeForm(word)
    // وزير الخارجية ونظيره الياباني, استقبل الوزير نظيره الياباني: two
    if (nextOffice && nextOffice.stem.startsWith('نظير') && /^و?$/.test(nextOffice.proclitics)) break
    const manages = nextOffice?.proclitics === 'وال' && /^(?:التنفيذي|العام|المنتدب)$/.test(words[to + 1]?.folded ?? '')
    if (
      manages ||
      (nextOffice &&
        (/^(?:و|ل|ب)?$/.test(nextOffice.proclitics) ||
          (nextOffice.proclitics === 'ال' && !governs && furtherOffice.test(nextOffice.stem))))
    ) {
      governs = true
      to++
      continue
    }
    // الوزيرة المنتدبة لدى وزير الخارجية
    if (
      word.folded === 'لدي' &&
      restAdjectives.test(words[to - 1]!.folded) &&
      officeForm(words[to + 1])?.proclitics === ''
    ) {
      governs = true
      to += 2
      continue
    }
    // المتحدث باسم, though باسم is a name as well
    if (word.folded === 'باسم' && /^(?:متحدث|متحدثه|ناطق|ناطقه)$/.test(form.stem)) {
      governs = true
      to++
      continue
    }
    if (isGivenName(word) && !(governs && isDomain(word))) break
    const definite = hasArticle(word)
    if (opensWithAnd(word)) {
      // للشؤون المغاربية والافريقية
      if (ofAffairs && /^وال.+يه$/.test(word.folded) && !officeForm(word)) {
        to++
        continue
      }
      if ((!fields && !isDomain(word)) || !isDomain(word) || isHonorific(word)) break
      to++
      continue
    }
    if (definite && isHonorific(word) && !governs) break
    if (definite && governs && !isSurname(word)) {
      governs = false
      fields = true
      to++
      continue
    }
    // وزير خارجيتها
    if (governs && possessed.test(word.folded)) {
      governs = false
      fields = true
      to++
      continue
    }
    if (isDomain(word) || isOfficeWord(word) || restAdjectives.test(word.folded)) {
      const purpose = word.forms.some(({ proclitics }) => /^(?:ل|لل)$/.test(proclitics))
      if (purpose) governs = !word.folded.startsWith('لل')
      else if (!definite) governs = true
      else governs = false
      fields = true
      to++
      continue
    }
    if (definite && fields && /يه$/.test(word.folded)) {
      to++
      continue
    }
    if (word.folded.startsWith('لل') && fields && /(?:يه|ات|يا)$/.test(word.folded)) {
      to++
      continue
    }
    if (
      (word.folded === 'باسم' ||
        word.folded === 'لدي' ||
        word.folded === 'في' ||
        word.folded === 'ب' ||
        word.folded === 'علي') &&
      (organisations.has(to + 1) || placeOrBody(hits.get(to + 1), seated.test(form.stem)) || word.folded === 'باسم') &&
      (!startsClause(words, to) || namedNext(sheet, (organisations.get(to + 1) ?? hits.get(to + 1))?.to))
    ) {
      abroad ||= seated.test(form.stem) && word.folded !== 'باسم'
      to++
      governs = true
      continue
    }
    break
  }
  // سفير المغرب لدى المملكة
  if (words[to]?.folded === 'لدي' && /^ال(?:مملكه|سلطنه|دوله|بلاد)$/.test(words[to + 1]?.folded ?? '')) to += 2
  while (to > at + 1 && /^(?:باسم|لدي|في|علي)$|^[-–]$/.test(words[to - 1]!.folded)) to--
  to = chargedUntil(words, to)
  // وزير الدولة، وزير الشؤون الخارجية: one holder's rank and his field
  const further =
    isMark(words[to], '،') && ranksOfState.test(foldedWords(words, at, to)) ? officeAt(sheet, to + 1) : undefined
  if (further && further.form.proclitics === '' && further.to > further.from + 1)
    return {
      ...further,
      start: nounStart(form),
      from: at,
      role: phraseFrom(form, further.end, sheet.text),
      country: country ?? further.country,
      form,
    }
  const end = words[to - 1]!.end
  // خادم الحرمين الشريفين is the Saudi king, whoever serves him where
  const custodian = words.slice(at, to).some(({ folded }) => folded === 'الحرمين')
  return {
    start: nounStart(form),
    end,
    from: at,
    to,
    role: phraseFrom(form, end, sheet.text),
    country: custodian ? 'SA' : country,
    form,
  }
}

/** How long the charge of a delegate minister is told, in words. */
const chargeReach = 16

/** `الوزيرة المنتدبة لدى وزير الخارجية، المكلفة بالشؤون المغاربية، السيدة …`: the charge between commas is part of the office. */
function chargedUntil(words: readonly Word[], to: number): number {
  if (!isMark(words[to], '،') || !/^ال(?:مكلف|مسوول|منتدب)ه?$/.test(words[to + 1]?.folded ?? '')) return to
  for (let i = to + 2; i < Math.min(words.length, to + chargeReach); i++) {
    if (isMark(words[i], '.:؛')) return to
    if (isMark(words[i], '،') && (isHonorific(words[i + 1]) || isGivenName(words[i + 1]))) return i
  }
  return to
}

/** Ranks in a cabinet that say nothing of a field: who holds one holds an office beside it. */
const ranksOfState =
  /^(?:و|ل)?(?:وزيره? (?:ال)?دوله|(?:نايب|نايبه) (?:ال)?(?:اول )?(?:ل)?رييس (?:مجلس )?(?:ال)?وزراء|رييس (?:مجلس )?الوزراء|ولي العهد)$/
const foldedWords = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ')

/** `[المقيمين] بالخارج`, `في الخارج` */
function isAbroad(words: readonly Word[], at: number): boolean {
  const next = /^(?:المقيمين|المقيمون|العاملين)$/.test(words[at]?.folded ?? '') ? at + 1 : at
  return (
    /^(?:ب|في)الخارج$/.test(words[next]?.folded ?? '') ||
    (words[next]?.folded === 'في' && words[next + 1]?.folded === 'الخارج')
  )
}

/** A ministry or a government with its owner's pronoun. */
const possessed =
  /^(?:خارجيت|داخليت|ماليت|دفاع|وزراي|حكومت|عدل|اقتصاد|تجارت|طاقت|صحت|تعليم|دولت|بلاد|برلمان|مجلس)(?:ه|ها|هما|هم)$/

const placeOrBody = (hit: { as: string } | undefined, abroad: boolean): boolean =>
  hit?.as === 'body' || hit?.as === 'country' || (abroad && hit?.as === 'capital')

/** `وزير الخارجية في جمهورية تركيا هاكان فيدان`: the holder's name after the country says that the country is the office's. */
const namedNext = ({ words }: NameSheet, at: number | undefined): boolean =>
  at !== undefined && (isGivenName(words[at]) || (isHonorific(words[at]) && !opensWithAnd(words[at]!)))

/** `السفير في مسقط` is an office; `استقبل الوزير في مسقط` happens there: only offices abroad have a seat. */
const seated =
  /^(?:سفير|سفيره|قنصل|ممثل|ممثله|مبعوث|مبعوثه|مندوب|مندوبه|قائم|قايم|ملحق|منسق|منسقه|عضو|مسوول|رييس|مدير)$/
function startsClause(words: readonly Word[], at: number): boolean {
  if (words[at]!.folded !== 'في') return false
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const form = officeForm(words[i])
    if (form) return !seated.test(form.stem)
  }
  return true
}
