import { fitting, holdsOf } from '../spelling.ts'
import type { ActKind } from '../finding.ts'
import { masdarKind, ruleOf } from './acts-kinds.ts'
import type { Word } from '../analysis.ts'
import { inClass, is, isExactly, masdarReading, type VerbReading } from './acts-lexicon.ts'
import { coordinated } from './acts-nouns.ts'
import { subjectBefore } from './acts-preceding.ts'
import { after, isMark, lastOuter, type Cue, type Sheet } from './acts-sheet.ts'
import { issuerOf, statementAfter } from './acts-subjects.ts'

// Acts that set phrases tell: who waited for a guest, who issued a statement.

const was = fitting(/^و?كان(?:ت)?$/)

/** `وكان في استقباله … وزير الري`: the host, behind where it was. */
export function receptionCue({ words, mentionFrom, mentionTo }: Sheet, i: number): Cue[] | null {
  const noun = words[i + 2]
  if (!was(words[i]) || words[i + 1]?.folded !== 'في') return null
  if (!noun || !/^(?:استقبال|وداع|توديع)(?:ه|ها|هما|هم)?$/.test(noun.folded)) return null
  // في استقبال معاليه, في استقبال الوزير الياباني: the guest
  const guest = /[هم]ا?$/.test(noun.folded) ? i + 3 : pastGuest(words, i + 3, mentionTo)
  if (guest < 0) return null
  for (
    let j = guest;
    j < words.length && j < guest + 16 && (!isMark(words[j], '؛.:') || words[j - 1]!.surface.length === 1);
    j++
  ) {
    const host = mentionFrom[j]
    if (!host || host.start !== words[j]!.start || !/^(?:person|office)$/.test(host.as)) continue
    const start = words[i]!.start + (words[i]!.folded.startsWith('و') ? 1 : 0)
    return [
      {
        cue: noun,
        kind: 'meet',
        subject: { spans: [host], otherwise: 'other' },
        from: i,
        start,
        free: j + 1,
        rule: ruleOf('meet', 'reception'),
        because: [noun.surface],
      },
    ]
  }
  return null
}

/** The number of the word behind the guest at word `at`: a mention, or a title of somebody named before; -1 where none stands there. */
function pastGuest(words: readonly Word[], at: number, mentionTo: readonly number[]): number {
  if (mentionTo[at]! > at) return mentionTo[at]!
  return /^(?:سموه|معاليه|سعادته|فخامته|جلالته|سيادته|دولته|الوفد|الضيف|الوزير|الرييس)$/.test(words[at]?.folded ?? '')
    ? at + 1
    : -1
}

/** Verbs that make something the matter of talks: `كانت أزمة الملاحة محور المباحثات`. */
const raises = holdsOf(({ folded }) =>
  /^[وف]?(?:كان|كانت|شكل|شكلت|مثل|مثلت|ظل|ظلت|بقي|بقيت|اصبح|اصبحت|تصدر|تصدرت|احتل|احتلت|هيمن|هيمنت|تبوا|تبوات)$/.test(
    folded,
  ),
)
/** What something is of talks then. */
const place = /^(?:محور|محل|موضع|موضوع|مدار|صلب|طاوله|صداره|مقدمه|جدول|اجنده|اولويات|راس)$/
const ofTalks =
  /^(?:ال)?(?:نقاش|نقاشات|بحث|مباحثات|محادثات|مشاورات|مناقشات|مناقشه|مداولات|لقاء|اجتماع|حوار|تشاور|تباحث)$/

/** `كانت … محور المباحثات`, `تصدرت … جدول أعمال اللقاء`: what was spoken of is the subject, the talks stand behind. */
export function matterCue({ words, verbs }: Sheet, i: number): Cue[] | null {
  const word = words[i]!
  if (!raises(word)) return null
  for (let j = i + 1; j < words.length && j < i + 20 && !isMark(words[j], '؛.:'); j++) {
    if (is(words[j], 'relative') || verbs[j]!.some(({ verb }) => !verb.frame.has('noun'))) return null
    if (!place.test(words[j]!.folded)) continue
    const talks = words.slice(j + 1, j + 4).findIndex(({ folded }) => ofTalks.test(folded))
    if (talks < 0) continue
    const noun = words[j + 1 + talks]!
    const start = word.start + (/^[وف]/.test(word.folded) ? 1 : 0)
    return [
      {
        cue: noun,
        kind: 'discuss',
        subject: { spans: [], otherwise: 'pair' },
        from: i,
        start,
        free: j + 2 + talks,
        rule: ruleOf('discuss', 'matter'),
        because: [word.surface, noun.surface],
      },
    ]
  }
  return null
}

const isIssued = fitting(/^(?:صادر|صدر)$/)

