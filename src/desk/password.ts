import { randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { HiwarError } from '../errors.ts'
import type { PasswordHash } from '../store/accounts.ts'

/** OWASP's Password Storage Cheat Sheet, first choice for scrypt: 128 MB and some 0.3 s of one core. */
const usualCost = 'ln=17,r=8,p=1'
const bytes = 32

const shortest = 12
const longest = 256

/** Throws `PASSWORD_WEAK`; length is what counts (NIST SP 800-63B), and the account's own name is no secret. */
export function expectSound(password: string, account: string): void {
  const { length } = [...password]
  if (length < shortest || length > longest || password.toLowerCase().includes(account.toLowerCase()))
    throw new HiwarError('PASSWORD_WEAK', { least: shortest, most: longest })
}

export const hashPassword = async (password: string): Promise<PasswordHash> => {
  const salt = randomBytes(16).toString('hex')
  return { salt, hash: await hashUnder(password, { salt, cost: usualCost }), cost: usualCost }
}

/** What no password is hashed with: a name that nobody has takes as long as one that somebody has. */
export const nobodysSalt = (): Omit<PasswordHash, 'hash'> => ({
  salt: randomBytes(16).toString('hex'),
  cost: usualCost,
})

/** The hash of a password as it is typed on any keyboard (NFKC). */
export async function hashUnder(password: string, { salt, cost }: Omit<PasswordHash, 'hash'>): Promise<string> {
  const [, ln, r, p] = /^ln=(\d+),r=(\d+),p=(\d+)$/.exec(cost)!.map(Number)
  const options: ScryptOptions = { N: 2 ** ln!, r: r!, p: p!, maxmem: 2 * 128 * 2 ** ln! * r! }
  return inTurn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(password.normalize('NFKC'), Buffer.from(salt, 'hex'), bytes, options, (fault, key) =>
          fault ? reject(fault) : resolve(key.toString('hex')),
        ),
      ),
  )
}

let last: Promise<unknown> = Promise.resolve()

/** One after another, so that many who sign in at once do not take all the memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work)
  last = turn.catch(() => {})
  return turn
}
