import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from '../ledger/fold.ts'
import { putTogether, readPiece, takeApart } from './ledger-pieces.ts'

const report = (ordinal: number, copy: number) =>
  makeDocument({
    name: `${ordinal}-${copy}.txt`,
    language: copy % 2 ? 'ar' : 'en',
    issued: `202${ordinal}-03-01`,
    meetings: [{ quote: `round ${ordinal} of the dialogue (${copy})`, ordinal, date: `202${ordinal}-03-0${1 + copy}` }],
    acts: [
      { quote: 'discussed fisheries and desalination', kind: 'discuss', topics: ['trade', 'climate-environment'] },
      { quote: `agreed to build laboratory number ${ordinal} for crabs`, kind: 'agree', undertaking: true },
    ],
    figures: [
      { quote: `${900 + ordinal} million dollars`, value: (900 + ordinal) * 1e6, unit: 'USD', of: 'bilateral trade' },
    ],
    instruments: [{ quote: 'the memorandum on ports', title: 'Memorandum on Ports', kind: 'mou', status: 'signed' }],
  })
const documents = [1, 2, 3, 4].flatMap((ordinal) => [report(ordinal, 0), report(ordinal, 1), report(ordinal, 2)])
const { unplaced: _, ...ledger } = fold(documents)

describe('the pieces of a ledger', () => {
  it('put together are the ledger, in whatever order they come', () => {
    const pieces = takeApart(ledger).map(({ content, ...key }) => ({ ...key, content: readPiece(content) }))
    expect(ledger.disagreements.length).toBeGreaterThan(0)
    expect(pieces.filter(({ list }) => list === 'figures').length).toBeGreaterThan(1)
    const stored = JSON.parse(JSON.stringify(ledger)) as unknown
    for (const some of [pieces, [...pieces].reverse()]) {
      const { rounds, matters, disagreements } = putTogether(some)
      expect({ rounds, matters, disagreements }).toEqual(stored)
    }
  })
  it('are mostly what they were when a document more tells of one round', () => {
    const hashes = (of: typeof documents) =>
      new Set(takeApart(fold(of)).map(({ list, run, hash }) => `${list} ${run} ${hash}`))
    const before = hashes(documents.slice(0, -1))
    const other = [...hashes(documents)].filter((piece) => !before.has(piece))
    expect(other.length).toBeGreaterThan(0)
    expect(other.length).toBeLessThan(before.size / 2)
  })
  it('are read as an earlier version wrote them', () => {
    const { steps, stages, figures } = ledger.matters.find(({ figures: told }) => told.length > 0)!
    for (const list of [steps, stages, figures]) expect(readPiece(JSON.stringify(list))).toEqual(list)
  })
  it('are written as before where nothing of them has changed, and else as they are', () => {
    const again = ({ matters, ...rest }: typeof ledger) => takeApart({ ...rest, matters: [...matters] })
    expect(again(ledger)).toEqual(takeApart(ledger))
    const [first, ...others] = ledger.matters
    const changed = { ...first!, steps: first!.steps.map((step) => ({ ...step, due: '2031' })) }
    const { matters } = putTogether(
      again({ ...ledger, matters: [changed, ...others] }).map(({ content, ...key }) => ({
        ...key,
        content: readPiece(content),
      })),
    )
    expect(matters.find(({ address }) => address === first!.address)).toEqual(JSON.parse(JSON.stringify(changed)))
  })
})
