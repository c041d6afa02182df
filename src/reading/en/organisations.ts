import type { Whole, Word } from '../analysis.ts'
import { rows } from '../lexicon.ts'
import { PhraseBook } from '../phrases.ts'
import { holdsOf } from '../spelling.ts'
import type { NamedOrganisation } from '../steps/06-names.ts'
import {
  isDomain,
  isGivenName,
  isHonorific,
  isLarge,
  isMark,
  isOfCalendar,
  isOfficeHead,
  plain,
  plainEnd,
  type NameSheet,
} from './name-words.ts'
import { headAt as instrumentAt } from './instruments-lexicon.ts'
import headList from './organisation-heads.tsv'
import { withInitials } from './organisation-initials.ts'
import { ordinalOf } from './ordinals.ts'
import organisationList from './organisations.tsv'
import { words as wordGrammar } from './words.ts'

type Complement = 'any' | 'named' | 'before'
type Sheet = Omit<NameSheet, 'organisations' | 'named'>

const split = (name: string) => wordGrammar.words(name, { start: 0, end: name.length }).map(({ folded }) => folded)

const heads = new PhraseBook<{ complement: Complement; government: boolean }>()
for (const { head, complement, government } of rows<'head' | 'complement' | 'government'>(headList)) {
  heads.add(split(head), { complement: complement as Complement, government: government === 'yes' })
}
const known = new PhraseBook<{ country: string | null; capitals: boolean; government: boolean }>()
for (const { name, country, government } of rows<'name' | 'country' | 'government'>(organisationList)) {
  known.add(split(name), {
    country: country || null,
    government: government === 'yes',
    capitals: /^[\p{Lu}\d&+-]+$/u.test(name),
  })
}
/** Ministries and embassies govern a country with `of`; a company or a force does not. */
const governing = new Set(['of', 'for', 'on'])
const small = new Set(['of', 'for', 'and', 'the', 'on', '&', 'in'])

const mayOpen = holdsOf(
  (word) => word.kind === 'letters' && (isLarge(word) || /^al-/.test(word.folded) || heads.begins(plain(word))),
)
const isHead = holdsOf((word) => heads.begins(plain(word)))
const isListed = holdsOf(({ spelling }) => spelling.forms.some(({ stem }) => known.begins(stem)))

/** Ministries, banks, committees, companies and other bodies of a sentence. */
export function findOrganisations(sheet: Sheet): NamedOrganisation[] {
  const found: NamedOrganisation[] = []
  const { words } = sheet
  let floor = 0
  for (let at = 0; at < words.length; at++) {
    if (!mayOpen(words[at]!)) continue
    const listed = listedAt(sheet, at)
    const grown = headedAt(sheet, at, floor)
    // Export-Import Bank of Korea: a listed name may go on
    const longer = listed && listed.to - listed.from > 1 ? headedAt(sheet, listed.to - 1, floor) : undefined
    const best =
      longer && longer.to > listed!.to && longer.from <= listed!.from
        ? longer
        : listed && (!grown || (grown.to <= listed.to && grown.from >= listed.from))
          ? listed
          : grown
    // the Pakistan-EU Joint Commission: half of a name that goes on
    if (best?.rule.endsWith('.states') && /[-–]/.test(sheet.text[best.start - 1] ?? '') && headsName(words, best.to))
      continue
    // Foreign Office Consultations are a mechanism of any two
    if (!best || /^consultations?$/.test(words[best.to]?.folded ?? '')) continue
    while (found.length && found.at(-1)!.from >= best.from) found.pop()
    found.push(withOwner(sheet, found.at(-1), best))
    at = best.to - 1
    floor = best.to
  }
  return withInitials(sheet, found)
}

/** Whether a head stands within the next words of a name. */
const headsName = (words: readonly Word[], at: number): boolean =>
  [at, at + 1, at + 2].some(
    (i) => words[i] && isHead(words[i]) && words.slice(at, i + 1).every((word) => isLarge(word)),
  )

/** `GCC General Secretariat`: the body whose own the head is belongs to its name. */
function withOwner({ text }: Sheet, owner: NamedOrganisation | undefined, body: NamedOrganisation): NamedOrganisation {
  if (owner?.to !== body.from || !owner.rule.endsWith('.states') || !body.rule.endsWith('.head')) return body
  return { ...body, start: owner.start, from: owner.from, name: text.slice(owner.start, body.end) }
}

/** `(APEC)` behind a whole name. */
const isShortForm = (words: Sheet['words'], at: number): boolean =>
  isMark(words[at], '(') &&
  /^\p{Lu}[\p{Lu}\d&+-]{1,9}$/u.test(words[at + 1]?.surface ?? '') &&
  isMark(words[at + 2], ')')

