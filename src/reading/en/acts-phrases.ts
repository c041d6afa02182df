import { fitting } from '../spelling.ts'
import { closed, form, objectClasses, subjectClasses } from './acts-lexicon.ts'
import { gerund, pronominal, pronouns } from './acts-spellings.ts'
import { Stretch } from './acts-stretch.ts'

// What a noun phrase of a stretch names. A word that no list knows is a noun.

/** A stretch of words: indices, start included, end not. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type SubjectClass = 'agent' | 'body' | 'meeting' | 'text' | 'observer' | 'none'

const bodies = new Set([
  'committee',
  'commission',
  'council',
  'group',
  'jec',
  'jmc',
  'team',
  'subcommittee',
  'panel',
  'taskforce',
  'parliament',
  'assembly',
])
/** Adjectives that stand in front of a sentence and say in what spirit it is done. */
const isAttitude = fitting(
  /^(?:aware|confident|conscious|consistent|convinced|faithful|keen|loyal|mindful|proud|true)$/,
)

/** Nouns in the singular that name several. */
const pairs = new Set(['couple', 'duo', 'pair', 'quartet', 'trio'])

export class Phrases extends Stretch {
  /** Whether a noun phrase names more than one. */
  isPlural(range: Range): boolean {
    const { from, to } = this.core(range)
    if (from >= to) return false
    if (this.isCompound(to - 1)) return true
    let between = false
    for (let i = from; i < to; i++) {
      const { folded } = this.words[i]!
      if (folded === 'between') between = true
      else if (folded === 'and' || folded === '&') {
        // "the meeting between Oman and Chad takes place"
        if (!between) return true
        between = false
      } else if (this.mark(i) === 'comma' && this.#partsSides(i)) return true
    }
    const at = this.before(to - 1)
    const last = this.words[at]?.folded ?? ''
    if (
      last === 'we' ||
      last === 'they' ||
      last === 'both' ||
      last === 'i' ||
      last === 'you' ||
      last === 'all' ||
      last === 'two'
    )
      return true
    const head = this.words[this.before(this.headEnd({ from, to }) - 1)]?.folded ?? last
    if (pairs.has(head)) return true
    // "the GCC states", one name of several; "the United States" of one
    if (
      /^(?:states|countries|nations|members)$/.test(head) &&
      !/^(?:country|capital)$/.test(this.sideAt(this.headEnd({ from, to }) - 1)?.as ?? '')
    )
      return true
    if (head === last || this.isNoun(at))
      return (
        /[^su]s$/.test(head) &&
        !/^(?:country|capital|body)$/.test(this.sideAt(this.headEnd({ from, to }) - 1)?.as ?? '')
      )
    return false
  }

  /** "Oman, Chad sign": whether a comma stands between two countries; between an office and a name it stands beside one person. */
  #partsSides(comma: number): boolean {
    const [one, other] = [this.sideAt(comma - 1), this.sideAt(comma + 1)]
    // "FM, Chadian Counterpart": two at the beginning of a headline
    if (comma === 1 && this.words[0]!.surface[0] !== this.words[0]!.folded[0] && other) return true
    return (
      !!one &&
      !!other &&
      /^(?:body|capital|country)$/.test(one.as) &&
      /^(?:adjective|body|capital|country)$/.test(other.as)
    )
  }

  /** The end of the head of a noun phrase: before its first preposition or comma. */
  protected headEnd({ from, to }: Range): number {
    for (let i = from + 1; i < to; i++) {
      if (
        this.mark(i) === 'comma' ||
        this.mark(i) === 'open' ||
        this.is(i, closed.relative) ||
        (this.is(i, closed.preposition) && !this.sideAcross(i))
      )
        return i
      // "the meeting marking the anniversary"
      if (this.is(i, gerund) && this.is(i + 1, closed.determiner) && i + 1 < to) return i
    }
    return to
  }

  /** Where a noun phrase joins two; -1 where it names one. */
  conjunctionIn({ from, to }: Range): number {
    for (let i = from; i < to; i++) if (this.is(i, closed.conjunction)) return i
    return -1
  }

  /** The word that heads a noun phrase. */
  headOf(range: Range): number {
    return this.before(this.headEnd(range) - 1)
  }

