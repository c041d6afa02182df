import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { Loom as Drawn } from '../../api/shapes.ts'
import type { Round } from '../../ledger/ledger.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { partiesNamed } from '../../ledger/naming/parties.ts'
import { placeName } from '../../ledger/naming/sides.ts'
import { toDialogue, toRound } from '../addresses.ts'
import { useLoom, useSentencesSoon } from '../api.ts'
import { Filters } from '../dialogue/filters.tsx'
import { DialogueTop } from '../dialogue/top.tsx'
import { isFiltered, passes, searchOf, type View, viewIn, withoutFilters } from '../dialogue/view.ts'
import { useWords } from '../language.tsx'
import { stretch, timelineOf } from '../loom/columns.ts'
import { Legend } from '../loom/legend.tsx'
import { Loom } from '../loom/loom.tsx'
import { LoomTable } from '../loom/table.tsx'
import { weave } from '../loom/weave.ts'
import { roundName } from '../names/column-name.ts'
import { DisagreementBox } from '../parts/disagreement.tsx'
import { Awaited, Loading } from '../parts/state.tsx'
import { useTitle } from '../title.ts'

const Export = lazy(() => import('../loom/export.tsx'))

export default function DialogueScreen({ mechanism }: { mechanism: string }) {
  const view = viewIn(useSearch())
  const query = useLoom(mechanism, view.on)
  const now = useLoom(mechanism, null)
  return (
    <Awaited query={query} meanwhile={<Named mechanism={mechanism} />}>
      {(dialogue) => <OneDialogue dialogue={dialogue} view={view} allRounds={(now.data ?? dialogue).rounds} />}
    </Awaited>
  )
}

/** What its address tells of a dialogue, until the rest is there. */
function Named({ mechanism }: { mechanism: string }) {
  const { language } = useWords()
  const name = mechanismName(mechanism, partiesNamed(mechanism), language)
  return (
    <>
      <section className="dialogue-title">
        <h1 className="page-title" lang={name.language}>
          {name.whole}
        </h1>
      </section>
      <Loading />
    </>
  )
}

interface OneDialogueProps {
  readonly dialogue: Drawn
  readonly view: View
  /** Those of today: an earlier day knows fewer. */
  readonly allRounds: readonly Round[]
}

function OneDialogue({ dialogue, view, allRounds }: OneDialogueProps) {
  const words = useWords()
  const { say, language } = words
  const [, go] = useLocation()
  const [exporting, setExporting] = useState(false)
  useSentencesSoon(dialogue.mechanism, view.on)
  const { rounds, matters, disagreements, parties, documents } = dialogue
  const { from, to } = view
  const timeline = useMemo(() => stretch(timelineOf(rounds, matters), from, to), [rounds, matters, from, to])
  const rows = useMemo(
    () => matters.map((matter) => weave(matter, timeline, parties, disagreements)),
    [matters, timeline, parties, disagreements],
  )
  // a choice is answered at once, the loom when it is drawn
  const asked = useDeferredValue(searchOf(view))
  const shown = useMemo(() => {
    const view = viewIn(asked)
    return rows.filter((row) => passes(row, view, dialogue))
  }, [rows, asked, dialogue])
  const name = mechanismName(dialogue.mechanism, parties, language)
  useTitle(name.whole)
  const show = (change: Partial<View>) =>
    go(`${toDialogue(dialogue.mechanism)}${searchOf({ ...view, ...change })}`, { replace: true })
  return (
    <>
      <DialogueTop dialogue={dialogue} view={view} allRounds={allRounds} ask={(on) => show({ on })} />
      {rows.length > 0 && (
        <>
          <Legend parties={parties} />
          <div className="shown-as">
            <Filters dialogue={dialogue} rows={rows} timeline={timeline} view={view} show={show} />
            <div className="forms">
              <button
                type="button"
                className="as-link"
                onClick={() => show({ form: view.form === 'loom' ? 'table' : 'loom' })}
              >
                {say(view.form === 'loom' ? 'loom.asTable' : 'loom.asLoom')}
              </button>
              {exporting ? (
                <Suspense>
                  <Export
                    title={name.whole}
                    subtitle={say('dialogue.asOf', { date: words.date(dialogue.asOf) })}
                    rows={shown}
                    timeline={timeline}
                  />
                </Suspense>
              ) : (
                <button type="button" className="as-link" onClick={() => setExporting(true)}>
                  {say('loom.export')}
                </button>
              )}
            </div>
          </div>
          {isFiltered(view) && (
            <p className="filtered" role="status">
              {say('dialogue.filtered', { n: shown.length, all: rows.length })}{' '}
              <Link href={`${toDialogue(dialogue.mechanism)}${searchOf(withoutFilters(view))}`} replace>
                {say('dialogue.all')}
              </Link>
            </p>
          )}
          {view.form === 'table' ? (
            <LoomTable rows={shown} timeline={timeline} />
          ) : (
            <Loom dialogue={dialogue} on={view.on} timeline={timeline} rows={shown} asked={isFiltered(viewIn(asked))} />
          )}
        </>
      )}
      {rounds.length > 0 && (
        <section className="below" aria-labelledby="rounds">
          <h2 className="section-title" id="rounds">
            {say('dialogue.rounds')}
          </h2>
          <ol className="rounds">
            {rounds.map((round) => (
              <li key={round.address}>
                <Link href={toRound(round)}>{roundName(round, words)}</Link>
                <span>{round.place && placeName(round.place, language)}</span>
                <span className="num">{round.date ? words.date(round.date) : say('round.undated')}</span>
                <span className="quiet">{say('dialogue.texts', { n: round.documents.length })}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {disagreements.length > 0 && (
        <section className="below" aria-labelledby="disagreements">
          <h2 className="section-title" id="disagreements">
            {say('dialogue.disagreements')}
          </h2>
          {disagreements.map((disagreement) => (
            <DisagreementBox key={disagreement.address} disagreement={disagreement} documents={documents} />
          ))}
        </section>
      )}
    </>
  )
}
