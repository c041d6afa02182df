import { fold } from '../../text/fold.ts'
import { rows } from '../lexicon.ts'
import {
  givenNameStart,
  hasArticle,
  isEverydayName,
  isFirmStop,
  isGivenName,
  isHonorific,
  isMark,
  isNameLike,
  isStop,
  isSurname,
  officeForm,
  opensWithAnd,
  originOfGivenName,
  surnames,
  type NameSheet,
} from './name-words.ts'
import { fitting, holdsOf } from '../spelling.ts'
import linkList from './name-links.tsv'

/** Between a name and the next: son of, father of, house of; and the particles of European names. */
const linkRows = rows<'word' | 'as'>(linkList)
const links = new Set(linkRows.filter(({ as }) => as === 'link').map(({ word }) => word))
const compounds = new Set(linkRows.filter(({ as }) => as === 'compound').map(({ word }) => word))
/** `بن`, `آل`: between a name and the next. */
export const isNameLink = holdsOf(
  ({ folded, surface }) => links.has(folded) && (folded !== 'ال' || surface.startsWith('آ')),
)
const isLineage = fitting(/^(?:بن|ابن|بنت)$/)
const ofFaith = /^(?:الدين|الاسلام|الله|النبي)$/

/** `الثاني` after a monarch's name. */
const regnal = /^(?:الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن)$/

/** `عبد`, `أبو`: whether a name of two words begins so. */
export const isCompoundStem = (stem: string): boolean => compounds.has(stem)

/** `عبد العزيز`, `أبو زيد`: a name of two words. */
export const opensCompound = (words: NameSheet['words'], at: number): boolean =>
  compounds.has(words[at]?.folded ?? '') &&
  words[at + 1]?.kind === 'letters' &&
  (hasArticle(words[at + 1]) || words[at]!.folded.startsWith('اب'))

/** `د.`, `م.` */
export const isInitial = fitting(/^[ولب]?[دم]$/)

/** Past a row of honorifics; the first may carry `و`, `ل`, `ب`. */
export function skipHonorifics({ words }: NameSheet, at: number): number {
  let i = at
  while (isHonorific(words[i]) && !(i > at && opensWithAnd(words[i]!))) {
    // دولة قطر: a state; دولة الرئيس: an honorific
    if (/دوله$/.test(words[i]!.folded) && !/^(?:ال)?رييس/.test(words[i + 1]?.folded ?? '')) return i === at ? at : i
    i++
    if (/(?:فريق|لواء|عميد|عقيد|مقدم|رايد)$/.test(words[i - 1]!.folded))
      while (/^(?:ال)?(?:ركن|اول|مهندس|طيار|بحري|دكتور|حقوقي|طبيب)$/.test(words[i]?.folded ?? '')) i++
    if (isMark(words[i], '.') && words[i - 1]!.folded.length <= 2) i++
    // السيد/ فلان
    if (isMark(words[i], '/') && words[i + 1]?.kind === 'letters') i++
  }
  // د. فلان، الشيخ د. فلان
  return isInitial(words[i]) && isMark(words[i + 1], './') ? i + 2 : i
}

export interface NameSpan {
  readonly start: number
  readonly end: number
  readonly to: number
  readonly tokens: number
  readonly linked: boolean
}

