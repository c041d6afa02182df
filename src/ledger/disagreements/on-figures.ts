import type { Figure } from '../../reading/finding.ts'
import { yearOf } from '../dates.ts'
import { put } from '../grouping.ts'
import type { OpenedDocument } from '../items.ts'
import type { Bilingual } from '../ledger.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { termBase } from '../terms.ts'
import { claim, eachOnce, type Fact, near } from './fact.ts'

// Figures: one measure of one time, told apart

const inYears: Record<string, number> = { year: 1, decade: 10, century: 100 }

interface Measured {
  readonly figure: Figure
  readonly opened: OpenedDocument
  readonly measure: string
  readonly about: Bilingual
  /** The year from which an age is counted back, where the document has one. */
  readonly year: number | null
}
const measured = new Shelf<OpenedDocument, readonly Measured[]>()
const measures = new Shelf<string, Fact>()

export function onFigures(documents: readonly OpenedDocument[], memory: PairMemory): Fact[] {
  const byMeasure = new Map<string, Measured[]>()
  for (const opened of documents)
    for (const figure of memory.keep(measured, opened, [], () => measuredIn(opened)))
      put(byMeasure, figure.measure, figure)
  return [...byMeasure].map(([measure, all]) => memory.keep(measures, measure, all, () => onMeasure(all)))
}

const measuredIn = (opened: OpenedDocument): Measured[] =>
  opened.document.reading.figures.flatMap((figure) => {
    const term = figure.of ? termBase.measureOf(figure.of) : null
    if (!term || figure.unit in inYears !== (term.id === age)) return []
    if (term.id === age && isToCome(figure, opened)) return []
    const measure = term.id === age ? age : `${term.id} ${figure.unit} ${figure.asOf ?? `of ${opened.document.id}`}`
    const year = term.id === age ? yearOf(opened.document.issued ?? opened.about?.date ?? null) : null
    return [{ figure, opened, measure, about: term.title, year }]
  })

/** "The next 25 years of relations" are no age of theirs. */
const isToCome = (figure: Figure, { acts }: OpenedDocument): boolean => {
  const said = acts.find((act) => act.start <= figure.start && figure.end <= act.end)
  if (!said) return false
  const [before, after] = [said.quote.slice(0, figure.start - said.start), said.quote.slice(figure.end - said.start)]
  return /\b(?:next|coming|upcoming|following)\s*$/i.test(before) || /^\s*ال(?:قادم|مقبل|تالي)/.test(after)
}

function onMeasure(all: readonly Measured[]): Fact {
  // A document that has what another says, and another figure besides, counts something else with it
  const several = new Set(all.filter(({ opened }, i) => all[i - 1]?.opened === opened).map(({ opened }) => opened))
  const told = all.filter(
    (one) =>
      !several.has(one.opened) ||
      !all.some(
        (own) =>
          own.opened === one.opened &&
          own !== one &&
          all.some((other) => other.opened !== one.opened && compatible(own, other) && !compatible(one, other)),
      ),
  )
  const different = eachOnce(
    told,
    ({ figure, opened, year }) => `${spoken(figure)} ${year} ${several.has(opened) ? opened.document.id : ''}`,
  )
  const apart = different.some((a) => different.some((b) => a.opened !== b.opened && !compatible(a, b)))
  return {
    field: 'value',
    about: all[0]!.about,
    claims: apart ? told.map(({ figure, opened }) => claim(opened.document, figure, spoken(figure))) : [],
  }
}
const age = 'relationship-age'
const amount = ({ value, unit }: Figure) => value * (inYears[unit] ?? 1)
const spoken = (figure: Figure) =>
  `${figure.qualifier === 'exact' ? '' : `${figure.qualifier} `}${amount(figure)} ${figure.unit in inYears ? 'years' : figure.unit}`

/**
 * Whether two figures can both be true: "about 200" and "200" can, "over 200" and "nearly 200" cannot. Relations that were 50 years old in 2022
 * are 53 in 2025.
 */
function compatible({ figure: a, year }: Measured, { figure: b, year: other }: Measured): boolean {
  const [x, y] = [amount(a), amount(b) + (year && other ? year - other : 0)]
  if (a.qualifier === 'over' || b.qualifier === 'over') {
    if (a.qualifier === b.qualifier) return true
    const [least, other, word] = a.qualifier === 'over' ? [x, y, b.qualifier] : [y, x, a.qualifier]
    return word === 'exact' ? other >= least : other > least * 1.02
  }
  if (a.qualifier === 'under' || b.qualifier === 'under')
    return (
      a.qualifier === b.qualifier ||
      (a.qualifier === 'under' ? y < x : x < y) ||
      a.qualifier === 'about' ||
      b.qualifier === 'about'
    )
  return near(x, y) || ((a.qualifier === 'about' || b.qualifier === 'about') && Math.abs(x - y) <= 0.1 * Math.max(x, y))
}
