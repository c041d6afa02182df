import type {
  ActionSet,
  Answer,
  GroupEnded,
  GroupMeetingRemoved,
  GroupMeetingSet,
  GroupSet,
} from '../dialogue/entry.ts'
import type { Acting } from '../dialogue/permissions.ts'
import type { PreparedRound } from '../dialogue/prepared-round.ts'
import { reportLanguages, reportText } from '../dialogue/report-text.ts'
import { HiwarError } from '../errors.ts'
import type { Bilingual, DocumentId } from '../ledger/ledger.ts'
import { sideName } from '../ledger/naming/sides.ts'
import { addDocument } from './add-document.ts'
import { expectDate } from './edtf-date.ts'
import type { Means } from './means.ts'
import { today } from './moment.ts'
import { enter, foldRound, readEntries, sideMeant, takeSeat } from './round-file.ts'
import {
  expectEither,
  expectGroup,
  expectSide,
  expectThere,
  expectTitle,
  expectWords,
  forTable,
  matterMeant,
  type New,
  newId,
  type Placing,
} from './sound-entry.ts'

// Working groups

export type GroupWritten =
  | ({ readonly kind: 'group-set' } & New<GroupSet, 'group'>)
  | GroupEnded
  | ({ readonly kind: 'group-meeting-set' } & New<GroupMeetingSet, 'meeting'>)
  | GroupMeetingRemoved

export async function setGroup(
  means: Means,
  acting: Acting,
  mechanism: string,
  written: GroupWritten,
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'set-group')
  return enter(means, seat, (round) => {
    const by = forTable(seat, side)
    switch (written.kind) {
      case 'group-set': {
        expectTitle(written.name, 'name')
        for (const member of written.members) expectSide(seat, member.side)
        const matters = written.matters.map((called) => matterMeant(seat, called))
        return [{ side: by, content: { ...written, matters, group: written.group ?? newId('group') } }]
      }
      case 'group-ended':
        expectGroup(round, written.group)
        if (!written.reason.trim()) throw new HiwarError('REASON_MISSING', { name: '--why' })
        return [{ side: by, content: written }]
      case 'group-meeting-set':
        expectGroup(round, written.group)
        expectDate(written.date, '--date')
        return [{ side: by, content: { ...written, meeting: written.meeting ?? newId('meeting') } }]
      case 'group-meeting-removed':
        expectThere(
          round.groups.flatMap(({ meetings }) => meetings),
          'meeting',
          written.meeting,
        )
        return [{ side: by, content: written }]
    }
  })
}

export type ActionWritten = New<ActionSet, 'action'>

export async function setAction(
  means: Means,
  acting: Acting,
  mechanism: string,
  written: ActionWritten,
  { side }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'set-action')
  return enter(means, seat, (round) => {
    if (written.group !== null) expectGroup(round, written.group)
    expectEither(written.what, 'what')
    expectSide(seat, written.owner.side)
    expectDate(written.due ?? undefined, '--due')
    const matter = written.matter === null ? null : matterMeant(seat, written.matter)
    return [
      {
        side: forTable(seat, side),
        content: { ...written, kind: 'action-set', matter, action: written.action ?? newId('action') },
      },
    ]
  })
}

/** What somebody answers on the report form. */
export interface ReportWritten {
  readonly report?: string | undefined
  /** Null of actions that no group carries. */
  readonly group: string | null
  readonly answers: readonly Answer[]
  readonly summary: Bilingual
}

/**
 * A side reports on its actions. At the table the report becomes a source document of the ledger, in each language that it was written in;
 * an internal one (`own`) stays in its side's space, out of the ledger.
 */
export async function reportAction(
  means: Means,
  acting: Acting,
  mechanism: string,
  written: ReportWritten,
  { side, own = false }: Placing = {},
): Promise<PreparedRound> {
  const seat = await takeSeat(means, acting, mechanism, 'report-action')
  const by = sideMeant(seat, side, 'report-action')
  const sound = (round: PreparedRound) => {
    if (written.group !== null) expectGroup(round, written.group)
    const actions = [...round.groups.flatMap(({ actions: all }) => all), ...round.actions]
    for (const { action } of written.answers)
      if (!actions.some((one) => one.action === action)) throw new HiwarError('ACTION_NOT_FOUND', { name: action })
  }
  // What is not sound must not leave a document behind.
  const before = await means.store.forSides(seat.held).read(async (query) => {
    const round = foldRound(seat, await readEntries(query, seat))
    sound(round)
    await expectWords(
      query,
      written.answers.flatMap(({ evidence }) => evidence),
    )
    return round
  })
  const documents: DocumentId[] = []
  if (!own)
    for (const language of reportLanguages(written)) {
      const day = today()
      const { title, text } = reportText(before, by, written, day, language)
      const source = { from: 'paste', name: `${title}.txt`, text } as const
      const description = { kind: 'background', issued: day, language, publisher: sideName(by, language) } as const
      documents.push((await addDocument(means, source, description, undefined, acting.account)).document)
    }
  return enter(means, seat, (round) => {
    sound(round)
    return [
      {
        side: by,
        own,
        content: { ...written, kind: 'reported', report: written.report ?? newId('report'), documents },
      },
    ]
  })
}
