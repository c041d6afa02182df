import type { TimeExpression } from '../analysis.ts'
import type { Edtf } from '../finding.ts'
import { fold } from '../../text/fold.ts'
import { fromHijri, hijriSpan, isDay } from './calendar.ts'
import {
  approximate, centuryOf, dayOf, decadeOf, interval, isoDay, monthOf, partOf, phaseOfYear, yearOf, type Part,
} from './edtf.ts'
import { nothing, type Token } from './lexeme.ts'
import { attached, readNumeral, readOrdinal, type NumeralGrammar } from './numeral.ts'

// Dates as they stand in either language. Both orders of day and month, of noun and adjective, are read in both: the lexicon
// alone tells the languages apart.

/** A stretch of time that the words name, before it is written as a date. */
interface Moment {
  readonly from: number
  readonly to: number
  /** Where it ends in the text, when that is inside a token run that the tokens do not show (`2026/02/02`). */
  readonly end?: number
  readonly value: Edtf | null
  readonly relative?: string
  readonly rule: string
  /** The finest unit that it names: ranges join like with like. */
  readonly unit: 'day' | 'month' | 'year' | 'other'
  readonly note?: string
}

export interface TimeGrammar extends NumeralGrammar {
  readonly language: string
  /** How many words after "plan" or "strategy" a year still belongs to its name. */
  readonly planReach: number
  /** Whether a word looks like a plural noun, which a number before it counts. */
  isPluralNoun(token: Token): boolean
  /** The order of `3/4/2025` where both could be months. */
  readonly monthFirst: boolean
}

/** The dates of a run of tokens, in order. */
export function readDates(tokens: readonly Token[], text: string, grammar: TimeGrammar): TimeExpression[] {
  const dates: TimeExpression[] = []
  const reader = new TimeReader(tokens, text, grammar)
  for (let at = 0; at < tokens.length; ) {
    const { lexeme, kind } = tokens[at]!
    if (lexeme === nothing && kind !== 'digits') {
      at++
      continue
    }
    const moments = reader.at(at)
    if (!moments.length) {
      at++
      continue
    }
    for (const moment of moments) dates.push(reader.finding(moment))
    at = Math.max(at + 1, moments.at(-1)!.to)
  }
  return dates
}

