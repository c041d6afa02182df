import { fold } from '../../text/fold.ts'
import { rows } from '../lexicon.ts'
import type { Word } from '../analysis.ts'
import type { NamedPerson, Office } from '../steps/06-names.ts'
import {
  isDomain,
  isGivenName,
  isHonorific,
  isLarge,
  isMark,
  isModifier,
  isOfficeHead,
  links,
  originOfGivenName,
  plain,
  plainEnd,
  surnames,
  type NameSheet,
} from './name-words.ts'
import stopList from './name-stops.tsv'
import namedAfterList from './named-after-people.tsv'
import { cueWords } from './meeting-cues.ts'
import { officeAt, withoutLast, type OfficePhrase } from './offices.ts'
import { fitting, holdsOf } from '../spelling.ts'

interface NameSpan {
  readonly start: number
  readonly end: number
  readonly to: number
  readonly tokens: number
  readonly linked: boolean
}

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
    (isLarge(word) || isOfficeHead(word) || isModifier(word) || isDomain(word) || word.folded === 'crown'),
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

/** Past `His Excellency`, `H E`, `the Rt Hon`, `Dr.`. */
function skipHonorifics({ words }: NameSheet, at: number): number {
  let i = at
  if (words[i]?.folded === 'the' && isHonorific(words[i + 1]) && words[i + 1]!.folded.length > 1) i++
  const first = i
  for (;;) {
    if (
      isHonorific(words[i]) &&
      !(
        isOfficeHead(words[i]) &&
        !(isLarge(words[i + 1]) && !isMark(words[i + 1], ',') && words[i + 1]!.folded !== 'of')
      ) &&
      !isGeneralWord(words, i)
    ) {
      i++
      if (isMark(words[i], '.')) i++
      // Lt General (R) X
      i = pastBracket(words, i, degrees)
    } else if (words[i]?.surface === 'H' && /^[EHM]$/.test(words[i + 1]?.surface ?? '')) i += 2
    else if (words[i]?.surface === 'M' && isMark(words[i + 1], '.') && isLarge(words[i + 2]))
      i += 2 // M. Didier Guillaume
    else if ((words[i]?.surface === 'H.E' || words[i]?.surface === 'H.H') && isMark(words[i + 1], '.')) i += 2
    else break
  }
  return i > first ? i : at
}

/** His visit, Royal Air Force: words that are honorifics only beside others of their kind. */
function isGeneralWord(words: NameSheet['words'], at: number): boolean {
  const word = words[at]!.folded
  if (/^(?:his|her|their)$/.test(word))
    return !/^(?:excellency|highness|majesty|royal|eminence|holiness|excellencies)$/.test(words[at + 1]?.folded ?? '')
  if (/^(?:royal|right|rt|air|field|staff|major|lieutenant|captain)$/.test(word))
    return (
      !/^(?:highness|hon|honourable|honorable|marshal|general|colonel|gen|col)$/.test(words[at + 1]?.folded ?? '') &&
      !isGivenName(words[at + 1])
    )
  if (/^(?:general|marshal|prince|princess)$/.test(word) && pastBracket(words, at + 1, degrees) === at + 1)
    return !isLarge(words[at + 1]) || (isDomain(words[at + 1]) && !isGivenName(words[at + 1]))
  return false
}

/** What is called after a person: `Prince Sultan Air Base`, `Hamad International Airport`. */
const namedAfter = new Set(rows<'word'>(namedAfterList).map(({ word }) => word))

function callsInstitution({ words }: NameSheet, from: number): boolean {
  for (let i = from; i < from + 7 && isLarge(words[i]); i++) if (namedAfter.has(plain(words[i]!))) return true
  return false
}

const isLineage = fitting(/^(?:bin|ibn|bint)$/)
const hasSmallArticle = fitting(/^(?:al|el)-/)
/** `al-Sisi` */
const hasArticle = holdsOf(({ surface }) => /^(?:al|el|as|ad|at|ash|an|ar)-\p{Lu}/u.test(surface))

