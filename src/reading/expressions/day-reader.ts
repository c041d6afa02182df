import { fold } from '../../text/fold.ts'
import { fromHijri, hijriSpan, isDay } from './calendar.ts'
import { dayOf, interval, isoDay, monthOf, yearOf } from './edtf.ts'
import type { Moment } from './moment.ts'
import { attached, readOrdinal } from './numeral.ts'
import { YearReader } from './year-reader.ts'

/** Two years with a stroke between them are a programme's, as long as it may be. */
const longestProgramme = 30

/** Days and months, Gregorian and Hijri, in either order, with the year where it is given. */
export class DayReader extends YearReader {
  // Numbers with strokes, hyphens or dots.
  protected numericDate(at: number): Moment | null {
    const token = this.tokens[at]!
    if (this.joint(at - 1) !== 'and' && /[\p{L}\p{N}/=_-]/u.test(this.text[token.start - 1] ?? '')) return null
    const ahead = fold(this.text.slice(token.start, token.start + 12))
    const match =
      /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/])/.exec(ahead) ??
      /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d/])/.exec(ahead)
    const span = (length: number) => {
      const end = token.start + length
      let to = at + 1
      while (to < this.tokens.length && this.tokens[to]!.start < end) to++
      return { from: at, to, end }
    }
    if (match) {
      const [all, a, mark, b, c] = match as unknown as [string, string, string, string, string]
      const yearFirst = a.length === 4
      if (!yearFirst && c.length === 2 && mark === '.') return null
      const year = yearFirst ? +a : c.length === 4 ? +c : 2000 + +c
      let [day, month] = yearFirst ? [+c, +b] : this.grammar.monthFirst ? [+b, +a] : [+a, +b]
      if (month > 12) [day, month] = [month, day]
      if (year < 1300 || year > 2200 || !isDay(undefined, month, day)) return null
      if (year < 1500) return this.hijri(year, month, day, span(all.length), 'numeric-hijri')
      if (!isDay(year, month, day)) return null
      return this.withEra({ ...span(all.length), value: dayOf(year, month, day), unit: 'day', rule: 'day-numeric' })
    }
    const years = /^(\d{4})\/(\d{4})(?![\d/])/.exec(ahead)
    const length = years ? Number(years[2]) - Number(years[1]) : 0
    if (years && length >= 1 && length <= longestProgramme && Number(years[1]) >= 1900)
      return { ...span(9), value: interval(years[1]!, years[2]!), unit: 'other', rule: 'year-range' }
    // an agency's dateline: 15 - 4 (كونا)
    if (this.joint(at + 1) === 'dash' && this.joint(at + 3) === 'open' && this.lexeme(at + 4).bar === 'agency') {
      const [day, inMonth] = [this.dayNumber(at), this.dayNumber(at + 2)]
      if (day && inMonth && day.to === at + 1 && inMonth.to === at + 3 && isDay(undefined, inMonth.day, day.day))
        return this.completeDay(at, day.day, inMonth.day, false, at + 3, 'day-month')
    }
    const month = /^(\d{1,2})\/(\d{4})(?![\d/])/.exec(ahead) ?? /^(\d{4})[/–—-](\d{1,2})(?![\d/–—-])/.exec(ahead)
    if (month) {
      const [all, a, b] = month as unknown as [string, string, string]
      const [year, number] = a.length === 4 ? [+a, +b] : [+b, +a]
      const plausible = year >= 1900 && year <= 2100
      if (plausible && a.length === 4 && b.length === 2 && +b === (+a + 1) % 100) {
        return {
          ...span(all.length),
          value: interval(yearOf(year), yearOf(year + 1)),
          unit: 'other',
          rule: 'year-range',
        }
      }
      if (plausible && number >= 1 && number <= 12)
        return { ...span(all.length), value: monthOf(year, number), unit: 'month', rule: 'month-numeric' }
    }
    return null
  }

  /** A day of the month: its number and where it ends. */
  protected dayNumber(at: number): { day: number; to: number } | null {
    const token = this.tokens[at]
    if (!token) return null
    if (token.kind === 'digits' && /^\d{1,2}$/.test(token.folded)) {
      const suffix = this.tokens[at + 1]
      const to = suffix?.lexeme.suffix && attached(token, suffix) ? at + 2 : at + 1
      const day = Number(token.folded)
      return day >= 1 && day <= 31 ? { day, to } : null
    }
    const ordinal = readOrdinal(this.tokens, at, this.grammar)
    return ordinal && ordinal.value >= 1 && ordinal.value <= 31 ? { day: ordinal.value, to: ordinal.to } : null
  }

  /** The month at a token, with its double in the other naming (`تشرين الأول/أكتوبر`, `شباط (فبراير)`). */
  protected monthName(at: number): { month: number; hijri: boolean; needy: boolean; to: number } | null {
    let from = at
    let noun = false
    if (this.lexeme(from).period === 'month' && this.lexeme(from + 1).month) {
      from++
      noun = true
    }
    const { month, hijri = false, needy = false } = this.lexeme(from)
    if (!month) return null
    let to = from + 1
    if (
      this.tokens[to]?.folded === '.' &&
      attached(this.tokens[to - 1], this.tokens[to]) &&
      needy &&
      this.tokens[to + 1]?.kind === 'digits'
    )
      to++
    const same = (i: number) => this.lexeme(i).month === month && Boolean(this.lexeme(i).hijri) === hijri
    const double = this.joint(to) === 'slash' || this.joint(to) === 'dash'
    if (double && same(to + 1)) to += 2
    else if (this.joint(to) === 'open' && same(to + 1) && this.joint(to + 2) === 'close') to += 3
    else if (same(to) && !this.tokens[to]!.and) to++
    return { month, hijri, needy: needy && !noun && to === from + 1, to }
  }

  /** Day and month in either order, with the year where it is given. */
  protected calendarDay(at: number): Moment | null {
    const leadDay = this.dayNumber(at)
    if (leadDay) {
      const ofMonth = this.dayOfShiftedMonth(at, leadDay)
      if (ofMonth) return ofMonth
      // this 17th day of June
      const isOrdinal = leadDay.to > at + 1 || this.lexeme(at).ordinal !== undefined
      const number = isOrdinal && this.lexeme(leadDay.to).period === 'day' ? leadDay.to + 1 : leadDay.to
      let next = this.skip(number, 'of', 'dash')
      if (this.tokens[next]?.folded === '.') next++
      const month = this.monthName(this.skip(next, 'the'))
      if (!month || (this.tokens[next]!.and && !this.lexeme(next).period)) return null
      return this.completeDay(at, leadDay.day, month.month, month.hijri, month.to, 'day-month')
    }
    const month = this.monthName(at)
    if (!month) return null
    const dayAt = this.skip(this.skip(month.to, 'dash'), 'the')
    const token = this.tokens[dayAt]
    if (!token || token.and) return null
    const day = this.dayNumber(dayAt)
    if (!day || this.lexeme(day.to).percent || this.lexeme(day.to).scale || this.tokens[day.to]?.folded === ':')
      return null
    return this.completeDay(at, day.day, month.month, month.hijri, day.to, 'month-day')
  }

  /** "the 22nd of this month". */
  protected dayOfShiftedMonth(from: number, { day, to }: { day: number; to: number }): Moment | null {
    if (this.joint(to) !== 'of' && this.joint(to) !== 'from') return null
    const next = this.skip(to + 1, 'the')
    const nounFirst = this.lexeme(next).period === 'month'
    const noun = nounFirst ? next : next + 1
    const shift = nounFirst ? this.lexeme(next + 1).shift : this.lexeme(next).shift
    if (shift === undefined || this.lexeme(noun).period !== 'month' || this.lexeme(noun).month) return null
    const relative = `month${this.signedShift(shift)} ${dayOf('YYYY', 'MM', day)}`
    return { from, to: next + 2, value: null, relative, unit: 'day', rule: 'day-of-relative-month' }
  }

  protected completeDay(
    from: number,
    day: number,
    month: number,
    hijri: boolean,
    to: number,
    rule: string,
  ): Moment | null {
    const shifted = this.shiftedYear(to)
    const year = this.yearAfter(to)
    if (hijri) return this.hijri(year?.year, month, day, { from, to: year?.to ?? to }, `${rule}-hijri`)
    if (!year && (this.lexeme(from - 1).bar === 'history' || this.lexeme(to).bar === 'history')) return null
    if (!isDay(year?.year, month, day)) return null
    if (year) {
      const whole = {
        from,
        to: year.to,
        value: dayOf(year.year, month, day),
        unit: 'day' as const,
        rule: `${rule}-year`,
      }
      return this.withEra(whole)
    }
    const undated = dayOf('XXXX', month, day)
    if (shifted) {
      const relative = `year${this.signedShift(shifted.shift)} ${dayOf('YYYY', month, day)}`
      return { from, to: shifted.to, value: undated, relative, unit: 'day', rule }
    }
    const shift = this.lexeme(to).shift
    if (shift !== undefined && this.lexeme(to + 1).period === undefined) {
      return {
        from,
        to: to + 1,
        value: undated,
        relative: shift === 0 ? `year+0 ${dayOf('YYYY', month, day)}` : `${shift < 0 ? 'last' : 'next'} ${undated}`,
        unit: 'day',
        rule,
      }
    }
    return { from, to, value: undated, relative: `nearest ${undated}`, unit: 'day', rule }
  }

  protected hijri(
    year: number | undefined,
    month: number,
    day: number,
    place: { from: number; to: number; end?: number },
    rule: string,
  ): Moment | null {
    if (day > 30) return null
    const era = this.lexeme(place.to).era === 'hijri'
    const { end, ...tokens } = place
    const whole = era ? { ...tokens, to: place.to + 1 } : end === undefined ? tokens : { ...tokens, end }
    const gregorian = year === undefined ? null : fromHijri(year, month, day)
    const named = year === undefined ? undefined : `${dayOf(year, month, day)} AH`
    return { ...whole, value: gregorian && isoDay(gregorian), unit: 'day', rule, ...(named ? { note: named } : {}) }
  }

  protected yearThenMonth(at: number): Moment | null {
    const year = this.year(at, false)
    const month = year && this.monthName(year.to)
    if (!year || !month || month.hijri || this.tokens[year.to]!.and || this.yearAfter(month.to)) return null
    const to = this.lexeme(month.to).shift === undefined ? month.to : month.to + 1
    return { from: at, to, value: monthOf(year.year, month.month), unit: 'month', rule: 'year-month' }
  }

  /** A month with its year, or on its own where the words around it leave no doubt. */
  protected month(at: number): Moment | null {
    const name = this.monthName(at)
    if (!name) return null
    const { month, hijri } = name
    const lead = this.lexeme(at - 1)
    const year = this.yearAfter(name.to)
    if (hijri) return this.hijriMonth(at, month, name.to, year, name.needy)
    if (year) {
      if (name.needy && this.tokens[name.to]?.lexeme.joint === undefined && this.tokens[at]!.folded.length < 3)
        return null
      return this.withEra({
        from: at,
        to: year.to,
        value: monthOf(year.year, month),
        unit: 'month',
        rule: 'month-year',
      })
    }
    const undated = monthOf('XXXX', month)
    const shifted = this.shiftedYear(name.to)
    if (shifted) {
      return {
        from: at,
        to: shifted.to,
        value: undated,
        relative: `year${this.signedShift(shifted.shift)} ${monthOf('YYYY', month)}`,
        unit: 'month',
        rule: 'month-relative-year',
      }
    }
    const after = this.tokens[name.to]?.and ? undefined : this.lexeme(name.to).shift
    const before =
      lead.shift !== undefined && lead.period === undefined && this.lexeme(at - 2).period === undefined
        ? lead.shift
        : undefined
    const shift = after ?? before
    if (shift !== undefined) {
      const relative = shift === 0 ? `year+0 ${monthOf('YYYY', month)}` : `${shift < 0 ? 'last' : 'next'} ${undated}`
      return {
        from: at,
        to: after === undefined ? name.to : name.to + 1,
        value: undated,
        relative,
        unit: 'month',
        rule: 'month-relative',
      }
    }
    if ([1, 2, 3].some((back) => this.lexeme(at - back).bar === 'history') || this.lexeme(name.to).bar === 'history')
      return null
    if (name.needy && !this.isPlacedInTime(at)) return null
    return { from: at, to: name.to, value: undated, relative: `nearest ${undated}`, unit: 'month', rule: 'month' }
  }

  protected hijriMonth(
    from: number,
    month: number,
    to: number,
    year: { year: number; to: number } | null,
    needy: boolean,
  ): Moment | null {
    const hijriYear = year && year.year < 1600 ? year.year : undefined
    if (!year && (needy || this.lexeme(from).period !== 'month')) return null
    const end = year?.to ?? to
    const whole = { from, to: this.lexeme(end).era === 'hijri' ? end + 1 : end }
    const span = hijriYear === undefined ? null : hijriSpan(hijriYear, month)
    const value = span && interval(isoDay(span.first), isoDay(span.last))
    return {
      ...whole,
      value,
      unit: 'other',
      rule: 'month-hijri',
      ...(hijriYear ? { note: `${monthOf(hijriYear, month)} AH` } : {}),
    }
  }

  protected weekday(at: number): Moment | null {
    const { weekday, needy } = this.lexeme(at)
    const bracket = this.skip(at + 1, 'comma')
    const next = this.tokens[bracket]
    if (next && (next.kind === 'digits' || next.lexeme.month || next.lexeme.ordinal !== undefined)) {
      const day = this.numericDateIfDigits(bracket) ?? this.calendarDay(bracket)
      if (day) return { ...day, from: at, rule: `weekday-${day.rule}` }
    }
    if (next?.lexeme.dayShift !== undefined && bracket === at + 1) return null
    const phraseStart = this.lexeme(at - 1)
    if (needy && phraseStart.period !== 'day') return null
    const after = this.tokens[at + 1]?.and ? undefined : this.lexeme(at + 1).shift
    const before = phraseStart.shift !== undefined && phraseStart.period === undefined ? phraseStart.shift : undefined
    const same = this.lexeme(at + 1).same ? at + 2 : this.joint(at + 1) === 'open' ? at + 2 : 0
    const named = same ? (this.numericDateIfDigits(same) ?? this.calendarDay(same)) : null
    if (named)
      return {
        from: at,
        to: at + 1,
        value: named.value,
        ...(named.relative ? { relative: named.relative } : {}),
        unit: 'day',
        rule: 'weekday',
      }
    const shift = after ?? before
    const which = shift === undefined ? 'this' : shift < 0 ? 'last' : shift > 0 ? 'next' : 'this'
    return {
      from: before === undefined ? at : at - 1,
      to: after === undefined ? at + 1 : at + 2,
      value: null,
      relative: `weekday ${weekday} ${which}`,
      unit: 'day',
      rule: 'weekday',
    }
  }

  protected numericDateIfDigits(at: number): Moment | null {
    return this.tokens[at]?.kind === 'digits' ? this.numericDate(at) : null
  }

  /** Today, yesterday, with the weekday beside it: اليوم السبت. */
  protected shiftedDay(at: number): Moment | null {
    const { dayShift } = this.lexeme(at)
    const next = this.tokens[at + 1]
    // اليوم الأول is the first day, اليوم الوطني a holiday
    if (next?.lexeme.ordinal !== undefined && next.definite) return null
    if (next?.lexeme.bar === 'history') return null
    const weekdayAt = this.skip(at + 1, 'comma', 'open')
    const weekday = this.lexeme(weekdayAt).weekday
    const plain: Moment = {
      from: at,
      to: at + 1,
      value: null,
      relative: `day${this.signedShift(dayShift!)}`,
      unit: 'day',
      rule: 'day-relative',
    }
    if (weekday) {
      const day = this.weekday(weekdayAt)
      if (day && !day.relative?.startsWith('weekday')) return { ...day, from: at }
      return { ...plain, to: weekdayAt + 1 }
    }
    const date = next && (next.kind === 'digits' || this.joint(at + 1) === 'open') ? this.calendarDay(weekdayAt) : null
    return date ? { ...date, from: at } : plain
  }
}
