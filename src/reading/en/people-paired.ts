import { fold } from '../../text/fold.ts'
import { fitting, holdsOf } from '../spelling.ts'
import type { NamedPerson } from '../steps/06-names.ts'
import {
  isDomain,
  isHonorific,
  isLarge,
  isMark,
  isModifier,
  isOfficeHead,
  officeHeads,
  surnames,
  type NameSheet,
} from './name-words.ts'
import { nameAt, skipHonorifics, type NameSpan } from './person-names.ts'

// Several holders of one office: `Foreign Ministers X and Y`, `Presidents X of Kenya and Y of Nepal`, `the Omani and Indian trade ministers, X and Y`.

/** Plurals of the offices of the list, with the singular that each is of. */
const singulars = new Map(
  [...officeHeads].map((office) => [office.endsWith('y') ? `${office.slice(0, -1)}ies` : `${office}s`, office]),
)
/** `ministers`, `Presidents` */
export const isPluralOffice = holdsOf(({ kind, folded }) => kind === 'letters' && singulars.has(folded))
const isAnd = fitting(/^(?:and|&)$/)

/** The persons behind a plural office that begins at the word, each by an office of his own. */
export function pairedAt(sheet: NameSheet, at: number): NamedPerson[] | undefined {
  const { words, hits, text } = sheet
  let i = at
  const adjectives = ownersAt(sheet, i, 'adjective')
  const owners = adjectives.lands.length > 1 ? adjectives.lands : []
  if (owners.length) i = adjectives.to
  const opened = i
  while (
    i < opened + 6 &&
    words[i] &&
    !isPluralOffice(words[i]) &&
    (isModifier(words[i]) || isDomain(words[i]!) || isAnd(words[i]))
  )
    i++
  const head = words[i]
  if (!head || !isPluralOffice(head) || hits.has(opened)) return undefined
  i++
  const [headEnd, fields] = [i, fieldsEnd(sheet, i)]
  i = fields
  // of Oman and India, of the two countries
  if (/^(?:of|from)$/.test(words[i]?.folded ?? '')) {
    const lands = ownersAt(sheet, i + 1, 'country')
    if (lands.lands.length > 1) owners.push(...lands.lands)
    const end = lands.lands.length > 1 ? lands.to : bothEnd(sheet, i + 1)
    if (end === undefined) return undefined
    i = end
  }
  if (isMark(words[i], ',:')) i++
  const members = membersAt(sheet, i)
  if (!members) return undefined
  const singular = singulars.get(head.folded)!
  const spelt = isLarge(head) ? singular.charAt(0).toUpperCase() + singular.slice(1) : singular
  const role = [
    text.slice(words[opened]!.start, head.start) + spelt,
    text.slice(words[headEnd]!.start, fields > headEnd ? words[fields - 1]!.end : words[headEnd]!.start),
  ]
    .filter(Boolean)
    .join(' ')
  return members.map(({ name, from, country }, k): NamedPerson => {
    const called = text.slice(name.start, name.end)
    const parts = fold(called).split(/\s+/)
    return {
      start: Math.min(words[from]!.start, name.start),
      end: name.end,
      from,
      to: name.to,
      nameStart: name.start,
      nameEnd: name.end,
      name: called,
      role,
      country: country ?? (owners.length === members.length ? owners[k]! : null),
      family: surnames.get(parts.slice(-2).join(' ')) ?? surnames.get(parts.at(-1)!) ?? null,
      honoured: isHonorific(words[from]),
      rule: 'en.person.paired',
      ofBody: false,
      because: [called, head.surface],
    }
  })
}

/** `Omani and Indian`, `Oman and India`: the countries of a list, and where it ends. */
function ownersAt(
  { words, hits }: NameSheet,
  at: number,
  as: 'adjective' | 'country',
): { to: number; lands: string[] } {
  const lands: string[] = []
  let to = at
  for (;;) {
    const hit = hits.get(words[to]?.folded === 'the' ? to + 1 : to)
    if (hit?.as !== as || hit.country === null) break
    lands.push(hit.country)
    to = hit.to
    let next = to
    if (isMark(words[next], ',')) next++
    if (isAnd(words[next])) next++
    const more = hits.get(words[next]?.folded === 'the' ? next + 1 : next)
    if (next === to || more?.as !== as) break
    to = next
  }
  return { to, lands }
}

/** `for Trade and Industry`, `of Foreign Affairs` behind the plural. */
function fieldsEnd({ words, hits }: NameSheet, at: number): number {
  if (!/^(?:of|for)$/.test(words[at]?.folded ?? '') || hits.has(at + 1) || !isDomain(words[at + 1])) return at
  let to = at + 1
  while (isDomain(words[to]) || (isAnd(words[to]) && isDomain(words[to + 1]))) to++
  return to
}

/** `the two countries`, `both sides`: where it ends. */
function bothEnd({ words }: NameSheet, at: number): number | undefined {
  const to = words[at]?.folded === 'the' || words[at]?.folded === 'their' ? at + 1 : at
  const count = /^(?:two|both|respective|three)$/.test(words[to]?.folded ?? '') ? to + 1 : to
  return count > at && /^(?:countries|states|nations|sides|governments|parties)$/.test(words[count]?.folded ?? '')
    ? count + 1
    : undefined
}

interface Member {
  readonly name: NameSpan
  readonly from: number
  readonly country: string | null
}

/** `X and Y`, `X of Kenya, Y (Nepal) and Z`: names of a list whose last stands behind "and". */
function membersAt(sheet: NameSheet, at: number): Member[] | undefined {
  const { words, hits } = sheet
  const found: Member[] = []
  let i = at
  for (let last = false; ;) {
    const titled = skipHonorifics(sheet, i)
    const name = nameAt(sheet, titled, titled > i ? 'honoured' : 'office')
    if (!name || isDomain(words[titled]) || isOfficeHead(words[titled])) return undefined
    let [to, country] = [name.to, null as string | null]
    const bracket = isMark(words[to], '(')
    if (bracket || /^(?:of|from)$/.test(words[to]?.folded ?? '')) {
      const hit = hits.get(words[to + 1]?.folded === 'the' ? to + 2 : to + 1)
      if (hit?.as === 'country' && (!bracket || isMark(words[hit.to], ')'))) {
        country = hit.country
        to = bracket ? hit.to + 1 : hit.to
      }
    }
    found.push({ name, from: i, country })
    if (last) return found
    const comma = isMark(words[to], ',') ? 1 : 0
    last = isAnd(words[to + comma])
    if (!comma && !last) return undefined
    i = to + comma + (last ? 1 : 0)
    if (found.length > 8) return undefined
  }
}
