import type { Analysis, FoundAct, Paragraph, Sentence, Whole } from '../analysis.ts'
import type { Topic } from '../finding.ts'
import type { Span } from '../../text/span.ts'
import { firstEndingAfter } from '../order.ts'
import { holdsOf } from '../spelling.ts'
import type { TermHit, Terms } from '../terms.ts'
import { aheadIn, dueOf } from './08-due-dates.ts'
import { headingsOf } from './08-headings.ts'
import { type Extent, topicsOf } from './08-topics.ts'

export interface UndertakingGrammar {
  /** Terms with the topics that they name: 3 for a term of art, 2 for a plain word, 1 for one that names its topic only for want of a better. */
  readonly topics: Terms
  /**
   * What the words of a promise tell: `soon` a vague time, `opinion` that no deed is agreed, `achieve` an outcome, `event` a thing that can be
   * held or made, `courtesy` that two met and no more, `vague` a state that nobody can check, `stative` a future that is no deed, `interest` a mere wish,
   * `back` that its object is what was told before, `same` the field that was spoken of, `occasion` that a session follows in which it is done, `loose` a deed without an end of its own ("deepen"), `steady` one that goes on as before, `endless` one that has no end whatever its field ("work together", "sustain"), `ready` that somebody is willing and no more, `frame` what a deed is done within, `within` a term that a duration follows, `year-end` the end of the year it is said in, `approval` that the deed is done by saying it, `text`, `settled`, `past`.
   */
  readonly senses: Terms
  /** Whether the verb is in the future ("will", سيعمل). */
  isFuture(cue: string): boolean
}

/** Topics that a promise cannot be checked by on their own. */
const soft = new Set<Topic>(['friendship', 'regional-security', 'conflict-mediation'])

/** What each act is about, whether it promises something that can be checked, and by when. */
export function judgeUndertakings(analysis: Analysis): void {
  const reader = new ExtentReader(analysis)
  let previous: FoundAct | undefined
  analysis.acts = analysis.acts.map((act): FoundAct => {
    const extent = reader.extent(act)
    const { topics, own } = topicsOf(act, extent, previous)
    const future = extent.sentence !== null && analysis.packs[extent.sentence.language].undertakings.isFuture(act.cue)
    const { undertaking, why } = judge(act, extent, own ? topics : [], {
      future,
      dated: aheadIn(analysis, act).length > 0,
      amount: amountIn(analysis, act),
    })
    const due = dueOf(analysis, act, extent, undertaking)
    const because = [...(act.because ?? []), ...(why ? [`undertaking: ${why}`] : [])]
    const { start, end, quote, cue, cueStart, cueEnd, kind, actors, rule, within, governs } = act
    const judged: Omit<Whole<FoundAct>, 'sayers'> = {
      start,
      end,
      quote,
      cue,
      cueStart,
      cueEnd,
      kind,
      actors,
      topics,
      undertaking,
      due,
      rule,
      because,
      within,
      governs,
    }
    return (previous = judged)
  })
}

const isAcronym = holdsOf(({ kind, surface }) => kind === 'letters' && /^\p{Lu}{2,}$/u.test(surface))

/** How many words back the topics named before an act are looked for: a page without stops is one sentence. */
const earlierReach = 300

/** Of hits in the order of the text, those that begin between two words. */
function beginningIn(hits: readonly TermHit[], from: number, to: number): readonly TermHit[] {
  const first = firstWhere(hits, (hit) => hit.from >= from)
  let end = first
  while (end < hits.length && hits[end]!.from < to) end++
  return hits.slice(first, end)
}

/** The place of the first that something holds of, where it holds of all after it; their count where it holds of none. */
function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0
  for (let high = items.length; low < high;) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** The terms of a sentence, each list in the order of the text. */
interface SentenceHits {
  readonly topics: readonly TermHit[]
  /** Acronyms that stand for terms. */
  readonly acronyms: readonly TermHit[]
  readonly senses: readonly TermHit[]
}

class ExtentReader {
  readonly #hits = new Map<Sentence, SentenceHits>()
  readonly #analysis: Analysis
  readonly #acronyms = new Map<string, TermHit[]>()
  readonly #people: readonly Span[]
  /** The same, and offices of which nothing tells whose they are. */
  readonly #officials: readonly Span[]
  /** Where the two sides are named. */
  readonly #pair: readonly Span[]
  /** Where a country is named. */
  readonly #countries: readonly Span[]

  /** What the heading of each paragraph names; none for those without one. */
  readonly #headings: ReadonlyMap<Paragraph, readonly TermHit[]>

