import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { mattersCalled, placesOfMatter } from './address.ts'
import { fold } from './fold.ts'
import type { Judged, Judgement, MatterPlaces } from './judgement.ts'
import type { Ledger, LedgerDocument, Matter } from './ledger.ts'

const promise = (quote: string) => ({ quote, kind: 'agree' as const, undertaking: true, topics: ['energy' as const] })
const first = makeDocument({
  name: 'first.txt',
  issued: '2023-03-01',
  meetings: [{ quote: 'held the first Strategic Dialogue', ordinal: 1, date: '2023-03-01', place: 'Muscat' }],
  acts: [
    promise('agreed to build a solar farm near Sur'),
    promise('agreed to train forty harbour pilots'),
    promise('agreed to publish a shared tide table'),
  ],
})
const second = makeDocument({
  name: 'second.txt',
  issued: '2025-02-10',
  meetings: [{ quote: 'convened the second Strategic Dialogue', ordinal: 2, date: '2025-02-10', place: 'Washington' }],
  acts: [
    { quote: 'announced the first panels on the eastern coast', kind: 'announce', topics: ['energy'] },
    promise('agreed to lay a cable under the strait'),
  ],
})
const documents: readonly LedgerDocument[] = [first, second]
const ledger = fold(documents)
const promises = ledger.matters.filter(({ kind }) => kind === 'undertaking')
const called = (words: RegExp, of: Ledger = ledger): Matter =>
  of.matters.find(({ steps }) => steps.some(({ quote }) => words.test(quote)))!
const places = (matter: Matter): MatterPlaces => placesOfMatter(matter, documents)

let count = 0
const enter = (judged: Judged, minute: number, by = 'Huda'): Judgement => ({
  ...judged,
  id: `j${count++}`,
  by,
  at: `2026-01-01T10:${minute}:00.000Z`,
  why: null,
})
const join = (one: Matter, other: Matter): Judged => ({
  on: 'matters',
  ruling: 'joined',
  matters: [places(one), places(other)],
})
const split = (matter: Matter, words: RegExp): Judged => {
  const whole = places(matter)
  return { on: 'matters', ruling: 'split', matter: whole, steps: whole.steps.filter(({ quote }) => words.test(quote)) }
}
const takeBack = ({ id }: Judgement): Judged => ({ on: 'judgement', withdraws: id })
/** The matters without the words of those who linked them. */
const matters = (judgements: readonly Judgement[], of = documents) =>
  fold(of, judgements).matters.map(({ linked: _, ...matter }) => matter)

describe('joining matters', () => {
  const three = [called(/solar/), called(/pilots/), called(/tide/)]
  const [a, b, c] = three as [Matter, Matter, Matter]

  it('starts from matters that stand apart', () => {
    expect(promises).toHaveLength(4)
    expect(new Set(three).size).toBe(3)
  })
  it('makes one matter of the steps of both, at the smallest of their anchors', () => {
    const joined = called(/solar/, fold(documents, [enter(join(a, b), 10)]))
    expect(joined.steps.map(({ quote }) => quote).sort()).toEqual(
      [...a.steps, ...b.steps].map(({ quote }) => quote).sort(),
    )
    expect(joined.address).toBe([a.address, b.address].sort()[0])
    expect(joined.linked).toMatchObject([{ ruling: 'joined', by: 'Huda' }])
  })
  it('is commutative and associative, and the same whatever comes first', () => {
    const whole = matters([enter(join(a, b), 10), enter(join(b, c), 11)])
    expect(whole).toHaveLength(ledger.matters.length - 2)
    const pairs = [
      [a, b],
      [b, c],
      [a, c],
    ] as const
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          pairs.map((_, i) => i),
          { minLength: 2 },
        ),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        fc.shuffledSubarray([...documents], { minLength: 2 }),
        fc.infiniteStream(fc.integer({ min: 10, max: 59 })),
        (order, turned, some, minutes) => {
          const pile = order.map((i) => {
            const [one, other] = turned[i] ? [pairs[i]![1], pairs[i]![0]] : pairs[i]!
            return enter(join(one, other), minutes.next().value!)
          })
          expect(matters(pile, some)).toEqual(whole)
          expect(matters([...pile, ...pile].reverse(), some)).toEqual(whole)
        },
      ),
      { numRuns: 40 },
    )
  })
  it('is undone by its withdrawal, and done again by the withdrawal of that', () => {
    const joined = enter(join(a, b), 10)
    const back = enter(takeBack(joined), 20)
    expect(fold(documents, [joined, back])).toEqual(ledger)
    expect(fold(documents, [joined, back, enter(takeBack(back), 30)])).toEqual(fold(documents, [joined]))
  })
  it('survives a reader that cuts the words otherwise, and a document that comes later', () => {
    const newer = {
      ...first,
      reading: {
        ...first.reading,
        acts: first.reading.acts.map((act) => ({ ...act, end: act.end - 4, quote: act.quote.slice(0, -4) })),
      },
    }
    const pile = [enter(join(a, b), 10)]
    expect(called(/solar/, fold([newer, second], pile)).steps).toHaveLength(2)
    const before = fold([first], pile)
    expect(called(/solar/, before).steps.map(({ quote }) => quote)).toEqual(
      called(/solar/, fold(documents, pile)).steps.map(({ quote }) => quote),
    )
  })
  it('keeps every former address: it leads to the matter that took it in', () => {
    const judged = fold(documents, [enter(join(a, b), 10), enter(join(b, c), 11)])
    const joined = called(/solar/, judged)
    for (const { address } of three) expect(mattersCalled(judged.matters, documents, address)).toEqual([joined])
  })
})

