import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const before = (text: string) =>
  read(text)
    .meetings.filter(({ of, ordinal }) => of === undefined && ordinal === null)
    .map(({ date, place, earlier }) => [date, place, earlier])
const seventh = 'The seventh session of the Qatar-Tunisia Joint Committee was held in Doha on 12 May 2021.'
const sabia = 'عقدت اللجنة العليا المشتركة بين قطر وتونس دورتها السابعة في الدوحة يوم 12 مايو 2021.'

describe('the session before the one that a text is about', () => {
  it.each([
    [
      `${seventh} It went over what the previous session, which took place in Tunis on 26 May 2018, had decided.`,
      '2018-05-26',
    ],
    [`${seventh} They took stock of progress since the last session, held in Tunis in 2019.`, '2019'],
    [
      `${seventh} They took note of the previous session of the Joint Committee, which was held in Tunis in May 2019.`,
      '2019-05',
    ],
    [`${sabia} وتابع الجانبان ما أنجز من قرارات اللجنة المشتركة السابقة والتي عقدت في تونس في عام 2016.`, '2016'],
    [`${sabia} وبحثا ما تحقق منذ انعقاد الدورة الماضية في تونس عام 2018.`, '2018'],
    [`${sabia} وراجعا تنفيذ ما تقرر في الاجتماع السابق للجنة الذي انعقد في تونس في 3 مايو 2018.`, '2018-05-03'],
  ])('is one of its own, with its day and place: "%s"', (text, date) => {
    expect(before(text)).toEqual([[date, 'Tunis', true]])
  })

  it.each([
    `${seventh} They welcomed the previous meeting of the Arab League, held in Tunis in May 2019.`,
    `${seventh} They recalled what the previous session had decided in May 2019.`,
    `${sabia} وأشادا بالاجتماع الأخير بين رئيسي البلدين الذي عقد في تونس في مايو 2019.`,
    `${sabia} ورحبا بالاجتماع السابق لجامعة الدول العربية الذي عقد في تونس في مايو 2019.`,
  ])('is none where it is of others, or nothing says that it was held: "%s"', (text) => {
    expect(before(text)).toEqual([])
  })
})
