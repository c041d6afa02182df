import { fold } from '../../text/fold.ts'
import type { SideMention, Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { holdsOf, perSpelling } from '../spelling.ts'
import { is } from './meeting-cues.ts'
import meetingWords from './meetings-words.tsv'
import { ordinalAt } from './ordinals.ts'

// The body that meets, by its head, its qualifiers and its number: `الجولة الثالثة من الحوار الاستراتيجي العماني الأمريكي`.

type Role = 'filler' | 'head' | 'modifier' | 'part' | 'session' | 'held' | 'planned' | 'launched'
interface Entry {
  readonly english: string
  readonly note: string
}
export const lexicon = new Map<Role, Map<string, Entry>>()
for (const { word, as, english, note } of rows<'word' | 'as' | 'english' | 'note'>(meetingWords)) {
  const role = as as Role
  if (!lexicon.has(role)) lexicon.set(role, new Map())
  const entries = lexicon.get(role)!
  entries.set(fold(word), { english, note })
  // adjectives in the feminine and the plural
  if ((role === 'modifier' || role === 'filler') && /ي$|ك$|ط$/.test(fold(word)))
    entries.set(`${fold(word)}ه`, { english, note })
}

/** What a spelling is in each role that it has. */
const entriesOf = perSpelling(({ kind, spelling }) => {
  const known: Partial<Record<Role, Entry>> = {}
  for (const [role, entries] of kind === 'letters' ? lexicon : [])
    for (const { stem, proclitics } of spelling.forms) {
      // للجنة is ل and لجنة, the article's letters lost
      const entry = entries.get(stem) ?? (proclitics.endsWith('لل') ? entries.get(`ل${stem}`) : undefined)
      if (entry) known[role] ??= entry
    }
  return known
})
const entryOf = (word: Word | undefined, role: Role): Entry | undefined => word && entriesOf(word)[role]
export const has = (word: Word | undefined, role: Role): boolean => entryOf(word, role) !== undefined
export const isDash = (word: Word | undefined): boolean => /^(?:[-–—/]|ـ+)$/.test(word?.surface ?? '')
export const isDefinite = holdsOf(({ spelling }) =>
  spelling.forms.some(({ proclitics }) => /(?:ال|لل)$/.test(proclitics)),
)
/** Where a word begins without the و, ف, ب, ل written onto it; with ل the article stays in the two لام. */
export function startOf(word: Word, stems: (stem: string) => boolean): number {
  const form = word.forms.find(({ stem }) => stems(stem))
  if (!form) {
    const bare = word.forms.find(({ stem, proclitics }) => proclitics.endsWith('لل') && stems(`ل${stem}`))
    return bare ? bare.start - 1 : word.start
  }
  if (/لل$/.test(form.proclitics)) return form.start - 1
  return /ال$/.test(form.proclitics) ? form.start - 2 : form.start
}

/** In English the qualifiers stand in this order, whatever the Arabic order: Higher Joint Economic Committee. */
const order = ['Supreme', 'Higher', 'High-Level', 'Joint', 'Mixed', 'Strategic']
const last = ['Association', 'Coordination', 'Cooperation', 'Consultation', 'Partnership']
const rank = (word: string): number =>
  order.includes(word) ? order.indexOf(word) : order.length + (last.includes(word) ? 1 : 0)

/** Adjectives of bodies and regions that stand beside a side's. */
const regions = /^ال(?:اوروبي|خليجي|عربي|افريقي|اطلسي|مغاربي)ه?$/

export interface Naming {
  from: number
  to: number
  body: string | null
  ordinal: number | null
  opening: boolean
  definite: boolean
  session: boolean
  /** The body needs a word of session beside it to be one. */
  weak: boolean
}

export const isSide = (word: Word | undefined, sides: readonly SideMention[]): boolean =>
  word !== undefined &&
  sides.some((side) => side.as !== 'pair' && side.as !== 'capital' && side.start < word.end && word.start < side.end)

const opensWithJoin = (word: Word): boolean => /^و/.test(word.folded)

/** What makes a group a body that meets without being a working group: فريق التشاور, المجموعة التوجيهية. */
const groups = new Set(['Consultative', 'Steering', 'Coordination', 'Advisory'])

/** The body whose head stands at `at`: its qualifiers, sides and number to the right. */
export function bodyAt(words: readonly Word[], at: number, sides: readonly SideMention[]): Naming | null {
  const head = entryOf(words[at], 'head')
  if (!head) return null
  // Gulf Cooperation Council and its like act, they do not meet between the sides
  if (sides.some((side) => side.as === 'body' && side.start <= words[at]!.start && words[at]!.end <= side.end))
    return null
  const qualifiers: string[] = []
  const notes = new Set<string>()
  let ordinal: number | null = null
  let opening = false
  let adjectiveOfSide = false
  const named = new Set<string>()
  let to = at + 1
  for (let i = at + 1; i < Math.min(words.length, at + 13); i++) {
    const word = words[i]!
    if (isDash(word) || /^["“”«»]$/.test(word.surface)) continue
    const number = ordinalAt(words, i)
    if (number) {
      if (ordinal === null || opening) [ordinal, opening] = [number.value, number.opening]
      i += number.length - 1
    } else if (
      has(word, 'modifier') &&
      // اللجنة المشتركة أعمال اجتماعها: what is indefinite is no part of a definite name
      (!isDefinite(words[at]!) || isDefinite(word) || opensWithJoin(word)) &&
      (head.english === 'Council' ||
        !word.forms.some(({ proclitics, stem }) => /^لل?$/.test(proclitics) && lexicon.get('modifier')!.has(stem)))
    ) {
      const { english, note } = entryOf(word, 'modifier')!
      if (english && !qualifiers.includes(english)) qualifiers.push(english)
      if (note) notes.add(note)
    } else if (has(word, 'filler')) {
      if (/رفيع|عالي/.test(word.folded) && !qualifiers.includes('High-Level')) qualifiers.push('High-Level')
    } else if (
      isSide(word, sides) &&
      sides.some((side) => side.as === 'adjective' && side.start <= word.start && word.start < side.end)
    ) {
      adjectiveOfSide = true
      for (const side of sides)
        if (side.start <= word.start && word.start < side.end) side.sides.forEach((code) => named.add(code))
    } else if (adjectiveOfSide && regions.test(word.folded)) adjectiveOfSide = true
    else break
    to = i + 1
  }
  const { note: need } = head
  if ((need === 'needs' || need === 'weak') && !qualifiers.length) return null
  // two sides in the name make it theirs together
  const shared =
    notes.has('joint') ||
    named.size > 1 ||
    // لجنة التعاون العسكري
    (head.english === 'Committee' && qualifiers.includes('Cooperation')) ||
    (qualifiers.length > 0 && springs(words, to))
  if (need === 'joint' && !shared) return null
  // المجلس الأعلى للجيوش: a state's own
  if (
    head.english === 'Council' &&
    qualifiers.join() === 'Supreme' &&
    !named.size &&
    words[to]?.forms.some(({ proclitics }) => /^لل?$/.test(proclitics)) &&
    !isSide(words[to], sides)
  )
    return null
  // المجلس الوزاري: of the bloc alone
  if (head.english === 'Council' && qualifiers.join() === 'Ministerial' && !named.size) return null
  if (need === 'strategic' && !qualifiers.includes('Strategic')) return null
  const convenes = need === 'working' && qualifiers.some((qualifier) => groups.has(qualifier))
  if (need === 'working' && !notes.has('working') && !convenes) return null
  // الاجتماع الوزاري الثالث بين البلدين
  const counted = ordinal !== null && words[to]?.folded === 'بين'
  // الاجتماعات التشاورية السياسية
  const consults = qualifiers.includes('Consultative') && qualifiers.includes('Political')
  if (
    need === 'ministerial' &&
    !(qualifiers.includes('Ministerial') && (qualifiers.includes('Joint') || adjectiveOfSide || counted)) &&
    // الاجتماع رفيع المستوى, as Spain and Morocco call theirs
    !(qualifiers.join() === 'High-Level' && (counted || /^لل/.test(words[at]!.folded))) &&
    !consults
  )
    return null
  if (need === 'summit' && !adjectiveOfSide) return null
  const agreement = agreementEnd(words, to)
  const name = [
    ...qualifiers.sort((a, b) => rank(a) - rank(b)),
    notes.has('working') || !convenes ? head.english : 'Group',
  ]
    .join(' ')
    .replace(/^.*\bConsultative\b.* Meeting$/, (called) => (consults ? 'Political Consultations' : called))
  return {
    from: at,
    to: agreement || purposeEnd(words, to, sides),
    body: (agreement ? 'Free Trade Agreement ' : '') + name,
    ordinal,
    opening,
    definite: isDefinite(words[at]!),
    session: false,
    weak: need === 'working' || need === 'weak',
  }
}

/** `اللجنة التنفيذية المنبثقة عن مجلس التنسيق`, `اللجنة الأمنية لمجلس الشراكة`: a joint body's own. */
function springs(words: readonly Word[], at: number): boolean {
  const parent = has(words[at], 'part')
    ? words.slice(at + 1, at + 3).find((word) => has(word, 'head'))
    : words[at]?.forms.some(({ proclitics }) => /^لل?$/.test(proclitics)) && has(words[at], 'head')
      ? words[at]
      : undefined
  return parent?.forms.some(({ stem }) => lexicon.get('head')!.get(stem)?.english === 'Council') ?? false
}

/** `اللجنة المشتركة للتعاون الاقتصادي والفني`: where what it is for ends. */
function purposeEnd(words: readonly Word[], at: number, sides: readonly SideMention[]): number {
  if (
    !words[at]?.forms.some(
      ({ proclitics, stem }) =>
        /^لل?$/.test(proclitics) && /^(?:تعاون|تنسيق|تشاور|شراكه|شوون|تجاره|استثمار)$/.test(stem),
    )
  )
    return at
  let to = at + 1
  while (
    to < Math.min(words.length, at + 9) &&
    words[to]!.forms.some(({ proclitics }) => /^و?ال$/.test(proclitics)) &&
    !isSide(words[to], sides) &&
    !ordinalAt(words, to)
  )
    to++
  return to
}

/** `اللجنة المشتركة لاتفاقية التجارة الحرة` is the agreement's committee: where its name ends, 0 where it is none. */
function agreementEnd(words: readonly Word[], at: number): number {
  if (!words[at]?.forms.some(({ stem }) => stem === 'اتفاقيه' || stem === 'اتفاق')) return 0
  const trade = words.findIndex(({ forms }, i) => i > at && i < at + 4 && forms.some(({ stem }) => stem === 'حره'))
  return trade < 0 ? 0 : trade + 1
}

/** `دورتها`, `اجتماعه`: the session of the body before. */
export const ownSession = /^(?:ل|ب|و)?(?:دورت|جولت|جلست|اجتماع|جلسات|اجتماعات|نسخت)ه(?:ا|ما)?$/

/** `الجولة الثالثة من`, `الجلسة الافتتاحية لـ` before the body; `دورتها الخامسة عشرة` after it. */
export function widened(words: readonly Word[], naming: Naming): Naming {
  const wide = { ...naming }
  const head = words[naming.from]!
  let end = naming.from
  // الاجتماع السابع لآلية الحوار السياسي
  const framed = words[end - 1]?.forms.some(({ stem }) => stem === 'اليه') ?? false
  const lead = framed ? words[--end]! : head
  // الدورة الخامسة عشرة من أعمال اللجنة
  const ofItsWork = words[end - 2]?.folded === 'من' && is(words[end - 1], 'proceedings')
  if (ofItsWork) end -= 2
  else if (words[end - 1]?.folded === 'من' || words[end - 1]?.folded === 'ل') end--
  else if (!lead.forms.some(({ proclitics }) => /^ل/.test(proclitics))) end = has(words[end - 1], 'session') ? end : -1
  const noun = end > 0 ? sessionBefore(words, end) : null
  if (noun) {
    wide.from = noun.from
    wide.session = true
    wide.definite ||= noun.definite
    if (noun.ordinal !== null && (wide.ordinal === null || !noun.opening))
      [wide.ordinal, wide.opening] = [noun.ordinal, noun.opening]
  } else {
    const before = ordinalAt(words, naming.from - 1)
    // `أول حوار استراتيجي`
    if (before && before.length === 1 && !before.opening && wide.ordinal === null)
      [wide.ordinal, wide.from] = [before.value, naming.from - 1]
  }
  for (let i = naming.to; i < Math.min(words.length, naming.to + 16) && wide.ordinal === null; i++) {
    // `عقدت اللجنة … أول اجتماع لها`
    const own =
      has(words[i + 1], 'session') && /^ل(?:ها|ه|هما)$/.test(words[i + 2]?.folded ?? '') ? ordinalAt(words, i) : null
    if (own?.length === 1) [wide.ordinal, wide.session] = [own.value, true]
    if (i >= naming.to + 8 || !ownSession.test(words[i]!.folded)) continue
    const number = ordinalAt(words, i + 1)
    if (number) {
      wide.ordinal = number.value
      if (i - naming.to <= 1) wide.to = i + 1 + number.length
    }
    wide.session = true
  }
  return wide
}

/** The session noun, with its number and adjectives, that ends just before `end`. */
function sessionBefore(
  words: readonly Word[],
  end: number,
): { from: number; ordinal: number | null; opening: boolean; definite: boolean } | null {
  for (let i = end - 1; i >= Math.max(0, end - 6); i--) {
    if (!has(words[i], 'session')) continue
    let ordinal: number | null = null
    let opening = false
    for (let j = i + 1; j < end; j++) {
      const number = ordinalAt(words, j)
      if (number) {
        ;[ordinal, opening] = [number.value, number.opening]
        j += number.length - 1
      } else if (j === i + 1 && /^\d{1,2}$/.test(words[j]!.folded)) ordinal = Number(words[j]!.folded)
      else if (!has(words[j], 'filler') && !has(words[j], 'modifier')) return null
    }
    const before = ordinalAt(words, i - 1)
    if (ordinal === null && before && before.length === 1)
      return { from: i - 1, ordinal: before.value, opening: false, definite: false }
    // الدورة السادسة من اجتماعات اللجنة المشتركة
    const outer = ordinal === null && words[i - 1]?.folded === 'من' ? sessionBefore(words, i - 1) : null
    if (outer && outer.ordinal !== null) return outer
    return { from: i, ordinal, opening, definite: isDefinite(words[i]!) }
  }
  return null
}
