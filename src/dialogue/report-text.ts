import type { Bilingual } from '../ledger/ledger.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { sideName } from '../ledger/naming/sides.ts'
import { sayDate } from '../ledger/naming/when.ts'
import type { Language, SideCode } from '../reading/finding.ts'
import type { Answer } from './entry.ts'
import type { PreparedRound } from './prepared-round.ts'
import { sayEither, sayOfRound } from './text.ts'

// A report as a text: what its owner answered, under its headings, so that it can be read and quoted like any other source.

interface Report {
  readonly group: string | null
  readonly answers: readonly Answer[]
  readonly summary: Bilingual
}

/** The languages in which something was said; both where nothing was said but how things stand. */
export function reportLanguages({ answers, summary }: Report): readonly Language[] {
  const both: readonly Language[] = ['ar', 'en']
  const said = both.filter((language) =>
    [summary, ...answers.map(({ note }) => note)].some((words) => words[language].trim()),
  )
  return said.length ? said : both
}

/**
 * The text of a report in one language, with what it is called.
 * @param day `YYYY-MM-DD`
 */
export function reportText(
  { mechanism, sides, groups, actions }: PreparedRound,
  side: SideCode,
  { group, answers, summary }: Report,
  day: string,
  language: Language,
): { readonly title: string; readonly text: string } {
  const say = (phrase: string) => sayOfRound(phrase, language)
  const dialogue = mechanismName(mechanism, sides, language).whole
  const name = groups.find((one) => one.group === group)?.name[language]
  const title = `${say('report')}: ${sideName(side, language)}${name ? ` ${say('report-to')} ${name}` : ''}${language === 'ar' ? '،' : ','} `
  const all = [...groups.flatMap((one) => one.actions), ...actions]
  const paragraphs = answers.map(({ action, state, note }) => {
    const asked = all.find((one) => one.action === action)
    const what = asked ? sayEither(asked.what, language) : action
    const due = asked?.due ? ` ${say('due')}: ${sayDate(asked.due, language)}.` : ''
    return [what, `${say('state')}: ${say(`state-${state}`)}.${due}`, note[language].trim()].filter(Boolean).join('\n')
  })
  return {
    title: `${title}${day}`,
    text: [`${title}${sayDate(day, language)}`, dialogue, ...paragraphs, summary[language].trim()]
      .filter(Boolean)
      .join('\n\n'),
  }
}
