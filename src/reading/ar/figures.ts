import { addMeanings } from '../expressions/meanings.ts'
import { rows } from '../lexicon.ts'
import type { Lexeme, Lexicon, Token } from '../expressions/lexeme.ts'
import type { QuantityGrammar } from '../expressions/quantity.ts'
import { fold } from '../../text/fold.ts'
import { dualForms, pluralForms, singularForms } from './inflection.ts'
import { numeralGrammar } from './numbers.ts'
import countables from './countables.tsv'
import parties from './parties.tsv'
import words from './figures.tsv'

/** What is counted, in its singular, dual and plurals; a noun of two words by the forms of its first. */
export function addFigures(lexicon: Lexicon): void {
  addMeanings(lexicon, words)
  const sides = new Set(rows<'word'>(parties).map(({ word }) => fold(word)))
  for (const { singular, plurals, unit } of rows<'singular' | 'plurals' | 'unit'>(countables)) {
    const [noun, ...rest] = singular.split(' ') as [string, ...string[]]
    const tail = rest.length ? ` ${fold(rest.join(' '))}` : ''
    const party: Lexeme = sides.has(fold(noun)) && !tail ? { party: true } : {}
    for (const form of singularForms(noun)) lexicon.add(form + tail, { unit, ...party })
    const several = plurals.split(',').filter(Boolean)
    // لاجئين is the plural far more often than the dual
    const sound = new Set(several.map(fold))
    for (const form of dualForms(noun, tail !== ''))
      if (!sound.has(form)) lexicon.add(form + tail, { unit, times: 2, ...party })
    for (const plural of several) {
      if (tail) lexicon.add(fold(plural), { unit, ...party })
      else for (const form of pluralForms(plural)) lexicon.add(form, { unit, ...party })
    }
  }
}

/** Nouns that stand for one thing. */
const singulars = new Set(
  rows<'singular'>(countables).flatMap(({ singular }) =>
    singularForms(singular).flatMap((form) => [form, `ال${form}`]),
  ),
)

export const quantityGrammar: QuantityGrammar = {
  ...numeralGrammar,
  language: 'ar',
  countedAfter(tokens, at, numeral) {
    // خمسة من الشركات
    const noun = tokens[at]?.lexeme.joint === 'from' && tokens[at + 1]?.definite ? at + 1 : at
    const token = tokens[noun]
    if (!token?.lexeme.unit || token.and || token.fused || token.lexeme.times === 2) return null
    if (noun === at && token.definite && numeral.value > 10) return null
    // الدورة 18 من اجتماعات اللجنة: the number is the session's
    const before = tokens[numeral.from - 1]
    if (noun > at && before?.definite && before.lexeme.unit) return null
    // 15 من الشهر is a day
    if (noun > at && token.lexeme.period) return null
    return {
      unit: isContract(tokens, noun) ? 'contract' : token.lexeme.unit,
      to: noun + 1,
      party: token.lexeme.party ?? false,
    }
  },
  standsAlone: () => false,
  // الركائز الأربع, الأعوام الخمسة
  countedBefore(tokens, at) {
    const number = tokens[at]!
    const noun = tokens[at - 1]
    const unit = noun?.lexeme.unit
    if (!unit || noun.lexeme.times === 2 || number.and || number.fused) return null
    // الدورة الثلاثون is the thirtieth, الدول الثلاثون are thirty
    if (number.lexeme.cardinal !== undefined && number.lexeme.cardinal >= 20 && singulars.has(noun.folded)) return null
    if (number.definite && noun.definite && number.lexeme.cardinal !== undefined && number.lexeme.cardinal > 2)
      return { unit, from: at - 1 }
    return null
  },
}

const contractWords = new Set(['عقد', 'عقود', 'عقدا', 'عقدين', 'عقدان'])
const valuing = new Set([
  'بقيمه',
  'قيمتها',
  'مع',
  'لتوريد',
  'لشراء',
  'لتنفيذ',
  'لانشاء',
  'لتطوير',
  'بين',
  'تجاريه',
  'استثماريه',
])

/** What lasts is told in decades: منذ 6 عقود بين البلدين. */
const lasting = new Set([
  'منذ',
  'خلال',
  'طوال',
  'طيله',
  'مدي',
  'مدار',
  'عبر',
  'قبل',
  'تمتد',
  'ممتده',
  'مستمره',
  'المستمره',
  'الممتده',
])

/** عقود are decades and contracts: what follows tells. */
const isContract = (tokens: readonly Token[], at: number): boolean =>
  contractWords.has(tokens[at]!.folded) &&
  valuing.has(tokens[at + 1]?.folded ?? '') &&
  !tokens.slice(Math.max(0, at - 5), at).some(({ folded }) => lasting.has(folded))
