import type { Group } from './acts-groups.ts'
import { closed, isTransitive } from './acts-lexicon.ts'
import { Participles } from './acts-participles.ts'
import type { Range, SubjectClass } from './acts-phrases.ts'
import { perceptions, type Predicate, sayers } from './acts-predicates.ts'
import { pronouns } from './acts-spellings.ts'

// A verb behind another with a subject of its own: "…, and the Omani side welcomed", "he said Oman signed it".

/** What a journalist names a source with, after what it said. */
const sources = new Set([
  'added',
  'adds',
  'announced',
  'confirmed',
  'explained',
  'indicated',
  'indicates',
  'noted',
  'read',
  'reads',
  'reported',
  'reports',
  'said',
  'says',
  'stated',
  'states',
  'stressed',
  'told',
  'tweeted',
  'wrote',
])

const personal = new Set(['he', 'i', 'it', 'she', 'they', 'we', 'you'])

export class OwnSubjects extends Participles {
  /** A verb whose own subject stands after `and`, a comma or another verb: a new clause. */
  protected ownSubject(group: Group, before: number, plain: boolean, next: number): boolean {
    const last = this.predicates[this.predicates.length - 1]
    if (!last) return false
    // "thanked the officials for the work they have done": only which work
    if (
      before - 2 > last.verb &&
      personal.has(this.words[before]!.folded) &&
      this.isNoun(before - 1) &&
      !last.lemmas.some((lemma) => sayers.has(lemma))
    ) {
      this.#under(group, last, 'relative', { from: before, to: group.first }, 'agent')
      return true
    }
    let from = before + 1
    while (from > last.verb + 1) {
      const mark = this.mark(from - 1)
      if (
        mark === 'comma' ||
        mark === 'stop' ||
        mark === 'quote' ||
        (mark === 'dash' && this.words[from - 1]!.start > this.words[from - 2]!.end)
      )
        break
      if (this.is(from - 1, closed.conjunction) && !pronouns.has(this.words[from - 1]!.folded)) {
        const between = this.#betweenBefore(from - 1, last.verb)
        if (between) {
          from = between
          continue
        }
        const earlier = this.#listStart(from - 1, last.verb + 1)
        if (earlier === undefined) break
        from = earlier
        break
      }
      from--
    }
    const tags = sources.has(this.words[group.verb]!.folded)
    if (tags) {
      // "…, a statement by the governments of Egypt and the US read": all after the comma says it
      for (let i = from - 1; i > Math.max(last.verb, from - 16); i--)
        if (this.mark(i) === 'comma') {
          from = i + 1
          break
        }
    }
    const start = from
    const subject = { from: start, to: group.first }
    const kind = this.classOf(subject)
    const bounded = start > last.verb + 1 || this.mark(start - 1) !== undefined
    if (!bounded || start === last.verb + 1) {
      // "he said Oman signed it": what is said without `that`
      const says = last.lemmas.some((lemma) => sayers.has(lemma))
      if (plain && group.base && kind === 'agent' && last.lemmas.some((lemma) => perceptions.has(lemma))) {
        this.#under(group, last, 'that', subject, kind)
        return true
      }
      if (
        plain &&
        !(
          says &&
          last.lemmas.includes('say') &&
          !this.is(start, closed.preposition) &&
          (kind !== 'none' || group.tense === 'past' || !group.base)
        )
      )
        return this.#reducedBefore(group, last, kind)
      this.#under(group, last, says ? 'that' : 'relative', subject, kind)
      return true
    }
    if (plain) {
      if ((kind === 'none' && !(tags && this.mark(start - 1) === 'comma')) || this.words[next]?.folded === 'by')
        return false
      if (group.voice === 'passive') return false
      // "the summit and the meeting held last week": only which meeting
      if (
        group.tense === 'past' &&
        kind === 'meeting' &&
        group.lemmas.includes('hold') &&
        !this.is(next, closed.determiner) &&
        !this.isNoun(next + 1)
      )
        return false
      // "welcomed the King, in London, for discussions aimed at": only which discussions
      if (group.tense === 'past' && this.is(next, closed.preposition) && this.#isPhrase(subject)) return false
      // "the agreements and documents reached"
      if (
        group.tense === 'past' &&
        !tags &&
        kind === 'text' &&
        (next >= this.words.length ||
          this.mark(next) ||
          this.is(next, closed.preposition) ||
          /^(?:last|earlier|recently|this|previously)$/.test(this.words[next]!.folded)) &&
        group.lemmas.some(isTransitive)
      )
        return false
      if (
        group.tense === 'present' &&
        !/^(?:we|they|i)$/.test(this.words[before]?.folded ?? '') &&
        (last.tense === 'past' || !this.is(next, closed.determiner))
      )
        return false
      if (
        group.tense === 'past' &&
        !tags &&
        this.is(next, closed.preposition) &&
        kind !== 'agent' &&
        kind !== 'body' &&
        kind !== 'meeting'
      )
        return false
    }
    const comma = this.mark(start - 1) === 'comma'
    const cutAt = start > 0 && (this.is(start - 1, closed.conjunction) || comma) ? start - 1 : start
    const cut = cutAt > 0 && this.is(cutAt, closed.conjunction) && this.mark(cutAt - 1) === 'comma' ? cutAt - 1 : cutAt
    this.push(group, {
      clause: 'main',
      opener: -1,
      subject,
      subjectClass: kind,
      shares: -1,
      under: -1,
      cut: comma ? this.#frontedBefore(cut, last.verb) : cut,
    })
    return true
  }

  /** A clause without an opener that hangs on the predicate before: it begins with its subject. */
  #under(group: Group, last: Predicate, clause: 'that' | 'relative', subject: Range, subjectClass: SubjectClass): void {
    const under = this.predicates.length - 1
    this.push(group, { clause, opener: last.verb, subject, subjectClass, shares: -1, under, cut: subject.from })
  }

