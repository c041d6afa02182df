import { fold } from '../../text/fold.ts'
import type { Analysis, Whole } from '../analysis.ts'
import type { Person } from '../finding.ts'
import { PhraseBook } from '../phrases.ts'
import { remembered } from '../spelling.ts'
import { countriesOfPeople } from './06-countries-of-people.ts'
import { link, spansOf } from './06-mentions.ts'
import type { NamedPerson, SentenceNames, Wording } from './06-names.ts'

/** A naming of a person; `kin` is equal for one person. */
export interface Naming extends NamedPerson {
  readonly kin: number
  readonly within: SentenceNames
}

/** A naming of a person, with who it is and the sentence where it stands; where he is named again, by other words than those that tell of him. */
function naming(person: NamedPerson, within: SentenceNames, kin: number, wording: Wording = person): Whole<Naming> {
  const { start, end, from, to, nameStart, nameEnd, name, rule, because } = wording
  const { role, country, family, honoured, ofBody } = person
  return {
    start,
    end,
    from,
    to,
    nameStart,
    nameEnd,
    name,
    role,
    country,
    family,
    honoured,
    rule,
    ofBody,
    because,
    within,
    kin,
  }
}

/** A naming with an office is fuller than any without. */
const officeCounts = 1000

/** People named by the grammar, and again by a family name or a shorter form. */
export function linkPeople(analysis: Analysis, named: readonly SentenceNames[]): Person[] {
  const { text, packs } = analysis
  const laterNames = remembered((name) => packs[/\p{Script=Arabic}/u.test(name) ? 'ar' : 'en'].names.laterNames(name))
  const kinOf = kinship(laterNames)
  const first: Naming[] = []
  for (const within of named)
    for (const person of within.people) first.push(naming(person, within, kinOf(person, first.length)))
  const all = [...first, ...namedAgain(analysis, named, first, laterNames)].sort((a, b) => a.start - b.start)
  const countries = countriesOfPeople(analysis, all)
  const people = all.map(({ start, end, name, role, rule, because, kin }): Person => ({
    start,
    end,
    quote: text.slice(start, end),
    name: name.replace(/\s+/g, ' '),
    role: role?.replace(/\s+/g, ' ') ?? null,
    country: countries.get(kin) ?? null,
    rule,
    because,
  }))
  return link(
    people,
    all.map(({ kin }) => kin),
    ({ quote, role, rule }) => (rule.endsWith('.again') ? 0 : quote.length + (role ? officeCounts : 0)),
  )
}

/** Gives each naming the place of the first naming of the same person. */
function kinship(laterNames: LaterNames): (person: NamedPerson, i: number) => number {
  const full = new Map<string, number>()
  const short = new Map<string, number>()
  const parts = new Map<string, number>()
  return ({ name, role, honoured }, i) => {
    const own = fold(name).replace(/\s+/g, ' ')
    const shorter = laterNames(name)
    const words = own.split(' ')
    const kin =
      full.get(own) ??
      full.get(skeleton(own)) ??
      short.get(own) ??
      shorter.map((form) => full.get(form)).find((found) => found !== undefined) ??
      // Sheikh Khalifa, President Sisi: a part of the name with a title before it
      ((honoured || role) && words.length === 1 ? parts.get(own) : undefined) ??
      i
    for (const key of [own, skeleton(own)]) if (!full.has(key)) full.set(key, kin)
    for (const form of shorter) short.set(form, kin)
    for (const word of [words[0]!, words.at(-1)!]) parts.set(word, kin)
    return kin
  }
}

/** A Latin name of two words or more without its vowels: Derek and Dirk, Mohammed and Muhammad. Other scripts keep themselves. */
const skeleton = remembered((name) =>
  name.includes(' ') && /^\p{Script=Latin}/u.test(name)
    ? name
        .normalize('NFD')
        .replace(/[aeiouy\p{M}' -]/gu, '')
        .replace(/ck/g, 'k')
        .replace(/(.)\1+/g, '$1')
    : name,
)

type LaterNames = (name: string) => readonly string[]

/** `روبيو`, `Blinken`: family names and shorter forms of those named elsewhere in the text. */
function namedAgain(
  { text, packs }: Analysis,
  named: readonly SentenceNames[],
  first: readonly Naming[],
  laterNames: LaterNames,
): Naming[] {
  const book = new PhraseBook<Naming>()
  const said = new Set<string>()
  for (const person of first) {
    if (said.has(person.name)) continue
    said.add(person.name)
    for (const again of laterNames(person.name)) book.add(again.split(' '), person)
  }
  const found: Naming[] = []
  for (const within of named) {
    const { words, language } = within.sentence
    const taken = spansOf(within.people)
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      if (word.kind !== 'letters') continue
      for (const bare of word.spelling.forms) {
        const match = book.longest(bare.stem, words, at + 1)
        if (!match || taken(word.start) || taken(word.end - 1)) continue
        const form = { proclitics: bare.proclitics, stem: bare.stem, start: word.start + bare.start }
        if (!packs[language].names.opensLaterName(form, text)) continue
        const to = at + match.length
        const last = words[to - 1]!
        const end = last.end - (/['’]s$/.test(last.surface) ? 2 : 0)
        const name = text.slice(form.start, end)
        const wording = {
          start: form.start,
          end,
          nameStart: form.start,
          nameEnd: end,
          from: at,
          to,
          name,
          rule: `${language}.person.again`,
          because: [name, match.value.name],
        }
        found.push(naming(match.value, within, match.value.kin, wording))
        at = to - 1
        break
      }
    }
  }
  return found
}
