import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { Round, StepKind } from '../../ledger/ledger.ts'
import { toDocument, toMatter } from '../addresses.ts'
import { DialogueLink, InDialogue } from '../dialogue/in-dialogue.tsx'
import { useWords } from '../language.tsx'
import { timelineOf } from '../loom/columns.ts'
import { grouped } from '../loom/groups.ts'
import { stepKey, weave } from '../loom/weave.ts'
import { roundName } from '../names/column-name.ts'
import { documentName } from '../names/document-name.ts'
import { MatterTitle } from '../names/matter-title.tsx'
import { placeName, sideName } from '../../ledger/naming/sides.ts'
import { groupWord } from '../names/topic-groups.ts'
import { DisagreementBox } from '../parts/disagreement.tsx'
import { Mark } from '../parts/mark.tsx'
import { Quotation } from '../parts/quotation.tsx'
import { Name } from '../parts/says.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { useTitle } from '../title.ts'
import { headIn } from '../../review/text.ts'
import { MatrixTable } from '../round/matrix-table.tsx'
import './round.css'

export default function RoundScreen({ mechanism, address }: { mechanism: string; address: string }) {
  return (
    <InDialogue mechanism={mechanism}>
      {(dialogue) => {
        const round = dialogue.rounds.find((other) => other.address === address)
        return round ? <OneRound dialogue={dialogue} round={round} /> : null
      }}
    </InDialogue>
  )
}

/** Steps that say what is still to come. */
const promises: ReadonlySet<StepKind> = new Set(['promised', 'restated'])

function OneRound({ dialogue, round }: { dialogue: Dialogue; round: Round }) {
  const words = useWords()
  const { say, language } = words
  const title = roundName(round, words)
  useTitle(title)
  const timeline = timelineOf(dialogue.rounds, dialogue.matters)
  const column = timeline.columns.findIndex(({ key }) => key === round.address)
  const rows = dialogue.matters.map((matter) => weave(matter, timeline, dialogue.parties, dialogue.disagreements))
  const here = grouped(rows.filter(({ stops }) => stops.some((stop) => stop.column === column)))
  const promised = dialogue.matters.flatMap((matter) => {
    const steps = matter.steps.filter(({ step, roundAddress }) => roundAddress === round.address && promises.has(step))
    return steps.length ? [{ matter, due: steps.find(({ due }) => due)?.due ?? null }] : []
  })
  const documents = round.documents.flatMap((id) => dialogue.documents.find((document) => document.id === id) ?? [])
  const clashes = dialogue.disagreements.filter((disagreement) =>
    disagreement.claims.every((claim) => round.documents.includes(claim.document)),
  )
  const hijri = words.hijri(round.date)
  return (
    <div className="matter">
      <p className="crumb">
        <DialogueLink dialogue={dialogue} />
      </p>
      <h1 className="page-title">{title}</h1>
      <p className="lead">
        {round.place && placeName(round.place, language) + words.comma}
        <bdi>{round.date ? words.date(round.date) : say('round.undated')}</bdi>
        {hijri && <bdi className="quiet hijri-beside">{hijri}</bdi>}
      </p>
      <div className="round-facts">
        {round.heads.length > 0 && (
          <section aria-labelledby="heads">
            <h2 className="section-title" id="heads">
              {say('round.heads')}
            </h2>
            <dl className="heads">
              {round.heads.map((head) => {
                const { name, role, citation } = headIn(head, language)
                return (
                  <div key={`${head.side} ${head.name}`}>
                    <dt>{sideName(head.side, language)}</dt>
                    <dd>
                      <Link href={toDocument(citation.document, citation)}>
                        <Name>{name}</Name>
                      </Link>
                      {role && (
                        <p className="quiet">
                          <Name>{role}</Name>
                        </p>
                      )}
                    </dd>
                  </div>
                )
              })}
            </dl>
          </section>
        )}
        <section aria-labelledby="texts">
          <h2 className="section-title" id="texts">
            {say('round.texts')}
          </h2>
          <ul className="reports">
            {documents.map((document) => {
              const citation = round.citations.find((other) => other.document === document.id)
              return (
                <li key={document.id}>
                  <Link href={toDocument(document.id, citation)}>
                    <Name>{documentName(document, words)}</Name>
                  </Link>
                  <span className="quiet">
                    {say(`document.${document.kind}`)}
                    {words.comma}
                    {say(document.language === 'ar' ? 'document.arabic' : 'document.english')}
                  </span>
                  {citation && <Quotation of={citation} small />}
                </li>
              )
            })}
          </ul>
        </section>
      </div>
      <MatrixTable dialogue={dialogue} round={round} />
      {promised.length > 0 && (
        <>
          <h2 className="section-title" id="promised">
            {say('round.promised')}
          </h2>
          <ul className="promised" aria-labelledby="promised">
            {promised.map(({ matter, due }) => (
              <li key={matter.address}>
                <Link href={toMatter(matter)}>
                  <MatterTitle title={matter.title} />
                </Link>
                <span className="quiet">
                  {due ? say('finding.due', { date: words.date(due) }) : say('finding.noDate')}
                </span>
                <Verdict of={matter.verdict} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="section-title">{say('round.said')}</h2>
      {here.length === 0 && <p className="second">{say('round.nothing')}</p>}
      {here.map(({ group, rows }) => (
        <section key={group} className="stage" aria-label={say(groupWord(group))}>
          <div className="when">
            <b>{say(groupWord(group))}</b>
          </div>
          <ul className="said-here">
            {rows.map(({ matter, stops }) => {
              const stop = stops.find((other) => other.column === column)!
              const placed = stop.steps[0]!
              return (
                <li key={matter.address}>
                  <p className="act">
                    {placed.shape ? (
                      <Mark {...placed.shape} side={placed.side} />
                    ) : (
                      <b className="num">{placed.figure}</b>
                    )}
                    <Link href={toMatter(matter)}>
                      <MatterTitle title={matter.title} />
                    </Link>
                  </p>
                  <Quotation key={stepKey(placed)} of={placed.step} />
                </li>
              )
            })}
          </ul>
        </section>
      ))}
      {clashes.length > 0 && (
        <>
          <h2 className="section-title">{say('dialogue.disagreements')}</h2>
          {clashes.map((disagreement) => (
            <DisagreementBox key={disagreement.address} disagreement={disagreement} documents={dialogue.documents} />
          ))}
        </>
      )}
    </div>
  )
}
