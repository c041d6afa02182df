import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Loom } from '../../api/shapes.ts'
import type { Edtf } from '../../reading/finding.ts'
import { toDocument, toMatter } from '../addresses.ts'
import { useDialogue } from '../api.ts'
import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { documentName } from '../names/document-name.ts'
import { Gap, Mark, Unlike } from '../parts/mark.tsx'
import { Quotation } from '../parts/quotation.tsx'
import { Name, Says } from '../parts/says.tsx'
import type { Timeline } from './columns.ts'
import { type Placed, type Row, type Stop, stepKey, weave } from './weave.ts'

interface UnfoldedProps {
  readonly row: Row
  readonly timeline: Timeline
  readonly dialogue: Loom
  /** The day as of which it was asked for; null: today. */
  readonly on: Edtf | null
  /** The step whose mark was pressed. */
  readonly chosen: string | null
}

/** A row opened in place: one column a round, the sentences in it, and for a silent round what was searched. */
export function Unfolded({ row, timeline, dialogue, on, chosen }: UnfoldedProps) {
  const words = useWords()
  const { say, language } = words
  const { matter } = row
  const { data, isPlaceholderData } = useDialogue(dialogue.mechanism, on)
  const whole = isPlaceholderData ? undefined : data?.matters.find(({ address }) => address === matter.address)
  const stops = useMemo(
    () => (whole ? weave(whole, timeline, dialogue.parties, dialogue.disagreements) : row).stops,
    [whole, row, timeline, dialogue],
  )
  const silent = matter.verdict === 'silent' ? row.gaps.find(({ newest }) => newest) : undefined
  return (
    <section aria-label={say('loom.said', { matter: matter.title[language] })}>
      <ol className="said">
        {stops.map((stop) => (
          <li key={stop.column}>
            <StopSaid stop={stop} timeline={timeline} dialogue={dialogue} chosen={chosen} whole={whole !== undefined} />
          </li>
        ))}
        {silent && (
          <li>
            <h3 className="verdict silent">
              <Gap newest />
              {columnName(timeline.columns[silent.column]!, words)}
            </h3>
            <p className="second">
              {words.tell('loom.silent', {
                n: matter.searched.length,
                texts: <Searched dialogue={dialogue} searched={matter.searched} />,
              })}
            </p>
          </li>
        )}
      </ol>
      <p className="onward">
        <Link href={toMatter(matter)}>{say('loom.page')}</Link>
      </p>
    </section>
  )
}

export function Searched({ dialogue, searched }: { dialogue: Pick<Loom, 'documents'>; searched: readonly string[] }) {
  const words = useWords()
  return searched.map((id, i) => (
    <span key={id}>
      {i > 0 && words.comma}
      <Link href={toDocument(id)}>
        <Name>
          {documentName(
            dialogue.documents.find((document) => document.id === id),
            words,
          )}
        </Name>
      </Link>
    </span>
  ))
}

interface StopSaidProps {
  readonly stop: Stop
  readonly timeline: Timeline
  readonly dialogue: Loom
  readonly chosen: string | null
  /** Whether the sentences are there; until then their first words stand for them. */
  readonly whole: boolean
}

const shownAtFirst = 2

function StopSaid({ stop, timeline, dialogue, chosen, whole }: StopSaidProps) {
  const words = useWords()
  const { say, language } = words
  const [all, setAll] = useState(false)
  const column = timeline.columns[stop.column]!
  const inHand = stop.steps.find((placed) => stepKey(placed) === chosen)
  const ordered = inHand ? [inHand, ...stop.steps.filter((placed) => placed !== inHand)] : stop.steps
  const distinct = ordered.filter((placed, i) => ordered.findIndex((other) => stepKey(other) === stepKey(placed)) === i)
  const shown = all ? distinct : distinct.slice(0, shownAtFirst)
  const rest = distinct.length - shown.length
  return (
    <>
      <h3>{columnName(column, words)}</h3>
      {stop.disagreements.map((disagreement) => (
        <p key={disagreement.address} className="clash">
          <Unlike /> {disagreement.about[language]}
        </p>
      ))}
      {shown.map((placed) => (
        <Said key={stepKey(placed)} placed={placed} dialogue={dialogue} inHand={placed === inHand} whole={whole} />
      ))}
      {rest > 0 && (
        <button type="button" className="as-link source" onClick={() => setAll(true)}>
          {say('loom.more', { n: rest })}
        </button>
      )}
    </>
  )
}

interface SaidProps extends Pick<StopSaidProps, 'dialogue' | 'whole'> {
  readonly placed: Placed
  readonly inHand: boolean
}

function Said({ placed, dialogue, inHand, whole }: SaidProps) {
  const words = useWords()
  const document = dialogue.documents.find(({ id }) => id === placed.step.document)
  return (
    <div className={inHand ? 'step in-hand' : 'step'}>
      <p className="source kind">
        {placed.shape ? <Mark {...placed.shape} side={placed.side} /> : <b className="num">{placed.figure}</b>}
        <span>
          {words.say(placed.word)}
          {words.comma}
          <Name>{documentName(document, words)}</Name>
        </span>
      </p>
      {whole ? <Quotation of={placed.step} /> : <Says>{placed.step.quote}</Says>}
    </div>
  )
}
