import { ruleOf } from './acts-kinds.ts'
import { isExactly } from './acts-lexicon.ts'
import { isMark, type Cue, type Sheet } from './acts-sheet.ts'
import { issuerOf } from './acts-subjects.ts'

// Acts that set phrases tell: who waited for a guest, who issued a statement.

/** `وكان في استقباله … وزير الري`: the host, behind where it was. */
export function receptionCue({ words, mentionFrom }: Sheet, i: number): Cue[] | null {
  const noun = words[i + 2]
  if (!/^و?كان(?:ت)?$/.test(words[i]!.folded) || words[i + 1]?.folded !== 'في') return null
  if (!noun || !/^استقبال(?:ه|ها|هما|هم)$/.test(noun.folded)) return null
  for (let j = i + 3; j < words.length && j < i + 16 && !isMark(words[j], '؛.:'); j++) {
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

/** `نص صادر عن الحكومتين`: the heading of a statement tells who issued it. */
export function issuedCue(sheet: Sheet, i: number): Cue[] | null {
  const { words } = sheet
  const [word, first] = [words[i]!, words[0]!]
  if (!/^(?:صادر|صدر)$/.test(word.folded) || i > 5 || sheet.sentence.start !== sheet.sentence.paragraph.start)
    return null
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