export function nameAt(
  { words, hits }: NameSheet,
  at: number,
  by: 'honoured' | 'office' | 'listed' | 'bare',
): NameSpan | undefined {
  const first = words[at]
  if (!first || first.kind !== 'letters') return undefined
  const known = givenNameStart(first)
  const carried = known > first.start
  const linked = (links.has(words[at + 1]?.folded ?? '') && words[at + 1]!.folded !== 'ال') || isLineage(words[at + 1])
  const compound = opensCompound(words, at)
  const hit = hits.get(at)
  if (
    hit &&
    known < 0 &&
    !(by === 'honoured' && hit.as === 'adjective') &&
    !(hit.to === at + 1 && isSurname(words[hit.to]))
  )
    return undefined
  if (by === 'bare') {
    if (linked ? known < 0 && !isNameLike(first, true) : known < 0 && !(compound && first.folded === 'عبد'))
      return undefined
    if (carried && !linked && !(isSurname(words[at + 1]) && first.folded.startsWith('و'))) return undefined
    if (
      !linked &&
      isEverydayName(first.folded) &&
      !(isGivenName(words[at + 1]) || isSurname(words[at + 1]) || opensCompound(words, at + 1))
    )
      return undefined
  } else if (
    known < 0 &&
    !compound &&
    !isSurname(first) &&
    !isNameLike(first, by === 'office' && !isSurname(words[at + 1]))
  )
    return undefined
  if (by !== 'bare' && (carried || (known < 0 && /^و(?:ال|شمال|جنوب|شرق|غرب)/.test(first.folded)))) return undefined

  let to = at + 1
  if (compound) to++
  let tokens = 1
  let chain = false
  let closed = false
  while (to < words.length && tokens < 9) {
    const word = words[to]!
    if (word.kind !== 'letters') {
      // an initial's stop: أنتوني ج. بلينكن
      if (isMark(word, '.') && words[to - 1]!.surface.length === 1 && to - 1 > at) {
        to++
        continue
      }
      if (isMark(word, '-') && word.start === words[to - 1]!.end && words[to + 1]?.start === word.end) {
        to += 2
        continue
      }
      break
    }
    if (
      links.has(word.folded) &&
      words[to + 1]?.kind === 'letters' &&
      (word.surface.startsWith('آ') || word.folded !== 'ال')
    ) {
      const step = compounds.has(words[to + 1]!.folded) && hasArticle(words[to + 2]) ? 3 : 2
      chain = true
      closed = word.folded === 'ال'
      to += step
      tokens += 1
      if (closed) break
      continue
    }
    if (word.surface.length === 1 && isMark(words[to + 1], '.')) {
      to += 2
      continue
    }
    if (ofFaith.test(word.folded)) {
      to++
      continue
    }
    if (closed || (opensWithAnd(word) && !isGivenName(word) && !goesOnWithWaw(words, to, tokens, by, known))) break
    const family = isSurname(word)
    // عبد الرحمن صلاح مساعد وزير …: the office, not a third name
    if (officeForm(word) && tokens > 1 && officeForm(words[to + 1]) && !hasArticle(word)) break
    if (
      hits.has(to) &&
      !family &&
      !(isGivenName(word) && tokens < 2) &&
      !(by !== 'bare' && tokens === 2 && isGivenName(words[to - 1]) && hasArticle(word))
    )
      break
    // حسن شيخ محمود
    if (word.folded === 'شيخ' && isGivenName(words[to + 1])) {
      to++
      continue
    }
    if (tokens === 1 && !chain) {
      if (compounds.has(word.folded) && hasArticle(words[to + 1])) {
        to += 2
        tokens++
        continue
      }
      const definite = hasArticle(word)
      if (regnal.test(word.folded) && reigns(words, at)) {
        to++
        tokens++
        continue
      }
      if (
        definite
          ? !(
              family ||
              // رئيس الحكومة الحبيب الصيد
              (by === 'office' && hasArticle(first) && known === first.start && !officeForm(word)) ||
              (by !== 'bare' && !isStop(word) && (/ي$/.test(word.folded) || compound)) ||
              (by !== 'bare' && known === first.start && !isFirmStop(word)) ||
              // الدكتور بشر الخصاونة
              (by === 'honoured' && !hits.has(to) && !isStop(word) && isNameLike(first, true))
            )
          : !(
              isGivenName(word) ||
              family ||
              isNameLike(word, by === 'bare' && !(isLast(words, to) && !isEverydayName(first.folded)))
            )
      )
        break
      if (
        !definite &&
        !isGivenName(word) &&
        !family &&
        (/^لل/.test(word.folded) || (by === 'bare' && /^(?:ب|ل|ك)ال/.test(word.folded)))
      )
        break
      to++
      tokens++
      continue
    }
    // a third part: the house after a chain of fathers, a further given name, a family name
    const definite = hasArticle(word)
    if (
      regnal.test(word.folded) ||
      (definite &&
        (family ||
          (chain && !isStop(word) && !hits.has(to)) ||
          (by !== 'bare' && isGivenName(words[to - 1]) && !isStop(word)) ||
          // خالد بتال النجم، وزير …
          (by !== 'bare' &&
            known === first.start &&
            !hasArticle(words[to - 1]) &&
            !isFirmStop(word) &&
            !hits.has(to) &&
            isMark(words[to + 1], '،')) ||
          (/ي$/.test(word.folded) && isGivenName(words[to - 1]) && !isStop(word) && !hits.has(to)))) ||
      (isGivenName(word) && isGivenName(words[to - 1])) ||
      (!definite && (isSurname(word) || (by !== 'bare' && isNameLike(word, true) && endsName(words, to))))
    ) {
      to++
      tokens++
      if (definite && !regnal.test(word.folded) && !isSurname(words[to])) break
      continue
    }
    break
  }
  if (tokens === 1 && !compound) {
    const alone =
      (by === 'office' && known >= 0 && reigns(words, at)) || by === 'honoured'
        ? known >= 0 || isNameLike(first, true) || isSurname(first)
        : by === 'office' && isSurname(first)
    if (!alone) return undefined
  }
  if (by === 'office' && known < 0 && !isSurname(first) && !chain && !compound && tokens < 2) return undefined
  if (by === 'bare' && tokens < 2 && !compound) return undefined
  const start = by === 'bare' && carried ? known : first.start
  return { start, end: words[to - 1]!.end, to, tokens, linked: chain }
}

