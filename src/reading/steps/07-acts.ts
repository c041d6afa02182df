import { contains, quoteOf, type Span } from '../../text/span.ts'
import type { Analysis, FoundAct, Sentence, SideMention, Whole } from '../analysis.ts'
import type { ActKind, SideCode } from '../finding.ts'

/**
 * Who acts, as the sentence tells it. The sides are those that the mentions inside `spans` stand for; where there are none,
 * `otherwise` says what stands in: both sides of the document, the actors of the act before (a dropped subject, "the
 * minister"; `sayer`: whoever told of it, where somebody did), those of the act around (a pronoun, a participle), of the pair the side that did not act before ("his guest"), or
 * whoever speaks ("we"): the one whose speech or interview the document is, or who was quoted just before, else both sides.
 * `number` is the number that the verb or the noun shows.
 */
export interface SubjectReference {
  readonly spans: readonly Span[]
  readonly otherwise: 'pair' | 'previous' | 'sayer' | 'around' | 'other' | 'speaker'
  readonly number?: 'one' | 'two'
  /** Where the act's object stands: of a pair, the side that it names is not the one that acts. */
  readonly opposite?: Span
}

export interface ActReading {
  /** The verb, as it stands. */
  readonly cue: Span
  /** From the verb, or the empty verb before it, to the end of what it governs. */
  readonly quote: Span
  readonly kind: ActKind
  readonly subject: SubjectReference
  /** Where the subject that stands behind the verb ends: the names before it say nothing of what is done. */
  readonly governs?: number
  /** Who says that it was done, where the saying is no act of its own. */
  readonly sayer?: SubjectReference
  readonly rule: string
  readonly because: readonly string[]
  /** The place, among the acts of this sentence, of an earlier one that this is embedded in or takes its subject from. */
  readonly within?: number
}

export interface ActGrammar {
  /** The acts of one sentence, in the order of the text. */
  acts(sentence: Sentence, context: ActContext): ActReading[]
  /** Where a title names the one who speaks in the whole document ("Remarks by the minister of …"), his mention. */
  speaker?(title: Sentence, context: ActContext): SideMention | null
}

export interface ActContext {
  readonly text: string
  readonly pair: Analysis['pair']
  /** The mentions of sides in the sentence, in the order of the text, the longer first where two begin together. */
  readonly sides: readonly SideMention[]
  /** Where the sentence is an item of a list ("agreed on the following:"), the kind of the act that the list stands behind. */
  readonly lead: ActKind | null
  /** Whether the sentence is a line under one that ends with a colon. */
  readonly listed: boolean
}

/** What the sides do by saying it: each cue with its kind, what it governs and who acts. */
export function findActs(analysis: Analysis): void {
  const { text, pair, packs } = analysis
  const sides = analysis.sides.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  let titled: readonly SideCode[] | undefined
  let lead: ActKind | null = null
  let listed = false
  for (const sentence of analysis.sentences) {
    while (next < sides.length && sides[next]!.start < sentence.start) next++
    const first = next
    while (next < sides.length && sides[next]!.start < sentence.end) next++
    if (sentence.paragraph.role === 'furniture') continue
    const item = isItem(text, sentence)
    const line = sentence.start === sentence.paragraph.start
    if (!item && line) lead = null
    if (line && !listed) listed = isUnderColon(text, sentence)
    const context = { text, pair, sides: sides.slice(first, next), lead: item ? lead : null, listed: listed && line }
    titled ??= packs[sentence.language].acts.speaker?.(sentence, context)?.sides ?? []
    const before = analysis.acts.length
    for (const found of packs[sentence.language].acts.acts(sentence, context)) {
      const { cue, quote, kind, subject, sayer, rule, because, within, governs } = found
      const around = within === undefined ? undefined : before + within
      const act: Whole<FoundAct> = {
        start: quote.start,
        end: quote.end,
        quote: quoteOf(text, quote),
        cue: quoteOf(text, cue),
        cueStart: cue.start,
        cueEnd: cue.end,
        kind,
        actors:
          subject.otherwise === 'speaker' && (subject.number !== 'one' || titled.length === 1)
            ? speakerOf(titled, sayer && actorsOf(sayer, context, analysis.acts, undefined), sentence, cue, analysis)
            : actorsOf(subject, context, analysis.acts, around),
        topics: [],
        undertaking: false,
        due: null,
        rule,
        because,
        within: around,
        governs,
        sayers: sayer && actorsOf(sayer, context, analysis.acts, undefined),
      }
      analysis.acts.push(act)
    }
    const last = analysis.acts.at(-1)
    if (last && analysis.acts.length > before && !last.rule?.endsWith('.item')) listed = false
    if (last && analysis.acts.length > before && leads(text, last, sentence)) lead = last.kind
  }
}

