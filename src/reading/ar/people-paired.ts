import { fold } from '../../text/fold.ts'
import { rows } from '../lexicon.ts'
import type { Form, Word } from '../analysis.ts'
import { formPerSpelling, holdsOf } from '../spelling.ts'
import type { NamedPerson } from '../steps/06-names.ts'
import {
  hasArticle,
  isComplement,
  isGivenName,
  isHonorific,
  isMark,
  isNameLike,
  isStop,
  isSurname,
  nounStart,
  officeForm,
  surnames,
  type NameSheet,
} from './name-words.ts'
import officeList from './offices.tsv'
import { endsName, isCompoundStem, isNameLink, nameAt, skipHonorifics, type NameSpan } from './person-names.ts'
import sideNounList from './side-nouns.tsv'

// Two holders of one office: `وزيرا خارجية البلدين X وY`, `الرئيسان X وY`, `وزيرا النقل المصري X والأردني Y`.

/** Duals of the offices of the list, with the singular that each is of; one before a noun has lost its ن. */
const singulars = new Map<string, string>()
for (const { office, acts } of rows<'office' | 'acts'>(officeList)) {
  if (acts !== 'yes') continue
  const stem = office.endsWith('ه') ? `${office.slice(0, -1)}ت` : office
  for (const ending of ['ا', 'ي', 'ان', 'ين']) singulars.set(stem + ending, office)
}
const dualForm = formPerSpelling(
  ({ proclitics, stem }) =>
    singulars.has(stem) && /^(?:[وف]?[بل]?|[وف]?[بل]?ال|[وف]?لل)$/.test(proclitics) && isWhole(stem, proclitics),
)
/** With the article the dual keeps its ن, before a noun it has none. */
const isWhole = (stem: string, proclitics: string): boolean => /ن$/.test(stem) === /(?:ال|لل)$/.test(proclitics)

const pairNouns = new Set(
  rows<'noun' | 'as'>(sideNounList)
    .filter(({ as }) => as === 'pair')
    .map(({ noun }) => noun),
)
const isPair = holdsOf(({ spelling }) =>
  spelling.forms.some(({ proclitics, stem }) => /(?:ال|لل)$/.test(proclitics) && pairNouns.has(stem)),
)
const isField = holdsOf((word) => word.kind === 'letters' && isComplement(word) && !isGivenName(word) && !isPair(word))

/** The persons behind a dual office at the word, each by an office of his own; the second may be told by another (`ونظيره X`). */
export function pairedAt(sheet: NameSheet, at: number): NamedPerson[] | undefined {
  const { words, hits, text } = sheet
  const dual = words[at]?.kind === 'letters' ? dualForm(words[at]) : undefined
  if (!dual) return undefined
  const definite = dual.stem.endsWith('ن')
  let i = at + 1
  while (!definite && isField(words[i]) && !hits.has(i)) i++
  if (!definite && i === at + 1) return undefined
  const field = i > at + 1 ? text.slice(words[at + 1]!.start, words[i - 1]!.end) : ''
  /** Whose they are, where both are told before the names. */
  const owners: (string | null)[] = []
  if (words[i]?.folded === 'في' && isPair(words[i + 1])) i += 2
  else if (isPair(words[i])) i++
  else {
    const first = hits.get(i)
    const second = first && hits.get(first.to)
    if (first && second && joinsAt(words[first.to])) {
      owners.push(first.country, second.country)
      i = second.to
    }
  }
  if (isMark(words[i], '،,:')) i++
  const first = memberAt(sheet, i, false)
  if (!first) return undefined
  const next = isMark(words[first.name.to], '،,') ? first.name.to + 1 : first.name.to
  const second = memberAt(sheet, next, true)
  if (!second && !(joinsAt(words[next]) && officeForm(words[next]))) return undefined
  const office = singularOf(dual, words[at]!, text)
  const told = (member: Member, owner: string | null | undefined): NamedPerson => {
    const { name, start, from, country, adjective } = member
    const called = text.slice(name.start, name.end)
    const bare = field && !hasArticle(words[at + 1])
    const role = [office, bare && !member.land ? `ال${field}` : field, member.land ?? adjective]
      .filter(Boolean)
      .join(' ')
    return {
      start,
      end: name.end,
      from,
      to: name.to,
      nameStart: name.start,
      nameEnd: name.end,
      name: called,
      role,
      country: country ?? owner ?? null,
      family: surnames.get(fold(called.split(/\s+/).at(-1)!)) ?? null,
      honoured: isHonorific(words[from]),
      rule: 'ar.person.paired',
      ofBody: false,
      because: [called, words[at]!.surface],
    }
  }
  return second ? [told(first, owners[0]), told(second, owners[1])] : [told(first, owners[0])]
}

