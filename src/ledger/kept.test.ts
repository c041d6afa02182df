import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold, foldPair } from './fold.ts'
import type { Anchor, Judgement } from './judgement.ts'
import type { LedgerDocument } from './ledger.ts'
import { PairMemory } from './pair-memory.ts'

// What a fold keeps for the next one: what it made of the same things, shingles with a reading, answers on names and quotations with their words.

const report = (ordinal: number, copy: number, language: 'en' | 'ar' = 'en'): LedgerDocument =>
  makeDocument({
    name: `${ordinal}-${copy}.txt`,
    language,
    kind: copy === 0 ? 'joint-statement' : 'press-report',
    issued: `202${ordinal}-03-0${1 + copy}`,
    meetings: [
      {
        quote: `held round ${ordinal} of the Strategic Dialogue`,
        ordinal,
        date: `202${ordinal}-03-01`,
        heads: [{ side: 'OM', name: copy === 2 ? 'Khalfan al-Harthi' : 'Khalifa al-Harthy', role: null }],
      },
    ],
    acts: [
      {
        quote: `agreed to establish a joint laboratory for desalination and fisheries research by the end of 202${ordinal + 1}`,
        kind: 'agree',
        undertaking: true,
        actors: ['OM', 'US'],
        topics: ['climate-environment'],
      },
      {
        quote: `welcomed the opening of the laboratory for desalination in Sur before round ${ordinal}`,
        kind: 'welcome',
        actors: ['OM', 'US'],
        topics: ['climate-environment'],
      },
    ],
    instruments: [
      {
        quote: 'the memorandum on ports',
        title: 'Memorandum on Ports',
        kind: 'mou',
        status: copy === 1 ? 'proposed' : 'signed',
      },
    ],
    people: [{ quote: 'Khalifa al-Harthy', name: 'Khalifa al-Harthy' }],
  })

const reports = [1, 2, 3].flatMap((ordinal) => [report(ordinal, 0), report(ordinal, 1), report(ordinal, 2, 'ar')])
/** What else happens to a dossier: a report without a number, one without a session, a letter between others, other subjects. */
const strays = [
  makeDocument({
    name: 'unnumbered.txt',
    kind: 'press-report',
    issued: '2022-03-02',
    meetings: [{ quote: 'the Strategic Dialogue met', date: '2022-03-01', place: 'Muscat' }],
    acts: [
      { quote: 'discussed fisheries and desalination', kind: 'discuss', topics: ['climate-environment', 'trade'] },
      {
        quote: 'agreed to hold the next round of the dialogue in 2023',
        kind: 'agree',
        undertaking: true,
        due: '2023',
        topics: ['dialogue'],
      },
    ],
  }),
  makeDocument({
    name: 'launch.txt',
    kind: 'press-report',
    issued: '2020-06-01',
    acts: [
      { quote: 'announced the launch of an annual strategic dialogue', kind: 'announce', topics: ['dialogue'] },
      { quote: 'agreed to expand cooperation in fisheries', kind: 'agree', undertaking: true, topics: ['trade'] },
    ],
  }),
  makeDocument({
    name: 'committee.txt',
    issued: '2022-11-10',
    meetings: [
      {
        quote: 'the fourth meeting of the Joint Committee',
        mechanism: 'Oman-US Joint Committee',
        ordinal: 4,
        date: '2022-11-09',
      },
    ],
    acts: [
      { quote: 'noted the opening of the laboratory for desalination', kind: 'note', topics: ['climate-environment'] },
      { quote: 'signed a memorandum of understanding on fisheries', kind: 'sign', topics: ['trade'] },
    ],
    instruments: [
      { quote: 'a memorandum of understanding on fisheries', kind: 'mou', status: 'signed', date: '2022-11-09' },
    ],
    figures: [
      { quote: 'trade of 900 million dollars', value: 900e6, unit: 'USD', of: 'bilateral trade', asOf: '2021' },
    ],
  }),
  makeDocument({
    name: 'renewed.txt',
    language: 'ar',
    kind: 'press-report',
    meetings: [
      { quote: 'الجولة الثانية من الحوار', ordinal: 2, heads: [{ side: 'OM', name: 'سالم المحروقي', role: null }] },
    ],
    acts: [
      {
        quote: 'بحثا التعاون في الثروة السمكية وتحلية المياه',
        kind: 'discuss',
        topics: ['trade', 'climate-environment'],
      },
    ],
    figures: [{ quote: '800 مليون دولار', value: 800e6, unit: 'USD', of: 'bilateral trade', asOf: '2021' }],
  }),
]
const documents: readonly LedgerDocument[] = [...reports, ...strays]

