import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Desk } from '../desk/desk.ts'
import { systemUser } from '../desk/system-user.ts'
import { HiwarError } from '../errors.ts'
import { typesWithField } from '../ledger/amendable.ts'
import { type IdentityKind, identityKinds, type Judged } from '../ledger/judgement.ts'
import { verdictOrder } from '../review/text.ts'
import { anchorOf, identity, joined, matterMeant, onFinding, settled, split } from './judged-things.ts'
import { judgeList } from './judge-list.ts'
import { wholeNumber } from './numbers.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'
import type { Word } from './words.ts'

export interface JudgeOptions {
  readonly data?: string
  readonly as?: string
  readonly why?: string
  readonly dialogue?: string
  readonly json?: boolean
}

/** The parser of an argument that takes one of these values. */
export const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string): T => {
    if (!values.includes(value as T)) throw new InvalidArgumentError(value)
    return value as T
  }

/** A command that enters a judgement. */
export function ruling(parent: Command, terminal: Terminal, name: string, word: Word): Command {
  const { say } = terminal
  return storeOptions(parent.command(name).description(say(word)), terminal)
    .option('--why <REASON>', say('option.why'))
    .option('--as <NAME>', say('option.as'))
    .option('--json', say('option.json'))
}

/** Enters a judgement under the name that was given, else under that of who sits at the machine, and tells its id. */
export async function enter(
  { say, print }: Terminal,
  options: JudgeOptions,
  judged: (desk: Desk) => Promise<Judged>,
): Promise<void> {
  const judgement = await withDesk(options, async (desk) =>
    desk.judge(await judged(desk), options.as ?? systemUser(), options.why ?? null),
  )
  print(options.json ? JSON.stringify(judgement, null, 1) : say('judged', { id: judgement.id }))
}

export function judgeCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const judge = program.command('judge').description(say('judge'))
  for (const [name, becomes] of [
    ['accept', 'accepted'],
    ['reject', 'rejected'],
    ['unsure', 'unsure'],
  ] as const)
    ruling(judge, terminal, name, `judge.${name}`)
      .argument('<DOCUMENT>', say('argument.document'))
      .argument('<PLACE>', say('argument.place'))
      .action((document: string, place: string, options: JudgeOptions) =>
        enter(terminal, options, (desk) => onFinding(desk, document, place, becomes)),
      )
  amendCommand(judge, terminal)
  placeCommand(judge, terminal)
  matterCommands(judge, terminal)
  identityCommands(judge, terminal)
  settleCommand(judge, terminal)
  ruling(judge, terminal, 'undo', 'judge.undo')
    .argument('<JUDGEMENT>', say('argument.judgement'))
    .action((judgement: string, options: JudgeOptions) =>
      enter(terminal, options, async () => ({ on: 'judgement', withdraws: judgement })),
    )
  judgeList(judge, terminal)
}

function amendCommand(judge: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = ruling(judge, terminal, 'amend', 'judge.amend')
    .argument('<DOCUMENT>', say('argument.document'))
    .argument('<PLACE>', say('argument.place'))
    .option('--extent <START-END>', say('option.extent'))
  for (const [field, types] of typesWithField) {
    const flag = field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    command.option(`--${flag} <VALUE>`, say('option.field', { field, types: types.join(', ') }))
  }
  command.action(
    (document: string, place: string, options: JudgeOptions & { extent?: string } & Readonly<Record<string, string>>) =>
      enter(terminal, options, async (desk) => {
        const { amendmentFrom } = await import('../desk/amendment.ts')
        const anchor = await anchorOf(desk, document, place)
        const typed = Object.fromEntries(
          [...typesWithField.keys()].flatMap((field) =>
            options[field] === undefined ? [] : [[field, options[field]]],
          ),
        )
        return {
          on: 'finding',
          anchor,
          ruling: 'amended',
          amendment: { ...amendmentFrom(anchor.type, typed), ...extentFrom(options.extent) },
        }
      }),
  )
}

function extentFrom(written: string | undefined): { readonly start?: number; readonly end?: number } {
  if (written === undefined) return {}
  const [, start, end] = /^(\d+)-(\d+)$/.exec(written) ?? []
  if (start === undefined) throw new HiwarError('VALUE_UNKNOWN', { name: '--extent', value: written, takes: '120-180' })
  return { start: Number(start), end: Number(end) }
}

