import type { Edtf } from '../finding.ts'
import { DayReader } from './day-reader.ts'
import { approximate, centuryOf, decadeOf, interval, partOf, phaseOfYear, yearOf, type Part } from './edtf.ts'
import type { Moment } from './moment.ts'
import { attached, readOrdinal } from './numeral.ts'

/** Stretches of time: early and late, quarters and seasons, decades and centuries, this and next. */
export abstract class PeriodReader extends DayReader {
  /** One date, without its range. */
  protected abstract moment(at: number, inRange?: boolean): Moment | null

  /** Early, mid, late: of a month, a year, a decade, a century. */
  protected phase(at: number): Moment | null {
    const phase = this.lexeme(at).phase!
    if (this.lexeme(at).month) return this.approximated(at, this.month(at))
    let next = at + 1
    if (this.tokens[next]?.folded === '-') next++
    next = this.skip(this.skip(next, 'of', 'in'), 'the')
    const token = this.tokens[next]
    if (!token || token.and) return null
    if (token.kind === 'digits' && this.calendarDay(next)) return null
    const year = this.lexeme(next).period === 'year' ? this.year(next + 1, true) : this.year(next, false)
    if (year && this.isYearHere(year.to - 1) && !this.monthName(year.to)) {
      if (this.tokens[year.to]?.folded === 's') return this.approximated(at, this.moment(next))
      return this.withEra({
        from: at,
        to: year.to,
        value: phaseOfYear(year.year, phase),
        unit: 'other',
        rule: `year-${phase}`,
      })
    }
    const shifted = this.shiftedYear(next)
    if (shifted) {
      return {
        from: at,
        to: shifted.to,
        value: null,
        relative: `year${this.signedShift(shifted.shift)} ${phaseOfYear('YYYY', phase)}`,
        unit: 'other',
        rule: `year-${phase}-relative`,
      }
    }
    if (
      token.lexeme.month ||
      token.lexeme.period ||
      token.lexeme.decade ||
      token.lexeme.shift !== undefined ||
      token.lexeme.ordinal !== undefined
    ) {
      return this.approximated(at, this.moment(next))
    }
    return null
  }

  protected approximated(from: number, inner: Moment | null): Moment | null {
    if (!inner || inner.unit === 'day') return null
    const relative = inner.relative?.replace(/XXXX-\d\d$/, '$&~')
    return {
      ...inner,
      from,
      value: inner.value && approximate(inner.value),
      rule: `${inner.rule}-phase`,
      ...(relative ? { relative } : {}),
    }
  }

  /** The year, given or relative, that a part belongs to. */
  protected ofYear(at: number, from: number, value: (year: number | string) => Edtf, rule: string): Moment | null {
    let next = this.skip(at, 'comma')
    next = this.skip(this.skip(next, 'of', 'in'), 'the')
    const year = this.lexeme(next).period === 'year' ? this.year(next + 1, true) : this.year(next, false)
    if (year && !this.tokens[next]!.and)
      return this.withEra({ from, to: year.to, value: value(year.year), unit: 'other', rule })
    const shifted = this.shiftedYear(next)
    return (
      shifted && {
        from,
        to: shifted.to,
        value: null,
        relative: `year${this.signedShift(shifted.shift)} ${value('YYYY')}`,
        unit: 'other',
        rule,
      }
    )
  }

  /** "the first quarter of 2022", "the nineteenth century", "the first week of 2015". */
  protected ordinalPart(at: number): Moment | null {
    const ordinal = readOrdinal(this.tokens, at, this.grammar)
    return ordinal && this.partWith(at, ordinal.to, ordinal.value, ordinal.to + 1)
  }

