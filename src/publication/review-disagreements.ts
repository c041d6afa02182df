import type { Claim, DisagreementField } from '../ledger/ledger.ts'
import { countReports } from '../ledger/origins.ts'
import type { DisagreementWord } from '../ledger/rulings.ts'
import { sayGrade } from '../review/grades.ts'
import { sayClaim, sayReports, sayUnruled } from '../review/text.ts'
import type { Block, Claim as Claimed, Line } from './paper.ts'
import type { ReviewWriting } from './review-writing.ts'
import { wholeOf } from './told.ts'
import { quiet, strong, together } from './writing.ts'

/** What the sources disagree on: claim beside claim, and who ruled between them. */
export function writeDisagreements({ review, language, s, cite, named, section, wordOf }: ReviewWriting): void {
  section(
    s('disagreements'),
    ...review.disagreements.map(({ about, field, claims, ruled }): Block => {
      const sides = claimsOf(field, wholeOf(claims))
      const repeats = claims.some(({ origin }) => origin)
      return {
        kind: 'claims',
        about: [
          { ...named(about, claims), strong: false },
          quiet(` · ${together([s(field), repeats && sayReports(countReports(claims), language)])}`),
        ],
        claims: sides,
        remarks: ruled
          ? [
              [quiet(rulingOn(field, claims, ruled))],
              ...ruled.contested.map((word) => [quiet(`${s('contested')}: ${rulingOn(field, claims, word)}`)]),
            ]
          : [[quiet(sayUnruled(sides.length, language))]],
      }
    }),
  )

  /** Who claims the same stands under one claim. */
  function claimsOf(field: DisagreementField, claims: readonly Claim[]): readonly Claimed[] {
    const byLine = new Map<string, { line: Line; notes: number[] }>()
    for (const claim of claims) {
      const line = claimLine(field, claim)
      const key = JSON.stringify(line)
      byLine.set(key, { line, notes: [...(byLine.get(key)?.notes ?? []), cite(claim)] })
    }
    return [...byLine.values()]
  }

  function claimLine(field: DisagreementField, claim: Claim): Line {
    const grades = [claim.rated?.reliability, claim.rated?.credibility]
    const rating = together(grades.map((grade) => (grade ? sayGrade(grade.ruling, language) : null)))
    return [strong(sayClaim(field, claim.value, language)), quiet(rating && ` · ${s('rated')}: ${rating}`)]
  }

  function rulingOn(field: DisagreementField, claims: readonly Claim[], word: DisagreementWord): string {
    const value = word.stands === null ? null : claims[word.stands]?.value
    const ruling = s(`ruled-${word.ruling}`)
    return together([value ? `${ruling}: ${sayClaim(field, value, language)}` : ruling, wordOf(word)])
  }
}
