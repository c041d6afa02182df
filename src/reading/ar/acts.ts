import type { ActKind } from '../finding.ts'
import type { ActGrammar, ActReading, SubjectReference } from '../steps/07-acts.ts'
import { findCues } from './acts-cues.ts'
import { endOfExtent, startOfClause } from './acts-extents.ts'
import { sheetOf } from './acts-sheet.ts'

/** A cue before its extent is known. Places are numbers of words; offsets are in the text. */
export interface Cue {
  readonly cue: { readonly start: number; readonly end: number }
  readonly kind: ActKind
  readonly subject: SubjectReference
  /** The word where the quotation begins, and its offset. */
  readonly from: number
  readonly start: number
  /** The first word behind the verb and its subject. */
  readonly free: number
  readonly rule: string
  readonly because: readonly string[]
  /** Embedded in the act before it, which goes on over it. */
  readonly embedded?: boolean
  /** A verb of saying, which gives way to an act in what is said. */
  readonly say?: boolean
}

export const acts: ActGrammar = {
  acts(sentence, context) {
    const sheet = sheetOf(sentence, context)
    const cues = findCues(sheet)
    const found: ActReading[] = []
    let around: number | undefined
    let shared: SubjectReference | undefined
    cues.forEach((cue, i) => {
      const { kind, subject, start, from, free, rule, because } = cue
      if (cue.say && cues[i + 1]?.embedded) return
      const next = cues.slice(i + 1).find((other) => !other.embedded || cue.embedded && other.from > from)
      const limit = next ? startOfClause(sheet, next.from, from + 1) : sheet.words.length
      const end = endOfExtent(sheet, from, Math.min(free, limit), limit)
      // a participle or a shared subject takes the reference itself; only where it is dropped there, the actors found for it
      const own = !cue.embedded && subject.otherwise === 'around' && !subject.spans.length && shared ? shared : subject
      const embeddedIn = cue.embedded || own.otherwise === 'around' ? around : undefined
      if (!cue.embedded) {
        around = found.length
        shared = own.spans.length || own.otherwise === 'pair' ? own : undefined
      }
      found.push({
        cue: cue.cue, quote: { start, end }, kind, subject: own, rule, because, ...(embeddedIn === undefined ? {} : { within: embeddedIn }),
      })
    })
    return found
  },
}
