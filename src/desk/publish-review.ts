import type { Edtf, Language } from '../reading/finding.ts'
import { type PaperFile, type PaperFormat, renderPaper } from '../publication/formats.ts'
import { reviewPaper } from '../publication/review-paper.ts'
import { openReview } from './dialogues.ts'
import type { Means } from './means.ts'

/** The review of a mechanism as a paper to hand on. */
export async function publishReview(
  means: Means,
  mechanism: string,
  format: PaperFormat,
  language: Language,
  asOf?: Edtf,
  knownAt?: string,
): Promise<PaperFile> {
  const { review, documents, parties } = await openReview(means, mechanism, asOf, knownAt)
  return renderPaper(reviewPaper(review, documents, language, parties), format)
}
