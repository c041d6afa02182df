import { fold } from '../text/fold.ts'
import type { MatterPlaces } from './judgement.ts'
import type { Citation, Disagreement, DocumentId, Matter } from './ledger.ts'
import type { Place } from './place.ts'

// Where matters are: at their smallest anchor. Their other anchors lead there, so that no address is lost when matters are joined or an older
// document becomes the first.

/** What ties citations to texts: the documents, by id. */
type Texts = readonly { readonly id: DocumentId; readonly textHash: string }[]

/** The place of a citation in its text. */
export const placeCited = ({ document, start, end, quote }: Citation, documents: Texts): Place => ({
  textHash: documents.find(({ id }) => id === document)?.textHash ?? '',
  start,
  end,
  quote,
})

/** A matter by the places of its steps, as judgements hold on to it. */
export const placesOfMatter = ({ steps, title }: Matter, documents: Texts): MatterPlaces => ({
  steps: steps.map((step) => ({ ...placeCited(step, documents), type: step.type })),
  title,
})

const written = /^([^/\s]{6,64})\/(\w+)\/(\d+)-(\d+)(?:\/(.+))?$/

/**
 * The matters that an address or a title means: one by its own address, of which the hash may be cut to its first digits; else those with a
 * step at that anchor, and of these the one of that name; else those of that title, in either language.
 */
export function mattersCalled(matters: readonly Matter[], documents: Texts, called: string): readonly Matter[] {
  const [, hash, type, start, end, name] = written.exec(called) ?? []
  if (hash === undefined) {
    const title = fold(called).trim()
    return matters.filter(
      ({ title: { ar, en }, address }) => address === called || fold(ar) === title || fold(en) === title,
    )
  }
  const rest = called.slice(hash.length)
  const own = matters.filter(({ address }) => address.startsWith(hash) && address.slice(address.indexOf('/')) === rest)
  if (own.length) return own
  const holding = matters.filter(({ steps }) =>
    steps.some(
      (step) =>
        step.type === type &&
        step.start === Number(start) &&
        step.end === Number(end) &&
        placeCited(step, documents).textHash.startsWith(hash),
    ),
  )
  const named = holding.filter(({ address }) => name !== undefined && address.endsWith(`/${name}`))
  return named.length ? named : holding
}

/** The disagreements that an address means, of which the hash may be cut to its first digits; else those about that, in either language. */
export function disagreementsCalled(disagreements: readonly Disagreement[], called: string): readonly Disagreement[] {
  const [, field, hash, rest] = /^(\w+)\/([^/\s]{6,64})(\/\d+-\d+)$/.exec(called) ?? []
  const about = fold(called).trim()
  return disagreements.filter(({ address, about: { ar, en } }) =>
    hash === undefined
      ? fold(ar) === about || fold(en) === about
      : address.startsWith(`${field}/${hash}`) && address.endsWith(rest!),
  )
}

/** An address as a person copies it: the hash in it cut to what tells texts apart. */
export const shortAddress = (address: string): string => address.replace(/[0-9a-f]{64}/, (hash) => hash.slice(0, 12))
