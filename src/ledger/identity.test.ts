import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../test/made-documents.ts'
import { fold } from './fold.ts'
import type { IdentityKind, Judged, Judgement } from './judgement.ts'
import type { Anchor } from './place.ts'

const meeting = (quote: string, more = {}) => ({ quote, date: '2025-02-10', ordinal: 2, ...more })
const led = (name: string) => ({ heads: [{ side: 'OM', name, role: null }] })
const report = (name: string, head: string) =>
  makeDocument({
    name,
    meetings: [meeting(`the second round, led by ${head}`, led(head))],
    people: [{ quote: head }],
  })
const one = report('one.txt', 'Hamad al-Zadjali')
const other = report('other.txt', 'Hamood Zidgali')
const third = report('third.txt', 'Hamad Al Zadjali')
const people = [one, other, third]

type Made = ReturnType<typeof makeDocument>
const at = ({ textHash, reading }: Made, type: Anchor['type'] = 'people', index = 0): Anchor => {
  const { start, end, quote } = reading[type][index]!
  return { textHash, type, start, end, quote }
}
let count = 0
const enter = (judged: Judged, minute = 10, by = 'Huda'): Judgement => ({
  ...judged,
  id: `i${count++}`,
  by,
  at: `2026-01-01T10:${minute}:00.000Z`,
  why: null,
})
const rule = (ruling: 'same' | 'different', of: IdentityKind, a: Anchor, b: Anchor, minute = 10) =>
  enter({ on: 'identity', of, ruling, one: [a], other: [b] }, minute)
const heads = (judgements: readonly Judgement[], documents: readonly Made[] = people) =>
  fold(documents, judgements).rounds.flatMap((round) => round.heads.map(({ name }) => name))
const fields = (judgements: readonly Judgement[], documents: readonly Made[] = people) =>
  fold(documents, judgements).disagreements.map(({ field }) => field)

describe('one person', () => {
  it('ruled to be one has one place at the head, and the sources no longer disagree', () => {
    expect(fields([], [one, other])).toEqual(['head'])
    expect(heads([], [one, other])).toHaveLength(2)
    const same = rule('same', 'person', at(one), at(other))
    expect(fields([same], [one, other])).toEqual([])
    expect(heads([same], [one, other])).toHaveLength(1)
  })
  it('is known under the same name in a document that nobody ruled on', () => {
    const named = report('named.txt', 'Hamood Zidgali')
    expect(fields([rule('same', 'person', at(one), at(other))], [one, named, other])).toEqual([])
  })
  it('ruled to be two are two, though their names agree', () => {
    expect(fields([], [one, third])).toEqual([])
    expect(fields([rule('different', 'person', at(one), at(third))], [one, third])).toEqual(['head'])
  })
  it('is what the latest ruling says, whatever the order of rulings and documents', () => {
    const pile = [
      rule('same', 'person', at(one), at(other), 10),
      rule('same', 'person', at(other), at(third), 20),
      rule('different', 'person', at(other), at(one), 30),
    ]
    expect(heads(pile).length).toBe(2)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pile, { minLength: 3 }),
        fc.shuffledSubarray(people, { minLength: 3 }),
        (some, texts) => {
          expect(fold(texts, some)).toEqual(fold(people, pile))
        },
      ),
    )
  })
  it('is named apart again once the ruling is taken back', () => {
    const same = rule('same', 'person', at(one), at(other))
    expect(fold(people, [same, enter({ on: 'judgement', withdraws: same.id }, 20)])).toEqual(fold(people))
  })
})

describe('one instrument', () => {
  const signing = (name: string, quote: string, more = {}) =>
    makeDocument({
      name,
      meetings: [meeting('the second round')],
      acts: [{ quote: `signed ${quote}`, kind: 'sign', topics: ['trade'] }],
      instruments: [{ quote, kind: 'mou', status: 'signed', ...more }],
    })
  const ports = signing('ports.txt', 'a memorandum on harbour pilots')
  const sea = signing('sea.txt', 'a memorandum on guiding ships')
  const both = makeDocument({
    name: 'both.txt',
    meetings: [meeting('the second round')],
    acts: [
      { quote: 'signed a memorandum on harbour pilots', kind: 'sign', topics: ['trade'] },
      { quote: 'signed a memorandum on guiding ships', kind: 'sign', topics: ['trade'] },
    ],
    instruments: [
      { quote: 'a memorandum on harbour pilots', kind: 'mou' },
      { quote: 'a memorandum on guiding ships', kind: 'mou' },
    ],
  })
  const texts = (judgements: readonly Judgement[], documents: readonly Made[]) =>
    fold(documents, judgements)
      .matters.filter(({ kind }) => kind === 'instrument')
      .map(({ steps }) => new Set(steps.map(({ document }) => document)).size)

  it('ruled to be one is one matter in all its documents', () => {
    expect(texts([], [both, sea])).toEqual([2])
    const same = rule('same', 'instrument', at(both, 'instruments', 0), at(both, 'instruments', 1))
    const judged = fold([both, sea], [same]).matters.filter(({ kind }) => kind === 'instrument')
    expect(judged.map(({ steps }) => steps.length)).toEqual([3])
  })
  it('ruled to be two are two, though a third report is like both', () => {
    const again = signing('again.txt', 'a memorandum on harbour pilots')
    expect(texts([], [ports, again])).toEqual([2])
    const apart = rule('different', 'instrument', at(ports, 'instruments'), at(again, 'instruments'))
    const like = signing('like.txt', 'a memorandum on harbour pilots')
    const stages = (documents: readonly Made[]) =>
      fold(documents, [apart]).matters.flatMap(({ stages: told }) =>
        told.length ? [told.map(({ document }) => document)] : [],
      )
    for (const told of stages([ports, again, like]))
      expect(told).not.toEqual(expect.arrayContaining([ports.id, again.id]))
    expect(stages([like, again, ports])).toEqual(stages([ports, again, like]))
  })
})

describe('one body', () => {
  it('ruled to be one under two names holds one row of rounds, called as the ruling calls it first', () => {
    const council = (name: string, mechanism: string, ordinal: number) =>
      makeDocument({
        name,
        meetings: [
          { quote: `session ${ordinal} of the ${mechanism}`, mechanism, ordinal, date: `202${ordinal}-03-01` },
        ],
      })
    const early = council('early.txt', 'Oman-US Economic Forum', 1)
    const late = council('late.txt', 'Oman-US Trade Council', 2)
    const later = council('later.txt', 'Oman-US Trade Council', 3)
    const same = rule('same', 'body', at(early, 'meetings'), at(late, 'meetings'))
    const rounds = fold([later, early, late], [same]).rounds.map(({ address }) => address)
    expect(rounds).toEqual([1, 2, 3].map((ordinal) => `Oman-US Economic Forum/${ordinal}`))
  })
})