  constructor(analysis: Analysis) {
    this.#analysis = analysis
    this.#headings = headingsOf(analysis)
    const byStart = (a: Span, b: Span) => a.start - b.start
    const bodies = new Set(analysis.organisations.map(({ start }) => start))
    const named = [...analysis.people, ...analysis.sides.filter(({ as }) => as === 'office')]
    this.#people = named.sort(byStart)
    this.#officials = [
      ...named,
      ...analysis.sides.filter(({ as, start }) => as === 'anaphor' && !bodies.has(start)),
    ].sort(byStart)
    this.#pair = analysis.sides
      .filter(({ sides }) => sides.length > 0 && sides.every((side) => analysis.pair?.includes(side)))
      .sort((a, b) => a.start - b.start)
    this.#countries = analysis.sides
      .filter(({ as }) => as === 'country' || as === 'capital' || as === 'adjective')
      .sort((a, b) => a.start - b.start)
  }

  /** The hits of a sentence; an acronym that stood in brackets after a term ("Joint Economic Commission (JEC)") names it from there on. */
  #hitsOf(sentence: Sentence): SentenceHits {
    let hits = this.#hits.get(sentence)
    if (hits) return hits
    const grammar = this.#analysis.packs[sentence.language].undertakings
    const { words } = sentence
    const topics = grammar.topics.find(words)
    const acronyms: TermHit[] = []
    words.forEach((word, i) => {
      if (!isAcronym(word)) return
      if (words[i - 1]?.surface === '(' && words[i + 1]?.surface === ')') {
        this.#acronyms.set(
          word.folded,
          [topics, acronyms].flatMap((known) => beginningIn(known, i - 6, i)).filter(({ to }) => to <= i),
        )
      } else
        for (const hit of this.#acronyms.get(word.folded) ?? [])
          acronyms.push({ tag: hit.tag, weight: hit.weight, from: i, to: i + 1 })
    })
    hits = { topics, acronyms, senses: grammar.senses.find(words) }
    this.#hits.set(sentence, hits)
    return hits
  }

  #sentenceAt(offset: number): Sentence | null {
    const { sentences } = this.#analysis
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (sentences[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    return sentences[low] ?? null
  }

  extent(act: FoundAct): Extent {
    const sentence = this.#sentenceAt(act.cueStart)
    if (!sentence)
      return {
        sentence,
        topics: [],
        earlier: () => [],
        heading: () => [],
        senses: [],
        afterCue: 0,
        object: 0,
        first: 0,
        governed: 0,
      }
    const hits = this.#hitsOf(sentence)
    const { words } = sentence
    const indexFrom = (offset: number) => firstEndingAfter(words, offset)
    const first = indexFrom(act.start)
    const end = indexFrom(act.end)
    // a minister's portfolio is not what he does
    const officials = act.kind === 'meet' || act.kind === 'sign' ? this.#officials : this.#people
    const titled = ({ from }: TermHit) =>
      (officials[firstEndingAfter(officials, words[from]!.start)]?.start ?? Infinity) <= words[from]!.start
    // a country's name is no matter (البحرين, "the two seas"); Iraq stands for its conflict, but not in Iraq's own dialogue
    const named = ({ from, to, tag }: TermHit) => {
      const names = tag === 'conflict-mediation' || tag === 'regional-security' ? this.#pair : this.#countries
      return (names[firstEndingAfter(names, words[to - 1]!.start)]?.start ?? Infinity) <= words[from]!.end - 1
    }
    // what is done during the consultations is not about them
    const occasional = ({ from, tag }: TermHit) =>
      tag === 'dialogue' &&
      act.kind !== 'meet' &&
      act.kind !== 'announce' &&
      hits.senses.some((sense) => sense.tag === 'occasion' && sense.to === from)
    // the ministry of finance that speaks, not what it speaks of
    const ofSubject = ({ to }: TermHit) =>
      act.governs !== undefined && words[to - 1]!.end <= act.governs && words[to - 1]!.start >= act.cueEnd
    const counts = (hit: TermHit) => !titled(hit) && !named(hit) && !occasional(hit) && !ofSubject(hit)
    const topicsIn = (from: number, to: number) => {
      const found = beginningIn(hits.topics, from, to).filter(counts)
      return hits.acronyms.length ? [...found, ...beginningIn(hits.acronyms, from, to).filter(counts)] : found
    }
    return {
      sentence,
      topics: topicsIn(first, end),
      earlier: () => topicsIn(first - earlierReach, first),
      heading: () => this.#headings.get(sentence.paragraph) ?? [],
      senses: beginningIn(hits.senses, first, end),
      afterCue: indexFrom(act.cueEnd),
      object: indexFrom(Math.max(act.cueEnd, act.governs ?? 0)),
      first,
      governed: end - indexFrom(act.cueEnd),
    }
  }
}

