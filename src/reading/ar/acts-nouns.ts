import type { Word } from '../analysis.ts'
import type { ActKind } from '../finding.ts'
import { masdarKind, ruleOf } from './acts-kinds.ts'
import { inClass, is, isExactly, lightNoun, masdarReading, type VerbReading, type WordClass } from './acts-lexicon.ts'
import {
  after,
  before,
  isClauseStart,
  isComma,
  isMark,
  lastOuter,
  opensPhrase,
  type Cue,
  type Sheet,
} from './acts-sheet.ts'
import { ofSessions, surveyed } from './acts-clauses.ts'
import { subjectOf, type Subject } from './acts-subjects.ts'

// Acts whose force lies in a noun: behind an empty verb or a preposition, at the head of a line, or inside another act.

/** `جرى بحث`, `تم الاتفاق على`, `سيتم توقيع`: the force lies in the verbal noun. */
export function emptyCue(sheet: Sheet, i: number, reading: VerbReading, inside: boolean, said: boolean): Cue[] | null {
  const { words } = sheet
  // what is put in between may be long: تم أمس، خلال أعمال الدورة …، إبرام
  const reach =
    is(words[after(sheet, i)], 'manner') ||
    isExactly(words[after(sheet, i)], 'preposition') ||
    words[after(sheet, i)]?.folded === 'خلال'
      ? 24
      : 10
  let described = false
  for (let j = i + 1; j < words.length && j < i + reach; j++) {
    const word = words[j]!
    // خلال الاجتماع الذي شارك فيه الخبراء: the session's own clause
    described ||= reach > 10 && is(word, 'relative')
    if (reach > 10 && !described && sheet.verbs[j]!.some(({ verb }) => !verb.frame.has('noun'))) return null
    if (isMark(word, '؛.') || isExactly(word, 'that')) return null
    if ((isExactly(words[j - 1], 'preposition') || isGenitive(sheet, j)) && j > i + 1) continue
    const talks = isExactly(word, 'talks')
    const masdar = talks ? null : masdarReading(word)
    if (!talks && (!masdar || (masdar.proclitics !== '' && masdar.proclitics !== 'ال'))) continue
    // اتفاقات تعاون, مذكرة تفاهم: what the text is called after
    if (isExactly(words[j - 1], 'instrument') && masdar?.proclitics === '') continue
    // to renew a position is to affirm it; to renew what is in force is a deed
    if (isExactly(word, 'meeting') && !talks) continue
    const kind = talks ? 'discuss' : masdar!.verb.lemma === 'جدد' ? 'do' : masdarKind(sheet, j, masdar!)
    if (!kind || (masdar && /^(?:عزز|طور|عمل|قام)$/.test(masdar.verb.lemma))) return null
    // عن مجلس تم تشكيله: it tells the thing apart
    if (masdar && /(?:ه|ها|هما)$/.test(word.surface) && !reading.conjunction && !isClauseStart(sheet, i)) return null
    const acting = reading.future ? 'commit' : kind
    const list = surveyed(sheet, i) ? sheet.opening : -1
    if (inside && !said && acting !== 'agree' && acting !== 'commit') return null
    return [
      {
        cue: { start: word.start, end: word.end },
        kind: acting,
        subject: { spans: [], otherwise: 'pair' },
        from: list < 0 ? i : list,
        start: list < 0 ? reading.start : sheet.verbs[list]![0]!.start,
        free: j + 1,
        rule: ruleOf(acting, 'empty'),
        because: [words[i]!.surface, word.surface],
        ...(inside ? { embedded: true } : {}),
      },
      ...(inside ? [] : coordinated(sheet, j)),
    ]
  }
  return null
}

/** `للجنة التعاون`, `في سياق الاستعداد`: it only says which the noun before it is. */
function isGenitive({ words, mentionTo }: Sheet, j: number): boolean {
  const head = words[j - 1]
  return (
    words[j]!.folded.startsWith('ال') &&
    head?.kind === 'letters' &&
    mentionTo[j - 1] === 0 &&
    (!/^(?:[وفبك]?ال|لل|ولل)/.test(head.folded) ||
      head.forms.some(({ proclitics, stem }) => /^[وف]?لل?$/.test(proclitics) && inClass(stem, 'meeting'))) &&
    !/(?:ا|هما|هم|ها)$/.test(head.folded) &&
    !['preposition', 'manner', 'with-pronoun', 'that'].some((name) => isExactly(head, name as WordClass))
  )
}

