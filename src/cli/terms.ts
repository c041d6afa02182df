import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import type { TermsFormat } from '../desk/terms.ts'
import { systemUser } from '../desk/system-user.ts'
import { HiwarError } from '../errors.ts'
import { type Term, termKinds } from '../ledger/term.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'
import { writeOut } from './write-out.ts'

interface StoreOptions {
  readonly data?: string
  readonly json?: boolean
}
interface Authorship extends StoreOptions {
  readonly as?: string
  readonly why?: string
}
interface Fields extends Authorship {
  readonly id?: string
  readonly kind: string
  readonly subject?: string
  readonly topic?: readonly string[]
  readonly also?: readonly string[]
}

const formatOf = (path: string): TermsFormat => (/\.csv$/i.test(path) ? 'csv' : 'tbx')
const lineOf = ({ id, kind, title, also }: Term): string =>
  [id, kind, title.ar, title.en, [...also.ar, ...also.en].join(' | ')].filter(Boolean).join('  ')

export function termsCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const terms = program.command('terms').description(say('terms'))
  const part = (name: string, word: Parameters<typeof say>[0]) =>
    storeOptions(terms.command(name).description(say(word)), terminal).option('--json', say('option.json'))
  const shown = (options: StoreOptions, json: unknown, text: string) =>
    terminal.print(options.json ? JSON.stringify(json, null, 1) : text)
  const authored = (command: Command) =>
    command.option('--as <NAME>', say('option.as')).option('--why <REASON>', say('option.why'))

  part('list', 'terms.list')
    .argument('[WORDS]', say('argument.words'))
    .option('--removed', say('option.removed'))
    .action(async (words: string | undefined, options: StoreOptions & { removed?: boolean }) => {
      const { fold } = await import('../text/fold.ts')
      const all = await withDesk(options, (desk) => desk.terms(options.removed ?? false))
      const found = words === undefined ? all : all.filter((term) => fold(lineOf(term)).includes(fold(words)))
      shown(options, found, found.map(lineOf).join('\n'))
    })
  authored(part('add', 'terms.add'))
    .argument('<ARABIC>', say('argument.arabic'))
    .argument('<ENGLISH>', say('argument.english'))
    .addOption(new Option('--kind <KIND>', say('option.termKind')).choices(termKinds).makeOptionMandatory())
    .option('--id <ID>', say('option.termId'))
    .option('--subject <ID>', say('option.subject'))
    .option('--topic <TOPIC...>', say('option.termTopic'))
    .option('--also <NAME...>', say('option.also'))
    .action(async (ar: string, en: string, options: Fields) => {
      const { id, kind, subject, topic, also = [] } = options
      const arabic = also.filter((name) => /[\u0621-\u064a]/.test(name))
      const english = also.filter((name) => !arabic.includes(name))
      const written = { id, kind, subject, topics: topic, ar, en, arAlso: arabic, enAlso: english }
      const term = await withDesk(options, (desk) =>
        desk.setTerm(written, options.as ?? systemUser(), options.why ?? null),
      )
      shown(options, term, lineOf(term))
    })
  authored(part('remove', 'terms.remove'))
    .argument('<ID>', say('argument.term'))
    .action(async (id: string, options: Authorship) => {
      await withDesk(options, (desk) => desk.removeTerm(id, options.as ?? systemUser(), options.why ?? null))
      shown(options, { removed: id }, say('terms.removed', { name: id }))
    })
  authored(part('import', 'terms.import'))
    .argument('<FILE>', say('argument.termsFile'))
    .action(async (path: string, options: Authorship) => {
      const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === 'ENOENT'
          ? new HiwarError('FILE_NOT_FOUND', { name: path }, { cause })
          : new HiwarError('FILE_UNREADABLE', { name: path, why: cause.code ?? '' }, { cause })
      })
      const counts = await withDesk(options, (desk) =>
        desk.importTerms(bytes, basename(path), formatOf(path), options.as ?? systemUser(), options.why ?? null),
      )
      shown(options, counts, say('terms.imported', { ...counts }))
    })
  part('export', 'terms.export')
    .argument('<FILE>', say('argument.termsFile'))
    .action(async (path: string, options: StoreOptions) => {
      const { bytes } = await withDesk(options, (desk) => desk.exportTerms(formatOf(path)))
      await writeOut(path, bytes)
      shown(options, { written: path }, say('written', { name: path }))
    })
}
