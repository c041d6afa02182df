import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Analysis, workSheet } from '../analysis.ts'
import { arabic } from '../ar/pack.ts'
import { english } from '../en/pack.ts'
import { mainScript } from '../../text/direction.ts'
import { findParagraphs } from './01-paragraphs.ts'
import { findSentences } from './02-sentences.ts'
import { findWords } from './03-words.ts'
import { findNames } from './06-names.ts'

function analyse(text: string): Analysis {
  const analysis = workSheet(text, mainScript(text) ?? 'en', { ar: arabic, en: english })
  findParagraphs(analysis)
  findSentences(analysis)
  findWords(analysis)
  findNames(analysis)
  return analysis
}
const sides = (text: string) =>
  analyse(text).sides.map(({ start, end, sides, as }) => [text.slice(start, end), as, sides.join()])

describe('the pair of a document', () => {
  it.each<[string, string[] | null]>([
    [
      'The fifth India-Qatar Strategic Dialogue was held in Doha. Both sides discussed Syria, Iraq, Yemen and Libya.',
      ['IN', 'QA'],
    ],
    [
      'Joint statement of the GCC and Russia. The Gulf Cooperation Council and Russia agreed on a plan for Gaza.',
      ['Gulf Cooperation Council', 'RU'],
    ],
    ['ترأس وزير الخارجية المغربي ونظيره الأمريكي الحوار. وتبادلا الآراء حول ليبيا والسودان واليمن.', ['MA', 'US']],
    ['اختتم الحوار المصري الأوروبي أعماله، وأكدت مصر والاتحاد الأوروبي دعم سوريا.', ['EG', 'European Union']],
    ['Nothing is named here.', null],
  ])('is what the text names most and together: %s', (text, pair) => {
    expect(analyse(text).pair).toEqual(pair)
  })
})

describe('stretches that stand for sides', () => {
  it.each<[string, unknown[]]>([
    ['Japan and Kuwait met. The two sides agreed.', ['The two sides', 'pair', 'JP,KW']],
    ['The Kuwaiti side thanked Japan.', ['Kuwaiti side', 'country', 'KW']],
    ['The Government of Japan thanked Kuwait.', ['Government of Japan', 'country', 'JP']],
    ['Doha and London announced a dialogue.', ['London', 'capital', 'GB']],
    ['US officials visited Oman.', ['US', 'adjective', 'US']],
    ['The Qatari Prime Minister spoke in Ankara.', ['Qatari Prime Minister', 'office', 'QA']],
    ['Iraqi Foreign Minister Fuad Hussein spoke.', ['Iraqi Foreign Minister Fuad Hussein', 'person', 'IQ']],
    ['The U.S. State Department and Oman agreed.', ['U.S. State Department', 'body', 'US']],
    ['ASEAN welcomed the accession.', ['ASEAN', 'body', 'Association of Southeast Asian Nations']],
    ['The Omani-Indian committee met.', ['Indian', 'adjective', 'IN']],
    [
      'Italian Foreign Minister Antonio Tajani hosted his counterpart. Italy and Libya agreed.',
      ['counterpart', 'anaphor', 'LY'],
    ],
    ['أعلنت الدوحة ولندن إطلاق الحوار.', ['لندن', 'capital', 'GB']],
    ['اتفقت مصر واليابان، وأكد الجانبان ذلك.', ['الجانبان', 'pair', 'EG,JP']],
    ['أكد الوفدان العماني والهندي ذلك.', ['الوفدان', 'pair', 'IN,OM']],
    ['ترأس الجانب البحريني مدير عام.', ['الجانب البحريني', 'country', 'BH']],
    ['ترأس وفد جمهورية العراق نائب الرئيس.', ['وفد جمهورية العراق', 'country', 'IQ']],
    ['أكد وزير الخارجية القطري ذلك.', ['وزير الخارجية القطري', 'office', 'QA']],
    ['أعلنت وزارة الخارجية الأمريكية ذلك.', ['وزارة الخارجية الأمريكية', 'body', 'US']],
    ['رحبت جامعة الدول العربية بالبيان.', ['جامعة الدول العربية', 'body', 'Arab League']],
    ['التزم العمانيون بالاتفاق.', ['العمانيون', 'adjective', 'OM']],
  ])('are found in: %s', (text, mention) => {
    expect(sides(text)).toContainEqual(mention)
  })

  it('gives an office named alone to who held it before', () => {
    const text =
      'Qatari Prime Minister Mohammed bin Abdulrahman met his guests from Japan. The Prime Minister thanked them.'
    expect(sides(text)).toContainEqual(['Prime Minister', 'office', 'QA'])
  })

  it.each([
    'عقدت دول البلدان النامية مؤتمرا.',
    'They let us polish it, who or what it may be.',
    'قطر الدائرة ونصف القطر',
  ])('does not take common words for sides: %s', (text) => {
    expect(sides(text).filter(([words]) => words !== 'قطر')).toEqual([])
  })
})

describe('names of any text', () => {
  it('quotes the text at its offsets and points only at namings without a further pointer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), (text) => {
        const { people, organisations, places } = analyse(text)
        for (const list of [people, organisations, places]) {
          for (const { quote, start, end, of } of list) {
            expect(text.slice(start, end)).toBe(quote)
            if (of !== undefined) expect(list[of]!.of).toBeUndefined()
          }
        }
      }),
      { numRuns: 300, seed: 6 },
    )
  })
})

/** Words of names in any order: the grammar's own edges. */
const pieces = fc
  .array(
    fc.constantFrom(
      'سعادة',
      'الشيخ',
      'وزير',
      'ووزير',
      'الخارجية',
      'القطري',
      'محمد',
      'بن',
      'آل',
      'عبد',
      'الله',
      'ج',
      '.',
      '،',
      '-',
      '(',
      ')',
      '"',
      'وزارة',
      'لجنة',
      'للجنة',
      'المشتركة',
      'مكتب',
      'باسم',
      'في',
      'قطر',
      'سلطنة',
      'عمان',
      'نظيره',
      'الملك',
      'الثاني',
      'شركة',
      'HE',
      'the',
      'Rt',
      'Hon',
      'Minister',
      'of',
      'Foreign',
      'Affairs',
      'and',
      ',',
      'for',
      'U.S.',
      'Department',
      'State',
      'John',
      'bin',
      'Al',
      'Crown',
      'Prince',
      'who',
      'same',
      'post',
      'at',
      'Bank',
      'Gulf',
      '\n',
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '))
