import type { Word } from '../analysis.ts'
import { isDefinite, wishedBefore } from './acts-clauses.ts'
import { is, isExactly, lightNoun, masdarReading, type VerbReading } from './acts-lexicon.ts'
import {
  after,
  before,
  frontedSide,
  isAnd,
  isClauseStart,
  isComma,
  isMark,
  lastOuter,
  opensPhrase,
  type Cue,
  type Sheet,
} from './acts-sheet.ts'
import type { Subject } from './acts-subjects.ts'

// Whether letters that may be a noun or a name as well are a verb where they stand, and not one of an attribute.

/** `أكد الوزير حرص بلاده`: what stands in one clause with an act's verb is what it governs. */
function isObject(sheet: Sheet, i: number, cues: readonly Cue[]): boolean {
  const { words } = sheet
  const last = cues.at(-1)
  if (!last || i - last.from > 16 || is(words[i - 1], 'opener')) return false
  // يتضمن جدول الأعمال في الدورة السابعة، عقد …: what the list holds
  const lists = sheet.verbs[last.from]!.some(({ verb }) => verb.frame.has('listonly'))
  if (
    lists &&
    isComma(words[i - 1]) &&
    !words.slice(last.free, i - 1).some((word) => isComma(word) || masdarReading(word))
  )
    return true
  // أكد الوزير، خلال اللقاء، حرص بلاده: behind a remark too
  const from = isComma(words[last.free]) && isComma(words[i - 1]) && isRemark(words[last.free + 1]) ? i - 1 : -1
  if (from > last.free && !words.slice(last.free + 1, from).some((word) => isMark(word, '،,؛:.'))) return true
  for (let j = last.from + 1; j < i; j++) if (isMark(words[j], '،,؛:.')) return false
  return true
}

/** What opens a remark: a preposition, an occasion, a source. */
const isRemark = (word: Word | undefined): boolean =>
  isExactly(word, 'preposition') || isExactly(word, 'meeting-circumstance') || isExactly(word, 'source')

const speakerKinds = new Set(['commend', 'welcome', 'affirm', 'call', 'aspire', 'object', 'note', 'announce', 'commit'])
const passiveKinds = new Set(['sign', 'agree', 'discuss', 'review', 'commend', 'call', 'announce', 'object'])

