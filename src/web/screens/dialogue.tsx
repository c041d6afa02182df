import { useMemo } from 'react'
import { Link, useSearch } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { Verdict as Of } from '../../ledger/ledger.ts'
import { toDialogue, toRound } from '../addresses.ts'
import { useDialogue } from '../api.ts'
import { useWords } from '../language.tsx'
import { timelineOf } from '../loom/columns.ts'
import { Legend } from '../loom/legend.tsx'
import { Loom } from '../loom/loom.tsx'
import { type Row, weave } from '../loom/weave.ts'
import { ordinalInSentence, roundName } from '../names/column-name.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { placeName } from '../../ledger/naming/sides.ts'
import { DisagreementBox } from '../parts/disagreement.tsx'
import { Awaited } from '../parts/state.tsx'
import { VerdictGlyph } from '../parts/verdict.tsx'
import { useTitle } from '../title.ts'
import './dialogue.css'

export default function DialogueScreen({ mechanism }: { mechanism: string }) {
  const query = useDialogue(mechanism)
  return <Awaited query={query}>{(dialogue) => <OneDialogue dialogue={dialogue} />}</Awaited>
}

/** The verdicts in the order in which the summary tells them. */
const told: readonly Of[] = ['overdue', 'silent', 'restated', 'open', 'advanced', 'kept-late', 'kept']

function OneDialogue({ dialogue }: { dialogue: Dialogue }) {
  const words = useWords()
  const { say, language } = words
  const asked = new URLSearchParams(useSearch()).get('only')
  const only = told.find((verdict) => verdict === asked) ?? null
  const { rounds, matters, disagreements, parties } = dialogue
  const timeline = useMemo(() => timelineOf(rounds, matters), [rounds, matters])
  const rows = useMemo(
    () => matters.map((matter) => weave(matter, timeline, parties, disagreements)),
    [matters, timeline, parties, disagreements],
  )
  const shown = useMemo(() => (only ? rows.filter(({ matter }) => matter.verdict === only) : rows), [rows, only])
  const name = mechanismName(dialogue.mechanism, parties, language)
  useTitle(name.whole)
  const hijri = words.hijri(dialogue.asOf)
  return (
    <>
      <section className="dialogue-title">
        <div>
          <h1 className="page-title" lang={name.language}>
            {name.whole}
          </h1>
          <Summary rows={rows} only={only} dialogue={dialogue} />
        </div>
        <p className="as-of">
          <span className="num">{say('dialogue.asOf', { date: words.date(dialogue.asOf) })}</span>
          <br />
          <span className="num quiet">
            {hijri && `${hijri} · `}
            {say('dialogue.texts', { n: dialogue.documents.length })}
          </span>
        </p>
      </section>
      {rows.length > 0 && (
        <>
          <Legend parties={parties} />
          {only && (
            <p className="filtered" role="status">
              {say('dialogue.filtered', { n: shown.length, all: rows.length })}{' '}
              <Link href={toDialogue(dialogue.mechanism)}>{say('dialogue.all')}</Link>
            </p>
          )}
          <Loom dialogue={dialogue} timeline={timeline} rows={shown} />
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
            <DisagreementBox key={disagreement.address} disagreement={disagreement} documents={dialogue.documents} />
          ))}
        </section>
      )}
    </>
  )
}

interface SummaryProps {
  readonly rows: readonly Row[]
  readonly only: Of | null
  readonly dialogue: Dialogue
}

/** The count is a sentence, and each count in it is the filter. */
function Summary({ rows, only, dialogue }: SummaryProps) {
  const words = useWords()
  const { say, comma, language } = words
  if (!rows.length) return <p className="lead">{say('dialogue.noMatters')}</p>
  const parts = told.flatMap((verdict) => {
    const n = rows.filter(({ matter }) => matter.verdict === verdict).length
    return n ? [{ verdict, n }] : []
  })
  const newest = dialogue.rounds.filter(({ ordinal }) => ordinal !== null).at(-1)
  const phrase = (verdict: Of, n: number) =>
    verdict === 'silent'
      ? newest
        ? say('dialogue.silent', { n, round: ordinalInSentence(newest, words) })
        : say('dialogue.silentPlain', { n })
      : say(`dialogue.${verdict}`, { n })
  return (
    <p className="lead summary">
      {words.tell('dialogue.summary', {
        matters: rows.length,
        parts: parts.map(({ verdict, n }, i) => {
          const text = `${language === 'ar' && i > 0 ? 'و' : ''}${phrase(verdict, n)}`
          const [count, first, ...tail] = text.split(' ')
          return (
            <span key={verdict}>
              <Link
                href={`${toDialogue(dialogue.mechanism)}${only === verdict ? '' : `?only=${verdict}`}`}
                className="part"
                aria-current={only === verdict}
              >
                {/* the numeral keeps its conjunction and its glyph on one line */}
                <span className="no-wrap">
                  <span className={`verdict ${verdict}`}>
                    <VerdictGlyph of={verdict} />
                  </span>
                  {first ? `${count} ${first}` : count}
                </span>
                {tail.length > 0 && ` ${tail.join(' ')}`}
              </Link>
              {i < parts.length - 1 && comma}
            </span>
          )
        }),
      })}
    </p>
  )
}
