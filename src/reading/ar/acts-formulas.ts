import { fitting, holdsOf } from '../spelling.ts'
import { ruleOf } from './acts-kinds.ts'
import type { Word } from '../analysis.ts'
import { is, isExactly } from './acts-lexicon.ts'
import { isMark, type Cue, type Sheet } from './acts-sheet.ts'
import { issuerOf } from './acts-subjects.ts'

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
  for (let j = guest; j < words.length && j < guest + 16 && !isMark(words[j], '؛.:'); j++) {
    const host = mentionFrom[j]
    if (!host || host.start !== words[j]!.start || !/^(?:person|office)$/.test(host.as)) continue
    const start = words[i]!.start + (words[i]!.folded.startsWith('و') ? 1 : 0)
    return [
      {
        cue: noun,
        kind: 'meet',
        subject: { spans: [host], otherwise: 'previous' },
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
