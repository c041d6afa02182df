import type { Analysis, Paragraph } from '../analysis.ts'
import { firstEndingAfter } from '../order.ts'
import type { TermHit } from '../terms.ts'

/** The topics of the heading that each paragraph stands under: a title without an act, behind the first paragraph of the text. */
export function headingsOf({ text, paragraphs, sentences, acts, packs }: Analysis): Map<Paragraph, readonly TermHit[]> {
  const headings = new Map<Paragraph, readonly TermHit[]>()
  let begun = false
  let heading: readonly TermHit[] = []
  let listed = false
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'body') {
      begun = true
      if (heading.length) headings.set(paragraph, heading)
      listed = /:\s*$/.test(text.slice(paragraph.start, paragraph.end))
    }
    // "in several fields, including:" and short lines behind it: items, and no headings
    if (!begun || listed || paragraph.role !== 'title') continue
    const act = acts[firstEndingAfter(acts, paragraph.start)]
    const line = sentences[firstEndingAfter(sentences, paragraph.start)]
    if (line && line.paragraph === paragraph && !(act && act.start < paragraph.end))
      heading = packs[line.language].undertakings.topics.find(line.words)
  }
  return headings
}
