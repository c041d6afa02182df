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
})
