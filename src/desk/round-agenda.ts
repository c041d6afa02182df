import { plainItem } from '../dialogue/agenda.ts'
import type { Disposition, ItemMoved, ItemRemoved, ItemSet } from '../dialogue/entry.ts'
import { expectNoneOpen } from '../dialogue/lines.ts'
import type { Acting } from '../dialogue/permissions.ts'
import type { PreparedRound } from '../dialogue/prepared-round.ts'
import { HiwarError } from '../errors.ts'
import { expectDate } from './edtf-date.ts'
import type { Means } from './means.ts'
import { enter, type Seat, sidesMeant, takeSeat, type Written } from './round-file.ts'
import {
  expectDocuments,
  expectItem,
  expectSide,
  expectTitle,
  expectWords,
  forTable,
  matterMeant,
  type New,
  newId,
  type Placing,
} from './sound-entry.ts'

// Dispositions

/**
 * Says what a side would do with a matter: in its own space, or at the table; null takes it back.
 * @param called the matter's address, or its title in either language
 */
export async function dispose(
  means: Means,
  acting: Acting,
  mechanism: string,
  called: string,
  disposition: Disposition | null,
  { side, own = false }: Placing = {},
): Promise<PreparedRound> {
  const action = own ? 'dispose' : 'table-disposition'
  const seat = await takeSeat(means, acting, mechanism, action)
  const sides = sidesMeant(seat, side, action)
  return enter(means, seat, async (round, query) => {
    const matter = matterMeant(seat, called)
    const settled = round.reported.find((one) => one.matter === matter)
    if (settled) throw new HiwarError('MATTER_SETTLED', { ...settled.title })
    if (disposition !== null) {
      expectSoundDisposition(seat, disposition)
      if (disposition.act === 'close') await expectWords(query, disposition.evidence)
    }
    return sides.map((by) => ({ side: by, own, content: { kind: 'disposition', matter, disposition } }))
  })
}

/** Brings to the table what a side wrote in its own space: of one matter, or of all. */
export async function tableDispositions(
  means: Means,
  acting: Acting,
  mechanism: string,
  called: string | null,
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'table-disposition')
  const sides = sidesMeant(seat, side, 'table-disposition')
  return enter(means, seat, (round) => {
    const matter = called === null ? null : matterMeant(seat, called)
    const written = round.lines.flatMap((line) =>
      sides.flatMap((by): Written[] => {
        const said = line.own[by]
        if (!said || (matter !== null && line.matter !== matter)) return []
        return [{ side: by, content: { kind: 'disposition', matter: line.matter, disposition: said.disposition } }]
      }),
    )
    if (written.length === 0) throw new HiwarError('DISPOSITION_NOT_FOUND', { name: called ?? mechanism })
    return written
  })
}

function expectSoundDisposition(seat: Seat, disposition: Disposition): void {
  switch (disposition.act) {
    case 'keep':
      return
    case 'update': {
      const { wording, owner, due } = disposition
      expectDate(due ?? undefined, '--due')
      if (owner !== null) expectSide(seat, owner)
      if (wording !== null) expectTitle(wording, '--ar, --en')
      if (wording === null && owner === null && due === null) throw new HiwarError('UPDATE_EMPTY')
      return
    }
    case 'close':
      if (disposition.evidence.length === 0) throw new HiwarError('EVIDENCE_MISSING')
      return
    case 'drop':
      if (!disposition.reason.trim()) throw new HiwarError('REASON_MISSING', { name: '--why' })
  }
}

// The agenda

export type ItemWritten = ({ readonly kind: 'item-set' } & New<ItemSet, 'item'>) | ItemMoved | ItemRemoved

export async function setItem(
  means: Means,
  acting: Acting,
  mechanism: string,
  written: ItemWritten,
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'set-item')
  return enter(means, seat, (round) => {
    const by = forTable(seat, side)
    if (written.kind === 'item-set') {
      expectTitle(written.title, 'title')
      if (written.presenter) expectSide(seat, written.presenter.side)
      const matters = written.matters.map((called) => matterMeant(seat, called))
      expectDocuments(seat, written.papers)
      return [{ side: by, content: { ...written, matters, item: written.item ?? newId('item') } }]
    }
    const { items } = round.agenda
    expectItem(items, written.item)
    if (written.kind === 'item-moved' && written.before !== null) expectItem(items, written.before)
    if (written.kind === 'item-removed' && items.some(({ item, carried }) => carried && item === written.item))
      throw new HiwarError('ITEM_CARRIED')
    return [{ side: by, content: written }]
  })
}

/**
 * A side adopts the agenda as it stands. Throws `LINES_OPEN`, naming the lines on which the sides have not agreed.
 * @param seen the hash of the agenda that one has looked at: `AGENDA_MOVED_ON` where it is no longer that
 */
export async function adoptAgenda(
  means: Means,
  acting: Acting,
  mechanism: string,
  seen?: string,
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'adopt-agenda')
  const sides = sidesMeant(seat, side, 'adopt-agenda')
  return enter(means, seat, (round) => {
    expectNoneOpen(round)
    const { hash, items, adoptedBy } = round.agenda
    if (items.length === 0) throw new HiwarError('AGENDA_EMPTY')
    if (seen !== undefined && seen !== hash) throw new HiwarError('AGENDA_MOVED_ON')
    return sides
      .filter((by) => !adoptedBy.includes(by))
      .map((by) => ({ side: by, content: { kind: 'agenda-adopted', agenda: hash, items: items.map(plainItem) } }))
  })
}
