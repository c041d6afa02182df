import type { Edtf, Person, SideCode } from '../reading/finding.ts'
import { fold } from '../text/fold.ts'
import { mainScript } from '../text/direction.ts'
import { components, put } from './grouping.ts'
import { identitiesOf, type Identity, ruledSame } from './identity.ts'
import { type Judgement, standing } from './judgement.ts'
import type { Citation, LedgerDocument } from './ledger.ts'
import { sameName } from './names.ts'
import { termBase } from './terms.ts'
import { judgedDocuments } from './fold.ts'

// People and bodies across documents and scripts: one entry for each, with the offices that the documents give and when.

/** What one document calls a person, and as what. */
export interface Naming extends Citation {
  readonly name: string
  /** The office, in the document's words; null where it gives none, and for a body. */
  readonly role: string | null
  /** When the document speaks: its day of issue, else that of the round that it reports. */
  readonly on: Edtf | null
}

/** A person or a body under all the names that the documents give. */
export interface Named {
  readonly kind: 'person' | 'body'
  /** The fullest name in each script; null where no document names it in that script. */
  readonly ar: string | null
  readonly en: string | null
  readonly country: SideCode | null
  /** In order of time, those without a day last. */
  readonly namings: readonly Naming[]
}

interface Found extends Naming {
  readonly country: string | null
  readonly identity: Identity | null
}

/**
 * Everybody and every body that these documents name.
 * @param dayOf the day of the round that a document reports, for documents that give no day of issue
 */
export function namedIn(
  documents: readonly LedgerDocument[],
  judgements: readonly Judgement[],
  dayOf: (document: LedgerDocument) => Edtf | null = () => null,
): Named[] {
  const judged = judgedDocuments(documents, judgements)
  const identities = identitiesOf(judged, standing(judgements))
  const found = (kind: Named['kind']): Found[] =>
    judged.flatMap((document) => {
      const on = document.issued ?? dayOf(document)
      return document.reading[kind === 'person' ? 'people' : 'organisations']
        .filter(({ of }) => of === undefined || of === null)
        .map((finding) => ({
          document: document.id,
          start: finding.start,
          end: finding.end,
          quote: finding.quote,
          name: finding.name,
          role: 'role' in finding ? (finding as Person).role : null,
          country: finding.country,
          on,
          identity: identities.named(kind, document, finding.name),
        }))
    })
  return (['person', 'body'] as const)
    .flatMap((kind) => grouped(kind, found(kind)).map((group) => entryOf(kind, group)))
    .sort((a, b) => b.namings.length - a.namings.length || compare(labelOf(a), labelOf(b)))
}

/** What people ruled goes first. A person is one under names that are one in two spellings or scripts, a body under one term of the trade. */
function grouped(kind: Named['kind'], found: readonly Found[]): Found[][] {
  const byName = new Map<string, Found[]>()
  for (const one of found) {
    const name = kind === 'person' ? one.name : bodyNamed(one.name)
    put(byName, [name, one.country ?? '', one.identity?.is ?? ''].join('\n'), one)
  }
  return components([...byName.values()], ([a], [b]) => {
    const ruled = ruledSame(a!.identity, b!.identity)
    if (ruled !== null) return ruled
    if (kind === 'body') return a!.country === b!.country && bodyNamed(a!.name) === bodyNamed(b!.name)
    const oneCountry = a!.country === b!.country || a!.country === null || b!.country === null
    return oneCountry && sameName(a!.name, b!.name)
  }).map((group) => group.flat())
}

/** What a body is called in both languages where its whole name is a term of the trade; else its name as spelling is folded. */
function bodyNamed(name: string): string {
  const term = termBase.whole(name)
  return term ? `term ${term.id}` : fold(name)
}

function entryOf(kind: Named['kind'], group: readonly Found[]): Named {
  const fullest = (script: 'ar' | 'en') =>
    group
      .map(({ name }) => name)
      .filter((name) => (mainScript(name) ?? 'en') === script)
      .sort((a, b) => b.length - a.length || compare(a, b))[0] ?? null
  return {
    kind,
    ar: fullest('ar'),
    en: fullest('en'),
    country: group.find(({ country }) => country !== null)?.country ?? null,
    namings: group
      .map(({ country: _, identity: __, ...naming }) => naming)
      .sort((a, b) => compare(a.on ?? '9999', b.on ?? '9999') || compare(a.document, b.document) || a.start - b.start),
  }
}

const labelOf = ({ en, ar }: Named): string => en ?? ar ?? ''
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
