import { shortName } from '../reading/countries.ts'
import type { SideCode } from '../reading/finding.ts'

// What mechanisms are called: the sides by their short names, then the body (`Oman-US Strategic Dialogue`).

/** The orders in which the sides may stand before the body's name. */
function pairsOf(parties: readonly SideCode[]): string[] {
  const names = [...new Set(parties.map(shortName))].sort()
  return [names.join('-'), [...names].reverse().join('-')]
}

/** The body of a mechanism, without the sides, "Meeting" and "Session": `Strategic Dialogue`. */
export function bodyOf(mechanism: string, parties: readonly SideCode[]): string {
  const name = mechanism
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (Meeting|Session)$/i, '')
  const pair = pairsOf(parties).find((sides) => name.startsWith(`${sides} `))
  return pair ? name.slice(pair.length + 1) : name.split(' ').slice(1).join(' ') || name
}

/** The name of a mechanism, as one: the sides in order, then the body. A body that calls itself otherwise keeps its name. */
export function mechanismName(mechanism: string, parties: readonly SideCode[]): string {
  const body = bodyOf(mechanism, parties)
  const name = mechanism
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (Meeting|Session)$/i, '')
  return pairsOf(parties).some((sides) => name === `${sides} ${body}`) ? `${pairsOf(parties)[0]} ${body}` : name
}
