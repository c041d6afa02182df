import {
  behindSameThat,
  depends,
  inSameRelative,
  insideThat,
  isDefinite,
  isInsideName,
  isOfSomethingElse,
  isQuoted,
  plannedBefore,
  reportedByOthers,
  reportsDeed,
  sessionDealing,
  sessionGoesOn,
  surveyed,
  withFuture,
  wishedBefore,
  withinRelative,
} from './acts-clauses.ts'
import { canBeVerb } from './acts-homographs.ts'
import {
  cameCue,
  heldCue,
  issuedCue,
  matterCue,
  occasionCue,
  predicateCue,
  quotedCue,
  receptionCue,
} from './acts-formulas.ts'
import type { ActKind } from '../finding.ts'
import { firstEndingAfter } from '../order.ts'
import { holdsOf } from '../spelling.ts'
import { kindOf, lightAfter, ruleOf } from './acts-kinds.ts'
import {
  inClass,
  is,
  isExactly,
  lightNoun,
  masdarReading,
  participleReading,
  unknownFuture,
  type VerbReading,
} from './acts-lexicon.ts'
import { carrierCue, embeddedCue, emptyCue, masdarCue } from './acts-nouns.ts'
import { after, before, isClauseStart, isComma, isMark, lastOuter, type Cue, type Sheet } from './acts-sheet.ts'
import { pastRemarks } from './acts-extents.ts'
import { withPartner } from './acts-partners.ts'
import { issuerOf, statementAfter, subjectOf, type Subject } from './acts-subjects.ts'
import { fitting } from '../spelling.ts'

/** The cues of a sentence, in its order. */
export function findCues(sheet: Sheet): Cue[] {
  const cues: Cue[] = []
  for (let i = 0; i < sheet.words.length; i++) {
    if (cues.at(-1)?.from === i) continue
    const cue =
      finiteCue(sheet, i, cues) ??
      futureCue(sheet, i, cues) ??
      issuedCue(sheet, i) ??
      receptionCue(sheet, i) ??
      matterCue(sheet, i) ??
      occasionCue(sheet, i) ??
      cameCue(sheet, i) ??
      quotedCue(sheet, i) ??
      predicateCue(sheet, i, cues) ??
      participleCue(sheet, i, cues) ??
      masdarCue(sheet, i, cues) ??
      embeddedCue(sheet, i, cues)
    if (cue) cues.push(...cue)
  }
  return cues.sort((a, b) => a.from - b.from)
}

/** `سوف يبحث` */
const isLater = fitting(/^(?:و|ف)?سوف$/)

function finiteCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  if (!sheet.verbs[i]!.length) return null
  const particle = sheet.words[before(sheet, i)]
  const later = isLater(particle)
  for (const reading of sheet.verbs[i]!) {
    const found = finiteReading(
      sheet,
      i,
      later && reading.tense === 'imperfect'
        ? { ...reading, future: true, start: particle!.start + (/^[وف]س/.test(particle!.folded) ? 1 : 0) }
        : reading,
      cues,
    )
    if (found) return found
  }
  return null
}

/** A future that the list of verbs does not know, where a side or a meeting stands beside it: `ستكثف الدولتان`. */
function futureCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const reading = unknownFuture(sheet.words[i]!)
  return reading && finiteReading(sheet, i, reading, cues)
}

