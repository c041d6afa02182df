import { fold } from '../../text/fold.ts'
import type { Analysis, Paragraph, TimeExpression } from '../analysis.ts'
import type { DocumentKind, Edtf } from '../finding.ts'

export interface IssueGrammar {
  /** How far the news agency's dateline reaches that opens a paragraph (`CAIRO – 17 May 2023:`); 0 where none does. */
  dateline(paragraph: string): number
  /** Whether the words before a day say that the text was issued on it ("Media Note", "issued in Riyadh on"). */
  issues(before: string): boolean
  /** Whether the line is the page's own clock: a time of day, "last updated". */
  isPageClock(line: string): boolean
  /** Whether a heading names the joint statement as what follows. */
  isStatementHead(heading: string): boolean
  /** Whether the line says that the text of a statement follows or was issued by both. */
  textFollows(line: string): boolean
  /** Whether the line tells of a statement or of the talks from outside: a source, a reporter, "yesterday". */
  isReported(line: string): boolean
  /** Whether the line speaks as statements do: full honours, "the Governments of". */
  isSolemn(line: string): boolean
  /** Whether the line tells of talks, a visit, a session or a statement: an occasion. */
  isOccasion(line: string): boolean
  /** Whether a heading announces standing facts: a fact sheet, "relations with". */
  isFactSheet(heading: string): boolean
}

const fullDay = /^\d{4}-\d\d-\d\d$/
/** A text that names this many years, this far apart, tells history even where it names meetings. */
const yearsOfHistory = 5
/** A page dates what an agency issued by itself, or up to some days later. */
const daysFromIssueToPage = 7

/** What the document is, and when it says that it was issued. */
export function findIssue(analysis: Analysis): void {
  analysis.issued = issuedOn(analysis)
  analysis.kind = kindOf(analysis)
}

/** As much of a paragraph as can tell what the document is. */
const mostRead = 20_000
const lineOf = ({ text }: Analysis, paragraph: Paragraph): string =>
  text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + mostRead))
const grammarOf = ({ packs }: Analysis, paragraph: Paragraph): IssueGrammar => packs[paragraph.language].issue

function issuedOn(analysis: Analysis): Edtf | null {
  const { paragraphs, dates } = analysis
  const inside = datesByParagraph(paragraphs, dates)
  const bodies = paragraphs.filter(({ role }) => role === 'body')
  const firstBody = paragraphs.indexOf(bodies[0]!)
  const opening = new Set(bodies.slice(0, 3))
  const heads: Edtf[] = []
  const pages: Edtf[] = []
  const clocks: Edtf[] = []
  let unsaid: string | null = null
  let footer: Edtf | null = null
  for (const [index, paragraph] of paragraphs.entries()) {
    const found = inside.get(paragraph)
    if (!found || paragraph.role === 'furniture') continue
    const line = lineOf(analysis, paragraph)
    const grammar = grammarOf(analysis, paragraph)
    if (paragraph.role === 'dateline') {
      const day = found.find(({ value }) => value && fullDay.test(value))
      if (!day) {
        // BAKU, Azerbaijan, Feb. 3
        unsaid ??= found.find(({ value }) => /^XXXX-\d\d-\d\d$/.test(value ?? ''))?.value?.slice(5) ?? null
        continue
      }
      pages.push(day.value!)
      // a bullet before the day: one of the page's own marks, beside its hour and its counts
      if (
        grammar.isPageClock(line) ||
        /[•·▪*]\s*$/.test(analysis.text.slice(Math.max(0, paragraph.start - 6), paragraph.start))
      ) {
        clocks.push(day.value!)
        continue
      }
      if (firstBody < 0 || index <= firstBody + 1) heads.push(day.value!)
      else if (index >= paragraphs.length - 3) footer = day.value
      continue
    }
    const dateline = paragraph.role === 'title' || opening.has(paragraph) ? grammar.dateline(line) : 0
    // under a title, a line that is nothing but a city and a day
    const reach = paragraph.role === 'title' && dateline < line.trimEnd().length ? 0 : dateline
    for (const { start, value } of found) {
      if (!value) continue
      if (start - paragraph.start < reach) {
        if (fullDay.test(value)) return value
        if (/^XXXX-\d\d-\d\d$/.test(value)) unsaid ??= value.slice(5)
      } else if (
        fullDay.test(value) &&
        grammar.issues(analysis.text.slice(Math.max(paragraph.start, start - 90), start))
      )
        return value
    }
  }
  if (unsaid)
    return pages.map((page) => soonBefore(page, unsaid!)).find((day) => day !== null) ?? withYearOf(heads[0], unsaid)
  return heads[0] ?? footer ?? clocks.find((day) => isToday(day, analysis)) ?? null
}

