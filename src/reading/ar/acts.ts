import type { ActKind } from '../finding.ts'
import type { ActGrammar, ActReading, SubjectReference } from '../steps/07-acts.ts'
import { findCues } from './acts-cues.ts'
import { endOfExtent, startOfClause } from './acts-extents.ts'
import { masdarKind, ruleOf } from './acts-kinds.ts'
import { is, isExactly, masdarReading } from './acts-lexicon.ts'
import { sheetOf, type Sheet } from './acts-sheet.ts'

/** Kinds of what the items of a list are: agreed, stressed. */
const listed = new Set<ActKind>(['affirm', 'agree', 'call', 'commit'])
/** Kinds that an item has of its own, whatever it stands under. */
const ownKinds = new Set<ActKind>(['affirm', 'commend', 'object', 'welcome'])

/** Kinds of what somebody says, so that with a dropped subject it is he who goes on. */
const voiced = new Set<ActKind>(['affirm', 'aspire', 'call', 'commend', 'note', 'object', 'welcome'])

/** `أوضح الوزير أن الجانبين ناقشا …. وأضاف …`: a dropped subject is the one who told, not those of whom he told. */
const ofSayer = (subject: SubjectReference): SubjectReference =>
  subject.otherwise === 'previous' && subject.spans.length === 0 && !subject.number
    ? { ...subject, otherwise: 'sayer' }
    : subject

/** `اتفق الجانبان على ما يلي: - إنشاء …`: an item that opens with a noun is one more thing that was agreed. */
function itemOf(sheet: Sheet, lead: ActKind): ActReading | null {
  const { words, opening, verbs } = sheet
  const word = words[opening]
  if (!word || !listed.has(lead)) return null
  const masdar = masdarReading(word)
  if (!masdar && (verbs[opening]!.length > 0 || isExactly(word, 'preposition') || is(word, 'manner'))) return null
  const own = masdar && masdarKind(sheet, opening, masdar)
  const kind = own && ownKinds.has(own) ? own : lead
  return {
    cue: word,
    quote: { start: word.start, end: endOfExtent(sheet, opening, opening + 1, words.length, kind) },
    kind,
    subject: { spans: [], otherwise: 'previous' },
    rule: ruleOf(kind, 'item'),
    because: [word.surface],
  }
}

export const acts: ActGrammar = {
  acts(sentence, context) {
    const sheet = sheetOf(sentence, context)
    const item = context.lead && itemOf(sheet, context.lead)
    if (item) return [item]
    const cues = findCues(sheet)
    const found: ActReading[] = []
    let around: number | undefined
    let shared: SubjectReference | undefined
    // who says what follows, where the saying itself is no act of its own
    let speaker: SubjectReference | undefined
    cues.forEach((cue, i) => {
      const { kind, subject, start, from, free, rule, because } = cue
      if (!cue.embedded) speaker = undefined
      // a participle or a shared subject takes the reference itself; only where it is dropped there, the actors found for it
      const given = cue.embedded ? speaker : shared
      const taken = subject.otherwise === 'around' && !subject.spans.length && given ? given : subject
      if (cue.say && cues[i + 1]?.embedded) {
        speaker = ofSayer(taken)
        // مبينا أن …: whoever did what was told before it says it
        if (taken.otherwise !== 'around') around = undefined
        shared = speaker
        return
      }
      let next = i + 1
      while (next < cues.length && cues[next]!.embedded && !(cue.embedded && cues[next]!.from > from)) next++
      const limit = next < cues.length ? startOfClause(sheet, cues[next]!.from, from + 1) : sheet.words.length
      const end = endOfExtent(sheet, from, Math.min(free, limit), limit, kind)
      const own = voiced.has(kind) ? ofSayer(taken) : taken
      // وأضاف: «تم …»: somebody says what is an act of its own
      if (cue.say && end <= sheet.words[free - 1]!.end) {
        if (!cue.embedded) {
          around = undefined
          shared = undefined
          speaker = own
        }
        return
      }
      const embeddedIn = cue.embedded || own.otherwise === 'around' ? around : undefined
      if (!cue.embedded) {
        around = found.length
        shared = own.spans.length || own.otherwise === 'pair' ? own : undefined
      }
      found.push({
        cue: cue.cue,
        quote: { start, end },
        kind,
        subject: own,
        ...(speaker ? { sayer: speaker } : {}),
        rule,
        because,
        ...(cue.official && free > from + 1 && sheet.words[free - 1]!.end < end
          ? { governs: sheet.words[free - 1]!.end }
          : {}),
        ...(embeddedIn === undefined ? {} : { within: embeddedIn }),
      })
    })
    return found
  },

  /** `كلمة وزير خارجية اليابان`, `حوار مع وزير الطاقة`: the first office or person that the title of a speech or an interview names. */
  speaker({ words, start, end }, { sides }) {
    const opens = words.slice(0, 3).some((word) => isExactly(word, 'speech'))
    return opens
      ? (sides.find(
          (side) => side.start >= start && side.end <= end && (side.as === 'person' || side.as === 'office'),
        ) ?? null)
      : null
  },
}
