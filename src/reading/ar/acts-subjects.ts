import type { SubjectReference } from '../steps/07-acts.ts'
import { forSide, ledSide, sideLedBehind, sidesFor } from './acts-delegations.ts'
import { is, isExactly, type VerbReading } from './acts-lexicon.ts'
import { isPlain, subjectBefore } from './acts-preceding.ts'
import { after, before, frontedSide, isComma, isMark, type Sheet } from './acts-sheet.ts'
import { subjectAt } from './acts-subject-phrases.ts'

/** What stands as the subject of a verb, and where it ends. */
export interface Subject extends SubjectReference {
  /** `alien`: somebody who is no side; `none`: the verb carries it alone; `unknown`: something that no list knows. */
  readonly is: 'side' | 'office' | 'meeting' | 'statement' | 'instrument' | 'alien' | 'none' | 'unknown'
  /** The number of the word after it. */
  readonly to: number
  /** It stands before its verb, right behind `أن`. */
  readonly behindThat?: boolean
  /** The verb tells what a session that stands before it dealt with. */
  readonly ofSession?: boolean
}

/** Verbs of which a city is the subject for its country. */
const hosts = /^(?:احتضن|استضاف)$/

/** The subject after the verb at word `i`, or before it where the sentence puts it there. */
export function subjectOf(sheet: Sheet, i: number, verb: VerbReading): Subject {
  if (verb.first) return { is: 'side', spans: [], otherwise: 'speaker', to: i + 1 }
  // تقرر عقد الدورة: it was decided
  if (verb.passive || verb.verb.lemma === 'تقرر') return { is: 'meeting', spans: [], otherwise: 'pair', to: i + 1 }
  const framed = subjectWithin(sheet, i)
  if (framed) return framed
  const front = forSide.test(verb.verb.lemma) ? frontedSide(sheet, i) : -1
  if (front >= 0)
    return {
      is: 'side',
      spans: [sheet.mentionFrom[front + 1] ?? sheet.mentionFrom[front + 2]!],
      otherwise: 'previous',
      to: i + 1,
    }
  // أن الرئيس سيزور العراق: what follows أن is the subject, and what follows the verb its object
  const told = verb.number === 'one' && !verb.object ? subjectBefore(sheet, i, verb) : null
  if (told?.behindThat && told.is === 'side' && (told.spans.length > 0 || told.otherwise === 'around'))
    return ledSide(sheet, i, verb) ?? told
  // أنه سيزور اليابان: the pronoun is the subject
  if (isOfPronoun(sheet, i, verb) || callsUpon(sheet, i, verb)) return dropped(i)
  // a verb before its subject is singular, so that what follows a dual or a plural is its object
  const following = verb.number === 'one' ? subjectAfter(sheet, i, verb) : dropped(i)
  if (following.is !== 'none' && following.is !== 'unknown') {
    // لافروف يستقبل نظيره الياباني: whoever has a counterpart has been named
    const host =
      meetsCounterpart(sheet, i, following) || opensRightBefore(sheet, i) ? subjectBefore(sheet, i, verb) : null
    if (host?.is === 'side' && host.spans.length > 0) return host
    // من جانبه، أعرب السيد …: he is not the one before
    return isUntold(sheet, following) && opensForOther(sheet, i)
      ? { ...following, spans: [], otherwise: 'other' }
      : following
  }
  const preceding = subjectBefore(sheet, i, verb)
  if (preceding) return preceding
  if (verb.number === 'two') return { ...following, number: 'two' }
  // من جانبه، قال فلان: whoever it is, not the one before
  return verb.number === 'one' && opensForOther(sheet, i)
    ? { ...following, is: 'office', otherwise: 'other', number: 'one' }
    : isSomebody(following, verb)
      ? { ...following, number: 'one' }
      : following
}

/** Whether one man is named, and nothing says of which side he is. */
const isUntold = ({ context: { sides } }: Sheet, { is, spans, otherwise }: Subject): boolean =>
  (is === 'office' || is === 'side') &&
  otherwise === 'previous' &&
  spans.length < 2 &&
  !sides.some(
    ({ start, end, sides: of }) => of.length > 0 && spans.some((span) => span.start === start && span.end === end),
  )

/** `وزير الري المصري يغادر اليابان`: what opens the sentence ends right before the verb. */
const opensRightBefore = ({ opening, mentionFrom, mentionTo, words }: Sheet, i: number): boolean =>
  opening >= 0 && mentionTo[opening] === i && mentionFrom[opening]?.start === words[opening]!.start

/** Whether what stands right behind the verb is somebody's counterpart or guest, alone. */
const meetsCounterpart = ({ words }: Sheet, i: number, { spans }: Subject): boolean =>
  spans.length === 1 && /^(?:نظير|رصيف|ضيف)ت?[هي]ا?$/.test(words[i + 1]?.folded ?? '')

