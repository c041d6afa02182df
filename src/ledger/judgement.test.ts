import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { judgedReading } from './judged-reading.ts'
import { listJudgements, orphansOf } from './judgement-list.ts'
import { inForce, inTime, type Judgement, rulings, standing, subjectOf, wordOf } from './judgement.ts'

const document = makeDocument({
  name: 'a',
  acts: [
    { quote: 'agreed to open a joint centre', kind: 'agree', undertaking: true },
    { quote: 'discussed trade', kind: 'discuss' },
  ],
})
const [first, second] = document.reading.acts
const anchorOf = ({ start, end, quote }: { start: number; end: number; quote: string }) => ({
  textHash: document.textHash,
  type: 'acts' as const,
  start,
  end,
  quote,
})

const anJudgement = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    by: fc.constantFrom('Huda', 'Salim'),
    minute: fc.integer({ min: 10, max: 59 }),
  })
  .chain(({ id, by, minute }) => {
    const told = { id, by, at: `2026-01-01T10:${minute}:00Z`, why: null }
    return fc.oneof(
      fc
        .record({ of: fc.constantFrom(first!, second!), ruling: fc.constantFrom(...rulings) })
        .map(({ of, ruling }): Judgement => ({ ...told, on: 'finding', anchor: anchorOf(of), ruling })),
      fc
        .constantFrom('a', 'b', 'c', 'd', 'e', 'f')
        .map((withdraws): Judgement => ({ ...told, on: 'judgement', withdraws })),
      fc.constant({ ...told, on: 'document', textHash: document.textHash, round: null } as Judgement),
      fc.constantFrom('same' as const, 'different' as const).map((ruling): Judgement => ({
        ...told,
        on: 'identity',
        of: 'instrument',
        ruling,
        one: [anchorOf(first!)],
        other: [anchorOf(second!)],
      })),
      fc.boolean().map((apart): Judgement => {
        const [one, other] = [first!, second!].map((act) => ({
          steps: [anchorOf(act)],
          title: { ar: '', en: act.quote },
        }))
        return apart
          ? {
              ...told,
              on: 'matters',
              ruling: 'split',
              matter: { ...one!, steps: [...one!.steps, ...other!.steps] },
              steps: other!.steps,
            }
          : { ...told, on: 'matters', ruling: 'joined', matters: [one!, other!] }
      }),
      fc
        .constantFrom('A' as const, 'C' as const)
        .map((reliability): Judgement => ({ ...told, on: 'source', publisher: 'Gulf Courier', reliability })),
    )
  })
const piles = fc.uniqueArray(anJudgement, { selector: ({ id }) => id, maxLength: 6 })
const standingIds = (pile: readonly Judgement[]) =>
  standing(pile)
    .map(({ judgement, contested }) => `${judgement.id} ${contested.map(({ id }) => id)}`)
    .sort()

describe('the algebra of judgements', () => {
  it('does not depend on the order of the pile, nor on repetitions in it', () => {
    fc.assert(
      fc.property(
        piles.chain((pile) => fc.tuple(fc.constant(pile), fc.shuffledSubarray([...pile], { minLength: pile.length }))),
        ([pile, shuffled]) => {
          expect(standingIds([...shuffled, ...pile])).toEqual(standingIds(pile))
          expect(judgedReading(document.reading, document.textHash, standing(shuffled))).toEqual(
            judgedReading(document.reading, document.textHash, standing(pile)),
          )
        },
      ),
    )
  })
  it('is undone by a withdrawal, and the withdrawal by its own', () => {
    fc.assert(
      fc.property(piles, anJudgement, (pile, added) => {
        fc.pre(added.on !== 'judgement' && !pile.some(({ id, on }) => id === added.id || on === 'judgement'))
        const back: Judgement = {
          id: 'x',
          by: 'Huda',
          at: '2026-01-02T10:00:00Z',
          why: null,
          on: 'judgement',
          withdraws: added.id,
        }
        const again: Judgement = { ...back, id: 'y', at: '2026-01-03T10:00:00Z', withdraws: 'x' }
        expect(standingIds([...pile, added, back])).toEqual(standingIds(pile))
        expect(standingIds([...pile, added, back, again])).toEqual(standingIds([...pile, added]))
      }),
    )
  })
  it('lets nothing stand twice on one thing, and of what people said of it the latest', () => {
    fc.assert(
      fc.property(piles, (pile) => {
        const stands = standing(pile)
        expect(new Set(stands.map(({ judgement }) => subjectOf(judgement))).size).toBe(stands.length)
        const forceful = inForce(pile)
        for (const { judgement } of stands)
          for (const other of forceful)
            if (subjectOf(other) === subjectOf(judgement)) expect(inTime(other, judgement)).toBeLessThanOrEqual(0)
      }),
    )
  })
  it('calls contested what another person last said otherwise, and nothing that its own author changed', () => {
    fc.assert(
      fc.property(piles, (pile) => {
        for (const { judgement, contested } of standing(pile)) {
          expect(contested.some(({ by }) => by === judgement.by)).toBe(false)
          expect(new Set(contested.map(({ by }) => by)).size).toBe(contested.length)
          for (const other of contested) expect(subjectOf(other)).toBe(subjectOf(judgement))
        }
      }),
    )
  })
  it('changes nothing by a second word of the same person to the same effect', () => {
    fc.assert(
      fc.property(piles, (pile) => {
        const said = standing(pile)[0]?.judgement
        fc.pre(said !== undefined && standing(pile)[0]!.contested.length === 0)
        const again = { ...said!, id: 'z', at: '2026-01-05T10:00:00Z' }
        const rulings = (of: readonly Judgement[]) =>
          standing(of)
            .map(({ judgement, contested }) => [subjectOf(judgement), wordOf(judgement).ruling, contested.length])
            .sort()
        expect(rulings([...pile, again])).toEqual(rulings(pile))
      }),
    )
  })
  it('makes one question of whether two matters are one or two', () => {
    const [one, other] = [first!, second!].map((act) => ({ steps: [anchorOf(act)], title: { ar: '', en: '' } }))
    const joined = { on: 'matters' as const, ruling: 'joined' as const, matters: [one!, other!] as const }
    const whole = { steps: [...one!.steps, ...other!.steps], title: one!.title }
    expect(subjectOf({ on: 'matters', ruling: 'split', matter: whole, steps: other!.steps })).toBe(subjectOf(joined))
    expect(subjectOf({ ...joined, matters: [other!, one!] })).toBe(subjectOf(joined))
  })
  it('lets one judgement stand on one thing, the latest', () => {
    const told = { by: 'Huda', why: null, on: 'finding' as const, anchor: anchorOf(first!) }
    const pile: Judgement[] = [
      { ...told, id: 'a', at: '2026-01-01T10:00:00Z', ruling: 'rejected' },
      { ...told, id: 'b', at: '2026-01-01T11:00:00Z', ruling: 'accepted' },
    ]
    expect(standing(pile)).toEqual([{ judgement: pile[1], contested: [] }])
    expect(standing([pile[0]!, { ...pile[1]!, by: 'Salim' }])[0]!.contested).toEqual([pile[0]])
  })
})

