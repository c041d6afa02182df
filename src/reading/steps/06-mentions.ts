import { fold } from '../../text/fold.ts'
import type { Analysis, Word } from '../analysis.ts'
import type { Mention, Organisation, Person, Place } from '../finding.ts'
import { PhraseBook } from '../phrases.ts'
import { countryOfPerson } from './06-countries-of-people.ts'
import type { NamedOrganisation, NamedPerson, SentenceNames } from './06-names.ts'

// Every mention is kept; all but the fullest naming of a thing point at it.

/** Points each mention at the fullest of its kin: the longest quotation, the earliest of equals. */
function link<T extends Mention>(mentions: readonly T[], kinOf: (mention: T, i: number) => string, fullness: (mention: T) => number): T[] {
  const groups = new Map<string, number[]>()
  mentions.forEach((mention, i) => {
    const kin = kinOf(mention, i)
    const group = groups.get(kin)
    if (group) group.push(i)
    else groups.set(kin, [i])
  })
  const of = new Map<number, number>()
  for (const group of groups.values()) {
    const fullest = group.reduce((best, i) => (fullness(mentions[i]!) > fullness(mentions[best]!) ? i : best))
    for (const i of group) if (i !== fullest) of.set(i, fullest)
  }
  return mentions.map((mention, i) => (of.has(i) ? { ...mention, of: of.get(i)! } : mention))
}

/** A country is one place however it is called; other places are one by their names and country. */
export function linkPlaces({ text }: Analysis, named: readonly SentenceNames[]): Place[] {
  const kin: string[] = []
  const places = named.flatMap(({ places, hits, organisations, people }) => places
    .filter((place) => !people.some(({ nameStart, nameEnd }) => nameStart <= place.start && place.end <= nameEnd) && !organisations.some((body) => isPublisher(body) && body.start <= place.start && place.end <= body.end))
    .map(({ start, end, from, name, country, rule }): Place => {
      const hit = hits.find((one) => one.from >= from && one.start >= start && one.end <= end)
      kin.push(hit?.as === 'country' || hit?.as === 'capital' ? `${hit.as} ${country}` : `${fold(name)} ${country}`)
      return { start, end, quote: text.slice(start, end), name: name.replace(/\s+/g, ' '), country, rule, because: [name] }
    }))
  // Gaza and the Gaza Strip
  kin.forEach((own, i) => {
    const longer = places.findIndex(({ name, country }) => country !== null && country === places[i]!.country && name.length > places[i]!.name.length &&
      fold(name).split(' ').includes(fold(places[i]!.name)))
    if (longer >= 0 && !/^(?:country|capital) /.test(own)) kin[i] = kin[longer]!
  })
  return link(places, (_, i) => kin[i]!, ({ quote }) => quote.length)
}

/** A newspaper that bears a place's name is not at that place: nothing but its list tells what it is. */
const isPublisher = ({ rule, country }: NamedOrganisation): boolean => /\.(?:list|byline)$/.test(rule) && country === null

/** Bodies are one where they are called alike but for their country, and their countries agree; or one is the other's short form. */
export function linkOrganisations(analysis: Analysis, named: readonly SentenceNames[]): Organisation[] {
  const { text, people } = analysis
  const cores: string[] = []
  const organisations = named.flatMap(({ sentence, hits, organisations }) => organisations.map((body): Organisation => {
    const { start, end, from, to, name, country, rule } = body
    // an abbreviation in brackets after the name is no part of it
    const nameEnd = text.startsWith(name, start) ? start + name.length : end
    const own = sentence.words.filter((word, i) => i >= from && i < to && word.end <= nameEnd && word.kind !== 'mark' && !hits.some((hit) => hit.as !== 'body' && hit.from <= i && i < hit.to))
    cores.push([...new Set(own.map(coreOf).filter((word) => !joining.test(word)))].sort().join(' '))
    // a ministry in an office is its holder's
    const holder = people.find((person) => person.start <= start && end <= person.end)
    return { start, end, quote: text.slice(start, end), name: name.replace(/\s+/g, ' '), country: country ?? holder?.country ?? null, rule, because: [name] }
  }))
  const kin: number[] = []
  const countries = new Map<number, string | null>()
  organisations.forEach(({ country, name, quote }, i) => {
    const agrees = (own: string | null) => country === own || country === null || own === null
    const same = organisations.findIndex((other, j) => j < i && agrees(countries.get(kin[j]!)!) &&
      (cores[i] === cores[j] && (cores[i] !== '' || fold(name) === fold(other.name)) || isShortFor(name, other) || isShortFor(other.name, { name, quote })))
    kin.push(same >= 0 ? kin[same]! : i)
    countries.set(kin[i]!, countries.get(kin[i]!) ?? country)
  })
  return link(organisations, (_, i) => String(kin[i]), ({ quote }) => quote.length)
}

