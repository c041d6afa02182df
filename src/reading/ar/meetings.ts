import { fold } from '../../text/fold.ts'
import type { Sentence, SideMention, Word } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import { rows } from '../lexicon.ts'
import { beginningBetween } from '../near.ts'
import type { MeetingGrammar, SessionMention } from '../steps/10-meetings.ts'
import englishCountries from '../en/countries.tsv'
import countryList from './countries.tsv'
import meetingWords from './meetings-words.tsv'
import { ordinalAt } from './ordinals.ts'
import placeList from './places.tsv'

type Role = 'filler' | 'head' | 'modifier' | 'session' | 'held' | 'planned' | 'launched'
interface Entry {
  readonly english: string
  readonly note: string
}
const lexicon = new Map<Role, Map<string, Entry>>()
for (const { word, as, english, note } of rows<'word' | 'as' | 'english' | 'note'>(meetingWords)) {
  const role = as as Role
  if (!lexicon.has(role)) lexicon.set(role, new Map())
  const entries = lexicon.get(role)!
  entries.set(fold(word), { english, note })
  // adjectives in the feminine and the plural
  if ((role === 'modifier' || role === 'filler') && /ي$|ك$|ط$/.test(fold(word))) entries.set(`${fold(word)}ه`, { english, note })
}

