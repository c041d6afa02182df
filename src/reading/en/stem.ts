import { fold } from '../../text/fold.ts'
import type { Stemming } from '../terms.ts'
import { singularOf } from './inflection.ts'

/** The singular without its possessive: partnerships, partnership's → partnership. */
export const stemming: Stemming = {
  stem: (folded) => {
    const word = folded.replace(/'s?$/, '')
    return singularOf(word) ?? word
  },
  bare: fold,
}
