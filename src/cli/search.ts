import type { Command } from 'commander'
import type { SearchHit } from '../desk/search.ts'
import { sayDate } from '../ledger/naming/when.ts'
import { wholeNumber } from './numbers.ts'
import { oneLine } from './reading-table.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

interface SearchOptions {
  readonly data?: string
  readonly exact?: boolean
  readonly translate: boolean
  readonly kind?: string[]
  readonly side?: string[]
  readonly topic?: string[]
  readonly dialogue?: string
  readonly round?: number
  readonly publisher?: string
  readonly textLanguage?: 'ar' | 'en'
  readonly since?: string
  readonly until?: string
  readonly limit: number
  readonly offset: number
  readonly json?: boolean
}

const count = wholeNumber(0, 999_999)
/** Values of which any will do: parted by commas, or each under an option of its own. */
const anyOf = (value: string, before: string[] = []): string[] => [...before, ...value.split(',').filter(Boolean)]

export function searchCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('search')
    .description(say('search'))
    .argument('[WORDS...]', say('argument.words'))
    .option('--exact', say('option.exact'))
    .option('--no-translate', say('option.noTranslate'))
    .option('--kind <KIND>', say('option.searchKind'), anyOf)
    .option('--side <SIDE>', say('option.side'), anyOf)
    .option('--topic <TOPIC>', say('option.topic'), anyOf)
    .option('--dialogue <NAME>', say('option.dialogue'))
    .option('--round <N>', say('option.ordinal'), count)
    .option('--publisher <NAME>', say('option.publisher'))
    .option('--text-language <ar|en>', say('option.writtenIn'))
    .option('--since <DAY>', say('option.since'))
    .option('--until <DAY>', say('option.until'))
    .option('--limit <N>', say('option.limit'), count, 20)
    .option('--offset <N>', say('option.offset'), count, 0)
    .option('--json', say('option.json'))
    .action(async (words: string[], { data, json, textLanguage, exact, translate, ...asked }: SearchOptions) => {
      // A phrase that the shell took the marks from is still one.
      const query = words
        .map((word) => (words.length > 1 && /\s/.test(word) && !/["“”„«»()]/.test(word) ? `"${word}"` : word))
        .join(' ')
      const request = { ...asked, query, exact, language: textLanguage, ...(translate ? {} : { translate }) }
      const result = await withDesk({ ...(data ? { data } : {}) }, (desk) => desk.search(request))
      if (json) return terminal.print(JSON.stringify(result, null, 1))
      for (const { said, also } of result.terms) terminal.print(say('search.also', { said, also }))
      const { count, documents, more, hits } = result
      terminal.print(
        count === 0 ? say('search.none') : say(more ? 'search.more' : 'search.found', { count, documents }),
      )
      for (const hit of hits) terminal.print(linesOf(hit, terminal))
    })
  storeOptions(command, terminal)
}

/** Where it stands, then its words, what was sought between marks. */
function linesOf({ document, start, end, quote, highlights, finding }: SearchHit, { language }: Terminal): string {
  let marked = ''
  let at = 0
  for (const span of highlights) {
    marked += `${quote.slice(at, span.start - start)}⟦${quote.slice(span.start - start, span.end - start)}⟧`
    at = span.end - start
  }
  marked += quote.slice(at)
  const found = finding ? [finding.kind ?? finding.type, ...finding.sides] : []
  const place = [
    document.name,
    document.publisher,
    document.issued && sayDate(document.issued, language),
    `${start}–${end}`,
    ...found,
  ]
  return `\n${place.filter(Boolean).join('  ')}\n  ${oneLine(marked)}`
}
