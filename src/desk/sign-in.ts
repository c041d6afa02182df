import { randomBytes } from 'node:crypto'
import { type Acting } from '../dialogue/permissions.ts'
import { HiwarError } from '../errors.ts'
import { beginSession, endSession, forgetTries, noteTry, passwordSalt, sessionOf } from '../store/accounts.ts'
import { partRows } from '../store/ledger-parts.ts'
import type { Means } from './means.ts'
import { hashUnder, nobodysSalt } from './password.ts'
import { sha256 } from './sha256.ts'
import { systemUser } from './system-user.ts'

/** A session: whoever has its token acts as its account. */
export interface Session {
  readonly token: string
  /** ISO 8601 instant. */
  readonly expiresAt: string
  readonly acting: Acting
}

/** A working day; whoever works longer signs in again. */
const hours = 12
const tries = { minutes: 15, ofName: 10, fromAddress: 100 } as const

/**
 * Who acts by that token: null where nobody does. Where there are no accounts at all, whoever sits at the machine holds the sides of every
 * dialogue.
 */
export async function acting({ store }: Means, token: string | null): Promise<Acting | null> {
  return store.read(async (query) => {
    const { accounts, account } = await sessionOf(query, token === null ? null : sha256(token))
    if (account) return { account: account.name, sides: [account.side], role: account.role }
    if (accounts) return null
    const dialogues = await partRows(query)
    return {
      account: systemUser(),
      sides: [...new Set(dialogues.flatMap(({ parties }) => parties))].sort(),
      role: 'sole',
    }
  })
}

/**
 * @param address where it is tried from; tries are counted by it and by the name
 * @throws `SIGN_IN_FAILED`, which tells neither whether there is such an account nor whether it is disabled; `SIGN_IN_THROTTLED`
 */
export async function signIn(means: Means, name: string, password: string, address: string): Promise<Session> {
  const { store } = means
  const called = name.normalize('NFC').trim()
  const [hashedName, hashedAddress] = [sha256(called), sha256(address)]
  const { ofName, fromAddress } = await store.write('', (query) =>
    noteTry(query, hashedName, hashedAddress, tries.minutes),
  )
  if (ofName > tries.ofName || fromAddress > tries.fromAddress)
    throw new HiwarError('SIGN_IN_THROTTLED', { minutes: tries.minutes })
  const salt = await store.read((query) => passwordSalt(query, called))
  const hash = await hashUnder(password, salt ?? nobodysSalt())
  const token = randomBytes(32).toString('base64url')
  const begun = await store.write('', async (query) => {
    const right = await beginSession(query, called, hash, sha256(token), hours)
    if (right) await forgetTries(query, hashedName)
    return right
  })
  const by = begun ? await acting(means, token) : null
  if (!by) throw new HiwarError('SIGN_IN_FAILED')
  return { token, expiresAt: new Date(Date.now() + hours * 3_600_000).toISOString(), acting: by }
}

/** Ends a session; its token is worth nothing from then on. */
export async function signOut({ store }: Means, token: string): Promise<void> {
  await store.write('', (query) => endSession(query, sha256(token)))
}