/** `شهد اللقاء توقيع … ومناقشة …`, `أسفرت الزيارة عن توقيع …`. */
export function carrierCue(
  sheet: Sheet,
  i: number,
  reading: VerbReading,
  subject: Subject,
  inside: boolean,
): Cue[] | null {
  const { words } = sheet
  if (subject.is === 'alien') return null
  const { lemma } = reading.verb
  // what led to something names it behind its preposition, however long its subject
  const leads = !/^(?:شهد|تخلل|تضمن|شمل|اشتمل|أثمر)$/.test(lemma)
  const behind = lemma === 'مكن' ? /^من$/ : /^(?:عن|الي)$/
  // شهدت الدورة التي اختتمت اليوم بالرباط توقيع …: the session's own clause stands between
  let described = false
  for (let j = i + 1; j < words.length && j < i + (leads || described ? 60 : 16); j++) {
    const word = words[j]!
    if (!leads && is(word, 'relative') && sheet.verbs[j + 1]?.some(({ verb }) => ofSessions.test(verb.lemma))) {
      described = true
      j++
      continue
    }
    // أسفرت الدورة، التي عقدت أمس، عن …
    if (leads && is(word, 'relative') && isComma(words[j - 1])) {
      j = words.findIndex((other, k) => k > j && (isComma(other) || isMark(other, '؛.')))
      if (j < 0) return null
      continue
    }
    if (isMark(word, leads ? '.' : '؛.') || isExactly(word, 'that') || is(word, 'relative')) return null
    const led = behind.test(words[j - 1]!.folded)
    if (leads && !led && !/^[بل]/.test(word.folded)) continue
    const talks = isExactly(word, 'talks') && (j > i + 1 || word.folded.endsWith('ا'))
    const masdar = talks ? null : masdarReading(word)
    if (
      (!talks && !masdar) ||
      isExactly(word, 'circumstance') ||
      j < subject.to ||
      (isExactly(word, 'meeting') && !talks)
    )
      continue
    if (isExactly(words[j - 1], 'preposition') && !led) continue
    // في سياق الاستعداد
    if (isGenitive(sheet, j) && isExactly(words[j - 2], 'preposition')) continue
    if (described && (masdar?.proclitics.startsWith('ب') || !endsPhrase(sheet, j))) continue
    if (masdar && !(lemma === 'خلص' ? /^(?:ال|ل|لل|)$/ : /^(?:ال|ب|بال|)$/).test(masdar.proclitics)) continue
    const kind = talks ? 'discuss' : masdarKind(sheet, j, masdar!)
    if (!kind || kind === 'do' || masdar?.verb.lemma === 'حضر') continue
    const acting = reading.future ? 'commit' : kind
    const embedded = inside ? { embedded: true } : {}
    return [
      {
        cue: { start: word.start + (/^[بل]/.test(masdar?.proclitics ?? '') ? 1 : 0), end: word.end },
        kind: acting,
        subject: { spans: [], otherwise: 'pair' },
        from: i,
        start: reading.start,
        free: j + 1,
        rule: ruleOf(acting, 'carrier'),
        because: [words[i]!.surface, word.surface],
        ...embedded,
      },
      ...coordinated(sheet, j).map((cue) => ({
        ...cue,
        ...(inside ? { embedded: true, subject: { spans: [], otherwise: 'pair' as const } } : {}),
      })),
    ]
  }
  return null
}

/** Whether the phrase before word `j` is whole, so that the word begins another: a name, a definite noun or a day ends it. */
function endsPhrase({ words, mentionTo }: Sheet, j: number): boolean {
  const last = words[j - 1]!
  if (isComma(last) || is(last, 'manner') || last.kind !== 'letters' || /^(?:[وفبك]?ال|لل)/.test(last.folded))
    return true
  return mentionTo.slice(Math.max(0, j - 8), j).includes(j)
}

