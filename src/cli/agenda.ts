import type { Command } from 'commander'
import { type Disposition, dispositionActs } from '../dialogue/entry.ts'
import { type Line, openLines, type ReportedMatter } from '../dialogue/lines.ts'
import type { PreparedRound } from '../dialogue/prepared-round.ts'
import { sayEither, sayOfRound, sayOfRoundCount } from '../dialogue/text.ts'
import type { Desk } from '../desk/desk.ts'
import { HiwarError } from '../errors.ts'
import { shortAddress } from '../ledger/address.ts'
import { sideName } from '../ledger/naming/sides.ts'
import { sayDate } from '../ledger/naming/when.ts'
import { type Topic, topics } from '../reading/finding.ts'
import { commaIn, sayTitle } from '../review/text.ts'
import { asActing, onRound, type RoundOptions, several, writingOnRound } from './acting.ts'
import { oneOf } from './judge.ts'
import { placeIn } from './judged-things.ts'
import { wholeNumber } from './numbers.ts'
import { oneLine } from './reading-table.ts'
import { entering, roundName } from './round.ts'
import type { Terminal } from './terminal.ts'

const acts = [...dispositionActs, 'withdraw'] as const

interface DisposeOptions extends RoundOptions {
  readonly own?: boolean
  readonly why?: string
  readonly ar?: string
  readonly en?: string
  readonly owner?: string
  readonly due?: string
  readonly evidence: readonly string[]
}
interface ItemOptions extends RoundOptions {
  readonly ar: string
  readonly en: string
  readonly topic?: Topic
  readonly minutes: number
  readonly owner?: string
  readonly matter: readonly string[]
  readonly paper: readonly string[]
  readonly id?: string
}

export function agendaCommand(program: Command, terminal: Terminal): void {
  const { say, print, tell } = terminal
  const agenda = program.command('agenda').description(say('agenda'))
  onRound(agenda, terminal, 'show', 'agenda.show')
    .option('--known-at <INSTANT>', say('option.knownAt'))
    .action((called: string, options: RoundOptions & { knownAt?: string }) =>
      asActing(terminal, options, called, async (desk, acting, mechanism) => {
        const round = await desk.openRoundInPreparation(acting, mechanism, options.knownAt)
        const { lines, reported, adrift } = round
        const parts = { round: round.round, agenda: round.agenda, lines, reported, adrift }
        print(options.json ? JSON.stringify(parts, null, 1) : agendaLines(terminal, round).join('\n'))
      }),
    )
  writingOnRound(agenda, terminal, 'dispose', 'agenda.dispose')
    .argument('<MATTER>', say('argument.matter'))
    .argument('<ACT>', say('argument.act'), oneOf(acts))
    .option('--own', say('option.own'))
    .option('--why <REASON>', say('option.why'))
    .option('--ar <TEXT>', say('option.ar'))
    .option('--en <TEXT>', say('option.en'))
    .option('--owner <SIDE>', say('option.owner'))
    .option('--due <DATE>', say('option.due'))
    .option('--evidence <PLACE>', say('option.evidence'), several, [])
    .action((called: string, matter: string, act: (typeof acts)[number], options: DisposeOptions) =>
      entering(terminal, options, called, async (desk, acting, mechanism, placing) => {
        const disposition = await dispositionIn(desk, act, options)
        return desk.dispose(acting, mechanism, matter, disposition, { ...placing, own: options.own })
      }),
    )
  writingOnRound(agenda, terminal, 'table', 'agenda.table')
    .argument('[MATTER]', say('argument.matter'))
    .action((called: string, matter: string | undefined, options: RoundOptions) =>
      entering(terminal, options, called, (desk, acting, mechanism, placing) =>
        desk.tableDispositions(acting, mechanism, matter ?? null, placing),
      ),
    )
  writingOnRound(agenda, terminal, 'add', 'agenda.add')
    .requiredOption('--ar <TEXT>', say('option.ar'))
    .requiredOption('--en <TEXT>', say('option.en'))
    .option('--topic <TOPIC>', say('option.itemTopic'), oneOf(topics))
    .option('--minutes <N>', say('option.minutes'), wholeNumber(0, 1440), 15)
    .option('--owner <SIDE>', say('option.owner'))
    .option('--matter <MATTER>', say('option.matters'), several, [])
    .option('--paper <DOCUMENT>', say('option.papers'), several, [])
    .option('--id <ID>', say('option.id'))
    .action((called: string, options: ItemOptions) =>
      entering(terminal, options, called, async (desk, acting, mechanism, placing) => {
        const { ar, en, topic = null, minutes, owner, matter: matters, paper: papers, id } = options
        const presenter = owner === undefined ? null : { side: owner, name: null }
        const item = {
          kind: 'item-set',
          item: id,
          title: { ar, en },
          topic,
          minutes,
          presenter,
          papers: await documentsNamed(desk, papers),
          matters,
        } as const
        return desk.setItem(acting, mechanism, item, placing)
      }),
    )
  writingOnRound(agenda, terminal, 'remove', 'agenda.remove')
    .argument('<ITEM>', say('argument.item'))
    .action((called: string, item: string, options: RoundOptions) =>
      entering(terminal, options, called, (desk, acting, mechanism, placing) =>
        desk.setItem(acting, mechanism, { kind: 'item-removed', item }, placing),
      ),
    )
  writingOnRound(agenda, terminal, 'adopt', 'agenda.adopt').action((called: string, options: RoundOptions) =>
    asActing(terminal, options, called, async (desk, acting, mechanism) => {
      try {
        const round = await desk.adoptAgenda(acting, mechanism, undefined, { side: options.side })
        print(options.json ? JSON.stringify(round, null, 1) : agendaLines(terminal, round).join('\n'))
      } catch (fault) {
        if (!(fault instanceof HiwarError && fault.code === 'LINES_OPEN')) throw fault
        // The error names the first of them; whoever is to dispose of them needs all.
        const open = openLines(await desk.openRoundInPreparation(acting, mechanism))
        if (options.json) print(JSON.stringify(open, null, 1))
        else for (const line of open) tell(lineOf(terminal, line))
        throw fault
      }
    }),
  )
}

