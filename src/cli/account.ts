import { type Command, Option } from 'commander'
import { type Role, roles } from '../dialogue/permissions.ts'
import { sideName } from '../ledger/naming/sides.ts'
import { askPassword } from './password.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

interface AccountOptions {
  readonly data?: string
  readonly json?: boolean
}

/** Whoever can run the program on the store makes the accounts of both sides: the first ones, and when a side has locked itself out. */
export function accountCommand(program: Command, terminal: Terminal): void {
  const { say, print } = terminal
  const account = program.command('account').description(say('account'))
  const sub = (name: string, word: Parameters<Terminal['say']>[0]) =>
    storeOptions(account.command(name).description(say(word)), terminal).option('--json', say('option.json'))

  sub('add', 'account.add')
    .argument('<NAME>', say('argument.account'))
    .requiredOption('--side <SIDE>', say('option.accountSide'))
    .addOption(new Option('--role <ROLE>', say('option.role')).choices(roles).makeOptionMandatory())
    .action(async (name: string, options: AccountOptions & { readonly side: string; readonly role: Role }) => {
      const { side, role } = options
      const password = await askPassword(terminal, name)
      const made = await withDesk(options, (desk) => desk.addAccount(desk.operator(), { name, side, role, password }))
      print(options.json ? JSON.stringify(made) : say('account.added', { name: made.name }))
    })

  sub('list', 'account.list').action(async (options: AccountOptions) => {
    const accounts = await withDesk(options, (desk) => desk.accounts(desk.operator()))
    if (options.json) return print(JSON.stringify(accounts, null, 1))
    if (accounts.length === 0) return print(say('account.none'))
    for (const { name, side, role, disabled } of accounts)
      print(
        [
          sideName(side, terminal.language),
          say(`account.role.${role}`),
          name,
          disabled ? say('account.disabled.mark') : '',
        ]
          .filter(Boolean)
          .join('  '),
      )
  })

  sub('disable', 'account.disable')
    .argument('<NAME>', say('argument.account'))
    .option('--undo', say('option.undo'))
    .action(async (name: string, options: AccountOptions & { readonly undo?: boolean }) => {
      const changed = await withDesk(options, (desk) => desk.disableAccount(desk.operator(), name, !options.undo))
      print(
        options.json
          ? JSON.stringify(changed)
          : say(changed.disabled ? 'account.disabled' : 'account.enabled', { name }),
      )
    })

  sub('password', 'account.password')
    .argument('<NAME>', say('argument.account'))
    .action(async (name: string, options: AccountOptions) => {
      const password = await askPassword(terminal, name)
      await withDesk(options, (desk) => desk.resetPassword(desk.operator(), name, password))
      print(options.json ? JSON.stringify({ name }) : say('account.password.set', { name }))
    })
}
