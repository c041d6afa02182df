import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { Ruling } from '../../ledger/judgement.ts'
import type { Step } from '../../ledger/ledger.ts'
import type { ReviewedMatter } from '../../review/review.ts'
import { toDocument } from '../addresses.ts'
import { MatterRulings, MatterSaid } from '../judging/matter-rulings.tsx'
import { Said } from '../judging/said.tsx'
import { useRule } from '../judging/rule.ts'
import { mattersCalled } from '../../ledger/address.ts'
import { DialogueLink, InDialogue } from '../dialogue/in-dialogue.tsx'
import { useWords, type Words } from '../language.tsx'
import { timelineOf } from '../loom/columns.ts'
import { Strip } from '../loom/strip.tsx'
import { type Placed, type Stop, stepKey, weave } from '../loom/weave.ts'
import { columnName, roundName } from '../names/column-name.ts'
import { documentName } from '../names/document-name.ts'
import { isQuotation, MatterTitle } from '../names/matter-title.tsx'
import { placeName, sideName } from '../../ledger/naming/sides.ts'
import { groupOf, groupWord } from '../names/topic-groups.ts'
import { DisagreementBox } from '../parts/disagreement.tsx'
import { Mark } from '../parts/mark.tsx'
import { Quotation } from '../parts/quotation.tsx'
import { Name } from '../parts/says.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { useTitle } from '../title.ts'

export default function MatterScreen({ mechanism, address }: { mechanism: string; address: string }) {
  return (
    <InDialogue mechanism={mechanism}>
      {(dialogue) => {
        const [matter] = mattersCalled(dialogue.matters, dialogue.documents, address) as readonly ReviewedMatter[]
        return matter ? <OneMatter dialogue={dialogue} matter={matter} /> : null
      }}
    </InDialogue>
  )
}

function OneMatter({ dialogue, matter }: { dialogue: Dialogue; matter: ReviewedMatter }) {
  const words = useWords()
  const { say, language } = words
  const other = language === 'ar' ? 'en' : 'ar'
  const timeline = useMemo(() => timelineOf(dialogue.rounds, dialogue.matters), [dialogue])
  const row = useMemo(
    () => weave(matter, timeline, dialogue.parties, dialogue.disagreements),
    [matter, timeline, dialogue],
  )
  useTitle(matter.title[language])
  const silent = row.gaps.find(({ newest }) => newest)
  return (
    <div className="matter">
      <p className="crumb">
        <DialogueLink dialogue={dialogue} /> <span className="quiet">/</span> {say(groupWord(groupOf(matter)))}
      </p>
      <h1 className={isQuotation(matter.title) ? 'page-title quoted' : 'page-title'}>
        <MatterTitle title={matter.title} />
      </h1>
      {!isQuotation(matter.title) && (
        <p className="other-title" lang={other} dir={other === 'ar' ? 'rtl' : 'ltr'}>
          {matter.title[other]}
        </p>
      )}
      <p className="lead verdict-line">
        {matter.ruled && <span className="quiet">{say('matter.computed')} </span>}
        <Verdict of={matter.verdict} /> <span>{verdictSentence(matter, words)}</span>
      </p>
      <MatterSaid matter={matter} />
      <MatterRulings key={matter.address} dialogue={dialogue} matter={matter} />
      <Strip row={row} timeline={timeline} />
      <h2 className="section-title">{say('matter.story')}</h2>
      {row.stops.map((stop) => {
        const column = timeline.columns[stop.column]!
        return (
          <section key={column.key} className="stage" aria-label={columnName(column, words)}>
            <div className="when">
              <b>{roundName(column, words)}</b>
              {column.place && <span>{placeName(column.place, language)}</span>}
              {column.ordinal !== null && column.date && <span className="num">{words.date(column.date)}</span>}
            </div>
            <StopStory stop={stop} dialogue={dialogue} />
          </section>
        )
      })}
      {silent && (
        <section className="stage" aria-label={columnName(timeline.columns[silent.column]!, words)}>
          <div className="when">
            <b>{roundName(timeline.columns[silent.column]!, words)}</b>
            <span className="num">
              {timeline.columns[silent.column]!.date && words.date(timeline.columns[silent.column]!.date!)}
            </span>
          </div>
          <div>
            <p>
              <Verdict of="silent" />
            </p>
            <p className="second">{say('matter.silence', { n: matter.searched.length })}</p>
            <ul className="searched">
              {matter.searched.map((id) => {
                const document = dialogue.documents.find((other) => other.id === id)
                return (
                  <li key={id}>
                    <Link href={toDocument(id)}>
                      <Name>{documentName(document, words)}</Name>
                    </Link>
                    {document && (
                      <span className="quiet">
                        {say(`document.${document.kind}`)}
                        {words.comma}
                        {say(document.language === 'ar' ? 'document.arabic' : 'document.english')}
                      </span>
                    )}
                  </li>
                )
              })}
            </ul>
          </div>
        </section>
      )}
    </div>
  )
}

function verdictSentence({ verdict, lateByDays, searched }: ReviewedMatter, { say }: Words): string {
  if (verdict === 'kept-late')
    return lateByDays ? say('matter.verdict.kept-late', { n: lateByDays }) : say('matter.verdict.kept-late-plain')
  if (verdict === 'silent') return say('matter.verdict.silent', { n: searched.length })
  return say(`matter.verdict.${verdict}`)
}

function StopStory({ stop, dialogue }: { stop: Stop<Step>; dialogue: Dialogue }) {
  const distinct = stop.steps.filter(
    (placed, i) => stop.steps.findIndex((other) => stepKey(other) === stepKey(placed)) === i,
  )
  return (
    <div className="told">
      {distinct.map((placed) => (
        <StepTold key={stepKey(placed)} placed={placed} dialogue={dialogue} />
      ))}
      {stop.disagreements.map((disagreement) => (
        <DisagreementBox key={disagreement.address} disagreement={disagreement} documents={dialogue.documents} />
      ))}
    </div>
  )
}

function StepTold({ placed, dialogue }: { placed: Placed<Step>; dialogue: Dialogue }) {
  const words = useWords()
  const { say } = words
  const { step } = placed
  const { takeBack } = useRule()
  return (
    <div className="step">
      <p className="act">
        {placed.shape ? <Mark {...placed.shape} side={placed.side} /> : <b className="num">{placed.figure}</b>}
        <span>
          {say(placed.word)}
          {placed.actor && (
            <span className={placed.side ? `side-${placed.side}` : undefined}>
              {words.comma}
              {sideName(placed.actor, words.language)}
            </span>
          )}
          {step.due && (
            <span className="quiet">{words.comma + say('finding.due', { date: words.date(step.due) })}</span>
          )}
        </span>
      </p>
      <Quotation of={step} />
      <SourceLine of={step} documents={dialogue.documents} />
      {step.judged && (
        <Said
          of={step.judged}
          tell={({ ruling, by }) => say(`finding.${ruling as Ruling}`, { by })}
          takeBack={takeBack}
        />
      )}
    </div>
  )
}
