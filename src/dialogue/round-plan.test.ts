import { describe, expect, it } from 'vitest'
import type { Round } from '../ledger/ledger.ts'
import { hostOf, levelOf, levelOfOffice, proposeRound } from './round-plan.ts'

const round = (
  ordinal: number | null,
  date: string,
  place: string | null,
  roles: readonly (string | null)[] = [],
): Round => ({
  address: `Oman-US Strategic Dialogue/${ordinal ?? date}`,
  mechanism: 'Oman-US Strategic Dialogue',
  ordinal,
  date,
  place,
  parties: ['OM', 'US'],
  heads: roles.map((role, i) => ({
    side: ['OM', 'US'][i % 2]!,
    name: 'somebody',
    role,
    citation: { document: 'document:1', start: 0, end: 1, quote: 's' },
  })),
  documents: [],
  citations: [],
})
const propose = (rounds: readonly Round[], asOf = '2026-02-01') => proposeRound(rounds, [], ['OM', 'US'], asOf).plan

describe('the proposal of a round', () => {
  it('takes the next number, the usual distance and the other side’s capital', () => {
    const rounds = [
      round(1, '2023-02-23', 'Muscat'),
      round(2, '2024-04-24', 'Washington'),
      round(3, '2026-01-25', 'Muscat', ['Undersecretary for Political Affairs', 'Under Secretary of State']),
    ]
    expect(proposeRound(rounds, [], ['OM', 'US'], '2026-02-01')).toEqual({
      plan: { ordinal: 4, date: '2027-07', place: 'Washington', host: 'US', level: 'under-secretaries', opensAt: null },
      after: rounds.map(({ address }) => address),
    })
  })

  it('proposes no month that leaves no time to prepare', () => {
    const rounds = [
      round(1, '2019-01-01', 'Muscat'),
      round(2, '2020-01-01', 'Washington'),
      round(3, '2021-01-01', 'Muscat'),
    ]
    expect(propose(rounds, '2026-02-01').date).toBe('2026-05')
  })

  it('stays where rounds are always held', () => {
    const rounds = [round(1, '2023-01-10', 'Washington'), round(2, '2024-01-10', 'Washington')]
    expect(propose(rounds)).toMatchObject({ host: 'US', place: 'Washington' })
  })

  it('leaves open what one round, or a round elsewhere, does not tell', () => {
    expect(propose([round(1, '2023-01-10', 'Geneva')])).toMatchObject({
      ordinal: 2,
      date: null,
      host: null,
      place: null,
      level: null,
    })
  })

  it('counts rounds that bear no number', () => {
    expect(propose([round(null, '2023-01', null), round(null, '2024-01', null)]).ordinal).toBe(3)
  })

  it('takes a town that is no capital for nobody’s', () => {
    expect(hostOf(round(1, '2023', 'New York'))).toBeNull()
    expect(hostOf(round(1, '2023', 'Washington, D.C.'))).toBe('US')
  })
})

describe('the level of an office', () => {
  it.each([
    ['وكيل وزارة الخارجية للشؤون السياسية', 'under-secretaries'],
    ['وزيرة الدولة للتعاون الدولي', 'under-secretaries'],
    ['نائب رئيس مجلس الوزراء ووزير الخارجية', 'ministers'],
    ['مساعد وزير الخارجية لشؤون آسيا', 'officials'],
    ['رئيس مجلس الوزراء', 'leaders'],
    ['US Deputy Secretary of State', 'under-secretaries'],
    ['Secretary of State for Foreign Affairs', 'ministers'],
    ['Principal Deputy Assistant Secretary of State', 'officials'],
    ['Parliamentary Under-Secretary of State for Trade', 'under-secretaries'],
    ['Vice President', 'leaders'],
  ])('of %s is %s', (office, level) => expect(levelOfOffice(office)).toBe(level))

  it('is told by no word that only begins like an office', () => {
    expect(levelOfOffice('member of the ministerial office of statistics')).toBeNull()
  })

  it('is, of a round, that of the side whose head stands lower', () => {
    expect(levelOf(round(1, '2023', null, ['Prime Minister and Foreign Minister', 'Secretary of State']))).toBe(
      'ministers',
    )
    expect(levelOf(round(1, '2023', null, [null, null]))).toBeNull()
  })
})
