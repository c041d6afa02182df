import type { Citation } from '../ledger/ledger.ts'
import type { ReviewedMatter } from '../review/review.ts'
import { sayCount, sayLate, sayReports, saySides, verdictOrder } from '../review/text.ts'
import type { Line } from './paper.ts'
import { aloud, type ReviewWriting } from './review-writing.ts'
import { samePlace, wholeOf } from './told.ts'
import { quiet, together } from './writing.ts'

/** What became of each matter, the neediest verdict first. */
export function writeMatters(writing: ReviewWriting): void {
  const { review, language, comma, promises, s, date, words, section, table, roundName, title, wordOf } = writing

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
    const names = searched.map(writing.publisherOf).join(comma)
    return [quiet(`${s('in-silence')}. ${sayCount('searched', searched.length, language)}: ${names}`)]
  }

  function rowOf(matter: ReviewedMatter): readonly (readonly Line[])[] {
    const own = promises.filter(({ matter: address }) => address === matter.address)
    const dues = [...new Set(own.flatMap(({ due }) => due ?? []))].sort()
    const remark = together([
      (matter.lateByDays ?? 0) > 0 && sayLate(matter.lateByDays!, language),
      dues.length > 0 && `${s('due')}: ${dues.map(date).join(comma)}`,
      matter.told.origins < matter.told.reports && sayReports(matter.told, language),
      movedIn(matter),
    ])
    return [
      [
        [title(matter.address)],
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
      [[words(ownersOf(matter))]],
      toldBy(matter),
    ]
  }

  function ownersOf({ owners }: ReviewedMatter): string {
    const parties = review.rounds[0]?.parties ?? []
    const all = parties.length > 1 && parties.every((party) => owners.includes(party))
    return all && owners.length === parties.length ? s('both-sides') : saySides(owners, language)
  }

  /** What the newest round did with it, where its verdict does not say so already. */
  function movedIn({ verdict, movement }: ReviewedMatter): string | null {
    if (movement === verdict || movement === 'settled') return null
    const kept = verdict === 'kept' || verdict === 'kept-late'
    return s(kept && movement === 'advanced' ? 'moved-kept' : `moved-${movement}`)
  }

  /** What was done with it, a line for each kind of act and round, with the sentences under their numbers. */
  function toldBy({ steps, evidence, figures }: ReviewedMatter): readonly Line[] {
    const told = new Map(
      wholeOf(evidence).map((citation) => [figures.find(samePlace(citation))?.within ?? citation, citation]),
    )
    return grouped([...told.keys()], (citation) => {
      const step = steps.find(samePlace(told.get(citation)!))
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
      words(aloud(first), ...own),
      quiet(rest.map((part) => ` · ${part}`).join('')),
    ])
  }
}

/** The word for what a step rests on: an act's kind, else the sort of finding. */
const actWord = (finding: string): string =>
  /^(instrument|figure|meeting)$/.test(finding) ? `finding-${finding}` : `kind-${finding}`