async function dispositionIn(
  desk: Desk,
  act: (typeof acts)[number],
  options: DisposeOptions,
): Promise<Disposition | null> {
  const { why = '', ar, en, owner = null, due = null, evidence } = options
  switch (act) {
    case 'keep':
      return { act }
    case 'update':
      return { act, wording: ar === undefined && en === undefined ? null : { ar: ar ?? '', en: en ?? '' }, owner, due }
    case 'close':
      return { act, evidence: await Promise.all(evidence.map((place) => placeIn(desk, place))) }
    case 'drop':
      return { act, reason: why }
    case 'withdraw':
      return null
  }
}

/** The ids of the documents that are named. */
const documentsNamed = (desk: Desk, names: readonly string[]): Promise<readonly string[]> =>
  Promise.all(names.map(async (name) => (await desk.openDocument(name)).id))

function agendaLines(terminal: Terminal, round: PreparedRound): string[] {
  const { say, language } = terminal
  const word = (phrase: string) => sayOfRound(phrase, language)
  const { agenda, lines, reported } = round
  const out = [roundName(round, language)]
  const section = (title: string, list: readonly string[]) => {
    if (list.length) out.push('', title, ...list.map((line) => `  ${line}`))
  }
  section(
    `${say('agenda.lines')}: ${lines.length}`,
    lines.map((line) => lineOf(terminal, line)),
  )
  section(
    `${say('agenda.reported')}: ${reported.length}`,
    reported.map((matter) => matterOf(terminal, matter)),
  )
  const by = agenda.adoptedBy.map((side) => sideName(side, language)).join(commaIn(language))
  section(
    `${word('agenda')} (${word(`agenda-${agenda.state}`)}${by ? `; ${word('adopted-by')}: ${by}` : ''}): ${agenda.items.length}`,
    agenda.items.map(({ item, title, minutes, presenter }) =>
      [
        shortAddress(item),
        oneLine(sayEither(title, language)),
        sayOfRoundCount('minutes', minutes, language),
        presenter ? sideName(presenter.side, language) : '',
      ]
        .filter(Boolean)
        .join('  '),
    ),
  )
  section(
    word('changes'),
    agenda.changes.map(({ item, change, was, is, by: who }) =>
      [word(`change-${change}`), oneLine(sayEither((is ?? was)!.title, language)) || item, who?.author ?? '']
        .filter(Boolean)
        .join('  '),
    ),
  )
  return out
}

const matterOf = ({ language }: Terminal, { matter, title, verdict }: ReportedMatter): string =>
  [shortAddress(matter), sayOfRound(verdict, language), oneLine(sayTitle(title, language))].join('  ')

function lineOf(terminal: Terminal, line: Line): string {
  const { language, say } = terminal
  const said = (of: Line['tabled'], mark: string) =>
    Object.entries(of).map(
      ([side, { disposition }]) => `${sideName(side, language)}${mark}: ${sayDisposition(disposition, language)}`,
    )
  const words = [...said(line.tabled, ''), ...said(line.own, ` (${say('round.internal')})`)]
  return [matterOf(terminal, line), sayOfRound(`line-${line.state}`, language), ...words].join('  ')
}

function sayDisposition(disposition: Disposition | null, language: Terminal['language']): string {
  if (disposition === null) return '—'
  const word = sayOfRound(`act-${disposition.act}`, language)
  if (disposition.act === 'drop') return `${word} (${oneLine(disposition.reason)})`
  if (disposition.act !== 'update') return word
  const { wording, owner, due } = disposition
  const parts = [
    wording && oneLine(sayEither(wording, language)),
    owner && sideName(owner, language),
    due && sayDate(due, language),
  ]
  return `${word} (${parts.filter(Boolean).join(' · ')})`
}
