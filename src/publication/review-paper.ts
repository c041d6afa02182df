import { daysOf } from '../ledger/dates.ts'
import type { DocumentId } from '../ledger/ledger.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { placeName, sideName } from '../ledger/naming/sides.ts'
import { sayDate } from '../ledger/naming/when.ts'
import type { Language, SideCode } from '../reading/finding.ts'
import type { Review } from '../review/review.ts'
import { headIn, sayCount, sayReadable, sayRound, verdictOrder } from '../review/text.ts'
import type { Paper } from './paper.ts'
import { writeDisagreements } from './review-disagreements.ts'
import { writeMatters } from './review-matters.ts'
import { writeFigures, writeInstruments, writeUndertakings } from './review-record.ts'
import { ReviewWriting } from './review-writing.ts'
import { type NamedDocument, quiet, strong, together } from './writing.ts'

/**
 * The review of one mechanism as a paper: fixed phrases, names, numbers, and quotations under numbers.
 * @param documents those that the review rests on; one that is missing is called by its id
 * @param parties the sides of the dialogue, whose names its title says: on a day before the first round no round tells them
 */
export function reviewPaper(
  review: Review,
  documents: readonly NamedDocument[],
  language: Language,
  parties: readonly SideCode[] = review.rounds[0]?.parties ?? [],
): Paper {
  const writing = new ReviewWriting(review, documents, language)
  const { s } = writing
  writeSummary(writing)
  writeRounds(writing)
  writeMatters(writing)
  writeUndertakings(writing)
  writeInstruments(writing)
  writeFigures(writing)
  writeDisagreements(writing)
  writeCoverage(writing)
  return {
    language,
    sort: s('review-paper'),
    title: mechanismName(review.mechanism, parties, language).whole,
    subtitle: together([`${s('review-subtitle')} ${sayDate(review.asOf, language)}`, writing.hijri(review.asOf)]),
    blocks: writing.blocks,
    notes: writing.notes.list,
    foot: s('foot'),
    pages: s('pages'),
    day: daysOf(review.asOf)?.last ?? '1970-01-01',
  }
}

/** How many matters there are of each verdict, and what the paper does not say. */
function writeSummary({ review, blocks, s, words }: ReviewWriting): void {
  const counted = verdictOrder.flatMap((verdict) => {
    const count = review.matters.filter((matter) => matter.verdict === verdict).length
    return count ? [`${s(verdict)}: ${count}`] : []
  })
  blocks.push(
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
}

function writeRounds({ review, language, s, date, cite, words, section, table }: ReviewWriting): void {
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
        round.heads.map((head) => {
          const { name, role, citation } = headIn(head, language)
          return [
            quiet(`${sideName(head.side, language)}: `),
            words(name),
            { ...quiet(role ? ` (${role})` : ''), notes: [cite(citation)] },
          ]
        }),
      ]),
    ),
  )
}

/** The documents: what was searched in the newest round first, then back in time. */
function writeCoverage(writing: ReviewWriting): void {
  const { review, language, s, date, words, section, table } = writing
  const roundOf = (id: DocumentId) => review.rounds.findLastIndex(({ documents: own }) => own.includes(id))
  const issuedOn = (id: DocumentId) => writing.document(id)?.issued ?? ''
  const read = [...new Set([...review.coverage.map(({ document }) => document), ...review.documents])].sort(
    (a, b) => roundOf(b) - roundOf(a) || (issuedOn(a) < issuedOn(b) ? 1 : issuedOn(a) > issuedOn(b) ? -1 : 0),
  )
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
}
