import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** The channel on which the change log tells of each entry, its kind as the message: see the migration `change-log`. */
const channel = 'hiwar_change'
const firstPause = 100
const longestPause = 5_000

/**
 * Hears of every entry of the change log once its transaction stands, whichever program made it, on a connection of its own. Where that is
 * lost it is made again, for as long as it takes.
 *
 * @param connect where the server is now: after a loss it may be elsewhere
 * @param heard the kind of an entry; null where the connection was lost and is back, since anything may have been entered in between
 * @returns ends the listening
 */
export function listenForEntries(
  connect: (again: boolean) => Promise<pg.ClientConfig>,
  heard: (kind: string | null) => void,
): () => Promise<void> {
  let ended = false
  let current: pg.Client | null = null
  const listen = async (): Promise<void> => {
    let wait = firstPause
    for (let again = false; !ended; again = true) {
      try {
        const client = new pg.Client({
          ...(await connect(again)),
          application_name: `hiwar ${process.pid} listening`,
          keepAlive: true,
        })
        current = client
        const lost = new Promise<void>((resolve) => client.on('end', resolve).on('error', () => resolve()))
        client.on('notification', ({ payload }) => heard(payload ?? ''))
        await client.connect()
        await client.query(`listen ${channel}`)
        if (again) heard(null)
        wait = firstPause
        await lost
        await client.end().catch(() => {})
      } catch {
        // Not there yet: asked again.
        await current?.end().catch(() => {})
      }
      if (!ended) await pause(wait, undefined, { ref: false })
      wait = Math.min(longestPause, wait * 2)
    }
  }
  const listening = listen()
  return async () => {
    ended = true
    await current?.end().catch(() => {})
    await Promise.race([listening, pause(longestPause, undefined, { ref: false })])
  }
}