  /** Whether a stretch is nothing but a few capitalised words that no list knows: a name, most likely. */
  isName({ from, to }: Range): boolean {
    while (to > from && this.isAdverb(to - 1)) to--
    // "Haddad, for his part,"
    for (let i = from + 1; i < to - 1; i++)
      if (this.mark(i) === 'comma' && this.mark(to - 1) === 'comma' && this.is(i + 1, closed.preposition)) to = i
    // "Matters related to trade"
    if (to - from === 1 && objectClasses(this.words[from]!.folded).size) return false
    if (to <= from || to - from > 7 || this.is(to - 1, closed.conjunction)) return false
    for (let i = from; i < to; i++) {
      const word = this.words[i]!
      if (i > from && word.folded === 'and') continue
      if (!this.isNoun(i) || word.surface[0] === word.folded[0] || subjectClasses(word.folded).size || this.sideAt(i))
        return false
    }
    return true
  }

  /** The subject without what only tells when or where ("On Yemen", "In the margins of the visit,"). */
  core({ from, to }: Range): Range {
    let start = from
    for (let guard = 0; guard < 4; guard++) {
      while (
        start < to &&
        ((this.isAdverb(start) && !this.isNextOf(start) && !this.is(start, pronominal)) ||
          this.mark(start) ||
          (this.is(start, closed.conjunction) && !this.is(start, pronominal)))
      )
        start++
      if (start >= to) return { from: to, to }
      // "Meeting in Rome, …", "consistent with their wishes, …"
      const fronted =
        (this.verb(start, form.ing | form.participle) && !this.sideAt(start)) ||
        (isAttitude(this.words[start]) && this.is(start + 1, closed.preposition))
      if (fronted) {
        const after = this.afterParticiple(start, to)
        if (after === undefined) break
        start = after
        continue
      }
      if (!this.is(start, closed.preposition) || this.sideAcross(start)) break
      const after = this.afterPhrase(start, to)
      if (after >= to) return { from: start, to }
      start = this.is(after, closed.relative) ? this.#behindClause(after, to) : after
    }
    return { from: start, to }
  }

  /** "Next round of dialogue": which one, and no adverb. */
  private isNextOf(at: number): boolean {
    return (
      this.words[at]!.folded === 'next' &&
      this.isNoun(at + 1) &&
      subjectClasses(this.words[at + 1]!.folded).has('meeting')
    )
  }

  /** Where the subject begins after "Meeting in Jeddah, Saudi Arabia, on July 16," */
  private afterParticiple(start: number, to: number): number | undefined {
    // "Meeting in Lima, the Presidents of Chad, Amadou Ba, and of Oman, …": the first article that a comma precedes
    for (let i = start + 1; i < to - 2; i++)
      if (this.mark(i) === 'comma' && this.is(i + 1, closed.determiner) && this.classOf({ from: i + 1, to }) !== 'none')
        return i + 1
    for (let i = to - 2; i > start; i--) {
      if (
        this.mark(i) === 'comma' &&
        !this.is(i + 1, closed.preposition) &&
        this.words[i + 1]!.kind === 'letters' &&
        this.classOf({ from: i + 1, to }) !== 'none'
      )
        return i + 1
    }
    return undefined
  }