function finiteReading(sheet: Sheet, i: number, spelt: VerbReading, cues: readonly Cue[]): Cue[] | null {
  const { words } = sheet
  const reading = withFuture(sheet, i, spelt, cues)
  const word = words[i]!
  const { verb } = reading
  // بين and عبر are prepositions far more often than verbs
  if (
    isInsideName(sheet, i) ||
    (is(word, 'preposition') &&
      !verb.frame.has('only') &&
      !(verb.frame.has('delegation') && /^(?:الجانب|الطرف|الوفد|وفد)$/.test(words[i + 1]?.folded ?? '')) &&
      !word.surface.includes('\u0651') &&
      !saysThat(sheet, i, reading))
  )
    return null
  // سيمثل أول محادثات: what it will be is no promise
  if (reading.future && inClass(reading.form, 'being') && !isExactly(words[i + 1], 'office')) return null
  // رغبتهما is their wish before it is "she wanted them"
  if (reading.object && lightNoun(word)) return null
  const dependence = reading.first && wishedBefore(sheet, i) ? null : depends(sheet, i)
  const planned =
    dependence === 'that' && reading.tense === 'imperfect' && !reading.future ? plannedBefore(sheet, i) : false
  if (dependence === 'other' || (dependence === 'that' && reading.tense === 'imperfect' && !reading.future && !planned))
    return null
  if (reading.tense === 'imperfect' && reading.conjunction && !reading.future && behindSameThat(sheet, i)) return null
  const session = Math.max(sessionDealing(sheet, i, reading), sessionGoesOn(sheet, i, reading))
  if (dependence === 'relative' && session < 0 && !reportsDeed(sheet, i, reading) && !surveyed(sheet, i)) return null
  if (reportedByOthers(sheet, i)) return null
  const around = lastOuter(cues)
  const empty = verb.frame.has('empty')
  const found = empty ? null : session >= 0 ? ofSession(i, reading) : subjectOf(sheet, i, reading)
  const promises = reading.first === true || (reading.future && (!found || found.is === 'side'))
  const spoken = promises && around?.say === true && isQuoted(sheet, around, i)
  const inside = dependence === 'that' || spoken || insideThat(sheet, i, cues)
  const said = inside && (!around || around.kind === 'note' || around.says === true)
  if (!found) return emptyCue(sheet, i, reading, inside && around !== undefined, said) ?? heldCue(sheet, i, reading)
  if (verb.lemma === 'ألقى') {
    const spoken = spokenCue(sheet, i, found)
    if (spoken) return [spoken]
  }
  const subject: Subject = reading.first && cues.length > 0 ? { ...found, otherwise: 'around' } : found
  // ووقعها وزير التجارة: a new deed where somebody is named
  const shared = reading.conjunction && cues.length > 0 && !verb.frame.has('noun')
  // الدورة الثانية ترأسها مناصفة الوزيران: who led what was named
  const presides = /^(?:ترأس|رأس)$/.test(verb.lemma) && reading.tense === 'perfect' && i > 0 && isDefinite(sheet, i - 1)
  if (reading.object && !reading.conjunction && dependence !== 'relative' && !isClauseStart(sheet, i) && !presides)
    return null
  if (reading.object && reading.conjunction && inSameRelative(sheet, i)) return null
  if (reading.object && dependence !== 'relative' && subject.is !== 'side' && subject.is !== 'office' && !shared)
    return null
  const held = subject.to === i + 1 ? i + 1 : subject.to
  // تضمنت أعمال المجلس عقد …: the noun that the session's name ends in stands between
  const holds =
    verb.frame.has('listonly') &&
    subject.is === 'meeting' &&
    (masdarReading(words[held] ?? word) ??
      (held > i + 1 && /^ال/.test(words[held]?.folded ?? '') ? masdarReading(words[held + 1] ?? word) : null))
  if (verb.frame.has('carrier') || holds) {
    const carried = reading.object ? null : carrierCue(sheet, i, reading, subject, inside && around !== undefined)
    // انتهت أعمال الدورة: it ended, whatever it led to
    const ended =
      (verb.lemma === 'انتهى' && subject.is === 'meeting') || (verb.lemma === 'خلص' && subject.is === 'side')
    if (carried || (!holds && !ended)) return carried
  }
  if (!canBeVerb(sheet, i, reading, subject, cues)) return null
  const kind = planned
    ? 'intend'
    : reading.future || obliges(sheet, i, reading)
      ? 'commit'
      : kindOf(sheet, i, reading, subject)
  if (!kind) return null
  if (!admits(sheet, i, reading, subject, kind, cues, { inside, said, planned, around })) return null
  const light = verb.frame.has('light') ? lightAfter(sheet, i, subject) : null
  // what stands between an empty verb and its noun is put in: أعرب الوزير، وفق الوكالة، عن تقديره
  if (reading.first && reading.number === 'one' && verb.frame.has('light') && !light) return null
  const noun = light ? firstEndingAfter(words, light.start) : i
  const issued = verb.frame.has('statement') ? statementAfter(sheet, i) : -1
  // أكد البيان أن الجانبين بحثا: a text only tells
  const says = subject.is === 'statement' && kind === 'affirm' && saysWhat(sheet, subject.to)
  return [
    {
      cue: talksSubject(sheet, i, reading, subject) ?? { start: Math.max(reading.start, word.start), end: word.end },
      kind,
      subject:
        issued >= 0
          ? issuerOf(sheet, i)
          : // اتفقنا, وقعنا: nobody does it alone
            reading.first && reading.number !== 'one' && (kind === 'agree' || kind === 'sign')
            ? { spans: [], otherwise: 'pair' }
            : withPartner(sheet, subject, kind, i),
      from: i,
      start: reading.start,
      free: issued >= 0 ? issued + 1 : Math.max(subject.to, noun, i + 1),
      rule: ruleOf(kind, verb.name),
      because: [word.surface, ...(light ? [light.noun] : [])],
      ...(kind === 'note' || says ? { say: true } : {}),
      ...(says ? { says } : {}),
      ...(!light && (subject.is === 'office' || subject.is === 'side') && kind !== 'meet' && kind !== 'do'
        ? { official: true }
        : {}),
      ...(inside && around && !planned ? { embedded: true } : {}),
    },
  ]
}

