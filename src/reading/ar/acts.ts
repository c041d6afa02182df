import type { ActGrammar, ActReading, SubjectReference } from '../steps/07-acts.ts'
import { findCues } from './acts-cues.ts'
import { endOfExtent, startOfClause } from './acts-extents.ts'
import { isExactly } from './acts-lexicon.ts'
import { sheetOf } from './acts-sheet.ts'

export const acts: ActGrammar = {
  acts(sentence, context) {
    const sheet = sheetOf(sentence, context)
    const cues = findCues(sheet)
    const found: ActReading[] = []
    let around: number | undefined
    let shared: SubjectReference | undefined
    // who says what follows, where the saying itself is no act of its own
    let speaker: SubjectReference | undefined
    cues.forEach((cue, i) => {
      const { kind, subject, start, from, free, rule, because } = cue
      if (!cue.embedded) speaker = undefined
      if (cue.say && cues[i + 1]?.embedded) {
        speaker = subject
        return
      }
      let next = i + 1
      while (next < cues.length && cues[next]!.embedded && !(cue.embedded && cues[next]!.from > from)) next++
      const limit = next < cues.length ? startOfClause(sheet, cues[next]!.from, from + 1) : sheet.words.length
      const end = endOfExtent(sheet, from, Math.min(free, limit), limit, kind)
      // a participle or a shared subject takes the reference itself; only where it is dropped there, the actors found for it
      const given = cue.embedded ? speaker : shared
      const own = subject.otherwise === 'around' && !subject.spans.length && given ? given : subject
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
