import { overlap, type Span } from '../../text/span.ts'
import type { Word } from '../analysis.ts'
import type { InstrumentStatus } from '../finding.ts'
import type { InstrumentContext } from '../steps/09-instruments.ts'
import {
  type Head,
  definites,
  determiners,
  fieldNouns,
  fieldVerbs,
  headAt,
  isMark,
  isTitle,
  links,
  plain,
  setOf,
  several,
  statusWords,
  stops,
} from './instruments-lexicon.ts'
import { partiesAt, relativeAt } from './instruments-parties.ts'

export interface Left {
  from: number
  content: string[]
  definite: boolean
  determiner: string | null
  proper: boolean
  /** The number that counts it, as it is written. */
  counted: string | null
}

/** The qualifiers before the head: title-case words, and small ones up to an article. */
export function leftOf(words: readonly Word[], head: Head, context: InstrumentContext): Left {
  let i = head.at - 1
  let titled = head.at
  for (; i >= 0 && head.at - i <= 12; i--) {
    const word = words[i]!
    if (word.kind === 'mark') {
      if (
        /^[-–—/&]$/.test(word.surface) ||
        (word.surface === ',' &&
          !head.rest.length &&
          isTitle(words[i - 1]) &&
          isTitle(words[i + 1]) &&
          isTitle(words[head.at]) &&
          i > 1 &&
          words.slice(i, head.at).some(({ folded }) => folded === 'and'))
      )
        continue
      break
    }
    if (determiners.has(word.folded)) break
    // the year in a name: "the 2020 Roadmap"
    if (word.kind === 'digits' && /^\d{4}$/.test(word.folded) && isTitle(words[head.at])) {
      titled = i
      continue
    }
    if (word.kind === 'digits') break
    if (isTitle(word) && (!statusWords.has(word.folded) || plain.has(word.folded))) titled = i
    else if (
      word.folded === 'and' &&
      isTitle(words[i - 1]) &&
      isTitle(words[i + 1]) &&
      isTitle(words[head.at]) &&
      !headAt(words, i - 1)
    )
      continue
    else if (stops.has(word.folded) || links.has(word.folded) || ['and', 'not'].includes(word.folded)) break
    else if (/(?:ly)$/.test(word.folded)) break
    else if (statusWords.has(word.folded) && !plain.has(word.folded)) break
    else if (
      /ed$/.test(word.folded) &&
      !isTitle(word) &&
      !/^(?:integrated|advanced|mixed|revised|updated|amended)$/.test(word.folded)
    )
      break
  }
  const determiner = words[i]?.kind === 'letters' && determiners.has(words[i]!.folded) ? words[i]!.folded : null
  const counted = words[i]?.kind === 'digits' || several.has(words[i]?.folded ?? '') ? words[i]!.folded : null
  // without an article the small words before may be verbs
  let from = determiner || counted ? i + 1 : titled
  if (!determiner && !counted) {
    while (from > i + 1 && lowerQualifier(words[from - 1]!)) from--
  }
  // "15-year", "$2 billion" measure it, "new", "historic" praise it
  const isMeasure = (word: Word, at: number) =>
    (word.kind === 'digits' && word.folded.length < 4) ||
    context.money.some((figure) => overlap(figure, word)) ||
    (/^(?:years?|months?)$/.test(word.folded) && isMark(words[at - 1], '-'))
  const isPraise = (word: Word) =>
    word.kind === 'mark' ||
    (plain.has(word.folded) && (!isTitle(word) || statusWords.get(word.folded)?.status === 'negotiating')) ||
    word.folded === 'and'
  while (from < head.at && (isMeasure(words[from]!, from) || isPraise(words[from]!))) from++
  const inside = words.slice(from, head.at)
  const sideWord = (word: Word) => context.sides.some((side) => side.start < word.end && word.start < side.end)
  return {
    from,
    counted,
    determiner,
    definite: determiner !== null && definites.has(determiner),
    content: inside
      .filter((word) => word.kind === 'letters' && !plain.has(word.folded) && !sideWord(word) && word.folded !== 'and')
      .map(({ folded }) => folded),
    proper: inside.some((word) => isTitle(word) && !sideWord(word)) && isTitle(words[head.at]),
  }
}

