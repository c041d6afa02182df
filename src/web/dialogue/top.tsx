import type { Loom } from '../../api/shapes.ts'
import type { Round } from '../../ledger/ledger.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import type { Edtf } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import '../screens/dialogue.css'
import { AsOf } from './as-of.tsx'
import { Sections } from './sections.tsx'
import { Summary } from './summary.tsx'
import type { View } from './view.ts'

interface DialogueTopProps {
  readonly dialogue: Loom
  readonly view: View
  /** Those of today: an earlier day knows fewer. */
  readonly allRounds: readonly Round[]
  readonly ask: (on: Edtf | null) => void
}

/** What stands above the loom: the name, the count as a sentence, the day, and the pages of the dialogue. */
export function DialogueTop({ dialogue, view, allRounds, ask }: DialogueTopProps) {
  const { say, language } = useWords()
  const name = mechanismName(dialogue.mechanism, dialogue.parties, language)
  return (
    <>
      <section className="dialogue-title">
        <div>
          <h1 className="page-title" lang={name.language}>
            {name.whole}
          </h1>
          <Summary view={view} dialogue={dialogue} />
        </div>
        <AsOf
          rounds={allRounds}
          day={dialogue.asOf}
          texts={say('dialogue.texts', { n: dialogue.documents.length })}
          ask={ask}
        />
      </section>
      <Sections dialogue={dialogue} here="loom" />
    </>
  )
}
