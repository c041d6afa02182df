import { HiwarError } from '../errors.ts'
import { everyEntry, type LogEntry, type Misfit, rowsBesidesTheLog } from '../store/change-log.ts'
import type { Query } from '../store/store.ts'
import { sha256 } from './sha256.ts'

/** What an entry's hash is made over: see the migration `change-log`. */
const hashed = ({ sequence, at, kind, content, previous, author, subject }: LogEntry): string =>
  [sequence, at, kind, content, previous, Buffer.byteLength(author), author, subject].join('\n')

/** Follows the chain to its end, or to its first break: what comes after one proves nothing. */
async function brokenChain(query: Query, head?: string): Promise<{ entries: number; faults: HiwarError[] }> {
  let last: Pick<LogEntry, 'sequence' | 'hash'> = { sequence: 0, hash: '0'.repeat(64) }
  let headSeen = head === undefined
  for await (const entry of everyEntry(query)) {
    const broken = (code: 'LOG_ENTRY_MISSING' | 'LOG_ENTRY_ALTERED', name: number) => ({
      entries: last.sequence,
      faults: [new HiwarError(code, { name, what: `${entry.kind} ${entry.subject}` })],
    })
    if (entry.sequence !== last.sequence + 1) return broken('LOG_ENTRY_MISSING', last.sequence + 1)
    if (entry.previous !== last.hash || sha256(hashed(entry)) !== entry.hash)
      return broken('LOG_ENTRY_ALTERED', entry.sequence)
    headSeen ||= entry.hash.startsWith(head!)
    last = entry
  }
  return { entries: last.sequence, faults: headSeen ? [] : [new HiwarError('LOG_HEAD_ABSENT', { name: head! })] }
}

const codes = { altered: 'ROW_ALTERED', missing: 'ROW_MISSING', unlogged: 'ROW_UNLOGGED' } as const satisfies Record<
  Misfit['how'],
  string
>

/**
 * Proves the change log: the chain from its first entry on, and that every row is what its entry says.
 * @param head a hash that somebody noted, or its beginning: an end of the chain that was cut off is told by it alone
 */
export async function checkLog(
  query: Query,
  head?: string,
): Promise<{ entries: number; faults: readonly HiwarError[] }> {
  const chain = await brokenChain(query, head)
  const misfits = await rowsBesidesTheLog(query)
  return {
    ...chain,
    faults: [
      ...chain.faults,
      ...misfits.map(({ kind, subject, how }) => new HiwarError(codes[how], { name: `${kind} ${subject}` })),
    ],
  }
}
