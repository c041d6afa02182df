import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekends } from './entry.ts'
import { type Calendar, customaryWeekend, dayOff, timelineOf, usualSteps, workingDay } from './timeline.ts'

const both: Calendar = { weekends: { OM: 'friday-saturday', US: 'saturday-sunday' }, holidays: [] }
const step = (daysBefore: number) => ({
  step: `s${daysBefore}`,
  name: { ar: 'خطوة', en: 'Step' },
  daysBefore,
  owner: null,
})
const dayOf = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)

describe('the time until a round', () => {
  it('is counted back from its first day, and never lands on a weekend of either side', () => {
    // 25 January 2026 is a Sunday: seven days before is one too, the last day on which both work is Thursday.
    const [week] = timelineOf('2026-01-25/2026-01-26', [step(7)], new Map(), both, '2026-01-01')
    expect(week).toMatchObject({ on: '2026-01-15' })
    expect(week!.movedFor).toEqual([
      { side: 'US', holiday: null },
      { side: 'OM', holiday: null },
      { side: 'OM', holiday: null },
    ])
  })

  it('goes round a holiday of either side', () => {
    const name = { ar: 'عيد', en: 'Feast' }
    const holidays = [{ holiday: 'h', side: 'OM', name, date: '2026-01-19/2026-01-20' }]
    expect(workingDay('2026-01-20', { ...both, holidays })).toEqual({
      on: '2026-01-15',
      movedFor: [
        { side: 'OM', holiday: name },
        { side: 'OM', holiday: name },
        { side: 'US', holiday: null },
        { side: 'OM', holiday: null },
        { side: 'OM', holiday: null },
      ],
    })
  })

  it('is not known before the round has a date', () => {
    expect(timelineOf(null, usualSteps, new Map(), both, '2026-01-01')).toEqual([])
  })

  it('is late with what is not done, and with nothing that is', () => {
    const days = timelineOf('2026-03-01', [step(30), step(10)], new Map([['s30', '2026-02-02']]), both, '2026-02-25')
    expect(days.map(({ step: id, late, doneOn }) => [id, late, doneOn])).toEqual([
      ['s30', false, '2026-02-02'],
      ['s10', true, null],
    ])
  })

  it('puts every step on a day on which both sides work, no later than it was counted, in order of time', () => {
    const weekend = fc.constantFrom(...weekends)
    const holiday = fc.record({ from: fc.integer({ min: 0, max: 400 }), length: fc.integer({ min: 0, max: 6 }) })
    fc.assert(
      fc.property(
        weekend,
        weekend,
        fc.array(holiday, { maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 }),
        (om, us, free, before) => {
          const name = { ar: 'عطلة', en: 'Holiday' }
          const holidays = free.map(({ from, length }, i) => ({
            holiday: `${i}`,
            side: 'US',
            name,
            date: `${dayOf(from)}/${dayOf(from + length)}`,
          }))
          const calendar = { weekends: { OM: om, US: us }, holidays }
          const days = timelineOf(dayOf(300), before.map(step), new Map(), calendar, '2026-01-01')
          for (const { on, daysBefore, movedFor } of days) {
            expect(dayOff(on, calendar)).toBeNull()
            expect(on).toBe(dayOf(300 - daysBefore - movedFor.length))
          }
          expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).sort())
        },
      ),
    )
  })

  it('knows the weekends of governments', () => {
    expect(['OM', 'QA', 'EG', 'AE', 'US', 'MA', 'AF'].map(customaryWeekend)).toEqual([
      'friday-saturday',
      'friday-saturday',
      'friday-saturday',
      'saturday-sunday',
      'saturday-sunday',
      'saturday-sunday',
      'thursday-friday',
    ])
  })
})
