import type { Edtf } from '../reading/finding.ts'
import { daysOf } from './dates.ts'
import type { Citation, Ledger, LedgerDocument } from './ledger.ts'
import { verdictOf } from './verdict.ts'

/** The newest day on which a document of the ledger was issued; else the newest day of a round. The day that verdicts are asked for by default. */
export function newestDay(ledger: Pick<Ledger, 'rounds'>, documents: readonly Pick<LedgerDocument, 'issued'>[]): Edtf {
  // A document without a day of issue was issued after the session that it tells of has begun
  const days = [
    ...documents.map(({ issued }) => daysOf(issued)?.last),
    ...ledger.rounds.map(({ date }) => daysOf(date)?.first),
  ]
  return (
    days
      .filter((day) => day !== undefined && day < '9999')
      .sort()
      .at(-1) ?? '9999-12-31'
  )
}

/** The ledger in its published shape: documents by name, with the verdicts of a day; and, where people ruled or rated, their words. */
export function toAcross(
  ledger: Ledger,
  documents: readonly Pick<LedgerDocument, 'id' | 'name' | 'issued'>[],
  asOf: Edtf = newestDay(ledger, documents),
) {
  const names = new Map(documents.map(({ id, name }) => [id, name]))
  const cited = ({ document, quote, start, end }: Citation) => ({
    document: names.get(document) ?? document,
    quote,
    start,
    end,
  })
  return {
    rounds: ledger.rounds.map(({ mechanism, ordinal, date, place, documents: ids }) => ({
      mechanism,
      ordinal,
      date,
      place,
      documents: ids.map((id) => names.get(id) ?? id).sort(),
    })),
    matters: ledger.matters.map((matter) => ({
      title: { en: matter.title.en, ar: matter.title.ar },
      mechanism: matter.mechanism,
      steps: matter.steps.map((step) => ({
        ...cited(step),
        round: step.round,
        step: step.step,
        ...(step.judged && { judged: step.judged }),
      })),
      verdict: verdictOf(matter, ledger.rounds, asOf),
      asOf,
      ...(matter.ruled && { ruled: matter.ruled }),
      ...(matter.linked && { linked: matter.linked }),
    })),
    disagreements: ledger.disagreements.map(({ about, field, claims, ruled }) => ({
      about: { en: about.en, ar: about.ar },
      field,
      claims: claims.map(({ value, rated, ...claim }) => ({
        ...cited(claim),
        value,
        ...(rated && (rated.reliability || rated.credibility) && { rated }),
      })),
      ...(ruled && { ruled }),
    })),
  }
}
