import { type Command, Option } from 'commander'
import type { Desk } from '../desk/desk.ts'
import type { Placing } from '../desk/sound-entry.ts'
import type { Content, Level, Plan } from '../dialogue/entry.ts'
import { levels } from '../dialogue/entry.ts'
import type { DueNext } from '../dialogue/groups.ts'
import type { Acting } from '../dialogue/permissions.ts'
import type { PreparedRound } from '../dialogue/prepared-round.ts'
import { sayEither, sayEntry, sayOfRound } from '../dialogue/text.ts'
import { HiwarError } from '../errors.ts'
import { shortAddress } from '../ledger/address.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { placeName, sideName } from '../ledger/naming/sides.ts'
import { ordinalName, sayDate, sayHijri } from '../ledger/naming/when.ts'
import { type PaperFile, type PaperFormat, paperFormats } from '../publication/formats.ts'
import { type RoundPaper, roundPapers } from '../publication/round/papers.ts'
import { asActing, onRound, type RoundOptions, writingOnRound } from './acting.ts'
import { oneOf } from './judge.ts'
import { wholeNumber } from './numbers.ts'
import type { Terminal } from './terminal.ts'
import { writeOut } from './write-out.ts'

interface PlanOptions extends RoundOptions {
  readonly ordinal?: number
  readonly date?: string
  readonly place?: string
  readonly host?: string
  readonly level?: Level
  readonly opensAt?: string
}

export function roundCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const round = program.command('round').description(say('round'))
  planned(writingOnRound(round, terminal, 'prepare', 'round.prepare'), terminal)
    .option('--ordinal <N>', say('option.ordinal'), wholeNumber(1, 9999))
    .action((called: string, options: PlanOptions) =>
      asActing(terminal, options, called, async (desk, acting, mechanism) =>
        show(terminal, options, await desk.prepareRound(acting, mechanism, planIn(options), { side: options.side })),
      ),
    )
  planned(writingOnRound(round, terminal, 'change', 'round.change'), terminal).action(
    (called: string, options: PlanOptions) =>
      asActing(terminal, options, called, async (desk, acting, mechanism) =>
        show(terminal, options, await desk.changeRound(acting, mechanism, planIn(options), { side: options.side })),
      ),
  )
  writingOnRound(round, terminal, 'cancel', 'round.cancel')
    .addOption(new Option('--why <REASON>', say('option.why')).conflicts('undo'))
    .option('--undo', say('option.takeUp'))
    .action((called: string, options: RoundOptions & { why?: string; undo?: boolean }) =>
      asActing(terminal, options, called, async (desk, acting, mechanism) => {
        const reason = options.undo ? null : (options.why ?? '')
        await desk.cancelRound(acting, mechanism, reason, { side: options.side })
        terminal.print(
          options.json
            ? JSON.stringify({ mechanism, cancelled: reason !== null })
            : say(options.undo ? 'round.takenUp' : 'round.cancelled'),
        )
      }),
    )
  onRound(round, terminal, 'show', 'round.show')
    .option('--known-at <INSTANT>', say('option.knownAt'))
    .action((called: string, options: RoundOptions & { knownAt?: string }) =>
      asActing(terminal, options, called, async (desk, acting, mechanism) =>
        show(terminal, options, await desk.openRoundInPreparation(acting, mechanism, options.knownAt)),
      ),
    )
  onRound(round, terminal, 'history', 'round.history').action((called: string, options: RoundOptions) =>
    asActing(terminal, options, called, async (desk, acting, mechanism) => {
      const entries = await desk.entriesOfRound(acting, mechanism)
      if (entries.length === 0) throw new HiwarError('ROUND_NOT_PREPARED', { name: mechanism })
      if (options.json) terminal.print(JSON.stringify(entries, null, 1))
      else
        for (const { at, author, side, space, content } of entries)
          terminal.print(
            [
              at.slice(0, 19).replace('T', ' '),
              side,
              author,
              space ? say('round.internal') : '',
              entrySaid(content, terminal.language),
            ]
              .filter(Boolean)
              .join('  '),
          )
    }),
  )
  onRound(round, terminal, 'paper', 'round.paper')
    .argument('<PAPER>', say('argument.paper'), oneOf(roundPapers))
    .option('--side <SIDE>', say('option.paperOf'))
    .addOption(
      new Option('--format <FORMAT>', say('option.format')).choices(paperFormats).default('text' satisfies PaperFormat),
    )
    .option('--out <FILE>', say('option.outFile'))
    .action((called: string, paper: RoundPaper, options: PaperOptions) =>
      asActing(terminal, options, called, async (desk, acting, mechanism) => {
        const format = options.json ? 'json' : options.format
        const asked = { paper, format, language: terminal.language, side: options.side }
        const file = await desk.publishRound(acting, mechanism, asked)
        await handOver(terminal, file, options.out ?? (format === 'docx' || format === 'pdf' ? file.name : null))
      }),
    )
  onRound(round, terminal, 'calendar', 'round.calendar')
    .option('--out <FILE>', say('option.outFile'))
    .action((called: string, options: RoundOptions & { out?: string }) =>
      asActing(terminal, options, called, async (desk, acting, mechanism) => {
        const round = await desk.openRoundInPreparation(acting, mechanism)
        if (options.json)
          return terminal.print(JSON.stringify({ timeline: round.timeline, dueNext: round.dueNext }, null, 1))
        await handOver(terminal, await desk.publishCalendar(acting, mechanism, terminal.language), options.out ?? null)
      }),
    )
  writingOnRound(round, terminal, 'note', 'round.note')
    .argument('<TEXT>', say('argument.text'))
    .option('--about <MATTER>', say('option.about'))
    .action((called: string, text: string, options: RoundOptions & { about?: string }) =>
      entering(terminal, options, called, (desk, acting, mechanism, placing) => {
        const on = options.about === undefined ? 'round' : 'matter'
        return desk.writeNote(acting, mechanism, { on, about: options.about ?? '', text }, placing)
      }),
    )
}

