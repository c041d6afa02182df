import type { Bilingual, Citation, Disagreement, Verdict } from '../ledger/ledger.ts'
import { sayAmount } from '../ledger/naming/amount.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { placeName, sideName } from '../ledger/naming/sides.ts'
import { ordinalName, sayDate } from '../ledger/naming/when.ts'
import { countReports, type Told } from '../ledger/origins.ts'
import {
  type ActKind,
  actKinds,
  type Edtf,
  type InstrumentStatus,
  instrumentStatuses,
  type Language,
  type SideCode,
} from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import { mainScript } from '../text/direction.ts'
import phrases from './phrases.tsv'
import type { Review, ReviewedMatter } from './review.ts'

// The review as lines of plain text: fixed phrases, names, numbers and quotations, and nothing else.

const table = new Map(rows<'phrase' | Language>(phrases).map((row) => [row.phrase, row]))
const plurals = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }

/** A fixed phrase of the review in one language. */
export const say = (phrase: string, language: Language): string => table.get(phrase)?.[language] ?? phrase

/** A fixed phrase that counts: «فُحص نصان», «فُحصت 5 نصوص». */
export const sayCount = (phrase: string, n: number, language: Language): string =>
  say(`${phrase}-${plurals[language].select(n)}`, language).replace('#', String(n))

/** The verdicts from the neediest to the settled. */
export const verdictOrder = [
  'overdue',
  'silent',
  'open',
  'restated',
  'advanced',
  'kept-late',
  'kept',
] as const satisfies readonly Verdict[]

/** The words for the verdicts, by `verdict.…`: whoever says a verdict says it in these. */
export const verdictWords = (language: Language) =>
  Object.fromEntries(verdictOrder.map((verdict) => [`verdict.${verdict}`, say(verdict, language)])) as Record<
    `verdict.${Verdict}`,
    string
  >

/** The words for the kinds of acts, by `kind.…`. */
export const kindWords = (language: Language) =>
  Object.fromEntries(actKinds.map((kind) => [`kind.${kind}`, say(`kind-${kind}`, language)])) as Record<
    `kind.${ActKind}`,
    string
  >

/** The words for how far an instrument has come, by `status.…`. */
export const statusWords = (language: Language) =>
  Object.fromEntries(
    instrumentStatuses.map((status) => [`status.${status}`, say(`status-${status}`, language)]),
  ) as Record<`status.${InstrumentStatus}`, string>

/** A round: «الجولة الثالثة», “Third round”; one without a number is called a session. */
export const sayRound = (ordinal: number | null, language: Language): string =>
  ordinal === null
    ? say('session', language)
    : language === 'ar'
      ? `${say('round', language)} ${ordinalName(ordinal, language)}`
      : `${ordinalName(ordinal, language)} ${say('round', language)}`

const marks = { ar: ['«', '»'], en: ['“', '”'] } as const

/** A quotation in the marks of its own language, on one line. */
export function quoted(quote: string): string {
  const [open, close] = marks[mainScript(quote) ?? 'en']
  return `${open}${quote.replace(/\s+/g, ' ')}${close}`
}

/** What a matter is called; one without a name is called by its fullest quotation, which is one text in both languages. */
export const sayTitle = (title: Bilingual, language: Language): string =>
  title.ar === title.en ? quoted(title.ar) : title[language]

/** Sides in a row: «عُمان والولايات المتحدة», “Oman and United States”. */
export const saySides = (sides: readonly SideCode[], language: Language): string =>
  new Intl.ListFormat(language).format(sides.map((side) => sideName(side, language)))

/** What a document claims on a point of disagreement, in the reader's language where it is a code, a date or a city. */
export function sayClaim(field: Disagreement['field'], value: string, language: Language): string {
  const amount = /^(?:(over|about|under) )?(-?\d+(?:\.\d+)?) (\S.*)$/.exec(value)
  if (field === 'place') return placeName(value, language)
  if (field === 'date') return sayDate(value, language)
  if (field === 'value' && amount) {
    const [, qualifier, number, unit] = amount
    return [qualifier && say(qualifier, language), sayAmount(Number(number), unit!, language)].filter(Boolean).join(' ')
  }
  if (field === 'strength') return table.get(`kind-${value}`)?.[language] ?? value
  if (/^[A-Z]{2}(?:[ ,+]+[A-Z]{2})*$/.test(value)) return saySides(value.split(/[ ,+]+/), language)
  if (field === 'status') return say(`status-${value}`, language).replace(/^status-/, '')
  return value
}

/** «3 تقارير من مصدر واحد», “3 reports of one origin”: some of them repeat another. */
export const sayReports = ({ reports, origins }: Told, language: Language): string =>
  `${sayCount('reports', reports, language)} ${sayCount('origins', origins, language)}`
const repeats = (claims: Disagreement['claims']) => claims.some(({ origin }) => origin)

