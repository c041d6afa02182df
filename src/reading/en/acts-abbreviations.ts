import { subjectClasses } from './acts-lexicon.ts'
import type { SubjectClass } from './acts-phrases.ts'

// What the document's own abbreviations stand for: "Foreign Office Consultations (FOC)" makes "the FOC" a meeting.

const defined = /\(\s*["“]?(?:the )?([A-Z][A-Za-z&-]{1,9})["”]?\s*\)/g
/** The longest name that an abbreviation stands for, in characters. */
const reach = 120
const connectors = /^(?:and|between|for|in|of|on|the|to|&)$/

let last: { readonly text: string; readonly classes: ReadonlyMap<string, SubjectClass> } | undefined

/** The abbreviations that the text explains in brackets, by what their full names head. */
export function abbreviationsIn(text: string): ReadonlyMap<string, SubjectClass> {
  if (last?.text === text) return last.classes
  const classes = new Map<string, SubjectClass>()
  for (const match of text.matchAll(defined)) {
    const kind = headClass(text.slice(Math.max(0, match.index - reach), match.index))
    if (kind) classes.set(match[1]!, kind)
  }
  last = { text, classes }
  return classes
}

/** What the name that ends the stretch heads: of "Joint Commission for Cooperation", the commission. */
function headClass(before: string): SubjectClass | undefined {
  const words = before
    .split(/[\n.,;:]/)
    .at(-1)!
    .trim()
    .split(/\s+/)
  let from = words.length
  while (from > 0 && (/^\p{Lu}/u.test(words[from - 1]!) || connectors.test(words[from - 1]!))) from--
  const name = words.slice(from).filter((word) => word !== 'the')
  // "a joint implementation committee (JIC)"
  if (!name.length) name.push(words.at(-1)!)
  const end = name.findIndex((word, i) => i > 0 && connectors.test(word) && word !== 'and' && word !== '&')
  for (const word of name.slice(0, end < 0 ? undefined : end).reverse())
    for (const kind of subjectClasses(word.toLowerCase())) if (kind !== 'institution') return kind as SubjectClass
  return undefined
}
