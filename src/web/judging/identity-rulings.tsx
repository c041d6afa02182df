import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Dialogue } from '../../api/shapes.ts'
import { placeCited } from '../../ledger/address.ts'
import type { IdentityKind, JudgementOn } from '../../ledger/judgement.ts'
import type { Citation } from '../../ledger/ledger.ts'
import type { Anchor } from '../../ledger/place.ts'
import { fold } from '../../text/fold.ts'
import { useJudgements } from '../api.ts'
import { useWords } from '../language.tsx'
import { Reasoned } from './reasoned.tsx'
import { useRule } from './rule.ts'
import { Said } from './said.tsx'

/** A person, a body or an instrument, under all the names that the documents give it. */
export interface Identified {
  readonly kind: IdentityKind
  /** What it is called in each language; null where it has no name there. */
  readonly ar: string | null
  readonly en: string | null
  readonly namings: readonly (Citation & { readonly name: string })[]
}

interface Props {
  readonly named: Identified
  readonly all: readonly Identified[]
  readonly dialogue: Dialogue
}

type Offer = 'same' | 'different'

/** Ruling on a name: that it is another entry’s too, or that some of the names here are somebody else’s. */
export function IdentityRulings(props: Props) {
  const { say } = useWords()
  const [open, setOpen] = useState<Offer | null>(null)
  const leave = () => setOpen(null)
  const offers: readonly Offer[] = namesOf(props.named).length > 1 ? ['same', 'different'] : ['same']
  if (open === 'same') return <Same {...props} leave={leave} />
  if (open === 'different') return <Different {...props} leave={leave} />
  return (
    <p className="offers">
      {offers.map((offer) => (
        <button key={offer} type="button" className="as-link" onClick={() => setOpen(offer)}>
          {say(`identity.${offer}`)}
        </button>
      ))}
    </p>
  )
}

const namesOf = ({ namings }: Identified): readonly string[] => [...new Set(namings.map(({ name }) => name))]

const typeOf = { person: 'people', body: 'organisations', instrument: 'instruments' } as const

const anchors = ({ kind }: Identified, namings: Identified['namings'], { documents }: Dialogue): Anchor[] =>
  namings.map((naming) => ({ ...placeCited(naming, documents), type: typeOf[kind] }))

/** The fullest names of an entry, the reader’s language first. */
function label({ ar, en }: Identified, language: 'ar' | 'en'): string {
  const [own, other] = language === 'ar' ? [ar, en] : [en, ar]
  return [...new Set([own, other])].filter(Boolean).join(' – ')
}

const placeOf = ({ namings: [first] }: Identified): string => `${first?.document} ${first?.start} ${first?.name}`

const namesShown = 10

interface FormProps extends Props {
  readonly leave: () => void
}

function Same({ named, all, dialogue, leave }: FormProps) {
  const { say, language } = useWords()
  const ruling = useRule()
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<Identified | null>(null)
  const words = fold(sought).trim().split(/\s+/)
  const found = all
    .filter((one) => one !== named && one.kind === named.kind)
    .filter((one) => words.every((word) => fold([one.ar, one.en, ...namesOf(one)].join(' ')).includes(word)))
    .slice(0, namesShown)
  return (
    <Reasoned
      name={say('identity.same')}
      ready={chosen !== null}
      rule={ruling}
      saying={({ by }) =>
        say('identity.saidSame', { by, one: label(named, language), other: label(chosen!, language) })
      }
      enter={(why) =>
        ruling.rule(
          {
            on: 'identity',
            of: named.kind,
            ruling: 'same',
            one: anchors(named, named.namings, dialogue),
            other: anchors(chosen!, chosen!.namings, dialogue),
          },
          why,
          leave,
        )
      }
      leave={leave}
    >
      <TextInput
        label={say('identity.sameAs')}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <p className="quiet">{say(named.kind === 'instrument' ? 'identity.noInstrument' : 'identity.noSuch')}</p>
      )}
      <div className="choices" role="radiogroup" aria-label={say('identity.sameAs')}>
        {found.map((one) => (
          <label key={placeOf(one)}>
            <input type="radio" name="other" checked={one === chosen} onChange={() => setChosen(one)} />
            <bdi>{label(one, language)}</bdi>
          </label>
        ))}
      </div>
    </Reasoned>
  )
}

function Different({ named, dialogue, leave }: FormProps) {
  const { say } = useWords()
  const ruling = useRule()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const names = namesOf(named)
  return (
    <Reasoned
      name={say('identity.different')}
      ready={chosen.length > 0 && chosen.length < names.length}
      rule={ruling}
      saying={({ by }) =>
        say('identity.saidDifferent', { by, one: names.find((name) => !chosen.includes(name))!, other: chosen[0]! })
      }
      enter={(why) => {
        const isOther = ({ name }: { name: string }) => chosen.includes(name)
        ruling.rule(
          {
            on: 'identity',
            of: named.kind,
            ruling: 'different',
            one: anchors(
              named,
              named.namings.filter((naming) => !isOther(naming)),
              dialogue,
            ),
            other: anchors(named, named.namings.filter(isOther), dialogue),
          },
          why,
          leave,
        )
      }}
      leave={leave}
    >
      <fieldset>
        <legend>{say('identity.whichOther')}</legend>
        {names.map((name) => (
          <label key={name} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(name)}
              onChange={() =>
                setChosen(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])
              }
            />
            <bdi>{name}</bdi>
          </label>
        ))}
      </fieldset>
    </Reasoned>
  )
}

/** The rulings on names of these kinds of things that stand in a dialogue, each to be taken back. */
export function IdentitiesSaid({ dialogue, kinds }: { dialogue: Dialogue; kinds: readonly IdentityKind[] }) {
  const { say } = useWords()
  const { data } = useJudgements(dialogue.mechanism)
  const { takeBack } = useRule()
  const standing = (data ?? []).flatMap(({ judgement, state, contested }) =>
    judgement.on === 'identity' && kinds.includes(judgement.of) && state === 'stands' ? [{ judgement, contested }] : [],
  )
  if (!standing.length) return null
  const quote = (places: JudgementOn<'identity'>['one']) => places[0]?.quote ?? ''
  return (
    <section aria-labelledby="identities">
      <h2 className="section-title" id="identities">
        {say('identity.rulings')}
      </h2>
      {standing.map(({ judgement: { id, by, at, why, ruling, one, other }, contested }) => (
        <Said
          key={id}
          of={{ judgement: id, by, at, why, ruling, contested }}
          tell={(word) =>
            say(word.ruling === 'same' ? 'identity.saidSame' : 'identity.saidDifferent', {
              by: word.by,
              one: quote(one),
              other: quote(other),
            })
          }
          takeBack={takeBack}
        />
      ))}
    </section>
  )
}
