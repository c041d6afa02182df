import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from '../ledger/fold.ts'
import { review } from './review.ts'
import { matrixOf } from './round-facts.ts'

const head = (name: string, role: string | null = null) => [{ side: 'OM', name, role }]
const statement = makeDocument({
  name: 'statement.txt',
  issued: '2024-04-24',
  meetings: [
    {
      quote: 'held the second Strategic Dialogue',
      ordinal: 2,
      date: '2024-04-24',
      place: 'Washington',
      heads: head('Khalifa al-Harthy', 'Under Secretary'),
    },
  ],
  acts: [{ quote: 'signed a memorandum on customs', kind: 'sign', topics: ['trade'] }],
  instruments: [{ quote: 'a memorandum on customs', kind: 'mou', status: 'signed' }],
})
const report = makeDocument({
  name: 'report.txt',
  kind: 'press-report',
  meetings: [
    {
      quote: 'the second round of the Strategic Dialogue on Thursday',
      ordinal: 2,
      date: '2024-04-25',
      heads: head('Khalifa Al Harthi'),
    },
  ],
  acts: [{ quote: 'signed a memorandum on customs, the ministry said', kind: 'sign', topics: ['trade'] }],
  instruments: [{ quote: 'a memorandum on customs', kind: 'mou', status: 'signed' }],
})
const documents = [statement, report]
const ledger = fold(documents)
const [round] = ledger.rounds
const { matters } = review(round!.mechanism, ledger, documents, '2026-01-01')
const rows = matrixOf(
  round!,
  matters,
  documents.map(({ id, reading }) => ({ document: id, reading })),
  { figure: (value, unit) => `${value} ${unit}`, status: (status) => status },
)
const row = (of: string) => rows.find(({ fact }) => fact.of === of)

describe('what each report says of a round', () => {
  it('shows two days side by side, and that they differ', () => {
    expect(row('date')!.cells.map((cell) => cell?.value)).toEqual(['2024-04-24', '2024-04-25'])
    expect(row('date')!.unlike).toBe(true)
  })

  it('leaves a cell empty where a document does not say', () => {
    expect(row('place')!.cells.map((cell) => cell?.value ?? null)).toEqual(['Washington', null])
    expect(row('place')!.unlike).toBe(false)
  })

  it('takes two spellings of a head for no contradiction', () => {
    expect(row('head')!.cells.map((cell) => cell?.value)).toEqual([
      'Khalifa al-Harthy (Under Secretary)',
      'Khalifa Al Harthi',
    ])
    expect(row('head')!.unlike).toBe(false)
  })

  it('names what was signed by the document that says so, at its place', () => {
    const [cell] = row('instrument')!.cells
    expect(cell).toMatchObject({ document: statement.id, value: 'signed' })
    expect(statement.text.slice(cell!.start, cell!.end)).toBe(cell!.quote)
  })

  it('has no line for what nobody speaks of', () => {
    expect(row('figure')).toBeUndefined()
  })
})
