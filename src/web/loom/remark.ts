import type { Words } from '../language.tsx'
import { columnName, ordinalInSentence } from '../names/column-name.ts'
import { daysOf } from '../../ledger/naming/when.ts'
import type { Timeline } from './columns.ts'
import type { Row } from './weave.ts'

/** The grey words after a verdict: what was searched, by how long it was late, when it is due. */
export function remarkOf({ matter, stops }: Row, { columns }: Timeline, words: Words): string {
  const { say, date } = words
  const newest = columns.length - 1
  const inWords = (column: number) => ordinalInSentence(columns[column]!, words)
  switch (matter.verdict) {
    case 'silent':
      return say('remark.searched', { n: matter.searched.length })
    case 'overdue':
    case 'kept-late':
      if (matter.lateByDays !== null && matter.lateByDays > 0) return say('remark.late', { n: matter.lateByDays })
      return ''
    case 'kept': {
      const knot = stops.find((stop) => stop.knot)
      return knot
        ? columns[knot.column]!.ordinal
          ? say('remark.kept', { round: columnName(columns[knot.column]!, words) })
          : ''
        : ''
    }
    case 'advanced': {
      const step = matter.steps.findLast(({ step, on }) => step === 'advanced' && on)
      return step?.on && columns.every(({ date }) => date !== step.on) ? date(step.on) : ''
    }
    case 'restated': {
      const missed = columns.findIndex(
        (column, i) =>
          i > (stops[0]?.column ?? 0) &&
          i < newest &&
          column.ordinal !== null &&
          !stops.some((stop) => stop.column === i),
      )
      if (missed >= 0) return say('remark.absent', { round: inWords(missed) })
      return stops.length > 1 ? say('remark.rounds', { n: stops.length }) : ''
    }
    case 'open': {
      const due = matter.steps.find(({ due }) => due !== null)?.due
      if (due) return daysOf(due) ? say('remark.due', { date: date(due) }) : say('remark.soon')
      if (matter.steps.some(({ step }) => step === 'signed')) return say('remark.signed')
      if (matter.steps.some(({ step }) => step === 'promised')) return say('remark.noDate')
      return stops.length === 1 && stops[0]!.column === newest && newest > 0
        ? say('remark.new', { round: inWords(newest) })
        : ''
    }
  }
}
