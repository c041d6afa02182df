import type { NamedPublisher } from '../../ledger/publishers.ts'
import type { Language } from '../../reading/finding.ts'
import { scriptOf } from '../parts/says.tsx'

/** What documents call a publisher, in the reader’s own script first; what it is called where no document names it. */
export function namesOfPublisher(
  { names, publisher }: NamedPublisher,
  language: Language,
): readonly [string, ...string[]] {
  const own = names.filter((name) => scriptOf(name) === language)
  const [first = publisher, ...rest] = [...own, ...names.filter((name) => !own.includes(name))]
  return [first, ...rest]
}

/** The publisher that was asked for by any of its names. */
export const publisherOf = (asked: string | null, publishers: readonly NamedPublisher[]): NamedPublisher | undefined =>
  publishers.find(({ publisher, names }) => asked === publisher || names.includes(asked ?? ''))

/** Publishers to choose from: each once, by its name in the reader’s script, in the order of that language. */
export const publisherChoices = (
  publishers: readonly NamedPublisher[],
  language: Language,
): readonly { readonly publisher: string; readonly name: string }[] =>
  publishers
    .map((one) => ({ publisher: one.publisher, name: namesOfPublisher(one, language)[0] }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
