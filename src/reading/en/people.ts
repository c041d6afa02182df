import { fold } from '../../text/fold.ts'
import type { NamedPerson, Office } from '../steps/06-names.ts'
import {
  isDomain,
  isHonorific,
  isLarge,
  isMark,
  isModifier,
  isOfficeHead,
  surnames,
  type NameSheet,
} from './name-words.ts'
import { cueWords } from './meeting-cues.ts'
import { officeAt, withoutLast, type OfficePhrase } from './offices.ts'
import { isPluralOffice, pairedAt } from './people-paired.ts'
import { nameAt, skipHonorifics, suffixed, type NameSpan } from './person-names.ts'
import { holdsOf } from '../spelling.ts'

/** People by name with the office beside them, and offices without a name. */
export function findPeople(sheet: NameSheet): { people: NamedPerson[]; offices: Office[] } {
  const people: NamedPerson[] = []
  const offices: Office[] = []
  const { words } = sheet
  for (let at = 0; at < words.length;) {
    if (!mayOpen(sheet, at)) {
      at++
      continue
    }
    const several = pairedAt(sheet, at)
    if (several) {
      people.push(...several)
      at = several.at(-1)!.to
      continue
    }
    const found = titledAt(sheet, at) ?? bareAt(sheet, at)
    if (found) {
      people.push(found)
      at = Math.max(found.to, at + 1)
      continue
    }
    const office = officeAt(sheet, at)
    if (office && isActing(office.role)) {
      offices.push(office)
      at = office.to
      continue
    }
    at++
  }
  return { people, offices }
}

const opensName = holdsOf(
  (word) =>
    word.kind === 'letters' &&
    (isLarge(word) ||
      isOfficeHead(word) ||
      isModifier(word) ||
      isDomain(word) ||
      isPluralOffice(word) ||
      word.folded === 'crown'),
)

/** Whether a person or an office can begin with the word: most words are none of their kind. */
function mayOpen({ words, hits, organisations }: NameSheet, at: number): boolean {
  const word = words[at]!
  if (opensName(word)) return true
  if (word.kind !== 'letters') return false
  return hits.has(at) || organisations.has(at) || (word.folded === 'the' && isHonorific(words[at + 1]))
}

/** Citizens, scholars and reporters act for nobody. */
const isActing = (role: string): boolean =>
  !/\b(?:citizen|scholar|researcher|fellow|economist|expert|activist|professor|correspondent|reporter|editor|founder|member|analyst|official|officer|candidate)$/i.test(
    role,
  )

/** `[H.E.] [Foreign Minister] [His Excellency Sayyid] Badr … [, Under Secretary …]`. */
function titledAt(sheet: NameSheet, at: number): NamedPerson | undefined {
  const { words } = sheet
  let i = skipHonorifics(sheet, at)
  const opened = i > at
  if (opened && words[i]?.folded === 'the') i++
  const office = officeAt(sheet, i)
  if (office) {
    const comma = isMark(words[office.to], ',')
    let after = skipHonorifics(sheet, comma ? office.to + 1 : office.to)
    const honoured = after > (comma ? office.to + 1 : office.to)
    if (comma && !honoured && words[after]?.folded === 'the') after = skipHonorifics(sheet, after + 1)
    const name = nameAt(sheet, after, honoured ? 'honoured' : comma ? 'listed' : 'office')
    if (name && (!comma || honoured || (name.tokens > 1 && !officeFollows(sheet, name.to))))
      return person(sheet, at, name, office, 'en.person.office-before')
    if (!opened) return undefined
  }
  if (!opened) return undefined
  const start = skipHonorifics(sheet, at)
  const name = nameAt(sheet, start, 'honoured')
  return name && withOfficeAfter(sheet, at, name, 'en.person.honorific')
}

/** `President Sisi, Sheikh Mohammed, the Crown Prince …`: a name in a list that has an office of its own after it. */
function officeFollows(sheet: NameSheet, to: number): boolean {
  return isMark(sheet.words[to], ',') && officeAt(sheet, skipArticle(sheet, to + 1)) !== undefined
}

/** A name that nothing announces: `bin` between its parts, or a list's given name before a family name. */
function bareAt(sheet: NameSheet, at: number): NamedPerson | undefined {
  const name = nameAt(sheet, at, 'bare') ?? appositionAt(sheet, at) ?? leaderAt(sheet, at)
  return name && withOfficeAfter(sheet, at, name, name.linked ? 'en.person.lineage' : 'en.person.given-name')
}

/** `Dubravka Šuica, European Commissioner for …`: large words that no list knows are a name where an office stands beside them. */
function appositionAt(sheet: NameSheet, at: number): NameSpan | undefined {
  const { words } = sheet
  const name = isLarge(words[at]) && !isLarge(words[at - 1]) ? nameAt(sheet, at, 'listed') : undefined
  if (!name || !isNameOfUnknown(sheet, at, name)) return undefined
  // X Y (Kenya)
  const country = isMark(words[name.to], '(') ? sheet.hits.get(name.to + 1) : undefined
  if (country?.as === 'country' && isMark(words[country.to], ')')) return name
  if (!isMark(words[name.to], ',')) return undefined
  const office = officeAt(sheet, skipArticle(sheet, name.to + 1))
  return office && office.to > office.from + 1 ? name : undefined
}

