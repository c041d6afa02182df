import type { DocumentRecord } from '../../desk/desk.ts'
import type { Disagreement } from '../../ledger/ledger.ts'
import { useWords } from '../language.tsx'
import './disagreement.css'
import { Unlike } from './mark.tsx'
import { Quotation } from './quotation.tsx'
import { SourceLine } from './source-line.tsx'

interface Props {
  readonly disagreement: Disagreement
  readonly documents: readonly DocumentRecord[]
}

/** One fact on which texts say different things: a box a value, equal and uncoloured, each with those who say so. */
export function DisagreementBox({ disagreement, documents }: Props) {
  const words = useWords()
  const { say, language } = words
  const values = [...new Set(disagreement.claims.map(({ value }) => value))]
  const about = disagreement.about[language]
  return (
    <article className="disagreement" aria-label={about}>
      <h3>
        <Unlike size={15} /> {about} <span className="quiet">{say(`field.${disagreement.field}`)}</span>
      </h3>
      <div className="claims">
        {values.map((value) => (
          <div key={value}>
            {disagreement.claims
              .filter((claim) => claim.value === value)
              .map((claim) => (
                <div key={`${claim.document} ${claim.start}`} className="claim">
                  <Quotation of={claim} />
                  <SourceLine of={claim} documents={documents} />
                </div>
              ))}
          </div>
        ))}
      </div>
      <p className="ruling second">{say(values.length > 2 ? 'dialogue.allStand' : 'dialogue.bothStand')}</p>
    </article>
  )
}
