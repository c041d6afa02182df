import { fold } from '../../text/fold.ts'

// Forms of nouns and adjectives, folded: article and clitics are cut by the words step.

/** The dual and the accusative of a singular noun: جلسة → جلستان, جلستين; عام → عامان, عامين, عاما. */
export function singularForms(singular: string): string[] {
  const noun = fold(singular)
  if (noun.endsWith('ه')) return [noun]
  return noun.endsWith('ا') || noun.endsWith('ء') ? [noun] : [noun, `${noun}ا`]
}

/** The construct (مذكرتي) of a masculine noun looks like "my": it is read in a set phrase alone (فريقي عمل). */
export function dualForms(singular: string, inPhrase = false): string[] {
  const noun = fold(singular)
  const stem = /[ةه]$/.test(noun) ? `${noun.slice(0, -1)}ت` : noun
  const construct = stem === noun && !inPhrase ? [] : [`${stem}ا`, `${stem}ي`]
  return [`${stem}ان`, `${stem}ين`, ...construct]
}

export function pluralForms(plural: string): string[] {
  const noun = fold(plural)
  return /[اءهي]$|ات$/.test(noun) ? [noun] : [noun, `${noun}ا`]
}

/** An adjective in -ī in its forms: عماني, عمانيا, عمانية. */
export function nisbaForms(adjective: string): string[] {
  const stem = fold(adjective)
  return [stem, `${stem}ا`, `${stem}ه`]
}