  /** Whether a subject is nothing but a prepositional phrase: "to Rome for talks". */
  #isPhrase(subject: Range): boolean {
    const { from, to } = this.core(subject)
    return from < to && this.is(from, closed.preposition)
  }

  /** Where ", and on the Omani side" begins before the comma at `comma`; the comma where no such phrase goes before it. */
  #frontedBefore(comma: number, floor: number): number {
    for (let i = comma - 1; i > Math.max(floor + 1, comma - 10); i--) {
      if (this.mark(i)) break
      if (this.is(i, closed.conjunction))
        return this.is(i + 1, closed.preposition) ? (this.mark(i - 1) === 'comma' ? i - 1 : i) : comma
    }
    return comma
  }

  /** Where `between` stands before an `and` that belongs to it. */
  #betweenBefore(and: number, floor: number): number | undefined {
    for (let i = and - 1; i > Math.max(floor, and - 10); i--) {
      if (this.mark(i) || this.is(i, closed.conjunction)) return undefined
      if (this.words[i]!.folded === 'between') return i
    }
    return undefined
  }

  /** "called for an extension of the truce mediated by the UN": the later past tells only which. */
  #reducedBefore(group: Group, last: Predicate, kind: SubjectClass): boolean {
    if (
      kind !== 'none' ||
      last.tense !== 'past' ||
      last.first !== last.verb ||
      last.voice !== 'active' ||
      group.tense !== 'past'
    )
      return false
    if (!this.is(last.verb + 1, closed.preposition) || last.subjectClass === 'none') return false
    for (let i = last.verb + 1; i < group.first; i++) if (this.mark(i) || this.is(i, closed.conjunction)) return false
    return true
  }

  /** Where a list of subjects that goes on after `and` begins ("and Blinken and Albusaidi agreed"). */
  #listStart(and: number, floor: number): number | undefined {
    let from = and
    while (from > floor) {
      const at = from - 1
      // ", the Omani and the Chadian delegations achieved"
      if (
        this.mark(at) === 'comma' &&
        this.is(from, closed.determiner) &&
        this.sideAt(from + 1)?.as === 'adjective' &&
        from + 2 === and
      )
        return from
      if (this.mark(at)) return undefined
      if (this.is(at, closed.conjunction)) {
        if (this.#betweenBefore(at, floor)) return undefined
        break
      }
      if (this.words[at]!.folded === 'between') return undefined
      if (this.is(at, closed.preposition) && this.words[at]!.folded !== 'of') return undefined
      from--
    }
    // "he said Oman and Chad signed it"
    const told = from === floor && this.predicates[this.predicates.length - 1]!.lemmas.includes('say')
    if ((from <= floor && !told) || from === and) return undefined
    return this.classOf({ from, to: and }) === 'agent' ? from : undefined
  }
}
