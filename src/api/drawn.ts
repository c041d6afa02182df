import type { Desk } from '../desk/desk.ts'
import type { Edtf } from '../reading/finding.ts'
import { onLoom } from '../review/loom.ts'
import type { Loom } from './shapes.ts'

/** What the loom of a dialogue is drawn from. Throws as `openReview` does. */
export async function drawnOf(desk: Desk, mechanism: string, on?: Edtf, knownAt?: string): Promise<Loom> {
  const { parties, review, documents, publishers } = await desk.openReview(mechanism, on, knownAt)
  const { asOf, rounds, matters, disagreements } = review
  return { mechanism, parties, asOf, rounds, matters: matters.map(onLoom), disagreements, documents, publishers }
}
