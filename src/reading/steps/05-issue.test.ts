import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

describe('the day of issue', () => {
  it.each([
    ['TUNIS, 4 June 2021 (TAP) - The two ministers opened the third session.', '2021-06-04'],
    ['Joint Communiqué\n\nMay 2, 2019\n\nThe two sides met in Manama.', '2019-05-02'],
    ['الرباط 12 ماي 2022 /ومع/ أعلن الوزيران انطلاق الحوار.', '2022-05-12'],
    ['تونس 9 مارس 2021 (وات) افتتح الوزيران اليوم أعمال الدورة الثالثة.', '2021-03-09'],
    ['بيان مشترك\n14 آذار/مارس 2023\nأكد الجانبان متانة العلاقات.', '2023-03-14'],
    ['The ministers met.\nIssued in Riyadh on 8 September 2023.', '2023-09-08'],
  ])('is read from "%s"', (text, day) => {
    expect(read(text).issued).toBe(day)
  })

  it('takes its year from the page where the agency gives only day and month', () => {
    expect(
      read('Tuesday, 30 April 2024 09:12 GMT\nDoha, April 29 (QNA) - The ministers opened the dialogue.').issued,
    ).toBe('2024-04-29')
  })

  it('is the day of the page where the text calls it today by its weekday', () => {
    const page = (today: string) => `06:10 م الأربعاء 10 مارس 2021\n\nبحث الوزيران اليوم ${today} في تونس سبل التعاون.`
    expect(read(page('الأربعاء')).issued).toBe('2021-03-10')
    expect(read(page('الثلاثاء')).issued).toBeNull()
  })

  it.each([
    ['Tuesday, 30 April 2024 09:12 GMT\nThe ministers opened the dialogue in Doha.'],
    ['Last updated: 3 March 2020\nThe ministers opened the dialogue in Doha.'],
    ['The third round was held in Cairo on 5 May 2022.'],
    ['عقدت الجولة الثالثة في القاهرة يوم 5 مايو 2022.'],
  ])('is none where only the page or an event has a day: "%s"', (text) => {
    expect(read(text).issued).toBeNull()
  })
})

describe('the kind of document', () => {
  it.each([
    [
      'Joint Statement on the Japan-Kuwait Dialogue\n\nThe Governments of Japan and Kuwait met in Tokyo. The two sides welcomed the growth of trade.',
      'joint-statement',
    ],
    ['البيان المشترك للدورة الثانية\n\nأكد الجانبان القطري والتركي متانة العلاقات بين البلدين.', 'joint-statement'],
    ['نشرت الوزارة بيان اللجنة، وهذا نصه:\n1- عقد الجانبان المصري والأردني اجتماعهما.', 'joint-statement'],
    ['BEIRUT (Reuters) - Officials from Lebanon and Cyprus held talks yesterday, a source said.', 'press-report'],
    ['قال مصدر دبلوماسي أمس إن الوزيرين بحثا الملف خلال زيارة قصيرة.', 'press-report'],
    [
      'Egypt and Cyprus have traded since antiquity. A consulate opened in 1921, an embassy in 1960 and a trade office in 1998.',
      'background',
    ],
  ])('of "%s" is %s', (text, kind) => {
    expect(read(text).kind).toBe(kind)
  })
})
