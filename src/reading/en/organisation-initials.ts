import type { Word } from '../analysis.ts'
import { holdsOf } from '../spelling.ts'
import type { NamedOrganisation } from '../steps/06-names.ts'
import { headAt as instrumentAt } from './instruments-lexicon.ts'
import { isGivenName, isLarge, isMark, type NameSheet } from './name-words.ts'

// Bodies that only their own initials tell for what they are.

type Sheet = Omit<NameSheet, 'organisations' | 'named'>
const small = new Set(['of', 'for', 'and', 'the', 'on', '&', 'in'])

/** What is called by initials and is no body: a text, a plan, a mechanism. */
const noBodies = holdsOf(({ folded }) =>
  /^(?:dialogues?|program(?:me)?s?|initiatives?|goals?|vision|plans?|strategy|projects?|corridor|area|zone|agreements?|meeting|forum|summit|round|group|act|index)$/.test(
    folded,
  ),
)

/** `Korea Hydro & Nuclear Power (KHNP)`: a proper name of three words or more, told by its own initials behind it. */
export function withInitials(sheet: Sheet, found: NamedOrganisation[]): NamedOrganisation[] {
  const { words, hits } = sheet
  const all = [...found]
  for (let open = 3; open < words.length - 2; open++) {
    const initials = words[open + 1]!.surface
    if (!isMark(words[open], '(') || !/^\p{Lu}{3,7}$/u.test(initials) || !isMark(words[open + 2], ')')) continue
    const from = initialsStart(words, open, initials)
    if (from < 0) continue
    const own = words.slice(from, open)
    const proper = own.some((word, i) => hits.has(from + i) || isGivenName(word))
    if (!proper || own.some(noBodies) || own.some((_, i) => instrumentAt(words, from + i))) continue
    if (own.filter((word) => isLarge(word)).length < 3) continue
    const inside = all.filter((one) => one.from < open && one.to > from)
    if (inside.some((one) => one.from <= from && one.to >= open)) continue
    const countries = new Set(own.flatMap((_, i) => hits.get(from + i)?.country ?? []))
    const country = countries.size === 1 ? [...countries][0]! : null
    const name = sheet.text.slice(words[from]!.start, words[open - 1]!.end)
    const whole: NamedOrganisation = {
      start: words[from]!.start,
      end: words[open + 2]!.end,
      from,
      to: open + 3,
      name,
      country,
      government: false,
      rule: 'en.organisation.initials',
    }
    all.splice(0, all.length, ...all.filter((one) => !inside.includes(one)), whole)
  }
  return all.length === found.length && all.every((one, i) => one === found[i])
    ? found
    : all.sort((a, b) => a.from - b.from)
}

/** Where the words begin whose initials stand in the bracket at `open`; -1 where they do not fit. */
function initialsStart(words: readonly Word[], open: number, initials: string): number {
  let left = initials.length - 1
  for (let at = open - 1; at >= Math.max(0, open - 14); at--) {
    const word = words[at]!
    if (small.has(word.folded) && !(isLarge(word) && word.surface[0] === initials[left])) continue
    if (!isLarge(word) || word.surface[0] !== initials[left]) return -1
    if (left === 0) return at
    left--
  }
  return -1
}
