import { type Command, Option } from 'commander'
import type { Desk } from '../desk/desk.ts'
import { HiwarError } from '../errors.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { type PaperFormat, paperFormats } from '../publication/formats.ts'
import { fold } from '../text/fold.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'
import { writeOut } from './write-out.ts'

interface Options {
  readonly data?: string
  readonly asOf?: string
  readonly knownAt?: string
  readonly json?: boolean
  readonly format: PaperFormat
  readonly out?: string
}

export function reviewCommand(program: Command, terminal: Terminal): void {
  const { say, language } = terminal
  const command = program
    .command('review')
    .description(say('review'))
    .argument('[MECHANISM]', say('argument.mechanism'))
    .option('--as-of <DATE>', say('option.asOf'))
    .option('--known-at <INSTANT>', say('option.knownAt'))
    .option('--json', say('option.json'))
    .addOption(
      new Option('--format <FORMAT>', say('option.format')).choices(paperFormats).default('text' satisfies PaperFormat),
    )
    .option('--out <FILE>', say('option.outFile'))
    .action(async (mechanism: string | undefined, options: Options) => {
      await withDesk(options, async (desk) => {
        const mechanisms = await mechanismsCalled(desk, mechanism, options.knownAt)
        if (mechanisms.length === 0) terminal.print(say('ledger.empty'))
        if (options.out && mechanisms.length > 1)
          throw new HiwarError('MECHANISM_UNNAMED', { names: mechanisms.join(', ') })
        for (const [i, name] of mechanisms.entries()) {
          if (options.json) {
            const review = await desk.review(name, options.asOf, options.knownAt)
            terminal.print(JSON.stringify(review, null, mechanisms.length > 1 ? 0 : 1))
            continue
          }
          const paper = await desk.publishReview(name, options.format, language, options.asOf, options.knownAt)
          const out = options.out ?? (options.format === 'docx' || options.format === 'pdf' ? paper.name : null)
          if (out === null) terminal.write(`${i > 0 ? '\n' : ''}${new TextDecoder().decode(paper.bytes)}`)
          else {
            await writeOut(out, paper.bytes)
            terminal.tell(say('written', { name: out }))
          }
        }
      })
    })
  storeOptions(command, terminal)
}

/** All, or those that were meant: by the name in either language, or by a part of it. */
export async function mechanismsCalled(
  desk: Desk,
  called: string | undefined,
  knownAt?: string,
): Promise<readonly string[]> {
  const all = await desk.listDialogues(undefined, knownAt)
  const told = called === undefined ? [] : [fold(called)]
  const namesOf = ({ mechanism, parties }: (typeof all)[number]) =>
    [mechanism, ...(['ar', 'en'] as const).map((language) => mechanismName(mechanism, parties, language).whole)].map(
      fold,
    )
  const exact = all.filter((dialogue) => namesOf(dialogue).some((name) => told.includes(name)))
  const alike =
    exact.length > 0
      ? exact
      : all.filter((dialogue) => told.every((part) => namesOf(dialogue).some((name) => name.includes(part))))
  if (called !== undefined && alike.length === 0) throw new HiwarError('MECHANISM_NOT_FOUND', { name: called })
  return alike.map(({ mechanism }) => mechanism)
}
