import { fold } from '../../text/fold.ts'
import { rows } from '../lexicon.ts'
import type { Word } from '../analysis.ts'
import { fitting, holdsOf } from '../spelling.ts'
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

export interface NameSpan {
  readonly start: number
  readonly end: number
  readonly to: number
  readonly tokens: number
  readonly linked: boolean
}

/** Past `His Excellency`, `H E`, `the Rt Hon`, `Dr.`. */
export function skipHonorifics({ words }: NameSheet, at: number): number {
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

export function nameAt(
  sheet: NameSheet,
  at: number,
  by: 'honoured' | 'office' | 'listed' | 'bare',
): NameSpan | undefined {
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

/** Past letters after a name: `MP`, `Jr.`. */
export function suffixed({ words }: NameSheet, to: number): number {
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
