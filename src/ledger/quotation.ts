import { type Cue, cuesIn, sessionNumber } from './cues.ts'
import { type Found, type Token, tokensOf } from './phrases.ts'
import { type Term, termBase } from './terms.ts'
import { type Content, contentOf } from './words.ts'

/** What a quotation says, as far as the ledger asks. */
export interface Said {
  readonly tokens: readonly Token[]
  readonly terms: readonly Found<Term>[]
  readonly cues: ReadonlySet<Cue>
  /** The number of the session that it names. */
  readonly number: number | null
  readonly content: Content
}

const kept = new Map<string, Said>()
const most = 10_000

/** Looks into a quotation. The same words say the same, so what was looked into is kept: a pair of sides is folded again with every document. */
export function saidIn(quote: string): Said {
  let said = kept.get(quote)
  if (!said) {
    const tokens = tokensOf(quote)
    const terms = termBase.find(tokens)
    said = { tokens, terms, cues: cuesIn(tokens), number: sessionNumber(tokens), content: contentOf(tokens, terms) }
    if (kept.size >= most) kept.clear()
    kept.set(quote, said)
  }
  return said
}
