import { inClass, is, isExactly, type VerbReading, type WordClass } from './acts-lexicon.ts'
import { isPlain } from './acts-preceding.ts'
import { before, isComma, isMark, lastOuter, type Cue, type Sheet } from './acts-sheet.ts'
import { sameSource } from './acts-subject-phrases.ts'

// Where a verb stands: in a clause of its own or in one that hangs on another.

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

/** What is done at a session and after it: behind a verb that is to come it is to come as well. */
const deeds = new Set(['agree', 'discuss', 'meet', 'review', 'sign'])

/** `سيجري الجانبان محادثات ويوقعان …`: the verb that و joins to one with س is to come too. */
export function withFuture(
  { words, verbs }: Sheet,
  i: number,
  reading: VerbReading,
  cues: readonly Cue[],
): VerbReading {
  const last = cues.at(-1)
  if (reading.tense !== 'imperfect' || !reading.conjunction || reading.future || !deeds.has(reading.verb.kind ?? ''))
    return reading
  if (!last || !verbs[last.from]!.some(({ future }) => future)) return reading
  for (let j = last.free; j < i; j++) if (isMark(words[j], '؛.:')) return reading
  return { ...reading, future: true }
}

/** `أود أن أؤكد`, `يسرني أن أعلن`: by wishing to say it, it is said. */
export const wishedBefore = (sheet: Sheet, i: number): boolean => {
  const that = before(sheet, i)
  return sheet.words[that]?.folded === 'ان' && isExactly(sheet.words[that - 1], 'wish')
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
  // ترأسا اجتماع اللجنة، والتي تناولت …; عقدا الحوار، تناول …: set off by a comma
  const joined = relative && isComma(words[i - 2]) && words[i - 1]!.folded.startsWith('و')
  const last = joined ? i - 3 : relative ? i - 2 : i - 1
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
      return (definite === relative || (!relative && isComma(words[i - 1]))) && agrees && (clear || relative === false)
        ? j
        : -1
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

export const isDefinite = (sheet: Sheet, i: number): boolean =>
  (sheet.mentionTo[i]! > 0 && sheet.mentionFrom[i]?.as !== 'adjective') ||
  /^(?:[وفبكل]{0,2}ال|لل|ولل)/.test(sheet.words[i]!.folded) ||
  /(?:هما|هم|ها|ان|بلاده|دولته|حكومته|وزارته|بلادنا|حكومتنا)$/.test(sheet.words[i]!.folded)
