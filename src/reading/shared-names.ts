import { fold } from '../text/fold.ts'
import type { SideCode } from './finding.ts'
import { rows } from './lexicon.ts'

// Whose names: what a name tells of the land where it is at home. It only ever chooses between the sides of one text.

/** Countries whose people bear names of the Arab lands. */
const arabCountries = new Set('AE BH DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '))
/** Countries where many bear the same given names as in the Arab lands. */
const sharing = new Set('AF AZ BD BN DJ ID IR KG KZ ML MV MY NE PK SN TD TJ TM TR UZ'.split(' '))

/** Whether a name has a part that only Arab names have: "Al-", "bin". */
const hasArabPart = (name: string): boolean =>
  /(?:^|[\s-])(?:al|el|bin|ibn|bint|abu|ould)[\s-]|ال|بن |بنت |أبو /i.test(name)

interface Part {
  readonly form: string
  readonly lands: ReadonlySet<string>
}

/**
 * The one side where a name is at home, by parts of names: `-shvili` ends the last part, `mc-` begins it, `kim` is a whole part;
 * then by where its given name is (`arab`, empty for elsewhere, undefined where no list has it).
 */
export function sideByName(originList: string, originOfGivenName: (name: string) => string | undefined) {
  const endings: Part[] = []
  const beginnings: Part[] = []
  const wholes = new Map<string, ReadonlySet<string>>()
  for (const { form, lands } of rows<'form' | 'lands'>(originList)) {
    const set = new Set(lands.split(' '))
    if (form.startsWith('-')) endings.push({ form: fold(form.slice(1)), lands: set })
    else if (form.endsWith('-')) beginnings.push({ form: fold(form.slice(0, -1)), lands: set })
    else wholes.set(fold(form), set)
  }
  endings.sort((a, b) => b.form.length - a.form.length)
  return (name: string, sides: readonly SideCode[]): SideCode | null => {
    const parts = fold(name).split(/\s+/)
    const last = parts.at(-1)!
    const told = [
      ...parts.map((part) => wholes.get(part)),
      parts.length > 1
        ? endings.find(({ form }) => last.length > form.length + 1 && last.endsWith(form))?.lands
        : undefined,
      parts.length > 1
        ? beginnings.find(({ form }) => last.length > form.length + 2 && last.startsWith(form))?.lands
        : undefined,
    ]
    for (const lands of told) {
      const fitting = lands ? sides.filter((side) => lands.has(side)) : []
      if (fitting.length === 1) return fitting[0]!
    }
    const origin = originOfGivenName(parts[0]!)
    if (origin === undefined) return null
    const athome =
      origin === 'arab'
        ? sides.filter((side) => arabCountries.has(side) || (sharing.has(side) && !hasArabPart(name)))
        : sides.filter((side) => !arabCountries.has(side))
    return athome.length === 1 ? athome[0]! : null
  }
}
