import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Dialogue } from '../../api/shapes.ts'
import { placesOfMatter } from '../../ledger/address.ts'
import type { Matter, Step, Verdict as Of } from '../../ledger/ledger.ts'
import type { ReviewedMatter } from '../../review/review.ts'
import { sayTitle, verdictOrder } from '../../review/text.ts'
import { fold } from '../../text/fold.ts'
import { useWords } from '../language.tsx'
import { Quotation } from '../parts/quotation.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { Reasoned } from './reasoned.tsx'
import { useRule } from './rule.ts'
import { Said } from './said.tsx'

interface Props {
  readonly dialogue: Dialogue
  readonly matter: ReviewedMatter
}

/** What people ruled on a matter as a whole: what became of it, and whether it is one. The computed verdict stays beside theirs. */
export function MatterSaid({ matter: { verdict, ruled, linked } }: Pick<Props, 'matter'>) {
  const words = useWords()
  const { say } = words
  const { takeBack } = useRule()
  if (!ruled && !linked) return null
  return (
    <div className="matter-said">
      {ruled && (
        <>
          {ruled.verdict !== verdict && <Verdict of={ruled.verdict} />}
          <Said
            of={ruled}
            tell={(word) =>
              word.judgement === ruled.judgement
                ? say('matter.ruled', {
                    by: word.by,
                    verdict: say(`verdict.${ruled.verdict}`),
                    date: words.date(ruled.asOf),
                  })
                : say('matter.verdictSaid', { by: word.by, verdict: say(`verdict.${word.ruling as Of}`) })
            }
            takeBack={takeBack}
          />
        </>
      )}
      {linked?.map((link) => (
        <Said
          key={link.judgement}
          of={link}
          tell={({ ruling, by }) => say(ruling === 'joined' ? 'matter.joined' : 'matter.divided', { by })}
          takeBack={takeBack}
        />
      ))}
    </div>
  )
}

type Offer = 'verdict' | 'join' | 'split'

/** Ruling on a matter: what became of it, with which it is one, which of its steps are not its own. */
export function MatterRulings(props: Props) {
  const { say } = useWords()
  const [open, setOpen] = useState<Offer | null>(null)
  const offered = useRef<HTMLParagraphElement>(null)
  const leave = () => {
    setOpen(null)
    offered.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus({ preventScroll: true })
  }
  const offers = { verdict: 'matter.rule', join: 'matter.join', split: 'matter.split' } as const
  const possible = (Object.keys(offers) as Offer[]).filter(
    (offer) => offer !== 'split' || placesApart(props.matter.steps).length > 1,
  )
  return (
    <section aria-label={say('judge.open')}>
      <p className="offers" ref={offered}>
        {possible.map((offer) => (
          <button
            key={offer}
            type="button"
            className="as-link"
            aria-expanded={open === offer}
            onClick={() => setOpen(open === offer ? null : offer)}
          >
            {say(offers[offer])}
          </button>
        ))}
      </p>
      {open === 'verdict' && <RuleVerdict {...props} leave={leave} />}
      {open === 'join' && <Join {...props} leave={leave} />}
      {open === 'split' && <Split {...props} leave={leave} />}
    </section>
  )
}

interface FormProps extends Props {
  readonly leave: () => void
}

function RuleVerdict({ dialogue, matter, leave }: FormProps) {
  const words = useWords()
  const { say } = words
  const ruling = useRule()
  const [verdict, setVerdict] = useState<Of>(matter.ruled?.verdict ?? matter.verdict)
  return (
    <Reasoned
      name={say('matter.rule')}
      ready
      needsReason
      rule={ruling}
      saying={({ by }) =>
        say('matter.ruled', { by, verdict: say(`verdict.${verdict}`), date: words.date(dialogue.asOf) })
      }
      enter={(why) =>
        ruling.rule(
          { on: 'verdict', matter: placesOfMatter(matter, dialogue.documents), verdict, asOf: dialogue.asOf },
          why,
          leave,
        )
      }
      leave={leave}
    >
      <label className="asked">
        {say('matter.became')}
        <select value={verdict} onChange={(event) => setVerdict(event.currentTarget.value as Of)}>
          {verdictOrder.map((one) => (
            <option key={one} value={one}>
              {say(`verdict.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </Reasoned>
  )
}

const titlesShown = 12

function Join({ dialogue, matter, leave }: FormProps) {
  const { say, language } = useWords()
  const ruling = useRule()
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const words = fold(sought).trim().split(/\s+/)
  const others = dialogue.matters.filter(({ address }) => address !== matter.address)
  const found = others
    .filter(({ title: { ar, en } }) => words.every((word) => `${fold(ar)} ${fold(en)}`.includes(word)))
    .slice(0, titlesShown)
  const other = found.find(({ address }) => address === chosen)
  return (
    <Reasoned
      name={say('matter.join')}
      ready={other !== undefined}
      rule={ruling}
      saying={({ by }) => say('matter.joined', { by })}
      enter={(why) => {
        const places = (one: Matter) => placesOfMatter(one, dialogue.documents)
        ruling.rule({ on: 'matters', ruling: 'joined', matters: [places(matter), places(other!)] }, why, leave)
      }}
      leave={leave}
    >
      <TextInput
        label={say('matter.joinWith')}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {found.length === 0 && <p className="quiet">{say('matter.noSuch')}</p>}
      <div className="choices" role="radiogroup" aria-label={say('matter.joinWith')}>
        {found.map((one) => (
          <label key={one.address}>
            <input type="radio" name="other" checked={one.address === chosen} onChange={() => setChosen(one.address)} />
            <bdi>{sayTitle(one.title, language)}</bdi>
          </label>
        ))}
      </div>
    </Reasoned>
  )
}

const placeOf = ({ document, type, start, end }: Step) => `${document}/${type}/${start}-${end}`
/** The steps of a matter, each place once. */
const placesApart = (steps: readonly Step[]) =>
  steps.filter((step, i) => steps.findIndex((other) => placeOf(other) === placeOf(step)) === i)

function Split({ dialogue, matter, leave }: FormProps) {
  const { say } = useWords()
  const ruling = useRule()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const apart = placesApart(matter.steps)
  const toggle = (place: string) => {
    const next = new Set(chosen)
    if (!next.delete(place)) next.add(place)
    setChosen(next)
  }
  return (
    <Reasoned
      name={say('matter.split')}
      ready={chosen.size > 0 && chosen.size < apart.length}
      notReady={say('matter.splitMore')}
      rule={ruling}
      saying={({ by }) => say('matter.divided', { by })}
      enter={(why) => {
        const places = placesOfMatter(matter, dialogue.documents)
        const steps = places.steps.filter((_, i) => chosen.has(placeOf(matter.steps[i]!)))
        ruling.rule({ on: 'matters', ruling: 'split', matter: places, steps }, why, leave)
      }}
      leave={leave}
    >
      <p className="quiet">{say('matter.splitMore')}</p>
      <div className="steps-chosen">
        {apart.map((step) => (
          <div key={placeOf(step)} className="step-chosen">
            <input
              type="checkbox"
              checked={chosen.has(placeOf(step))}
              onChange={() => toggle(placeOf(step))}
              aria-label={step.quote}
            />
            <div>
              <Quotation of={step} small />
              <SourceLine of={step} documents={dialogue.documents} />
            </div>
          </div>
        ))}
      </div>
    </Reasoned>
  )
}