describe('splitting a matter', () => {
  const [a, b] = [called(/solar/), called(/panels|cable/)]
  const joined = enter(join(a, b), 10)
  const whole = called(/solar/, fold(documents, [joined]))

  it('after a join gives back what was joined', () => {
    expect(matters([joined, enter(split(whole, /panels|cable/), 20)])).toEqual(matters([]))
  })
  it('takes out no step but those that were named, in whatever order judgements and documents come', () => {
    const three = enter(join(whole, called(/tide/)), 20)
    const all = called(/solar/, fold(documents, [joined, three]))
    const out = enter(split(all, /tide/), 30)
    const pile = [joined, three, out]
    const judged = fold(documents, pile)
    expect(called(/tide/, judged).steps.map(({ quote }) => quote)).toEqual(['agreed to publish a shared tide table'])
    expect(called(/solar/, judged).steps).toHaveLength(all.steps.length - 1)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pile, { minLength: 3 }),
        fc.shuffledSubarray([...documents], { minLength: 2 }),
        (some, texts) => {
          expect(fold(texts, some)).toEqual(judged)
        },
      ),
      { numRuns: 20 },
    )
  })
  it('is undone by a later join of what it parted', () => {
    const out = enter(split(whole, /panels|cable/), 20)
    const again = enter(
      join(called(/solar/, fold(documents, [joined, out])), called(/panels|cable/, fold(documents, [joined, out]))),
      30,
    )
    expect(matters([joined, out, again])).toEqual(matters([joined]))
  })
  it('is contested by whoever joined, and tells so', () => {
    const out = enter(split(whole, /panels|cable/), 20, 'Salim')
    const [stands] = called(/solar/, fold(documents, [joined, out])).linked!
    expect(stands).toMatchObject({ ruling: 'split', by: 'Salim', contested: [{ ruling: 'joined', by: 'Huda' }] })
  })
  it('does nothing where no step of it is found any more', () => {
    const out = enter(split(whole, /panels|cable/), 20)
    expect(fold([first], [out])).toEqual(fold([first]))
  })
})

describe('the address of a matter', () => {
  it('may be cut to the first digits of its hash, and its title may stand for it in either language', () => {
    const hash = 'a1b2c3d4'.repeat(8)
    const one = { ...documents[0]!, textHash: hash }
    const { matters: all } = fold([one, second])
    const matter = all.find(({ steps }) => steps.some(({ quote }) => /solar/.test(quote)))!
    const [, ...rest] = matter.address.split('/')
    for (const address of [matter.address, ['a1b2c3d4', ...rest].join('/'), matter.title.ar])
      expect(mattersCalled(all, [one, second], address)).toEqual([matter])
    expect(mattersCalled(all, [one, second], 'ffffff/acts/1-2')).toEqual([])
  })
})
