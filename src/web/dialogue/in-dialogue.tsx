import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { toDialogue } from '../addresses.ts'
import { useDialogue } from '../api.ts'
import { useWords } from '../language.tsx'
import { Awaited } from '../parts/state.tsx'
import { useTitle } from '../title.ts'
import '../screens/matter.css'
import { type Section, Sections } from './sections.tsx'

interface InDialogueProps {
  readonly mechanism: string
  readonly children: (dialogue: Dialogue) => ReactNode
}

/** What stands inside a dialogue, once that is here; null where it has no such thing. */
export function InDialogue({ mechanism, children }: InDialogueProps) {
  const { say } = useWords()
  return (
    <Awaited query={useDialogue(mechanism)}>
      {(dialogue) =>
        children(dialogue) ?? (
          <div className="state">
            <h1 className="section-title">{say('state.lost')}</h1>
            <p>
              <DialogueLink dialogue={dialogue} />
            </p>
          </div>
        )
      }
    </Awaited>
  )
}

export function DialogueLink({ dialogue }: { dialogue: Dialogue }) {
  const { language } = useWords()
  const name = mechanismName(dialogue.mechanism, dialogue.parties, language)
  return (
    <Link href={toDialogue(dialogue.mechanism)} lang={name.language}>
      {name.whole}
    </Link>
  )
}

interface SectionPageProps {
  readonly dialogue: Dialogue
  readonly section: Section
  readonly children: ReactNode
}

/** One of the pages beside the loom, under its name. */
export function SectionPage({ dialogue, section, children }: SectionPageProps) {
  const { say } = useWords()
  const title = say(`section.${section}`)
  useTitle(title)
  return (
    <div className="matter">
      <p className="crumb">
        <DialogueLink dialogue={dialogue} />
      </p>
      <h1 className="page-title">{title}</h1>
      <Sections dialogue={dialogue} here={section} />
      {children}
    </div>
  )
}