/** Marks and numbers before the items of a list. */
const bullet = /(?:^|[\n\r])\s*(?:[-–—•◦▪●■·*‣⁃]|\(?[\d٠-٩]{1,2}\s?[-–.)\]]|\(?[a-zأ-ي]\s?[-.)])\s*$/u
/** The longest of these, with blanks. */
const bulletReach = 8

/** Whether the sentence is the first of a list's item. */
const isItem = (text: string, { start, paragraph }: Sentence): boolean =>
  start === paragraph.start && bullet.test(text.slice(Math.max(0, start - bulletReach), start))

/** Whether a line begins behind one that ends with a colon. */
const isUnderColon = (text: string, { start }: Sentence): boolean => {
  let at = start - 1
  while (at >= 0 && /[^\p{L}\p{N}:.;!?)»”"]/u.test(text[at]!)) at--
  return text[at] === ':' && text.slice(at, start).includes('\n')
}

/** Whether a list stands behind the act: nothing but a colon is left of the sentence. */
const leads = (text: string, { end, cueEnd }: FoundAct, sentence: Sentence): boolean =>
  end >= cueEnd && /^\s*:\s*$/.test(text.slice(end, sentence.end))

/**
 * Who says "we" or "I": the speaker of the document, or the one side that is told to have said it, that was quoted before in the paragraph,
 * or whose words stand between quotation marks, else both.
 */
function speakerOf(
  titled: readonly SideCode[],
  sayers: readonly SideCode[] | undefined,
  { paragraph }: Sentence,
  { start }: Span,
  { acts, pair, text }: Analysis,
): readonly SideCode[] {
  if (titled.length === 1) return titled
  if (sayers?.length === 1) return sayers
  const before = acts.at(-1)
  if (before?.kind === 'note' && before.actors.length === 1 && before.start >= paragraph.start) return before.actors
  const quoted = opened.test(text.slice(Math.max(paragraph.start, start - quotationReach), start))
  return (quoted && acts.slice(-3).findLast(({ actors }) => actors.length === 1)?.actors) || (pair ?? [])
}

/** An opening quotation mark that nothing closes. */
const opened = /[“«][^”»]*$/u
/** How far back a quotation is looked for. */
const quotationReach = 300

/** How many acts back a dropped subject or "the minister" may reach. */
const recent = 12

function actorsOf(
  { spans, otherwise, number, opposite }: SubjectReference,
  { pair, sides }: ActContext,
  acts: readonly FoundAct[],
  around: number | undefined,
): readonly SideCode[] {
  const named = sidesIn(spans, sides)
  // "the minister of industry and the Lebanese minister of trade": two who act, of whom only one is told
  if (named.length === 1 && pair?.length === 2 && pair.includes(named[0]!) && twoOffices(spans, sides)) return pair
  if (named.length) return named
  const both = pair ?? []
  const other = opposite && pair ? sidesIn([opposite], sides) : []
  if (otherwise === 'around' && around !== undefined) return acts[around]!.actors
  if (pair && other.length === 1 && pair.includes(other[0]!)) return pair.filter((side) => side !== other[0])
  if (otherwise === 'pair') return both
  const before = acts
    .slice(-recent)
    .findLast((act) => !number || (number === 'one' ? act.actors.length === 1 : act.actors.length > 1))
  if (before && pair && otherwise === 'other' && pair.includes(before.actors[0]!))
    return pair.filter((side) => side !== before.actors[0])
  if (before) return (otherwise === 'sayer' && before.sayers) || before.actors
  return number === 'two' ? both : (acts.at(-1)?.actors ?? both)
}

/** Two that are named by their offices or by name, and one of them is told to be of a side. */
function twoOffices(spans: readonly Span[], sides: readonly SideMention[]): boolean {
  if (spans.length !== 2) return false
  const told = spans.filter((span) => sidesIn([span], sides).length > 0)
  const officials = spans.every(({ start }) =>
    /^(?:person|office|anaphor)$/.test(sides[firstFrom(sides, start)]?.as ?? ''),
  )
  return told.length === 1 && officials
}

/** The number of the first mention that begins at the offset or behind it. */
function firstFrom(sides: readonly SideMention[], offset: number): number {
  let low = 0
  let high = sides.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sides[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sides that the outermost mentions in the stretches stand for, each once, in the order of their codes. */
function sidesIn(spans: readonly Span[], sides: readonly SideMention[]): SideCode[] {
  const codes = new Set<SideCode>()
  for (const span of spans) {
    let end = -1
    for (let i = firstFrom(sides, span.start); i < sides.length && sides[i]!.start < span.end; i++) {
      const mention = sides[i]!
      if (!mention.sides.length || mention.start < end || !contains(span, mention)) continue
      end = mention.end
      for (const side of mention.sides) codes.add(side)
    }
  }
  return [...codes].sort()
}