/** What a session dealt with is dealt with by both; in a dual, by those who held it. */
const ofSession = (i: number, { number }: VerbReading): Subject =>
  number === 'two'
    ? { is: 'none', spans: [], otherwise: 'previous', number, to: i + 2, ofSession: true }
    : { is: 'meeting', spans: [], otherwise: 'pair', to: i + 1, ofSession: true }

/** `ألقى الوزير كلمة أعرب فيها عن …`: what is done in the speech is the act, and the speaker's. */
function spokenCue(sheet: Sheet, i: number, subject: Subject): Cue | null {
  const { words } = sheet
  for (let j = i + 1; j < words.length && j < i + 24 && !isMark(words[j], '؛.'); j++) {
    if (!/^(?:فيها|خلالها|فيه|خلاله)$/.test(words[j]!.folded)) continue
    const reading = sheet.verbs[j - 1]!.find(({ tense, verb }) => tense === 'perfect' && !verb.frame.has('deed'))
    if (!reading) return null
    const at: Subject = { ...subject, to: j + 1 }
    const kind = kindOf(sheet, j - 1, reading, at)
    if (!kind) return null
    return {
      cue: { start: reading.start, end: words[j - 1]!.end },
      kind,
      subject: at,
      from: j - 1,
      start: reading.start,
      free: j + 1,
      rule: ruleOf(kind, reading.verb.name),
      because: [words[i]!.surface, words[j - 1]!.surface],
    }
  }
  return null
}

/** Whether a clause behind `أن` follows soon. */
const saysWhat = ({ words }: Sheet, from: number): boolean =>
  words.slice(from, from + 8).some((word) => isExactly(word, 'that'))

/** What a session will do is to meet and to discuss; what it will bring about is no promise (`سينقل الحوار …`), but a committee's is. */
function willMeet({ words }: Sheet, i: number, { verb }: VerbReading, { to }: Subject): boolean {
  if (verb.kind && verb.name !== 'future' && ['meet', 'discuss', 'review', 'announce', 'sign'].includes(verb.kind))
    return true
  const from = to > i + 1 ? i + 1 : Math.max(0, i - 8)
  return words
    .slice(from, Math.max(to, i))
    .some((word) => word.forms.some(({ stem }) => /^(?:لجنه|لجان|مجلس|فريق|فرق|مجموعه)$/.test(stem)))
}

/** `ينشئ الطرفان لجنة`: what an article or minutes bind the parties to do. */
function obliges(sheet: Sheet, i: number, { tense, verb, conjunction }: VerbReading): boolean {
  const next = sheet.words[after(sheet, i)]
  const parties =
    next &&
    (/^الطرف(?:ان|ين)$/.test(next.folded) ||
      (next.folded === 'كل' && /^(?:طرف|من)$/.test(sheet.words[after(sheet, i) + 1]?.folded ?? '')))
  return (
    tense === 'imperfect' &&
    (verb.frame.has('deed') || verb.frame.has('exchange')) &&
    !!parties &&
    (i === sheet.opening || conjunction) &&
    sheet.sentence.paragraph.role !== 'title'
  )
}