/**
 * `الدكتور سيليست والاندر`: of a foreign name one word alone is no name, so that the next is its second though it may be read as
 * one with `و`; not where an office, an honorific, a name or a field of the lists stands behind the و.
 */
const goesOnWithWaw = (words: NameSheet['words'], at: number, tokens: number, by: string, known: number): boolean =>
  tokens === 1 &&
  (known < 0 || originOfGivenName(words[at - 1]!.folded) !== 'arab') &&
  by !== 'bare' &&
  isNameLike(words[at]) &&
  givenNameStart(words[at]) < 0 &&
  !/^وال.*(?:ي|يه)$/.test(words[at]!.folded) &&
  officeForm(words[at]) === undefined &&
  !isSurname(words[at - 1])

/** Whether what follows the word can follow a whole name only: a mark, an office. */
export const endsName = (words: NameSheet['words'], at: number): boolean =>
  isLast(words, at) || officeForm(words[at + 1])?.proclitics === '' || officeForm(words[at + 1])?.proclitics === 'ال'

/** Kings and sultans go by one name. */
const reigns = (words: NameSheet['words'], at: number): boolean =>
  /(?:ملك|ملكه|سلطان|بابا|امير)$/.test(words[at - 1]?.folded ?? '')

/** Whether nothing follows in the line, or only a mark: a byline. */
const isLast = (words: NameSheet['words'], at: number): boolean =>
  words[at + 1] === undefined || words[at + 1]!.kind === 'mark'

/** How a person is named again: the family name, first and last name, the first two with `بن` between them. */
export function laterNames(name: string): string[] {
  const parts = fold(name).replace(/ +/g, ' ').split(/\s+/)
  const first = parts[0]!
  const last = parts.at(-1)!
  // عبدالمالك is عبد المالك
  const whole = parts.join(' ')
  const again = new Set<string>([
    whole,
    whole.replace(/(^|\s)عبد(?=ال)/g, '$1عبد '),
    whole.replace(/(^|\s)عبد (?=ال)/g, '$1عبد'),
  ])
  if (parts.length > 1) {
    const house =
      /^(?:بن|ابن|بنت)$/.test(parts.at(-2)!) || regnal.test(last)
        ? ''
        : parts.at(-2) === 'ال'
          ? `ال ${last}`
          : parts.at(-2) === 'عبد' || parts.at(-2) === 'ابو'
            ? `${parts.at(-2)} ${last}`
            : last
    if (house.length > 3 && house !== first && !isEverydayLast(house)) again.add(house)
    if (parts.length > 2) again.add(`${first} ${house}`)
    const link = parts.findIndex((part) => part === 'بن' || part === 'ابن')
    if (link === 1) {
      const father = parts[2] === 'عبد' ? `${parts[2]} ${parts[3]}` : parts[2]
      again.add(`${first} بن ${father}`)
    }
  }
  return [...again]
}

const isEverydayLast = (word: string) => (isEverydayName(word) && !surnames.has(word)) || /^ال\s/.test(word)