function listedAt({ words, text, hits }: Sheet, at: number): NamedOrganisation | undefined {
  const word = words[at]!
  if (!isLarge(word) && !/^al-/.test(word.folded)) return undefined
  const fits = (value: { capitals: boolean }, length: number) =>
    (!value.capitals || inCapitals(word)) &&
    (isLarge(words[at + length - 1]) || /^d['’]/.test(words[at + length - 1]!.surface))
  for (const { stem } of isListed(word) ? word.spelling.forms : []) {
    const match = known.longest(stem, words, at + 1, fits)
    if (match) {
      const last = at + match.length
      const nameEnd = plainEnd(words[last - 1]!)
      const shortened = match.length > 1 && isShortForm(words, last) && !hits.has(last + 1)
      const to = shortened ? last + 3 : last
      return {
        start: word.start,
        end: shortened ? words[to - 1]!.end : nameEnd,
        from: at,
        to,
        name: text.slice(word.start, nameEnd),
        country: match.value.country,
        government: match.value.government,
        rule: 'en.organisation.list',
      }
    }
  }
  const body = hits.get(at)
  return body?.as === 'body'
    ? {
        start: body.start,
        end: body.end,
        from: at,
        to: body.to,
        name: body.name,
        country: null,
        government: false,
        rule: 'en.organisation.states',
      }
    : undefined
}

const inCapitals = ({ surface }: Word): boolean =>
  surface.replace(/['’]s$/, '') === surface.replace(/['’]s$/, '').toUpperCase()

/** A body whose head noun stands at `at`: with what stands before it (`Oman Trade Office`), and what it governs (`Ministry of Finance of Oman`). */
/** Bodies whose meetings are counted. */
const meets = new Set(['committee', 'commission', 'council', 'group'])
/** `Union Cabinet`: what belongs to a federation of states. */
const ofUnion = new Set(['cabinet', 'minister', 'budget', 'government', 'territory'])

function headedAt(sheet: Sheet, at: number, floor: number): NamedOrganisation | undefined {
  const { words, text, hits } = sheet
  const match = isHead(words[at]!) ? heads.longest(plain(words[at]!), words, at + 1) : undefined
  if (!match) return undefined
  const { complement, government } = match.value
  const large = isLarge(words[at])
  // the Association Agreement: a text, not a body
  if (large && isLarge(words[at + match.length]) && instrumentAt(words, at + match.length)) return undefined
  // the West Bank, the Russian Federation: the head is part of a place's name
  if (insidePlace(sheet, at)) return undefined
  if (words[at]!.folded === 'union' && ofUnion.has(words[at + 1]?.folded ?? '')) return undefined
  // the High Representative of the Union for Foreign Affairs: the Union, as its members call it
  if (
    words[at]!.folded === 'union' &&
    words[at + 1]?.folded === 'for' &&
    (words[at - 1]?.folded === 'the' ? isOfficeHead(words[at - 3]) : isOfficeHead(words[at - 4]))
  )
    return undefined
  // Association Council, Air Forces Central Command: the last head is the head
  if (large && headFollows(sheet, at + match.length)) return undefined
  let from = at
  let country: string | null = null
  // backwards over capital words and country names; a working group may be small
  while (from > floor && goesBefore(sheet, from - 1, large)) from--
  while (from < at && (small.has(words[from]!.folded) || isMark(words[from], "'-"))) from++
  // the Third Joint Committee: which of its meetings, and no part of its name
  while (from < at && meets.has(words[at + match.length - 1]!.folded) && ordinalOf(words, from) !== null) from++
  let to = at + match.length
  const before = to - match.length - from
  if (!large) {
    const group = /^(?:working group|task force)$/.test(
      words
        .slice(at, to)
        .map(({ folded }) => folded)
        .join(' '),
    )
    const governed = governsAt(sheet, to)
    if (group) return before || governed > to ? made(sheet, from, to, null, 'en.organisation.group') : undefined
    return jointBody(sheet, from, at, to)
  }
  let end = to
  if (complement !== 'before') {
    for (;;) {
      const next = governsAt(sheet, end)
      // the Under Secretary of the Ministry of Foreign Affairs for Economic Affairs: the purpose is the office's
      if (next <= end || (government && (before > 0 || end > at + match.length) && words[end]!.folded === 'for')) break
      end = next
    }
  }
  if ((complement === 'before' && !before) || (complement === 'named' && !before && end === to)) return undefined
  if (complement === 'any' && !before && end === to) return undefined
  to = end
  // a body of two countries is of neither
  const countries = new Set<string>()
  for (let i = from; i < to; i++) if (hits.get(i)?.country) countries.add(hits.get(i)!.country!)
  const isPair = words
    .slice(from, at)
    .some((word, i) => (hits.has(from + i) ? /[-–]/.test(word.surface) : isMark(word, '-–') && hits.has(from + i + 1)))
  if (countries.size === 1 && !isPair) country = [...countries][0]!
  // Joint Committee, Supreme Council: only with something that is its own
  if (before === 1 && isGeneric(words[from]!) && to === at + match.length && !isJointBody(words, from)) return undefined
  // the Office of the Spokesperson: a desk, no body
  if (words.slice(at, to).some(({ folded }) => /^spokes(?:man|woman|person)/.test(folded))) return undefined
  const acronym =
    isMark(words[to], '(') && /^[A-Z][A-Za-z&-]{1,9}$/.test(words[to + 1]?.surface ?? '') && isMark(words[to + 2], ')')
  const name = text.slice(words[from]!.start, plainEnd(words[to - 1]!))
  return made(sheet, from, acronym ? to + 3 : to, country, 'en.organisation.head', government, name)
}

/** "The Kenyan-Omani joint economic committee", "the joint commission between Kenya and Oman": the sides' own, though written small. */
function jointBody(
  { words, hits, ...sheet }: Sheet,
  from: number,
  at: number,
  to: number,
): NamedOrganisation | undefined {
  if (!/^(?:commission|committee|council)$/.test(words[at]!.folded)) return undefined
  let first = from
  while (isBeforeJoint(words[first - 1]) || hits.get(first - 1)?.as === 'adjective') first--
  const own = words.slice(first, at)
  if (!own.some(({ folded }) => isShared.test(folded))) return undefined
  const between = words[to]?.folded === 'between'
  const sided = own.some((_, i) => hits.has(first + i))
  if (!between && !sided) return undefined
  return made({ words, hits, ...sheet }, first, to, null, 'en.organisation.joint')
}

const isShared = /^(?:joint|mixed|binational|bi-national|inter-?governmental)$/
const isBeforeJoint = (word: Word | undefined): boolean =>
  word !== undefined &&
  (isShared.test(word.folded) ||
    /^(?:high-level|higher|supreme|economic|trade|security|military|technical|political)$/.test(word.folded))

/** Whether the head at `at` is the last word of a country's or a place's name. */
function insidePlace({ hits }: Sheet, at: number): boolean {
  for (let from = at - 1; from >= at - 3; from--) {
    const hit = hits.get(from)
    if (hit && (hit.as === 'country' || hit.as === 'place') && hit.to === at + 1) return true
  }
  return false
}

const generic = new Set([
  'the',
  'this',
  'our',
  'their',
  'joint',
  'new',
  'national',
  'supreme',
  'high',
  'higher',
  'first',
  'second',
  'third',
  'each',
  'both',
])
/** "The Joint Commission": by such a name the sides speak of their own. */
const isJointBody = (words: readonly Word[], from: number): boolean =>
  words[from]!.folded === 'joint' && /^(?:commission|committee|council)$/.test(words[from + 1]?.folded ?? '')

const isGeneric = (word: Word) => generic.has(word.folded)

function made(
  { words, text }: Sheet,
  from: number,
  to: number,
  country: string | null,
  rule: string,
  government = false,
  name?: string,
): Whole<NamedOrganisation> {
  const [start, end] = [words[from]!.start, plainEnd(words[to - 1]!)]
  return { start, end, from, to, name: name ?? text.slice(start, end), country, government, rule }
}

/** Whether the word may stand before a head noun in a body's name. */
function goesBefore({ words, hits }: Sheet, at: number, large: boolean): boolean {
  const word = words[at]!
  // the South Africa - Nigeria Commission
  if (word.kind === 'mark')
    return (
      (isMark(word, '-–—') && (word.start === words[at - 1]?.end || (hits.has(at + 1) && endsHit(hits, at)))) ||
      isMark(word, '&')
    )
  if (word.kind === 'digits') return false
  if (!large) return isDomain(word) && !isLarge(word)
  if (word.folded === 'and' || word.folded === 'of' || word.folded === 'for') {
    return isLarge(words[at - 1]) && isDomain(words[at - 1]) && isDomain(words[at + 1]) && word.folded === 'and'
  }
  if (
    !isLarge(word) ||
    (isHonorific(word) && !isDomain(word)) ||
    word.folded === 'the' ||
    isOfficeHead(word) ||
    word.folded === 'under'
  )
    return false
  if (/['’]s$/.test(word.surface))
    return [at, at - 1, at - 2].some((from) => hits.get(from)?.as === 'country' && hits.get(from)!.to === at + 1)
  if (at === 0 && !isDomain(word) && !hits.has(at) && sentenceOpeners.has(word.folded)) return false
  return true
}

/** Whether the name of a country ends before the word at `at`. */
const endsHit = (hits: Sheet['hits'], at: number): boolean =>
  [at - 1, at - 2, at - 3].some((from) => hits.get(from)?.to === at && hits.get(from)!.side !== '')

const sentenceOpeners = new Set([
  'in',
  'on',
  'at',
  'this',
  'that',
  'these',
  'those',
  'both',
  'our',
  'their',
  'its',
  'his',
  'for',
  'with',
  'by',
  'from',
  'as',
  'when',
  'while',
  'under',
  'following',
  'during',
  'after',
  'before',
  'since',
  'through',
  'if',
  'each',
  'every',
  'all',
  'and',
  'but',
  'also',
  'former',
])

/** Where what a head governs ends: `of State`, `for Reconstruction and Development`, `of the Sultanate of Oman`, `, Commonwealth and …`. */
function governsAt(sheet: Sheet, at: number): number {
  const { words, hits } = sheet
  const word = words[at]
  if (!word) return at
  if (governing.has(word.folded)) {
    let i = at + 1
    while (words[i]?.folded === 'the') i++
    const hit = hits.get(i) ?? hits.get(i - 1)
    if (hit && (hit.as === 'country' || hit.as === 'place' || hit.as === 'capital' || hit.as === 'body') && hit.to > i)
      return hit.to
    if (hit?.as === 'adjective') {
      let to = hit.to
      while (isLarge(words[to]) && !isGivenName(words[to])) to++
      return to > hit.to ? to : at
    }
    if (!isLarge(words[i]) || isHonorific(words[i])) return stateWordsEnd(sheet, i) || at
    // the Joint Commission on Tuesday
    if (word.folded === 'on' && isOfCalendar(words[i]!)) return at
    const state = stateWordsEnd(sheet, i)
    if (state) return state
    if (word.folded !== 'of' && word.folded !== 'for' && word.folded !== 'on') return at
    return capitalsEnd(sheet, i)
  }
  if (
    word.folded === 'in' &&
    hits.get(at + 1)?.as &&
    hits.get(at + 1)!.as !== 'adjective' &&
    words[at - 1] &&
    /^(?:office|embassy|chamber|consulate|commerce|mission)$/.test(plain(words[at - 1]!))
  )
    return hits.get(at + 1)!.to
  const joins = word.folded === 'and' || isMark(word, ',') || word.folded === '&'
  if (joins && isDomain(words[at - 1])) {
    let i = at + 1
    if (isMark(word, ',') && words[i]?.folded === 'and') i++
    if (words[i]?.folded === 'the') i++
    if (
      isLarge(words[i]) &&
      ((isDomain(words[i]) && !hits.has(i)) || (hits.get(i)?.as === 'adjective' && isDomain(words[i + 1]))) &&
      !heads.longest(plain(words[i]!), words, i + 1) &&
      !headFollows(sheet, i) &&
      // the Council, High Representative …: a list of fields ends with "and"
      !(isMark(word, ',') && !words.slice(i - 1, i + 8).some(({ folded }) => folded === 'and' || folded === '&'))
    )
      return capitalsEnd(sheet, i)
  }
  return at
}

/** `the Ministry of Finance and the Central Bank`: the coordinated words open another body. */
function headFollows({ words }: Sheet, at: number): boolean {
  for (let i = at; i < at + 3 && isLarge(words[i]) && !isOfficeHead(words[i]); i++)
    if (isHead(words[i]!) && heads.longest(plain(words[i]!), words, i + 1)) return true
  return false
}

/** `the Sultanate of Oman`: a country hit that begins with its state word. */
const stateWordsEnd = ({ hits }: Sheet, at: number): number => {
  for (let i = at; i < at + 3; i++) {
    const hit = hits.get(i)
    if (hit?.as === 'country' && hit.from <= at + 2) return hit.to
  }
  return 0
}

function capitalsEnd({ words, hits }: Sheet, from: number): number {
  let to = from
  while (
    isLarge(words[to]) &&
    !isHonorific(words[to]) &&
    !(isOfficeHead(words[to]) && to > from) &&
    !(hits.has(to) && to > from && hits.get(to)!.as !== 'adjective' && !isDomain(words[to - 1])) &&
    !(isGivenName(words[to]) && !isDomain(words[to]) && to > from)
  ) {
    to++
    if (isMark(words[to], '-') && isLarge(words[to + 1]) && words[to]!.start === words[to - 1]!.end) to++
  }
  return to
}
