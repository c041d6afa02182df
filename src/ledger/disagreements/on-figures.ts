import type { Figure } from '../../reading/finding.ts'
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
    const measure = term.id === age ? age : `${term.id} ${figure.unit} ${figure.asOf ?? `of ${opened.document.id}`}`
    return [{ figure, opened, measure, about: term.title }]
  })

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
          all.some(
            (other) =>
              other.opened !== one.opened &&
              compatible(own.figure, other.figure) &&
              !compatible(one.figure, other.figure),
          ),
      ),
  )
  const different = eachOnce(
    told,
    ({ figure, opened }) => `${spoken(figure)} ${several.has(opened) ? opened.document.id : ''}`,
  )
  const apart = different.some((a) => different.some((b) => a.opened !== b.opened && !compatible(a.figure, b.figure)))
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

/** Whether two figures can both be true: "about 200" and "200" can, "over 200" and "nearly 200" cannot. */
function compatible(a: Figure, b: Figure): boolean {
  const [x, y] = [amount(a), amount(b)]
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