function entryOf(word: Word | undefined, role: Role): Entry | undefined {
  if (word?.kind !== 'letters') return undefined
  const entries = lexicon.get(role)!
  for (const { stem, proclitics } of word.forms) {
    // للجنة is ل and لجنة, the article's letters lost
    const entry = entries.get(stem) ?? (proclitics.endsWith('لل') ? entries.get(`ل${stem}`) : undefined)
    if (entry) return entry
  }
  return undefined
}
const has = (word: Word | undefined, role: Role): boolean => entryOf(word, role) !== undefined
const isDash = (word: Word | undefined): boolean => word?.kind === 'mark' && /^[-–—/]$/.test(word.surface)
const isDefinite = (word: Word): boolean => word.forms.some(({ proclitics }) => /(?:ال|لل)$/.test(proclitics))
/** Where a word begins without the و, ف, ب, ل written onto it; with ل the article stays in the two لام. */
function startOf(word: Word, stems: (stem: string) => boolean): number {
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
const rank = (word: string): number => (order.includes(word) ? order.indexOf(word) : order.length + (last.includes(word) ? 1 : 0))

/** Adjectives of bodies and regions that stand beside a side's. */
const regions = /^ال(?:اوروبي|خليجي|عربي|افريقي|اطلسي|مغاربي)ه?$/

interface Naming {
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

const isSide = (word: Word | undefined, sides: readonly SideMention[]): boolean =>
  word !== undefined && sides.some((side) => side.as !== 'pair' && side.as !== 'capital' && side.start < word.end && word.start < side.end)

/** What makes a group a body that meets without being a working group: فريق التشاور, المجموعة التوجيهية. */
const groups = new Set(['Consultative', 'Steering', 'Coordination', 'Advisory'])

/** The body whose head stands at `at`: its qualifiers, sides and number to the right. */
function bodyAt(words: readonly Word[], at: number, sides: readonly SideMention[]): Naming | null {
  const head = entryOf(words[at], 'head')
  if (!head) return null
  // Gulf Cooperation Council and its like act, they do not meet between the sides
  if (sides.some((side) => side.as === 'body' && side.start <= words[at]!.start && words[at]!.end <= side.end)) return null
  const qualifiers: string[] = []
  const notes = new Set<string>()
  let ordinal: number | null = null
  let opening = false
  let adjectiveOfSide = false
  let to = at + 1
  for (let i = at + 1; i < Math.min(words.length, at + 13); i++) {
    const word = words[i]!
    if (isDash(word) || /^["“”«»]$/.test(word.surface)) continue
    const number = ordinalAt(words, i)
    if (number) {
      if (ordinal === null || opening) [ordinal, opening] = [number.value, number.opening]
      i += number.length - 1
    } else if (has(word, 'modifier') && (head.english === 'Council' || !word.forms.some(({ proclitics, stem }) => /^لل?$/.test(proclitics) && lexicon.get('modifier')!.has(stem)))) {
      const { english, note } = entryOf(word, 'modifier')!
      if (english && !qualifiers.includes(english)) qualifiers.push(english)
      if (note) notes.add(note)
    } else if (has(word, 'filler')) {
      if (/رفيع|عالي/.test(word.folded) && !qualifiers.includes('High-Level')) qualifiers.push('High-Level')
    } else if (isSide(word, sides) && sides.some((side) => side.as === 'adjective' && side.start <= word.start && word.start < side.end)) adjectiveOfSide = true
    else if (adjectiveOfSide && regions.test(word.folded)) adjectiveOfSide = true
    else break
    to = i + 1
  }
  const { note: need } = head
  if (need === 'needs' && !qualifiers.length) return null
  if (need === 'joint' && !notes.has('joint')) return null
  if (need === 'strategic' && !qualifiers.includes('Strategic')) return null
  const convenes = need === 'working' && qualifiers.some((qualifier) => groups.has(qualifier))
  if (need === 'working' && !notes.has('working') && !convenes) return null
  if (need === 'ministerial' && !(qualifiers.includes('Ministerial') && (qualifiers.includes('Joint') || adjectiveOfSide))) return null
  if (need === 'summit' && !adjectiveOfSide) return null
  const agreement = agreementEnd(words, to)
  const name = [...qualifiers.sort((a, b) => rank(a) - rank(b)), notes.has('working') || !convenes ? head.english : 'Group'].join(' ')
  return { from: at, to: agreement || purposeEnd(words, to, sides), body: (agreement ? 'Free Trade Agreement ' : '') + name, ordinal, opening, definite: isDefinite(words[at]!), session: false, weak: need === 'working' }
}

/** `اللجنة المشتركة للتعاون الاقتصادي والفني`: where what it is for ends. */
function purposeEnd(words: readonly Word[], at: number, sides: readonly SideMention[]): number {
  if (!words[at]?.forms.some(({ proclitics, stem }) => /^لل?$/.test(proclitics) && /^(?:تعاون|تنسيق|تشاور|شراكه|شوون|تجاره|استثمار)$/.test(stem))) return at
  let to = at + 1
  while (to < Math.min(words.length, at + 9) && words[to]!.forms.some(({ proclitics }) => /^و?ال$/.test(proclitics)) && !isSide(words[to], sides) && !ordinalAt(words, to)) to++
  return to
}

/** `اللجنة المشتركة لاتفاقية التجارة الحرة` is the agreement's committee: where its name ends, 0 where it is none. */
function agreementEnd(words: readonly Word[], at: number): number {
  if (!words[at]?.forms.some(({ stem }) => stem === 'اتفاقيه' || stem === 'اتفاق')) return 0
  const trade = words.findIndex(({ forms }, i) => i > at && i < at + 4 && forms.some(({ stem }) => stem === 'حره'))
  return trade < 0 ? 0 : trade + 1
}

/** `دورتها`, `اجتماعه`: the session of the body before. */
const ownSession = /^(?:ل|ب|و)?(?:دورت|جولت|جلست|اجتماع|جلسات|اجتماعات|نسخت)ه(?:ا|ما)?$/

/** `الجولة الثالثة من`, `الجلسة الافتتاحية لـ` before the body; `دورتها الخامسة عشرة` after it. */
function widened(words: readonly Word[], naming: Naming): Naming {
  const wide = { ...naming }
  const head = words[naming.from]!
  let end = naming.from
  if (words[end - 1]?.folded === 'من' || words[end - 1]?.folded === 'ل') end--
  else if (!head.forms.some(({ proclitics }) => /^ل/.test(proclitics))) end = has(words[end - 1], 'session') ? end : -1
  const noun = end > 0 ? sessionBefore(words, end) : null
  if (noun) {
    wide.from = noun.from
    wide.session = true
    wide.definite ||= noun.definite
    if (noun.ordinal !== null && (wide.ordinal === null || !noun.opening)) [wide.ordinal, wide.opening] = [noun.ordinal, noun.opening]
  } else {
    const before = ordinalAt(words, naming.from - 1)
    // `أول حوار استراتيجي`
    if (before && before.length === 1 && !before.opening && wide.ordinal === null) [wide.ordinal, wide.from] = [before.value, naming.from - 1]
  }
  for (let i = naming.to; i < Math.min(words.length, naming.to + 8) && wide.ordinal === null; i++) {
    if (!ownSession.test(words[i]!.folded)) continue
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
function sessionBefore(words: readonly Word[], end: number): { from: number; ordinal: number | null; opening: boolean; definite: boolean } | null {
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
    if (ordinal === null && before && before.length === 1) return { from: i - 1, ordinal: before.value, opening: false, definite: false }
    return { from: i, ordinal, opening, definite: isDefinite(words[i]!) }
  }
  return null
}

const stateWords = new Set(['كل', 'من', 'دوله', 'حكومه', 'حكومتي', 'الجانبين', 'وزارتي', 'وزارات', 'وزاره', 'خارجيه', 'خارجيتي', 'حكومات', 'المملكه', 'جمهوريه', 'سلطنه', 'مملكه', 'كلا'])

/** `بين سلطنة عمان والولايات المتحدة`, `مع المملكة المتحدة` after the body. */
function partiesAfter(words: readonly Word[], at: number, sides: readonly SideMention[]): { to: number; sides: SideCode[] } {
  if (!['بين', 'مع'].includes(words[at]?.folded ?? '')) return { to: at, sides: [] }
  const found: SideCode[] = []
  let to = at
  for (let i = at + 1; i < Math.min(words.length, at + 20); i++) {
    const word = words[i]!
    const side = sides.find(({ start, end, as }) => as !== 'capital' && start < word.end && word.start < end)
    if (side) {
      if (side.as === 'pair') return { to: i + 1, sides: [...side.sides] }
      for (const code of side.sides) if (!found.includes(code)) found.push(code)
      while (i + 1 < words.length && words[i + 1]!.end <= side.end) i++
      to = i + 1
      if (found.length === 2) break
    } else if (!isDash(word) && word.folded !== 'و' && word.folded !== '،' && !word.forms.some(({ stem }) => stateWords.has(stem))) break
  }
  return { to, sides: found }
}

function evidence(words: readonly Word[], naming: Naming): SessionMention['as'] {
  let held = false
  if (words[naming.from - 1]?.folded === 'في' && naming.session) held = true
  for (let i = naming.from - 1; i >= Math.max(0, naming.from - 24); i--) {
    const word = words[i]!
    const near = naming.from - i
    if (word.folded === '؛') break
    if (near <= 3 && has(word, 'launched') && !(naming.session && naming.ordinal !== null)) return naming.definite && naming.ordinal !== null ? 'named' : 'launched'
    if (near <= 7 && has(word, 'planned')) return 'planned'
    // `الاتفاق على عقد`, `تطلعهما إلى عقد`, `أن يُعقد`: no session yet
    if (near <= 3 && /^(?:علي|الي|ان|لن)$/.test(words[i - 1]?.folded ?? '') && /^(?:عقد|[يت]عقد|[يت]نعقد|انعقاد|استضافه|[يت]جري)$/.test(word.folded)) return 'planned'
    if (near <= 3 && /^(?:لعقد|لاستضافه|لانعقاد|بعقد)$/.test(word.folded)) return 'planned'
    if (has(word, 'held')) held = true
  }
  for (let i = naming.from; i < Math.min(words.length, naming.to + 22); i++) {
    const word = words[i]!
    if (i - naming.to <= 4 && !held && has(word, 'planned')) return 'planned'
    if (i - naming.to <= 3 && i >= naming.from && /^(?:ال)?(?:مقبل|قادم|تالي)ه?$/.test(word.folded)) return 'planned'
    if (word.folded === '؛') break
    if (i >= naming.to && has(word, 'held')) held = true
  }
  // of working groups much is told that is no session
  if (held && !(naming.weak && !naming.session && naming.ordinal === null)) return 'held'
  return naming.ordinal !== null ? 'numbered' : 'named'
}

/** How far about a head its sides are looked for, in characters. */
const reach = 400

function sessions(sentence: Sentence, all: readonly SideMention[], text: string): SessionMention[] {
  const { words } = sentence
  const found: SessionMention[] = []
  let past = 0
  const add = (naming: Naming, to: number, named: readonly SideCode[], rule: string) => {
    const first = words[naming.from]!
    const isHead = (stem: string) => lexicon.get('head')!.has(stem) || lexicon.get('session')!.has(stem)
    const start = startOf(first, isHead)
    const end = words[to - 1]!.end
    past = to
    const as = evidence(words, naming)
    if (naming.weak && as === 'named') return
    found.push({ start, end, body: naming.body, sides: named, ordinal: naming.ordinal, as, rule: `ar.meeting.${rule}.${as}`, because: [text.slice(start, end)] })
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (at < past || word.kind !== 'letters' || !(has(word, 'head') || has(word, 'session'))) continue
    const sides = beginningBetween(all, word.start - reach, word.end + reach)
    const body = bodyAt(words, at, sides)
    if (body) {
      const wide = widened(words, body)
      if (wide.from < past) continue
      const inside = sides.filter((side) => side.as === 'adjective' && side.start >= words[wide.from]!.start && side.start < words[wide.to - 1]!.end)
      const after = partiesAfter(words, wide.to, sides)
      const named = [...inside.flatMap(({ sides }) => sides), ...(inside.length >= 2 ? [] : after.sides)]
      add(wide, after.to, named, 'body')
    } else if (isDefinite(word) && has(word, 'head') && ownSession.test(words[at + 1]?.folded ?? '')) {
      // `عقدت اللجنة دورتها الثالثة`: the body that the text is about
      const number = ordinalAt(words, at + 2)
      add({ from: at, to: at + 2 + (number?.length ?? 0), body: null, ordinal: number?.value ?? null, opening: false, definite: true, session: true, weak: false }, at + 2 + (number?.length ?? 0), [], 'own')
    } else if (has(words[at], 'session') && !bodyFollows(words, at, sides)) {
      const number = ordinalAt(words, at + 1)
      const to = at + 1 + (number?.length ?? 0)
      // `الجولة الثالثة`, `الجولة الأولى من الحوار`: a session of the mechanism that the text is about
      if (!number || !isDefinite(words[at]!) || /^(?:ال)?(?:اجتماع|اجتماعات|لقاء)$/.test(words[at]!.forms.at(-1)!.stem)) continue
      const next = words[to]
      const belongs = next?.folded === 'من' && !words[to + 1]?.forms.some(({ stem }) => /^(?:حوار|مشاورات|مباحثات|محادثات)$/.test(stem))
      if (belongs || next?.forms.some(({ proclitics, stem }) => /^(?:ل|لل)$/.test(proclitics) && !/^(?:حوار|مشاورات|مباحثات)$/.test(stem) && stem.length > 3)) continue
      add({ from: at, to, body: null, ordinal: number.value, opening: number.opening, definite: true, session: true, weak: false }, to, [], 'round')
    }
  }
  return found
}

/** Whether the session noun belongs to a body that follows: the body will take it in. */
function bodyFollows(words: readonly Word[], at: number, sides: readonly SideMention[]): boolean {
  for (let i = at + 1; i < Math.min(words.length, at + 7); i++) {
    const body = bodyAt(words, i, sides)
    if (body) return widened(words, body).from <= at
  }
  return false
}

const matches = (words: readonly Word[], pattern: RegExp): boolean => pattern.test(words.map(({ folded }) => folded).join(' '))
const chairs = /(?:^|\s)[وف]?(?:[يت]?تراس(?:ت|ا|تا|ه|ها|هما)?|راس(?:ت|ا)?|براسه|برياسه|ورياسه|رياسه|الرياسه|قاد(?:ت|ا)?|يقود|تقود|(?:وفد|الوفد|وفدا)(?: \S+){0,3} بقياده|ضم الوفد)(?=\s|$)/
/** A session that is still to come has no heads yet. */
const toCome = /(?:^|\s)[وف]?س(?:يتراس|تتراس|يراس|تراس|يقود|تقود)/
const takesPart = /(?:^|\s)[وف]?(?:التقي(?:ا|ت)?|استقبل(?:ت|ه|ها)?|عقد(?:ا|ت)?|استضاف(?:ت)?|شارك(?:ت|ا)?|بمشاركه|مثل(?:ت)?|حضر(?:ت)?|بحضور|دشن(?:ا|ت)?|افتتح(?:ا|ت)?|اختتم(?:ا|ت)?|اجتمع(?:ا|ت)?|اطلق(?:ا|ت)?|يلتقي)(?=\s|$)/
const detachers = /توقيع|وقع|اعلن|اعلان|اطلاق|اتفاقي|معاهد|مذكر|زيار|الزيار|تاسيس|ذكري|استقلال|المقبل|القادم|رويه|هدنه|افتتاح المكتب|لمده/

const cities = new Map<string, string>()
const englishCapitals = new Map(rows<'code' | 'capitals'>(englishCountries).map(({ code, capitals }) => [code, capitals.split('|')[0]!.replace(/,? D\.?C\.?$/, '')]))
for (const { name, country, english } of rows<'name' | 'country' | 'english'>(placeList)) if (country && english) cities.set(fold(name), english)
for (const { code, capitals } of rows<'code' | 'capitals'>(countryList)) {
  for (const name of capitals.split('|').filter(Boolean)) cities.set(fold(name), englishCapitals.get(code) ?? name)
}

export const meetings: MeetingGrammar = {
  sessions,
  leading: (words) => (matches(words, toCome) ? 'coming' : matches(words, chairs) ? 'chair' : matches(words, takesPart) ? 'part' : null),
  pointsBack: (sentence) => matches(sentence.words, /^(?:و?جاء ذلك|و?جاءت|و?ياتي ذلك|جاء هذا|و?ذلك|حدث ذلك)/),
  represents: (between) => /^[\s،]*(?:عن|من|ممثلا عن|نيابه عن)\s*$/.test(fold(between)),
  bounds: (before) => /(?:منذ|حتي|بحلول|قبل|بعد)(?: (?:عام|العام|سنه|شهر|نهايه))?\s?$/.test(fold(before)),
  detaches: (between) => detachers.test(fold(between)),
  locates(before, after) {
    if (/(?:^|\s)(?:و?في|الي|ب|بمدينه|بالعاصمه|العاصمه(?: \p{L}+)?|مدينه|استضافت(?:ها|ه)?(?: العاصمه)?|احتضنت(?:ها|ه)?(?: العاصمه)?)\s?$/u.test(fold(before))) return 'there'
    return before.trim() === '' && /^\s?[-–—:/]/.test(after) ? 'dateline' : null
  },
  city: (name) => cities.get(fold(name)) ?? cities.get(fold(name).replace(/^(?:و|ب)/, '')) ?? null,
}
