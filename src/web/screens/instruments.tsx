import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { ReviewedMatter } from '../../review/review.ts'
import { toMatter } from '../addresses.ts'
import { InDialogue, SectionPage } from '../dialogue/in-dialogue.tsx'
import { useWords } from '../language.tsx'
import { MatterTitle } from '../names/matter-title.tsx'
import { Quotation } from '../parts/quotation.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { Verdict } from '../parts/verdict.tsx'

/** The texts that the sides proposed, negotiate, signed or recall: each with its life as the documents tell it. */
export default function InstrumentsScreen({ mechanism }: { mechanism: string }) {
  return (
    <InDialogue mechanism={mechanism}>
      {(dialogue) => (
        <SectionPage dialogue={dialogue} section="instruments">
          {dialogue.matters
            .filter(({ stages }) => stages.length > 0)
            .sort((a, b) => newest(b).localeCompare(newest(a)))
            .map((matter) => (
              <Instrument key={matter.address} matter={matter} dialogue={dialogue} />
            ))}
        </SectionPage>
      )}
    </InDialogue>
  )
}

const newest = ({ stages }: ReviewedMatter): string => stages.findLast(({ on }) => on)?.on ?? ''

function Instrument({ matter, dialogue }: { matter: ReviewedMatter; dialogue: Dialogue }) {
  const words = useWords()
  const { say } = words
  return (
    <section aria-label={matter.title[words.language]} className="instrument">
      <h2 className="section-title">
        <Link href={toMatter(matter)}>
          <MatterTitle title={matter.title} />
        </Link>
      </h2>
      <p>
        <Verdict of={matter.verdict} />
      </p>
      <ol>
        {matter.stages.map((stage) => (
          <li key={`${stage.document} ${stage.start}`} className="stage">
            <div className="when">
              <b>{say(`status.${stage.status}`)}</b>
              <span className="num">{stage.on ? words.date(stage.on) : say('round.undated')}</span>
            </div>
            <div className="told">
              <div>
                <Quotation of={stage} />
                <SourceLine of={stage} documents={dialogue.documents} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