/** Whether the act promises something that can later be checked, and the words that say so. */
function judge(
  act: FoundAct,
  extent: Extent,
  topics: readonly Topic[],
  { future, dated, amount }: { future: boolean; dated: boolean; amount: string | null },
): { undertaking: boolean; why?: string } {
  const { senses, afterCue, object, sentence } = extent
  if (act.kind !== 'agree' && act.kind !== 'commit' && act.kind !== 'intend' && act.kind !== 'aspire')
    return { undertaking: false }
  const after = senses.filter(({ from }) => from >= afterCue - 1)
  const has = (sense: string, within = Infinity) =>
    after.find(({ tag, from }) => tag === sense && from - afterCue < within)
  const words = (hit: TermHit) =>
    sentence!.words
      .slice(hit.from, hit.to)
      .map(({ surface }) => surface)
      .join(' ')
  if (has('interest', 4) || has('text', 2)) return { undertaking: false }
  if (has('opinion', act.kind === 'agree' ? 4 : 2) || has('stative', 1)) return { undertaking: false }
  // "agreed that a government of unity is …" says how things are; "agreed that it would …" what is to come
  if (act.kind === 'agree' && has('clause', 1) && !has('ahead')) return { undertaking: false }
  const event = has('event')
  const achieve = has('achieve')
  const loose = after.find(({ tag, from }) => lasting.has(tag) && from >= afterCue - 1 && from - object <= looseReach)
  if (act.kind === 'aspire') {
    // "look forward to convening the next round", but no hope that a council will know how to hold it
    const hoped = achieve && event && achieve.from <= event.from && achieve.from - object <= looseReach
    return achieve && !loose && (hoped || dated || has('soon'))
      ? { undertaking: true, why: words(achieve) }
      : { undertaking: false }
  }
  if (act.kind === 'agree' && senses.some(({ tag, from }) => tag === 'settled' && from < afterCue))
    return { undertaking: false }
  if (act.kind === 'agree' && !achieve && senses.some(({ tag, from }) => tag === 'approval' && from < afterCue))
    return { undertaking: false }
  if (act.kind === 'intend' && !achieve && !event && has('ready', readyReach)) return { undertaking: false }
  const concrete = topics.some((topic) => !soft.has(topic) && topic !== 'dialogue')
  // "committed to deepening cooperation in education" names a field of work, "to continuing it" nothing new
  const field = concrete && loose?.tag !== 'endless' && (act.kind === 'agree' || loose?.tag === 'loose')
  if (loose && !field && !(achieve && achieve.from - loose.from <= looseReach)) {
    // "to continue to strengthen ties" has no end that could be checked; a day or an amount gives it one, or the field of work that was agreed
    if (dated && !senses.some(({ tag }) => tag === 'past')) return { undertaking: true, why: words(loose) }
    if (amount && act.kind !== 'intend') return { undertaking: true, why: amount }
    const made =
      achieve &&
      after.find(({ tag, from }) => tag === 'event' && after.some((hit) => hit.tag === 'achieve' && hit.from < from))
    return made ? { undertaking: true, why: words(made) } : { undertaking: false }
  }
  if (event) return { undertaking: true, why: words(event) }
  if (achieve) return { undertaking: true, why: words(achieve) }
  if (concrete) return { undertaking: true, why: topics.join(', ') }
  // a sum, a number or a term can be checked
  if (amount && act.kind !== 'intend') return { undertaking: true, why: amount }
  return (act.kind === 'intend' || future) && !has('vague') && !topics.some((topic) => soft.has(topic))
    ? { undertaking: true, why: act.cue }
    : { undertaking: false }
}

/** Senses of deeds without an end of their own. */
const lasting = new Set(['loose', 'steady', 'endless'])
/** How near its verb the readiness stands that is expressed. */
const readyReach = 5
/** How many words may lie between a cue and a loose verb, the subject behind it left out, or between that and the deed that it goes on with ("continue to share"). */
const looseReach = 3

/** The first amount that the act governs. */
function amountIn({ figures }: Analysis, act: FoundAct): string | null {
  const figure = figures[firstEndingAfter(figures, act.cueEnd)]
  return figure && figure.start >= act.cueEnd && figure.end <= act.end ? figure.quote : null
}
