import { fold } from '../../text/fold.ts'
import type { Analysis } from '../analysis.ts'
import type { Mention, Organisation, Person, Place } from '../finding.ts'
import { PhraseBook } from '../phrases.ts'
import { countryOfPerson } from './06-countries-of-people.ts'
import type { NamedPerson, SentenceNames } from './06-names.ts'

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
  const places = named.flatMap(({ places, hits, organisations }) => places
    .filter((place) => !organisations.some((body) => body.rule.endsWith('.list') && body.start <= place.start && place.end <= body.end && body.end - body.start > place.end - place.start && body.country === null))
    .map(({ start, end, from, name, country, rule }): Place => {
      const hit = hits.find((one) => one.from >= from && one.start >= start && one.end <= end)
      kin.push(hit?.as === 'country' || hit?.as === 'capital' ? `${hit.as} ${country}` : `${fold(name)} ${country}`)
      return { start, end, quote: text.slice(start, end), name, country, rule, because: [name] }
    }))
  return link(places, (_, i) => kin[i]!, ({ quote }) => quote.length)
}

/** Bodies are one where their countries agree and the words of one are among the other's. */
export function linkOrganisations(analysis: Analysis, named: readonly SentenceNames[]): Organisation[] {
  const { text, people } = analysis
  const organisations = named.flatMap(({ organisations }) => organisations.map(({ start, end, name, country, rule }): Organisation => {
    // a ministry in an office is its holder's
    const holder = people.find((person) => person.start <= start && end <= person.end)
    return { start, end, quote: text.slice(start, end), name, country: country ?? holder?.country ?? null, rule, because: [name] }
  }))
  const words = organisations.map(({ name }) => new Set(fold(name).replace(/^the /, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && word !== 'of')))
  const kin: number[] = []
  organisations.forEach(({ country }, i) => {
    const same = kin.findIndex((own, j) => own === j && within(words[i]!, words[j]!) &&
      (country === organisations[j]!.country || country === null || organisations[j]!.country === null))
    kin.push(same >= 0 ? same : i)
  })
  return link(organisations, (_, i) => String(kin[i]), ({ quote }) => quote.length)
}

const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return small.size > 0 && [...small].every((word) => large.has(word))
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
      if (word.kind !== 'letters' || people.some(({ start, end }) => start <= word.start && word.start < end)) continue
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
  const again = new Set(all.flatMap(({ person }, i) => (person.rule.endsWith('.again') ? [i] : [])))
  const linked = link(people, (_, i) => String(all[i]!.kin), ({ quote, role }) => quote.length + (role ? 1000 : 0))
  return linked.map((person, i) => {
    if (!again.has(i)) return person
    return person
  })
}

/** The first person before whose name this one repeats. */
function kinOf({ name }: NamedPerson, i: number, people: readonly NamedPerson[], kin: readonly number[], packs: Analysis['packs']): number {
  const own = fold(name).replace(/\s+/g, ' ')
  for (let j = 0; j < i; j++) {
    const other = fold(people[j]!.name).replace(/\s+/g, ' ')
    if (own === other || laterNames(people[j]!.name, packs).includes(own) || laterNames(name, packs).includes(other)) return kin[j]!
  }
  return i
}

function laterNames(name: string, packs: Analysis['packs']): string[] {
  return packs[/\p{Script=Arabic}/u.test(name) ? 'ar' : 'en'].names.laterNames(name)
}
