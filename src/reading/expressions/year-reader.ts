import { decadeOf, interval, isoDay, yearOf } from './edtf.ts'
import { hijriSpan } from './calendar.ts'
import { nothing, type Token } from './lexeme.ts'
import type { Moment, TimeGrammar } from './moment.ts'
import { attached, readNumeral } from './numeral.ts'

/** Years: in digits and words, by their distance from now, and digits that are none. */
export class YearReader {
  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly text: string,
    protected readonly grammar: TimeGrammar,
  ) {}

  protected lexeme(at: number) {
    return this.tokens[at]?.lexeme ?? nothing
  }

  protected joint(at: number) {
    return this.tokens[at]?.lexeme.joint
  }

  /** Skips one joint of the given kinds. */
  protected skip(at: number, ...joints: readonly string[]): number {
    const joint = this.joint(at)
    // من is both "from" and "of"
    return joint && joints.includes(joint === 'from' ? 'of' : joint) ? at + 1 : at
  }

  /** A year written out in digits or, after its noun or a date, in words. */
  protected year(at: number, afterNoun: boolean): { year: number; to: number } | null {
    const token = this.tokens[at]
    if (!token) return null
    if (token.kind === 'digits') {
      if (!/^\d{4}$/.test(token.folded)) return null
      const year = Number(token.folded)
      return year >= 1000 && year <= 2199 ? { year, to: at + 1 } : null
    }
    if (!afterNoun) return null
    const numeral = readNumeral(this.tokens, at, this.grammar)
    if (!numeral || numeral.bare) return null
    if (numeral.value >= 1000 && numeral.value <= 2199) return { year: numeral.value, to: numeral.to }
    return this.yearInPairs(at)
  }

  /** "nineteen ninety-nine". */
  protected yearInPairs(at: number): { year: number; to: number } | null {
    for (let split = at + 1; split <= at + 3; split++) {
      const pair = this.tokens.slice(at, split)
      const first = readNumeral(pair, 0, this.grammar)
      if (first?.to !== pair.length || first.value < 10 || first.value > 21) continue
      const second = readNumeral(this.tokens, split, this.grammar)
      if (second && second.value >= 10 && second.value < 100)
        return { year: first.value * 100 + second.value, to: second.to }
    }
    return null
  }

  /** The year that follows a day or month: `2022`, `, 2022`, `of the year 2022`, `عام 2022`. */
  protected yearAfter(at: number): { year: number; to: number } | null {
    const comma = this.skip(at, 'comma', 'dash')
    const dotted =
      this.tokens[comma]?.folded === '.' && attached(this.tokens[comma - 1], this.tokens[comma]) ? comma + 1 : comma
    const direct = this.year(dotted, dotted > at || this.tokens[dotted]?.kind !== 'digits')
    if (direct && !this.tokens[dotted]!.and && this.isYearHere(dotted)) return direct
    const noun = this.skip(this.skip(this.skip(at, 'comma'), 'of', 'in'), 'the')
    if (this.lexeme(noun).period === 'year') return this.year(noun + 1, true)
    return noun > at && this.tokens[noun]?.kind === 'digits' ? this.year(noun, false) : null
  }

  /** Digits that count something ("May 2000 soldiers") are no year. */
  protected isYearHere(at: number): boolean {
    const next = this.tokens[at + 1]?.lexeme ?? nothing
    return !next.currency && !next.percent && !(next.scale && !next.times && !next.short)
  }

  /** A year named by its distance: "next year", العام المقبل. */
  protected shiftedYear(at: number): { shift: number; to: number } | null {
    let from = this.skip(at, 'comma')
    from = this.skip(this.skip(from, 'of', 'in'), 'the')
    const noun = this.lexeme(from).period === 'year'
    if (noun && this.lexeme(from + 1).shift !== undefined) return { shift: this.lexeme(from + 1).shift!, to: from + 2 }
    if (!noun && this.lexeme(from).shift !== undefined && this.lexeme(from + 1).period === 'year')
      return { shift: this.lexeme(from).shift!, to: from + 2 }
    return null
  }

  protected signedShift(shift: number): string {
    return shift < 0 ? String(shift) : `+${shift}`
  }

  /** Takes in what follows a year and names its era: م, هـ, AD. */
  protected withEra(moment: Moment): Moment {
    const era = this.lexeme(moment.to).era
    return era === 'gregorian' && moment.end === undefined ? { ...moment, to: moment.to + 1 } : moment
  }

  /** A preposition of time or a phase stands before the token. */
  protected isPlacedInTime(at: number): boolean {
    const token = this.tokens[at]!
    if (token.and && this.lexeme(at - 1).month) return true
    const { joint, phase, period, shift } = this.lexeme(at - 1)
    return (
      joint === 'in' ||
      joint === 'to' ||
      joint === 'from' ||
      joint === 'between' ||
      phase !== undefined ||
      period === 'month' ||
      shift !== undefined
    )
  }

  protected bareYear(at: number, inRange: boolean): Moment | null {
    const token = this.tokens[at]!
    const year = this.year(at, false)
    if (!year) return null
    const era = this.lexeme(at + 1).era
    if (era === 'hijri') return this.hijriYear(at, at, year.year, at + 2)
    const decade = this.tokens[at + 1]
    if (decade?.folded === 's' && attached(token, decade))
      return { from: at, to: at + 2, value: decadeOf(year.year), unit: 'other', rule: 'decade' }
    // "1990's" names a decade, "2019's" owns something
    if (decade?.folded === "'" && this.tokens[at + 2]?.folded === 's' && year.year % 10 === 0)
      return { from: at, to: at + 3, value: decadeOf(year.year), unit: 'other', rule: 'decade' }
    const placed = this.isPlacedInTime(at) || this.joint(at - 1) === 'and'
    if (year.year < 1900 || year.year > 2100) {
      if (!placed && !inRange && era === undefined) return null
    }
    // the last year of a plan's own years is one as the first is
    if (inRange ? !this.isYearHere(at) : this.isNumberOfSomething(at, placed)) return null
    return this.withEra({ from: at, to: at + 1, value: yearOf(year.year), unit: 'year', rule: 'year' })
  }

  /** Digits that name, count or address something: Vision 2040, Resolution 1701, 2000 soldiers, a telephone number. */
  protected isNumberOfSomething(at: number, placed: boolean): boolean {
    const token = this.tokens[at]!
    const before = this.text[token.start - 1] ?? ' '
    const after = this.text[token.end] ?? ' '
    if (
      (this.joint(at - 1) !== 'and' && /[\p{L}\p{N}=_+#$£€:.,'’@&%]/u.test(before)) ||
      (/[\p{L}\p{N}=_%:@&]/u.test(after) && this.lexeme(at + 1).era === undefined)
    )
      return true
    if (
      (before === '/' || before === '-') &&
      /\S/.test(this.text[token.start - 2] ?? ' ') &&
      !/\d/.test(this.text[token.start - 2]!)
    )
      return true
    const next = this.lexeme(at + 1)
    if (next.currency || next.percent || next.scale || (next.unit && !next.period && !placed) || next.bar === 'clock')
      return true
    if (next.bar === 'programme') return true
    const { qualifier, joint } = this.lexeme(at - 1)
    if (
      !placed &&
      ((qualifier && qualifier !== 'about') ||
        (joint !== 'the' && this.tokens[at + 1] && this.grammar.isPluralNoun(this.tokens[at + 1]!)))
    )
      return true
    const previous = this.tokens[at - 1]
    if (
      previous?.kind === 'digits' &&
      previous.end + 1 >= token.start &&
      !/^(?:19\d\d|20\d\d|\d{1,2})$/.test(previous.folded)
    )
      return true
    if (
      this.tokens[at + 1]?.kind === 'digits' &&
      !placed &&
      this.tokens[at + 1]!.start <= token.end + 1 &&
      this.tokens[at + 1]!.folded.length !== 4
    )
      return true
    if (this.lexeme(at - 1).currency) return true
    // back over the name, to the word that makes it one
    let name = true
    for (let back = 1; back <= 6 && at - back >= 0; back++) {
      const { lexeme, kind, folded, capital } = this.tokens[at - back]!
      // Roadmap for Defence Cooperation 2020-2030: capitals lead back to the plan
      name &&= capital || kind !== 'letters' || (back > 1 && lexeme.joint !== undefined)
      if (name && capital && lexeme.bar === 'plan' && !placed) return true
      if (lexeme.bar === 'programme') return true
      if (lexeme.bar === 'plan' && back <= this.grammar.planReach + (this.joint(at - 1) === 'dash' ? 2 : 0))
        return !placed
      if (lexeme.bar === 'event') return back <= 5 && !placed
      if (lexeme.bar === 'nth') return back === 1
      if (lexeme.bar === 'number') return back <= 4
      if (
        kind === 'digits' &&
        (back <= 2 || this.lexeme(at - back - 1).bar === 'number' || this.tokens[at - back - 1]?.folded === '.')
      )
        continue
      if (
        (lexeme.joint === 'in' && !(name && back > 1)) ||
        lexeme.joint === 'the' ||
        lexeme.joint === 'comma' ||
        kind === 'digits' ||
        (folded === '.' && back !== 3)
      )
        return false
    }
    return false
  }

  protected hijriYear(from: number, yearAt: number, year: number, to: number): Moment | null {
    const span = hijriSpan(year)
    if (!span) return null
    const marked = this.lexeme(yearAt + 1).era === 'hijri' ? yearAt + 2 : to
    return {
      from,
      to: marked,
      value: interval(isoDay(span.first), isoDay(span.last)),
      unit: 'other',
      rule: 'year-hijri',
      note: `${year} AH`,
    }
  }
}
