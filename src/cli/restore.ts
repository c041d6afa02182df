import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

export function restoreCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('restore')
    .description(say('restore'))
    .argument('<FILE>', say('argument.backup'))
    .option('--json', say('option.json'))
    .action(async (file: string, options: { data?: string; json?: boolean }) => {
      const done = await withDesk(options, (desk) => desk.restore(file))
      terminal.print(options.json ? JSON.stringify({ file, ...done }) : say('restore.done', { file, ...done }))
    })
  storeOptions(command, terminal)
}
