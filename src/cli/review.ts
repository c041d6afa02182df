import type { Command } from 'commander'
import type { Desk } from '../desk/desk.ts'
import { HiwarError } from '../errors.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { reviewLines } from '../review/text.ts'
import { fold } from '../text/fold.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

export function reviewCommand(program: Command, terminal: Terminal): void {
  const { say, language } = terminal
  const command = program
    .command('review')
    .description(say('review'))
    .argument('[MECHANISM]', say('argument.mechanism'))
    .option('--as-of <DATE>', say('option.asOf'))
    .option('--known-at <INSTANT>', say('option.knownAt'))
    .option('--json', say('option.json'))
    .action(async (mechanism: string | undefined, options: { data?: string; asOf?: string; knownAt?: string; json?: boolean }) => {
      await withDesk(options, async (desk) => {
        const mechanisms = await mechanismsCalled(desk, mechanism, options.knownAt)
        if (mechanisms.length === 0) terminal.print(say('ledger.empty'))
        for (const [i, name] of mechanisms.entries()) {
          const review = await desk.review(name, options.asOf, options.knownAt)
          const { documents } = await desk.openDialogue(name, options.asOf, options.knownAt)
          const names = new Map(documents.map((document) => [document.id as string, document.publisher ? `${document.name} (${document.publisher})` : document.name]))
          if (options.json) terminal.print(JSON.stringify(review, null, mechanisms.length > 1 ? 0 : 1))
          else terminal.print([...(i > 0 ? [''] : []), ...reviewLines(review, names, language)].join('\n'))
        }
      })
    })
  storeOptions(command, terminal)
}

/** All, or those that were meant: by the name in either language, or by a part of it. */
async function mechanismsCalled(desk: Desk, called: string | undefined, knownAt?: string): Promise<readonly string[]> {
  const all = await desk.listDialogues(undefined, knownAt)
  const told = called === undefined ? [] : [fold(called)]
  const namesOf = ({ mechanism, parties }: (typeof all)[number]) =>
    [mechanism, ...(['ar', 'en'] as const).map((language) => mechanismName(mechanism, parties, language).whole)].map(fold)
  const exact = all.filter((dialogue) => namesOf(dialogue).some((name) => told.includes(name)))
  const alike = exact.length > 0 ? exact : all.filter((dialogue) => told.every((part) => namesOf(dialogue).some((name) => name.includes(part))))
  if (called !== undefined && alike.length === 0) throw new HiwarError('MECHANISM_NOT_FOUND', { name: called })
  return alike.map(({ mechanism }) => mechanism)
}
