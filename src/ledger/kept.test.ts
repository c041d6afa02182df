import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from './fold.ts'
import type { Judgement } from './judgement.ts'
import type { LedgerDocument } from './ledger.ts'

// What a fold keeps for the next one: shingles with a reading, answers on names and quotations with their words.

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

const documents = [1, 2, 3].flatMap((ordinal) => [report(ordinal, 0), report(ordinal, 1), report(ordinal, 2, 'ar')])

const told = { by: 'Huda', why: null }
const judgementOn = (document: LedgerDocument, number: number): Judgement => {
  const { start, end, quote } = document.reading.acts[number % 2]!
  return {
    ...told,
    id: `j${number}`,
    at: `2026-01-01T10:00:${String(number).padStart(2, '0')}Z`,
    on: 'finding',
    anchor: { textHash: document.textHash, type: 'acts', start, end, quote },
    ruling: 'rejected',
  }
}

/** The fold of a program that has kept nothing. */
async function fromNothing(these: readonly LedgerDocument[], said: readonly Judgement[]) {
  vi.resetModules()
  const { fold: fresh } = await import('./fold.ts')
  return fresh(structuredClone(these), structuredClone(said))
}

it('is after any adding, withdrawing and judging the ledger that is folded from nothing', async () => {
  const step = fc.record({
    document: fc.constantFrom(...documents),
    does: fc.constantFrom('add', 'add', 'withdraw', 'judge', 'take back'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 16 }), async (steps) => {
      const here = new Set<LedgerDocument>()
      const said: Judgement[] = []
      let ledger = fold([])
      for (const { document, does } of steps) {
        if (does === 'add') here.add(document)
        else if (does === 'withdraw') here.delete(document)
        else if (does === 'judge') said.push(judgementOn(document, said.length))
        else if (said.length)
          said.push({
            ...told,
            id: `j${said.length}`,
            at: `2026-01-01T10:01:${String(said.length).padStart(2, '0')}Z`,
            on: 'judgement',
            withdraws: said[0]!.id,
          })
        ledger = fold([...here], [...said])
      }
      expect(ledger).toEqual(await fromNothing([...here], said))
    }),
    { numRuns: 6 },
  )
}, 60_000)

it('has copies, matters and disagreements in what it folds', () => {
  const { rounds, matters, disagreements } = fold(documents)
  expect(rounds.some(({ origins }) => origins?.some(({ length }) => length > 1))).toBe(true)
  expect(matters.some(({ steps }) => steps.length > 3)).toBe(true)
  expect(disagreements.length).toBeGreaterThan(0)
})
