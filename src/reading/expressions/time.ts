import type { TimeExpression, Whole } from '../analysis.ts'
import type { Edtf } from '../finding.ts'
import { isDay } from './calendar.ts'
import { dayOf, interval } from './edtf.ts'
import type { Token } from './lexeme.ts'
import type { Moment, TimeGrammar } from './moment.ts'
import { attached } from './numeral.ts'
import { PeriodReader } from './period-reader.ts'

// Dates as they stand in either language. Both orders of day and month, of noun and adjective, are read in both: the lexicon
// alone tells the languages apart.

/** The dates of a run of tokens, in order. */
export function readDates(tokens: readonly Token[], text: string, grammar: TimeGrammar): TimeExpression[] {
  const dates: TimeExpression[] = []
  const reader = new TimeReader(tokens, text, grammar)
  for (let at = 0; at < tokens.length;) {
    if (!tokens[at]!.mayDate || isIdleArticle(tokens, at)) {
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

/** "The" before a word that no date begins with. */
const isIdleArticle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lexeme.joint === 'the' && tokens[at + 1]?.mayDate !== true

/** The dates that begin at a word: days that share a month, ranges, and single ones. */
class TimeReader extends PeriodReader {
  finding({ from, to, end, value, relative, rule, note }: Moment): Whole<TimeExpression> {
    const start = this.tokens[from]!.stemStart
    const last = end ?? this.tokens[to - 1]!.end
    const quote = this.text.slice(start, last)
    return {
      start,
      end: last,
      quote,
      value,
      relative,
      rule: `${this.grammar.language}.date.${rule}`,
      because: note ? [quote, note] : [quote],
    }
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
  protected openedRange(at: number): Moment | null {
    const between = this.joint(at) === 'between'
    const list = this.dayList(at + 1, true)
    if (list.length === 1) return { ...list[0]!, from: at }
    const first = this.moment(at + 1)
    if (!first) return null
    const range = this.closedRange(first, between)
    return range ? { ...range, from: at } : null
  }

  /** "2 October to 22 October", "2014-2018". */
  protected closedRange(first: Moment, between = false): Moment | null {
    const connector = this.tokens[first.to]
    if (!connector || (first.end !== undefined && first.end > connector.start)) return null
    const joint = connector.lexeme.joint
    const isAnd = connector.and || joint === 'and'
    if (!(joint === 'to' || joint === 'dash' || connector.fused || (between && isAnd))) return null
    const at = joint ? first.to + 1 : first.to
    // a dash with a space after a whole date is a dateline's or a title's
    const second = this.moment(at, true)
    // March-April 2017
    const ofMonths =
      first.unit === 'month' && second?.unit === 'month' && attached(this.tokens[first.to - 1], connector)
    if (joint === 'dash' && first.unit !== 'year' && this.tokens[at] && !ofMonths && !second?.rule.startsWith('day'))
      return null
    if (!second || (second.unit !== first.unit && first.unit !== 'day' && second.unit !== 'day')) return null
    if (connector.fused && !joint) return null
    const [a, b] = shareYear(first.value, second.value)
    const { from } = first
    const { to, end } = second
    const value = a && b && !a.includes('/') && !b.includes('/') ? interval(a, b) : null
    return { from, to, ...(end === undefined ? {} : { end }), value, unit: 'other', rule: `${second.unit}-range` }
  }

  /** One date, without its range. */
  protected override moment(at: number, inRange = false): Moment | null {
    const token = this.tokens[at]
    if (!token) return null
    if (token.kind === 'digits')
      return (
        this.numericDate(at) ??
        this.calendarDay(at) ??
        this.yearThenMonth(at) ??
        this.ordinalPart(at) ??
        this.bareYear(at, inRange)
      )
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

  /** "8 and 9 November", "November 8-9, 2021", "من 3 إلى 5 مارس": days that share a month. */
  protected dayList(at: number, opened = false): Moment[] {
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
    const shift =
      year || shifted || this.lexeme(to + 1).period || this.tokens[to]?.and ? undefined : this.lexeme(to).shift
    const direction = shift === undefined ? 'nearest' : shift < 0 ? 'last' : 'next'
    const template = year ? year.year : 'XXXX'
    const value = (day: number) => dayOf(template, month!.month, day)
    if (days.some(({ day }) => !isDay(year?.year, month!.month, day))) return []
    const end = year?.to ?? shifted?.to ?? (shift === undefined ? to : to + 1)
    const consecutive = days.every(({ day }, i) => i === 0 || day === days[i - 1]!.day + 1)
    const relative = (undated: Edtf) =>
      year
        ? {}
        : {
            relative:
              shifted || shift === 0
                ? `year${this.signedShift(shifted?.shift ?? 0)} ${undated.replaceAll('XXXX', 'YYYY')}`
                : `${direction} ${undated}`,
          }
    const first = days[0]!.day
    const last = days.at(-1)!.day
    if (first < last && (spanned || consecutive)) {
      const range = interval(value(first), value(last))
      return [{ from: at, to: end, value: range, ...relative(range), unit: 'other', rule: 'day-list' }]
    }
    if (spanned) return []
    return days.map(({ day, at: dayAt, to: dayTo }, i): Moment => ({
      from: i === 0 ? at : dayAt,
      to: i === days.length - 1 ? end : dayTo,
      value: value(day),
      ...relative(value(day)),
      unit: 'day',
      rule: 'day-list',
    }))
  }

  /** Whether a month's own day stands there (`16-November` after a dash is not the end of a list of days). */
  protected isFullDayAt(at: number, monthLed: boolean): boolean {
    return monthLed && this.monthName(this.dayNumber(at)?.to ?? at) !== null
  }
}

/** "2 to 7 February 2018": the year that stands at the second belongs to the first too. */
function shareYear(first: Edtf | null, second: Edtf | null): [Edtf | null, Edtf | null] {
  if (first?.startsWith('XXXX') && second && /^\d{4}/.test(second)) return [second.slice(0, 4) + first.slice(4), second]
  return [first, second]
}