const longWeekday = { weekday: 'long', timeZone: 'UTC' } as const
const weekdayNames = { ar: new Intl.DateTimeFormat('ar', longWeekday), en: new Intl.DateTimeFormat('en', longWeekday) }

/** Whether the text calls its day "today" by the weekday that the page's own day is: both are one. */
function isToday(day: Edtf, { text, dates, paragraphs }: Analysis): boolean {
  const body = paragraphs.find(({ role }) => role === 'body')
  const weekday = body && fold(weekdayNames[body.language].format(Date.parse(day)))
  return (
    weekday !== undefined &&
    dates.some(({ start, end, relative }) => relative === 'day+0' && fold(text.slice(start, end)).includes(weekday))
  )
}

function datesByParagraph(
  paragraphs: readonly Paragraph[],
  dates: readonly TimeExpression[],
): Map<Paragraph, TimeExpression[]> {
  const inside = new Map<Paragraph, TimeExpression[]>()
  let at = 0
  for (const date of dates.toSorted((a, b) => a.start - b.start)) {
    while (at < paragraphs.length && paragraphs[at]!.end <= date.start) at++
    const paragraph = paragraphs[at]
    if (!paragraph || date.start < paragraph.start) continue
    if (!inside.has(paragraph)) inside.set(paragraph, [])
    inside.get(paragraph)!.push(date)
  }
  return inside
}

/** The dateline's day (`04-29`) in the page's year, or in the year before, where the page follows it within days. */
function soonBefore(page: Edtf, monthAndDay: string): Edtf | null {
  for (const year of [Number(page.slice(0, 4)), Number(page.slice(0, 4)) - 1]) {
    const day = `${String(year).padStart(4, '0')}-${monthAndDay}`
    const days = (Date.parse(page) - Date.parse(day)) / 86_400_000
    if (days >= 0 && days <= daysFromIssueToPage) return day
  }
  return null
}

const withYearOf = (head: Edtf | undefined, monthAndDay: string): Edtf | null =>
  head ? `${head.slice(0, 4)}-${monthAndDay}` : null

function kindOf(analysis: Analysis): DocumentKind {
  const { paragraphs, dates } = analysis
  const own = paragraphs.filter(({ role }) => role !== 'furniture')
  const bodies = own.filter(({ role }) => role === 'body')
  const says = (paragraph: Paragraph, what: (grammar: IssueGrammar, line: string) => boolean) =>
    what(grammarOf(analysis, paragraph), lineOf(analysis, paragraph))
  const first = bodies[0]
  const top = first ? own.slice(0, own.indexOf(first)) : own
  if (
    [...top, ...bodies.slice(0, 3)].some((paragraph) =>
      says(paragraph, (grammar, line) => grammar.textFollows(line.slice(0, 700))),
    )
  )
    return 'joint-statement'
  const reported = bodies.slice(0, 8).some((paragraph) => says(paragraph, (grammar, line) => grammar.isReported(line)))
  const headed = top.some(
    (paragraph) => paragraph.role === 'title' && says(paragraph, (grammar, line) => grammar.isStatementHead(line)),
  )
  if (headed && !reported) return 'joint-statement'
  const titles = own.filter(({ role }) => role === 'title')
  if (titles.some((paragraph) => says(paragraph, (grammar, line) => grammar.isFactSheet(line)))) return 'background'
  const opening = bodies.slice(0, 2)
  const datelined = bodies
    .slice(0, 3)
    .some((paragraph) => says(paragraph, (grammar, line) => grammar.dateline(line) > 0))
  if (
    !reported &&
    !datelined &&
    !titles.length &&
    first &&
    says(first, (grammar, line) => grammar.isSolemn(line.slice(0, 200)))
  )
    return 'joint-statement'
  const years = new Set(
    dates.flatMap(({ value, relative }) => (value && !relative && /^\d{4}/.test(value) ? [value.slice(0, 4)] : [])),
  )
  const tellsAnOccasion = opening.some((paragraph) => says(paragraph, (grammar, line) => grammar.isOccasion(line)))
  const span = Math.max(...[...years].map(Number)) - Math.min(...[...years].map(Number))
  const looksBack =
    years.size >= 3 &&
    (!tellsAnOccasion ||
      (years.size >= yearsOfHistory && span >= yearsOfHistory && !reported && !dates.some(({ relative }) => relative)))
  return looksBack && !datelined ? 'background' : 'press-report'
}
