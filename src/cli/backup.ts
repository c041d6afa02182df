import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

export function backupCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('backup')
    .description(say('backup'))
    .argument('<FILE>', say('argument.backup'))
    .option('--json', say('option.json'))
    .action(async (file: string, options: { data?: string; json?: boolean }) => {
      const done = await withDesk(options, (desk) => desk.backup(file))
      terminal.print(options.json ? JSON.stringify({ file, ...done }) : say('backup.done', { file, ...done }))
    })
  storeOptions(command, terminal)
}
