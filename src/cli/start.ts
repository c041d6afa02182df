import { join } from 'node:path'
import type { Command } from 'commander'
import { version } from '../../package.json'
import type { DialogueSummary } from '../desk/desk.ts'
import { HiwarError } from '../errors.ts'
import { mechanismName } from '../ledger/naming/mechanism.ts'
import { placeName } from '../ledger/naming/sides.ts'
import { sayDate } from '../ledger/naming/when.ts'
import { say as phrase, sayRound } from '../review/text.ts'
import { addAll } from './add.ts'
import { wholeNumber } from './numbers.ts'
import { packageFolder } from './package-folder.ts'
import { samples } from './samples.ts'
import type { Terminal } from './terminal.ts'
import { Interrupted, storeOptions, withDesk } from './with-desk.ts'

interface StartOptions {
  readonly data?: string
  readonly port?: number
  readonly host?: string
  readonly samples: boolean
}

const usualPort = 4780

export function startCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('start')
    .description(say('start'))
    .option('--port <N>', say('option.port'), wholeNumber(0, 65_535))
    .option('--host <H>', say('option.host'))
    .option('--no-samples', say('option.noSamples'))
    .action((options: StartOptions) => start(terminal, options))
  storeOptions(command, terminal)
}

async function start(terminal: Terminal, options: StartOptions): Promise<void> {
  const { say, tell, print } = terminal
  const asked = options.port ?? usualPort
  const { usualDataFolder } = await import('../desk/open-desk.ts')
  tell(
    process.env.DATABASE_URL
      ? say('start.database')
      : say('start.opening', { folder: options.data ?? usualDataFolder() }),
  )
  try {
    await withDesk(options, async (desk, { closeFirst, signal }) => {
      await desk.hold()
      desk.keepUp()
      if (options.samples && (await desk.countDocuments()) === 0) {
        tell(say('start.samples'))
        await addAll(desk, terminal, await samples(), {}, signal)
      }
      const { startServer } = await import('../api/server.ts')
      const webRoot = join(packageFolder(), 'dist', 'web')
      const server = await startServer({
        desk,
        port: asked,
        host: options.host ?? '127.0.0.1',
        webRoot,
        version,
      }).catch((fault: Error) => {
        if (fault instanceof HiwarError) throw fault
        throw new HiwarError(
          'PORT_UNUSABLE',
          { name: `${options.host ?? ''}:${asked}`, why: fault.message },
          { cause: fault },
        )
      })
      closeFirst(async () => {
        tell(say('start.stopping'))
        await server.close()
      })
      if (asked !== 0 && server.port !== asked)
        tell(new HiwarError('PORT_TAKEN', { name: asked, next: server.port }).say(terminal.language))
      // Of a large store nobody reads them here, and summing all of it up takes its time
      if ((await desk.countDocuments()) <= 1000)
        for (const dialogue of await desk.listDialogues()) print(shortReview(terminal, dialogue))
      print(say('start.address', { address: server.address }))
      tell(say('start.stop'))
      // Until somebody stops it.
      return new Promise<never>(() => {})
    })
  } catch (fault) {
    if (!(fault instanceof Interrupted)) throw fault
    tell(say('start.stopped'))
  }
}

/** One dialogue in a few lines: its rounds, and how many of its matters became what. */
function shortReview(
  { say, language }: Terminal,
  { mechanism, parties, rounds, documents, matters, disagreements }: DialogueSummary,
): string {
  const verdicts = Object.entries(matters).filter(([, count]) => count > 0)
  return [
    mechanismName(mechanism, parties, language).whole,
    `  ${say('ledger.rounds')}: ${rounds.map(({ ordinal, date, place }) => [sayRound(ordinal, language), date && sayDate(date, language), place && placeName(place, language)].filter(Boolean).join(' ')).join(' · ') || '—'}`,
    `  ${say('ledger.documents', { count: documents })}  ${say('ledger.disagreements')}: ${disagreements}`,
    ...(verdicts.length > 0
      ? [
          `  ${say('ledger.matters')}: ${verdicts.map(([verdict, count]) => `${phrase(verdict, language)}: ${count}`).join(' · ')}`,
        ]
      : []),
    '',
  ].join('\n')
}