/** `led by X Y`, `Kenya was represented by X Y and Nepal by X Y`: large words that no list knows where somebody is said to lead. */
function leaderAt(sheet: NameSheet, at: number): NameSpan | undefined {
  const { words, hits } = sheet
  if (words[at - 1]?.folded !== 'by') return undefined
  const led = leads.has(words[at - 2]?.folded ?? '')
  const country = [at - 2, at - 3].map((i) => hits.get(i)).find((hit) => hit?.to === at - 1)
  const before = country && words.slice(Math.max(0, at - 24), country.from)
  if (!led && !before?.some(({ folded }, i) => leads.has(folded) && before[i + 1]?.folded === 'by')) return undefined
  const name = nameAt(sheet, at, 'listed')
  return name && isNameOfUnknown(sheet, at, name) ? name : undefined
}

const leads = cueWords('led-by')

/** Whether two to four large words may be a name though no list knows them: no field, no initialism. */
const isNameOfUnknown = ({ words, hits }: NameSheet, at: number, { tokens, to }: NameSpan): boolean =>
  tokens >= 2 &&
  tokens <= 4 &&
  // Kingdom of Saudi Arabia (KSA)
  ![1, 2, 3, 4].some((back) => (hits.get(at - back)?.to ?? 0) > at) &&
  !words
    .slice(at, to)
    .some(
      (word, i) =>
        isDomain(word) || hits.has(at + i) || (word.surface === word.surface.toUpperCase() && word.surface.length > 2),
    )

const skipArticle = ({ words }: NameSheet, at: number): number =>
  /^(?:the|a|an)$/.test(words[at]?.folded ?? '') ? at + 1 : at

function withOfficeAfter(sheet: NameSheet, at: number, name: NameSpan, rule: string): NamedPerson {
  const { words, organisations } = sheet
  const from = suffixed(sheet, name.to)
  const bracketed = from > name.to && isMark(words[from - 1], ')')
  if (!bracketed && !isMark(words[from], ',') && !isMark(words[from], '(-–—'))
    return person(sheet, at, name, undefined, rule)
  let next = skipArticle(sheet, bracketed && !isMark(words[from], ',') ? from : from + 1)
  // the State Department's Under Secretary: the office begins after its body
  const owner = organisations.get(next)
  if (owner && /['’]s$/.test(words[owner.to - 1]!.surface)) {
    const office = officeAt(sheet, owner.to)
    if (office)
      return person(sheet, at, name, { ...office, country: office.country ?? owner.country }, 'en.person.office-after')
  }
  if (words[next]?.folded === 'who') {
    next = skipArticle(sheet, next + (words[next + 2]?.folded === 'as' ? 3 : 2))
    const same = sameOffice(sheet, next)
    if (same) return person(sheet, at, name, same, 'en.person.same-office')
  }
  const whole = officeAt(sheet, next)
  const office = whole && nameFollows(sheet, whole.to) ? withoutLast(sheet, whole) : whole
  if (!office) return person(sheet, at, name, undefined, rule)
  return person(sheet, at, name, office, 'en.person.office-after')
}

/** `who holds the same post at the U.S. Department of State`. */
function sameOffice({ words, organisations, text }: NameSheet, at: number): OfficePhrase | undefined {
  if (words[at]?.folded !== 'same' || !/^(?:post|position|office|portfolio|role)$/.test(words[at + 1]?.folded ?? ''))
    return undefined
  let to = at + 2
  let country: string | null = null
  if (/^(?:at|in|of)$/.test(words[to]?.folded ?? '')) {
    const body = organisations.get(words[to + 1]?.folded === 'the' ? to + 2 : to + 1)
    if (body) {
      to = body.to
      country = body.country
    }
  }
  const from = words[at - 1]?.folded === 'the' ? at - 1 : at
  const [start, end] = [words[from]!.start, words[to - 1]!.end]
  return { start, end, from, to, role: text.slice(start, end), country }
}

/** `…, Foreign Minister Badr Albusaidi`: the office is the next person's. */
const nameFollows = (sheet: NameSheet, at: number): boolean =>
  nameAt(sheet, skipHonorifics(sheet, at), 'office') !== undefined

function person(
  sheet: NameSheet,
  at: number,
  name: NameSpan,
  office: OfficePhrase | undefined,
  rule: string,
): NamedPerson {
  const { words, text } = sheet
  const after = office && office.from >= name.to
  const from = words[at]!.folded === 'the' ? at + (isHonorific(words[at + 1]) && !after && !office ? 1 : 1) : at
  const start = Math.min(words[from]!.start, name.start)
  const to = suffixed(sheet, name.to)
  const end = after ? office.end : to > name.to ? words[to - 1]!.end : name.end
  const called = text.slice(name.start, name.end)
  const parts = called.split(/\s+/)
  return {
    start,
    end,
    from: at,
    to: after ? office.to : to,
    nameStart: name.start,
    nameEnd: name.end,
    name: called,
    role: office?.role ?? null,
    country: office?.country ?? countryAfter(sheet, name.to) ?? null,
    family: surnames.get(fold(parts.slice(-2).join(' '))) ?? surnames.get(fold(parts.at(-1)!)) ?? null,
    honoured: isHonorific(words[from]) || name.start > words[from]!.start,
    rule,
    ofBody:
      office !== undefined &&
      words.slice(office.from, office.to).some((_, i) => sheet.hits.get(office.from + i)?.as === 'body'),
    because: [called, ...(office ? [office.role] : [])],
  }
}

/** `King Abdullah II of Jordan`. */
const countryAfter = ({ words, hits }: NameSheet, at: number): string | null => {
  const hit = words[at]?.folded === 'of' ? hits.get(words[at + 1]?.folded === 'the' ? at + 2 : at + 1) : undefined
  return hit?.as === 'country' ? hit.country : null
}
