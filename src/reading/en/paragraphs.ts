import { fold } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import { FurnitureWords, onlyOf } from '../furniture.ts'
import type { ParagraphGrammar } from '../steps/01-paragraphs.ts'
import furnitureWords from './furniture.tsv'

const furniture = new FurnitureWords(furnitureWords)
const buttons = new Set(
  (
    'share tweet facebook twitter x whatsapp linkedin telegram instagram youtube pinterest reddit email print copy link save ' +
    'english arabic french français العربية عربي home news politics business sports sport opinion culture world local economy technology ' +
    'contact about us login register search menu rss videos video photos gallery weather and follow on'
  ).split(' '),
)
const breadcrumb = /^[^.!?]{2,40}(?:\s[/>›»|]\s?[^.!?>/|]{2,40}){2,}$/
const separator = /[/>›»|]/
const counts =
  /^(?:\d[\d,.]*\s?[km]?\s(?:views?|shares?|comments?|likes?|reads?)|\d+\s?(?:min|minutes?|mins)\.?\s(?:read|ago)|\d+\s(?:hours?|days?)\sago)$/i

const months =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'
const clock = 'gmt utc est edt pst pdt cet bst ast gst am pm a p m local time t z'
const posted =
  'date published updated posted on at last modified release released issued media note of the st nd rd th for immediate press'
const dateWords = new Set([...months.split(' '), ...weekdays.split(' '), ...clock.split(' '), ...posted.split(' ')])

/** `Wed, 17 May 2023 - 05:49 GMT`, `Published: 3 March 2024`: days and clocks and what introduces them. */
const isDay = (line: string): boolean => {
  if (line.length > 70 || !/\d/.test(line)) return false
  const words = fold(line).match(/\p{L}+/gu) ?? []
  return (
    words.every((word) => dateWords.has(word)) &&
    (words.some((word) => months.includes(word)) || /\d{4}|\d[/.-]\d/.test(line))
  )
}
/** A place, a day and an agency on a line of their own: `Riyadh, 4 December 2024 (SPA)`. */
const isPlacedDay = (line: string): boolean => {
  if (line.length > 64 || !/\d{4}/.test(line) || /[.!?]\s/.test(line)) return false
  const words = line.match(/\p{L}+/gu) ?? []
  const others = words.filter((word) => !dateWords.has(fold(word)))
  return (
    words.length >= 2 &&
    others.length <= 3 &&
    others.every((word) => /^\p{Lu}/u.test(word)) &&
    words.some((word) => months.split(' ').includes(fold(word)))
  )
}
const byline = /^(?:by|written by|reporting by|edited by|author|source)[:\s]\s*\p{Lu}[^.!?]{2,60}$/iu
/** `Doha - QNA`, `Muscat, ONA`, `Jane Doe – Gulf Times`: two short names about a dash. */
const placeAndAgency =
  /^\p{Lu}[\p{L}.']*(?:\s\p{Lu}[\p{L}.']*){0,2}(?:\s[-–—|]\s|,\s)\p{Lu}[\p{L}.']*(?:\s\p{Lu}[\p{L}.']*){0,3}$/u

const agency = /^\([\p{Lu}][\p{L}\s.,&/-]{1,50}\)(?:\s\p{Lu}[\p{L}.]*){0,4}$/u

/** A link's words, at most. */
const longestLink = 300
const inline =
  /\b(?:read also|also read|read more|see also|share this(?: article| post| story)?|related(?: articles?| stor(?:y|ies))?)\s?:/gi
const opening =
  /\b(?:begin text|text of (?:the )?(?:joint )?(?:statement|communiqu[eé]) follows|the (?:full )?text (?:reads as follows|follows|of the (?:joint )?(?:statement|communiqu[eé]) (?:is as follows|reads)))\s?:/i
const unfinished = new Set(
  (
    'a an the and or of in on at to for from with by as that which who whose between into its their his her our this these those ' +
    'both is are was were be been has have had will shall under over during through about against also not'
  ).split(' '),
)

export const paragraphs: ParagraphGrammar = {
  furniture(line) {
    if (
      onlyOf(buttons, line) ||
      (line.length < 200 && separator.test(line) && breadcrumb.test(line)) ||
      counts.test(line)
    )
      return 'line'
    return furniture.of(line)
  },
  dateline: (line) =>
    isDay(line) ||
    isPlacedDay(line) ||
    byline.test(line) ||
    agency.test(line) ||
    (line.length < 60 && placeAndAgency.test(line) && line.split(/\s+/).length <= 7),
  inserts(line) {
    if (line.length < 40 || !line.includes(':')) return []
    return Array.from(line.matchAll(inline), ({ index }): Span => {
      const rest = line.slice(index, index + longestLink)
      const stop = rest.search(/[.!?](?:\s|$)/)
      return { start: index, end: index + (stop < 0 ? rest.length : stop + 1) }
    })
  },
  opening(line) {
    const head = line.slice(0, 600)
    const match = head.includes(':') ? opening.exec(head) : null
    return match && match.index + match[0].length < line.length ? match.index + match[0].length : 0
  },
  unfinished: (word) => unfinished.has(word.toLowerCase()),
}