/** Verbal nouns joined with و to one that carries an act, each the head of its own act: `توقيع … وإطلاق …`. */
export function coordinated(sheet: Sheet, i: number): Cue[] {
  const { words } = sheet
  const found: Cue[] = []
  // ways, chances and prospects govern what is joined to them: بحث سبل إبرام الاتفاقية وتوقيعها
  const among = is(words[i + 1], 'ways') || is(words[i + 2], 'ways')
  const governsNoun =
    words[i + 1]?.folded === 'علي' && words[i + 2] !== undefined && masdarReading(words[i + 2]!) !== null
  for (let j = i + 1; j < words.length && j < i + 80; j++) {
    const word = words[j]!
    if (is(word, 'relative')) {
      const comma = listGoesOn(sheet, j)
      if (comma < 0) break
      j = comma
      continue
    }
    // بهدف تكثيف التعاون ومتابعة المشاريع: what it is for
    if (isMark(word, '؛.:') || (sheet.verbs[j]!.some(endsList) && !masdarReading(word)) || isPurpose(word)) break
    const masdar = masdarReading(word)
    if (!masdar || j === i + 1 || (masdar.proclitics !== 'و' && masdar.proclitics !== 'وال')) continue
    const kind = masdarKind(sheet, j, masdar)
    if (!kind || !(joinable.has(kind) || (masdar.proclitics === 'وال' && voiced.has(kind)))) continue
    // تبادل وجهات النظر والتشاور حول: one talk under two names
    if (kind === 'discuss' && j - i <= 3 && is(words[i + 1], 'views')) continue
    // مناقشة واستعراض القضايا: one thing under two names
    if (j > i + 1 && masdarReading(words[j - 1]!)?.proclitics === '') continue
    // وتبادل المعلومات: a thing to be done, in a list of such
    if (masdar.verb.frame.has('exchange') && /^(?:ال)?معلومات$/.test(words[j + 1]?.folded ?? '')) continue
    if (masdar.verb.frame.has('noun') && masdar.verb.frame.has('deed')) continue
    // تم الاتفاق على عقد … ومراجعة …: one more thing that was agreed
    if (masdar.proclitics === 'و' && governsNoun) continue
    // والبحث العلمي is a thing; والاتفاق على is what was done
    if (masdar.proclitics === 'وال' && !opensPhrase(sheet, j + 1) && !/^[بل]/.test(words[j + 1]?.folded ?? '')) continue
    if (among && (kind === 'sign' || kind === 'announce')) continue
    found.push({
      cue: { start: masdar.start + (masdar.proclitics === 'وال' ? -2 : 0), end: word.end },
      kind,
      subject: { spans: [], otherwise: 'around' },
      from: j,
      start: masdar.start + (masdar.proclitics === 'وال' ? -2 : 0),
      free: j + 1,
      rule: ruleOf(kind, 'coordinated'),
      because: [word.surface],
    })
  }
  return found
}

/** Kinds of the nouns that go on a list of what was done, and of those that do with an article alone: `والإشادة بـ`, `والتطلع إلى`. */
const joinable = new Set<ActKind>(['sign', 'announce', 'discuss', 'review', 'agree', 'affirm'])
const voiced = new Set<ActKind>(['aspire', 'call', 'commend', 'object', 'welcome'])

const isPurpose = ({ folded }: Word): boolean => /^(?:بهدف|بغيه|لغرض|اجل)$/.test(folded)

/** `استعراض العلاقات التي تجمع البلدين، وبحث …`: the comma behind a relative clause where a verbal noun with و follows it; -1 where none does. */
function listGoesOn({ words }: Sheet, relative: number): number {
  for (let j = relative + 1; j + 1 < words.length && j < relative + 16; j++) {
    if (isMark(words[j], '؛.:') || isPurpose(words[j]!)) return -1
    // التي تربط البلدين وبحث سبل تعزيزها
    if (masdarReading(words[j + 1]!)?.proclitics === 'و' && is(words[j + 2], 'ways')) return j
    if (isMark(words[j], '،,')) return masdarReading(words[j + 1]!)?.proclitics === 'و' ? j : -1
  }
  return -1
}

/** `اختتام أعمال اللجنة` */
const holdsSession = ({ words }: Sheet, i: number, lemma: string): boolean =>
  /^(?:اختتم|انعقد|استأنف|التأم)$/.test(lemma) && isExactly(words[i + 1], 'meeting')

/** As many of the last cues as may end at the word at hand. */
const mostNear = 200

