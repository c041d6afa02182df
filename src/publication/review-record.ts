import { sayAmount } from '../ledger/naming/amount.ts'
import type { Language } from '../reading/finding.ts'
import { quoted, sayLate, saySides } from '../review/text.ts'
import type { Block } from './paper.ts'
import { aloud, type ReviewWriting } from './review-writing.ts'
import { courseOf, inLanguage, type Promised } from './told.ts'
import { quiet, together } from './writing.ts'

// What is on record: promises, instruments, figures.

/** What each side undertook, then what they undertook together. */
export function writeUndertakings(writing: ReviewWriting): void {
  const { language, promises, s, date, words, section, table, roundName, title } = writing
  const promisers = [...new Set(promises.map(({ sides }) => sides.join(' ')))].sort(
    (a, b) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1),
  )
  section(
    s('undertakings'),
    ...promisers.flatMap((sides) => promisedBy(promises.filter((one) => one.sides.join(' ') === sides))),
  )

  function promisedBy(own: readonly Promised[]): readonly (Block | null)[] {
    return [
      { kind: 'heading', text: saySides(own[0]!.sides, language), under: true },
      table(
        [
          ['promise', 9],
          ['due', 2],
          ['outcome', 3],
        ],
        own.map(({ matter, named, roundAddress, due, verdict, lateByDays, told }) => {
          const fullest = inLanguage(told, language)
          const said = words(quoted(fullest.quote), fullest, ...told)
          const round = roundName(roundAddress)
          return [
            named
              ? [[title(matter), quiet(round && ` · ${round}`)], [said]]
              : [[said], ...(round ? [[quiet(round)]] : [])],
            [[words(date(due))]],
            [[words(s(verdict))], ...((lateByDays ?? 0) > 0 ? [[quiet(sayLate(lateByDays!, language))]] : [])],
          ]
        }),
      ),
    ]
  }
}

/** How far each instrument has come, as the documents tell it. */
export function writeInstruments({
  review,
  comma,
  s,
  date,
  words,
  section,
  table,
  roundName,
  title,
}: ReviewWriting): void {
  section(
    s('instruments'),
    table(
      [
        ['instrument', 7],
        ['status', 8],
      ],
      review.instruments.map(({ matter, stages }) => [
        [[title(matter)]],
        courseOf(stages).map(({ status, on, told }) => {
          const rounds = [...new Set(told.map(({ roundAddress }) => roundName(roundAddress)).filter(Boolean))]
          return [
            words(aloud(s(`status-${status}`)), ...told),
            quiet(on && ` · ${date(on)}`),
            quiet(rounds.length ? ` · ${s('told-in')}: ${rounds.join(comma)}` : null),
          ]
        }),
      ]),
    ),
  )
}

/** Each figure against the one before it, with what was said of it. */
export function writeFigures({ review, language, s, date, words, section, table, title }: ReviewWriting): void {
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
        [[title(figure.matter)]],
        [
          [
            words(
              together([
                figure.qualifier !== 'exact' && s(figure.qualifier),
                sayAmount(figure.value, figure.unit, language),
              ]).replace(' · ', ' '),
              figure.within ?? figure,
            ),
          ],
        ],
        [[words(date(figure.asOf))]],
        [
          figure.before
            ? [
                figure.repeated
                  ? quiet(s('repeated'))
                  : words(
                      sayAmount(figure.before.value, figure.before.unit, language),
                      figure.before.within ?? figure.before,
                    ),
                quiet(figure.change === null ? null : ` · ${sayChange(figure.change, language)}`),
              ]
            : [],
        ],
      ]),
    ),
  )
}

const sayChange = (percent: number, language: Language): string =>
  new Intl.NumberFormat(language === 'ar' ? 'ar-EG-u-nu-latn' : 'en-GB', {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  }).format(percent / 100)
