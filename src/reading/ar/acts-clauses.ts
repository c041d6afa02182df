import type { Word } from '../analysis.ts'
import { inClass, is, isExactly, lightNoun, masdarReading, type VerbReading, type WordClass } from './acts-lexicon.ts'
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
import { isPlain } from './acts-preceding.ts'
import { sameSource } from './acts-subject-phrases.ts'
import type { Subject } from './acts-subjects.ts'

// Where a verb stands: in a clause of its own or in one that hangs on another, and whether the letters are a verb there at all.

/** Words by which a clause depends on another, looked for right before the verb. */
export function depends(sheet: Sheet, i: number): 'relative' | 'that' | 'other' | null {
  let j = before(sheet, i)
  while (j >= 0 && /^(?:و|ف)?(?:قد|كان|كانت|كانا|سبق|سوف|لقد)$/.test(sheet.words[j]!.folded)) j = before(sheet, j)
  const word = sheet.words[j]
  if (!word) return null
  // في حين: a clause of its own stands against the one before
  if (word.folded === 'حين' && /^و?في$/.test(sheet.words[j - 1]?.folded ?? '')) return null
  // أكد الوزيران، وهما يستذكران …، التزامهما: in which state they did it
  if (/^وه(?:و|ي|ما|م|ن)$/.test(word.folded) && isComma(sheet.words[j - 1])) return 'other'
  if (is(word, 'negation') || is(word, 'subordinator')) return 'other'
  if (is(word, 'relative')) return 'relative'
  if (isExactly(word, 'that') || word.folded === 'وان') return 'that'
  return null
}

/** `علينا أن نتكامل ونستعرض الفرص`: one more verb behind the same أن, no comma between. */
export function behindSameThat({ words, verbs }: Sheet, i: number): boolean {
  for (let j = i - 1; j > 0 && i - j < 8; j--) {
    if (words[j]!.kind === 'mark') return false
    if (/^(?:ب)?ان$/.test(words[j]!.folded))
      return verbs[j + 1]!.some(({ tense }) => tense === 'imperfect') || /^[نيت]\p{L}{3,}$/u.test(words[j + 1]!.folded)
  }
  return false
}

/** `ليز تراس`: a part of a name, not ترأس. */
export const isInsideName = (sheet: Sheet, i: number): boolean => sheet.mentionTo[i]! > 0 && !sheet.mentionFrom[i]

/** `على أن تتواصل`, `من المقرر أن تعقد`: a plan, behind a comma or at the beginning, not what an agreement is about. */
export function plannedBefore(sheet: Sheet, i: number): boolean {
  const { words } = sheet
  const that = before(sheet, i)
  const head = words[before(sheet, that)]
  if (!head || words[that]!.folded !== 'ان') return false
  if (is(head, 'planned')) return true
  return head.folded === 'علي' && isComma(words[before(sheet, before(sheet, that))])
}

/** `شملت القطاعات التي جرى بحث التعاون فيها …`: the list of what was discussed, told by a relative clause on its subject. */
export const surveyed = (sheet: Sheet, i: number): boolean => {
  const { opening } = sheet
  const list =
    opening >= 0 &&
    i > opening &&
    i - opening < 6 &&
    sheet.verbs[opening]!.some(({ verb }) => verb.frame.has('listonly'))
  return list && isExactly(sheet.words[before(sheet, i)], 'relative')
}

const aboutSession = new Set(['discuss', 'review'])
/** How many words may stand between a session and the verb of what was dealt with in it. */
const sessionReach = 12

/**
 * `جلسة عمل تناولت …`, `اجتماعا في الرياض، أمس، بحث …`, `الدورة التي ناقشت …`: the number of the word that names the session whose matters the
 * verb tells; -1 where none does.
 */
export function sessionDealing(
  sheet: Sheet,
  i: number,
  { verb, tense, number, gender, object, conjunction }: VerbReading,
): number {
  const { words } = sheet
  if (tense === 'participle' || object || conjunction || !aboutSession.has(verb.kind ?? '')) return -1
  if (!verb.frame.has('list')) return -1
  const relative = is(words[i - 1], 'relative') && !/^(?:ما|بما|مما|عما|وما|لما)$/.test(words[i - 1]!.folded)
  const last = relative ? i - 2 : i - 1
  if (!relative && !(isComma(words[last]) || words[last]?.kind === 'letters')) return -1
  let clear = true
  for (let j = last; j >= 0 && i - j < sessionReach; j--) {
    const word = words[j]!
    if (isMark(word, '؛.:') || is(word, 'opener') || isExactly(word, 'that')) return -1
    const named = word.forms.find(
      ({ proclitics, stem }) => /^(?:ب|ل|ال|بال|لل)?$/.test(proclitics) && inClass(stem, 'meeting'),
    )
    if (named) {
      // a definite session is described behind الذي alone, an indefinite one without it
      const definite = /ال|لل/.test(named.proclitics) || /^ال/.test(named.stem) || isOfDefinite(sheet, j)
      const agrees = number === 'two' ? /^(?:خلال|في)(?:ه|ها|هما)$/.test(words[i + 1]?.folded ?? '') : gender !== null
      return definite === relative && agrees && (clear || relative === false) ? j : -1
    }
    if (relative && (isComma(word) || word.kind === 'mark')) clear = false
    if (sheet.verbs[j]!.some((other) => !other.verb.frame.has('noun'))) return -1
  }
  return -1
}

