import type { Analysis } from './analysis.ts'
import { classAt, space } from './characters.ts'

/**
 * How much of a text was read as its own words: the share of its written characters, 0 to 1, that stand in its head and body and could be
 * decoded. The rest is what its page carries beside it, or is lost.
 */
export function readableShare({ text, paragraphs }: Pick<Analysis, 'text' | 'paragraphs'>): number {
  let own = 0
  let whole = 0
  let at = 0
  let lost = text.indexOf(undecodable)
  for (const { start, end, role } of paragraphs) {
    const inside = written(text, start, end)
    whole += written(text, at, start) + inside
    if (role !== 'furniture') own += inside
    for (; lost >= 0 && lost < end; lost = text.indexOf(undecodable, lost + 1))
      if (lost >= start && role !== 'furniture') own--
    at = end
  }
  whole += written(text, at, text.length)
  return whole ? Math.round((own / whole) * 100) / 100 : 0
}

/** The character that stands for what could not be decoded. */
const undecodable = '\ufffd'

function written(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) if (classAt(text, at) !== space) count++
  return count
}