/** `مع الاتفاق على`, `إلى جانب توقيع`, `واختتم … بالتأكيد على`, and a heading `بحث تعزيز التعاون`. */
export function masdarCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const { words } = sheet
  const word = words[i]!
  const masdar = masdarReading(word)
  if (!masdar) return null
  const kind = masdarKind(sheet, i, masdar)
  if (
    !kind ||
    kind === 'do' ||
    (masdar.verb.frame.has('deed') && kind !== 'review') ||
    cues.slice(-mostNear).some(({ cue }) => cue.end === word.end)
  )
    return null
  const previous = before(sheet, i)
  const head = words[previous]?.folded ?? ''
  const outer = lastOuter(cues)
  // أضاف أن المشاورات تضمنت تبادل الرؤى، فضلا عن بحث …: one more of what is told
  const told = outer?.say && cues.at(-1)!.embedded ? cues.at(-1)! : undefined
  const last = told ?? outer
  let how: string | null = null
  const opens = masdar.proclitics.startsWith('ب') ? openedBy(sheet, i) : -1
  if (masdar.proclitics === '' || masdar.proclitics === 'ال') {
    if (/^و?مع$/.test(head) && ['affirm', 'agree', 'sign', 'note', 'call'].includes(kind)) how = 'with'
    else if (
      /^(?:جانب|الي|عن|علي|و?كذلك)$/.test(head) &&
      besides(sheet, previous) &&
      last &&
      ['discuss', 'meet', 'sign', 'announce', 'review', 'agree'].includes(last.kind) &&
      ['discuss', 'sign', 'announce', 'review', 'agree', 'affirm'].includes(kind)
    )
      how = 'besides'
    else if (isPlan(sheet, previous)) how = 'planned'
    else if (
      startsHeading(sheet, i) &&
      (kind !== 'meet' || holdsSession(sheet, i, masdar.verb.lemma)) &&
      (masdar.proclitics === '' ? masdar.verb.lemma !== 'اتفق' || isAgreedOn(sheet, i) : opensPhrase(sheet, i + 1))
    )
      how = 'heading'
  } else if (
    /^(?:بال|ب)$/.test(masdar.proclitics) &&
    (['affirm', 'agree', 'sign', 'call'].includes(kind)
      ? closesBefore(sheet, i) || (kind === 'sign' && isComma(words[previous]))
      : opens >= 0)
  )
    how = 'closing'
  // عقدا جلسة تناولت …، والاتفاق على …
  else if (
    masdar.proclitics === 'وال' &&
    (kind === 'agree' || kind === 'sign') &&
    isComma(words[previous]) &&
    opensPhrase(sheet, i + 1) &&
    last &&
    ['discuss', 'meet', 'review', 'sign'].includes(last.kind)
  )
    how = 'besides'
  if (!how) return null
  const start =
    masdar.proclitics.startsWith('ب') && masdar.proclitics !== 'ب'
      ? word.start + 1
      : masdar.proclitics === 'ب'
        ? masdar.start
        : masdar.proclitics === 'وال'
          ? masdar.start - 2
          : word.start
  const heading = how === 'heading' || how === 'planned'
  return [
    {
      cue: { start, end: word.end },
      kind: how === 'planned' ? 'intend' : kind,
      subject:
        told?.subject ??
        (opens >= 0 && last?.from !== opens
          ? subjectOf(sheet, opens, sheet.verbs[opens]![0]!)
          : { spans: [], otherwise: heading || !last ? 'pair' : 'around' }),
      from: i,
      start,
      free: i + 1,
      rule: ruleOf(kind, how),
      because: [words[previous]?.surface ?? '', word.surface],
      ...(told ? { embedded: true } : {}),
    },
  ]
}

/** `من المقرر عقد`; the session `المقرر عقدها` is merely told apart from others. */
const isPlan = ({ words }: Sheet, i: number): boolean =>
  is(words[i], 'planned') &&
  (words[i - 1]?.folded.endsWith('من') === true
    ? !is(words[i - 2], 'relative')
    : !words[i]!.folded.includes('ال') && !is(words[i - 1], 'relative'))

/** `إلى جانب`, `وكذلك`, `إضافة إلى`, `بالإضافة إلى`, `فضلا عن`, `علاوة على`, ending at word `i`. */
const besides = ({ words }: Sheet, i: number): boolean => {
  const [a, b] = [words[i - 1]?.folded ?? '', words[i]!.folded]
  return (
    (a === 'الي' && b === 'جانب') ||
    /^و?كذلك$/.test(b) ||
    (/^(?:و)?(?:ب?ال)?اضافه$/.test(a) && b === 'الي') ||
    (/^و?فضلا$/.test(a) && b === 'عن') ||
    (/^و?علاوه$/.test(a) && b === 'علي')
  )
}

/** A verb that is one beyond doubt begins something else. */
const endsList = ({ verb, number }: VerbReading): boolean =>
  number === 'two' || !verb.frame.has('noun') || verb.frame.has('carrier')

/** The first word of a line, a list's item or what follows a colon in a title. */
function startsHeading(sheet: Sheet, i: number): boolean {
  const { words, sentence, context } = sheet
  let j = before(sheet, i)
  if (j >= 0 && isMark(words[j], ':') && sentence.paragraph.role === 'title') return true
  while (j >= 0 && (words[j]!.kind === 'digits' || isMark(words[j], '-–—•*.()'))) j--
  if (j >= 0 || sentence.start !== sentence.paragraph.start) return false
  return (
    sentence.paragraph.role === 'title' ||
    i > 0 ||
    /[-–—•*·▪◦.)][ \t]*$/.test(context.text.slice(Math.max(0, sentence.start - 6), sentence.start))
  )
}

