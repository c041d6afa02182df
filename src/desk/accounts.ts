import { type Acting, expectMay, type Role } from '../dialogue/permissions.ts'
import { HiwarError } from '../errors.ts'
import { knownSides } from '../reading/countries.ts'
import type { SideCode } from '../reading/finding.ts'
import {
  type Account,
  accountsOf,
  insertAccount,
  type PasswordHash,
  sessionOf,
  setDisabled,
  setPassword,
} from '../store/accounts.ts'
import type { Query } from '../store/store.ts'
import type { Means } from './means.ts'
import { expectSound, hashPassword } from './password.ts'
import { type Session, signIn } from './sign-in.ts'

export interface NewAccount {
  readonly name: string
  readonly side: SideCode
  readonly role: Role
  readonly password: string
}

/** The accounts of one's own side; all of them for whoever holds the machine. */
export async function listAccounts({ store }: Means, acting: Acting): Promise<readonly Account[]> {
  expectMay(acting, 'read-accounts')
  return (acting.role === 'sole' ? store.whole : store.forSides(acting.sides)).read(accountsOf)
}

/** @throws `NOT_PERMITTED` for another side's, `ACCOUNT_NAME_UNUSABLE`, `ACCOUNT_EXISTS`, `PASSWORD_WEAK` */
export async function addAccount(means: Means, acting: Acting, account: NewAccount): Promise<Account> {
  return (await addAccounts(means, acting, [account]))[0]!
}

/** Makes the first accounts, all of them or none. @throws `ACCOUNTS_KNOWN` where there are any */
export async function setUpAccounts(
  means: Means,
  acting: Acting,
  accounts: readonly NewAccount[],
): Promise<readonly Account[]> {
  return addAccounts(means, acting, accounts, async (query) => {
    if ((await sessionOf(query, null)).accounts) throw new HiwarError('ACCOUNTS_KNOWN')
  })
}

async function addAccounts(
  { store }: Means,
  acting: Acting,
  accounts: readonly NewAccount[],
  expect: (query: Query) => Promise<void> = async () => {},
): Promise<readonly Account[]> {
  const made: { readonly account: Account; readonly password: PasswordHash }[] = []
  for (const { name: written, side, role, password } of accounts) {
    const name = written.normalize('NFC').trim()
    // Whoever holds the machine makes them for any side, also for one that the ledger does not know yet.
    expectMay(acting, 'manage-accounts', acting.role === 'sole' ? undefined : side)
    // What cannot be seen cannot be told from another name.
    if (!/^[^/\p{C}]{1,64}$/u.test(name)) throw new HiwarError('ACCOUNT_NAME_UNUSABLE', { name })
    if (!knownSides.includes(side)) throw new HiwarError('SIDE_UNKNOWN', { name: side })
    expectSound(password, name)
    const account = { name, side, role, author: acting.account, madeAt: new Date().toISOString(), disabled: false }
    made.push({ account, password: await hashPassword(password) })
  }
  await store.forSides(accounts.map(({ side }) => side)).write('', async (query) => {
    await expect(query)
    for (const { account, password } of made) {
      if (!(await insertAccount(query, account))) throw new HiwarError('ACCOUNT_EXISTS', { name: account.name })
      await setPassword(query, account.name, password, acting.account)
    }
  })
  return made.map(({ account }) => account)
}

/** Disables an account, whose sessions end with it, or enables it again. */
export async function disableAccount(means: Means, acting: Acting, name: string, disabled = true): Promise<Account> {
  const account = await accountNamed(means, acting, name)
  expectMay(acting, 'manage-accounts', acting.role === 'sole' ? undefined : account.side)
  if (account.disabled !== disabled)
    await means.store
      .forSides([account.side])
      .write('', (query) => setDisabled(query, account, disabled, acting.account))
  return { ...account, disabled }
}

/** Gives an account of one's own side another password; its sessions end. */
export async function resetPassword(means: Means, acting: Acting, name: string, password: string): Promise<void> {
  const { side } = await accountNamed(means, acting, name)
  expectMay(acting, 'manage-accounts', acting.role === 'sole' ? undefined : side)
  await enterPassword(means, acting, { name, side }, password)
}

/**
 * Gives oneself another password; all one's sessions end, and another begins.
 * @throws `SIGN_IN_FAILED` where the present password is another
 */
export async function changeOwnPassword(
  means: Means,
  acting: Acting,
  present: string,
  next: string,
  address: string,
): Promise<Session> {
  await signIn(means, acting.account, present, address)
  await enterPassword(means, acting, { name: acting.account, side: acting.sides[0]! }, next)
  return signIn(means, acting.account, next, address)
}

async function enterPassword(
  { store }: Means,
  acting: Acting,
  { name, side }: Pick<Account, 'name' | 'side'>,
  password: string,
): Promise<void> {
  expectSound(password, name)
  const hashed = await hashPassword(password)
  await store.forSides([side]).write('', (query) => setPassword(query, name, hashed, acting.account))
}

async function accountNamed(means: Means, acting: Acting, name: string): Promise<Account> {
  const account = (await listAccounts(means, acting)).find((one) => one.name === name.normalize('NFC').trim())
  if (!account) throw new HiwarError('ACCOUNT_NOT_FOUND', { name })
  return account
}