/** `وزيرا` → `وزير`, `الرئيسان` → `الرئيس`, `وزيرتا` → `وزيرة`: as the text spells them. */
function singularOf(dual: Form, word: Word, text: string): string {
  const spelt = text.slice(nounStart(dual), word.end).slice(0, dual.stem.endsWith('ن') ? -2 : -1)
  const noun = /لل$/.test(dual.proclitics) ? `ال${text.slice(dual.start, word.end).slice(0, -2)}` : spelt
  return singulars.get(dual.stem)!.endsWith('ه') ? `${noun.slice(0, -1)}ة` : noun
}

interface Member {
  readonly name: NameSpan
  /** Where the naming begins, its honorific with it. */
  readonly start: number
  readonly from: number
  readonly country: string | null
  /** `المصري` before the name. */
  readonly adjective: string | null
  /** `مصر` before the name. */
  readonly land: string | null
}

const andForm = formPerSpelling(({ proclitics, stem }) => proclitics === 'و' && stem.length > 1)
const joinsAt = (word: Word | undefined): boolean =>
  word?.forms.some(({ proclitics }) => proclitics.startsWith('و')) ?? false

/** One of the two: `[المصري] [الدكتور] X Y`; the second behind و. */
function memberAt(sheet: NameSheet, at: number, second: boolean): Member | undefined {
  const { words, hits, text } = sheet
  if (second && (!joinsAt(words[at]) || officeForm(words[at]))) return undefined
  const hit = hits.get(at)
  const owner = hit && (hit.as === 'adjective' || hit.as === 'country') ? hit : undefined
  const to = owner ? owner.to : at
  const from = isMark(words[to], '،,') && owner ? to + 1 : to
  const titled = skipHonorifics(sheet, from)
  const name =
    second && titled === from && !owner
      ? joinedName(sheet, from)
      : nameAt(sheet, titled, titled > from ? 'honoured' : 'listed')
  if (!name || (name.tokens < 2 && !name.linked)) return undefined
  const spelt = owner ? text.slice(owner.start, owner.end) : null
  const honorific =
    titled > from ? words[from]!.forms.find(({ proclitics }) => proclitics === 'و' || proclitics === 'وال') : undefined
  return {
    name,
    start: titled > from ? (honorific ? nounStart(honorific) : words[from]!.start) : name.start,
    from: at,
    country: owner?.country ?? null,
    adjective: owner?.as === 'adjective' ? spelt : null,
    land: owner?.as === 'country' ? spelt : null,
  }
}

/** `وX Y [بن Z]`: a name of two words or more that و joins to the one before. */
function joinedName({ words, hits }: NameSheet, at: number): NameSpan | undefined {
  const and = words[at] && andForm(words[at])
  if (!and || hits.has(at)) return undefined
  // وعبد الله اليحيا
  const compound = isCompoundStem(and.stem) && words[at + 1]?.kind === 'letters'
  let to = compound ? at + 2 : at + 1
  let tokens = 1
  while (to < words.length && tokens < 6) {
    const word = words[to]!
    if (word.kind !== 'letters') break
    if (isNameLink(word)) {
      to++
      continue
    }
    const known = isGivenName(word) || isSurname(word)
    if (!known && (isStop(word) || hits.has(to))) break
    if (!known && tokens > 1 && !hasArticle(word) && !endsName(words, to) && !isStop(words[to + 1])) break
    if (!known && !hasArticle(word) && !isNameLike(word)) break
    to++
    tokens++
    if (hasArticle(word) && !isNameLink(words[to])) break
  }
  return tokens > 1 || compound ? { start: and.start, end: words[to - 1]!.end, to, tokens, linked: false } : undefined
}