/** `وبين الوزير أن`: the letters of a preposition, but with what is said behind them. */
function saysThat({ words, mentionFrom }: Sheet, i: number, { verb }: VerbReading): boolean {
  const speaker = mentionFrom[i + 1]?.as
  if (
    !verb.frame.has('say') ||
    (speaker !== 'person' &&
      speaker !== 'office' &&
      !isExactly(words[i + 1], 'man') &&
      !isExactly(words[i + 1], 'that'))
  )
    return false
  for (let j = i + 1; j < words.length && j < i + 16; j++) {
    if (isExactly(words[j], 'that')) return true
    if (isMark(words[j], '؛;:.') || isExactly(words[j], 'relative')) return false
  }
  return false
}

/** Who may stand as the subject of this verb here. */
function admits(
  sheet: Sheet,
  i: number,
  reading: VerbReading,
  subject: Subject,
  kind: ActKind,
  cues: readonly Cue[],
  { inside, said, planned, around }: { inside: boolean; said: boolean; planned: boolean; around?: Cue | undefined },
): boolean {
  const { verb } = reading
  const { frame } = verb
  if (frame.has('statement')) return !inside && statementAfter(sheet, i) >= 0
  if (subject.is === 'alien') return false
  if (planned || subject.ofSession) return true
  const named = subject.is === 'side' || subject.is === 'office'
  if (reading.future)
    return (
      named ||
      (subject.is === 'meeting' && willMeet(sheet, i, reading, subject)) ||
      (inside &&
        subject.is !== 'unknown' &&
        subject.is !== 'meeting' &&
        !(subject.is === 'none' && isOfSomethingElse(sheet, i))) ||
      // سينظم على هامش الدورة منتدى: what takes place beside the session
      (subject.is === 'none' &&
        (i === sheet.opening || is(sheet.words[i - 1], 'opener')) &&
        is(sheet.words[i + 2], 'meeting-circumstance') &&
        sheet.context.pair !== null) ||
      (subject.is === 'none' && (reading.conjunction || reading.number === 'two') && cues.length > 0)
    )
  if (inside) {
    // أضاف أن بلاده ترى أن …: plain content of what he said
    if (around?.say === true && kind === 'note' && /^(?:رأى|اعتبر|لاحظ|أدرك)$/.test(verb.lemma)) return false
    // ذكر البيان أن الاجتماع رحب: the session does what the sides do in it
    if (said && subject.is === 'meeting' && reading.tense === 'perfect') return !frame.has('deed') && kind !== 'note'
    // قال إنهما اتفقا: both
    // أضاف أنه أجرى مباحثات: the pronoun is who said it
    const told = said && isPronounThat(sheet.words[before(sheet, i)])
    return (
      (named || reading.number === 'two' || told) &&
      (!frame.has('deed') || (kind !== 'do' && (named || verb.lemma === 'أجرى'))) &&
      (said || ['agree', 'commit', 'intend', 'sign'].includes(kind))
    )
  }
  if (subject.is === 'meeting') {
    if (kind === 'affirm' && frame.has('bond')) return reading.tense === 'perfect'
    // أجريت لقاءات: they were held
    if (frame.has('deed')) return reading.passive === true && kind === 'meet'
    // ينطلق اليوم الحوار
    if (reading.tense === 'imperfect' && frame.has('meeting') && i === sheet.opening) return true
    // a headline's committee: لجنة التنسيق تؤكد …
    if (reading.tense === 'imperfect' && sheet.sentence.paragraph.role === 'title') return true
    if (reading.tense === 'imperfect') return frame.has('list') || frame.has('listonly') || kind === 'meet'
    return true
  }
  // بدأ الرئيس زيارة: a side begins a visit, but no talks
  if (frame.has('meeting') && named && verb.lemma === 'بدأ') {
    let object = pastRemarks(sheet, subject.to)
    while (is(sheet.words[object], 'manner')) object++
    return /^(?:زيار|جول)/.test(sheet.words[object]?.folded ?? '')
  }
  if (frame.has('meeting') || frame.has('listonly')) return false
  // وتابع أن …: he went on
  if (kind === 'note' && reading.conjunction && subject.is === 'none' && /^(?:تابع|واصل|أكمل)$/.test(verb.lemma))
    return true
  if (subject.is === 'statement') return !frame.has('deed') && reading.tense === 'perfect'
  if (subject.is === 'instrument') return kind === 'sign' && reading.tense === 'perfect'
  if (frame.has('deed') || kind === 'do') {
    if (/^(?:و|ف)?(?:حيث|بينما|حين)$/.test(sheet.words[before(sheet, i)]?.folded ?? '')) return false
    const goesOn =
      // أن العلاقات قد حافظت: what had come to be, no further deed
      (reading.conjunction ||
        (is(sheet.words[before(sheet, i)], 'opener') && sheet.words[before(sheet, i)]!.folded !== 'قد')) &&
      cues.length > 0 &&
      !withinRelative(sheet, i, cues)
    if (subject.is === 'side' || (subject.is === 'office' && frame.has('light') && kind !== 'do')) return true
    // وأرسلت, ووسعتا: a further deed of the same side
    return (
      goesOn &&
      (reading.number === 'two' ||
        (reading.gender === 'f' && reading.tense === 'perfect' && subject.is !== 'unknown') ||
        (frame.has('light') && kind !== 'do'))
    )
  }
  if (named) return true
  if (subject.is === 'unknown' && !reading.conjunction) return reading.tense === 'perfect' && cues.length > 0
  // كما يبحث …: the session told of before
  const goesOn =
    frame.has('list') && subject.is === 'none' && /^و?كما$/.test(sheet.words[before(sheet, i)]?.folded ?? '')
  return reading.tense === 'perfect' || reading.number !== 'one' || cues.length > 0 || goesOn
}