const told = { by: 'Huda', why: null }
const anchorOf = (
  { textHash, reading }: LedgerDocument,
  type: 'acts' | 'people' | 'instruments',
  place: number,
): Anchor => {
  const { start, end, quote } = reading[type][place % reading[type].length]!
  return { textHash, type, start, end, quote }
}

/** A ruling of some kind on a document, and on another where it joins two. */
function rulingOn(kind: number, document: LedgerDocument, other: LedgerDocument, number: number): Judgement {
  const base = { ...told, id: `j${number}`, at: `2026-01-01T10:00:${String(number).padStart(2, '0')}Z` }
  const matter = (one: LedgerDocument) => ({
    steps: [anchorOf(one, 'acts', number)],
    title: { en: 'Laboratory', ar: 'المختبر' },
  })
  if (kind === 0) return { ...base, on: 'finding', anchor: anchorOf(document, 'acts', number), ruling: 'rejected' }
  if (kind === 1)
    return {
      ...base,
      on: 'document',
      textHash: document.textHash,
      round: { mechanism: 'Oman-US Strategic Dialogue', ordinal: 1 + (number % 4), date: null, parties: ['OM', 'US'] },
    }
  if (kind === 2) return { ...base, on: 'matters', ruling: 'joined', matters: [matter(document), matter(other)] }
  if (kind === 3 && document.reading.people.length && other.reading.people.length)
    return {
      ...base,
      on: 'identity',
      of: 'person',
      ruling: number % 2 ? 'same' : 'different',
      one: [anchorOf(document, 'people', 0)],
      other: [anchorOf(other, 'people', 0)],
    }
  return { ...base, on: 'verdict', matter: matter(document), verdict: 'kept', asOf: '2026-01-01' }
}

/** The same document as another reader has read it. */
const readAgain = (document: LedgerDocument): LedgerDocument => ({
  ...document,
  reading: { ...document.reading, acts: document.reading.acts.slice(1) },
})

/** The fold of a program that has kept nothing. */
async function fromNothing(these: readonly LedgerDocument[], said: readonly Judgement[]) {
  vi.resetModules()
  const { foldPair: fresh } = await import('./fold.ts')
  return fresh('OM+US', structuredClone(these), structuredClone(said))
}

it('is after any adding, withdrawing, judging and reading again the ledger that is folded from nothing', async () => {
  const step = fc.record({
    document: fc.constantFrom(...documents),
    other: fc.constantFrom(...documents),
    kind: fc.nat(4),
    does: fc.constantFrom('add', 'add', 'add', 'withdraw', 'judge', 'take back', 'read again'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const here = new Map<string, LedgerDocument>()
      const said: Judgement[] = []
      const memory = new PairMemory()
      for (const { document, other, kind, does } of steps) {
        if (does === 'add') here.set(document.id, document)
        else if (does === 'withdraw') here.delete(document.id)
        else if (does === 'read again') here.set(document.id, readAgain(document))
        else if (does === 'judge') said.push(rulingOn(kind, document, other, said.length))
        else if (said.length)
          said.push({
            ...told,
            id: `j${said.length}`,
            at: `2026-01-01T10:01:${String(said.length).padStart(2, '0')}Z`,
            on: 'judgement',
            withdraws: said[kind % said.length]!.id,
          })
        // The store gives new objects each time, but for the readings that it holds
        const now = [...here.values()].map((one) => ({ ...one }))
        const kept = foldPair('OM+US', now, structuredClone(said), memory)
        expect(kept).toEqual(foldPair('OM+US', now, [...said]))
      }
      const all = [...here.values()]
      expect(foldPair('OM+US', all, [...said], memory)).toEqual(await fromNothing(all, said))
    }),
    { numRuns: 25 },
  )
}, 600_000)

it('has copies, matters and disagreements in what it folds', () => {
  const { rounds, matters, disagreements } = fold(documents)
  expect(rounds.some(({ origins }) => origins?.some(({ length }) => length > 1))).toBe(true)
  expect(matters.some(({ steps }) => steps.length > 3)).toBe(true)
  expect(new Set(matters.map(({ kind }) => kind)).size).toBeGreaterThan(4)
  expect(disagreements.length).toBeGreaterThan(0)
})

it('takes again what a document more does not touch', () => {
  const memory = new PairMemory()
  const before = foldPair('OM+US', documents.slice(0, -1), [], memory)
  const after = foldPair('OM+US', documents, [], memory)
  const known = new Set(before.matters)
  expect(after.matters.filter((matter) => known.has(matter)).length).toBeGreaterThan(0)
  expect(after.matters.filter((matter) => !known.has(matter)).length).toBeGreaterThan(0)
})
