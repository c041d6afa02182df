import { toDocument } from '../addresses.ts'
import { useDocument } from '../api.ts'
import type { Citation } from '../../ledger/ledger.ts'
import { Says } from './says.tsx'

/** A sentence of a document that leads to its place there; the cue of its act is underlined as soon as the document is at hand. */
export function Quotation({ of: { document, start, end, quote }, small }: { of: Citation; small?: boolean }) {
  const { data } = useDocument(document)
  const act = data?.reading.acts.find((act) => act.start === start && act.end === end)
  return (
    <Says
      to={toDocument(document, { start, end })}
      cue={act && { start: act.cueStart - start, end: act.cueEnd - start }}
      {...(small && { small })}
    >
      {quote}
    </Says>
  )
}
