import { Link } from 'wouter'
import type { Dialogue, Loom } from '../../api/shapes.ts'
import { toDialogue, toSection } from '../addresses.ts'
import { useWords } from '../language.tsx'

/** The pages of a dialogue beside its loom, in the order in which they are offered. */
export const sections = ['instruments', 'figures', 'people', 'disagreements', 'review', 'next'] as const
export type Section = (typeof sections)[number]

/** The pages of one dialogue. What the dialogue has none of is not offered. */
export function Sections({ dialogue, here }: { dialogue: Dialogue | Loom; here: Section | 'loom' | null }) {
  const { say } = useWords()
  const { matters, rounds, disagreements } = dialogue
  const has: Readonly<Record<Section, boolean>> = {
    instruments: matters.some(({ kind }) => kind === 'instrument'),
    figures: matters.some(({ kind }) => kind === 'figure'),
    people: rounds.length > 0,
    disagreements: disagreements.length > 0,
    review: rounds.length > 0,
    next: rounds.length > 0,
  }
  return (
    <nav className="sections" aria-label={say('section.name')}>
      <Link href={toDialogue(dialogue.mechanism)} aria-current={here === 'loom' ? 'page' : undefined}>
        {say('section.loom')}
      </Link>
      {sections
        .filter((section) => has[section])
        .map((section) => (
          <Link
            key={section}
            href={toSection(dialogue.mechanism, section)}
            aria-current={here === section ? 'page' : undefined}
          >
            {say(`section.${section}`)}
          </Link>
        ))}
    </nav>
  )
}
