import { fold } from '../../text/fold.ts'
import type { Stemming } from '../terms.ts'

const possessive = /(?:هما|كما|ها|هم|نا|كم)$/
/** The accusative of an adjective in -ī: تجاريا. */
const adverbial = /(?<=\p{L}{2}ي)ا$/u
const ending = /(?:يات|يتين|ات|يه|يين|يون|ون|ين|ان|ي|ه|ا)$/

function cut(word: string, suffix: RegExp): string {
  const stem = word.replace(suffix, '')
  return stem.length >= 3 ? stem : word
}

/** A word before its pronoun, where ة is written ت: شراكتهما. */
function withoutPronoun(folded: string): string {
  const bare = cut(folded, possessive)
  return bare !== folded && /(?:[^ا]ت)$/.test(bare) && bare.length > 4 ? bare.slice(0, -1) + 'ه' : bare
}

/** Light stemming after Larkey (2002): pronouns, then plural, dual, feminine and nisba: التجارية, تجارتهما → تجار. */
export const stemming: Stemming = {
  stem: (folded) => (folded.length < 4 ? folded : cut(withoutPronoun(folded).replace(adverbial, ''), ending)),
  // إلغاء, ألغام: no article
  bare: (word) => fold(word.replace(/^(?:وال|ال|لل)(?=.{3})/, '')),
}