/** `أكد الغريري أن …`: a name that no list has, of one man. */
const isSomebody = ({ is }: Subject, { gender, number, tense, verb }: VerbReading): boolean =>
  is === 'unknown' &&
  gender === 'm' &&
  number === 'one' &&
  tense === 'perfect' &&
  /^(?:note|affirm|call)$/.test(verb.kind ?? '')

/** Behind أنه or إنه, a verb with which the country after it does not agree: a country is feminine but for a few. */
function isOfPronoun({ words, mentionFrom }: Sheet, i: number, { gender, number }: VerbReading): boolean {
  const next = words[i + 1]
  return (
    gender === 'm' &&
    number === 'one' &&
    /^(?:ب|و)?انه$/.test(words[i - 1]?.folded ?? '') &&
    /^(?:country|capital)$/.test(mentionFrom[i + 1]?.as ?? '') &&
    mentionFrom[i + 1]!.start === next?.start &&
    !isExactly(next, 'masculine') &&
    !is(next, 'office')
  )
}

/** `دعا تركيا إلى`, `حث سوريا على`: a country is feminine but for a few, so that it is who was called upon. */
const callsUpon = ({ words, mentionFrom }: Sheet, i: number, { gender, number, verb }: VerbReading): boolean => {
  const at = words[i + 1]?.kind === 'mark' ? i + 2 : i + 1
  const next = words[at]
  return (
    verb.kind === 'call' &&
    gender === 'm' &&
    number === 'one' &&
    mentionFrom[at]?.as === 'country' &&
    mentionFrom[at]!.start === next?.start &&
    !isExactly(next, 'masculine') &&
    !is(next, 'office')
  )
}

/** `من جانبه، …`, `من جهتها، …` right before the verb, at the head of its sentence. */
function opensForOther(sheet: Sheet, i: number): boolean {
  const { words, opening } = sheet
  let j = before(sheet, i)
  while (j >= 0 && (isComma(words[j]) || is(words[j], 'opener') || is(words[j], 'manner'))) j--
  return j - 1 === opening && /^و?من$/.test(words[opening]!.folded) && is(words[j], 'side-phrase')
}

const dropped = (i: number): Subject => ({ is: 'none', spans: [], otherwise: 'previous', to: i + 1 })

/** `ترأس الاجتماع وزير …`: verbs whose short object often stands before a long subject. */
const objectFirst = /^(?:ترأس|رأس|أدار|حضر|افتتح|اختتم|ختم|استضاف|احتضن|وقع|أبرم|رعى)$/

function subjectAfter(sheet: Sheet, i: number, verb?: VerbReading): Subject {
  const { words } = sheet
  const found = subjectAt(
    sheet,
    after(sheet, i),
    verb?.gender ?? null,
    verb !== undefined && hosts.test(verb.verb.lemma),
  )
  if (
    verb &&
    (verb.verb.frame.has('meeting') || verb.verb.lemma === 'انعقد') &&
    (found.is === 'none' || found.is === 'unknown')
  )
    return distantMeeting(sheet, i) ?? found
  if (!verb) return found
  // ووقعها عن الجانب العماني …
  if (
    found.is === 'none' &&
    verb.object &&
    forSide.test(verb.verb.lemma) &&
    /^(?:عن|من)$/.test(words[after(sheet, i)]?.folded ?? '')
  ) {
    const [first, ...others] = sidesFor(sheet, after(sheet, i))
    const spans = [first, ...others.filter(({ joined }) => joined)].flatMap((one) => one?.side ?? [])
    if (first) return { is: 'side', spans, otherwise: 'previous', to: after(sheet, i) + 1 }
  }
  // وأجرى معه مباحثات: the talks are what is carried out
  if (verb.verb.lemma === 'أجرى' && found.is === 'meeting') return dropped(i)
  if (verb.verb.lemma === 'شارك' && found.is !== 'side' && found.is !== 'office')
    return participant(sheet, i, verb) ?? found
  const led = forSide.test(verb.verb.lemma) ? sideLedBehind(sheet, found) : null
  if (led) return { ...found, spans: [led] }
  // ترأس الجانب العماني …، ومن الجانب البريطاني …
  if (found.is === 'side' && found.spans.length === 1 && forSide.test(verb.verb.lemma)) {
    const others = sidesFor(sheet, found.to).filter(({ joined }) => joined)
    return others.length > 0 ? { ...found, spans: [...found.spans, ...others.map(({ side }) => side)] } : found
  }
  if (found.is !== 'meeting' && found.is !== 'instrument') return found
  const named = forSide.test(verb.verb.lemma) ? sidesFor(sheet, found.to) : []
  const spans = named.map(({ side }) => side)
  if (spans.length > 1 || named.some(({ joined }) => !joined)) return { ...found, is: 'side', spans }
  const leader = objectFirst.test(verb.verb.lemma) ? leaderAfter(sheet, found, verb) : found
  return spans.length > 0 ? { ...leader, is: 'side', spans: [...leader.spans, ...spans] } : leader
}