/** `اتفاق مصري كيني على …`: sides stand between the noun and what they agreed on; a text that is named has none. */
function isAgreedOn({ words, mentionFrom }: Sheet, i: number): boolean {
  let j = i + 1
  while (j < i + 5 && mentionFrom[j]?.as === 'adjective') j++
  return j > i + 1 && words[j]?.folded === 'علي'
}

/** `اختتمت أعمال الحوار بالتأكيد على`, `بدأت بتوقيع`: a verb of beginning or ending in the same clause. */
function closesBefore(sheet: Sheet, i: number): boolean {
  const { words } = sheet
  for (let j = i - 1; j >= 0 && i - j < 30; j--) {
    if (isMark(words[j], '؛.') || isExactly(words[j], 'that')) return false
    if (
      sheet.verbs[j]!.some(
        ({ verb, future }) =>
          !future && /^(?:بدأ|اختتم|انتهى|توج|استهل|كلل|تكلل|ختم|أنهى|تمخض|افتتح)$/.test(verb.lemma),
      )
    )
      return true
  }
  return false
}

/** `استهل الوزير اللقاء بالترحيب بـ…`: the number of the verb of beginning in the same clause, whose subject does what the noun says; -1 where none stands there. */
function openedBy({ words, verbs }: Sheet, i: number): number {
  for (let j = i - 1; j >= 0 && i - j < 16 && !isMark(words[j], '؛.:'); j--)
    if (verbs[j]!.some(({ verb, future }) => !future && verb.lemma === 'استهل')) return j
  return -1
}

/** A promise or a consent inside another act: `أكدا نيتهما تعميق`, `رحبت بموافقة مسقط على`, `عزم البلدين على`. */
export function embeddedCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const { words, mentionFrom } = sheet
  const word = words[i]!
  const light = lightNoun(word)
  const noun = light && /^(?:عزم|نيه|اعتزام|نوايا|موافقه|تعهد)$/.test(light.noun) ? light : null
  const around = noun && lastOuter(cues)
  if (!around || is(words[before(sheet, i)], 'negation')) return null
  if (around.because.includes(noun.noun) || /^[وفبل]*ل$/.test(noun.proclitics)) return null
  const next = words[i + 1]
  // بنيتها التحتية: their structure, not "by their intention"
  if (noun.noun === 'نيه' && /^ب/.test(word.folded) && next?.folded.startsWith('ال')) return null
  const kind: ActKind = noun.kind
  if (kind === around.kind && !cues.at(-1)!.embedded && i - around.free < 3) return null
  const definite = noun.proclitics.includes('ال')
  const owner = mentionFrom[i + 1] && mentionFrom[i + 1]!.start === next!.start ? mentionFrom[i + 1]! : null
  const pair = isExactly(next, 'pair-object')
  if (!owner && !pair && !noun.possessed && !(definite && next?.folded === 'علي')) return null
  if (isVague(sheet, i)) return null
  const start =
    definite && word.forms.length
      ? word.start + (word.folded.startsWith('ال') ? 0 : word.folded.indexOf('ال'))
      : noun.start
  const before_ = definite ? ownerBefore(sheet, i) : null
  const spans = owner ? [owner] : before_ ? [before_] : []
  return [
    {
      cue: { start, end: word.end },
      kind,
      subject: { spans, otherwise: pair ? 'pair' : 'around' },
      from: i,
      start,
      free: i + 1,
      rule: ruleOf(kind, 'embedded'),
      because: [around.because[0]!, word.surface],
      embedded: true,
    },
  ]
}

/** `إعلان سلطنة عمان الموافقة`: whose consent it is. */
const ownerBefore = ({ mentionFrom, mentionTo }: Sheet, i: number) => {
  for (let j = i - 1; j >= 0 && i - j < 5; j--) if (mentionFrom[j] && mentionTo[j] === i) return mentionFrom[j]!
  return null
}

/** What nobody could check: building a future, a partnership, peace. */
function isVague(sheet: Sheet, i: number): boolean {
  const { words } = sheet
  for (let j = i + 1; j < words.length && j < i + 6; j++) {
    if (is(words[j], 'vague') && !opensPhrase(sheet, j)) return true
    // على الارتقاء بعلاقاتهما
    if (
      words[j]!.forms.some(
        ({ stem }) => inClass(stem.replace(/(?:هما|هم|ها)$/, ''), 'vague') && /(?:هما|هم|ها)$/.test(stem),
      )
    )
      return true
    if (j > i + 1 && isExactly(words[j], 'preposition')) return false
  }
  return false
}
