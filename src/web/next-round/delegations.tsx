import { useState } from 'react'
import { sideName } from '../../ledger/naming/sides.ts'
import type { Bilingual } from '../../ledger/ledger.ts'
import type { Named } from '../../ledger/named.ts'
import { sayEither } from '../../dialogue/text.ts'
import type { NamedDelegate } from '../../dialogue/prepared-round.ts'
import type { SideCode } from '../../reading/finding.ts'
import { useNamed } from '../api.ts'
import { useWords } from '../language.tsx'
import { Name, scriptOf } from '../parts/says.tsx'
import { Select } from '../parts/select.tsx'
import { Both, Form, nothing, Opening } from './fields.tsx'
import { useSeat } from './seat.tsx'

/** Who comes, of both sides. */
export function Delegations() {
  const { say, language } = useWords()
  const { round, may, tone } = useSeat()
  return (
    <section aria-labelledby="delegations">
      <h2 className="section-title" id="delegations">
        {say('delegation.title')}
      </h2>
      <div className="two-sides">
        {round.delegations.map(({ side, delegates }) => (
          <section key={side} aria-label={say('delegation.of', { side: sideName(side, language) })}>
            <h3 className={tone(side)}>{sideName(side, language)}</h3>
            {delegates.length === 0 && <p className="second">{say('delegation.none')}</p>}
            <ul className="delegates">
              {delegates.map((delegate) => (
                <DelegateRow key={delegate.delegate} delegate={delegate} side={side} />
              ))}
            </ul>
            {may('set-delegation', side) && (
              <Opening word={say('delegation.add')}>{(close) => <DelegateForm side={side} close={close} />}</Opening>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

function DelegateRow({ delegate, side }: { readonly delegate: NamedDelegate; readonly side: SideCode }) {
  const { say, language } = useWords()
  const { may, entering } = useSeat()
  const other = language === 'ar' ? 'en' : 'ar'
  const { name, office, head, tabled } = delegate
  const hand = () => {
    const { tabled: _, ...given } = delegate
    entering.enter({ to: '/delegations', body: { written: { kind: 'delegate-set', ...given }, side } })
  }
  return (
    <li>
      <b>
        <Name>{sayEither(name, language)}</Name>
      </b>
      {name.ar.trim() && name.en.trim() && (
        <span className="quiet">
          <Name>{name[other]}</Name>
        </span>
      )}
      <span className="second">
        <Name>{sayEither(office, language)}</Name>
      </span>
      <span className="offers">
        {head && <span>{say('delegation.head')}</span>}
        {!tabled && <span className="late">{say('delegation.notHanded')}</span>}
        {!tabled && may('set-delegation', side) && (
          <button type="button" className="as-link" onClick={hand}>
            {say('line.table')}
          </button>
        )}
        {may('set-delegation', side) && (
          <button
            type="button"
            className="as-link"
            onClick={() =>
              entering.enter({
                to: '/delegations',
                body: { written: { kind: 'delegate-removed', delegate: delegate.delegate }, side, own: !tabled },
              })
            }
          >
            {say('next.remove')}
          </button>
        )}
      </span>
    </li>
  )
}

function DelegateForm({ side, close }: { readonly side: SideCode; readonly close: () => void }) {
  const { say, language } = useWords()
  const { entering, dialogue } = useSeat()
  const [name, setName] = useState<Bilingual>(nothing)
  const [office, setOffice] = useState<Bilingual>(nothing)
  const [head, setHead] = useState(false)
  const [own, setOwn] = useState(false)
  const { data: named = [] } = useNamed(dialogue.mechanism)
  const people = named.filter(({ kind, country }) => kind === 'person' && country === side)
  const take = (called: string | null) => {
    const person = people.find((one) => nameOf(one) === called)
    if (!person) return
    setName({ ar: person.ar ?? '', en: person.en ?? '' })
    setOffice({ ar: lastOffice(person, 'ar'), en: lastOffice(person, 'en') })
  }
  return (
    <Form
      name={say('delegation.add')}
      leave={close}
      submit={() =>
        entering.enter(
          { to: '/delegations', body: { written: { kind: 'delegate-set', name, office, head }, side, own } },
          close,
        )
      }
    >
      {people.length > 0 && (
        <Select
          label={say('delegation.known')}
          value={null}
          none="—"
          options={people.map((one) => [nameOf(one), one[language] ?? nameOf(one)] as const)}
          set={take}
        />
      )}
      <Both label={say('delegation.name')} value={name} set={setName} required="one" />
      <Both label={say('delegation.office')} value={office} set={setOffice} />
      <label className="choice">
        <input type="checkbox" checked={head} onChange={({ target }) => setHead(target.checked)} />
        {say('delegation.head')}
      </label>
      <label className="choice">
        <input type="checkbox" checked={own} onChange={({ target }) => setOwn(target.checked)} />
        {say('delegation.keepOwn')}
      </label>
    </Form>
  )
}

const nameOf = ({ ar, en }: Named): string => en ?? ar ?? ''
/** The office that the newest document in a language gives. */
const lastOffice = ({ namings }: Named, language: 'ar' | 'en'): string =>
  namings.findLast(({ role }) => role !== null && scriptOf(role) === language)?.role ?? ''