/** Fields that stand before a head without an article: "defence cooperation agreement". */
const qualifiers = setOf(
  'agriculture aviation climate cybersecurity fisheries fishing housing intergovernmental inter-governmental judicial legal maritime media mining postal rail railway road social sports tourism transport transportation university veterinary youth ' +
    'trade free cooperation defense defence security military investment economic energy nuclear civil science technology scientific technological partnership strategic framework tax taxation double extradition visa air services aviation maritime ' +
    'cultural education customs labour labor health logistics minerals critical space digital data health water agricultural port twinning sister city sales foreign arms loan grant financing funding acquisition cross-servicing status forces basing access transit pipeline gas oil lng supply',
)
const lowerQualifier = (word: Word): boolean => qualifiers.has(word.folded)

export interface Right {
  end: number
  titleEnd: number
  cut: { from: number; to: number }[]
  parties: Span[]
  content: string[]
  status: InstrumentStatus | null
  statusAt: Span | null
  pair: boolean
}

/** The longest name, in words behind its head. */
const longest = 60

export function rightOf(words: readonly Word[], head: Head, context: InstrumentContext): Right {
  const right: Right = {
    end: head.to,
    titleEnd: 0,
    cut: [],
    parties: [],
    content: [],
    status: null,
    statusAt: null,
    pair: false,
  }
  const inDate = (word: Word) => context.dates.some((date) => date.start < word.end && word.start < date.end)
  const endTitle = (at: number) => {
    right.titleEnd ||= at
  }
  let i = head.to
  // its initialism
  if (isMark(words[i], '(') && isMark(words[i + 2], ')')) i = right.end = i + 3
  const limit = Math.min(words.length, head.to + longest)
  while (i < limit) {
    const word = words[i]!
    if (word.kind === 'mark') {
      if (word.surface === ',' && listGoesOn(words, i, head)) {
        i++
        continue
      }
      if (word.surface === '(') {
        const close = closingAt(words, i, 10)
        if (close < 0) break
        i = right.end = close + 1
        continue
      }
      if (/^[-–/&'’]$/.test(word.surface)) {
        i++
        continue
      }
      break
    }
    // "b) a memorandum": the letter of the next in a list
    if (word.surface.length === 1 && isMark(words[i + 1], ')')) break
    if (inDate(word)) {
      // "of December 20, 1958" names it; "in December" tells when
      if (words[i - 1]?.folded === 'of') {
        endTitle(i - 1)
        right.status ??= 'signed'
        right.statusAt ??= word
        while (i < limit && (inDate(words[i]!) || isMark(words[i], ','))) i++
        if (isMark(words[i - 1], ',')) i--
        right.end = i
      } else if (words[i - 1]?.folded === 'for' && word.kind === 'digits') {
        // "for 2023-2027"
        while (i < limit && (inDate(words[i]!) || /^[-–/]$/.test(words[i]!.surface))) i++
        right.end = i
      } else right.end = Math.min(right.end, backOverLinks(words, i, head.to))
      break
    }
    if (word.folded === 'worth' || word.folded === 'valued' || word.folded === 'totalling') {
      const amount = context.money.find((figure) => figure.start >= word.end - 1 && figure.start - word.end < 24)
      if (!amount) break
      let to = i
      while (to < words.length && words[to]!.start < amount.end) to++
      if (isMark(words[to], '(')) {
        const close = closingAt(words, to, 8)
        if (close > 0) to = close + 1
      }
      right.cut.push({ from: i, to })
      i = right.end = to
      continue
    }
    if (word.folded === 'between' || word.folded === 'with' || word.folded === 'among') {
      const found = partiesAt(words, i, context)
      if (!found) break
      if (found.pair) endTitle(i)
      right.pair ||= found.pair
      right.parties.push(...found.parties)
      i = right.end = found.to
      continue
    }
    if ((word.folded === 'that' || word.folded === 'which') && !isMark(words[i - 1], ',')) {
      const relative = relativeAt(words, i, context)
      if (!relative) break
      endTitle(i)
      right.parties.push(...relative.parties)
      right.status = relative.status
      right.statusAt = relative.at
      right.end = relative.to
      break
    }
    if (
      (word.folded === 'signed' ||
        word.folded === 'concluded' ||
        word.folded === 'reached' ||
        word.folded === 'inked' ||
        word.folded === 'adopted') &&
      words[i + 1] &&
      !isMark(words[i - 1], ',')
    ) {
      if (
        !['between', 'with', 'by', 'in', 'on', 'last', 'at', 'earlier'].includes(words[i + 1]!.folded) &&
        !inDate(words[i + 1]!)
      )
        break
      endTitle(i)
      right.status = 'signed'
      right.statusAt = word
      const found = ['between', 'with'].includes(words[i + 1]!.folded) ? partiesAt(words, i + 1, context) : null
      if (found) {
        right.parties.push(...found.parties)
        right.pair ||= found.pair
        i = right.end = found.to
        continue
      }
      let to = i + 1
      while (
        to < limit &&
        (['in', 'on', 'last', 'at'].includes(words[to]!.folded) || inDate(words[to]!) || isMark(words[to], ','))
      )
        to++
      while (to > i + 1 && !inDate(words[to - 1]!)) to--
      if (to > i + 1) right.end = to
      break
    }
    if (links.has(words[i - 1]!.folded) && /^(?:this|that)$/.test(word.folded)) {
      i++
      continue
    }
    if (/^(?:was|were|is|are|been)$/.test(word.folded) && !right.parties.length) {
      // "a protocol was signed between the two banks"
      const signed =
        words.slice(i + 1, i + 4).findIndex(({ folded }) => /^(?:signed|concluded|inked)$/.test(folded)) + i + 1
      const found = signed > i && words[signed + 1]?.folded === 'between' ? partiesAt(words, signed + 1, context) : null
      if (found) right.parties.push(...found.parties)
      right.pair ||= found?.pair ?? false
    }
    if (
      stops.has(word.folded) ||
      (/ed$/.test(word.folded) &&
        !isTitle(word) &&
        !links.has(words[i - 1]!.folded) &&
        !determiners.has(words[i - 1]!.folded) &&
        words[i - 1]!.folded !== 'and' &&
        !fieldVerbs.has(words[i - 1]!.folded))
    )
      break
    if (word.folded === 'and' || word.folded === '&') {
      const next = words[i + 1]
      // a new clause or another instrument
      if (
        !next ||
        next.kind === 'mark' ||
        stops.has(next.folded) ||
        determinerOfNew(next) ||
        joinsAnother(words, i + 1) ||
        (/ed$/.test(next.folded) && !fieldNouns.has(words[i + 2]?.folded ?? '')) ||
        !coordinates(words, i, head)
      )
        break
      i++
      continue
    }
    if (links.has(word.folded)) {
      if (word.folded === 'in' && !right.content.length && !['the', 'areas'].includes(words[i + 1]?.folded ?? '')) {
        if (!isTitle(words[head.at])) {
          i++
          continue
        }
        break
      }
      if (
        word.folded === 'in' &&
        /^(?:\p{Lu}|the$)/u.test(words[i + 1]?.surface ?? '') &&
        context.sides.some((side) => side.start >= word.end && side.start - word.end < 6)
      )
        break
      // "for the period 2023-2027": the years of a programme belong to its name
      const years =
        word.folded === 'for' && words[i + 1]?.folded === 'the' && /^(?:period|years)$/.test(words[i + 2]?.folded ?? '')
          ? i + 3
          : 0
      if (years && words[years] && inDate(words[years]!)) {
        right.end = years
        while (right.end < limit && inDate(words[right.end]!)) right.end++
        break
      }
      if (word.folded === 'for' && isTerm(words, i + 1)) break
      // "signed the memorandum for the United States": for whom, not what for
      if (
        word.folded === 'for' &&
        context.sides.some((side) => side.start >= word.end && side.start - word.end < 6 && isSigning(words, head.at))
      )
        break
      if (word.folded === 'to' && !(fieldVerbs.has(words[i + 1]?.folded ?? '') || isTitle(words[i + 1]))) break
      if (
        word.folded === 'of' &&
        context.sides.some((side) => side.start >= word.end && side.start - word.end < 6) &&
        head.kind === 'agreement'
      )
        break
      i++
      continue
    }
    if (determiners.has(word.folded)) {
      // "under the Agreement the two countries": another noun begins
      if (word.folded === 'the' && i === right.end && isTitle(words[i - 1]) && !links.has(words[i - 1]!.folded)) break
      i++
      continue
    }
    // a title-case name ends before small words that no link leads in
    if (
      !links.has(words[i - 1]!.folded) &&
      isTitle(words[i - 1]) &&
      isTitle(words[head.at]) &&
      !isTitle(word) &&
      i === right.end &&
      !['of', 'and'].includes(words[i - 1]!.folded) &&
      !fieldNouns.has(word.folded)
    )
      break
    if (i === head.to && !isTitle(word)) break
    right.content.push(word.folded)
    i = right.end = i + 1
  }
  if (!right.titleEnd || right.titleEnd > right.end) right.titleEnd = right.end
  return right
}

function closingAt(words: readonly Word[], at: number, reach: number): number {
  for (let i = at + 1; i < Math.min(words.length, at + reach); i++) if (isMark(words[i], ')')) return i
  return -1
}

const determinerOfNew = (word: Word): boolean =>
  /^(?:the|a|an|they|both|he|she|it|to|two|three)$/.test(word.folded) && word.folded !== 'the'
const joinsAnother = (words: readonly Word[], at: number): boolean => {
  for (let i = at; i < Math.min(words.length, at + 7); i++) {
    if (headAt(words, i)) return true
    if (words[i]!.kind === 'mark' || links.has(words[i]!.folded) || words[i]!.folded === 'and') return false
  }
  return false
}
/** After a plain complement `and` may join a second noun, not a verb in the past. */
const coordinates = (words: readonly Word[], at: number, head: Head): boolean =>
  at > head.to &&
  (fieldNouns.has(words[at + 2]?.folded ?? '') ||
    !/(?:ed|es)$/.test(words[at + 1]!.folded.replace(/(?:ies|sses|ches|ices)$/, '')))

const backOverLinks = (words: readonly Word[], at: number, from: number): number => {
  let to = at
  while (to > from && (links.has(words[to - 1]!.folded) || determiners.has(words[to - 1]!.folded))) to--
  return to
}

/** A comma inside a list of subjects: "on Amity, Economic Relations, and Consular Rights". */
function listGoesOn(words: readonly Word[], at: number, head: Head): boolean {
  if (at <= head.to + 1) return false
  const next = words[at + 1]
  if (!next || next.kind !== 'letters') return false
  if (next.folded === 'and')
    return (
      (isTitle(words[at + 2]) && isTitle(words[at - 1])) ||
      (!isTitle(words[at + 2]) &&
        words[at + 2]?.kind === 'letters' &&
        commasBefore(words, at, head.to) > 0 &&
        !determiners.has(words[at + 2]!.folded) &&
        !stops.has(words[at + 2]!.folded))
    )
  if (stops.has(next.folded) || determiners.has(next.folded) || links.has(next.folded)) return false
  if (isTitle(next) !== isTitle(words[at - 1])) return false
  let last = at
  for (let i = at + 1; i < Math.min(words.length, at + longest); i++) {
    const word = words[i]!
    if (word.folded === 'and' || word.folded === '&') {
      const after = words[i + 1]?.folded ?? ''
      return !stops.has(after) && !determiners.has(after) && !headAt(words, i + 1) && !headAt(words, i + 2)
    }
    // "…, fisheries, as well as investment"
    if (word.folded === 'as' && words[i + 1]?.folded === 'well') return true
    if (stops.has(word.folded) || /ed$/.test(word.folded) || (word.kind === 'mark' && !/^[,'’-]$/.test(word.surface)))
      return false
    if (isMark(word, ',')) {
      if (i - last > 6) return false
      last = i
    }
  }
  return false
}

/** Whether the verb before a naming signs it. */
const isSigning = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some(({ folded }) => statusWords.get(folded)?.status === 'signed')

/** "for ten years", "for a further decade": how long it runs is no part of its name. */
const isTerm = (words: readonly Word[], at: number): boolean =>
  words.slice(at, at + 4).some(({ folded }) => /^(?:years?|months?|decades?)$/.test(folded)) &&
  /^(?:\d+|a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|many|several|up|at)$/.test(
    words[at]?.folded ?? '',
  )

const commasBefore = (words: readonly Word[], at: number, from: number): number =>
  words.slice(from, at).filter((word) => isMark(word, ',')).length
