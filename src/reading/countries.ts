import bodies from './en/bodies.tsv'
import countries from './en/countries.tsv'
import type { SideCode } from './finding.ts'
import { rows } from './lexicon.ts'

// How the sides are called in the English names of mechanisms. Codes are ISO 3166-1 alpha-2.

const shortNames = new Map<SideCode, string>()
const capitals = new Map<SideCode, string>()
for (const { code, short, names, capitals: seats } of rows<'code' | 'short' | 'names' | 'capitals'>(countries)) {
  shortNames.set(code, short || names.split('|')[0]!)
  if (seats) capitals.set(code, seats.split('|')[0]!.replace(', D.C.', ''))
}
const members = new Map<SideCode, ReadonlySet<SideCode>>()
for (const { side, names, members: states } of rows<'side' | 'names' | 'members'>(bodies)) {
  if (states) members.set(side, new Set(states.split('|')))
  shortNames.set(side, names.split('|').find((name) => /^\p{Lu}{2,6}$/u.test(name)) ?? side)
}

/** Every side that is known by name: countries by their codes, bodies by their full English names. */
export const knownSides: readonly SideCode[] = [...shortNames.keys()]

/** The English short name of a side, as mechanisms are called: `US`, `UK`, `Turkey`, `GCC`; the code itself where none is known. */
export const shortName = (side: SideCode): string => shortNames.get(side) ?? side

/** The English name of a country's capital, or null. */
export const capitalOf = (country: SideCode): string | null => capitals.get(country) ?? null

/** Whether one of two sides is a body and the other a state of it. */
export const isOwnBody = (a: SideCode, b: SideCode): boolean =>
  (members.get(a)?.has(b) || members.get(b)?.has(a)) ?? false

/** Which of some sides a country's official can speak for as its member: a body that has it, or one whose members are not listed. */
export const bodyOfMember = (country: SideCode, sides: readonly SideCode[]): SideCode | null =>
  sides.find((side) => members.get(side)?.has(country)) ??
  sides.find((side) => side.length > 2 && !members.has(side)) ??
  null
