import type { Dialogue } from '../../api/shapes.ts'
import type { Named, Naming } from '../../ledger/named.ts'
import { sideName } from '../../ledger/naming/sides.ts'
import { useNamed } from '../api.ts'
import { InDialogue, SectionPage } from '../dialogue/in-dialogue.tsx'
import { IdentitiesSaid, IdentityRulings } from '../judging/identity-rulings.tsx'
import { useWords } from '../language.tsx'
import { Name } from '../parts/says.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { Awaited } from '../parts/state.tsx'
import './people.css'

/** Who took part and which bodies are named: in both scripts, with their offices in order of time. */
export default function PeopleScreen({ mechanism }: { mechanism: string }) {
  return (
    <InDialogue mechanism={mechanism}>
      {(dialogue) => (
        <SectionPage dialogue={dialogue} section="people">
          <AllNamed dialogue={dialogue} />
          <IdentitiesSaid dialogue={dialogue} kinds={['person', 'body']} />
        </SectionPage>
      )}
    </InDialogue>
  )
}

function AllNamed({ dialogue }: { dialogue: Dialogue }) {
  const { say } = useWords()
  return (
    <Awaited query={useNamed(dialogue.mechanism)}>
      {(named) =>
        (['person', 'body'] as const).map((kind) => {
          const ofKind = named.filter((one) => one.kind === kind)
          return ofKind.length === 0 ? null : (
            <section key={kind} aria-labelledby={kind}>
              <h2 className="section-title" id={kind}>
                {say(kind === 'person' ? 'people.people' : 'people.bodies')}
              </h2>
              <ul className="named">
                {ofKind.map((one) => (
                  <li key={`${one.en} ${one.ar} ${one.country}`}>
                    <OneNamed named={one} all={named} dialogue={dialogue} />
                  </li>
                ))}
              </ul>
            </section>
          )
        })
      }
    </Awaited>
  )
}

interface OneNamedProps {
  readonly named: Named
  readonly all: readonly Named[]
  readonly dialogue: Dialogue
}

function OneNamed({ named, all, dialogue }: OneNamedProps) {
  const words = useWords()
  const { say, language } = words
  const other = language === 'ar' ? 'en' : 'ar'
  const [name, beside] = named[language] ? [named[language], named[other]] : [named[other], null]
  const texts = new Set(named.namings.map(({ document }) => document)).size
  const held = named.kind === 'person' ? heldOnce(named.namings) : named.namings.slice(0, 1)
  return (
    <>
      <div className="who">
        <b>
          <Name>{name ?? ''}</Name>
        </b>
        {beside && (
          <span className="second">
            <Name>{beside}</Name>
          </span>
        )}
        <span className="quiet">
          {named.country && sideName(named.country, language) + words.comma}
          {say('people.texts', { n: texts })}
        </span>
        <IdentityRulings named={named} all={all} dialogue={dialogue} />
      </div>
      <ol className="held">
        {held.map((naming) => (
          <li key={`${naming.document} ${naming.start}`}>
            <span className="num quiet">{naming.on ? words.date(naming.on) : say('round.undated')}</span>
            <div>
              {named.kind === 'person' &&
                (naming.role ? <Name>{naming.role}</Name> : <span className="quiet">{say('people.noOffice')}</span>)}
              <SourceLine of={naming} documents={dialogue.documents} />
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Each office where it is first given; a naming without an office only where there is no other. */
function heldOnce(namings: readonly Naming[]): readonly Naming[] {
  const withOffice = namings.filter(({ role }) => role !== null)
  if (withOffice.length === 0) return namings.slice(0, 1)
  return withOffice.filter(({ role }, i) => withOffice.findIndex((other) => other.role === role) === i)
}