/** Whether the letters are a verb here and not the noun that is written alike, nor a verb of an attribute. */
export function canBeVerb(
  sheet: Sheet,
  i: number,
  reading: VerbReading,
  subject: Subject,
  cues: readonly Cue[],
): boolean {
  const { words } = sheet
  const previous = before(sheet, i)
  const head = words[previous]
  const named = subject.is !== 'none' && subject.is !== 'unknown'
  const opens = isClauseStart(sheet, i) || wishedBefore(sheet, i)
  if (subject.ofSession) return true
  if (head && /^(?:[وف]|ل)?قد$/.test(head.folded) && reading.tense === 'perfect') return true
  // نصر المجالي: who writes, not "we insist"
  if (reading.first && isMark(words[i + 2], ':') && words[i + 1]!.folded.startsWith('ال')) return false
  // أشكر, where a clause begins; آفاق أرحب and what else looks like it are comparatives
  if (
    reading.first &&
    reading.number === 'one' &&
    !(opens && (speakerKinds.has(reading.verb.kind ?? '') || reading.verb.frame.has('light')))
  )
    return false
  if (
    reading.passive &&
    !(
      (passiveKinds.has(reading.verb.kind ?? '') || reading.verb.lemma === 'أجرى') &&
      (reading.conjunction || isClauseStart(sheet, i))
    )
  )
    return false
  // مرتكزا نبني عليه جهودنا: it describes the noun
  if (reading.first && reading.tense === 'imperfect' && !reading.conjunction && !opens) return false
  // our work, between us: not "we worked", "we made clear", but where a quotation opens
  if (
    reading.first &&
    reading.tense === 'perfect' &&
    (reading.verb.frame.has('noun') || masdarReading(words[i]!)?.verb === reading.verb)
  )
    return (
      isMark(head, ':') &&
      /^(?:في|مع|معا|ايضا|سبل|سبلا|كيفيه|اهم|ابرز|العلاقات|التعاون)$/.test(words[after(sheet, i)]?.folded ?? '')
    )
  // تصريح أدلى به الوزير: which remark it was
  if (
    reading.verb.frame.has('deed') &&
    head?.kind === 'letters' &&
    !reading.conjunction &&
    !isDefinite(sheet, previous) &&
    !isClauseStart(sheet, i) &&
    /^(?:به|بها|بهما)$/.test(words[i + 1]?.folded ?? '')
  )
    return false
  const twofold =
    reading.tense === 'perfect' &&
    reading.number === 'one' &&
    reading.gender === 'm' &&
    !doubled(words[i]!) &&
    (reading.verb.frame.has('noun') || reading.form === reading.verb.masdar)
  if (twofold) {
    // إن عقد الاجتماع يأتي …: behind إن stands a noun
    if (/^(?:ب|ل)?ان$/.test(words[i - 1]?.folded ?? '')) return false
    // a list behind a colon holds nouns: اتفقا على ما يلي: عقد لقاءات
    if (
      subject.is === 'meeting' &&
      (isMark(words[i - 1], ':') ||
        (i === sheet.opening && isMark(words[i - 1], '-–•*.)')) ||
        goesOnWithNouns(sheet, i, reading, cues))
    )
      return false
    if (reading.verb.frame.has('statement'))
      return reading.conjunction || isClauseStart(sheet, i) || (head !== undefined && isDefinite(sheet, previous))
    // أن الوزير ذكر أن …
    if (named && subject.behindThat && subject.to === i + 1) return true
    if (isExactly(words[after(sheet, i)], 'with-pronoun') || isExactly(words[after(sheet, i)], 'that'))
      return reading.conjunction || isClauseStart(sheet, i)
    // ووجه الدعوة: an empty verb right before its noun
    const renews = reading.verb.frame.has('light') || reading.verb.lemma === 'جدد'
    if (renews && reading.conjunction && lightNoun(words[after(sheet, i)] ?? words[i]!)) return true
    if (named && subject.to === i + 1 && (subject.behindThat || frontedSide(sheet, i) >= 0)) return true
    // كما جدد موقف بلاده; وتطرق إلى …, where a sentence begins: no noun stands there
    if (head && /^و?(?:كما|ثم|اذ)$/.test(head.folded)) return true
    if (
      reading.conjunction &&
      i === sheet.opening &&
      (dealsWith(sheet, i, reading) ||
        (reading.verb.kind === 'sign' && words[i + 1]?.folded === 'علي') ||
        (named && reading.verb.kind === 'commend'))
    )
      return true
    if (speaksOut(sheet, i, reading)) return true
    if (!named || subject.to <= i + 1) return false
    if ((head && is(head, 'planned')) || (!reading.conjunction && isObject(sheet, i, cues))) return false
    if (head && isExactly(head, 'preposition')) return false
    const first = after(sheet, i)
    const mention = sheet.mentionFrom[first]
    if (isExactly(words[first], 'pair-object')) return false
    // وحرص القيادة على …: behind a masculine verb stands no feminine noun
    if (/^ال.*ة$/.test(words[first]!.surface) && is(words[first], 'office')) return false
    // a country is feminine but for a few, so that the masculine letters before it are the noun
    if (mention && (mention.as === 'country' || mention.as === 'capital') && !is(words[first], 'office')) {
      const opens =
        i === sheet.opening &&
        sheet.sentence.start === sheet.sentence.paragraph.start &&
        sheet.sentence.paragraph.role !== 'title'
      if (
        !isExactly(words[first], 'masculine') ||
        reading.verb.frame.has('deed') ||
        (reading.form === reading.verb.masdar && !opens)
      )
        return false
    }
    if (
      !reading.conjunction &&
      !isClauseStart(sheet, i) &&
      !(head && (isDefinite(sheet, previous) || head.kind === 'digits'))
    )
      return false
  }
  if (head && !reading.conjunction && head.kind === 'letters' && isExactly(head, 'preposition')) return false
  // زيارة رسمية يلتقي خلالها …: what is done on the visit
  if (onTheWay(sheet, i, reading) && cues.length > 0) return true
  if (describesNoun(sheet, i, reading, named)) return false
  // أبرم الجانبان عقدا: a contract, before it is "they held"
  if (reading.form === 'عقدا' && !reading.conjunction && !named && cues.at(-1)?.kind === 'sign') return false
  if (reading.conjunction || isClauseStart(sheet, i) || head === undefined || isExactly(head, 'that')) return true
  // an indefinite noun right before: the verb describes it, unless a side follows as its subject
  return (
    isDefinite(sheet, previous) ||
    head.kind !== 'letters' ||
    is(head, 'manner') ||
    named ||
    sheet.sentence.paragraph.role === 'title'
  )
}

