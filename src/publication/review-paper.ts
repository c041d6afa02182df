import { daysOf } from '../ledger/dates.ts'
import type { Citation, Claim, DisagreementField } from '../ledger/ledger.ts'
import type { Word } from '../ledger/judgement.ts'
import { sayAmount } from '../ledger/naming/amount.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { placeName, sideName } from '../ledger/naming/sides.ts'
import { sayDate } from '../ledger/naming/when.ts'
import { countReports } from '../ledger/origins.ts'
import type { DisagreementWord } from '../ledger/rulings.ts'
import type { Language } from '../reading/finding.ts'
import { sayGrade } from '../review/grades.ts'
import type { Review, ReviewedMatter } from '../review/review.ts'
import {
  quoted,
  sayClaim,
  sayCount,
  sayReadable,
  sayReports,
  sayRound,
  saySides,
  sayTitle,
  verdictOrder,
} from '../review/text.ts'
import type { Block, Line, Paper } from './paper.ts'
import { type NamedDocument, quiet, strong, together, Writing } from './writing.ts'

/**
 * The review of one mechanism as a paper: fixed phrases, names, numbers, and quotations under numbers.
 * @param documents those that the review rests on; one that is missing is called by its id
 */
export function reviewPaper(review: Review, documents: readonly NamedDocument[], language: Language): Paper {
  const writing = new Writing(documents, language)
  const { s, date, cite, words, section, table } = writing
  const day = daysOf(review.asOf)?.last ?? '1970-01-01'
  const roundName = (address: string | null): string => {
    const round = review.rounds.find((other) => other.address === address)
    return round ? together([sayRound(round.ordinal, language), round.ordinal === null && date(round.date)]) : ''
  }
  const wordOf = ({ by, at, why }: Word): string => together([`${s('ruled-by')}: ${by}`, date(at.slice(0, 10)), why])

  const counted = verdictOrder.flatMap((verdict) => {
    const count = review.matters.filter((matter) => matter.verdict === verdict).length
    return count ? [`${s(verdict)}: ${count}`] : []
  })
  writing.blocks.push(
    {
      kind: 'paragraph',
      line: [
        words(
          together([
            `${s('matters')}: ${review.matters.length}`,
            `${s('documents')}: ${review.documents.length}`,
            ...counted,
          ]),
        ),
      ],
    },
    { kind: 'paragraph', line: [quiet(s('stands-for'))] },
  )

  section(
    s('rounds'),
    table(
      [
        ['round-name', 3],
        ['date', 3],
        ['place', 2],
        ['heads', 7],
      ],
      review.rounds.map((round) => [
        [[{ ...strong(sayRound(round.ordinal, language)), notes: [...new Set(round.citations.map(cite))] }]],
        [[words(date(round.date))]],
        [[words(round.place ? placeName(round.place, language) : '')]],
        round.heads.map(({ side, name, role, citation }) => [
          quiet(`${sideName(side, language)}: `),
          words(name),
          { ...quiet(role ? ` (${role})` : ''), notes: [cite(citation)] },
        ]),
      ]),
    ),
  )

  for (const verdict of verdictOrder) {
    const matters = review.matters.filter((matter) => matter.verdict === verdict)
    section(
      `${s(verdict)} (${matters.length})`,
      verdict === 'silent' && matters.length ? { kind: 'paragraph', line: searchedLine(matters[0]!) } : null,
      matters.length
        ? table(
            [
              ['matter', 6],
              ['owners', 3],
              ['told', 6],
            ],
            matters.map(rowOf),
          )
        : null,
    )
  }

  function searchedLine({ searched }: ReviewedMatter): Line {
    const names = searched.map(writing.publisherOf).join(language === 'ar' ? '، ' : ', ')
    return [quiet(`${s('in-silence')}. ${sayCount('searched', searched.length, language)}: ${names}`)]
  }

  function rowOf(matter: ReviewedMatter): readonly (readonly Line[])[] {
    const dues = [...new Set(matter.steps.flatMap(({ step, due }) => (step === 'promised' && due ? [due] : [])))].sort()
    const remark = together([
      (matter.lateByDays ?? 0) > 0 && `${s('late-by')}: ${matter.lateByDays}`,
      dues.length > 0 && `${s('due')}: ${dues.map(date).join(language === 'ar' ? '، ' : ', ')}`,
      matter.told.origins < matter.told.reports && sayReports(matter.told, language),
      matter.movement !== matter.verdict && matter.movement !== 'settled' && s(`moved-${matter.movement}`),
    ])
    return [
      [
        [strong(sayTitle(matter.title, language))],
        ...(remark ? [[quiet(remark)]] : []),
        ...(matter.ruled
          ? [
              [
                quiet(
                  together([
                    `${s('ruled')}: ${s(matter.ruled.verdict)}`,
                    date(matter.ruled.asOf),
                    wordOf(matter.ruled),
                  ]),
                ),
              ],
              ...matter.ruled.contested.map((word) => [
                quiet(together([`${s('contested')}: ${s(word.ruling)}`, wordOf(word)])),
              ]),
            ]
          : []),
      ],
      [[words(saySides(matter.owners, language))]],
      toldBy(matter),
    ]
  }

  /** What was done with it, a line for each kind of act and round, with the sentences under their numbers. */
  function toldBy({ steps, evidence }: ReviewedMatter): readonly Line[] {
    const told = evidence.filter(
      // What stands inside another quotation of the same document says nothing more
      (citation) => !evidence.some((other) => other.document === citation.document && holds(other, citation)),
    )
    return grouped(told, (citation) => {
      const step = steps.find(
        ({ document, start, end }) =>
          document === citation.document && start === citation.start && end === citation.end,
      )
      return step ? [s(actWord(step.finding)), step.round === 0 ? s('launch') : roundName(step.roundAddress)] : []
    })
  }

  /** A line for each of what citations are told as, the first word aloud, with their numbers. */
  function grouped<C extends Citation>(
    citations: readonly C[],
    tellsOf: (citation: C) => readonly string[],
  ): readonly Line[] {
    const lines = new Map<string, { tells: readonly string[]; citations: C[] }>()
    for (const citation of citations) {
      const tells = tellsOf(citation).filter(Boolean)
      const key = tells.join('\n')
      lines.set(key, { tells, citations: [...(lines.get(key)?.citations ?? []), citation] })
    }
    return [...lines.values()].map(({ tells: [first = '', ...rest], citations: own }) => [
      words(first.charAt(0).toUpperCase() + first.slice(1), ...own),
      quiet(rest.map((part) => ` · ${part}`).join('')),
    ])
  }

  const promisedBy = [...new Set(review.undertakings.map(({ sides }) => sides.join(' ')))].sort()
  section(
    s('undertakings'),
    table(
      [
        ['side', 3],
        ['promise', 8],
        ['due', 2],
        ['outcome', 2],
      ],
      promisedBy.flatMap((sides) =>
        review.undertakings
          .filter((undertaking) => undertaking.sides.join(' ') === sides)
          .map(({ title, roundAddress, due, verdict, lateByDays, ...undertaking }) => [
            [[words(saySides(undertaking.sides, language))]],
            [
              [
                { ...strong(sayTitle(title, language)), notes: [cite(undertaking)] },
                quiet(roundAddress && ` · ${roundName(roundAddress)}`),
              ],
              ...(sayTitle(title, language) === quoted(undertaking.quote) ? [] : [[words(quoted(undertaking.quote))]]),
            ],
            [[words(date(due))]],
            [[words(s(verdict))], ...((lateByDays ?? 0) > 0 ? [[quiet(`${s('late-by')}: ${lateByDays}`)]] : [])],
          ]),
      ),
    ),
  )

  section(
    s('instruments'),
    table(
      [
        ['instrument', 7],
        ['status', 8],
      ],
      review.instruments.map(({ title, stages }) => [
        [[strong(sayTitle(title, language))]],
        grouped(stages, (stage) => [s(`status-${stage.status}`), date(stage.on), roundName(stage.roundAddress)]),
      ]),
    ),
  )

  section(
    s('figures'),
    table(
      [
        ['measure', 5],
        ['value', 4],
        ['as-of-figure', 2],
        ['before', 5],
      ],
      review.figures.map((figure) => [
        [[strong(sayTitle(figure.title, language))]],
        [
          [
            words(
              together([
                figure.qualifier !== 'exact' && s(figure.qualifier),
                sayAmount(figure.value, figure.unit, language),
              ]).replace(' · ', ' '),
              figure,
            ),
          ],
        ],
        [[words(date(figure.asOf))]],
        [
          figure.before
            ? [
                figure.repeated
                  ? quiet(s('repeated'))
                  : words(sayAmount(figure.before.value, figure.before.unit, language), figure.before),
                quiet(figure.change === null ? null : ` · ${sayChange(figure.change, language)}`),
              ]
            : [],
        ],
      ]),
    ),
  )

  section(
    s('disagreements'),
    ...review.disagreements.map(({ about, field, claims, ruled }): Block => ({
      kind: 'claims',
      about: [
        words(sayTitle(about, language)),
        quiet(
          ` · ${together([s(field), claims.some(({ origin }) => origin) && sayReports(countReports(claims), language)])}`,
        ),
      ],
      claims: claims.map((claim) => ({ line: claimLine(field, claim), note: cite(claim) })),
      remarks: [
        ...(ruled
          ? [
              [quiet(rulingOn(field, claims, ruled))],
              ...ruled.contested.map((word) => [quiet(`${s('contested')}: ${rulingOn(field, claims, word)}`)]),
            ]
          : [[quiet(s('both-stand'))]]),
      ],
    })),
  )

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

  const newest = new Set(review.coverage.map(({ document }) => document))
  const read = [
    ...review.coverage.map(({ document }) => document),
    ...review.documents.filter((document) => !newest.has(document)),
  ]
  section(
    s('coverage'),
    table(
      [
        ['document', 6],
        ['document-kind', 3],
        ['issued', 3],
        ['searched', 3],
      ],
      read.map((id) => {
        const document = writing.document(id)
        const covered = review.coverage.find((other) => other.document === id)
        return [
          [
            [words(document?.publisher ?? document?.name ?? id)],
            ...(document?.publisher ? [[quiet(document.name)]] : []),
          ],
          [[words(document ? s(`document-${document.kind}`) : '')]],
          [[words(date(document?.issued ?? null))]],
          [
            [
              quiet(
                covered
                  ? together([
                      s('newest-round'),
                      covered.findings !== null && sayCount('findings', covered.findings, language),
                      covered.readable !== null && sayReadable(covered.readable, language),
                    ])
                  : '',
              ),
            ],
          ],
        ]
      }),
    ),
  )

  return {
    language,
    sort: s('review-paper'),
    title: mechanismName(review.mechanism, review.rounds[0]?.parties ?? [], language).whole,
    subtitle: together([`${s('review-subtitle')} ${sayDate(review.asOf, language)}`, writing.hijri(review.asOf)]),
    blocks: writing.blocks,
    notes: writing.notes.list,
    foot: s('foot'),
    pages: s('pages'),
    day,
  }
}

const sayChange = (percent: number, language: Language): string =>
  new Intl.NumberFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB', {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format(percent / 100)

/** The word for what a step rests on: an act's kind, else the sort of finding. */
const actWord = (finding: string): string =>
  /^(instrument|figure|meeting)$/.test(finding) ? `finding-${finding}` : `kind-${finding}`

const holds = (a: Citation, b: Citation): boolean =>
  a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start