/** `أن الاجتماع عقد في الرياض، وتناول …`, `ويأتي الاجتماع …، ويتناول …`: one more thing told of a session; its number, or -1. */
export function sessionGoesOn(
  { words, verbs }: Sheet,
  i: number,
  { verb, tense, number, object, conjunction }: VerbReading,
): number {
  if (!conjunction || tense === 'participle' || number !== 'one' || object || !verb.frame.has('list')) return -1
  if (!aboutSession.has(verb.kind ?? '') || verb.frame.has('deed')) return -1
  let held = i - 1
  while (
    held >= 0 &&
    !is(words[held], 'narrative') &&
    !verbs[held]!.some(({ verb: of }) => ofSessions.test(of.lemma))
  ) {
    if (isMark(words[held], '؛.:') || isExactly(words[held], 'that') || verbs[held]!.some(isPlain)) return -1
    held--
  }
  if (held < 0 || i - held >= 2 * sessionReach) return -1
  if (isExactly(words[held + 1], 'meeting')) return held + 1
  const before_ = words[held - 1]
  return isExactly(before_, 'meeting') && isExactly(words[held - 2], 'that') ? held - 1 : -1
}

/** Verbs that tell of a session itself. */
export const ofSessions = /^(?:عقد|انعقد|التأم|انطلق|بدأ|اختتم|استمر|جرى|شهد|جاء|هدف|أتى)$/

/** `اجتماع اللجنة`, `دورتها`: made definite by what follows it, or by a pronoun. */
const isOfDefinite = ({ words, mentionFrom }: Sheet, j: number): boolean =>
  /(?:ها|هما|هم|ه)$/.test(words[j]!.surface) ||
  /^(?:ال|لل)/.test(words[j + 1]?.folded ?? '') ||
  mentionFrom[j + 1] !== undefined

/** A relative clause counts only where it reports a new deed: `ما أعلنه … وزير الخارجية`. */
export function reportsDeed(sheet: Sheet, i: number, reading: VerbReading): boolean {
  const { words } = sheet
  const head = words[before(sheet, i)]!
  const beyond = words[before(sheet, before(sheet, i))]
  return (
    head.folded === 'ما' &&
    reading.object === true &&
    reading.verb.kind !== null &&
    beyond !== undefined &&
    !is(beyond, 'source') &&
    !isExactly(beyond, 'preposition') &&
    beyond.kind === 'letters'
  )
}

/** What experts and unnamed sources say that a side did or will do is not told by the document: `ويرى محللون أن …`. */
export function reportedByOthers(sheet: Sheet, i: number): boolean {
  const { words } = sheet
  let that = i - 1
  while (that >= 0 && i - that < 16 && !isExactly(words[that], 'that')) {
    if (isMark(words[that], '؛.:')) return false
    that--
  }
  if (that < 0 || !isExactly(words[that], 'that')) return false
  for (let j = that - 1; j >= 0 && that - j < 8; j--) {
    if (isExactly(words[j], 'commentator') && !sameSource(words, j) && j > 0 && sheet.verbs[j - 1]!.length > 0)
      return true
    if (isMark(words[j], '؛.')) return false
  }
  return false
}

/** Whether what stands at word `i` is quoted by the act around: behind a colon or an opening quotation mark. */
export function isQuoted({ words }: Sheet, around: Cue, i: number): boolean {
  for (let j = Math.max(around.free, i - 60); j < i; j++) if (isMark(words[j], ':"“«')) return true
  return false
}

/** Whether the verb stands in what is said: behind `أن`, before anything that closes it. */
export function insideThat(sheet: Sheet, i: number, cues: readonly Cue[]): boolean {
  const floor = lastOuter(cues)?.from ?? 0
  const particle = sheet.words[i - 1]?.folded === 'قد' ? i - 1 : i
  for (let j = particle - 1; j >= floor && i - j < 24; j--) {
    const word = sheet.words[j]!
    if (isExactly(word, 'that') || word.folded === 'وان') return true
    if (
      isMark(word, '؛.:') ||
      is(word, 'opener') ||
      (j < i - 1 && sheet.verbs[j]!.some(({ verb, number }) => number !== 'one' || !verb.frame.has('noun')))
    )
      return false
  }
  return false
}

