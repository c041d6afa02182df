import { fold } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import type { InstrumentStatus } from '../finding.ts'
import { holdsOf } from '../spelling.ts'
import type { InstrumentContext } from '../steps/09-instruments.ts'
import {
  type Head,
  bodyHeads,
  closing,
  cooperation,
  fieldWords,
  headAt,
  isDefinite,
  leadIns,
  looksLikeVerb,
  ordinals,
  pairNouns,
  passives,
  plain,
  relatives,
  statusOf,
  stemIn,
  stems,
  stops,
} from './instruments-lexicon.ts'

/** The verbs that carry a noun of signing: `تم توقيعها`. */
const empties = new Set(['تم', 'جري'])

export interface Extent {
  end: number
  /** Where the title ends, and stretches inside it that are no part of it. */
  titleEnd: number
  cut: { from: number; to: number }[]
  parties: Span[]
  status: InstrumentStatus | null
  statusAt: Span | null
  content: number
}

export function extend(words: readonly Word[], head: Head, context: InstrumentContext): Extent {
  const extent: Extent = { end: head.to, titleEnd: 0, cut: [], parties: [], status: null, statusAt: null, content: 0 }
  const limit = Math.min(words.length, head.to + 26)
  const inDate = (word: Word) => context.dates.some((date) => date.start < word.end && word.start < date.end)
  const endTitle = (at: number) => {
    extent.titleEnd ||= at
  }
  let dated = false
  let i = head.to
  while (i < limit) {
    const word = words[i]!
    if (word.kind === 'mark') {
      // العراقية - الكويتية
      if (
        /^[-–ـ]$/.test(word.surface) &&
        words[i - 1] &&
        words[i + 1] &&
        i > head.to &&
        isDefinite(words[i - 1]!) &&
        isDefinite(words[i + 1]!)
      ) {
        i++
        continue
      }
      const close = closing[word.surface]
      const to = close ? closingAt(words, i, close) : -1
      if (to < 0) break
      // a name in quotation marks
      extent.content += to - i - 1
      i = extent.end = to + 1
      continue
    }
    if (inDate(word)) {
      if (!dated) break
      i = extent.end = i + 1
      continue
    }
    if (word.folded === 'بين') {
      const found = between(words, i, context)
      if (found.pair) endTitle(i)
      extent.parties.push(...found.parties)
      extent.content += found.pair ? 0 : 1
      i = extent.end = found.to
      continue
    }
    if (word.folded === 'مع') {
      const party =
        context.sides.some((side) => side.start === words[i + 1]?.start) ||
        stemIn(words[i + 1], bodyHeads) ||
        context.organisations.some((one) => one.start === words[i + 1]?.start)
      if (!party || !words[i + 1]) break
      const to = partyEnd(words, i + 1, context)
      extent.parties.push({ start: words[i + 1]!.start, end: words[to - 1]!.end })
      extent.content++
      i = extent.end = to
      continue
    }
    if (
      /^(?:بقيمه|قيمتها|قيمته|بمبلغ|بتكلفه)$/.test(word.folded) ||
      (word.folded === 'التي' &&
        /قيمت/.test(
          words
            .slice(i + 1, i + 4)
            .map(({ folded }) => folded)
            .join(' '),
        ))
    ) {
      const amount = context.money.find((figure) => figure.end > word.start && figure.start - word.end < 30)
      if (!amount) break
      let to = i
      while (to < words.length && words[to]!.end <= amount.end) to++
      extent.cut.push({ from: i, to })
      i = extent.end = to
      continue
    }
    const status = statusOf(word)
    if (
      status &&
      (isDefinite(word) || /ه$/.test(word.folded) || word.folded === 'مرتقب') &&
      !word.folded.startsWith('و') &&
      /^(?:ال)?(?:موقع|مبرم|صادر|مرتقب|مقترح|مزمع|نشط|ساري|نافذ|قايم|محتمل)ه?$/.test(word.folded)
    ) {
      extent.status = status.status
      extent.statusAt = word
      const next = words[i + 1]
      const goesOn =
        next && (next.folded === 'في' || next.folded === 'بتاريخ' || next.folded === 'عام' || next.folded === 'سنه')
      dated = true
      let to = i + 1
      if (goesOn)
        while (
          to < limit &&
          (words[to] === next || words[to]!.folded === 'عام' || words[to]!.folded === 'يوم' || inDate(words[to]!))
        )
          to++
      if (goesOn && !words.slice(i + 1, to).some(inDate)) to = i + 1
      const more = words[to]
      if (more && (stemIn(more, leadIns) || (more.folded === 'بين' && !isDefinite(word))))
        extent.cut.push({ from: i, to })
      else endTitle(i)
      i = extent.end = to
      continue
    }
    if (/^ال(?:خاص|متعلق|معني)ه?$/.test(word.folded)) {
      endTitle(i)
      i++
      if (words[i]) extent.end = ++i
      continue
    }
    if (word.folded === 'في') {
      const next = words[i + 1]
      const cooperates =
        words[i - 1] !== undefined &&
        stemIn(words[i - 1], cooperation) &&
        next &&
        next.kind === 'letters' &&
        !inDate(next) &&
        !context.sides.some((side) => side.start <= next.start && next.start < side.end)
      if (!next || !(stemIn(next, fieldWords) || cooperates)) break
      extent.content++
      i = extent.end = i + 2
      continue
    }
    // `مذكرة التفاهم الأولى`
    if (i === head.to && isDefinite(word) && stemIn(word, ordinals)) {
      extent.content++
      i = extent.end = i + 1
      break
    }
    if (stems(word, 'اخري') || stems(word, 'جديده')) {
      extent.cut.push({ from: i, to: i + 1 })
      i = extent.end = i + 1
      continue
    }
    if (stemIn(word, leadIns)) {
      i++
      continue
    }
    if (
      word.folded === 'الي' &&
      words.slice(Math.max(head.to, i - 3), i).some((before) => stems(before, 'انضمام')) &&
      words[i + 1]
    ) {
      i++
      continue
    }
    if (
      word.folded === 'من' &&
      words[i - 1] &&
      /(?:اعفاء|متبادل|حد|وقايه)$/.test(words[i - 1]!.folded) &&
      words[i + 1]
    ) {
      i++
      continue
    }
    // للفترة 2024-2028: the years of a programme belong to its name
    if (/^لل?(?:فتره|اعوام|سنوات|عام|عامين|مده)$/.test(word.folded) && isTermOfYears(words, i + 1, inDate)) {
      let to = i + 1
      while (to < limit && (inDate(words[to]!) || /^(?:[-–/()]|من|عام|الي|حتي|و)$/.test(words[to]!.folded))) to++
      while (!inDate(words[to - 1]!) && words[to - 1]!.surface !== ')') to--
      i = extent.end = to
      break
    }
    if (
      /^ل(?:ل?(?:فتره|اعوام|سنوات|مرحله|عامين|موسم)|مده|عام|عامين|عقد|عقود|سنه|سنوات|عشر|خمس|ثلاث|اربع|ست|سبع|ثمان|تسع|عشرين)ه?$/.test(
        word.folded,
      ) ||
      (word.folded === 'ل' && words[i + 1]?.kind === 'digits')
    )
      break
    if (isStop(words, i) || looksLikeVerb(word) || (word.kind !== 'letters' && extent.content > 3)) break
    const conjunction = /^[وف]/.test(word.folded) && word.forms.some(({ proclitics }) => proclitics.startsWith('و'))
    if (conjunction && word.folded !== 'وزاري' && !coordinates(words, i, head)) break
    if (word.forms.some(({ proclitics }) => proclitics === 'بال') && !extent.titleEnd) break
    if (!plain.has(word.forms.at(-1)!.stem)) extent.content++
    i = extent.end = i + 1
  }
  // `أول معاهدة وقعت بين البلدين`
  const verb = words[extent.end]
  if (
    verb &&
    /^(?:وقعت|وقع|ابرمت|ابرم|وقعها|وقعتها|ابرمتها)$/.test(verb.folded) &&
    words[extent.end + 1]?.folded === 'بين'
  ) {
    const found = between(words, extent.end + 1, context)
    endTitle(extent.end)
    extent.parties.push(...found.parties)
    Object.assign(extent, { status: 'signed', statusAt: verb, end: found.to })
    extent.content += 1
  }
  // `الترتيبات التي وقعت عام 2018 بين وزارة … ووزارة …`
  const relative = relativeAt(words, extent.end, context)
  if (relative) {
    endTitle(extent.end)
    extent.parties.push(...relative.parties)
    Object.assign(extent, { status: 'signed', statusAt: words[relative.verb]!, end: relative.to })
    extent.content += relative.parties.length
  }
  // nothing but small words at the end
  while (extent.end > head.to && (stops.has(words[extent.end - 1]!.folded) || stemIn(words[extent.end - 1], leadIns)))
    extent.end--
  if (!extent.titleEnd || extent.titleEnd > extent.end) extent.titleEnd = extent.end
  return extent
}

