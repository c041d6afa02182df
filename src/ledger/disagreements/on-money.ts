import { rows } from '../../reading/lexicon.ts'
import { contains } from '../../text/span.ts'
import { put } from '../grouping.ts'
import type { OpenedDocument } from '../items.ts'
import { sayAmount } from '../naming/amount.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { Phrases } from '../phrases.ts'
import { saidIn } from '../quotation.ts'
import { type Claim, claim, type Fact } from './fact.ts'
import list from './money-kinds.tsv'

// Money: one sum that one document calls a loan and another a grant

const kinds = new Phrases<string>()
for (const { kind, ar, en } of rows<'kind' | 'ar' | 'en'>(list))
  for (const phrase of [...ar.split('|'), ...en.split('|')]) kinds.add(phrase, kind)

/** From which amount on a sum is one by itself: small ones are given again and again. */
const least = 1_000_000

interface Given {
  readonly sum: string
  readonly said: Claim
}
const given = new Shelf<OpenedDocument, readonly Given[]>()

export function onMoney(documents: readonly OpenedDocument[], memory: PairMemory): Fact[] {
  const bySum = new Map<string, Claim[]>()
  for (const opened of documents)
    for (const { sum, said } of memory.keep(given, opened, [], () => givenIn(opened))) put(bySum, sum, said)
  return [...bySum].map(([sum, claims]) => {
    const [value, unit] = sum.split(' ') as [string, string]
    const about = { en: sayAmount(Number(value), unit, 'en'), ar: sayAmount(Number(value), unit, 'ar') }
    return { field: 'naming', about, claims }
  })
}

/** The sums of a document whose act calls them by one kind and no other. */
const givenIn = ({ document, acts }: OpenedDocument): Given[] =>
  document.reading.figures.flatMap((figure) => {
    const { value, unit } = figure
    if (!/^[A-Z]{3}$/.test(unit) || value < least) return []
    const act = acts.filter((item) => contains(item, figure)).sort((a, b) => a.end - a.start - (b.end - b.start))[0]
    const called = act
      ? new Set(kinds.find(saidIn(act.quote).tokens).map(({ value: kind }) => kind))
      : new Set<string>()
    return called.size === 1 ? [{ sum: `${value} ${unit}`, said: claim(document, act!, [...called][0]!) }] : []
  })
