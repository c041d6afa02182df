import { mainScript } from '../text/direction.ts'
import { workSheet } from './analysis.ts'
import { arabic } from './ar/pack.ts'
import { english } from './en/pack.ts'
import { readableShare } from './extent.ts'
import type { Language, Reading } from './finding.ts'
import { findParagraphs } from './steps/01-paragraphs.ts'
import { findSentences } from './steps/02-sentences.ts'
import { findWords } from './steps/03-words.ts'
import { findExpressions, resolveDates } from './steps/04-expressions.ts'
import { findIssue } from './steps/05-issue.ts'
import { findNames } from './steps/06-names.ts'
import { findActs } from './steps/07-acts.ts'
import { judgeUndertakings } from './steps/08-undertakings.ts'
import { findInstruments } from './steps/09-instruments.ts'
import { findMeetings } from './steps/10-meetings.ts'

export type * from './finding.ts'
export { toRecord } from './record.ts'

/** The reader's version: it changes whenever the same text may be read differently. */
export const readerVersion = '1'

const packs = { ar: arabic, en: english }

/**
 * Reads one text: what the sides did by saying it, what they promised, and the meetings, instruments, figures, dates, people,
 * bodies and places that it names. The same text gives the same reading; nothing outside it is asked.
 *
 * @param text decoded text; offsets in the reading are UTF-16 code units of it
 * @param options `language` overrides the detected main language
 */
export function read(text: string, options: { language?: Language } = {}): Reading {
  const language = options.language ?? mainScript(text) ?? 'en'
  const analysis = workSheet(text, language, packs)
  findParagraphs(analysis)
  findSentences(analysis)
  findWords(analysis)
  findExpressions(analysis)
  findIssue(analysis)
  resolveDates(analysis)
  findNames(analysis)
  findActs(analysis)
  judgeUndertakings(analysis)
  findInstruments(analysis)
  findMeetings(analysis)
  const { kind, issued, meetings, acts, instruments, figures, dates, people, organisations, places } = analysis
  return {
    reader: readerVersion,
    language,
    kind,
    issued,
    readable: readableShare(analysis),
    meetings,
    acts,
    instruments,
    figures,
    dates,
    people,
    organisations,
    places,
  }
}
