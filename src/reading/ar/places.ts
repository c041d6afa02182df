import type { Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { perSpelling } from '../spelling.ts'
import type { NamedPlace, NameHit } from '../steps/06-names.ts'
import { definiteForm, hasArticle, isMark, isNameLike, isOfficeWord, nounStart, opensWithAnd } from './name-words.ts'
import nounList from './place-nouns.tsv'

interface PlaceNoun {
  /** A port or a strait keeps its noun in its name; a city or a state does not. */
  readonly keeps: boolean
  /** Whether a word that no list knows may be its name. */
  readonly unknown: boolean
}

const nouns = new Map(
  rows<'noun' | 'keeps' | 'unknown'>(nounList).map(({ noun, keeps, unknown }) => [
    noun,
    { keeps: keeps === 'yes', unknown: unknown === 'yes' },
  ]),
)

/** Countries, cities, regions, ports, straits: from the lists, and what a noun like `ولاية` names. */
export function findPlaces(words: readonly Word[], hits: readonly NameHit[], text: string): NamedPlace[] {
  const found: NamedPlace[] = []
  const hitAt = new Map<number, NameHit>()
  for (const hit of hits) for (let at = hit.from; at < hit.to; at++) hitAt.set(at, hit)
  for (const hit of hits)
    if (hit.as === 'country' || hit.as === 'capital' || hit.as === 'place')
      found.push(withNoun(words, hit, hitAt, text))
  words.forEach((word, at) => {
    const noun = nounOf(word)
    if (!noun?.unknown || hitAt.has(at) || hitAt.has(at + 1)) return
    const place = unknownAfter(words, at, noun, hitAt, text)
    if (place) found.push(place)
  })
  return found.sort((a, b) => a.start - b.start)
}

const nounOf = perSpelling(({ kind, spelling }): PlaceNoun | undefined => {
  const form =
    kind === 'letters'
      ? spelling.forms.find(({ stem, proclitics }) => nouns.has(stem) && !proclitics.endsWith('س'))
      : undefined
  return form && nouns.get(form.stem)
})

function withNoun(words: readonly Word[], hit: NameHit, hitAt: ReadonlyMap<number, NameHit>, text: string): NamedPlace {
  const before = words[hit.from - 1]
  const noun = before && nounOf(before)
  const plain = {
    start: hit.start,
    end: hit.end,
    from: hit.from,
    name: hit.name,
    country: hit.country,
    rule: `ar.place.${hit.as}`,
  }
  const tail = words[hit.to]
  if (hit.as === 'capital' && tail?.folded === 'العاصمه') return { ...plain, end: tail.end }
  if (
    !noun ||
    !before ||
    hit.start !== words[hit.from]!.start ||
    (opensWithAnd(words[hit.from]!) && words[hit.from]!.start !== hit.start)
  )
    return plain
  const form = before.forms.find(({ stem }) => nouns.has(stem))!
  const definite = definiteForm(before) !== undefined
  if ((definite && form.stem !== 'عاصمه') || (noun.keeps && hit.as === 'country' && form.stem === 'قناه')) return plain
  const start = nounStart(form)
  const adjective = adjectiveAt(hitAt, hit.to)
  const end = adjective && adjective.start === words[hit.to]!.start ? adjective.end : hit.end
  return {
    ...plain,
    start,
    end,
    name: noun.keeps ? text.slice(start, hit.end) : hit.name,
    country: adjective?.country ?? hit.country,
    rule: 'ar.place.noun',
  }
}

function unknownAfter(
  words: readonly Word[],
  at: number,
  noun: PlaceNoun,
  hitAt: ReadonlyMap<number, NameHit>,
  text: string,
): NamedPlace | undefined {
  const word = words[at]!
  const next = words[at + 1]
  if (definiteForm(word) || !next || next.kind !== 'letters' || opensWithAnd(next) || isOfficeWord(next))
    return undefined
  const article = hasArticle(next)
  if (!article && !isNameLike(next, true)) return undefined
  // مدينة صناعية: some city
  if ((!article && /(?:يه|ي)$/.test(next.folded)) || /^[لب]ل/.test(next.folded)) return undefined
  let to = at + 2
  if (article && words[to]?.kind === 'letters' && hasArticle(words[to]) && isMark(words[to + 1], '،.,')) to++
  const form = word.forms.find(({ stem }) => nouns.has(stem))!
  const adjective = adjectiveAt(hitAt, to)
  const [start, end] = [nounStart(form), words[to - 1]!.end]
  return {
    start,
    end: adjective?.end ?? end,
    from: at,
    name: noun.keeps ? text.slice(start, end) : text.slice(next.start, end),
    country: adjective?.country ?? null,
    rule: 'ar.place.after-noun',
  }
}

const adjectiveAt = (hitAt: ReadonlyMap<number, NameHit>, at: number): NameHit | undefined => {
  const hit = hitAt.get(at)
  return hit?.as === 'adjective' && hit.from === at ? hit : undefined
}
