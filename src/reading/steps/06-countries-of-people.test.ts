import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const countries = (text: string) => read(text).people.map(({ name, country }) => `${name} ${country}`)

describe('whose official somebody is', () => {
  it('is told by the side that is named right behind', () => {
    expect(
      countries(
        'بيان اللجنة المصرية اليابانية\nعقدت اللجنة المصرية اليابانية دورتها برئاسة وزير الري الدكتور كريم فؤاد، من الجانب المصري، ومن الجانب الياباني وزير الدولة كينجي موري.',
      ),
    ).toEqual(['كريم فؤاد EG', 'كينجي موري JP'])
  })

  it('is told in turn where two sides stand before two names', () => {
    expect(countries('ترأس وزيرا خارجية مصر واليابان، السفير كريم فؤاد والسفير كينجي موري، الاجتماع الثالث.')).toEqual([
      'كريم فؤاد EG',
      'كينجي موري JP',
    ])
  })

  it('is not told by the capital where they met', () => {
    expect(
      countries(
        'بيان مشترك بين مصر والهند\nاجتمعت اللجنة المصرية الهندية بالعاصمة الهندية نيودلهي أمس، برئاسة وزير الخارجية كريم فؤاد، ووزيرة الدولة الهندية ميرا باتيل.',
      )[0],
    ).toBe('كريم فؤاد EG')
  })

  it('is the side of the outlet where all others are of the other', () => {
    expect(
      countries(
        'بيان مشترك بين مصر والكويت\nاستقبل وزير الري كريم فؤاد الوفد. وأكد وزير النفط الكويتي فهد العتيبي أهمية الزيارة. وأشاد وزير المالية الكويتي ناصر الفهد بالنتائج.',
      )[0],
    ).toBe('كريم فؤاد EG')
  })

  it('is told by the land behind an office that stands behind the name', () => {
    expect(
      countries(
        'بيان مشترك بين مصر وكازاخستان\nترأس الاجتماع وزير النقل المصري كريم فؤاد، ومختار سلطانوف، وزير الخارجية في كازاخستان.',
      ).at(-1),
    ).toBe('مختار سلطانوف KZ')
  })

  it('is the side that somebody is said to lead right behind the name', () => {
    expect(
      countries(
        'Kenya and Nepal met. Permanent Secretary John Mwangi headed the Kenyan side while Foreign Secretary Mohan Thapa led the Nepali delegation.',
      ),
    ).toEqual(['John Mwangi KE', 'Mohan Thapa NP'])
  })

  it('is not the side that the next one leads', () => {
    for (const joint of ['فيما ترأس', 'وترأس', 'بينما قاد'])
      expect(
        countries(
          `بيان مشترك بين تونس وكينيا\nترأس الجانب التونسي وزير الري كريم فؤاد ${joint} الجانب الكيني وزير الدولة بيتر أوتينو.`,
        ),
      ).toEqual(['كريم فؤاد TN', 'بيتر أوتينو KE'])
  })

  it('is not one of the two sides of a body that he chaired', () => {
    expect(
      countries(
        'بيان مشترك بين الجزائر وتونس\nانطلقت أعمال اللجنة الجزائرية التونسية التي ترأسها الوزير الأول سليم القاسمي ونظيره التونسي مهدي العابد.',
      ),
    ).toEqual(['سليم القاسمي DZ', 'مهدي العابد TN'])
  })

  it('is not that of a delegation that he only welcomes', () => {
    expect(
      countries(
        'بيان مشترك بين مصر وكينيا\nنقل الوزير ترحيب الرئيس كريم فؤاد، بوفد كينيا. وأشاد الرئيس المصري كريم فؤاد بالعلاقات.',
      )[0],
    ).toBe('كريم فؤاد EG')
  })
})
