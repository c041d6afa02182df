import { type Judgement, publisherKey } from './judgement.ts'
import { termBase } from './terms.ts'

// One publisher under many names: an agency signs its copy in Arabic and in English, in full and by its initials.

/** What a publisher is called, however a document names it: by the term that its whole name is, initials in brackets aside; else as it stands. */
export function publisherCalled(name: string): string {
  const term = termBase.whole(name) ?? termBase.whole(name.replace(/\([^()]*\)/gu, ' '))
  return term?.kind === 'body' ? term.title.en : name
}

/** A publisher under every name that documents give it. */
export interface NamedPublisher {
  /** What it is called: by its term in English where the term base has it, else by its own name. */
  readonly publisher: string
  /** As documents name it, in their order, each spelling once; none where no document does. */
  readonly names: readonly string[]
}

/** The publishers that names are of, in the order in which they are named first. */
export function publishersOf(names: readonly string[]): readonly NamedPublisher[] {
  const publishers = new Map<string, { readonly publisher: string; readonly names: Map<string, string> }>()
  for (const name of new Set(names)) {
    const publisher = publisherCalled(name)
    const key = publisherKey(publisher)
    const known = publishers.get(key) ?? { publisher, names: new Map() }
    publishers.set(key, known)
    if (!known.names.has(publisherKey(name))) known.names.set(publisherKey(name), name)
  }
  return [...publishers.values()].map(({ publisher, names }) => ({ publisher, names: [...names.values()] }))
}

/** Judgements as they are, those on a source by what it is called: what was said of one under two names is one question. */
export const bySource = (pile: readonly Judgement[]): Judgement[] =>
  pile.map((judgement) =>
    judgement.on === 'source' ? { ...judgement, publisher: publisherCalled(judgement.publisher) } : judgement,
  )