/** «قُرئ 94% من النص», “94% of the text was read”. */
export const sayReadable = (share: number, language: Language): string =>
  say('readable', language).replace('#', `${Math.round(share * 100)}%`)

/** Names of documents for citations; an id stands where a name is not known. */
export type DocumentNames = ReadonlyMap<string, string>

/** The review as lines of text in one language, without line ends. Quotations stay in their own language. */
export function reviewLines(review: Review, names: DocumentNames, language: Language): string[] {
  const s = (phrase: string) => say(phrase, language)
  const date = (edtf: Edtf | null) => edtf && sayDate(edtf, language)
  const documentName = (id: string) => names.get(id) ?? id
  const together = (parts: readonly (string | null | false | undefined)[]) => parts.filter(Boolean).join(' · ')
  const called = (title: Bilingual) => sayTitle(title, language)
  const cited = ({ document, quote }: Citation) => `${quoted(quote)} — ${documentName(document)}`
  const mechanism = mechanismName(review.mechanism, review.rounds[0]?.parties ?? [], language).whole
  const lines: string[] = [`${s('review')}: ${mechanism}`, `${s('as-of')} ${sayDate(review.asOf, language)}`]
  const section = (title: string, content: readonly string[]) =>
    lines.push('', s(title), ...(content.length ? content : [`  ${s('none')}`]))
  const roundName = (address: string | null) => {
    const round = review.rounds.find((other) => other.address === address)
    return round && together([sayRound(round.ordinal, language), round.ordinal === null && date(round.date)])
  }

  section(
    'rounds',
    review.rounds.flatMap((round) => [
      `  ${together([sayRound(round.ordinal, language), date(round.date), round.place && placeName(round.place, language)])}`,
      ...round.heads.map(
        ({ side, name, role, citation }) =>
          `    ${sideName(side, language)}: ${name}${role ? ` (${role})` : ''} — ${documentName(citation.document)}`,
      ),
    ]),
  )

  const accountOf = (matter: ReviewedMatter): string[] => [
    `  ${called(matter.title)}`,
    `    ${together([s(matter.verdict), (matter.lateByDays ?? 0) > 0 && `${s('late-by')}: ${matter.lateByDays}`, matter.owners.length > 0 && `${s('owners')}: ${saySides(matter.owners, language)}`])}`,
    ...(matter.verdict === 'silent'
      ? [
          `    ${s('in-silence')}. ${sayCount('searched', matter.searched.length, language)}: ${matter.searched.map(documentName).join(language === 'ar' ? '، ' : ', ')}`,
        ]
      : []),
    ...(matter.told.origins < matter.told.reports ? [`    ${sayReports(matter.told, language)}`] : []),
    ...matter.evidence.map((citation) => `    ${cited(citation)}`),
  ]
  for (const verdict of verdictOrder) {
    const matters = review.matters.filter((matter) => matter.verdict === verdict)
    if (matters.length) lines.push('', `${s(verdict)} (${matters.length})`, ...matters.flatMap(accountOf))
  }

  const sides = [...new Set(review.undertakings.flatMap((undertaking) => undertaking.sides))].sort()
  section(
    'undertakings',
    sides.flatMap((side) => [
      `  ${sideName(side, language)}`,
      ...review.undertakings
        .filter((undertaking) => undertaking.sides.includes(side))
        .flatMap((undertaking) => [
          `    ${together([s(undertaking.verdict), roundName(undertaking.roundAddress), undertaking.due && `${s('due')}: ${date(undertaking.due)}`])}`,
          `      ${cited(undertaking)}`,
        ]),
    ]),
  )
  section(
    'instruments',
    review.instruments.flatMap(({ title, stages }) => [
      `  ${called(title)}`,
      ...stages.map(
        (stage) =>
          `    ${together([s(`status-${stage.status}`), date(stage.on), roundName(stage.roundAddress)])}: ${cited(stage)}`,
      ),
    ]),
  )
  section(
    'figures',
    review.figures.map(
      (figure) =>
        `  ${together([called(figure.title), sayAmount(figure.value, figure.unit, language), date(figure.asOf), figure.repeated && s('repeated'), figure.change !== null && `${s('change')}: ${figure.change}%`])}: ${cited(figure)}`,
    ),
  )
  section(
    'disagreements',
    review.disagreements.flatMap(({ about, field, claims }) => [
      `  ${together([`${s(field)}: ${called(about)}`, repeats(claims) && sayReports(countReports(claims), language)])}`,
      ...claims.map((claim) => `    ${sayClaim(field, claim.value, language)}: ${cited(claim)}`),
    ]),
  )
  section(
    'coverage',
    review.coverage.map(
      ({ document, name, findings, readable }) =>
        `  ${together([names.get(document) ?? name ?? document, findings !== null && sayCount('findings', findings, language), readable !== null && sayReadable(readable, language)])}`,
    ),
  )
  return lines
}