interface PaperOptions extends RoundOptions {
  readonly format: PaperFormat
  readonly out?: string
}

/** A file under its name, or on standard output. */
async function handOver(terminal: Terminal, { bytes }: PaperFile, out: string | null): Promise<void> {
  if (out === null) return terminal.write(new TextDecoder().decode(bytes))
  await writeOut(out, bytes)
  terminal.tell(terminal.say('written', { name: out }))
}

const planned = (command: Command, { say }: Terminal): Command =>
  command
    .option('--date <DATE>', say('option.date'))
    .option('--place <TOWN>', say('option.roundPlace'))
    .option('--host <SIDE>', say('option.hostSide'))
    .option('--level <LEVEL>', say('option.level'), oneOf(levels))
    .option('--opens-at <TIME>', say('option.opensAt'))

function planIn(options: PlanOptions): Partial<Plan> {
  const { ordinal, date, place, host, level, opensAt } = options
  return Object.fromEntries(
    Object.entries({ ordinal, date, place, host, level, opensAt }).filter(([, value]) => value !== undefined),
  )
}

/** What an entry says, in short: “disposed of a matter  keep  9f2c0d5e11aa/acts/120-180”. */
function entrySaid(content: Content, language: Terminal['language']): string {
  const { kind } = content
  const said = [sayEntry(content, language)]
  if (kind === 'disposition')
    said.push(
      content.disposition ? sayOfRound(`act-${content.disposition.act}`, language) : '—',
      shortAddress(content.matter),
    )
  if (kind === 'item-set') said.push(sayEither(content.title, language))
  if (kind === 'group-set' || kind === 'delegate-set') said.push(sayEither(content.name, language))
  if (kind === 'action-set') said.push(sayEither(content.what, language))
  return said.join('  ')
}

