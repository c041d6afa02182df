import type { Command } from 'commander'
import type { DocumentRecord } from '../desk/desk.ts'
import { newestDay, toAcross } from '../ledger/across.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { verdictOf } from '../ledger/verdict.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { placeName } from '../ledger/naming/sides.ts'
import { sayDate } from '../ledger/naming/when.ts'
import { quoted, say as phrase, sayClaim, sayRound, sayTitle } from '../review/text.ts'
import { oneLine } from './reading-table.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

export function ledgerCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('ledger')
    .description(say('ledger'))
    .option('--known-at <INSTANT>', say('option.knownAt'))
    .option('--json', say('option.json'))
    .action(async (options: { data?: string; knownAt?: string; json?: boolean }) => {
      const { ledger, documents } = await withDesk(options, (desk) => desk.ledger(options.knownAt))
      if (options.json)
        terminal.print(
          JSON.stringify(
            toAcross(
              ledger,
              documents.filter(({ withdrawn }) => !withdrawn),
            ),
            null,
            1,
          ),
        )
      else terminal.print(ledgerTable(terminal, ledger, documents))
    })
  storeOptions(command, terminal)
}

function ledgerTable({ say, language }: Terminal, ledger: Ledger, documents: readonly DocumentRecord[]): string {
  if (documents.length === 0) return say('ledger.empty')
  const known = new Map(documents.map((document) => [document.id as string, document]))
  const asOf = newestDay(
    ledger,
    documents.filter(({ withdrawn }) => !withdrawn),
  )
  const lines: string[] = []
  const document = (id: string) => {
    const { name, publisher } = known.get(id)!
    return [id, name, publisher].filter(Boolean).join('  ')
  }
  const part = (title: string, found: readonly string[]) => {
    if (found.length > 0) lines.push(`  ${title}`, ...found.map((line) => `    ${line}`))
  }
  for (const mechanism of new Set([...ledger.rounds, ...ledger.matters].map(({ mechanism }) => mechanism))) {
    const rounds = ledger.rounds.filter((round) => round.mechanism === mechanism)
    lines.push(mechanismName(mechanism, rounds[0]?.parties ?? [], language).whole)
    part(
      `${say('ledger.rounds')}: ${rounds.length}`,
      rounds.flatMap(({ ordinal, date, place, documents }) => [
        [sayRound(ordinal, language), date && sayDate(date, language), place && placeName(place, language)]
          .filter(Boolean)
          .join('  '),
        ...documents.map((id) => `  ${document(id)}`),
      ]),
    )
    const matters = ledger.matters.filter((matter) => matter.mechanism === mechanism)
    part(
      `${say('ledger.matters')}: ${matters.length}  (${say('asOf', { day: sayDate(asOf, language) })})`,
      matters.map(
        (matter) =>
          `${phrase(verdictOf(matter, ledger.rounds, asOf), language)}  ${oneLine(sayTitle(matter.title, language))}`,
      ),
    )
    const disagreements = ledger.disagreements.filter((disagreement) => disagreement.mechanism === mechanism)
    part(
      `${say('ledger.disagreements')}: ${disagreements.length}`,
      disagreements.flatMap(({ about, field, claims }) => [
        `${phrase(field, language)}  ${oneLine(sayTitle(about, language))}`,
        ...claims.map(
          ({ value, quote, document: id }) =>
            `  ${sayClaim(field, value, language)}  ${quoted(oneLine(quote))}  ${known.get(id)!.name}`,
        ),
      ]),
    )
    lines.push('')
  }
  const withdrawn = documents.filter((one) => one.withdrawn).map(({ id }) => id as string)
  const unplaced = ledger.unplaced.filter((id) => !withdrawn.includes(id))
  if (unplaced.length > 0) lines.push(say('ledger.unplaced'), ...unplaced.map((id) => `  ${document(id)}`), '')
  if (withdrawn.length > 0) lines.push(say('ledger.withdrawn'), ...withdrawn.map((id) => `  ${document(id)}`), '')
  return lines.join('\n').trimEnd()
}
