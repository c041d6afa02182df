import type { Command } from 'commander'
import { type ActionState, actionStates, type Member } from '../dialogue/entry.ts'
import type { Action, WorkingGroup } from '../dialogue/groups.ts'
import { sayEither, sayOfRound } from '../dialogue/text.ts'
import { HiwarError } from '../errors.ts'
import { sideName } from '../ledger/naming/sides.ts'
import { sayDate } from '../ledger/naming/when.ts'
import { asActing, onRound, type RoundOptions, several, writingOnRound } from './acting.ts'
import { oneOf } from './judge.ts'
import { placeIn } from './judged-things.ts'
import { wholeNumber } from './numbers.ts'
import { dueLine, entering, withHijri } from './round.ts'
import type { Terminal } from './terminal.ts'

interface GroupOptions extends RoundOptions {
  readonly ar: string
  readonly en: string
  readonly mandateAr?: string
  readonly mandateEn?: string
  readonly matter: readonly string[]
  readonly every: number
  readonly id?: string
}
interface ActionOptions extends RoundOptions {
  readonly ar?: string
  readonly en?: string
  readonly owner: string
  readonly due?: string
  readonly about?: string
  readonly id?: string
}
interface MemberOptions extends RoundOptions {
  readonly of: string
  readonly ar?: string
  readonly en?: string
  readonly officeAr?: string
  readonly officeEn?: string
  readonly coChair?: boolean
  readonly remove?: boolean
}
interface ReportOptions extends RoundOptions {
  readonly own?: boolean
  readonly evidence: readonly string[]
  readonly ar?: string
  readonly en?: string
}

export function groupCommand(program: Command, terminal: Terminal): void {
  const { say, print } = terminal
  const group = program.command('group').description(say('group'))
  onRound(group, terminal, 'list', 'group.list').action((called: string, options: RoundOptions) =>
    asActing(terminal, options, called, async (desk, acting, mechanism) => {
      const { groups, actions, dueNext } = await desk.openRoundInPreparation(acting, mechanism)
      if (options.json) return print(JSON.stringify({ groups, actions, dueNext }, null, 1))
      const due = dueNext.map((one) => dueLine(terminal, one))
      print(
        [
          ...groups.flatMap((one) => groupLines(terminal, one)),
          ...actions.map((action) => actionLine(terminal, action)),
          ...(due.length ? ['', say('round.dueNext'), ...due.map((line) => `  ${line}`)] : []),
        ].join('\n'),
      )
    }),
  )
  writingOnRound(group, terminal, 'set', 'group.set')
    .requiredOption('--ar <NAME>', say('option.ar'))
    .requiredOption('--en <NAME>', say('option.en'))
    .option('--mandate-ar <TEXT>', say('option.mandateAr'))
    .option('--mandate-en <TEXT>', say('option.mandateEn'))
    .option('--matter <MATTER>', say('option.matters'), several, [])
    .option('--every <DAYS>', say('option.every'), wholeNumber(1, 3650), 60)
    .option('--id <ID>', say('option.id'))
    .action((called: string, options: GroupOptions) =>
      entering(terminal, options, called, async (desk, acting, mechanism, placing) => {
        const { ar, en, mandateAr = '', mandateEn = '', matter: matters, every, id } = options
        const before = (await desk.openRoundInPreparation(acting, mechanism)).groups.find((one) => one.group === id)
        const written = {
          kind: 'group-set',
          group: id,
          name: { ar, en },
          mandate: { ar: mandateAr, en: mandateEn },
          // Its members stay who they were.
          members: before?.members ?? [],
          matters,
          reportsEvery: every,
        } as const
        return desk.setGroup(acting, mechanism, written, placing)
      }),
    )
  writingOnRound(group, terminal, 'member', 'group.member')
    .argument('<GROUP>', say('argument.group'))
    .requiredOption('--of <SIDE>', say('option.memberOf'))
    .option('--ar <NAME>', say('option.ar'))
    .option('--en <NAME>', say('option.en'))
    .option('--office-ar <TEXT>', say('option.officeAr'))
    .option('--office-en <TEXT>', say('option.officeEn'))
    .option('--co-chair', say('option.coChair'))
    .option('--remove', say('option.removeMember'))
    .action((called: string, of: string, options: MemberOptions) =>
      entering(terminal, options, called, async (desk, acting, mechanism, placing) => {
        const { groups } = await desk.openRoundInPreparation(acting, mechanism)
        const before = groups.find((one) => one.group === of)
        if (!before) throw new HiwarError('GROUP_NOT_FOUND', { name: of })
        const { group: id, name, mandate, matters, reportsEvery } = before
        const members = membersWith(before.members, options)
        const written = { kind: 'group-set', group: id, name, mandate, members, matters, reportsEvery } as const
        return desk.setGroup(acting, mechanism, written, placing)
      }),
    )
  writingOnRound(group, terminal, 'action', 'group.action')
    .argument('[GROUP]', say('argument.group'))
    .option('--ar <TEXT>', say('option.ar'))
    .option('--en <TEXT>', say('option.en'))
    .requiredOption('--owner <SIDE>', say('option.owner'))
    .option('--due <DATE>', say('option.due'))
    .option('--about <MATTER>', say('option.about'))
    .option('--id <ID>', say('option.id'))
    .action((called: string, of: string | undefined, options: ActionOptions) =>
      entering(terminal, options, called, (desk, acting, mechanism, placing) => {
        const { ar = '', en = '', owner, due = null, about = null, id } = options
        const what = { ar, en }
        const written = { action: id, group: of ?? null, what, owner: { side: owner, name: null }, due, matter: about }
        return desk.setAction(acting, mechanism, written, placing)
      }),
    )
  writingOnRound(group, terminal, 'end', 'group.end')
    .argument('<GROUP>', say('argument.group'))
    .requiredOption('--why <REASON>', say('option.why'))
    .action((called: string, of: string, options: RoundOptions & { why: string }) =>
      entering(terminal, options, called, (desk, acting, mechanism, placing) =>
        desk.setGroup(acting, mechanism, { kind: 'group-ended', group: of, reason: options.why }, placing),
      ),
    )
  writingOnRound(group, terminal, 'report', 'group.report')
    .argument('<ACTION>', say('argument.action'))
    .argument('<STATE>', say('argument.state'), oneOf(actionStates))
    .option('--ar <TEXT>', say('option.ar'))
    .option('--en <TEXT>', say('option.en'))
    .option('--evidence <PLACE>', say('option.evidence'), several, [])
    .option('--own', say('option.own'))
    .action((called: string, action: string, state: ActionState, options: ReportOptions) =>
      entering(terminal, options, called, async (desk, acting, mechanism, placing) => {
        const { ar = '', en = '', evidence, own } = options
        const { groups, actions } = await desk.openRoundInPreparation(acting, mechanism)
        const asked = [...groups.flatMap((one) => one.actions), ...actions].find((one) => one.action === action)
        const report = {
          group: asked?.group ?? null,
          answers: [
            {
              action,
              state,
              note: { ar, en },
              evidence: await Promise.all(evidence.map((place) => placeIn(desk, place))),
            },
          ],
          summary: { ar: '', en: '' },
        }
        return desk.reportAction(acting, mechanism, report, { ...placing, own })
      }),
    )
}

