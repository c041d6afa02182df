import type { Stemming } from '../terms.ts'

const possessive = /(?:هما|كما|ها|هم|نا|كم)$/
/** The accusative of an adjective in -ī: تجاريا. */
const adverbial = /(?<=\p{L}{2}ي)ا$/u
const ending = /(?:يات|يتين|ات|يه|يين|يون|ون|ين|ان|ي|ه|ا)$/

function cut(word: string, suffix: RegExp): string {
  const stem = word.replace(suffix, '')
  return stem.length >= 3 ? stem : word
}

/** Light stemming after Larkey (2002): pronouns, then plural, dual, feminine and nisba: التجارية, تجارتهما → تجار. */
export const stemming: Stemming = {
  stem: (folded) => (folded.length < 4 ? folded : cut(cut(folded, possessive).replace(adverbial, ''), ending)),
  bare: (folded) => folded.replace(/^(?:وال|ال|لل)(?=.{3})/, ''),
}