/** `وتطرق كينوشيما لآخر المستجدات`, `وبحث سبل التعاون`: of the kinds that a list of subjects follows, and one follows. */
const dealsWith = (sheet: Sheet, i: number, { verb }: VerbReading): boolean =>
  (verb.kind === 'discuss' || verb.kind === 'review') &&
  sheet.sentence.paragraph.role !== 'title' &&
  (is(sheet.words[i + 1], 'ways') ||
    [2, 3, 4].some(
      (k) => opensPhrase(sheet, i + k) || sheet.words[i + k]?.forms.some(({ proclitics }) => proclitics === 'ل'),
    ))

/** `اتفقا على عقد الاجتماع، وعقد اللجنة …`: one more thing that was agreed, not a session that was held. */
function goesOnWithNouns({ words }: Sheet, i: number, { conjunction }: VerbReading, cues: readonly Cue[]): boolean {
  const last = lastOuter(cues)
  if (!conjunction || !last || !['agree', 'aspire', 'call', 'commit', 'intend'].includes(last.kind)) return false
  for (let j = last.free; j < i; j++) if (isMark(words[j], '؛.:')) return false
  return words.slice(last.free, last.free + 3).some((word) => masdarReading(word) !== null)
}

/** ثمّن, وقّع: a doubled letter, which the noun that is written alike does not have. */
const doubled = ({ surface, folded }: Word): boolean =>
  surface.includes('\u0651') && folded.replace(/^[وف]/, '').length > 2

/** `. ولفت إلى`, `، وحث على`: of the kinds that a speaker goes on with, and what they govern right behind. */
function speaksOut(sheet: Sheet, i: number, { conjunction, verb }: VerbReading): boolean {
  const { words } = sheet
  const next = words[i + 1]
  if (
    !conjunction ||
    !next ||
    !verb.kind ||
    !['note', 'call', 'commend', 'object', 'affirm', 'commit'].includes(verb.kind)
  )
    return false
  const head = words[before(sheet, isAnd(words[i - 1]) ? i - 1 : i)]
  if (head && !isComma(head) && !(verb.kind === 'call' && !isExactly(head, 'preposition'))) return false
  // وحث الأطراف على
  if (verb.kind === 'call') return words.slice(i + 1, i + 7).some(({ folded }) => folded === 'علي' || folded === 'الي')
  // ووعد بتقديم الدعم
  if (verb.kind === 'commit') return masdarReading(next)?.proclitics === 'ب'
  return isExactly(next, 'preposition') && /^(?:الي|علي|عن|في|من)$/.test(next.folded)
}

const onTheWay = ({ words }: Sheet, i: number, { tense, verb }: VerbReading): boolean =>
  tense === 'imperfect' &&
  /^(?:خلالها|خلاله|فيها|فيه)$/.test(words[i + 1]?.folded ?? '') &&
  verb.kind !== null &&
  ['meet', 'discuss', 'review', 'sign'].includes(verb.kind)

/** `اتفاق أمني يهدف إلى …`, `مذكرات تفاهم، تتناول …`: it tells what a text or a thing is for, and nobody does it. */
function describesNoun(sheet: Sheet, i: number, reading: VerbReading, named: boolean): boolean {
  const { words } = sheet
  if (reading.tense !== 'imperfect' || reading.future || reading.number !== 'one' || reading.conjunction || named)
    return false
  if (sheet.sentence.paragraph.role === 'title' || i === sheet.opening) return false
  const head = words[i - 1]!
  if (head.kind === 'letters') return !is(head, 'opener') && !is(head, 'manner') && !is(head, 'side-phrase')
  if (!isComma(head)) return false
  for (let j = i - 2; j >= 0 && i - j < 6 && words[j]!.kind === 'letters'; j--)
    if (is(words[j], 'instrument') && sheet.verbs[j]!.length === 0) return true
  return false
}
