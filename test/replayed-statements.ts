import pg from 'pg'
import { vi } from 'vitest'

/** A statement that the program sent, and as whom. */
export interface Sent {
  readonly statement: string
  readonly parameters: readonly unknown[]
  readonly user: string
}

/** Every statement that this process sends to PostgreSQL from now on, each once, on whatever connection. */
export function recordStatements() {
  const sent = new Map<string, Sent>()
  const clients = new Set<pg.Client>()
  const query = pg.Client.prototype.query
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...asked: unknown[]
  ) {
    const [first, second] = asked
    const { text, values } =
      typeof first === 'string' ? { text: first, values: second } : (first as { text: string; values?: unknown[] })
    const parameters = Array.isArray(values) ? values : []
    const key = JSON.stringify([text, parameters])
    if (!sent.has(key)) sent.set(key, { statement: text, parameters, user: this.user ?? '' })
    clients.add(this)
    return (query as (...asked: unknown[]) => unknown).apply(this, asked)
  } as never)
  return { sent, clients, stop: () => spy.mockRestore() }
}

/** What became of statements that were sent again. */
export interface Replayed {
  readonly statements: number
  readonly rows: number
  readonly refused: readonly { readonly sent: Sent; readonly code: string }[]
  /** Words that came back and should not have. */
  readonly leaks: readonly { readonly sent: Sent; readonly word: string }[]
}

/**
 * Sends statements again, each in a transaction of its own that is undone, as one who acts for `sides`.
 * @param forbidden words that no answer may hold; a statement that is refused may say what it was itself given
 */
export async function replay(
  connection: pg.ClientConfig,
  statements: Iterable<Sent>,
  sides: readonly string[],
  forbidden: readonly string[],
): Promise<Replayed> {
  const client = new pg.Client({
    ...connection,
    options: '-c search_path=hiwar -c timezone=UTC -c statement_timeout=20s',
  })
  await client.connect()
  const notices: string[] = []
  client.on('notice', ({ message }) => notices.push(message ?? ''))
  const refused: { sent: Sent; code: string }[] = []
  const leaks: { sent: Sent; word: string }[] = []
  let [count, rows] = [0, 0]
  try {
    for (const sent of statements) {
      count++
      await client.query('begin')
      await client.query(`select set_config('hiwar.sides', $1::text[]::text, true)`, [sides])
      try {
        const answer = (await client.query(sent.statement, sent.parameters as unknown[])) as
          pg.QueryResult | pg.QueryResult[]
        const given = [answer].flat().flatMap((one) => one.rows as unknown[])
        rows += given.length
        const text = JSON.stringify(given) + notices.splice(0).join()
        for (const word of forbidden) if (text.includes(word)) leaks.push({ sent, word })
      } catch (fault) {
        refused.push({ sent, code: (fault as { code?: string }).code ?? String(fault) })
      }
      await client.query('rollback')
    }
  } finally {
    await client.end()
  }
  return { statements: count, rows, refused, leaks }
}
