import type { Command } from 'commander'
import { systemUser } from '../desk/system-user.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

export function withdrawCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('withdraw')
    .description(say('withdraw'))
    .argument('<DOCUMENT>', say('argument.document'))
    .requiredOption('--why <REASON>', say('option.why'))
    .option('--undo', say('option.undo'))
    .option('--as <NAME>', say('option.as'))
    .option('--json', say('option.json'))
    .action(
      async (name: string, options: { data?: string; why: string; undo?: boolean; as?: string; json?: boolean }) => {
        const by = options.as ?? systemUser()
        await withDesk(options, (desk) =>
          options.undo ? desk.reinstateDocument(name, by, options.why) : desk.withdrawDocument(name, by, options.why),
        )
        if (options.json)
          terminal.print(JSON.stringify({ document: name, withdrawn: !options.undo, by, why: options.why }))
        else terminal.print(say(options.undo ? 'reinstated' : 'withdrawn', { name }))
      },
    )
  storeOptions(command, terminal)
}
