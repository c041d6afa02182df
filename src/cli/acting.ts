import type { Command } from 'commander'
import type { Desk } from '../desk/desk.ts'
import type { Acting } from '../dialogue/permissions.ts'
import { HiwarError } from '../errors.ts'
import { askPassword } from './password.ts'
import { mechanismsCalled } from './review.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

/** What every command about a coming round takes. */
export interface RoundOptions {
  readonly data?: string
  readonly account?: string
  readonly side?: string
  readonly json?: boolean
}

/** A command about the next round of one dialogue, which is its first argument. */
export function onRound(
  parent: Command,
  terminal: Terminal,
  name: string,
  word: Parameters<Terminal['say']>[0],
): Command {
  const { say } = terminal
  return storeOptions(parent.command(name).description(say(word)), terminal)
    .argument('<MECHANISM>', say('argument.mechanism'))
    .option('--account <NAME>', say('option.account'))
    .option('--json', say('option.json'))
}

/** The same, for one that writes. */
export const writingOnRound = (
  parent: Command,
  terminal: Terminal,
  name: string,
  word: Parameters<Terminal['say']>[0],
) => onRound(parent, terminal, name, word).option('--side <SIDE>', terminal.say('option.forSide'))

/**
 * Works at the desk as whoever acts, on the dialogue that is meant. Where there are accounts one signs in as one of them, and the session ends with
 * the command.
 */
export const asActing = <T>(
  terminal: Terminal,
  options: RoundOptions,
  called: string,
  work: (desk: Desk, acting: Acting, mechanism: string) => Promise<T>,
): Promise<T> =>
  withDesk(options, async (desk) => {
    const session =
      options.account === undefined
        ? null
        : await desk.signIn(options.account, await askPassword(terminal, options.account), 'terminal')
    try {
      const acting = session?.acting ?? (await desk.acting(null))
      if (!acting) throw new HiwarError('SIGNED_OUT')
      const mechanisms = await mechanismsCalled(desk, called)
      if (mechanisms.length !== 1) throw new HiwarError('MECHANISM_UNNAMED', { names: mechanisms.join(', ') })
      return await work(desk, acting, mechanisms[0]!)
    } finally {
      if (session) await desk.signOut(session.token)
    }
  })

/** An option that may be given several times. */
export const several = (value: string, before: readonly string[]): readonly string[] => [...before, value]
