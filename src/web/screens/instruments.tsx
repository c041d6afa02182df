import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { ReviewedMatter } from '../../review/review.ts'
import { toMatter } from '../addresses.ts'
import { InDialogue, SectionPage } from '../dialogue/in-dialogue.tsx'
import { type Identified, IdentitiesSaid, IdentityRulings } from '../judging/identity-rulings.tsx'
import { useWords } from '../language.tsx'
import { MatterTitle } from '../names/matter-title.tsx'
import { Quotation } from '../parts/quotation.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { Verdict } from '../parts/verdict.tsx'

/** The texts that the sides proposed, negotiate, signed or recall: each with its life as the documents tell it. */
export default function InstrumentsScreen({ mechanism }: { mechanism: string }) {
  return (
    <InDialogue mechanism={mechanism}>
      {(dialogue) => {
        const matters = dialogue.matters.filter(({ stages }) => stages.length > 0)
        const all = matters.map(identified)
        return (
          <SectionPage dialogue={dialogue} section="instruments">
            {matters
              .map((matter, i) => ({ matter, named: all[i]! }))
              .sort((a, b) => newest(b.matter).localeCompare(newest(a.matter)))
              .map(({ matter, named }) => (
                <Instrument key={matter.address} matter={matter} named={named} all={all} dialogue={dialogue} />
              ))}
            <IdentitiesSaid dialogue={dialogue} kinds={['instrument']} />
          </SectionPage>
        )
      }}
    </InDialogue>
  )
}

const newest = ({ stages }: ReviewedMatter): string => stages.findLast(({ on }) => on)?.on ?? ''

/** An instrument under the words by which each document names it. */
const identified = ({ title, stages }: ReviewedMatter): Identified => ({
  kind: 'instrument',
  ...title,
  namings: stages.map((stage) => ({ ...stage, name: stage.quote })),
})

interface InstrumentProps {
  readonly matter: ReviewedMatter
  readonly named: Identified
  readonly all: readonly Identified[]
  readonly dialogue: Dialogue
}

function Instrument({ matter, named, all, dialogue }: InstrumentProps) {
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
      <IdentityRulings named={named} all={all} dialogue={dialogue} />
    </section>
  )
}
