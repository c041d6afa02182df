import type { Bilingual, Citation } from '../ledger/ledger.ts'
import { rows } from '../reading/lexicon.ts'
import type { Language } from '../reading/finding.ts'
import phrases from './phrases.tsv'
import type { Review, ReviewedMatter } from './review.ts'

// The review as lines of plain text: fixed phrases, names, numbers and quotations, and nothing else.

const table = new Map(rows<'phrase' | Language>(phrases).map((row) => [row.phrase, row]))

/** A fixed phrase of the review in one language. */
export const say = (phrase: string, language: Language): string => table.get(phrase)?.[language] ?? phrase

const order = ['overdue', 'silent', 'open', 'restated', 'advanced', 'kept-late', 'kept'] as const
const marks = { ar: ['«', '»'], en: ['“', '”'] } as const

/** Names of documents for citations; an id stands where a name is not known. */
export type DocumentNames = ReadonlyMap<string, string>

/** The review as lines of text in one language, without line ends. Quotations stay in their own language. */
export function reviewLines(review: Review, names: DocumentNames, language: Language): string[] {
  const s = (phrase: string) => say(phrase, language)
  const [open, close] = marks[language]
  const called = (title: Bilingual) => title[language].replace(/\s+/g, ' ')
  const quoted = ({ document, quote }: Citation) =>
    `${open}${quote.replace(/\s+/g, ' ')}${close} — ${names.get(document) ?? document}`
  const lines: string[] = [`${s('review')}: ${review.mechanism}`, `${s('as-of')} ${review.asOf}`]
  const section = (title: string, content: readonly string[]) =>
    lines.push('', s(title), ...(content.length ? content : [`  ${s('none')}`]))
  const roundName = (address: string | null) => {
    const round = review.rounds.find((other) => other.address === address)
    return round ? `${s('round')} ${round.ordinal ?? round.date ?? ''}`.trim() : null
  }

  section(
    'rounds',
    review.rounds.flatMap((round) => [
      `  ${[round.ordinal !== null ? `${s('round')} ${round.ordinal}` : s('round'), round.date, round.place].filter(Boolean).join(' · ')}`,
      ...round.heads.map(
        ({ side, name, role, citation }) =>
          `    ${side}: ${name}${role ? ` (${role})` : ''} — ${names.get(citation.document) ?? citation.document}`,
      ),
    ]),
  )

  const accountOf = (matter: ReviewedMatter): string[] => [
    `  ${called(matter.title)}`,
    `    ${[s(matter.verdict), matter.lateByDays ? `${s('late-by')}: ${matter.lateByDays}` : null, matter.owners.length ? `${s('owners')}: ${matter.owners.join(', ')}` : null].filter(Boolean).join(' · ')}`,
    ...(matter.verdict === 'silent'
      ? [`    ${s('in-silence')}. ${s('searched')}: ${matter.searched.map((id) => names.get(id) ?? id).join(', ')}`]
      : []),
    ...matter.evidence.map((citation) => `    ${quoted(citation)}`),
  ]
  for (const verdict of order) {
    const matters = review.matters.filter((matter) => matter.verdict === verdict)
    if (matters.length) lines.push('', `${s(verdict)} (${matters.length})`, ...matters.flatMap(accountOf))
  }

  const sides = [...new Set(review.undertakings.flatMap((undertaking) => undertaking.sides))].sort()
  section(
    'undertakings',
    sides.flatMap((side) => [
      `  ${side}`,
      ...review.undertakings
        .filter((undertaking) => undertaking.sides.includes(side))
        .flatMap((undertaking) => [
          `    ${[s(undertaking.verdict), roundName(undertaking.roundAddress), undertaking.due ? `${s('due')}: ${undertaking.due}` : null].filter(Boolean).join(' · ')}`,
          `      ${quoted(undertaking)}`,
        ]),
    ]),
  )
  section(
    'instruments',
    review.instruments.flatMap(({ title, stages }) => [
      `  ${called(title)}`,
      ...stages.map(
        (stage) =>
          `    ${[s(`status-${stage.status}`), stage.on, roundName(stage.roundAddress)].filter(Boolean).join(' · ')}: ${quoted(stage)}`,
      ),
    ]),
  )
  section(
    'figures',
    review.figures.map(
      (figure) =>
        `  ${[called(figure.title), `${figure.value} ${figure.unit}`, figure.asOf, figure.repeated ? s('repeated') : null, figure.change !== null ? `${s('change')}: ${figure.change}%` : null].filter(Boolean).join(' · ')}: ${quoted(figure)}`,
    ),
  )
  section(
    'disagreements',
    review.disagreements.flatMap(({ about, field, claims }) => [
      `  ${s(field)}: ${called(about)}`,
      ...claims.map((claim) => `    ${claim.value}: ${quoted(claim)}`),
    ]),
  )
  section(
    'coverage',
    review.coverage.map(
      ({ document, name, findings }) =>
        `  ${[names.get(document) ?? name ?? document, findings === null ? null : `${findings} ${s('findings')}`].filter(Boolean).join(' · ')}`,
    ),
  )
  return lines
}
