import type { Settled, Word as Ruled } from '../../ledger/judgement.ts'
import { useWords } from '../language.tsx'
import { scriptOf } from '../parts/says.tsx'
import './judging.css'

interface SaidProps<W extends Ruled> {
  readonly of: W & { readonly contested: readonly W[] }
  /** What one person says, as a sentence. */
  readonly tell: (word: W) => string
  /** Absent where it cannot be taken back from here. */
  readonly takeBack?: (judgement: string) => void
}

/** What people ruled on something: who, when and why; where they disagree, each of them. */
export function Said<W extends Ruled = Settled>({ of, tell, takeBack }: SaidProps<W>) {
  const { say } = useWords()
  return (
    <div className="said-by">
      <OneSaid word={of} tell={tell} takeBack={takeBack} />
      {of.contested.length > 0 && (
        <div className="contested">
          <p>{say('judge.contested')}</p>
          {of.contested.map((word) => (
            <OneSaid key={word.judgement} word={word} tell={tell} takeBack={takeBack} />
          ))}
        </div>
      )}
    </div>
  )
}

interface OneSaidProps<W extends Ruled> {
  readonly word: W
  readonly tell: (word: W) => string
  readonly takeBack: ((judgement: string) => void) | undefined
}

function OneSaid<W extends Ruled>({ word, tell, takeBack }: OneSaidProps<W>) {
  const words = useWords()
  const { judgement, at, why } = word
  return (
    <p>
      <bdi>{tell(word)}</bdi>
      <span className="quiet num">
        {words.comma}
        <bdi>{words.date(at.slice(0, 10))}</bdi>
      </span>
      {why && (
        <>
          {' '}
          <q className="reason" lang={scriptOf(why)}>
            <bdi>{why}</bdi>
          </q>
        </>
      )}{' '}
      {takeBack && (
        <button type="button" className="as-link" onClick={() => takeBack(judgement)}>
          {words.say('finding.undo')}
        </button>
      )}
    </p>
  )
}
