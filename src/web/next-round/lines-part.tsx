import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Line, LineState, ReportedMatter, SaidDisposition } from '../../dialogue/lines.ts'
import { lineStates } from '../../dialogue/lines.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { sayEither, sayOfRound } from '../../dialogue/text.ts'
import type { Disposition } from '../../dialogue/entry.ts'
import type { SideCode } from '../../reading/finding.ts'
import { toMatter } from '../addresses.ts'
import { useWords, type Words } from '../language.tsx'
import { MatterTitle } from '../names/matter-title.tsx'
import { Quotation } from '../parts/quotation.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { DispositionForm } from './disposition-form.tsx'
import { Select } from '../parts/select.tsx'
import { Notes } from './notes.tsx'
import { useSeat } from './seat.tsx'

/** Review first: what is to be done with each matter that is not kept, by either side. */
export function LinesPart() {
  const words = useWords()
  const { say, language } = words
  const { round, side, may, entering } = useSeat()
  const [shown, show] = useState<LineState | null>(null)
  const open = round.lines.filter(({ state }) => state !== 'agreed').length
  const kept = round.lines.filter((line) => line.own[side]?.disposition).length
  const lines = round.lines.filter(({ state }) => shown === null || state === shown)
  return (
    <>
      <p className="lead">{say('lines.lead', { open })}</p>
      <div className="next-tools">
        <Select<LineState>
          label={say('lines.show')}
          value={shown}
          none={`${say('lines.all')} (${words.number(round.lines.length)})`}
          options={lineStates.map((state) => {
            const n = round.lines.filter((line) => line.state === state).length
            return [state, `${sayOfRound(`line-${state}`, language)} (${words.number(n)})`] as const
          })}
          set={show}
        />
        {kept > 0 && may('table-disposition') && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => entering.enter({ to: '/dispositions/tabling', body: { matter: null, side } })}
          >
            {say('line.tableAll', { n: kept })}
          </Button>
        )}
      </div>
      <ol className="lines">
        {lines.map((line) => (
          <LineRow key={line.matter} line={line} />
        ))}
      </ol>
      {round.adrift.length > 0 && (
        <p className="second">
          {say('line.adrift')} {words.list(round.adrift.map((address) => `«${address.slice(0, 12)}…»`))}
        </p>
      )}
      {round.reported.length > 0 && (
        <section aria-labelledby="reported">
          <h2 className="section-title" id="reported">
            {say('line.reported')}
          </h2>
          <ul className="reported">
            {round.reported.map((matter) => (
              <li key={matter.matter}>
                <MatterLink matter={matter} />
                <Verdict of={matter.verdict} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** A matter’s title, which leads to its story. */
export function MatterLink({ matter }: { matter: Pick<ReportedMatter, 'matter' | 'title'> }) {
  const { dialogue } = useSeat()
  return (
    <Link href={toMatter({ mechanism: dialogue.mechanism, address: matter.matter })}>
      <MatterTitle title={matter.title} />
    </Link>
  )
}

function LineRow({ line }: { line: Line }) {
  const words = useWords()
  const { say, language } = words
  const { round, dialogue, may, side, tone } = useSeat()
  const [disposing, dispose] = useState(false)
  const [evidence] = line.evidence.slice(-1)
  return (
    <li className={`line ${line.state}`}>
      <div className="line-matter">
        <h2>
          <MatterLink matter={line} />
        </h2>
        <p className="facts">
          <Verdict of={line.verdict} />
          {line.due && <span className="num">{words.comma + say('finding.due', { date: words.date(line.due) })}</span>}
          {line.searched.length > 0 && (
            <span className="quiet">{words.comma + say('line.searched', { n: line.searched.length })}</span>
          )}
        </p>
        {evidence && (
          <>
            <Quotation of={evidence} small />
            <SourceLine of={evidence} documents={dialogue.documents} />
          </>
        )}
        <Notes on="matter" about={line.matter} />
      </div>
      <div className="line-said">
        <p className={`state-of ${line.state}`}>{sayOfRound(`line-${line.state}`, language)}</p>
        <dl>
          {round.sides.map((one) => (
            <div key={one}>
              <dt className={tone(one)}>{sideName(one, language)}</dt>
              <dd>
                <SaidOf said={line.tabled[one]} />
              </dd>
              {line.own[one]?.disposition && (
                <dd className="own">
                  <span className="quiet">{say('next.own', { side: sideName(one, language) })}: </span>
                  <DispositionText disposition={line.own[one].disposition} />
                  {may('table-disposition', one) && <TableOwn line={line} side={one} />}
                </dd>
              )}
            </div>
          ))}
        </dl>
        {may('dispose') &&
          (disposing ? (
            <DispositionForm key={side} line={line} close={() => dispose(false)} />
          ) : (
            <p className="offers">
              <button
                type="button"
                className="as-link"
                aria-label={`${say('line.dispose')}: ${line.title[language]}`}
                onClick={() => dispose(true)}
              >
                {say('line.dispose')}
              </button>
              {line.tabled[side] && <TakeBack line={line} />}
            </p>
          ))}
      </div>
    </li>
  )
}

function TableOwn({ line, side }: { readonly line: Line; readonly side: SideCode }) {
  const { say } = useWords()
  const { entering } = useSeat()
  return (
    <>
      {' '}
      <button
        type="button"
        className="as-link"
        onClick={() => entering.enter({ to: '/dispositions/tabling', body: { matter: line.matter, side } })}
      >
        {say('line.table')}
      </button>
    </>
  )
}

function TakeBack({ line }: { line: Line }) {
  const { say } = useWords()
  const { entering, side } = useSeat()
  return (
    <button
      type="button"
      className="as-link"
      onClick={() => entering.enter({ to: '/dispositions', body: { matter: line.matter, disposition: null, side } })}
    >
      {say('line.takeBack')}
    </button>
  )
}

function SaidOf({ said }: { said: SaidDisposition | undefined }) {
  const words = useWords()
  if (!said?.disposition) return <span className="quiet">{words.say('line.saysNothing')}</span>
  return (
    <>
      <DispositionText disposition={said.disposition} />
      <span className="quiet by">
        <bdi>{said.author}</bdi>
        {words.comma + words.date(said.at.slice(0, 10))}
      </span>
    </>
  )
}

/** What is to be done with a matter, in a line. */
export function DispositionText({ disposition }: { disposition: Disposition }) {
  const words = useWords()
  return (
    <>
      <b>{sayOfRound(`act-${disposition.act}`, words.language)}</b>
      {details(disposition, words).map((detail) => (
        <span key={detail} className="detail">
          <bdi>{detail}</bdi>
        </span>
      ))}
    </>
  )
}

function details(disposition: Disposition, { say, language, date }: Words): readonly string[] {
  switch (disposition.act) {
    case 'keep':
      return []
    case 'update':
      return [
        ...(disposition.wording ? [sayEither(disposition.wording, language)] : []),
        ...(disposition.owner ? [`${say('act.owner')}: ${sideName(disposition.owner, language)}`] : []),
        ...(disposition.due ? [`${say('act.due')}: ${date(disposition.due)}`] : []),
      ]
    case 'close':
      return disposition.evidence.map(({ quote }) => `“${quote.replace(/\s+/g, ' ')}”`)
    case 'drop':
      return [disposition.reason]
  }
}