  /** The nth of a period, whose noun stands at `noun` and which ends before `to`. */
  protected partWith(from: number, noun: number, ordinal: number, to: number): Moment | null {
    const { period } = this.lexeme(noun)
    if (period === 'century' && ordinal >= 1 && ordinal <= 21)
      return { from, to, value: centuryOf(ordinal), unit: 'other', rule: 'century' }
    const most = { quarter: 4, half: 2, third: 3 } as const
    if ((period === 'quarter' || period === 'half' || period === 'third') && ordinal >= 1 && ordinal <= most[period]) {
      const part: Part = { kind: period, number: ordinal }
      const century = this.skip(this.skip(to, 'of'), 'the')
      if (this.lexeme(century).period === 'century') return this.approximated(from, this.moment(century))
      return this.ofYear(to, from, (year) => partOf(year, part), period)
    }
    if (period === 'week' && ordinal >= 1 && ordinal <= 53) return this.weekOf(from, to, ordinal)
    return null
  }

  /** A week of a month or a year: the stretch that holds it, marked as approximate. */
  protected weekOf(from: number, to: number, ordinal: number): Moment | null {
    const next = this.skip(this.skip(this.skip(to, 'of', 'in'), 'the'), 'of')
    const whole = this.moment(next)
    if (!whole || (whole.unit !== 'month' && whole.unit !== 'year') || (next === to && !this.lexeme(next).period))
      return null
    const value = whole.value
    const last = ordinal === 53
    const firstDay = 1 + (ordinal - 1) * 7
    const inMonth = whole.unit === 'month' && value !== null && !last && ordinal <= 4
    const sharp = inMonth
      ? interval(`${value}-${String(firstDay).padStart(2, '0')}`, `${value}-${String(firstDay + 6).padStart(2, '0')}`)
      : value && approximate(value)
    const { relative: _relative, ...rest } = whole
    return { ...rest, from, value: sharp, unit: 'other', rule: 'week' }
  }

  /** "the first Friday of July". */
  protected ordinalWeekday(at: number): Moment | null {
    const ordinal = readOrdinal(this.tokens, at, this.grammar)
    if (!ordinal) return null
    const day = this.lexeme(ordinal.to).period === 'day' ? ordinal.to + 1 : ordinal.to
    if (!this.lexeme(day).weekday || this.joint(day + 1) !== 'of') return null
    const month = this.moment(this.skip(day + 2, 'the'))
    if (month?.unit !== 'month') return null
    const { relative: _relative, ...rest } = month
    return { ...rest, from: at, unit: 'other', rule: 'weekday-of-month' }
  }

  /** Q1 2022, H2 of 2025. */
  protected part(at: number): Moment | null {
    const { part } = this.lexeme(at)
    const digit = this.tokens[at + 1]
    const number = digit && attached(this.tokens[at], digit) && /^[1-4]$/.test(digit.folded) ? Number(digit.folded) : 0
    if (!part || !number || (part === 'half' && number > 2)) return null
    return this.ofYear(at + 2, at, (year) => partOf(year, { kind: part, number }), part)
  }

  protected season(at: number): Moment | null {
    const from = at
    const noun = this.lexeme(at).season ? at : at + 1
    const number = this.lexeme(noun).season!
    const dated = this.ofYear(noun + 1, from, (year) => partOf(year, { kind: 'season', number }), 'season')
    if (dated) return dated
    const after = this.lexeme(noun + 1).shift
    const shift = noun > at ? this.lexeme(at).shift : after
    if (shift === undefined || this.lexeme(noun + 2).period) return null
    return {
      from,
      to: noun > at ? noun + 1 : noun + 2,
      value: null,
      relative: `year${this.signedShift(shift)} ${partOf('YYYY', { kind: 'season', number })}`,
      unit: 'other',
      rule: 'season',
    }
  }

  /** The eighties, ثمانينيات القرن الماضي. */
  protected namedDecade(at: number): Moment | null {
    const { decade } = this.lexeme(at)
    let to = at + 1
    const century = this.skip(this.skip(to, 'of'), 'the')
    let base = decade === 0 || decade === 10 ? 2000 : 1900
    if (this.lexeme(century).period === 'century') {
      const named = this.moment(century)
      const match = /^(\d\d)XX$/.exec(named?.value ?? '')
      if (named && match) {
        base = Number(match[1]) * 100
        to = named.to
      }
    } else if (!this.tokens[at]!.definite && this.joint(at - 1) !== 'the') return null
    return { from: at, to, value: decadeOf(base + decade!), unit: 'other', rule: 'decade-name' }
  }

