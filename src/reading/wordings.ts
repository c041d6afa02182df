import { rows } from './lexicon.ts'

/**
 * The wordings of a list by what they tell (`wording`, `as`), as alternatives for a pattern: `participat*` with any ending, one
 * space for any one white space, longer ones first.
 */
export function wordings(
  list: string,
  fold: (wording: string) => string = (wording) => wording,
): (as: string) => string {
  const byTelling = new Map<string, string[]>()
  for (const { wording, as } of rows<'wording' | 'as'>(list))
    byTelling.set(as, [...(byTelling.get(as) ?? []), fold(wording).replaceAll(' ', '\\s').replaceAll('*', '\\p{L}*')])
  return (as) =>
    byTelling
      .get(as)!
      .sort((a, b) => b.length - a.length)
      .join('|')
}