describe('a reading as it was judged', () => {
  const judge = (ruling: (typeof rulings)[number], of = first!, more = {}): Judgement => ({
    id: 'a',
    by: 'Huda',
    at: '2026-01-01T10:00:00Z',
    why: null,
    on: 'finding',
    anchor: anchorOf(of),
    ruling,
    ...more,
  })
  it('loses what was rejected, and what a newer reader finds over the same words', () => {
    const newer = {
      ...document.reading,
      acts: [{ ...first!, end: first!.end - 2, quote: first!.quote.slice(0, -2) }, second!],
    }
    expect(judgedReading(newer, document.textHash, standing([judge('rejected')])).acts).toEqual([second])
  })
  it('keeps what was accepted, when a newer reader finds it no longer', () => {
    const newer = { ...document.reading, acts: [second!] }
    const judged = judgedReading(
      newer,
      document.textHash,
      standing([judge('accepted', first!, { finding: { ...first! } })]),
    )
    expect(judged.acts.map(({ quote, kind }) => [quote, kind])).toEqual([
      [first!.quote, 'agree'],
      [second!.quote, 'discuss'],
    ])
  })
  it('takes the fields that a person amended', () => {
    const judged = judgedReading(
      document.reading,
      document.textHash,
      standing([judge('amended', second!, { amendment: { kind: 'review' } })]),
    )
    expect(judged.acts.map(({ kind }) => kind)).toEqual(['agree', 'review'])
  })
  it('keeps what its figures count when one of them is judged', () => {
    const told = makeDocument({
      name: 'figures',
      figures: [
        { quote: '12 scholarships', value: 12, of: 'scholarships' },
        { quote: '$4 billion', value: 4e9, unit: 'USD', of: 'bilateral trade' },
      ],
    })
    const [scholarships, trade] = told.reading.figures
    const anchor = { ...anchorOf(trade!), textHash: told.textHash, type: 'figures' as const }
    const judged = (ruling: 'accepted' | 'rejected') =>
      judgedReading(
        told.reading,
        told.textHash,
        standing([{ id: 'a', by: 'Huda', at: '2026-01-01T10:00:00Z', why: null, on: 'finding', anchor, ruling }]),
      ).figures.map(({ of }) => of)
    expect(judged('accepted')).toEqual([scholarships!.of, trade!.of])
    expect(judged('rejected')).toEqual(['scholarships'])
  })
  it('is left as it was by judgements on another text', () => {
    expect(judgedReading(document.reading, 'another', standing([judge('rejected')]))).toBe(document.reading)
  })
  it('lists each judgement with what became of it', () => {
    const told = (id: string, minute: number, more: object) =>
      ({ ...judge('accepted'), id, at: `2026-01-01T10:${minute}:00Z`, ...more }) as Judgement
    const pile = [
      told('a', 10, {}),
      told('b', 11, { ruling: 'rejected', by: 'Salim' }),
      told('c', 12, { anchor: anchorOf(second!) }),
      told('d', 13, { on: 'judgement', withdraws: 'c' }),
      told('e', 14, { anchor: { ...anchorOf(second!), quote: 'other words' } }),
    ]
    const listed = listJudgements(pile, () => document.text)
    expect(listed.map(({ judgement, state }) => `${judgement.id} ${state}`)).toEqual([
      'a superseded',
      'b stands',
      'c withdrawn',
      'd stands',
      'e orphan',
    ])
    expect(listed[1]!.contested).toMatchObject([{ by: 'Huda', ruling: 'accepted' }])
  })
  it('lists a judgement as an orphan where the words no longer stand', () => {
    const judgement = judge('rejected')
    expect(orphansOf([judgement], () => document.text)).toEqual([])
    expect(orphansOf([judgement], () => `X${document.text}`)).toEqual([judgement])
    expect(orphansOf([judgement], () => null)).toEqual([judgement])
  })
})
