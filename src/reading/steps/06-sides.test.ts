import { describe, expect, it } from 'vitest'
import { read } from '../read.ts'

const actors = (text: string) => read(text).acts.map(({ actors }) => actors.join('+'))

describe('an office without its country', () => {
  const opening = 'ترأس الاجتماع وزير الدولة البريطاني أندرو هولمز ووزير الدولة القطري سلطان بن سعد المريخي في الدوحة. '

  it('is of the country of whom the name behind it names', () => {
    expect(actors(`${opening}وجدد الوزير هولمز التزام المملكة المتحدة بالشراكة مع قطر.`).at(-1)).toBe('GB')
    expect(actors(`${opening}وشدد الوزير المريخي على أهمية التعاون مع المملكة المتحدة.`).at(-1)).toBe('QA')
  })
})

describe('the sides of a document', () => {
  it('are two states of a body, and not one of them and the body, where it talks of both', () => {
    const text =
      'التقى وفدان يمثلان دولة الإمارات العربية المتحدة ودولة قطر في الكويت. وأكدا أهمية العمل الخليجي المشترك وتطوير العمل الخليجي بما يخدم دول مجلس التعاون لدول الخليج العربية ومواطنيها. وشكر الجانبان أمير دولة الكويت على جهوده.'
    expect(actors(text).at(-1)).toBe('AE+QA')
  })

  it('takes a ministry of nobody for that of the state, beside a union of many', () => {
    const { acts } = read(
      'عقد الأردن والاتحاد الأوروبي مجلس الشراكة في عمّان.\n\nوقالت وزارة الخارجية، إن الاجتماع يتزامن مع ذكرى الاتفاقية.',
    )
    expect(acts.at(-1)?.actors).toEqual(['JO'])
  })
})
