// Nouns by their endings alone; what is irregular stands in countables.tsv.

const singularInS = /(?:ss|us|is|ness|ics|news|'s)$/

/** The singular of a word that looks like a plural noun; null where it does not. */
export function singularOf(word: string): string | null {
  if (word.length < 4 || !word.endsWith('s') || singularInS.test(word)) return null
  if (word.endsWith('ies')) return word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/(?:wi|li|lea|hal|cal|shel|thie|loa|sel)ves$/.test(word))
    return `${word.slice(0, -3)}${/(?:wi|li)ves$/.test(word) ? 'fe' : 'f'}`
  return word.slice(0, -1)
}
