import { type Command, CommanderError } from 'commander'
import { spokenLanguage } from './language.ts'
import { compose } from './program.ts'
import { openTerminal, sayError } from './terminal.ts'
import { Interrupted } from './with-desk.ts'
import type { Word } from './words.ts'

/** What Commander says of a wrong command line, in our words. */
const wrong: Readonly<Record<string, Word>> = {
  'commander.unknownCommand': 'wrong.command',
  'commander.unknownOption': 'wrong.option',
  'commander.missingArgument': 'wrong.argumentMissing',
  'commander.optionMissingArgument': 'wrong.valueMissing',
  'commander.missingMandatoryOptionValue': 'wrong.optionMissing',
  'commander.invalidArgument': 'wrong.value',
  'commander.excessArguments': 'wrong.tooMany',
  'commander.help': 'wrong.noCommand',
}

const argv = process.argv.slice(2)
const terminal = openTerminal(spokenLanguage(argv, process.env))
const program = compose(terminal)
try {
  await program.parseAsync(argv, { from: 'user' })
} catch (fault) {
  process.exitCode = statusOf(fault)
}

function statusOf(fault: unknown): number {
  const { language, say, tell } = terminal
  if (fault instanceof Interrupted) return fault.status
  if (fault instanceof CommanderError) {
    if (fault.exitCode === 0) return 0
    const name = /'([^']*)'/.exec(fault.message)?.[1] ?? ''
    tell(say(wrong[fault.code] ?? 'wrong.value', { name, command: commandNamed(argv) }))
    return 2
  }
  tell(sayError(fault, language))
  return 1
}

/** The command that the words name, for the hint at its help. */
function commandNamed(words: readonly string[]): string {
  let command: Command = program
  let name = 'hiwar'
  for (const word of words) {
    const sub = command.commands.find((one) => one.name() === word)
    if (!sub) break
    command = sub as Command
    name += ` ${word}`
  }
  return name
}
