import type { Span } from '../../text/span.ts'
import { holdsOf } from '../spelling.ts'
import type { Word } from '../analysis.ts'
import { is, isExactly, type VerbReading } from './acts-lexicon.ts'
import { after, before, isComma, isMark, type Sheet } from './acts-sheet.ts'
import type { Subject } from './acts-subjects.ts'

// Subjects that stand before their verb: in headlines, and behind أن.

const longest = 14

/** What may stand before a subject that stands before its verb. */
const isLead = (word: Word): boolean =>
  word.kind !== 'letters' || is(word, 'office') || is(word, 'manner') || is(word, 'opener') || is(word, 'side-phrase')

/** `أمريكا وعمان تؤكدان`: the run of mentions that ends before the verb, from the beginning of the clause. */
export function subjectBefore(
  sheet: Sheet,
  i: number,
  verb: Pick<VerbReading, 'conjunction' | 'number'>,
): Subject | null {
  const { words, mentionFrom, mentionTo } = sheet
  if (verb.conjunction) return null
  const set = subjectSetOff(sheet, i)
  if (set) return set
  const that = thatBefore(sheet, i)
  if (that >= 0 && speaksForOwn(sheet, that + 1, i))
    return { is: 'side', spans: [], otherwise: 'around', to: i + 1, behindThat: true }
  let first = that >= 0 ? that : before(sheet, i)
  while (that < 0 && first >= 0 && !isMark(words[first], '،,؛;:.') && i - first <= longest) first--
  if (that < 0 && i - first > longest) return null
  const behind = that >= 0 ? { behindThat: true } : {}
  const opens = after(sheet, first)
  // أن هذا الاجتماع سيبحث
  const head = /^(?:هذا|هذه)$/.test(words[opens]?.folded ?? '') ? opens + 1 : opens
  if (
    head < i &&
    (isExactly(words[head], 'meeting') || isExactly(words[head], 'talks')) &&
    !isExactly(words[i - 1], 'preposition')
  ) {
    for (let j = head + 1; j < i; j++) if (is(words[j], 'relative') || sheet.verbs[j]!.some(isPlain)) return null
    return { is: 'meeting', spans: [], otherwise: 'pair', to: i + 1, ...behind }
  }
  const spans: Span[] = []
  let pair = false
  let last = -1
  let opened = false
  for (let j = first + 1; j < i; j++) {
    if (
      (isExactly(words[j], 'preposition') && !(that >= 0 && opened)) ||
      is(words[j], 'relative') ||
      sheet.verbs[j]!.some(isPlain)
    )
      return null
    if (
      !opened &&
      !mentionFrom[j] &&
      !isExactly(words[j], 'pair-subject') &&
      !isExactly(words[j], 'pair-object') &&
      !isLead(words[j]!)
    )
      return null
    opened = true
    const plural =
      (isExactly(words[j], 'pair-subject') && words[j + 1]?.folded !== 'من') ||
      (isExactly(words[j], 'pair-object') && isExactly(words[first], 'that'))
    if (plural && last <= j) pair = true
    else if (mentionFrom[j]) spans.push(mentionFrom[j]!)
    else continue
    last = Math.max(j + 1, mentionTo[j]!, last)
  }
  // a verb behind its subject agrees with it in full
  if (last < 0 || i - last > 6 || (pair && verb.number === 'one')) return null
  // بوريطة وبومبيو اتفقا: two, of whom one is no name that is known
  if (verb.number === 'two' && spans.length === 1 && !pair && namesAnother(sheet, last, i))
    return { is: 'side', spans: [], otherwise: 'pair', to: i + 1, ...behind }
  return { is: 'side', spans, otherwise: pair ? 'pair' : 'previous', to: i + 1, ...behind }
}

const ownCountry = holdsOf(({ folded }) => /^(?:بلاد|دولت|حكومت|وزارت|مملكت)(?:ه|ها|هم|هما|نا)$/.test(folded))

/** `أن بلاده تتطلع`, `أن حكومة بلاده ترفض`: the country of whoever says it is the subject, right before the verb. */
const speaksForOwn = ({ words }: Sheet, at: number, i: number): boolean =>
  i - at <= 2 && ownCountry(words[i - 1]) && (i - at === 1 || is(words[at], 'office'))

/** Whether a word that is joined with و and that no list knows stands between the last mention and the verb. */
const namesAnother = ({ words, mentionFrom }: Sheet, last: number, i: number): boolean =>
  words
    .slice(last, i)
    .some((word, k) => word.forms.some(({ proclitics }) => proclitics === 'و') && !mentionFrom[last + k])

/** `اليابان، بوصفها شريكا رئيسيا، أعربت`: what the sentence opens with, a remark between commas behind it. */
function subjectSetOff(sheet: Sheet, i: number): Subject | null {
  const { words, mentionFrom, mentionTo, opening } = sheet
  const mention = mentionFrom[opening]
  if (opening < 0 || !mention || !isComma(words[i - 1])) return null
  const to = mentionTo[opening]!
  if (mention.start !== words[opening]!.start || !isComma(words[to]) || to >= i - 1 || i - to > longest) return null
  for (let j = to + 1; j < i - 1; j++)
    if (isComma(words[j]) || (j === to + 1 && /^و/.test(words[j]!.folded))) return null
  return { is: 'side', spans: [mention], otherwise: 'previous', to: i + 1 }
}

/** A form that is a verb beyond doubt. */
export const isPlain = ({ verb, number, gender, tense }: VerbReading): boolean =>
  !verb.frame.has('noun') || number !== 'one' || (gender === 'f' && tense === 'perfect')

/** The number of the `أن` that the clause of word `i` hangs on, commas passed over; -1 where another verb or a stop stands between. */
function thatBefore(sheet: Sheet, i: number): number {
  const { words } = sheet
  for (let j = before(sheet, i); j >= 0 && i - j <= 30; j = before(sheet, j)) {
    if (isExactly(words[j], 'that') || words[j]!.folded === 'وان') return j
    if (
      isMark(words[j], '؛;:.') ||
      (is(words[j], 'opener') && !words[j]!.folded.endsWith('قد')) ||
      sheet.verbs[j]!.some(isPlain) ||
      (sheet.verbs[j]!.length > 0 && isExactly(words[j + 1], 'preposition'))
    )
      return -1
  }
  return -1
}