class TimeReader {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
    private readonly grammar: TimeGrammar,
  ) {}

  finding({ from, to, end, value, relative, rule, note }: Moment): TimeExpression {
    const start = this.tokens[from]!.stemStart
    const last = end ?? this.tokens[to - 1]!.end
    const quote = this.text.slice(start, last)
    return {
      start, end: last, quote, value, ...(relative ? { relative } : {}), rule: `${this.grammar.language}.date.${rule}`,
      because: note ? [quote, note] : [quote],
    }
  }

  private lexeme(at: number) {
    return this.tokens[at]?.lexeme ?? {}
  }

  private joint(at: number) {
    return this.tokens[at]?.lexeme.joint
  }

  /** Skips one joint of the given kinds. */
  private skip(at: number, ...joints: readonly string[]): number {
    const joint = this.joint(at)
    // من is both "from" and "of"
    return joint && joints.includes(joint === 'from' ? 'of' : joint) ? at + 1 : at
  }

  /** The dates that begin at a token: one, or two where a list shares its month. */
  at(at: number): Moment[] {
    const token = this.tokens[at]!
    const { lexeme } = token
    if (lexeme.joint === 'from' || lexeme.joint === 'between') {
      const range = this.openedRange(at)
      return range ? [range] : []
    }
    const listed = this.dayList(at)
    if (listed.length) return listed
    const first = this.moment(at)
    if (!first) return []
    return [this.closedRange(first) ?? first]
  }

  /** "from 3 to 5 March", "between 2021 and 2025". */
  private openedRange(at: number): Moment | null {
    const between = this.joint(at) === 'between'
    const list = this.dayList(at + 1, true)
    if (list.length === 1) return { ...list[0]!, from: at }
    const first = this.moment(at + 1)
    if (!first) return null
    const range = this.closedRange(first, between)
    return range ? { ...range, from: at } : null
  }

  /** "2 October to 22 October", "2014-2018". */
  private closedRange(first: Moment, between = false): Moment | null {
    const connector = this.tokens[first.to]
    if (!connector || first.end !== undefined && first.end > connector.start) return null
    const joint = connector.lexeme.joint
    const isAnd = connector.and || joint === 'and'
    if (!(joint === 'to' || joint === 'dash' || connector.fused || (between && isAnd))) return null
    const at = joint ? first.to + 1 : first.to
    // a dash with a space after a whole date is a dateline's or a title's
    if (joint === 'dash' && first.unit !== 'year' && this.tokens[at] && !this.moment(at)?.rule.startsWith('day')) return null
    const second = this.moment(at, true)
    if (!second || (second.unit !== first.unit && first.unit !== 'day' && second.unit !== 'day')) return null
    if (connector.fused && !joint) return null
    const [a, b] = shareYear(first.value, second.value)
    const { from } = first
    const { to, end } = second
    const value = a && b && !a.includes('/') && !b.includes('/') ? interval(a, b) : null
    return { from, to, ...(end === undefined ? {} : { end }), value, unit: 'other', rule: `${second.unit}-range` }
  }

  /** One date, without its range. */
  private moment(at: number, inRange = false): Moment | null {
    const token = this.tokens[at]
    if (!token) return null
    if (token.kind === 'digits') return this.numericDate(at) ?? this.calendarDay(at) ?? this.yearThenMonth(at) ?? this.ordinalPart(at) ?? this.bareYear(at, inRange)
    const { lexeme } = token
    if (lexeme.weekday) {
      const day = this.weekday(at)
      if (day) return day
    }
    if (lexeme.dayShift !== undefined) {
      const day = this.shiftedDay(at)
      if (day) return day
    }
    if (lexeme.phase) {
      const phase = this.phase(at)
      if (phase) return phase
    }
    if (lexeme.month) {
      const month = this.calendarDay(at) ?? this.month(at)
      if (month) return month
    }
    if (lexeme.ordinal !== undefined || lexeme.cardinal !== undefined) {
      const day = this.calendarDay(at) ?? this.ordinalPart(at) ?? this.ordinalWeekday(at)
      if (day) return day
    }
    if (lexeme.part) return this.part(at)
    if (lexeme.season || (lexeme.shift === 0 && this.lexeme(at + 1).season)) {
      const season = this.season(at)
      if (season) return season
    }
    if (lexeme.decade) return this.namedDecade(at)
    if (lexeme.period || lexeme.shift !== undefined || lexeme.joint === 'the') return this.period(at)
    return null
  }

  // Numbers with strokes, hyphens or dots.
  private numericDate(at: number): Moment | null {
    const token = this.tokens[at]!
    if (this.joint(at - 1) !== 'and' && /[\p{L}\p{N}/=_-]/u.test(this.text[token.start - 1] ?? '')) return null
    const ahead = fold(this.text.slice(token.start, token.start + 12))
    const match =
      /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/])/.exec(ahead) ?? /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?![\d/])/.exec(ahead)
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
    if (years && Number(years[2]) === Number(years[1]) + 1) return { ...span(9), value: interval(years[1]!, years[2]!), unit: 'other', rule: 'year-range' }
    const month = /^(\d{1,2})\/(\d{4})(?![\d/])/.exec(ahead) ?? /^(\d{4})[/-](\d{1,2})(?![\d/-])/.exec(ahead)
    if (month) {
      const [all, a, b] = month as unknown as [string, string, string]
      const [year, number] = a.length === 4 ? [+a, +b] : [+b, +a]
      const plausible = year >= 1900 && year <= 2100
      if (plausible && a.length === 4 && b.length === 2 && +b === (+a + 1) % 100) {
        return { ...span(all.length), value: interval(yearOf(year), yearOf(year + 1)), unit: 'other', rule: 'year-range' }
      }
      if (plausible && number >= 1 && number <= 12) return { ...span(all.length), value: monthOf(year, number), unit: 'month', rule: 'month-numeric' }
    }
    return null
  }

  /** A day of the month: its number and where it ends. */
  private dayNumber(at: number): { day: number; to: number } | null {
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
  private monthName(at: number): { month: number; hijri: boolean; needy: boolean; to: number } | null {
    let from = at
    let noun = false
    if (this.lexeme(from).period === 'month' && this.lexeme(from + 1).month) {
      from++
      noun = true
    }
    const { month, hijri = false, needy = false } = this.lexeme(from)
    if (!month) return null
    let to = from + 1
    if (this.tokens[to]?.folded === '.' && attached(this.tokens[to - 1], this.tokens[to]) && needy && this.tokens[to + 1]?.kind === 'digits') to++
    const same = (i: number) => this.lexeme(i).month === month && Boolean(this.lexeme(i).hijri) === hijri
    const double = this.joint(to) === 'slash' || this.joint(to) === 'dash'
    if (double && same(to + 1)) to += 2
    else if (this.joint(to) === 'open' && same(to + 1) && this.joint(to + 2) === 'close') to += 3
    else if (same(to) && !this.tokens[to]!.and) to++
    return { month, hijri, needy: needy && !noun && to === from + 1, to }
  }

  /** A year written out in digits or, after its noun or a date, in words. */
  private year(at: number, afterNoun: boolean): { year: number; to: number } | null {
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
  private yearInPairs(at: number): { year: number; to: number } | null {
    for (let split = at + 1; split <= at + 3; split++) {
      const pair = this.tokens.slice(at, split)
      const first = readNumeral(pair, 0, this.grammar)
      if (first?.to !== pair.length || first.value < 10 || first.value > 21) continue
      const second = readNumeral(this.tokens, split, this.grammar)
      if (second && second.value >= 10 && second.value < 100) return { year: first.value * 100 + second.value, to: second.to }
    }
    return null
  }

  /** The year that follows a day or month: `2022`, `, 2022`, `of the year 2022`, `عام 2022`. */
  private yearAfter(at: number): { year: number; to: number } | null {
    const comma = this.skip(at, 'comma', 'dash')
    const dotted = this.tokens[comma]?.folded === '.' && attached(this.tokens[comma - 1], this.tokens[comma]) ? comma + 1 : comma
    const direct = this.year(dotted, dotted > at || this.tokens[dotted]?.kind !== 'digits')
    if (direct && !this.tokens[dotted]!.and && this.isYearHere(dotted)) return direct
    const noun = this.skip(this.skip(this.skip(at, 'comma'), 'of', 'in'), 'the')
    if (this.lexeme(noun).period === 'year') return this.year(noun + 1, true)
    return noun > at && this.tokens[noun]?.kind === 'digits' ? this.year(noun, false) : null
  }

  /** Digits that count something ("May 2000 soldiers") are no year. */
  private isYearHere(at: number): boolean {
    const next = this.tokens[at + 1]?.lexeme ?? {}
    return !next.currency && !next.percent && !(next.scale && !next.times && !next.short)
  }

  /** A year named by its distance: "next year", العام المقبل. */
  private shiftedYear(at: number): { shift: number; to: number } | null {
    let from = this.skip(at, 'comma')
    from = this.skip(this.skip(from, 'of', 'in'), 'the')
    const noun = this.lexeme(from).period === 'year'
    if (noun && this.lexeme(from + 1).shift !== undefined) return { shift: this.lexeme(from + 1).shift!, to: from + 2 }
    if (!noun && this.lexeme(from).shift !== undefined && this.lexeme(from + 1).period === 'year') return { shift: this.lexeme(from).shift!, to: from + 2 }
    return null
  }

  private signedShift(shift: number): string {
    return shift < 0 ? String(shift) : `+${shift}`
  }

  /** Day and month in either order, with the year where it is given. */
  private calendarDay(at: number): Moment | null {
    const leadDay = this.dayNumber(at)
    if (leadDay) {
      const ofMonth = this.dayOfShiftedMonth(at, leadDay)
      if (ofMonth) return ofMonth
      let next = this.skip(leadDay.to, 'of', 'dash')
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
    if (!day || (this.lexeme(day.to).percent || this.lexeme(day.to).scale || this.tokens[day.to]?.folded === ':')) return null
    return this.completeDay(at, day.day, month.month, month.hijri, day.to, 'month-day')
  }

  /** "the 22nd of this month". */
  private dayOfShiftedMonth(from: number, { day, to }: { day: number; to: number }): Moment | null {
    if (this.joint(to) !== 'of' && this.joint(to) !== 'from') return null
    const next = this.skip(to + 1, 'the')
    const nounFirst = this.lexeme(next).period === 'month'
    const noun = nounFirst ? next : next + 1
    const shift = nounFirst ? this.lexeme(next + 1).shift : this.lexeme(next).shift
    if (shift === undefined || this.lexeme(noun).period !== 'month' || this.lexeme(noun).month) return null
    const relative = `month${this.signedShift(shift)} ${dayOf('YYYY', 'MM', day)}`
    return { from, to: next + 2, value: null, relative, unit: 'day', rule: 'day-of-relative-month' }
  }

  private completeDay(from: number, day: number, month: number, hijri: boolean, to: number, rule: string): Moment | null {
    const shifted = this.shiftedYear(to)
    const year = this.yearAfter(to)
    if (hijri) return this.hijri(year?.year, month, day, { from, to: year?.to ?? to }, `${rule}-hijri`)
    if (!year && (this.lexeme(from - 1).bar === 'history' || this.lexeme(to).bar === 'history')) return null
    if (!isDay(year?.year, month, day)) return null
    if (year) {
      const whole = { from, to: year.to, value: dayOf(year.year, month, day), unit: 'day' as const, rule: `${rule}-year` }
      return this.withEra(whole)
    }
    const undated = dayOf('XXXX', month, day)
    if (shifted) {
      const relative = `year${this.signedShift(shifted.shift)} ${dayOf('YYYY', month, day)}`
      return { from, to: shifted.to, value: undated, relative, unit: 'day', rule }
    }
    const shift = this.lexeme(to).shift
    if (shift !== undefined && this.lexeme(to + 1).period === undefined) {
      return { from, to: to + 1, value: undated, relative: shift === 0 ? `year+0 ${dayOf('YYYY', month, day)}` : `${shift < 0 ? 'last' : 'next'} ${undated}`, unit: 'day', rule }
    }
    return { from, to, value: undated, relative: `nearest ${undated}`, unit: 'day', rule }
  }

  /** Takes in what follows a year and names its era: م, هـ, AD. */
  private withEra(moment: Moment): Moment {
    const era = this.lexeme(moment.to).era
    return era === 'gregorian' && moment.end === undefined ? { ...moment, to: moment.to + 1 } : moment
  }

  private hijri(year: number | undefined, month: number, day: number, place: { from: number; to: number; end?: number }, rule: string): Moment | null {
    if (day > 30) return null
    const era = this.lexeme(place.to).era === 'hijri'
    const { end, ...tokens } = place
    const whole = era ? { ...tokens, to: place.to + 1 } : end === undefined ? tokens : { ...tokens, end }
    const gregorian = year === undefined ? null : fromHijri(year, month, day)
    const named = year === undefined ? undefined : `${dayOf(year, month, day)} AH`
    return { ...whole, value: gregorian && isoDay(gregorian), unit: 'day', rule, ...(named ? { note: named } : {}) }
  }

  /** "8 and 9 November", "November 8-9, 2021", "من 3 إلى 5 مارس": days that share a month. */
  private dayList(at: number, opened = false): Moment[] {
    const days: { day: number; at: number; to: number }[] = []
    let spanned = opened
    let monthAt = -1
    let next = at
    const monthLead = this.monthName(at)
    if (monthLead && !monthLead.hijri) {
      monthAt = at
      next = monthLead.to
      if (this.joint(next) === 'between' || this.joint(next) === 'from') {
        spanned = true
        next++
      }
    }
    for (;;) {
      const day = this.dayNumber(next)
      if (!day) return []
      days.push({ day: day.day, at: next, to: day.to })
      next = day.to
      const token = this.tokens[next]
      const joint = token?.lexeme.joint
      const dayBehind = (i: number) => this.dayNumber(i) !== null && !/^\d{3,}/.test(this.tokens[i]!.folded)
      if (joint === 'to' && dayBehind(next + 1)) {
        spanned = true
        next++
      } else if (joint === 'dash' && dayBehind(next + 1) && !this.isFullDayAt(next + 1, monthAt >= 0)) {
        spanned = true
        next++
      } else if ((joint === 'and' || joint === 'comma') && dayBehind(next + 1)) {
        next++
        if (joint === 'comma' && this.joint(next) === 'and') next++
      } else if (token?.and && dayBehind(next)) continue
      else break
      if (days.length > 10) return []
    }
    if (days.length < 2) return []
    let to = days.at(-1)!.to
    let month: { month: number; hijri: boolean } | null = monthLead
    if (!monthLead) {
      const trailing = this.monthName(this.skip(to, 'of'))
      if (!trailing || trailing.hijri) return []
      to = trailing.to
      month = trailing
    }
    const year = this.yearAfter(to)
    const shifted = year ? null : this.shiftedYear(to)
    const shift = year || shifted || this.lexeme(to + 1).period || this.tokens[to]?.and ? undefined : this.lexeme(to).shift
    const direction = shift === undefined ? 'nearest' : shift < 0 ? 'last' : 'next'
    const template = year ? year.year : 'XXXX'
    const value = (day: number) => dayOf(template, month!.month, day)
    if (days.some(({ day }) => !isDay(year?.year, month!.month, day))) return []
    const end = year?.to ?? shifted?.to ?? (shift === undefined ? to : to + 1)
    const consecutive = days.every(({ day }, i) => i === 0 || day === days[i - 1]!.day + 1)
    const relative = (undated: Edtf) =>
      year ? {} : { relative: shifted || shift === 0 ? `year${this.signedShift(shifted?.shift ?? 0)} ${undated.replaceAll('XXXX', 'YYYY')}` : `${direction} ${undated}` }
    const first = days[0]!.day
    const last = days.at(-1)!.day
    if (first < last && (spanned || consecutive)) {
      const range = interval(value(first), value(last))
      return [{ from: at, to: end, value: range, ...relative(range), unit: 'other', rule: 'day-list' }]
    }
    if (spanned) return []
    return days.map(({ day, at: dayAt, to: dayTo }, i): Moment => ({
      from: i === 0 ? at : dayAt, to: i === days.length - 1 ? end : dayTo, value: value(day), ...relative(value(day)), unit: 'day', rule: 'day-list',
    }))
  }

  /** Whether a month's own day stands there (`16-November` after a dash is not the end of a list of days). */
  private isFullDayAt(at: number, monthLed: boolean): boolean {
    return monthLed && this.monthName(this.dayNumber(at)?.to ?? at) !== null
  }

  private yearThenMonth(at: number): Moment | null {
    const year = this.year(at, false)
    const month = year && this.monthName(year.to)
    if (!year || !month || month.hijri || this.tokens[year.to]!.and || this.yearAfter(month.to)) return null
    const to = this.lexeme(month.to).shift === undefined ? month.to : month.to + 1
    return { from: at, to, value: monthOf(year.year, month.month), unit: 'month', rule: 'year-month' }
  }

  /** A month with its year, or on its own where the words around it leave no doubt. */
  private month(at: number): Moment | null {
    const name = this.monthName(at)
    if (!name) return null
    const { month, hijri } = name
    const lead = this.lexeme(at - 1)
    const year = this.yearAfter(name.to)
    if (hijri) return this.hijriMonth(at, month, name.to, year, name.needy)
    if (year) {
      if (name.needy && this.tokens[name.to]?.lexeme.joint === undefined && this.tokens[at]!.folded.length < 3) return null
      return this.withEra({ from: at, to: year.to, value: monthOf(year.year, month), unit: 'month', rule: 'month-year' })
    }
    const undated = monthOf('XXXX', month)
    const shifted = this.shiftedYear(name.to)
    if (shifted) {
      return { from: at, to: shifted.to, value: undated, relative: `year${this.signedShift(shifted.shift)} ${monthOf('YYYY', month)}`, unit: 'month', rule: 'month-relative-year' }
    }
    const after = this.tokens[name.to]?.and ? undefined : this.lexeme(name.to).shift
    const before = lead.shift !== undefined && lead.period === undefined && this.lexeme(at - 2).period === undefined ? lead.shift : undefined
    const shift = after ?? before
    if (shift !== undefined) {
      const relative = shift === 0 ? `year+0 ${monthOf('YYYY', month)}` : `${shift < 0 ? 'last' : 'next'} ${undated}`
      return { from: at, to: after === undefined ? name.to : name.to + 1, value: undated, relative, unit: 'month', rule: 'month-relative' }
    }
    if ([1, 2, 3].some((back) => this.lexeme(at - back).bar === 'history') || this.lexeme(name.to).bar === 'history') return null
    if (name.needy && !this.isPlacedInTime(at)) return null
    return { from: at, to: name.to, value: undated, relative: `nearest ${undated}`, unit: 'month', rule: 'month' }
  }

  /** A preposition of time or a phase stands before the token. */
  private isPlacedInTime(at: number): boolean {
    const token = this.tokens[at]!
    if (token.and && this.lexeme(at - 1).month) return true
    const { joint, phase, period, shift } = this.lexeme(at - 1)
    return joint === 'in' || joint === 'to' || joint === 'from' || joint === 'between' || phase !== undefined || period === 'month' || shift !== undefined
  }

  private hijriMonth(from: number, month: number, to: number, year: { year: number; to: number } | null, needy: boolean): Moment | null {
    const hijriYear = year && year.year < 1600 ? year.year : undefined
    if (!year && (needy || this.lexeme(from).period !== 'month')) return null
    const end = year?.to ?? to
    const whole = { from, to: this.lexeme(end).era === 'hijri' ? end + 1 : end }
    const span = hijriYear === undefined ? null : hijriSpan(hijriYear, month)
    const value = span && interval(isoDay(span.first), isoDay(span.last))
    return { ...whole, value, unit: 'other', rule: 'month-hijri', ...(hijriYear ? { note: `${monthOf(hijriYear, month)} AH` } : {}) }
  }

  private bareYear(at: number, inRange: boolean): Moment | null {
    const token = this.tokens[at]!
    const year = this.year(at, false)
    if (!year) return null
    const era = this.lexeme(at + 1).era
    if (era === 'hijri') return this.hijriYear(at, at, year.year, at + 2)
    const decade = this.tokens[at + 1]
    if (decade?.folded === 's' && attached(token, decade)) return { from: at, to: at + 2, value: decadeOf(year.year), unit: 'other', rule: 'decade' }
    if (decade?.folded === "'" && this.tokens[at + 2]?.folded === 's') return { from: at, to: at + 3, value: decadeOf(year.year), unit: 'other', rule: 'decade' }
    const placed = this.isPlacedInTime(at) || this.joint(at - 1) === 'and'
    if (year.year < 1900 || year.year > 2100) {
      if (!placed && !inRange && era === undefined) return null
    }
    if (this.isNumberOfSomething(at, placed)) return null
    return this.withEra({ from: at, to: at + 1, value: yearOf(year.year), unit: 'year', rule: 'year' })
  }

  /** Digits that name, count or address something: Vision 2040, Resolution 1701, 2000 soldiers, a telephone number. */
  private isNumberOfSomething(at: number, placed: boolean): boolean {
    const token = this.tokens[at]!
    const before = this.text[token.start - 1] ?? ' '
    const after = this.text[token.end] ?? ' '
    if ((this.joint(at - 1) !== 'and' && /[\p{L}\p{N}=_+#$£€:.,'’@&%]/u.test(before)) || /[\p{L}\p{N}=_%:@&]/u.test(after)) return true
    if ((before === '/' || before === '-') && /\S/.test(this.text[token.start - 2] ?? ' ') && !/\d/.test(this.text[token.start - 2]!)) return true
    const next = this.lexeme(at + 1)
    if (next.currency || next.percent || next.scale || (next.unit && !next.period && !placed) || next.bar === 'clock') return true
    if (next.bar === 'programme') return true
    const { qualifier, joint } = this.lexeme(at - 1)
    if (!placed && ((qualifier && qualifier !== 'about') || (joint !== 'the' && this.tokens[at + 1] && this.grammar.isPluralNoun(this.tokens[at + 1]!)))) return true
    const previous = this.tokens[at - 1]
    if (previous?.kind === 'digits' && previous.end + 1 >= token.start && !/^(?:19\d\d|20\d\d|\d{1,2})$/.test(previous.folded)) return true
    if (this.tokens[at + 1]?.kind === 'digits' && !placed && this.tokens[at + 1]!.start <= token.end + 1 && this.tokens[at + 1]!.folded.length !== 4) return true
    if (this.lexeme(at - 1).currency) return true
    // back over the name, to the word that makes it one
    for (let back = 1; back <= 6 && at - back >= 0; back++) {
      const { lexeme, kind, folded } = this.tokens[at - back]!
      if (lexeme.bar === 'programme') return true
      if (lexeme.bar === 'plan' && back <= this.grammar.planReach + (this.joint(at - 1) === 'dash' ? 2 : 0)) return !placed
      if (lexeme.bar === 'event') return back <= 5 && !placed
      if (lexeme.bar === 'nth') return back === 1
      if (lexeme.bar === 'number') return back <= 4
      if (kind === 'digits' && (back <= 2 || this.lexeme(at - back - 1).bar === 'number' || this.tokens[at - back - 1]?.folded === '.')) continue
      if (lexeme.joint === 'in' || lexeme.joint === 'the' || lexeme.joint === 'comma' || kind === 'digits' || (folded === '.' && back !== 3)) return false
    }
    return false
  }

  private hijriYear(from: number, yearAt: number, year: number, to: number): Moment | null {
    const span = hijriSpan(year)
    if (!span) return null
    const marked = this.lexeme(yearAt + 1).era === 'hijri' ? yearAt + 2 : to
    return { from, to: marked, value: interval(isoDay(span.first), isoDay(span.last)), unit: 'other', rule: 'year-hijri', note: `${year} AH` }
  }

  private weekday(at: number): Moment | null {
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
    const named = same ? this.numericDateIfDigits(same) ?? this.calendarDay(same) : null
    if (named) return { from: at, to: at + 1, value: named.value, ...(named.relative ? { relative: named.relative } : {}), unit: 'day', rule: 'weekday' }
    const shift = after ?? before
    const which = shift === undefined ? 'this' : shift < 0 ? 'last' : shift > 0 ? 'next' : 'this'
    return {
      from: before === undefined ? at : at - 1, to: after === undefined ? at + 1 : at + 2, value: null,
      relative: `weekday ${weekday} ${which}`, unit: 'day', rule: 'weekday',
    }
  }

  private numericDateIfDigits(at: number): Moment | null {
    return this.tokens[at]?.kind === 'digits' ? this.numericDate(at) : null
  }

  /** Today, yesterday, with the weekday beside it: اليوم السبت. */
  private shiftedDay(at: number): Moment | null {
    const { dayShift } = this.lexeme(at)
    const next = this.tokens[at + 1]
    // اليوم الأول is the first day, اليوم الوطني a holiday
    if (next?.lexeme.ordinal !== undefined && next.definite) return null
    if (next?.lexeme.bar === 'history') return null
    const weekdayAt = this.skip(at + 1, 'comma', 'open')
    const weekday = this.lexeme(weekdayAt).weekday
    const plain: Moment = { from: at, to: at + 1, value: null, relative: `day${this.signedShift(dayShift!)}`, unit: 'day', rule: 'day-relative' }
    if (weekday) {
      const day = this.weekday(weekdayAt)
      if (day && !day.relative?.startsWith('weekday')) return { ...day, from: at }
      return { ...plain, to: weekdayAt + 1 }
    }
    const date = next && (next.kind === 'digits' || this.joint(at + 1) === 'open') ? this.calendarDay(weekdayAt) : null
    return date ? { ...date, from: at } : plain
  }

  /** Early, mid, late: of a month, a year, a decade, a century. */
  private phase(at: number): Moment | null {
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
      return this.withEra({ from: at, to: year.to, value: phaseOfYear(year.year, phase), unit: 'other', rule: `year-${phase}` })
    }
    const shifted = this.shiftedYear(next)
    if (shifted) {
      return { from: at, to: shifted.to, value: null, relative: `year${this.signedShift(shifted.shift)} ${phaseOfYear('YYYY', phase)}`, unit: 'other', rule: `year-${phase}-relative` }
    }
    if (token.lexeme.month || token.lexeme.period || token.lexeme.decade || token.lexeme.shift !== undefined || token.lexeme.ordinal !== undefined) {
      return this.approximated(at, this.moment(next))
    }
    return null
  }

  private approximated(from: number, inner: Moment | null): Moment | null {
    if (!inner || inner.unit === 'day') return null
    const relative = inner.relative?.replace(/XXXX-\d\d$/, '$&~')
    return { ...inner, from, value: inner.value && approximate(inner.value), rule: `${inner.rule}-phase`, ...(relative ? { relative } : {}) }
  }

  /** The year, given or relative, that a part belongs to. */
  private ofYear(at: number, from: number, value: (year: number | string) => Edtf, rule: string): Moment | null {
    let next = this.skip(at, 'comma')
    next = this.skip(this.skip(next, 'of', 'in'), 'the')
    const year = this.lexeme(next).period === 'year' ? this.year(next + 1, true) : this.year(next, false)
    if (year && !this.tokens[next]!.and) return this.withEra({ from, to: year.to, value: value(year.year), unit: 'other', rule })
    const shifted = this.shiftedYear(next)
    return shifted && { from, to: shifted.to, value: null, relative: `year${this.signedShift(shifted.shift)} ${value('YYYY')}`, unit: 'other', rule }
  }

  /** "the first quarter of 2022", "the nineteenth century", "the first week of 2015". */
  private ordinalPart(at: number): Moment | null {
    const ordinal = readOrdinal(this.tokens, at, this.grammar)
    return ordinal && this.partWith(at, ordinal.to, ordinal.value, ordinal.to + 1)
  }

  /** The nth of a period, whose noun stands at `noun` and which ends before `to`. */
  private partWith(from: number, noun: number, ordinal: number, to: number): Moment | null {
    const { period } = this.lexeme(noun)
    if (period === 'century' && ordinal >= 1 && ordinal <= 21) return { from, to, value: centuryOf(ordinal), unit: 'other', rule: 'century' }
    const most = { quarter: 4, half: 2, third: 3 } as const
    if ((period === 'quarter' || period === 'half' || period === 'third') && ordinal >= 1 && ordinal <= most[period]) {
      const part: Part = { kind: period, number: ordinal }
      const century = this.skip(this.skip(to, 'of'), 'the')
      if (this.lexeme(century).period === 'century') return this.approximated(from, this.moment(century))
      return this.ofYear(to, from, (year) => partOf(year, part), period)
    }
    if (period === 'week' && (ordinal >= 1 && ordinal <= 53)) return this.weekOf(from, to, ordinal)
    return null
  }

  /** A week of a month or a year: the stretch that holds it, marked as approximate. */
  private weekOf(from: number, to: number, ordinal: number): Moment | null {
    const next = this.skip(this.skip(this.skip(to, 'of', 'in'), 'the'), 'of')
    const whole = this.moment(next)
    if (!whole || (whole.unit !== 'month' && whole.unit !== 'year') || next === to && !this.lexeme(next).period) return null
    const value = whole.value
    const last = ordinal === 53
    const firstDay = 1 + (ordinal - 1) * 7
    const inMonth = whole.unit === 'month' && value !== null && !last && ordinal <= 4
    const sharp = inMonth ? interval(`${value}-${String(firstDay).padStart(2, '0')}`, `${value}-${String(firstDay + 6).padStart(2, '0')}`) : value && approximate(value)
    const { relative: _relative, ...rest } = whole
    return { ...rest, from, value: sharp, unit: 'other', rule: 'week' }
  }

  /** "the first Friday of July". */
  private ordinalWeekday(at: number): Moment | null {
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
  private part(at: number): Moment | null {
    const { part } = this.lexeme(at)
    const digit = this.tokens[at + 1]
    const number = digit && attached(this.tokens[at], digit) && /^[1-4]$/.test(digit.folded) ? Number(digit.folded) : 0
    if (!part || !number || (part === 'half' && number > 2)) return null
    return this.ofYear(at + 2, at, (year) => partOf(year, { kind: part, number }), part)
  }

  private season(at: number): Moment | null {
    const from = at
    const noun = this.lexeme(at).season ? at : at + 1
    const number = this.lexeme(noun).season!
    const dated = this.ofYear(noun + 1, from, (year) => partOf(year, { kind: 'season', number }), 'season')
    if (dated) return dated
    const after = this.lexeme(noun + 1).shift
    const shift = noun > at ? this.lexeme(at).shift : after
    if (shift === undefined || this.lexeme(noun + 2).period) return null
    return { from, to: noun > at ? noun + 1 : noun + 2, value: null, relative: `year${this.signedShift(shift)} ${partOf('YYYY', { kind: 'season', number })}`, unit: 'other', rule: 'season' }
  }

  /** The eighties, ثمانينيات القرن الماضي. */
  private namedDecade(at: number): Moment | null {
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
  private period(at: number): Moment | null {
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
          if (hijriNoun > noun + 1 || this.lexeme(year.to).era === 'hijri') return this.hijriYear(noun, hijriNoun, year.year, year.to)
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
      if (shift !== undefined && this.isSingular(noun) && (token.definite || this.lexeme(noun - 1).joint === 'the') && this.tokens[noun + 1]!.definite) return this.shifted(noun, noun + 2, lexeme.period, shift)
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
      if (period && !next.and && !next.lexeme.times && this.isSingular(noun + 1)) return this.shifted(this.theBefore(noun), noun + 2, period, lexeme.shift)
    }
    return null
  }

  /** "the past year" and "this year" begin where their words begin; the article stays outside. */
  private theBefore(at: number): number {
    return this.lexeme(at - 1).joint === 'the' && this.lexeme(at).shift === -1 ? at - 1 : at
  }

  /** Years, decades in the plural ("the past years") are no date. */
  private isSingular(at: number): boolean {
    return this.lexeme(at).times !== 0
  }

  private shifted(from: number, to: number, period: string, shift: number): Moment | null {
    const signed = this.signedShift(shift)
    const common = { from, to, value: null, unit: 'other' as const, rule: `${period}-relative` }
    if (period === 'year' || period === 'month' || period === 'week' || period === 'day') {
      return { ...common, unit: period === 'week' ? 'other' : period, relative: `${period}${signed}` }
    }
    if (period === 'century' && shift <= 0) return { ...common, value: shift < 0 ? '19XX' : '20XX', rule: 'century-relative' }
    return null
  }

  /** عامي 2024 و2025: the second stands alone. */
  private pairOfYears(at: number): Moment | null {
    const year = this.lexeme(at).period === 'year' ? this.year(at + 1, false) : null
    return year && { from: at, to: year.to, value: yearOf(year.year), unit: 'year', rule: 'year' }
  }
}

/** "2 to 7 February 2018": the year that stands at the second belongs to the first too. */
function shareYear(first: Edtf | null, second: Edtf | null): [Edtf | null, Edtf | null] {
  if (first?.startsWith('XXXX') && second && /^\d{4}/.test(second)) return [second.slice(0, 4) + first.slice(4), second]
  return [first, second]
}