/** `نص صادر عن الحكومتين`: the heading of a statement tells who issued it. */
export function issuedCue(sheet: Sheet, i: number): Cue[] | null {
  const { words } = sheet
  const [word, first] = [words[i]!, words[0]!]
  if (!isIssued(word) || i > 5 || sheet.sentence.start !== sheet.sentence.paragraph.start) return null
  // صدر في مسقط بتاريخ …: a line under the title
  if (
    word.folded === 'صدر' &&
    i === 0 &&
    words.length < 16 &&
    /^(?:في|ب.*)$/.test(words[1]?.folded ?? '') &&
    !sheet.verbs.slice(1).some(({ length }) => length > 0)
  )
    return [
      {
        cue: word,
        kind: 'announce',
        subject: { spans: [], otherwise: 'pair' },
        from: i,
        start: word.start,
        free: i + 1,
        rule: ruleOf('announce', 'issued'),
        because: [word.surface],
      },
    ]
  if (!isExactly(first, 'statement') && first.folded !== 'نص') return null
  const subject = issuerOf(sheet, i)
  return subject.spans.length === 0
    ? null
    : [
        {
          cue: word,
          kind: 'announce',
          subject,
          from: i,
          start: word.start,
          free: i + 1,
          rule: ruleOf('announce', 'issued'),
          because: [first.surface, word.surface],
        },
      ]
}

const became = holdsOf(({ folded }) => /^[وف]?(?:كان|كانت|شكل|شكلت|مثل|مثلت|اتاح|اتاحت)$/.test(folded))

/** `شكل اللقاء فرصة لاستعراض …`, `كانت المحادثات مناسبة للتباحث …`: what a session was the occasion of. */
export function occasionCue(sheet: Sheet, i: number): Cue[] | null {
  const { words } = sheet
  const word = words[i]!
  if (!became(word)) return null
  const behind = /^ه(?:ذا|ذه)$/.test(words[i + 1]?.folded ?? '') ? i + 2 : i + 1
  // أن اللقاء شكل فرصة لـ…
  const told = isExactly(words[i - 1], 'meeting') && isExactly(words[i - 2], 'that') && is(words[i + 1], 'occasion')
  const session = told ? i : behind
  if (!told && !isExactly(words[session], 'meeting')) return null
  let occasion = session + 1
  while (occasion < words.length && occasion < session + 24 && !is(words[occasion], 'occasion')) {
    if (isMark(words[occasion], '؛.:')) return null
    occasion++
  }
  for (let j = occasion + 1; j < words.length && j < occasion + 6 && !isMark(words[j]); j++) {
    const masdar = masdarReading(words[j]!)
    const kind = masdar && /^لل?$/.test(masdar.proclitics) ? masdarKind(sheet, j, masdar) : null
    if (!masdar || !kind || kind === 'do' || masdar.verb.frame.has('deed')) continue
    const start = words[j]!.start + (masdar.proclitics === 'ل' ? 1 : 0)
    return [
      {
        cue: { start, end: words[j]!.end },
        kind,
        subject: { spans: [], otherwise: 'pair' },
        from: i,
        start: word.start + (/^[وف]/.test(word.folded) ? 1 : 0),
        free: j + 1,
        rule: ruleOf(kind, 'occasion'),
        because: [words[occasion]!.surface, words[j]!.surface],
        ...(told ? { embedded: true } : {}),
      },
      ...coordinated(sheet, j),
    ]
  }
  return null
}

const came = holdsOf(({ folded }) => /^[وف]?جاءت?$/.test(folded))

/** `جاء الاتفاق على …`, and `جاء في البيان أن …`: what came of it, and what a text tells. */
export function cameCue(sheet: Sheet, i: number): Cue[] | null {
  const { words, mentionFrom } = sheet
  const word = words[i]!
  if (!came(word)) return null
  const start = word.start + (/^[وف]/.test(word.folded) ? 1 : 0)
  const noun = words[i + 1]
  const masdar = noun ? masdarReading(noun) : null
  if (noun && masdar?.proclitics === 'ال' && words[i + 2]?.folded === 'علي') {
    const kind = masdarKind(sheet, i + 1, masdar)
    return kind === 'agree' || kind === 'affirm'
      ? [
          {
            cue: noun,
            kind,
            subject: { spans: [], otherwise: 'pair' },
            from: i,
            start,
            free: i + 2,
            rule: ruleOf(kind, 'came'),
            because: [word.surface, noun.surface],
          },
        ]
      : null
  }
  const text = noun?.folded === 'في' ? statementAfter(sheet, i) : -1
  if (text < 0 || text > i + 3) return null
  for (let j = text + 1; j < words.length && j < text + 16 && !isMark(words[j], '؛.'); j++) {
    if (!isExactly(words[j], 'that')) continue
    const issuer = mentionFrom.slice(text + 1, j).find((mention) => mention !== undefined)
    return [
      {
        cue: { start, end: word.end },
        kind: 'note',
        subject: { spans: issuer ? [issuer] : [], otherwise: 'pair' },
        from: i,
        start,
        free: text + 1,
        rule: ruleOf('note', 'came'),
        because: [word.surface, words[text]!.surface],
        say: true,
      },
    ]
  }
  return null
}

