import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, type HeadWidths, headsThatFit } from './heads.ts'

const round: HeadWidths = { name: 60, number: 14, detail: 90 }
const forms = (places: readonly number[], lead = 100, tail = 120) =>
  headsThatFit(
    places,
    places.map(() => round),
    lead,
    tail,
  )

describe('the heads of the rounds', () => {
  it('say all where there is room for all', () => {
    expect(forms([0, 200, 400])).toEqual({ numbered: false, forms: ['full', 'full', 'full'] })
  })

  it('say their names alone where place and day would touch the next, and the first stands before its line', () => {
    expect(forms([0, 80, 160, 400])).toEqual({ numbered: false, forms: ['before', 'short', 'full', 'full'] })
  })

  it('are numbers where one name would touch the next', () => {
    expect(forms([0, 30, 60, 400])).toEqual({ numbered: true, forms: ['before', 'short', 'full', 'full'] })
  })

  it('leave out those whose numbers would touch, and never the first and the newest', () => {
    const many = Array.from({ length: 40 }, (_, i) => i * 10)
    const { numbered, forms: said } = forms(many)
    expect(numbered).toBe(true)
    expect(said[0]).not.toBe('none')
    expect(said.at(-1)).toBe('full')
    expect(said.filter((form) => form === 'none').length).toBeGreaterThan(15)
  })

  it('never overlap, wherever the rounds lie and however wide their names are', () => {
    const width = fc.integer({ min: 8, max: 160 })
    const head = fc.record({ name: width, number: fc.integer({ min: 8, max: 24 }), detail: width })
    const columns = fc.array(fc.tuple(fc.integer({ min: 0, max: 1600 }), head), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(
        columns,
        fc.integer({ min: 14, max: 124 }),
        fc.integer({ min: 40, max: 126 }),
        (drawn, lead, tail) => {
          const placed = drawn.toSorted(([a], [b]) => a - b)
          const places = placed.map(([place]) => place)
          const widths = placed.map(([, one]) => one)
          const { numbered, forms } = headsThatFit(places, widths, lead, tail)
          const taken = forms.flatMap((form, i) => {
            if (form === 'none') return []
            const { name, number, detail } = widths[i]!
            const word = numbered && form !== 'before' ? number : name
            const width = form === 'short' ? word : Math.max(word, detail)
            return [form === 'before' ? [places[i]! - width, places[i]!] : [places[i]!, places[i]! + width]]
          })
          expect(forms.at(-1)).not.toBe('none')
          for (const [i, [from, to]] of taken.entries()) {
            expect(from).toBeGreaterThanOrEqual(-lead)
            if (i < taken.length - 1) expect(to).toBeLessThanOrEqual(taken[i + 1]![0]!)
          }
        },
      ),
    )
  })
})

describe('years', () => {
  it('stand so far apart that none touches another', () => {
    const years = [0, 0.1, 0.2, 0.3, 0.4].map((at) => ({ at }))
    expect(apart(years, 0.2).map(({ at }) => at)).toEqual([0, 0.2, 0.4])
  })
})
