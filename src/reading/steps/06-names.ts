import type { Span } from '../../text/span.ts'
import type { Analysis, Sentence, SideMention } from '../analysis.ts'
import type { SideCode } from '../finding.ts'
import { findPair } from './06-pair.ts'

/** A stretch that a list knows: a country in its several dresses, or a body that acts. */
export interface NameHit extends Span {
  /** The words that it takes, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly as: 'country' | 'capital' | 'adjective' | 'body'
  readonly side: SideCode
  /** The naming without state words (`قطر` in `دولة قطر`). */
  readonly name: string
}

/** `pair` both sides, `side` a noun that a country's name must stand beside, already joined with it. */
export interface SideNoun extends Span {
  readonly sides: readonly SideCode[]
  readonly as: 'pair' | 'side'
}

export interface NameGrammar {
  /** What the lists know of the document's sentences in this language, a list a sentence. */
  hits(sentences: readonly Sentence[], text: string): NameHit[][]
  /** "The two sides", "the Omani side", "the Government of Oman". */
  sideNouns(sentence: Sentence, hits: readonly NameHit[], text: string): SideNoun[]
}

/** Places, bodies, people, and every stretch that stands for a side. */
export function findNames(analysis: Analysis): void {
  const { text, packs, sentences } = analysis
  const hits = new Map<Sentence, NameHit[]>()
  for (const language of ['ar', 'en'] as const) {
    const own = sentences.filter((sentence) => sentence.language === language)
    packs[language].names.hits(own, text).forEach((found, i) => hits.set(own[i]!, found))
  }
  analysis.pair = findPair(analysis, hits)
  for (const sentence of sentences) {
    analysis.sides.push(...findSides(sentence, hits.get(sentence) ?? [], analysis))
  }
}

function findSides(sentence: Sentence, hits: readonly NameHit[], { packs, text, pair }: Analysis): SideMention[] {
  const nouns = packs[sentence.language].names.sideNouns(sentence, hits, text)
  const sides = nouns.map(({ start, end, sides, as }): SideMention =>
    as === 'pair' ? { start, end, sides: sides.length ? sides : pair ?? [], as } : { start, end, sides, as: 'country' })
  for (const { start, end, side, as } of hits) {
    if (side && !sides.some((noun) => noun.as === 'country' && noun.start <= start && end <= noun.end)) sides.push({ start, end, sides: [side], as })
  }
  return sides.sort((a, b) => a.start - b.start || b.end - a.end)
}
