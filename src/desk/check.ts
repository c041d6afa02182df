import { isDeepStrictEqual } from 'node:util'
import foldVersion from 'hiwar:fold-version'
import { HiwarError } from '../errors.ts'
import { foldPair } from '../ledger/fold.ts'
import { placesOf } from '../ledger/judgement.ts'
import type { Citation } from '../ledger/ledger.ts'
import { findingTypes, type Reading } from '../reading/finding.ts'
import {
  type CheckedText,
  everyDocument,
  everyText,
  judgementCount,
  misnotedJudgements,
  misplacedDocuments,
  textOfDocument,
} from '../store/checking.ts'
import { documentCount } from '../store/documents.ts'
import { documentsOfTexts, judgementsOn } from '../store/judgements.ts'
import { allPairs, storedDocumentsOf, storedParts } from '../store/ledger-parts.ts'
import { pairsDue } from '../store/pair-folds.ts'
import { partsOf } from '../store/store-pair.ts'
import type { Query } from '../store/store.ts'
import { checkLog } from './check-log.ts'
import type { CheckReport } from './desk.ts'
import type { Means } from './means.ts'
import { sha256 } from './sha256.ts'
import { foldingTerms } from './term-base.ts'

type Fault = CheckReport['faults'][number]

/** Proves the store: the change log, every text's hash, every finding's and judgement's quotation at its offsets, every reference, and that the ledger is what follows. */
export async function check(
  { store, upkeep }: Means,
  progress: (done: number, of: number) => void = () => {},
  head?: string,
): Promise<CheckReport> {
  await upkeep.foldAll()
  return store.whole.read(async (query) => {
    const { entries, faults } = await checkLog(query, head)
    const report = {
      entries,
      texts: 0,
      findings: 0,
      judgements: await judgementCount(query),
      faults: faults.map((fault): Fault => ({ document: null, fault })),
    }
    const all = await documentCount(query)
    for await (const text of everyText(query)) {
      progress(report.texts++, all)
      const documents = await documentsOfTexts(query, [text.hash])
      const found = faultsOfText(text)
      report.faults.push(...found.map((fault) => ({ document: documents[0] ?? null, fault })))
      report.findings += text.readings.reduce(
        (sum, reading) => sum + findingTypes.reduce((of, type) => of + reading[type].length, 0),
        0,
      )
    }
    for await (const { id, bytes, bytes_hash } of everyDocument(query)) {
      if (sha256(bytes) !== bytes_hash || id !== `document:${bytes_hash.slice(0, 16)}`)
        report.faults.push({ document: id, fault: new HiwarError('BYTES_ALTERED', { name: id }) })
    }
    for (const document of await misplacedDocuments(query))
      report.faults.push({ document, fault: new HiwarError('REFERENCE_BROKEN', { name: document, why: 'reading' }) })
    for (const judgement of await misnotedJudgements(query))
      report.faults.push({
        document: null,
        fault: new HiwarError('REFERENCE_BROKEN', { name: judgement, why: 'text' }),
      })
    // What another program is adding meanwhile awaits its fold
    const due = await pairsDue(query, foldVersion)
    for (const pair of await allPairs(query))
      if (!due.includes(pair)) report.faults.push(...(await faultsOfPair(query, pair)))
    return report
  })
}

function faultsOfText({ hash, content, length, readings, judgements }: CheckedText): HiwarError[] {
  const faults: HiwarError[] = []
  if (sha256(content) !== hash || content.length !== length)
    faults.push(new HiwarError('TEXT_ALTERED', { name: hash.slice(0, 16) }))
  const quotes = (what: string, start: number, end: number, quote: string) => {
    if (content.slice(start, end) !== quote)
      faults.push(new HiwarError('QUOTATION_ALTERED', { name: what, start, end, quote: quote.slice(0, 60) }))
  }
  for (const reading of readings) {
    for (const type of findingTypes) {
      for (const finding of reading[type]) quotes(finding.rule, finding.start, finding.end, finding.quote)
    }
    for (const { rule, cueStart, cueEnd, cue } of reading.acts) quotes(rule, cueStart, cueEnd, cue)
    if (!mentionsResolve(reading))
      faults.push(new HiwarError('REFERENCE_BROKEN', { name: hash.slice(0, 16), why: 'mention' }))
  }
  for (const judged of judgements) {
    for (const { textHash, start, end, quote } of placesOf(judged))
      if (textHash === hash) quotes(judged.id, start, end, quote)
  }
  return faults
}

/** A mention leads to the fullest naming in its own list. */
const mentionsResolve = (reading: Reading): boolean =>
  [reading.meetings, reading.instruments, reading.people, reading.organisations, reading.places].every((mentions) =>
    mentions.every(({ of }) => of === undefined || (mentions[of] !== undefined && mentions[of].of === undefined)),
  )

async function faultsOfPair(query: Query, pair: string): Promise<Fault[]> {
  const faults: Fault[] = []
  const parts = await storedParts(query, pair)
  const rounds = new Set(parts.flatMap((part) => part.rounds.map(({ address }) => address)))
  const cited = new Map<string, Citation[]>()
  for (const citation of citationsIn(parts))
    cited.set(citation.document, [...(cited.get(citation.document) ?? []), citation])
  for (const [document, citations] of cited) {
    const text = await textOfDocument(query, document)
    for (const { start, end, quote } of citations) {
      if (text?.slice(start, end) !== quote)
        faults.push({
          document,
          fault: new HiwarError('QUOTATION_ALTERED', { name: pair, start, end, quote: quote.slice(0, 60) }),
        })
    }
  }
  for (const { roundAddress } of parts.flatMap(({ matters }) => matters.flatMap(({ steps }) => steps))) {
    if (roundAddress !== null && !rounds.has(roundAddress))
      faults.push({ document: null, fault: new HiwarError('REFERENCE_BROKEN', { name: pair, why: roundAddress }) })
  }
  const documents = await storedDocumentsOf(query, pair)
  const judgements = await judgementsOn(query, [...new Set(documents.map(({ textHash }) => textHash))])
  const withTerms = await foldingTerms(query)
  const folded = withTerms(() => foldPair(pair, documents, judgements))
  const derived = JSON.parse(JSON.stringify(partsOf(pair, folded)))
  if (!isDeepStrictEqual(parts, derived))
    faults.push({ document: null, fault: new HiwarError('LEDGER_DIFFERS', { name: pair }) })
  return faults
}

/** Whatever in a value has a document, a place and words. */
function* citationsIn(value: unknown): Generator<Citation> {
  if (typeof value !== 'object' || value === null) return
  if ('document' in value && 'quote' in value && 'start' in value) yield value as Citation
  for (const part of Object.values(value)) yield* citationsIn(part)
}