function nameAt(sheet: NameSheet, at: number, by: 'honoured' | 'office' | 'listed' | 'bare'): NameSpan | undefined {
  const { words, hits, organisations } = sheet
  const first = words[at]
  if (!first || first.kind !== 'letters' || !(isLarge(first) || (by !== 'bare' && hasSmallArticle(first))))
    return undefined
  const given = isGivenName(first)
  const lineage = isLineage(words[at + 1])
  if (by === 'bare' && !given && !lineage) return undefined
  if ((organisations.has(at) && !lineage) || (hits.has(at) && !given && !lineage && !surnames.has(plain(first))))
    return undefined
  if (by !== 'honoured' && !given && (isDomain(first) || isOfficeHead(first) || isModifier(first))) return undefined
  if (callsInstitution(sheet, at)) return undefined
  if (notNames.has(first.folded) || suffixes.has(first.folded)) return undefined
  let to = at
  let tokens = 0
  let linked = false
  while (to < words.length && tokens < 9) {
    const word = words[to]!
    if (word.kind === 'mark') {
      // an initial's stop: Jose W. Fernandez
      if (isMark(word, '.') && isShortened(words[to - 1]) && (isLarge(words[to + 1]) || to > at + 1)) {
        to++
        continue
      }
      break
    }
    if (word.kind !== 'letters') break
    const link = links.has(word.folded)
    if (link && to > at && (isLarge(words[to + 1]) || links.has(words[to + 1]?.folded ?? ''))) {
      linked ||= /^(?:bin|ibn|bint|ben|ould)$/.test(word.folded)
      to++
      continue
    }
    if (!isLarge(word) && !hasArticle(word)) break
    if (
      to > at &&
      (suffixes.has(word.folded) ||
        (isHonorific(word) && !isGivenName(word) && word.folded !== 'eng') ||
        (notNames.has(word.folded) && !(word.surface.length === 1 && isMark(words[to + 1], '.'))))
    )
      break
    if (
      to > at &&
      hits.has(to) &&
      hits.get(to)!.as !== 'adjective' &&
      !isGivenName(word) &&
      !linked &&
      hits.get(to)!.to === to + 1 &&
      tokens > 1
    )
      break
    if (to > at && isOfficeHead(word) && !isGivenName(word) && !surnames.has(plain(word))) break
    if (to > at && organisations.has(to)) break
    if (to > at && /['’]s$/.test(words[to - 1]!.surface)) break
    to++
    tokens++
  }
  if (!tokens || (tokens === 1 && (by === 'bare' || by === 'listed'))) return undefined
  // U.S
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(sheet.text.slice(first.start, words[to - 1]!.end))) return undefined
  if (
    tokens === 1 &&
    by === 'office' &&
    (hits.has(at) ||
      (!given && !surnames.has(plain(first)) && isMark(words[to], ',') === false && isAllCaps(words, at)))
  )
    return undefined
  return { start: first.start, end: nameEnd(words, to), to, tokens, linked }
}

/** `W.`, `Md.`, `Mohd.`: a name written with a stop. */
const isShortened = (word: Word | undefined): boolean =>
  word !== undefined && (word.surface.length <= 2 || /^(?:mohd|muhd|moh|chas|geo|jos|thos|wm)$/.test(word.folded))

const isAllCaps = (words: NameSheet['words'], at: number): boolean =>
  words[at]!.surface === words[at]!.surface.toUpperCase()
const nameEnd = (words: NameSheet['words'], to: number): number => plainEnd(words[to - 1]!)
const suffixes = new Set(['mp', 'obe', 'cbe', 'mbe', 'kcmg', 'cmg', 'jr', 'sr', 'iii', 'qc', 'kc', 'phd', 'usn', 'ret'])
const notNames = new Set(rows<'word'>(stopList).map(({ word }) => word))

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

/** Past letters after a name: `MP`, `Jr.`. */
function suffixed({ words }: NameSheet, to: number): number {
  let i = to
  while (words[i] && suffixes.has(words[i]!.folded)) i += isMark(words[i + 1], '.') ? 2 : 1
  return pastBracket(words, i, degrees)
}

const degrees = /^(?:ph|phd|md|ret|retd|rtd|r)$/

/** Past a short bracket that opens with such a word: `(Ph.D)`, `(R)`, `(Retd.)`. */
function pastBracket(words: NameSheet['words'], at: number, opening: RegExp): number {
  if (!isMark(words[at], '(') || !opening.test(words[at + 1]?.folded ?? '')) return at
  for (let i = at + 2; i < at + 6; i++) if (isMark(words[i], ')')) return i + 1
  return at
}

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

/** How a person is named again: the family name, the first and last names. */
export function laterNames(name: string): string[] {
  const parts = fold(name)
    .replace(/\b\p{L}\. /gu, '')
    .split(/\s+/)
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const again = new Set([parts.join(' ')])
  if (parts.length > 1) {
    const house = /^(?:al|el|von|van|de|bin|abdel|abdul|abu)$/.test(parts.at(-2)!) ? `${parts.at(-2)} ${last}` : last
    if (
      !/^(?:al-thani|al thani|al-saud|al saud|al-nahyan|al nahyan|al-sabah|al sabah|al-khalifa|al khalifa|al-maktoum|al maktoum)$/.test(
        house,
      )
    )
      again.add(house)
    if (parts.length > 2) again.add(`${first} ${house}`)
    const link = parts.findIndex((part) => part === 'bin')
    if (link === 1 && parts.length > 2) again.add(`${first} bin ${parts[2]}`)
    // the family name goes first in East Asia (Hayashi Yoshimasa), and a prince goes by his own
    if (link === 1 || (parts.length === 2 && !originOfGivenName(first))) again.add(first)
  }
  return [...again]
}
