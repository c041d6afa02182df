import type { SideCode } from '../reading/finding.ts'
import { overlap, type Span } from '../text/span.ts'
import { type Cue, cuesIn, sessionNumber } from './cues.ts'
import { type Found, type Token, tokensOf } from './phrases.ts'
import { isSideName, isSideWord } from './side-words.ts'
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

/**
 * What a quotation says beside some of its words: those of an act beside who speaks, the session and the sides, which tell nothing of what it
 * is about.
 * @param aside spans of the quotation
 */
export function saidBeside(quote: string, aside: readonly Span[], sides: readonly SideCode[]): Said {
  const key = `${sides.join()} ${aside.map(({ start, end }) => `${start}-${end}`).join()} ${quote}`
  const { keptBeside } = memory()
  let said = keptBeside.get(key)
  if (!said) {
    const whole = saidIn(quote)
    const isAside = (place: Span) => aside.some((span) => overlap(span, place))
    const tokens = whole.tokens.filter((token) => !isAside(token))
    const own = ({ value }: Found<Term>) => value.kind === 'conflict' && isSideName(value.title.en, sides)
    const terms = whole.terms.filter((term) => !own(term))
    said = {
      ...whole,
      terms,
      content: new Map(
        [
          ...contentOf(
            tokens,
            terms.filter((term) => !isAside(term)).map((term) => among(term, whole.tokens, tokens)),
          ),
        ].filter(([word]) => !isSideWord(word, sides)),
      ),
    }
    if (keptBeside.size >= most) keptBeside.clear()
    keptBeside.set(key, said)
  }
  return said
}
/** A term with its places in a shorter list of the tokens. */
const among = (term: Found<Term>, whole: readonly Token[], tokens: readonly Token[]): Found<Term> => {
  const from = tokens.indexOf(whole[term.from]!)
  return { ...term, from, to: from + (term.to - term.from) }
}

// What was found with one base of terms is not what another finds
const memories = new WeakMap<object, { readonly kept: Map<string, Said>; readonly keptBeside: Map<string, Said> }>()
const memory = () => {
  const base = termBase.identity()
  const known = memories.get(base) ?? { kept: new Map(), keptBeside: new Map() }
  memories.set(base, known)
  return known
}
const most = 10_000

/** Looks into a quotation. The same words say the same, so what was looked into is kept: a pair of sides is folded again with every document. */
export function saidIn(quote: string): Said {
  const { kept } = memory()
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