/** `نقلت الوكالة عن الوزير قوله إن …`, `… تأكيده أهمية …`: what is quoted from somebody, as a noun with his pronoun. */
export function quotedCue(sheet: Sheet, i: number): Cue[] | null {
  const { words, mentionFrom, verbs } = sheet
  const word = words[i]!
  const masdar = masdarReading(word)
  if (!masdar || masdar.proclitics !== '' || !/(?:ه|ها|هم|هما)$/.test(word.surface)) return null
  const kind = masdar.verb.lemma === 'قال' ? 'note' : masdarKind(sheet, i, masdar)
  if (!kind || kind === 'do' || masdar.verb.frame.has('deed')) return null
  for (let j = i - 1; j > 0 && i - j < 20 && !isMark(words[j], '؛.:'); j--) {
    if (words[j]!.folded !== 'عن' || !verbs.slice(Math.max(0, j - 7), j).some((at) => at.some(isQuoting))) continue
    const speaker = mentionFrom.slice(j + 1, i).find((mention) => mention !== undefined)
    return [
      {
        cue: word,
        kind,
        subject: { spans: speaker ? [speaker] : [], otherwise: 'previous', number: 'one' },
        from: i,
        start: word.start,
        free: i + 1,
        rule: ruleOf(kind, 'quoted'),
        because: [words[j]!.surface, word.surface],
        ...(kind === 'note' ? { say: true } : {}),
      },
    ]
  }
  return null
}

const isQuoting = ({ verb }: Sheet['verbs'][number][number]): boolean => verb.lemma === 'نقل'

/** `قال إن بلاده مستعدة لـ…`, `أن البلدين عازمان على …`: an adjective that binds whoever it is said of, behind a verb of saying. */
export function predicateCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const { words } = sheet
  const word = words[i]!
  const kind = isExactly(word, 'willing') ? 'intend' : isExactly(word, 'bound') ? 'commit' : null
  if (!kind || !/^(?:ل|ب|علي$|الي$)/.test(words[i + 1]?.folded ?? '')) return null
  if (!lastOuter(cues)?.say) return ownPredicate(sheet, i, kind)
  const subject = subjectBefore(sheet, i, {
    conjunction: false,
    number: /[وا]ن$|ين$/.test(word.folded) ? 'two' : 'one',
  })
  if (!subject?.behindThat || subject.is !== 'side') return null
  return [
    {
      cue: word,
      kind,
      subject,
      from: i,
      start: word.start,
      free: i + 1,
      rule: ruleOf(kind, 'predicate'),
      because: [word.surface],
      embedded: true,
    },
  ]
}

/** `اليابان مستعدة لـ…`, `ستظل المملكة ملتزمة بـ…`: the same of a side that nobody speaks of, at the head of its clause or behind a verb of being. */
function ownPredicate({ words, mentionFrom, mentionTo, opening }: Sheet, i: number, kind: ActKind): Cue[] | null {
  let to = i
  while (is(words[to - 1], 'manner')) to--
  let from = to - 1
  while (from >= 0 && mentionTo[from] === to && !(mentionFrom[from] && mentionFrom[from]!.as !== 'adjective')) from--
  const side = mentionTo[from] === to ? mentionFrom[from] : undefined
  const being = words[from - 1]?.forms.some(({ stem }) => inClass(stem, 'being')) === true
  if (!side || side.start !== words[from]!.start || (from !== opening && !being)) return null
  return [
    {
      cue: words[i]!,
      kind,
      subject: { spans: [side], otherwise: 'previous' },
      from: i,
      start: words[i]!.start,
      free: i + 1,
      rule: ruleOf(kind, 'predicate'),
      because: [words[i]!.surface],
    },
  ]
}

/** `جرت أعمال الدورة السابعة بالدوحة`: it was held. */
export function heldCue(sheet: Sheet, i: number, { verb, start, tense }: VerbReading): Cue[] | null {
  const session = sheet.words[after(sheet, i)]
  if (verb.lemma !== 'جرى' || tense !== 'perfect' || !isExactly(session, 'meeting')) return null
  const kind = 'meet'
  return [
    {
      cue: { start, end: sheet.words[i]!.end },
      kind,
      subject: { spans: [], otherwise: 'pair' },
      from: i,
      start,
      free: after(sheet, i) + 1,
      rule: ruleOf(kind, verb.name),
      because: [sheet.words[i]!.surface, session!.surface],
    },
  ]
}