/** `التي وضعت أسسها الاتفاقية وعززت قواعدها القمة`: one more deed of what a relative clause is about. */
export function withinRelative(sheet: Sheet, i: number, cues: readonly Cue[]): boolean {
  const floor = Math.max(lastOuter(cues)?.from ?? 0, i - 30)
  for (let j = i - 1; j > floor; j--) {
    if (isMark(sheet.words[j], '؛.:') || is(sheet.words[j], 'opener')) return false
    if (isExactly(sheet.words[j], 'relative') || /^وال(?:تي|ذي|ذين)$/.test(sheet.words[j]!.folded)) return true
  }
  return false
}

/** `الذي صدر أمس واستضافته مصر`: one more verb of the same relative clause, no comma between. */
export function inSameRelative({ words }: Sheet, i: number): boolean {
  for (let j = i - 1; j >= 0 && i - j < 20; j--) {
    if (words[j]!.kind === 'mark') return false
    if (is(words[j], 'relative')) return true
  }
  return false
}

/** `أن هذه الأزمة ستكون …`: something that is no side is the subject between أن and its verb. */
export function isOfSomethingElse(sheet: Sheet, i: number): boolean {
  const { words, mentionTo } = sheet
  for (let j = i - 1; j >= 0 && i - j < 14; j--) {
    if (isMark(words[j], '؛.:')) return false
    if (!isExactly(words[j], 'that')) continue
    const first = words[j + 1]!
    const noun = /^(?:هذا|هذه|ذلك|تلك)$/.test(first.folded) ? j + 2 : j + 1
    return (
      noun < i &&
      words[noun]!.folded.startsWith('ال') &&
      mentionTo[noun] === 0 &&
      !['pair-subject', 'pair-object', 'office', 'meeting', 'man'].some((name) =>
        isExactly(words[noun], name as WordClass),
      )
    )
  }
  return false
}

/** `أكد الوزير حرص بلاده`: what stands in one clause with an act's verb is what it governs. */
function isObject({ words }: Sheet, i: number, cues: readonly Cue[]): boolean {
  const last = cues.at(-1)
  if (!last || i - last.from > 16 || is(words[i - 1], 'opener')) return false
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
  if (subject.ofSession) return true
  if (head && /^(?:[وف]|ل)?قد$/.test(head.folded) && reading.tense === 'perfect') return true
  // نصر المجالي: who writes, not "we insist"
  if (reading.first && isMark(words[i + 2], ':') && words[i + 1]!.folded.startsWith('ال')) return false
  // أشكر, where a clause begins; آفاق أرحب and what else looks like it are comparatives
  if (
    reading.first &&
    reading.number === 'one' &&
    !(isClauseStart(sheet, i) && (speakerKinds.has(reading.verb.kind ?? '') || reading.verb.frame.has('light')))
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
  if (reading.first && reading.tense === 'imperfect' && !reading.conjunction && !isClauseStart(sheet, i)) return false
  // our work, between us: not "we worked", "we made clear", but where a quotation opens
  if (reading.first && reading.tense === 'perfect' && reading.verb.frame.has('noun'))
    return (
      isMark(head, ':') &&
      /^(?:في|مع|معا|ايضا|سبل|سبلا|كيفيه|اهم|ابرز|العلاقات|التعاون)$/.test(words[after(sheet, i)]?.folded ?? '')
    )
  const twofold =
    reading.tense === 'perfect' &&
    reading.number === 'one' &&
    reading.gender === 'm' &&
    !doubled(words[i]!) &&
    (reading.verb.frame.has('noun') || reading.form === reading.verb.masdar)
  if (twofold) {
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
  if (!conjunction || !next || !verb.kind || !['note', 'call', 'commend', 'object', 'affirm'].includes(verb.kind))
    return false
  const head = words[before(sheet, isAnd(words[i - 1]) ? i - 1 : i)]
  if (head && !isComma(head) && !(verb.kind === 'call' && !isExactly(head, 'preposition'))) return false
  // وحث الأطراف على
  if (verb.kind === 'call') return words.slice(i + 1, i + 7).some(({ folded }) => folded === 'علي' || folded === 'الي')
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

export const isDefinite = (sheet: Sheet, i: number): boolean =>
  (sheet.mentionTo[i]! > 0 && sheet.mentionFrom[i]?.as !== 'adjective') ||
  /^(?:[وفبكل]{0,2}ال|لل|ولل)/.test(sheet.words[i]!.folded) ||
  /(?:هما|هم|ها|ان|بلاده|دولته|حكومته|وزارته|بلادنا|حكومتنا)$/.test(sheet.words[i]!.folded)
