import type { DocumentRecord } from '../../desk/desk.ts'
import type { Disagreement } from '../../ledger/ledger.ts'
import { ClaimRated, DisagreementSaid, RuleDisagreement } from '../judging/disagreement-rulings.tsx'
import { useWords } from '../language.tsx'
import './disagreement.css'
import { Unlike } from './mark.tsx'
import { Quotation } from './quotation.tsx'
import { SourceLine } from './source-line.tsx'

interface Props {
  readonly disagreement: Disagreement
  readonly documents: readonly DocumentRecord[]
  /** The heading’s level, by what stands above it. */
  readonly heading?: 'h2' | 'h3'
}

/** One fact on which texts say different things: a box a value, equal and uncoloured, each with those who say so. */
export function DisagreementBox({ disagreement, documents, heading: Heading = 'h3' }: Props) {
  const words = useWords()
  const { say, language } = words
  const values = [...new Set(disagreement.claims.map(({ value }) => value))]
  const about = disagreement.about[language]
  return (
    <article className="disagreement" aria-label={about} tabIndex={-1}>
      <Heading>
        <Unlike size={15} /> {about} <span className="quiet">{say(`field.${disagreement.field}`)}</span>
      </Heading>
      <div className="claims">
        {values.map((value) => (
          <div key={value}>
            {disagreement.claims
              .filter((claim) => claim.value === value)
              .map((claim) => (
                <div key={`${claim.document} ${claim.start}`} className="claim">
                  <Quotation of={claim} />
                  <SourceLine of={claim} documents={documents} />
                  <ClaimRated claim={claim} documents={documents} />
                </div>
              ))}
          </div>
        ))}
      </div>
      {disagreement.ruled ? (
        <DisagreementSaid disagreement={disagreement} />
      ) : (
        <p className="ruling second">{say(values.length > 2 ? 'dialogue.allStand' : 'dialogue.bothStand')}</p>
      )}
      <RuleDisagreement disagreement={disagreement} documents={documents} />
    </article>
  )
}