  /** "Besides the council, which will meet yearly, the two sides": where the subject begins behind the clause; where the clause begins if none does. */
  #behindClause(start: number, to: number): number {
    for (let i = to - 2; i > start + 1; i--)
      if (
        this.mark(i) === 'comma' &&
        !this.is(i + 1, closed.preposition | closed.conjunction | closed.relative) &&
        this.classOf({ from: i + 1, to }) !== 'none'
      )
        return i + 1
    return start
  }

  private afterPhrase(start: number, to: number): number {
    for (let i = start + 1; i < to; i++)
      if (
        this.mark(i) === 'comma' &&
        i + 1 < to &&
        !(this.words[i - 1]?.kind === 'digits' && this.words[i + 1]?.kind === 'digits')
      )
        return this.datePart(i + 1, to)
    let nouns = 0
    for (let i = start + 1; i < to; i++) {
      const { folded } = this.words[i]!
      if (this.is(i, closed.preposition)) {
        nouns = 0
        continue
      }
      if (
        nouns &&
        (this.is(i, closed.determiner) ||
          pronouns.has(folded) ||
          (this.sideAt(i) !== undefined && this.sideAt(i) !== this.sideAt(i - 1) && this.sideAt(i)!.as !== 'adjective'))
      )
        return i
      if (!this.is(i, closed.determiner)) nouns++
    }
    return to
  }

  /** After "On 20 February," the year or weekday that still belongs to it. */
  private datePart(at: number, to: number): number {
    if (this.words[at]?.kind === 'digits' && this.mark(at + 1) === 'comma' && at + 2 < to) return at + 2
    return at
  }

  /** Whether a country, or the side, delegation or team of one, stands there: "the Omani side", "Germany". */
  isSide(from: number): boolean {
    const at = this.is(from, closed.determiner) ? from + 1 : from
    const side = this.sideAt(at)
    if (!side) return false
    let last = at
    while (this.sideAt(last + 1) === side) last++
    return side.as === 'adjective'
      ? /^(?:delegation|side|team)s?$/.test(this.words[last + 1]?.folded ?? '')
      : side.as === 'country'
  }

  /** Whether a country or one of its adjectives stands in a noun phrase. */
  #namesSide(from: number, to: number): boolean {
    for (let i = from; i < to && !this.mark(i); i++) if (this.sideAt(i)) return true
    return false
  }

  /** What kind of thing a noun phrase names, by the last noun of its head that says so. */
  classOf(range: Range): SubjectClass {
    const { from, to } = this.core(range)
    if (from >= to) return 'none'
    const first = this.words[from]!.folded
    // "all this", "both of these": things
    if (
      /^(?:all|both|each)$/.test(first) &&
      /^(?:that|th[eio]se?|this)$/.test(this.words[from + 1]?.folded ?? '') &&
      to - from === 2
    )
      return 'none'
    let length = to - from
    while (length > 1 && this.isAdverb(from + length - 1)) length--
    if (pronouns.has(first) && (length === 1 || first === 'both' || first === 'all' || first === 'each')) return 'agent'
    let end = this.headEnd({ from, to })
    while (end > from + 1 && (this.isAdverb(end - 1) || this.words[end - 1]!.kind === 'digits')) end--
    for (let i = end - 1; i >= from; i--)
      if (this.is(i, closed.conjunction) && i + 1 < end) {
        const last = this.classOf({ from: i + 1, to: end })
        // "senior officials and experts": who acts, whoever else was there
        if (last === 'observer' && i > from && this.classOf({ from, to: i }) === 'agent') return 'agent'
        if (last !== 'none') return last
        end = i
      }
    if (
      end < to &&
      this.words[end]!.folded === 'of' &&
      /^(?:number|total|majority|couple|dozen|group|handful|host|range|series|round|stage|phase|leg|team|trio|heads?|members|representatives|governments?|rulers)$/.test(
        this.words[end - 1]!.folded,
      )
    ) {
      const inner = this.classOf({ from: end + 1, to })
      if (inner !== 'none') return inner
    }
    if (this.title && this.isCompound(end - 1)) return 'agent'
    for (let i = end - 1; i >= from; i--) {
      const { folded } = this.words[i]!
      if (i < end - 1 && folded.endsWith("'s")) break
      if (bodies.has(folded) || bodies.has(folded.replace(/s$/, ''))) return 'body'
      const stands = this.abbreviation(i)
      if (stands) return stands
      const classes = subjectClasses(folded)
      // "the diplomats discussed", but "diplomats said"
      if (folded === 'diplomats' && i > from) return 'agent'
      for (const kind of classes)
        if (kind !== 'institution') return kind as SubjectClass
        // "the Bank of Chad", "Chad's Ports Authority": a side acts through it
        else if (i === end - 1 && this.words[i]!.surface[0] !== folded[0] && this.#namesSide(from, to)) return 'agent'
      const side = this.sideAt(i)
      if (side && side.as !== 'adjective') return 'agent'
      if (
        i === end - 1 &&
        !side &&
        this.words[i]!.kind === 'letters' &&
        !this.is(i, closed.number) &&
        (this.words[i]!.surface[0] === folded[0] || objectClasses(folded).size)
      )
        break
    }
    // the words beside a name say what it is: "Sheikh Khalifa Al Harthy, Undersecretary of …,"
    if (
      end < to &&
      this.mark(end) === 'comma' &&
      !this.is(end + 1, closed.preposition) &&
      this.words[end - 1]!.surface[0] !== this.words[end - 1]!.folded[0]
    )
      return this.classOf({ from: end + 1, to })
    for (let i = from; i < to; i++)
      if (this.sideAt(i)?.as === 'person' || this.sideAt(i)?.as === 'office') return 'agent'
    return 'none'
  }
}
