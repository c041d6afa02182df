import type { Sentence } from '../analysis.ts'
import type { NamedOrganisation, NamedPerson } from './06-names.ts'

/** Longer than this, a line is no byline and brackets are no source. */
const longestByline = 80

/** The paper or agency that a byline (`name - paper`) or a dateline (`Doha (QNA) -`) names, beside the bodies already found. */
export function withPublishers(
  sentence: Sentence,
  bodies: readonly NamedOrganisation[],
  people: readonly NamedPerson[],
  text: string,
): NamedOrganisation[] {
  const { start, end, paragraph, words, language } = sentence
  if (start !== paragraph.start) return [...bodies]
  const line = text.slice(start, end)
  const found: NamedOrganisation[] = []
  const [writer] = people
  const byline =
    writer && end - start <= longestByline && writer.start === start
      ? /^\s*[-–—|]\s*(\p{L}[\p{L} .]{2,38})$/u.exec(text.slice(writer.end, end))
      : null
  const source = /^[^().]{0,40}\(\s*(\p{L}[\p{L} .-]{1,24}?)\s*\)\s*[-–—:]/u.exec(line)
  if (byline) found.push(named(end - byline[1]!.length, end))
  if (source)
    found.push(
      named(start + source[0].lastIndexOf(source[1]!), start + source[0].lastIndexOf(source[1]!) + source[1]!.length),
    )
  return [
    ...bodies,
    ...found.filter((body) => !bodies.some((other) => other.start < body.end && body.start < other.end)),
  ].sort((a, b) => a.start - b.start)

  function named(from: number, to: number): NamedOrganisation {
    const first = words.findIndex((word) => word.start >= from)
    const last = words.findLastIndex((word) => word.end <= to)
    return {
      start: from,
      end: to,
      from: first,
      to: last + 1,
      name: text.slice(from, to),
      country: null,
      rule: `${language}.organisation.byline`,
    }
  }
}