/** `شارك في أعمال اللجنة، التي عقدت أمس، وزير …`: who took part in a session, behind all that is said of it. */
function participant(sheet: Sheet, i: number, verb: VerbReading): Subject | null {
  const { words, mentionFrom } = sheet
  const held = words[i + 1]?.folded === 'في' && isExactly(words[i + 2], 'meeting')
  for (let j = i + 3; held && j < words.length && j < i + 40 && !isMark(words[j], '؛.:'); j++) {
    const mention = mentionFrom[j]
    const titled = isExactly(words[j], 'honorific') || isExactly(words[j], 'man')
    if (!titled && !(mention?.start === words[j]!.start && /^(?:person|office)$/.test(mention.as))) continue
    if (isExactly(words[j - 1], 'preposition') || isExactly(words[j - 1], 'circumstance')) continue
    const subject = subjectAt(sheet, j, verb.gender)
    if (subject.is === 'side') return subject
  }
  return null
}

/** `ترأس الاجتماع الثاني وزير …`: who did it, behind a short object. */
function leaderAfter(sheet: Sheet, found: Subject, verb: VerbReading): Subject {
  const { words, mentionFrom } = sheet
  for (let j = found.to; j < words.length && j < found.to + 8; j++) {
    if (isMark(words[j], '؛.:') || is(words[j], 'relative')) break
    // وقع الاتفاقية كل من …
    if (words[j]!.folded === 'كل' && words[j + 1]?.folded === 'من') {
      const subject = subjectAt(sheet, j, verb.gender)
      return subject.is === 'side' ? subject : found
    }
    const definite = /^(?:ال|لل|بال)/.test(words[j - 1]!.folded) || isComma(words[j - 1])
    const person = mentionFrom[j]?.start === words[j]!.start && /^(?:person|office)$/.test(mentionFrom[j]!.as)
    if (definite && (person || isExactly(words[j], 'man') || isExactly(words[j], 'honorific'))) {
      const subject = subjectAt(sheet, j, verb.gender)
      return subject.is === 'side' ? subject : found
    }
  }
  return found
}

/** `انطلقت أمس بنادي الجيش، أشغال الدورة`: the session behind times and places of any length. */
function distantMeeting(sheet: Sheet, i: number): Subject | null {
  const { words } = sheet
  for (let j = i + 1; j < words.length && j < i + 24; j++) {
    const word = words[j]!
    if (isMark(word, '؛.:') || is(word, 'relative') || isExactly(word, 'that') || sheet.verbs[j]!.some(isPlain)) break
    if (isExactly(word, 'meeting') && !isExactly(words[j - 1], 'preposition'))
      return { is: 'meeting', spans: [], otherwise: 'pair', to: j + 1 }
  }
  return null
}

/** `وكان الوزيران قد أعلنا`: the subject between كان and قد. */
function subjectWithin(sheet: Sheet, i: number): Subject | null {
  const { words } = sheet
  const particle = before(sheet, i)
  if (particle < 1 || words[particle]!.folded !== 'قد') return null
  for (let j = particle - 1; j >= 0 && particle - j < 45; j--) {
    if (!/^(?:و|ف)?(?:كان|كانت|كانا|كانتا)$/.test(words[j]!.folded)) continue
    const subject = j === particle - 1 ? null : subjectAfter(sheet, j)
    if (!subject || subject.is === 'none') return null
    return { ...subject, is: subject.is === 'unknown' ? 'office' : subject.is, to: i + 1 }
  }
  return null
}

/** The word that names what was issued, soon after the verb at word `i`; -1 where there is none. */
export const statementAfter = (sheet: Sheet, i: number): number => {
  for (let j = i + 1; j < sheet.words.length && j < i + 9; j++) if (isExactly(sheet.words[j], 'statement')) return j
  return -1
}

/** `صدر عن الوزيرين بيان`: who issued it, behind عن. */
export function issuerOf({ words, mentionFrom }: Sheet, i: number): Subject {
  const found: Subject = { is: 'statement', spans: [], otherwise: 'pair', to: i + 1 }
  for (let j = i + 1; j < words.length && j < i + 10; j++) {
    if (words[j]!.folded !== 'عن') continue
    for (let k = j + 1; k < words.length && k < j + 6; k++)
      if (mentionFrom[k]) return { ...found, spans: [mentionFrom[k]!] }
  }
  return found
}