/** `التي تم توقيعها في القاهرة عام 2018 بين …`: who signed, and when. */
function relativeAt(
  words: readonly Word[],
  at: number,
  context: InstrumentContext,
): { verb: number; parties: readonly Span[]; to: number } | null {
  if (!stemIn(words[at], relatives)) return null
  const verb = stemIn(words[at + 1], empties) ? at + 2 : at + 1
  if (!words[verb] || !stemIn(words[verb], passives)) return null
  const inDate = (word: Word) => context.dates.some((date) => date.start < word.end && word.start < date.end)
  let to = verb + 1
  while (words[to] && (inDate(words[to]!) || /^(?:في|عام|سنه|يوم|مؤخرا)$/.test(words[to]!.folded))) to++
  if (words[to]?.folded !== 'بين') return null
  const found = between(words, to, context)
  return { verb, parties: found.parties, to: found.to }
}

/** بناء is a stop in `بناء على`, and a noun elsewhere. */
const isStop = (words: readonly Word[], at: number): boolean =>
  stops.has(words[at]!.folded) && (words[at]!.folded !== 'بناء' || words[at + 1]?.folded === 'علي')

/** `2024-2028`, `من عام 2012 إلى عام 2015`, `2025/2026`: the years for which a programme is made. */
function isTermOfYears(words: readonly Word[], at: number, inDate: (word: Word) => boolean): boolean {
  const years = words.slice(at, at + 7).filter((word) => inDate(word) && word.kind === 'digits')
  return years.length > 1
}

