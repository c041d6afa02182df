import type { Command } from 'commander'
import { wholeNumber } from './numbers.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'
import { type Word, words } from './words.ts'

const positive = wholeNumber(1, 999_999_999)

export function logCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('log')
    .description(say('log'))
    .option('--limit <N>', say('option.limit'), positive, 50)
    .option('--before <N>', say('option.before'), positive)
    .option('--json', say('option.json'))
    .action(async (options: { data?: string; limit: number; before?: number; json?: boolean }) => {
      const entries = await withDesk(options, async (desk) =>
        desk.log(options.limit, options.before, (await desk.acting(null)) ?? undefined),
      )
      if (options.json) terminal.print(JSON.stringify(entries, null, 1))
      else if (entries.length === 0) terminal.print(say('log.empty'))
      else
        for (const { sequence, at, author, kind, subject, hash } of entries)
          terminal.print(
            [
              sequence,
              at.slice(0, 19).replace('T', ' '),
              hash.slice(0, 16),
              author || '—',
              kindOf(kind, say),
              subject,
            ].join('  '),
          )
    })
  storeOptions(command, terminal)
}

/** A kind of entry in the reader's words; a later version may have entered others. */
function kindOf(kind: string, say: Terminal['say']): string {
  const word = `log.${kind}`
  return word in words ? say(word as Word) : kind
}
