import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { openDesk } from '../desk/open-desk.ts'
import { openStore } from './store.ts'

it('enters what was there before it, in the order of its time', async () => {
  const folder = await openFolder()
  const data = join(folder, 'data')
  let desk = await openDesk({ data })
  const store = await openStore({ data })
  try {
    for (const year of [2019, 2021]) {
      const text = `Jordan and Japan held their Strategic Dialogue in Amman on 4 May ${year}.`
      await desk.addDocument({ from: 'paste', name: `r${year}`, text }, { publisher: 'Gazette' }, undefined, 'Salma')
    }
    await desk.withdrawDocument('r2019', 'Badr', 'A draft.')
    // As a store stood before the log came.
    await store.whole.write('', async (query) => {
      for (const table of ['document', 'description', 'other_publisher', 'withdrawal', 'reading', 'judgement'])
        await sql`drop trigger logged on ${sql.table(table)}`.execute(query)
      await sql`drop table term_change, change, dialogue_entry, application_role, account, account_change, account_password, sign_in, sign_in_try`.execute(
        query,
      )
      await sql`drop function log_row, enter_change, log_entry, sides, acting, password_salt, begin_session, end_session, set_password`.execute(
        query,
      )
      // What came after it and has no part in it stays
      await sql`delete from migration where number >= 8 and name not in ('ledger-pieces', 'scale', 'search-days')`.execute(
        query,
      )
    })
    await desk.close()
    desk = await openDesk({ data })
    const entries = [...(await desk.log(100))].reverse()
    expect(entries.map(({ kind, author }) => `${kind} ${author}`)).toEqual([
      'document ',
      'description Salma',
      'reading ',
      'document ',
      'description Salma',
      'reading ',
      'withdrawal Badr',
    ])
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort())
    expect((await desk.check()).faults).toEqual([])
  } finally {
    await store.close()
    await desk.close()
    await removeFolder(folder)
  }
})
