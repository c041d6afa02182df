import type { Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { holdsOf } from '../spelling.ts'
import type { NamedPlace, NameHit } from '../steps/06-names.ts'
import { isDomain, isHonorific, isLarge, isOfficeHead } from './name-words.ts'
import nounList from './place-nouns.tsv'

const nouns = rows<'noun' | 'before' | 'after' | 'keeps'>(nounList)
/** Nouns that make the capital words before them a place: `Duqm Port`, `Hajar Mountains`. */
const after = new Set(nouns.filter((row) => row.after === 'yes').map(({ noun }) => noun))
/** Nouns that a place's name follows: `Port of Duqm`, `Province of Dhofar`. */
const before = new Set(nouns.filter((row) => row.before === 'yes').map(({ noun }) => noun))
/** A city or a state is called without its noun; a port or a strait with it. */
const dropped = new Set(nouns.filter(({ keeps }) => keeps !== 'yes').map(({ noun }) => noun))

const isNoun = holdsOf((word) => isLarge(word) && (before.has(word.folded) || after.has(word.folded)))

/** Countries, cities, regions, ports, straits: from the lists, and what a noun like `Port of` names. */
export function findPlaces(words: readonly Word[], hits: readonly NameHit[], text: string): NamedPlace[] {
  const found: NamedPlace[] = []
  for (const hit of hits)
    if (hit.as === 'country' || hit.as === 'capital' || hit.as === 'place') found.push(withNoun(words, hit, text))
  for (let at = 0; at < words.length; at++) {
    if (!isNoun(words[at]!)) continue
    const place = unknownAt(words, at, hits, text)
    if (place) found.push(place)
  }
  return found.sort((a, b) => a.start - b.start)
}

function withNoun(words: readonly Word[], hit: NameHit, text: string): NamedPlace {
  const name = capitalised(hit.name)
  const plain = {
    start: hit.start,
    end: hit.end,
    from: hit.from,
    name,
    country: hit.country,
    rule: `en.place.${hit.as}`,
  }
  const next = words[hit.to]
  const [noun, of] = [words[hit.from - 2], words[hit.from - 1]]
  if (of?.folded === 'of' && isLarge(noun) && before.has(noun!.folded) && hit.as !== 'country') {
    return {
      ...plain,
      start: noun!.start,
      from: hit.from - 2,
      name: dropped.has(noun!.folded) ? name : text.slice(noun!.start, hit.end),
      rule: 'en.place.noun',
    }
  }
  if (isLarge(next) && after.has(next!.folded) && hit.as !== 'country') {
    return {
      ...plain,
      end: next!.end,
      name: dropped.has(next!.folded) ? name : text.slice(hit.start, next!.end),
      rule: 'en.place.noun',
    }
  }
  return plain
}

/** `WASHINGTON` of a dateline is Washington; `UK` stays. */
const capitalised = (name: string): string =>
  /^\p{Lu}{5,}$/u.test(name) ? name[0] + name.slice(1).toLowerCase() : name

function unknownAt(words: readonly Word[], at: number, hits: readonly NameHit[], text: string): NamedPlace | undefined {
  const word = words[at]!
  const isListed = (at: number) => hits.some(({ from, to }) => from <= at && at < to)
  if (before.has(word.folded) && words[at + 1]?.folded === 'of' && !dropsToAnything(word)) {
    let to = at + 2
    while (to < at + 5 && isName(words[to]) && !isListed(to)) to++
    if (to > at + 2) return made(words, at, to, at + 2, dropped.has(word.folded), text)
  }
  if (after.has(word.folded) && at > 0 && !isListed(at)) {
    let from = at
    while (from > 0 && at - from < 3 && isName(words[from - 1]) && !isListed(from - 1)) from--
    // Operation Desert Storm is no desert
    if (from < at && !/^(?:operation|exercise)$/.test(words[from]!.folded))
      return made(words, from, at + 1, from, false, text)
  }
  return undefined
}

/** `State of the Union`, `Commonwealth of Nations` name no places. */
const dropsToAnything = (word: Word) => /^(?:state|commonwealth|region|sea)$/.test(word.folded)

const isName = (word: Word | undefined): boolean =>
  isLarge(word) &&
  !isDomain(word) &&
  !isHonorific(word) &&
  !isOfficeHead(word) &&
  !/^(?:the|this|a|an|in|of|at|on|new)$/.test(word!.folded)

function made(
  words: readonly Word[],
  from: number,
  to: number,
  nameFrom: number,
  drops: boolean,
  text: string,
): NamedPlace {
  const [start, end] = [words[from]!.start, words[to - 1]!.end]
  return {
    start,
    end,
    from,
    name: drops ? text.slice(words[nameFrom]!.start, end) : text.slice(start, end),
    country: null,
    rule: 'en.place.noun-unlisted',
  }
}
