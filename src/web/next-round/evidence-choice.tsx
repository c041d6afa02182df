import type { Citation } from '../../ledger/ledger.ts'
import type { Place } from '../../ledger/place.ts'
import { Says } from '../parts/says.tsx'
import { useSeat } from './seat.tsx'

interface Props {
  readonly legend: string
  /** The sentences that there are to choose from. */
  readonly citations: readonly Citation[]
  readonly chosen: readonly Place[]
  readonly choose: (places: readonly Place[]) => void
}

/** Sentences of the documents that prove something, to be ticked. */
export function EvidenceChoice({ legend, citations, chosen, choose }: Props) {
  const { dialogue } = useSeat()
  const placeOf = ({ document, start, end, quote }: Citation): Place => ({
    textHash: dialogue.documents.find(({ id }) => id === document)?.textHash ?? '',
    start,
    end,
    quote,
  })
  const same = (a: Place) => (b: Place) => a.textHash === b.textHash && a.start === b.start && a.end === b.end
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {citations.map((citation) => {
        const place = placeOf(citation)
        return (
          <label key={`${citation.document} ${citation.start}-${citation.end}`} className="choice">
            <input
              type="checkbox"
              checked={chosen.some(same(place))}
              onChange={({ target }) =>
                choose(target.checked ? [...chosen, place] : chosen.filter((one) => !same(place)(one)))
              }
            />
            <Says small>{citation.quote}</Says>
          </label>
        )
      })}
    </fieldset>
  )
}

/** The sentences of a matter's story; of a matter that the review no longer has, none. */
export function useStoryOf(): (matter: string | null) => readonly Citation[] {
  const { dialogue } = useSeat()
  return (matter) => dialogue.matters.find(({ address }) => address === matter)?.steps ?? []
}
