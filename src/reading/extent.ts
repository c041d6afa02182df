import type { Analysis } from './analysis.ts'
import { classAt, space } from './characters.ts'

/**
 * How much of a text was read as its own words: the share of its written characters, 0 to 1, that stand in its head and body and could be
 * decoded. The rest is what its page carries beside it, or is lost.
 */
export function readableShare({ text, paragraphs }: Pick<Analysis, 'text' | 'paragraphs'>): number {
  let own = 0
  for (const { start, end, role } of paragraphs) if (role !== 'furniture') own += decoded(text, start, end)
  const whole = written(text, 0, text.length)
  return whole ? Math.round((own / whole) * 100) / 100 : 0
}

/** The character that stands for what could not be decoded. */
const undecodable = 0xfffd

function written(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) if (classAt(text, at) !== space) count++
  return count
}

function decoded(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at++) if (classAt(text, at) !== space && text.charCodeAt(at) !== undecodable) count++
  return count
}
