import { mainScript } from '../../text/direction.ts'
import { isSpace, trimSpan, type Span } from '../../text/span.ts'
import type { Analysis, Paragraph, ParagraphRole } from '../analysis.ts'
import { classAt, combining, letter } from '../characters.ts'

export interface ParagraphGrammar {
  /**
   * Whether the line is what the page carries and the text does not say: `line` for this line alone, `list` where it opens a
   * list of links to other texts, null where it is the text's own.
   */
  furniture(line: string): 'line' | 'list' | null
  /** Whether the line holds nothing but a place, a day, an agency or an author. */
  dateline(line: string): boolean
  /** Furniture inside a line ("Read also: …"), as offsets of the line. */
  inserts(line: string): Span[]
  /** Where the text proper begins in a line that also carries its head ("Begin Text:"); 0 where it carries none. */
  opening(line: string): number
  /** Whether a line that ends with this word must go on in the next. */
  unfinished(lastWord: string): boolean
}

/** Lines wider than this are whole paragraphs: nobody wraps by hand there. */
const widestWrap = 130
const longestHeading = 110

const terminated = /[.!?؟؛:…"”’»)\]]\s*$/
const ender = '.!?؟…'
const closer = '"”’»)]'
const bullet =
  /^(?:[•◦▪●■·*‣⁃–—-]\s+|\(?(?:\d{1,2}|[٠-٩]{1,2})\s?[-–.)\]]\s+(?=\p{L}|["“«'‘])|\(?[a-zأ-ي]\s?[-.)]\s+(?=\p{L}))/u
const someLetter = /[\p{L}\p{N}]/u
const lineBreak = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/g

/** Whether the words end a sentence, whatever closes after its mark. */
function hasEnded(words: string): boolean {
  let at = words.length - 1
  while (at >= 0 && isSpace(words, at)) at--
  while (at >= 0 && closer.includes(words[at]!)) at--
  return at >= 0 && ender.includes(words[at]!)
}

interface Line extends Span {
  /** Whether a blank line or the text's end follows. */
  blankAfter: boolean
}

/** Lines into paragraphs: a line that a page has wrapped goes on in the next, and furniture is told from the text. */
export function findParagraphs(analysis: Analysis): void {
  const { text } = analysis
  const lines = linesOf(text)
  const joined = unwrap(lines, text, analysis)
  const paragraphs: Paragraph[] = []
  let links = 0
  joined.forEach((line, index) => {
    const marker = bullet.exec(text.slice(line.start, Math.min(line.end, line.start + 12)))
    const body = marker
      ? trimSpan(text, { start: line.start + marker[0].length, end: line.end })
      : { start: line.start, end: line.end }
    if (body.end <= body.start) return
    const words = text.slice(body.start, body.end)
    const language = mainScript(words) ?? analysis.language
    const grammar = analysis.packs[language].paragraphs
    const furniture = grammar.furniture(words)
    if (furniture) {
      links = furniture === 'list' ? 8 : Math.max(0, links - 1)
      paragraphs.push({ start: body.start, end: body.end, language, role: 'furniture' })
      return
    }
    if (links > 0 && words.length < 140 && !hasEnded(words)) {
      links--
      paragraphs.push({ start: body.start, end: body.end, language, role: 'furniture' })
      return
    }
    links = 0
    if (grammar.dateline(words)) {
      paragraphs.push({ start: body.start, end: body.end, language, role: 'dateline' })
      return
    }
    const next = joined[index + 1]
    const heads = !marker && isHeading(words) && next !== undefined
    if (heads) {
      paragraphs.push({ start: body.start, end: body.end, language, role: 'title' })
      return
    }
    for (const { start, end, role } of pieces(body, words, grammar)) paragraphs.push({ start, end, language, role })
  })
  analysis.paragraphs = withoutMenus(paragraphs, text)
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  const push = (end: number) => {
    const line = trimSpan(text, { start, end })
    if (line.end > line.start) {
      if (someLetter.test(text.slice(line.start, line.end)))
        lines.push({ start: line.start, end: line.end, blankAfter: false })
    } else if (lines.length) lines[lines.length - 1]!.blankAfter = true
  }
  for (const match of text.matchAll(lineBreak)) {
    push(match.index)
    start = match.index + match[0].length
  }
  push(text.length)
  return lines
}

/** Joins the lines of blocks that look wrapped by hand. */
function unwrap(lines: readonly Line[], text: string, analysis: Analysis): Span[] {
  const joined: { start: number; end: number }[] = []
  for (let first = 0; first < lines.length;) {
    let last = first
    while (last + 1 < lines.length && !lines[last]!.blankAfter) last++
    const block = lines.slice(first, last + 1)
    const width = block.reduce((widest, line) => Math.max(widest, line.end - line.start), 0)
    const wrapped = width <= widestWrap && looksWrapped(block, text, analysis)
    block.forEach((line, i) => {
      const before = block[i - 1]
      const open = joined[joined.length - 1]
      if (before && open && goesOn(before, line, text, analysis, wrapped, width)) open.end = line.end
      else joined.push({ start: line.start, end: line.end })
    })
    first = last + 1
  }
  return joined
}

/** Most of the lines that do not end a sentence run into the next. */
function looksWrapped(block: readonly Line[], text: string, analysis: Analysis): boolean {
  let open = 0
  let running = 0
  for (let i = 0; i + 1 < block.length; i++) {
    const [line, next] = [block[i]!, block[i + 1]!]
    if (terminated.test(text.slice(Math.max(line.start, line.end - 4), line.end)) || startsAnew(next, text)) continue
    open++
    if (runsOn(line, next, text, analysis) || line.end - line.start > 55) running++
  }
  return running >= 2 && running * 2 >= open
}

/** The words themselves show that a sentence goes on: a comma, a word that cannot end one, a small letter. */
function runsOn(line: Span, next: Span, text: string, analysis: Analysis): boolean {
  if (/[,،\-–]/.test(text.charAt(line.end - 1))) return true
  if (/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) return true
  const from = Math.max(line.start, line.end - 24)
  let last = line.end
  while (last > from && isWritten(classAt(text, last - 1))) last--
  if (last === line.end) return false
  const language = mainScript(text.slice(from, line.end)) ?? analysis.language
  return analysis.packs[language].paragraphs.unfinished(text.slice(last, line.end))
}

const isWritten = (type: number): boolean => type === letter || type === combining

const startsAnew = (line: Span, text: string): boolean =>
  bullet.test(text.slice(line.start, Math.min(line.end, line.start + 12)))

function goesOn(line: Span, next: Span, text: string, analysis: Analysis, wrapped: boolean, width: number): boolean {
  if (startsAnew(next, text) || hasEnded(text.slice(Math.max(line.start, line.end - 4), line.end))) return false
  const words = text.slice(line.start, line.end)
  if (words.length > widestWrap) return false
  if (/:$/.test(words)) return false
  const goes = wrapped
    ? words.length > 0.45 * width || runsOn(line, next, text, analysis)
    : words.length > 30 && runsOn(line, next, text, analysis)
  if (!goes) return false
  // the lists of furniture are long: they are asked last
  const grammar = analysis.packs[mainScript(words) ?? analysis.language].paragraphs
  if (grammar.furniture(words) || grammar.dateline(words)) return false
  const following = text.slice(next.start, next.end)
  const nextGrammar = analysis.packs[mainScript(following) ?? analysis.language].paragraphs
  return following.length > widestWrap || !(nextGrammar.furniture(following) || nextGrammar.dateline(following))
}

const isHeading = (words: string): boolean =>
  words.length <= longestHeading &&
  !hasEnded(words) &&
  !/[,،]\s*$/.test(words) &&
  words.split(/\s+/).length <= (words.endsWith(':') ? 3 : 18)

/** A line cut where a page has run its head or furniture into it. */
function pieces(
  body: Span,
  words: string,
  grammar: ParagraphGrammar,
): { start: number; end: number; role: ParagraphRole }[] {
  const cuts: { start: number; end: number; role: ParagraphRole }[] = []
  const opening = grammar.opening(words)
  let at = 0
  const push = (start: number, end: number, role: ParagraphRole) => {
    const from = start + (words.slice(start, end).length - words.slice(start, end).trimStart().length)
    const to = from + words.slice(from, end).trimEnd().length
    if (to > from) cuts.push({ start: body.start + from, end: body.start + to, role })
  }
  if (opening > 0) {
    push(0, opening, opening < 400 ? 'title' : 'body')
    at = opening
  }
  for (const insert of grammar.inserts(words)) {
    if (insert.start < at) continue
    push(at, insert.start, 'body')
    push(insert.start, insert.end, 'furniture')
    at = insert.end
  }
  push(at, words.length, 'body')
  return cuts
}

/** Runs of very short lines are menus. */
function withoutMenus(paragraphs: readonly Paragraph[], text: string): Paragraph[] {
  const isShort = ({ start, end, role }: Paragraph) =>
    role !== 'dateline' && end - start <= 28 && !hasEnded(text.slice(start, end)) && !/\d/.test(text.slice(start, end))
  const kept: Paragraph[] = []
  for (let i = 0; i < paragraphs.length;) {
    let run = i
    while (run < paragraphs.length && isShort(paragraphs[run]!)) run++
    if (run - i >= 4)
      for (; i < run; i++) {
        const { start, end, language } = paragraphs[i]!
        kept.push({ start, end, language, role: 'furniture' })
      }
    else kept.push(paragraphs[i++]!)
  }
  return kept
}
