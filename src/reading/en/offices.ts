import { rows } from '../lexicon.ts'
import { fitting } from '../spelling.ts'
import {
  isDomain,
  isGivenName,
  isHonorific,
  isLarge,
  isMark,
  isModifier,
  isOfficeHead,
  plain,
  surnames,
  type NameSheet,
} from './name-words.ts'
import countryList from './office-countries.tsv'

/** An office as it stands, from its first word to the end of what belongs to it. */
export interface OfficePhrase {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly role: string
  readonly country: string | null
}

/** Offices that only some countries call so. */
const countries = new Map(
  rows<'office' | 'countries'>(countryList).map(({ office, countries }) => [office, countries.split(' ')]),
)
const isMinistry = fitting(/^(?:ministry|department)$/)
const isHonourable = fitting(/^honou?rable$/)
const tails = new Set(['of', 'for', 'to', 'at', 'on', 'in', 'with'])

/**
 * `UK Foreign Secretary`, `Under Secretary for Economic Growth, Energy, and the Environment at the U.S. Department of State`,
 * `Deputy Prime Minister and Minister of Foreign Affairs of the State of Qatar`.
 */
export function officeAt(sheet: NameSheet, at: number): OfficePhrase | undefined {
  const { words, hits, organisations, text } = sheet
  if (words[at]?.folded === 'the') return undefined
  let country: string | null = null
  let to = at
  // what stands before the head: a country, a body, ranks, fields
  const owner = organisations.get(to)
  const first = hits.get(to)
  // Egyptian Foreign Ministry Spokesman
  if (owner && isOfficeHead(words[owner.to])) [country, to] = [owner.country, owner.to]
  else if (first && first.as !== 'body' && !(isOfficeHead(words[to]) && first.to === to + 1)) {
    country = first.country
    to = first.to
  }
  for (let i = 0; i < 8 && words[to]; i++) {
    const body = organisations.get(to)
    if (isOfficeHead(words[to]) || isCrownPrince(words, to)) break
    if (body && i < 2 && (isLarge(words[body.to]) || isOfficeHead(words[body.to])) && !organisations.has(body.to)) {
      country ??= body.country
      to = body.to
    } else if (i > 0 && !country && hits.get(to) && hits.get(to)!.as !== 'body' && isModifier(words[to - 1])) {
      // former US Secretary of State
      country = hits.get(to)!.country
      to = hits.get(to)!.to
    } else if (i > 0 && isMinistry(words[to]) && isOfficeHead(words[to + 1])) {
      // Egyptian foreign ministry spokesman
      to++
    } else if (i > 0 && isHonourable(words[to])) {
      to++
    } else if (isModifier(words[to]) && (isLarge(words[to]) || !isLarge(words[to + 1]) || isOfficeHead(words[to + 1])))
      to++
    else if (isDomain(words[to]) || (isLarge(words[to]) && isDomain(words[to]))) to++
    else if (
      (words[to]!.folded === 'and' || (isMark(words[to], ',') && listsFields(words, to))) &&
      i > 0 &&
      isDomain(words[to + 1]) &&
      isLarge(words[to + 1])
    )
      to++
    else return undefined
  }
  const head = words[to]
  if (!head || (!isOfficeHead(head) && !isCrownPrince(words, to))) return undefined
  if (isCrownPrince(words, to)) to++
  // a small-letter head needs a country or a rank before it, or a complement after
  to++
  while (
    (isOfficeHead(words[to]) && isLarge(words[to]) === isLarge(head)) ||
    (isMark(words[to], '-') && isOfficeHead(words[to + 1]))
  )
    to++
  // High Representative/Vice-President
  if (isMark(words[to], '/') && officeGoesOn(sheet, to + 1)) to = officeAtHead(sheet, to + 1)
  if (words[to]?.folded === 'general' && isLarge(words[to])) to++
  const headEnd = to
  // Minister Responsible for Foreign Affairs, Minister in charge of Trade
  if (isInCharge(words, to)) to += words[to]!.folded === 'in' ? 2 : 1
  // Secretary Defence, Under Secretary Foreign Policy
  if (
    head.folded === 'secretary' &&
    isLarge(head) &&
    isLarge(words[to]) &&
    isDomain(words[to]) &&
    !startsPerson(sheet, to)
  )
    to = fieldsEnd(sheet, to)
  for (;;) {
    const next = tailEnd(sheet, to)
    if (next <= to) break
    // the Assistant Minister for American Affairs is not American, nor is the Secretary (Americas)
    const owns = !/^(?:for|to|\()$/.test(sheet.words[to]!.folded)
    for (let i = to; owns && i < next; i++) {
      const named = hits.get(i)?.country ?? organisations.get(i)?.country
      if (named && !country) country = named
    }
    to = next
  }
  // his counterpart
  const related = head.folded === 'counterpart' && /^(?:his|her|their|its)$/.test(words[at - 1]?.folded ?? '')
  if (!isLarge(head) && at === headEnd - 1 && to === headEnd && !related) return undefined
  const [start, end] = [words[at]!.start, endOf(sheet, to)]
  const role = text.slice(start, end)
  return { start, end, from: at, to, role, country: country ?? ownCountry(role, sheet.named) }
}

/** `Additional Secretary, Ministry of Foreign Affairs of Kenya and Ambassador X Y`: without the office after "and", which is the next person's. */
export function withoutLast(sheet: NameSheet, office: OfficePhrase): OfficePhrase | undefined {
  const { words, hits, organisations, text, named } = sheet
  for (let to = office.to - 1; to > office.from; to--) {
    if (words[to]!.folded !== 'and' || !officeGoesOn(sheet, to + 1)) continue
    const end = endOf(sheet, to)
    const role = text.slice(office.start, end)
    const within = Array.from({ length: to - office.from }, (_, i) => office.from + i)
    const said = within.map((i) => hits.get(i)?.country ?? organisations.get(i)?.country).find(Boolean)
    return { start: office.start, end, from: office.from, to, role, country: said ?? ownCountry(role, named) }
  }
  return undefined
}

/** `Trade, Industry and Energy Minister`: a comma before the last of several fields; not `the Council, High Representative …`. */
function listsFields(words: NameSheet['words'], at: number): boolean {
  for (let i = at + 1; i < at + 7 && words[i] && !isOfficeHead(words[i]); i++)
    if (words[i]!.folded === 'and' || words[i]!.folded === '&') return true
  return false
}

const isInCharge = (words: NameSheet['words'], at: number): boolean =>
  (words[at]?.folded === 'responsible' && words[at + 1]?.folded === 'for') ||
  (words[at]?.folded === 'in' && words[at + 1]?.folded === 'charge' && words[at + 2]?.folded === 'of')

const endOf = ({ words }: NameSheet, to: number): number => words[to - 1]!.end

const isCrownPrince = (words: NameSheet['words'], at: number): boolean =>
  words[at]?.folded === 'crown' && /^prince(?:ss)?$/.test(words[at + 1]?.folded ?? '') && isLarge(words[at])

/** The country whose office is called so, of several the one that the document names; `Secretary of State for …` is another country's. */
function ownCountry(role: string, named: ReadonlySet<string>): string | null {
  const wording = role
    .toLowerCase()
    .replace(/^(?:(?:deputy|acting|former|assistant|under) )+/, '')
    .replace(/ for (?:east|near|south|political|economic|european|african|arms).*$/, '')
  const all = countries.get(wording) ?? []
  const here = all.filter((country) => named.has(country))
  return here.length === 1 ? here[0]! : all.length === 1 ? all[0]! : null
}

/** Where one more piece of an office's complement ends: `of State`, `for Trade and Industry`, `and Minister of …`. */
function tailEnd(sheet: NameSheet, at: number): number {
  const { words, hits, organisations } = sheet
  const word = words[at]
  if (!word) return at
  if (isMark(word, '(') && /^[A-Z]{2,8}$/.test(words[at + 1]?.surface ?? '') && isMark(words[at + 2], ')'))
    return at + 3
  // Secretary (Arab and African Affairs), Secretary (CPV&OIA): what the office is for, in brackets
  const close = isMark(word, '(') && (isLarge(words[at + 1]) || isDomain(words[at + 1])) ? closingOf(words, at) : at
  // Foreign Minister (Qatar): whose he is, no field of his
  const inBrackets = hits.get(at + 1)
  if (close > at && !(inBrackets?.as === 'country' && inBrackets.to === close - 1)) return close
  // Undersecretary for Political Affairs, Foreign Ministry
  if (
    isMark(word, ',') &&
    (wasField(sheet, at - 1) || isMark(words[at - 1], ')')) &&
    isLarge(words[at + 1]) &&
    organisations.get(at + 1)?.government
  )
    return organisations.get(at + 1)!.to
  const joins = word.folded === 'and' || word.folded === '&'
  if (joins || isMark(word, ',')) {
    let i = at + 1
    if (!joins && (words[i]?.folded === 'and' || words[i]?.folded === '&')) i++
    if (words[i]?.folded === 'the' && isDomain(words[i + 1])) i++
    if (joins && officeGoesOn(sheet, i)) return officeAtHead(sheet, i)
    // a list of fields: Economic Growth, Energy, and the Environment
    if (
      isLarge(words[i]) &&
      ((isDomain(words[i]) && !hits.has(i)) ||
        (hits.get(i)?.as === 'adjective' && isDomain(words[i + 1]) && !hasOfficeHead(sheet, i))) &&
      wasField(sheet, at - 1) &&
      !startsPerson(sheet, i)
    ) {
      const end = fieldsEnd(sheet, i)
      return end > i ? end : at
    }
    return at
  }
  if (!tails.has(word.folded)) return at
  let i = at + 1
  if (words[i]?.folded === 'the' || words[i]?.folded === 'its' || words[i]?.folded === 'his') i++
  const body = organisations.get(i)
  if (body) return body.to
  const hit = hits.get(i)
  if (hit && word.folded !== 'in' && word.folded !== 'on' && word.folded !== 'at') {
    const after = words[hit.to]
    // the UK's Foreign and Commonwealth Office
    const own = organisations.get(hit.to)
    if (own) return own.to
    // head of the Jordanian side
    if (hit.as === 'adjective' && /^(?:side|delegation|team|part|party|chapter|section)$/.test(after?.folded ?? ''))
      return hit.to + 1
    return hit.as === 'adjective' ||
      (isLarge(after) && isDomain(after) && !startsPerson(sheet, hit.to)) ||
      /['’]s$/.test(words[hit.to - 1]!.surface)
      ? fieldsEnd(sheet, hit.to)
      : hit.to
  }
  // the Under Secretary … in the Kingdom of Bahrain Dr Abdullah …: the holder's name after the country says whose
  if (word.folded === 'in' && hit?.as === 'country' && (isHonorific(words[hit.to]) || isGivenName(words[hit.to])))
    return hit.to
  // the Advisor to the Prime Minister on Foreign Affairs
  if (word.folded === 'on' && isLarge(words[i]) && isDomain(words[i])) return fieldsEnd(sheet, i)
  if (word.folded === 'to' && isModifier(words[i]) && officeGoesOn(sheet, i)) return officeAtHead(sheet, i)
  if (word.folded === 'in' || word.folded === 'on' || word.folded === 'with') return at
  if (isLarge(words[i]) && (isDomain(words[i]) || isOfficeHead(words[i])) && !startsPerson(sheet, i))
    return fieldsEnd(sheet, i)
  if (!isLarge(words[i]) && isDomain(words[i]) && word.folded !== 'at' && word.folded !== 'to')
    return fieldsEnd(sheet, i)
  return at
}

/** The word after a bracket that closes soon. */
function closingOf(words: NameSheet['words'], at: number): number {
  for (let i = at + 1; i < Math.min(at + 8, words.length); i++) if (isMark(words[i], ')')) return i + 1
  return at
}

/** `and U.S. Trade Representative …`: the fields are another office's. */
function hasOfficeHead({ words }: NameSheet, at: number): boolean {
  for (let i = at; i < at + 4 && isLarge(words[i]); i++) if (isOfficeHead(words[i])) return true
  return false
}

const wasField = ({ words }: NameSheet, at: number): boolean => isDomain(words[at])

const startsPerson = ({ words }: NameSheet, at: number): boolean => isGivenName(words[at]) && !isDomain(words[at])

function fieldsEnd(sheet: NameSheet, from: number): number {
  const { words } = sheet
  let to = sheet.hits.get(from)?.as === 'adjective' ? from + 1 : from
  while (
    words[to]?.kind === 'letters' &&
    (isDomain(words[to]) || (isOfficeHead(words[to]) && to > from)) &&
    !isHonorific(words[to]) &&
    isLarge(words[to]) === isLarge(words[from])
  )
    to++
  return to > from && isLastField(sheet, to) ? to + 1 : to
}

/** `Foreign Affairs and Regional Integration, Shirley Botchwey`: what stands between a field and the holder's whole name. */
function isLastField({ words, hits, organisations }: NameSheet, at: number): boolean {
  const word = words[at]
  if (!isLarge(word) || isGivenName(word) || isHonorific(word) || surnames.has(plain(word!)) || hits.has(at))
    return false
  if (!isMark(words[at + 1], ',')) return false
  let i = at + 2
  while (isHonorific(words[i]) || isMark(words[i], '.')) i++
  return (
    [i, i + 1].every((j) => isLarge(words[j]) && !isDomain(words[j]) && !hits.has(j) && !organisations.has(j)) &&
    !isOfficeHead(words[i]) &&
    !isModifier(words[i])
  )
}

/** `and Minister of Foreign Affairs`: a further office of the same holder. */
function officeGoesOn(sheet: NameSheet, at: number): boolean {
  const { words } = sheet
  let i = at
  while (i < at + 4 && (isModifier(words[i]) || isDomain(words[i])) && isLarge(words[i]) && !isOfficeHead(words[i])) i++
  return isLarge(words[i]) && isOfficeHead(words[i]) && !surnames.has(plain(words[i]!))
}

function officeAtHead(sheet: NameSheet, at: number): number {
  let to = at
  while (!isOfficeHead(sheet.words[to])) to++
  to++
  while (isOfficeHead(sheet.words[to]) && isLarge(sheet.words[to])) to++
  return to
}
