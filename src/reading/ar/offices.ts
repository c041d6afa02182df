import type { Form, Word } from '../analysis.ts'
import { definiteForm, isDomain, isGivenName, isHonorific, isMark, isOfficeWord, nounStart, officeForm, opensWithAnd, phraseFrom, surnames, type NameSheet } from './name-words.ts'

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

/** Second offices with the article: `خادم الحرمين الشريفين الملك`, `ولي العهد النائب الأول …`. */
const furtherOffice = /^(?:ملك|نايب|سلطان|قايد)$/

/** Offices that a bare name may follow without saying of what: `الرئيس`, `أمير`. */
const restAdjectives = /^(?:ال)?(?:سابق|سابقه|حالي|اسبق|راحل|منتخب|مكلف|مفدي|معظم|مساعد|اول|ثاني|ثالث|عام|عامه|خاص|خاصه|مشارك|تنفيذي|تنفيذيه|مقيم|رسمي|رسميه|دايم|دايمه|رفيع|كبير|موقت)$/

/**
 * `وكيل وزارة الخارجية العمانية للشؤون الدبلوماسية`: the head, what it governs, adjectives, the country, further offices of the
 * same holder (`رئيس الوزراء ووزير الخارجية`).
 */
export function officeAt(sheet: NameSheet, at: number): OfficePhrase | undefined {
  const { words, hits, organisations } = sheet
  const form = officeForm(words[at])
  // سلطان بن أحمد is a name, not a sultan
  if (!form || isGivenName(words[at]) && (isGivenName(words[at + 1]) || /^(?:بن|ال)$/.test(words[at + 1]?.folded ?? ''))) return undefined
  let country: string | null = null
  let to = at + 1
  /** The word that a head noun governs may be any definite word. */
  let governs = !definiteForm(words[at]!) && !/(?:ه|ها|هما)$/.test(form.stem.startsWith('نظير') ? form.stem : '')
  let fields = false
  for (; to < words.length; ) {
    const word = words[to]!
    const hit = hits.get(to)
    const body = organisations.get(to)
    if (hit && (hit.as !== 'body' || !body)) {
      const bare = hit.start === word.start || hit.as !== 'adjective'
      const joined = opensWithAnd(word) && hit.start > word.start && word.forms.some(({ proclitics, start }) => proclitics.startsWith('و') && start <= hit.start)
      if (joined || !bare) break
      // وزير الخارجية محمد السوداني is past the office; a second country is the clause's, not the office's
      if (country && hit.country !== country && hit.as !== 'adjective') break
      country ??= hit.country
      to = hit.to
      governs = false
      continue
    }
    if (body && !opensWithAnd(word)) {
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
    const nextOffice = officeForm(word)
    if (nextOffice && (/^(?:و|ل|ب)?$/.test(nextOffice.proclitics) || nextOffice.proclitics === 'ال' && !governs && furtherOffice.test(nextOffice.stem))) {
      governs = true
      to++
      continue
    }
    // المتحدث باسم, though باسم is a name as well
    if (word.folded === 'باسم' && /^(?:متحدث|متحدثه|ناطق|ناطقه)$/.test(form.stem)) {
      governs = true
      to++
      continue
    }
    if (isGivenName(word) && !(governs && isDomain(word))) break
    const definite = word.folded.startsWith('ال')
    if (opensWithAnd(word)) {
      if (!fields && !isDomain(word) || !isDomain(word) || isHonorific(word)) break
      to++
      continue
    }
    if (definite && isHonorific(word) && !governs) break
    if (definite && governs && !surnames.has(word.folded)) {
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
    if ((word.folded === 'باسم' || word.folded === 'لدي' || word.folded === 'في' || word.folded === 'ب' || word.folded === 'علي') && (organisations.has(to + 1) || placeOrBody(hits.get(to + 1)) || word.folded === 'باسم') && !startsClause(words, to)) {
      to++
      governs = true
      continue
    }
    break
  }
  while (to > at + 1 && /^(?:باسم|لدي|في|علي)$|^[-–]$/.test(words[to - 1]!.folded)) to--
  const end = words[to - 1]!.end
  return { start: nounStart(form), end, from: at, to, role: phraseFrom(form, end, sheet.text), country, form }
}

const placeOrBody = (hit: { as: string } | undefined): boolean => hit?.as === 'body' || hit?.as === 'country'

/** `السفير في مسقط` is an office; `استقبل الوزير في مسقط` happens there: only offices abroad have a seat. */
const seated = /^(?:سفير|سفيره|قنصل|ممثل|ممثله|مبعوث|مبعوثه|مندوب|مندوبه|قائم|قايم|ملحق|منسق|منسقه|عضو|مسوول|رييس|مدير)$/
function startsClause(words: readonly Word[], at: number): boolean {
  if (words[at]!.folded !== 'في') return false
  for (let i = at - 1; i >= 0 && i > at - 6; i--) {
    const form = officeForm(words[i])
    if (form) return !seated.test(form.stem)
  }
  return true
}