/** Enters something as whoever acts, and prints the file as JSON, or one line that says where it was entered. */
export const entering = (
  terminal: Terminal,
  options: RoundOptions,
  called: string,
  enter: (desk: Desk, acting: Acting, mechanism: string, placing: Placing) => Promise<PreparedRound>,
): Promise<void> =>
  asActing(terminal, options, called, async (desk, acting, mechanism) => {
    const round = await enter(desk, acting, mechanism, { side: options.side })
    const { print, say, language } = terminal
    print(options.json ? JSON.stringify(round, null, 1) : say('round.entered', { name: roundName(round, language) }))
  })

/** The name of a round: «الجولة الرابعة من …», “Fourth round of …”. */
export function roundName({ mechanism, sides, plan }: PreparedRound, language: Terminal['language']): string {
  const ordinal = ordinalName(plan.ordinal, language)
  const { whole } = mechanismName(mechanism, sides, language)
  return language === 'ar' ? `الجولة ${ordinal} من ${whole}` : `${ordinal} round of the ${whole}`
}

function show(terminal: Terminal, options: RoundOptions, round: PreparedRound): void {
  terminal.print(options.json ? JSON.stringify(round, null, 1) : roundLines(terminal, round).join('\n'))
}

function roundLines(terminal: Terminal, round: PreparedRound): string[] {
  const { say, language } = terminal
  const word = (phrase: string) => sayOfRound(phrase, language)
  const { plan, timeline, delegations, notes, agenda, lines } = round
  const unknown = word('not-known')
  const told = [
    `${word('date')}: ${plan.date ? withHijri(plan.date, language) : unknown}`,
    `${word('place')}: ${plan.place ? placeName(plan.place, language) : unknown}`,
    `${word('host')}: ${plan.host ? sideName(plan.host, language) : unknown}`,
    `${word('level')}: ${plan.level ? word(`level-${plan.level}`) : unknown}`,
    ...(plan.opensAt ? [`${word('opens')}: ${plan.opensAt}`] : []),
    `${word('agenda')}: ${word(`agenda-${agenda.state}`)}, ${agenda.items.length}`,
    `${say('agenda.open')}: ${lines.filter(({ state }) => state !== 'agreed').length} / ${lines.length}`,
  ]
  const out = [roundName(round, language), '', ...told.map((line) => `  ${line}`)]
  const section = (title: string, list: readonly string[]) => {
    if (list.length) out.push('', title, ...list.map((line) => `  ${line}`))
  }
  section(
    say('round.timeline'),
    timeline.map(({ on, name, doneOn, late, movedFor }) =>
      [
        withHijri(on, language),
        sayEither(name, language),
        doneOn ? say('round.done') : late ? say('round.late') : '',
        movedFor.length ? `(${say('round.movedFor')}: ${movedFor.length})` : '',
      ]
        .filter(Boolean)
        .join('  '),
    ),
  )
  section(
    say('round.delegations'),
    delegations.flatMap(({ side, delegates }) =>
      delegates.map(({ name, office, head, tabled }) =>
        [
          sideName(side, language),
          sayEither(name, language),
          sayEither(office, language),
          head ? word('head') : '',
          tabled ? '' : say('round.internal'),
        ]
          .filter(Boolean)
          .join('  '),
      ),
    ),
  )
  section(
    say('round.dueNext'),
    round.dueNext.map((due) => dueLine(terminal, due)),
  )
  section(
    say('round.notes'),
    notes.map(({ side, author, text }) => `${side}  ${author}  ${text}`),
  )
  return out
}

/** One thing that is due, on a line: the day, what, of which group or action, whose, and whether it is late. */
export const dueLine = ({ say, language }: Terminal, { on, what, side, title, late }: DueNext): string =>
  [
    withHijri(on, language),
    sayOfRound(`${what === 'report' ? 'report-due' : what === 'meeting' ? 'group-meeting' : 'action'}`, language),
    sayEither(title, language),
    side ? sideName(side, language) : '',
    late ? say('round.late') : '',
  ]
    .filter(Boolean)
    .join('  ')

/** A day in both calendars. */
export function withHijri(date: string, language: Terminal['language']): string {
  const hijri = sayHijri(date, language)
  return `${sayDate(date, language)}${hijri ? ` (${hijri} ${sayOfRound('hijri', language)})` : ''}`
}
