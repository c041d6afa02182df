import type { Judgement } from './judgement.ts'
import { termBase } from './terms.ts'

// One publisher under many names: an agency signs its copy in Arabic and in English, in full and by its initials.

/** What a publisher is called, however a document names it: by the term that its whole name is, initials in brackets aside; else as it stands. */
export function publisherCalled(name: string): string {
  const term = termBase.whole(name) ?? termBase.whole(name.replace(/\([^()]*\)/gu, ' '))
  return term?.kind === 'body' ? term.title.en : name
}

/** Judgements as they are, those on a source by what it is called: what was said of one under two names is one question. */
export const bySource = (pile: readonly Judgement[]): Judgement[] =>
  pile.map((judgement) =>
    judgement.on === 'source' ? { ...judgement, publisher: publisherCalled(judgement.publisher) } : judgement,
  )