function placeCommand(judge: Command, terminal: Terminal): void {
  const { say } = terminal
  ruling(judge, terminal, 'place', 'judge.place')
    .argument('<DOCUMENT>', say('argument.document'))
    .argument('[MECHANISM]', say('argument.mechanism'))
    .option('--ordinal <N>', say('option.ordinal'), wholeNumber(1, 9999))
    .option('--date <DATE>', say('option.date'))
    .option('--none', say('option.none'))
    .action(
      (
        document: string,
        mechanism: string | undefined,
        options: JudgeOptions & { ordinal?: number; date?: string; none?: boolean },
      ) =>
        enter(terminal, options, async (desk) => {
          if ((mechanism === undefined) !== (options.none === true)) throw new HiwarError('ROUND_UNNAMED')
          const { textHash } = await desk.openDocument(document)
          return {
            on: 'document',
            textHash,
            round:
              mechanism === undefined
                ? null
                : { mechanism, ordinal: options.ordinal ?? null, date: options.date ?? null },
          }
        }),
    )
}

function matterCommands(judge: Command, terminal: Terminal): void {
  const { say } = terminal
  ruling(judge, terminal, 'join', 'judge.join')
    .argument('<MATTER>', say('argument.matter'))
    .argument('<OTHER>', say('argument.matter'))
    .option('--dialogue <MECHANISM>', say('option.inDialogue'))
    .action((one: string, other: string, options: JudgeOptions) =>
      enter(terminal, options, (desk) => joined(desk, one, other, options.dialogue)),
    )
  ruling(judge, terminal, 'split', 'judge.split')
    .argument('<MATTER>', say('argument.matter'))
    .argument('<STEP...>', say('argument.steps'))
    .option('--dialogue <MECHANISM>', say('option.inDialogue'))
    .action((matter: string, steps: readonly string[], options: JudgeOptions) =>
      enter(terminal, options, (desk) => split(desk, matter, steps, options.dialogue)),
    )
  ruling(judge, terminal, 'verdict', 'judge.verdict')
    .argument('<MATTER>', say('argument.matter'))
    .argument('<VERDICT>', say('argument.verdict'), oneOf(verdictOrder))
    .option('--as-of <DATE>', say('option.verdictAsOf'))
    .option('--dialogue <MECHANISM>', say('option.inDialogue'))
    .action((called: string, verdict: (typeof verdictOrder)[number], options: JudgeOptions & { asOf?: string }) =>
      enter(terminal, options, async (desk) => {
        const { places } = await matterMeant(desk, called, options.dialogue)
        const { today } = await import('../desk/moment.ts')
        return { on: 'verdict', matter: places, verdict, asOf: options.asOf ?? today() }
      }),
    )
}

function identityCommands(judge: Command, terminal: Terminal): void {
  const { say } = terminal
  for (const name of ['same', 'different'] as const)
    ruling(judge, terminal, name, `judge.${name}`)
      .argument('<WHAT>', say('argument.identity'), oneOf(identityKinds))
      .argument('<NAME>', say('argument.name'))
      .argument('<OTHER>', say('argument.name'))
      .action((of: IdentityKind, one: string, other: string, options: JudgeOptions) =>
        enter(terminal, options, (desk) => identity(desk, name, of, one, other)),
      )
}

function settleCommand(judge: Command, terminal: Terminal): void {
  const { say } = terminal
  ruling(judge, terminal, 'settle', 'judge.settle')
    .argument('<DISAGREEMENT>', say('argument.disagreement'))
    .argument('[CLAIM]', say('argument.claim'), wholeNumber(1, 9999))
    .addOption(new Option('--neither', say('option.neither')).conflicts('unsettled'))
    .option('--unsettled', say('option.unsettled'))
    .option('--dialogue <MECHANISM>', say('option.inDialogue'))
    .action(
      (called: string, claim: number | undefined, options: JudgeOptions & { neither?: boolean; unsettled?: boolean }) =>
        enter(terminal, options, (desk) =>
          settled(
            desk,
            called,
            claim,
            options.neither ? 'neither' : options.unsettled ? 'unsettled' : null,
            options.dialogue,
          ),
        ),
    )
}
