import type { Analysis } from './analysis.ts'

/**
 * How much of a text was read as its own words: the share of its written characters, 0 to 1, that stand in its head and body and could be
 * decoded. The rest is what its page carries beside it, or is lost.
 */
export function readableShare({ text, paragraphs }: Pick<Analysis, 'text' | 'paragraphs'>): number {
  const own = paragraphs
    .filter(({ role }) => role !== 'furniture')
    .reduce((sum, { start, end }) => sum + written(text.slice(start, end).replaceAll(undecodable, '')), 0)
  const whole = written(text)
  return whole ? Math.round((own / whole) * 100) / 100 : 0
}

const undecodable = '\ufffd'
const written = (text: string): number => text.replace(/\s+/g, '').length