function closingAt(words: readonly Word[], at: number, close: string): number {
  for (let i = at + 1; i < Math.min(words.length, at + 14); i++) {
    if (words[i]!.surface === close || /^["”″]$/.test(words[i]!.surface)) return i
  }
  return -1
}

/** Whether و joins a second half of the name ("الصداقة والتجارة") and not a new thing. */
function coordinates(words: readonly Word[], at: number, head: Head): boolean {
  const word = words[at]!
  if (headAt(words, at) || statusOf(word)) return false
  const before = words[at - 1]!
  // the free trade agreement is complete
  if (stems(before, 'حره')) return false
  if (at === head.to) return false
  const definite = word.forms.some(({ proclitics }) => proclitics === 'وال' || proclitics === 'ولل')
  // صيانة الحدود وتمويل المشروع
  if (!definite && isActionNoun(word) && words[at + 1]?.kind === 'letters' && at - head.to > 1) return true
  return definite === isDefinite(before) || (!definite && !isDefinite(before))
}

/** The nouns of the verb's second form, which no finite verb looks like: تمويل, تعزيز, تنظيم. */
const isActionNoun = holdsOf(({ spelling }) =>
  spelling.forms.some(({ proclitics, stem }) => proclitics === 'و' && /^ت..ي.$/.test(stem)),
)

export function between(
  words: readonly Word[],
  at: number,
  context: InstrumentContext,
): { to: number; parties: Span[]; pair: boolean } {
  const first = words[at + 1]
  if (!first) return { to: at + 1, parties: [], pair: false }
  if (stemIn(first, pairNouns)) return { to: at + 2, parties: [], pair: true }
  const to = partyEnd(words, at + 1, context)
  // بين وزارتي خارجية البلدين
  if (to > at + 2 && stemIn(words[to - 1], pairNouns)) return { to, parties: [], pair: true }
  for (let i = at + 2; i < to; i++) {
    const word = words[i]!
    const form = word.forms.find(({ proclitics }) => proclitics.startsWith('و'))
    const alone = word.folded === 'و'
    if (!form && !alone) continue
    const start = alone
      ? (words[i + 1]?.start ?? word.end)
      : (word.forms.find(({ proclitics }) => proclitics === 'و')?.start ?? form!.start)
    const begins =
      context.sides.some((side) => side.start === start) ||
      context.organisations.some((one) => one.start === start) ||
      word.forms.some(({ stem, proclitics }) => proclitics.startsWith('و') && bodyHeads.has(stem))
    if (begins)
      return {
        to,
        parties: [
          { start: first.start, end: words[words[i - 1]!.kind === 'mark' ? i - 2 : i - 1]!.end },
          { start, end: words[to - 1]!.end },
        ],
        pair: false,
      }
  }
  return { to, parties: [{ start: first.start, end: words[to - 1]!.end }], pair: false }
}

/** Whether و at a word leads in a second party: a side, a body, or a noun that begins a body's name. */
function beginsParty(word: Word | undefined, context: InstrumentContext): boolean {
  if (!word) return false
  return word.forms.some(
    ({ stem, start, proclitics }) =>
      proclitics.startsWith('و') &&
      (bodyHeads.has(stem) ||
        context.sides.some((side) => side.start === start) ||
        context.organisations.some((one) => one.start === start)),
  )
}

/** The longest two parties, in words. */
const longestParties = 24

function partyEnd(words: readonly Word[], at: number, context: InstrumentContext): number {
  let i = at
  let second = false
  for (; i < Math.min(words.length, at + longestParties); i++) {
    const word = words[i]!
    if (word.kind === 'mark') {
      // a stop before a Latin name is a slip: عمان. AmCham
      if (word.surface === '-' || word.surface === '–') continue
      if (word.surface === '.' && /^[A-Z]/.test(words[i + 1]?.surface ?? '')) continue
      // بين وزارة الأوقاف، ووزارة الشؤون الإسلامية
      if (word.surface === '،' && words[at - 1]?.folded === 'بين' && !second && beginsParty(words[i + 1], context)) {
        second = true
        continue
      }
      break
    }
    if (i === at) continue
    if (word.folded === 'في') {
      const next = words[i + 1]
      if (next && context.sides.some((side) => side.start <= next.start && next.end <= side.end)) continue
      if (next && /^السلطنه|^المملكه|^البلاد|^الدوله/.test(next.folded)) continue
      break
    }
    if (
      stops.has(word.folded) ||
      /^(?:بقيمه|بمبلغ|بشان|بهدف|بخصوص|بمناسبه|حول|مع|بين)$/.test(word.folded) ||
      looksLikeVerb(word)
    )
      break
    if (context.dates.some((date) => date.start <= word.start && word.end <= date.end)) break
    // مع العراق، الأولى بشأن …
    if (isDefinite(word) && stemIn(word, ordinals) && stemIn(words[i + 1], leadIns)) break
    // بين البلدين لعام 2008
    if (/^لل?(?:عام|سنه|اعوام|سنوات|فتره)$/.test(word.folded)) break
    if (word.forms.some(({ proclitics }) => /^(?:ل|لل)$/.test(proclitics)) && isCompany(words[at]!.folded)) break
    const stem = word.forms.find(({ proclitics }) => proclitics === 'ل')?.stem
    if (
      stem &&
      stem.length > 3 &&
      /^ل(?:ت|ا|دعم|زياد)/.test(word.folded) &&
      !context.organisations.some((one) => one.start < word.start && word.end <= one.end)
    )
      break
  }
  return Math.max(at + 1, i)
}

export const isCompany = (words: string): boolean =>
  /(?:^|\s)(?:ل|ب)?(?:ال)?(?:شركه|شركات|مجموعه|كونسورتيوم|تحالف شركات)/.test(fold(words))