/** The members with one more, or without the one of that name; whoever has the same name is named anew. */
function membersWith(members: readonly Member[], options: MemberOptions): readonly Member[] {
  const { of: side, ar = '', en = '', officeAr = '', officeEn = '', coChair = false, remove = false } = options
  const named = (member: Member) =>
    member.side === side && ((ar !== '' && member.name.ar === ar) || (en !== '' && member.name.en === en))
  if (ar + en === '') throw new HiwarError('TITLE_MISSING', { name: '--ar, --en' })
  if (remove && !members.some(named)) throw new HiwarError('ENTRY_TARGET_MISSING', { name: en || ar })
  const member = { side, name: { ar, en }, office: { ar: officeAr, en: officeEn }, coChair }
  return [...members.filter((one) => !named(one)), ...(remove ? [] : [member])]
}

function groupLines(
  terminal: Terminal,
  { group, name, mandate, ended, members, heartbeat, actions }: WorkingGroup,
): string[] {
  const { say, language } = terminal
  return [
    `${group}  ${sayEither(name, language)}`,
    ...(sayEither(mandate, language) ? [`  ${sayEither(mandate, language)}`] : []),
    ...(ended ? [`  ${say('group.ended', { date: sayDate(ended.at.slice(0, 10), language) })}: ${ended.reason}`] : []),
    ...members.map((member) =>
      [
        `  ${sideName(member.side, language)}`,
        sayEither(member.name, language),
        sayEither(member.office, language),
        member.coChair ? sayOfRound('co-chair', language) : '',
      ]
        .filter(Boolean)
        .join('  '),
    ),
    ...heartbeat.map(({ side, reportedAt, dueOn, late }) =>
      [
        `  ${sideName(side, language)}`,
        reportedAt ? sayDate(reportedAt.slice(0, 10), language) : say('round.neverReported'),
        `${sayOfRound('due', language)}: ${withHijri(dueOn, language)}`,
        late ? say('round.late') : '',
      ]
        .filter(Boolean)
        .join('  '),
    ),
    ...actions.map((action) => `  ${actionLine(terminal, action)}`),
  ]
}

function actionLine(
  { say, language }: Terminal,
  { action, what, owner, due, state, overdue, answers }: Action,
): string {
  const last = answers.at(-1)
  return [
    action,
    sayEither(what, language),
    sideName(owner.side, language),
    due ? sayDate(due, language) : '',
    sayOfRound(`state-${state}`, language),
    overdue ? say('round.late') : '',
    last && sayEither(last.note, language) ? `«${sayEither(last.note, language)}»` : '',
  ]
    .filter(Boolean)
    .join('  ')
}
