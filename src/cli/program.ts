import { Command, Option } from 'commander'
import { version } from '../../package.json'
import { accountCommand } from './account.ts'
import { addCommand } from './add.ts'
import { agendaCommand } from './agenda.ts'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { describeCommand } from './describe.ts'
import { groupCommand } from './group.ts'
import { judgeCommand } from './judge.ts'
import { ledgerCommand } from './ledger.ts'
import { logCommand } from './log.ts'
import { rateCommand } from './rate.ts'
import { readCommand } from './read.ts'
import { restoreCommand } from './restore.ts'
import { reviewCommand } from './review.ts'
import { roundCommand } from './round.ts'
import { searchCommand } from './search.ts'
import { startCommand } from './start.ts'
import type { Terminal } from './terminal.ts'
import { termsCommand } from './terms.ts'
import { withdrawCommand } from './withdraw.ts'
import type { Word } from './words.ts'

const commands = [
  startCommand,
  readCommand,
  addCommand,
  ledgerCommand,
  reviewCommand,
  roundCommand,
  agendaCommand,
  groupCommand,
  accountCommand,
  judgeCommand,
  rateCommand,
  describeCommand,
  withdrawCommand,
  checkCommand,
  logCommand,
  searchCommand,
  termsCommand,
  backupCommand,
  restoreCommand,
]

/** Commander's own words, where it says something itself. */
const titles: Readonly<Record<string, Word>> = {
  'Usage:': 'title.usage',
  'Arguments:': 'title.arguments',
  'Options:': 'title.options',
  'Commands:': 'title.commands',
}
/** The whole command line, in the language of its terminal. */
export function compose(terminal: Terminal): Command {
  const { say } = terminal
  const program = new Command('hiwar').description(say('program')).version(version, '--version', say('version'))
  for (const add of commands) add(program, terminal)
  for (const command of withSubcommands(program)) speak(command, terminal)
  return program
}

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap((sub) => withSubcommands(sub as Command)),
]

/** What every command has: help and `--language`, and its words in the reader's language. */
function speak(command: Command, { say }: Terminal): void {
  command
    .helpOption('-h, --help', say('help'))
    .helpCommand(false)
    .addOption(new Option('--language <ar|en>', say('option.language')).choices(['ar', 'en']))
    .configureHelp({
      styleTitle: (title) => (titles[title] ? say(titles[title]) : title),
      optionDescription: ({ description }) => description,
      subcommandDescription: (sub) => sub.description(),
    })
    .configureOutput({ outputError: () => {}, writeErr: () => {} })
    .exitOverride()
}