/** A word of a body's name without its article. */
const coreOf = (word: Word): string => word.forms.find(({ proclitics }) => /(?:ال|لل)$/.test(proclitics))?.stem ?? word.forms.at(-1)!.stem
const joining = /^(?:of|the|for|and|on|at|في|ب)$/

/** `EXIM` for `Export-Import Bank (EXIM)`, `JEC` for `Joint Economic Commission`. */
function isShortFor(short: string, { name, quote }: { name: string; quote: string }): boolean {
  if (!/^\p{Lu}{2,8}$/u.test(short)) return false
  return quote.split(/[^\p{L}]+/u).includes(short) || name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join('') === short
}

/** People named by the grammar, and again by a family name or a shorter form. */
export function linkPeople(analysis: Analysis, named: readonly SentenceNames[]): Person[] {
  const { text, packs } = analysis
  const first: NamedPerson[] = named.flatMap(({ people }) => people)
  const book = new PhraseBook<number>()
  const kin: number[] = []
  first.forEach((person, i) => {
    const own = kinOf(person, i, first, kin, packs)
    kin.push(own)
  })
  first.forEach(({ name }, i) => {
    for (const again of laterNames(name, packs)) book.add(again.split(' '), kin[i]!)
  })
  const later: { person: NamedPerson; kin: number }[] = []
  for (const { sentence, people } of named) {
    const { words } = sentence
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      if (word.kind !== 'letters' || people.some(({ start, end }) => start < word.end && word.start < end)) continue
      for (const form of word.forms) {
        if (/ال$|لل$|س$/.test(form.proclitics)) continue
        const match = book.longest(form.stem, words, at + 1)
        if (!match || sentence.language === 'en' && !/^\p{Lu}/u.test(text[form.start]!)) continue
        const to = at + match.length
        const end = words[to - 1]!.end - (match.length === 1 && /['’]s$/.test(words[to - 1]!.surface) ? 2 : 0)
        const whole = first[match.value]!
        const name = text.slice(form.start, end)
        later.push({
          person: { ...whole, start: form.start, end, nameStart: form.start, nameEnd: end, from: at, to, name, rule: `${sentence.language}.person.again`, because: [name, whole.name] },
          kin: match.value,
        })
        at = to - 1
        break
      }
    }
  }
  const all = [...first.map((person, i) => ({ person, kin: kin[i]! })), ...later].sort((a, b) => a.person.start - b.person.start)
  const countries = countryOfPerson(analysis, named, all.map(({ person, kin }) => ({ ...person, kin })))
  const people = all.map(({ person: { start, end, name, role, rule, because } }, i): Person =>
    ({ start, end, quote: text.slice(start, end), name: name.replace(/\s+/g, ' '), role: role?.replace(/\s+/g, ' ') ?? null, country: countries[i] ?? null, rule, because }))
  return link(people, (_, i) => String(all[i]!.kin), ({ quote, role, rule }) => (rule.endsWith('.again') ? 0 : quote.length + (role ? officeCounts : 0)))
}

/** A naming with an office is fuller than any without. */
const officeCounts = 1000

/** The first person before whose name this one repeats. */
function kinOf({ name, honoured }: NamedPerson, i: number, people: readonly NamedPerson[], kin: readonly number[], packs: Analysis['packs']): number {
  const own = fold(name).replace(/\s+/g, ' ')
  for (let j = i - 1; j >= 0; j--) {
    const other = fold(people[j]!.name).replace(/\s+/g, ' ')
    // Sheikh Khalifa, the President Sisi: a part of the name with a title before it
    const part = honoured && !own.includes(' ') && other.split(' ').some((word, at, all) => word === own && (at === 0 || at === all.length - 1))
    if (own === other || part || skeleton(own) === skeleton(other) || laterNames(people[j]!.name, packs).includes(own) || laterNames(name, packs).includes(other)) return kin[j]!
  }
  return i
}

/** A Latin name of two words or more without its vowels: Derek and Dirk, Mohammed and Muhammad. Other scripts keep themselves. */
const skeleton = (name: string): string => (name.includes(' ') ? name.normalize('NFD').replace(/[aeiouy\p{M}' -]/gu, '').replace(/ck/g, 'k').replace(/(.)\1+/g, '$1') : name)

function laterNames(name: string, packs: Analysis['packs']): string[] {
  return packs[/\p{Script=Arabic}/u.test(name) ? 'ar' : 'en'].names.laterNames(name)
}