  /** A period by its noun: with a number, an ordinal, or its distance from now. */
  protected period(at: number): Moment | null {
    const noun = this.lexeme(at).joint === 'the' ? at + 1 : at
    const lexeme = this.lexeme(noun)
    const token = this.tokens[noun]
    if (!token) return null
    if (lexeme.period) {
      if (lexeme.times) return this.pairOfYears(noun)
      if (lexeme.period === 'month' && this.lexeme(noun + 1).month) return this.calendarDay(noun) ?? this.month(noun)
      if (lexeme.period === 'day' && noun === at) return null
      if (lexeme.period === 'year') {
        const hijriNoun = this.lexeme(noun + 1).era === 'hijri' ? noun + 2 : noun + 1
        const year = this.year(hijriNoun, true)
        if (year && !this.tokens[hijriNoun]!.and) {
          if (hijriNoun > noun + 1 || this.lexeme(year.to).era === 'hijri')
            return this.hijriYear(noun, hijriNoun, year.year, year.to)
          if (this.isNumberOfSomething(year.to - 1, this.lexeme(noun - 1).joint === 'in')) return null
          return this.withEra({ from: noun, to: year.to, value: yearOf(year.year), unit: 'year', rule: 'year' })
        }
      }
      const ordinal = readOrdinal(this.tokens, noun + 1, this.grammar)
      if (ordinal && !this.tokens[noun + 1]!.and && this.grammar.unitsFirst) {
        const part = this.partWith(noun, noun, ordinal.value, ordinal.to)
        if (part) return part
      }
      if (lexeme.period === 'week' && this.lexeme(noun + 1).phase === 'late') return this.weekOf(noun, noun + 2, 53)
      const shift = this.tokens[noun + 1]?.and ? undefined : this.lexeme(noun + 1).shift
      if (
        shift !== undefined &&
        this.isSingular(noun) &&
        (token.definite || this.lexeme(noun - 1).joint === 'the') &&
        this.tokens[noun + 1]!.definite
      )
        return this.shifted(noun, noun + 2, lexeme.period, shift)
      return null
    }
    if (lexeme.shift !== undefined) {
      const next = this.tokens[noun + 1]
      const period = next?.lexeme.period
      const name = period === 'month' && this.lexeme(noun + 2).month ? noun + 1 : 0
      if ((next?.lexeme.month || name) && !next!.and) {
        const month = this.month(noun + 1)
        return month && { ...month, from: this.grammar.unitsFirst && lexeme.shift === 0 ? noun : month.from }
      }
      if (next?.lexeme.weekday && !next.and) return this.weekday(noun + 1)
      if (period && !next.and && !next.lexeme.times && this.isSingular(noun + 1))
        return this.shifted(this.theBefore(noun), noun + 2, period, lexeme.shift)
    }
    return null
  }

  /** "the past year" and "this year" begin where their words begin; the article stays outside. */
  protected theBefore(at: number): number {
    return this.lexeme(at - 1).joint === 'the' && this.lexeme(at).shift === -1 ? at - 1 : at
  }

  /** Years, decades in the plural ("the past years") are no date. */
  protected isSingular(at: number): boolean {
    return this.lexeme(at).times !== 0
  }

  protected shifted(from: number, to: number, period: string, shift: number): Moment | null {
    const signed = this.signedShift(shift)
    const common = { from, to, value: null, unit: 'other' as const, rule: `${period}-relative` }
    if (period === 'year' || period === 'month' || period === 'week' || period === 'day') {
      return { ...common, unit: period === 'week' ? 'other' : period, relative: `${period}${signed}` }
    }
    if (period === 'century' && shift <= 0)
      return { ...common, value: shift < 0 ? '19XX' : '20XX', rule: 'century-relative' }
    return null
  }

  /** عامي 2024 و2025: the second stands alone. */
  protected pairOfYears(at: number): Moment | null {
    const year = this.lexeme(at).period === 'year' ? this.year(at + 1, false) : null
    return year && { from: at, to: year.to, value: yearOf(year.year), unit: 'year', rule: 'year' }
  }
}
