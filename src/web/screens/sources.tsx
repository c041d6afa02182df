import { useState } from 'react'
import { Link } from 'wouter'
import type { DocumentRecord, RatedSource } from '../../desk/desk.ts'
import { publisherKey, reliabilities, type Reliability } from '../../ledger/judgement.ts'
import type { DocumentId, Ledger } from '../../ledger/ledger.ts'
import { sayGrade } from '../../review/grades.ts'
import { sayReports } from '../../review/text.ts'
import { toDocument } from '../addresses.ts'
import { useDocuments, useLedger, useSources } from '../api.ts'
import { Reasoned } from '../judging/reasoned.tsx'
import { useRule } from '../judging/rule.ts'
import { Said } from '../judging/said.tsx'
import { useWords } from '../language.tsx'
import { documentName } from '../names/document-name.ts'
import { namesOfPublisher } from '../names/publisher-name.ts'
import { Name } from '../parts/says.tsx'
import { Awaited } from '../parts/state.tsx'
import { useTitle } from '../title.ts'
import './documents.css'
import './dialogue.css'
import './sources.css'

/** Who published what, how far people hold each to be reliable, and which texts only repeat one another. */
export default function SourcesScreen() {
  const { say, tell } = useWords()
  useTitle(say('head.sources'))
  const { data: documents = [] } = useDocuments()
  return (
    <Awaited query={useSources()}>
      {(sources) => (
        <>
          <header className="list-title">
            <h1 className="page-title">{say('head.sources')}</h1>
            <p className="lead">
              {say('sources.lead', { n: sources.length })}{' '}
              {tell('sources.oneName', {
                terms: (
                  <Link key="terms" href="/terms?kind=body">
                    {say('sources.terms')}
                  </Link>
                ),
              })}
            </p>
          </header>
          <ul className="publishers">
            {sources.map((source) => (
              <li key={source.publisher}>
                <Publisher source={source} documents={documents} />
              </li>
            ))}
          </ul>
          <Origins documents={documents} />
        </>
      )}
    </Awaited>
  )
}

function Publisher({ source, documents }: { source: RatedSource; documents: readonly DocumentRecord[] }) {
  const words = useWords()
  const { say, language } = words
  const [rating, setRating] = useState(false)
  const [grade, setGrade] = useState<Reliability | ''>('')
  const rule = useRule()
  const [name, ...beside] = namesOfPublisher(source, language)
  const keys = new Set(source.names.map(publisherKey))
  const own = documents.filter(
    ({ publisher, withdrawn }) => publisher && !withdrawn && keys.has(publisherKey(publisher)),
  )
  const past = source.history.filter(({ state }) => state !== 'stands')
  const sent = rule.sent?.judged
  // What was sent stands among the ratings as soon as they are here, and is told once
  const arrived = sent?.on === 'source' && sent.reliability === source.reliability?.ruling
  const leave = () => {
    rule.reset()
    setRating(false)
  }
  return (
    <>
      <div className="who">
        <h2>
          <Name>{name!}</Name>
        </h2>
        {beside.map((other) => (
          <span key={other} className="second">
            <Name>{other}</Name>
          </span>
        ))}
        <span className="quiet">
          {say('sources.texts', { n: source.documents })}
          {!source.reliability && `${words.comma}${say('rate.none')}`}
        </span>
        {source.reliability && (
          <Said
            of={source.reliability}
            tell={({ by, ruling }) => say('rate.sourceSaid', { by, grade: sayGrade(ruling, language) })}
            takeBack={rule.takeBack}
          />
        )}
        {!rating && (
          <button
            type="button"
            className="as-link"
            aria-label={say('sources.rateOf', { source: name! })}
            onClick={() => setRating(true)}
          >
            {say('sources.rate')}
          </button>
        )}
        {past.length > 0 && (
          <details className="history">
            <summary>{say('sources.history')}</summary>
            <ol>
              {source.history.map(
                ({ judgement, state }) =>
                  judgement.on === 'source' && (
                    <li key={judgement.id}>
                      <span className="num">{words.date(judgement.at.slice(0, 10))}</span>{' '}
                      {say('rate.sourceSaid', { by: judgement.by, grade: sayGrade(judgement.reliability, language) })}
                      {state !== 'stands' &&
                        ` (${say(state === 'withdrawn' ? 'sources.takenBack' : 'sources.superseded')})`}
                    </li>
                  ),
              )}
            </ol>
          </details>
        )}
      </div>
      <div>
        {rating && !arrived && (
          <Reasoned
            name={say('sources.rateOf', { source: name! })}
            ready={grade !== ''}
            rule={rule}
            saying={({ by }) => say('rate.sourceSaid', { by, grade: sayGrade(grade, language) })}
            leave={leave}
            enter={(why) => {
              if (grade !== '') rule.rule({ on: 'source', publisher: source.publisher, reliability: grade }, why, leave)
            }}
          >
            <label className="asked">
              {say('sources.grade')}
              <select value={grade} onChange={({ target }) => setGrade(target.value as Reliability | '')}>
                <option value="" />
                {reliabilities.map((one) => (
                  <option key={one} value={one}>
                    {sayGrade(one, language)}
                  </option>
                ))}
              </select>
            </label>
          </Reasoned>
        )}
        <ul className="texts">
          {own.map((document) => (
            <li key={document.id}>
              <Link href={toDocument(document.id)}>
                <bdi>{document.name}</bdi>
              </Link>
              <span className="quiet">
                {say(`document.${document.kind}`)}
                {document.issued && `${words.comma}${words.date(document.issued)}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** Documents that repeat one copy, each group once. */
function groupsOf({ rounds }: Ledger): readonly (readonly DocumentId[])[] {
  const groups = rounds.flatMap(({ origins = [] }) => origins.filter(({ length }) => length > 1))
  return [...new Map(groups.map((group) => [[...group].sort().join(' '), group])).values()]
}

function Origins({ documents }: { documents: readonly DocumentRecord[] }) {
  const words = useWords()
  const { data } = useLedger()
  const groups = data ? groupsOf(data.ledger) : []
  if (groups.length === 0) return null
  return (
    <section className="below" aria-labelledby="origins">
      <h2 className="section-title" id="origins">
        {words.say('sources.origins')}
      </h2>
      <p className="second">{words.say('sources.originsMore')}</p>
      <ul className="origins">
        {groups.map((group) => (
          <li key={group.join(' ')}>
            <b>{sayReports({ reports: group.length, origins: 1 }, words.language)}</b>
            {': '}
            {group.map((id, i) => (
              <span key={id}>
                {i > 0 && ' · '}
                <Link href={toDocument(id)}>
                  <Name>
                    {documentName(
                      documents.find((document) => document.id === id),
                      words,
                    )}
                  </Name>
                </Link>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
