import { InDialogue, SectionPage } from '../dialogue/in-dialogue.tsx'
import { DisagreementBox } from '../parts/disagreement.tsx'

/** On what the sources contradict each other: claims side by side, until somebody rules. */
export default function DisagreementsScreen({ mechanism }: { mechanism: string }) {
  return (
    <InDialogue mechanism={mechanism}>
      {(dialogue) => (
        <SectionPage dialogue={dialogue} section="disagreements">
          {dialogue.disagreements.map((disagreement) => (
            <DisagreementBox
              key={disagreement.address}
              disagreement={disagreement}
              documents={dialogue.documents}
              heading="h2"
            />
          ))}
        </SectionPage>
      )}
    </InDialogue>
  )
}
