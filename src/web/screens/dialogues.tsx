import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import type { DialogueSummary } from '../../desk/desk.ts'
import { toDialogue, toDocument } from '../addresses.ts'
import { useDialogues, useLedger } from '../api.ts'
import { verdictsInOrder } from '../dialogue/view.ts'
import { useWords } from '../language.tsx'
import { roundName } from '../names/column-name.ts'
import { documentName } from '../names/document-name.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { placeName } from '../../ledger/naming/sides.ts'
import { daysOf } from '../../ledger/naming/when.ts'
import { Name } from '../parts/says.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { Awaited } from '../parts/state.tsx'
import { VerdictGlyph } from '../parts/verdict.tsx'
import { useTitle } from '../title.ts'
import './dialogues.css'

const Samples = lazy(() => import('../adding/samples.tsx'))
const Assigning = lazy(async () => ({ default: (await import('../judging/assigning.tsx')).Assigning }))

const explained = 'hiwar.explained'

export default function DialoguesScreen() {
  const words = useWords()
  const { say } = words
  useTitle(say('dialogues.title'))
  const query = useDialogues()
  const ledger = useLedger()
  const [hidden, setHidden] = useState(() => localStorage.getItem(explained) !== null)
  return (
    <Awaited query={query}>
      {(dialogues) => {
        const documents = ledger.data?.documents.filter(({ withdrawn }) => !withdrawn) ?? []
        const byName = new Map(documents.map((document) => [document.id, document]))
        const unplaced = (ledger.data?.ledger.unplaced ?? []).flatMap((id) => byName.get(id) ?? [])
        const samples = (
          <Samples
            documents={ledger.data?.documents ?? []}
            leave={() => {
              localStorage.setItem(explained, '1')
              setHidden(true)
            }}
          />
        )
        if (!dialogues.length && !unplaced.length)
          return (
            <div className="state">
              <h1 className="page-title">{say('dialogues.none')}</h1>
              <p className="lead">{say('dialogues.noneMore')}</p>
              <p className="begin">
                <Link href="/add">{say('head.add')}</Link>
              </p>
              <Suspense>{samples}</Suspense>
            </div>
          )
        const followed = dialogues.filter((dialogue) => dialogue.rounds.length > 1 || total(dialogue) > 0)
        const others = dialogues.filter((dialogue) => !followed.includes(dialogue))
        return (
          <>
            <header className="list-title">
              <h1 className="page-title">{say('dialogues.title')}</h1>
              {ledger.data && (
                <p className="lead">
                  {say('dialogues.lead', { dialogues: dialogues.length, documents: documents.length })}
                </p>
              )}
            </header>
            {!hidden && <Suspense>{samples}</Suspense>}
            <ul className="dialogues">
              {byAttention(followed).map((dialogue) => (
                <OneDialogue key={dialogue.mechanism} dialogue={dialogue} />
              ))}
            </ul>
            {others.length > 0 && (
              <section aria-labelledby="others" className="others">
                <h2 className="section-title" id="others">
                  {say('dialogues.other')}
                </h2>
                <ul className="dialogues">
                  {others.map((dialogue) => (
                    <OneDialogue key={dialogue.mechanism} dialogue={dialogue} />
                  ))}
                </ul>
              </section>
            )}
            {unplaced.length > 0 && (
              <section aria-labelledby="unplaced" className="others">
                <h2 className="section-title" id="unplaced">
                  {say('dialogues.unplaced')}
                </h2>
                <p className="second">{say('dialogues.unplacedMore')}</p>
                <ul className="unplaced">
                  {unplaced.map((document) => (
                    <li key={document.id}>
                      <Link href={toDocument(document.id)}>
                        <Name>{documentName(document, words)}</Name>
                      </Link>
                      <span className="quiet">
                        {say(`document.${document.kind}`)}
                        {document.issued && `${words.comma}${words.date(document.issued)}`}
                      </span>
                      <Suspense>
                        <Assigning document={document} />
                      </Suspense>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )
      }}
    </Awaited>
  )
}

const total = ({ matters }: DialogueSummary) => Object.values(matters).reduce((sum, n) => sum + n, 0)
const attending = ({ matters }: DialogueSummary) => matters.overdue + matters.silent
const byAttention = (dialogues: readonly DialogueSummary[]) =>
  [...dialogues].sort((a, b) => attending(b) - attending(a) || total(b) - total(a))

/** When the next round is to be expected, and why; that the day has passed is told too. */
function Expected({ of: { expected } }: { of: DialogueSummary }) {
  const words = useWords()
  const { say } = words
  if (!expected) return null
  const passed = (daysOf(expected.on)?.to ?? Infinity) < Date.now() / 864e5
  const { citation } = expected
  const why = say(`expected.${expected.by}`)
  return (
    <p className="expected quiet">
      {words.tell(passed ? 'expected.passed' : 'expected.on', {
        date: (
          <bdi key="date" className="num">
            {words.date(expected.on)}
          </bdi>
        ),
        why: citation ? (
          <Link key="why" href={toDocument(citation.document, citation)} title={citation.quote}>
            {why}
          </Link>
        ) : (
          why
        ),
      })}
    </p>
  )
}

function OneDialogue({ dialogue }: { dialogue: DialogueSummary }) {
  const words = useWords()
  const { say, language } = words
  const name = mechanismName(dialogue.mechanism, dialogue.parties, language)
  const last = dialogue.rounds.at(-1)
  const parts = verdictsInOrder.filter((verdict) => dialogue.matters[verdict] > 0)
  return (
    <li>
      <h2 lang={name.language}>
        <Link href={toDialogue(dialogue.mechanism)}>{name.whole}</Link>
      </h2>
      <p className="last">
        {last ? (
          <>
            {roundName(last, words)}
            <span className="quiet num">
              {last.place && `${words.comma}${placeName(last.place, language)}`}
              {last.ordinal !== null && last.date && `${words.comma}${words.date(last.date)}`}
            </span>
          </>
        ) : (
          <span className="quiet">{say('dialogues.rounds', { n: 0 })}</span>
        )}
      </p>
      <Expected of={dialogue} />
      <Sparkline rounds={dialogue.rounds} />
      <p className="counts">
        {total(dialogue) === 0 && <span className="quiet">{say('dialogues.matters', { n: 0 })}</span>}
        {total(dialogue) > 0 && <span>{say('dialogues.matters', { n: total(dialogue) })}</span>}
        {parts.map((verdict) => (
          <span key={verdict} className={`verdict ${verdict}`}>
            <VerdictGlyph of={verdict} />
            {verdict === 'silent'
              ? say('dialogue.silentPlain', { n: dialogue.matters[verdict] })
              : say(`dialogue.${verdict}`, { n: dialogue.matters[verdict] })}
          </span>
        ))}
        <span className="quiet">
          {say('dialogues.texts', { n: dialogue.documents })}
          {dialogue.disagreements > 0 &&
            `${words.comma}${say('dialogues.disagreements', { n: dialogue.disagreements })}`}
        </span>
      </p>
    </li>
  )
}
