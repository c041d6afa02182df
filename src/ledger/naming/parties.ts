import { knownSides, shortName } from '../../reading/countries.ts'
import type { SideCode } from '../../reading/finding.ts'

/** The two sides that a mechanism's name begins with (`Oman-US Strategic Dialogue`); empty where it names none so. */
export function partiesNamed(mechanism: string): readonly SideCode[] {
  for (const one of knownSides) {
    const first = `${shortName(one)}-`
    if (!mechanism.startsWith(first)) continue
    const rest = mechanism.slice(first.length)
    const other = knownSides.find((side) => rest.startsWith(`${shortName(side)} `))
    if (other) return [one, other]
  }
  return []
}