const isPronounThat = holdsOf(({ folded }) => /^(?:ب|و)?ان(?:ه|ها|هما|هم)$/.test(folded))

/** `شملت المباحثات`: the talks themselves are the cue. */
function talksSubject(
  sheet: Sheet,
  i: number,
  reading: VerbReading,
  subject: Subject,
): { start: number; end: number } | null {
  const next = sheet.words[after(sheet, i)]
  return reading.verb.frame.has('listonly') && subject.is === 'meeting' && isExactly(next, 'talks')
    ? { start: next!.start, end: next!.end }
    : null
}

/** `، مؤكدين أهمية …`, `مشيرا إلى …`. */
function participleCue(sheet: Sheet, i: number, cues: readonly Cue[]): Cue[] | null {
  const { words } = sheet
  const word = words[i]!
  const reading = participleReading(word)
  if (!reading || !reading.verb.kind) return null
  // `. مثمنا …`: the sentence before goes on behind a full stop
  const goesOn = cues.length === 0
  if (
    goesOn &&
    (i !== sheet.opening || sheet.sentence.start === sheet.sentence.paragraph.start || !/(?:ا|ين)$/.test(word.folded))
  )
    return null
  const previous = words[before(sheet, i)]
  const { frame } = reading.verb
  // وأضاف قائلا: the verb has said it
  const last = cues.at(-1)
  if (reading.verb.lemma === 'قال' && last?.say && last.free >= i) return null
  const around: Subject = { is: 'none', spans: [], otherwise: 'around', to: i + 1 }
  // معبرا عن أمله: with its noun alone
  if (frame.has('only') && !lightAfter(sheet, i, around)) return null
  if (frame.has('listonly') || frame.has('meeting') || frame.has('empty')) return null
  if (
    !['affirm', 'note', 'commend', 'welcome', 'object', 'call', 'aspire', 'announce', 'intend', 'commit'].includes(
      reading.verb.kind,
    )
  )
    return null
  const apart = goesOn || isComma(previous) || reading.conjunction
  if (!apart && (reading.gender === 'f' || reading.form.endsWith('ات') || reading.verb.lemma === 'جدد')) return null
  // once more, where nothing that could be renewed follows
  if (
    word.folded === 'مجددا' &&
    (!apart ||
      isMark(words[i + 1]) ||
      isExactly(words[i + 1], 'preposition') ||
      is(words[i + 1], 'meeting-circumstance'))
  )
    return null
  if (frame.has('noun') && !apart) return null
  const subject: Subject = goesOn ? { ...around, otherwise: 'previous' } : around
  const kind = frame.has('light') ? (lightAfter(sheet, i, subject)?.kind ?? reading.verb.kind) : reading.verb.kind
  return [
    {
      cue: { start: reading.start, end: word.end },
      kind,
      subject,
      from: i,
      start: reading.start,
      free: i + 1,
      rule: ruleOf(kind, 'participle'),
      because: [word.surface],
      ...(kind === 'note' ? { say: true } : {}),
    },
  ]
}
