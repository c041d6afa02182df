import type { Bilingual } from '../ledger/ledger.ts'
import type { Language } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import { say } from '../review/text.ts'
import type { Content } from './entry.ts'
import phrases from './phrases.tsv'

// The fixed phrases of a coming round; where it has none of its own, the review's.

const table = new Map(rows<'phrase' | Language>(phrases).map((row) => [row.phrase, row]))

const plurals = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }

/** A fixed phrase in one language. */
export const sayOfRound = (phrase: string, language: Language): string =>
  table.get(phrase)?.[language] ?? say(phrase, language)

/** A fixed phrase that counts: «3 دقائق», “15 minutes”. */
export const sayOfRoundCount = (phrase: string, n: number, language: Language): string =>
  sayOfRound(`${phrase}-${plurals[language].select(n)}`, language).replace('#', String(n))

/** Words that a person gave in one language or in both: in the reader's, else in the other. */
export const sayEither = (words: Bilingual, language: Language): string =>
  words[language].trim() || words[language === 'ar' ? 'en' : 'ar'].trim()

/** What was done by an entry, after the name of who did it: “tabled …”, «ألغى الجولة». */
export const sayEntry = (content: Content, language: Language): string =>
  sayOfRound(
    content.kind === 'round-cancelled' && content.reason === null ? 'entry-round-resumed' : `entry-${content.kind}`,
    language,
  )
