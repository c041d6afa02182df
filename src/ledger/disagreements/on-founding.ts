import type { InstrumentKind } from '../../reading/finding.ts'
import { datesAgree } from '../dates.ts'
import { foundingsIn, type OpenedDocument } from '../items.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { mechanismTitle } from '../threads/titles.ts'
import { type Claim, claim, type Fact } from './fact.ts'

// What a mechanism was set up by: a declaration of intent in one document, a memorandum in another

/** What a report calls an agreement may be any of these. */
const told: Partial<Record<InstrumentKind, string>> = {
  letter: 'declaration of intent',
  statement: 'declaration of intent',
  mou: 'memorandum',
  treaty: 'treaty',
}

interface Founding {
  readonly said: Claim
  readonly date: string | null
}
const founding = new Shelf<OpenedDocument, Founding | null>()

export function onFounding(documents: readonly OpenedDocument[], mechanism: string, memory: PairMemory): Fact[] {
  const foundings = documents.flatMap((opened) => memory.keep(founding, opened, [], () => foundingIn(opened)) ?? [])
  const parties = documents[0]?.sides ?? []
  const apart = foundings.some((a) =>
    foundings.some((b) => a.said.value !== b.said.value && (!a.date || !b.date || datesAgree(a.date, b.date))),
  )
  return apart
    ? [
        {
          field: 'naming',
          about: mechanismTitle(mechanism, parties, 'launch'),
          claims: foundings.map(({ said }) => said),
        },
      ]
    : []
}

/** The one kind by which a document calls the instrument that was signed to set a mechanism up. */
function foundingIn({ document }: OpenedDocument): Founding | null {
  const { instruments } = document.reading
  const signed = foundingsIn(document)
    .map((mention) => ({ mention, whole: mention.of === undefined ? mention : instruments[mention.of]! }))
    .filter(({ whole }) => whole.status === 'signed' && told[whole.kind])
  const called = new Set(signed.map(({ whole }) => told[whole.kind]))
  const [first] = signed
  return first && called.size === 1
    ? { said: claim(document, first.mention, told[first.whole.kind]!), date: first.whole.date }
    : null
}
