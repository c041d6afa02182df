import { describe, expect, it } from 'vitest'
import { makeDocument, type MadeDocument } from '../../test/made-documents.ts'
import { fold } from './fold.ts'

const dated = makeDocument({
  name: 'dated.txt',
  meetings: [{ quote: 'the sixth dialogue', ordinal: 6, date: '2019-06-20' }],
})
/** A report that says the day of the week and no date. */
function onWeekday(act: string, weekday: string, language: 'ar' | 'en' = 'en'): MadeDocument {
  const document = makeDocument({
    name: 'weekday.txt',
    language,
    meetings: [{ quote: language === 'ar' ? 'الحوار السادس' : 'the dialogue', ordinal: 6 }],
    acts: [{ quote: act, kind: 'meet', topics: ['dialogue'] }],
  })
  const start = document.text.indexOf(weekday)
  const date = { quote: weekday, start, end: start + weekday.length, value: null, rule: 'made' }
  const held = { ...document.reading.meetings[0]!, start: document.text.indexOf(act), end: start }
  return { ...document, reading: { ...document.reading, dates: [date], meetings: [held] } }
}
const values = (document: MadeDocument) =>
  fold([dated, document]).disagreements.flatMap(({ claims }) => claims.map(({ value }) => value))

describe('the day of the week on which a session was held', () => {
  it('is told apart from the date that another report gives, as the nearest day of its name', () => {
    expect(values(onWeekday('held the dialogue on Tuesday in Muscat', 'Tuesday')).sort()).toEqual([
      '2019-06-18?',
      '2019-06-20',
    ])
    expect(values(onWeekday('عقدا الحوار السادس يوم الاثنين في مسقط', 'الاثنين', 'ar')).sort()).toEqual([
      '2019-06-17?',
      '2019-06-20',
    ])
  })
  it('says nothing else where it is that date or the day beside it', () => {
    expect(values(onWeekday('held the dialogue on Thursday in Muscat', 'Thursday'))).toEqual([])
    expect(values(onWeekday('held the dialogue on Friday in Muscat', 'Friday'))).toEqual([])
  })
})
