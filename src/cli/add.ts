import type { Command } from 'commander'
import type { AddStage, Added, Adding, Desk, Description, Source } from '../desk/desk.ts'
import { systemUser } from '../desk/system-user.ts'
import { HiwarError } from '../errors.ts'
import { endsBatch, Failures } from './batch.ts'
import { type DescriptionOptions, descriptionFrom, descriptionOptions } from './description.ts'
import { bytesOfFile, namedFiles } from './sources.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

interface AddOptions extends DescriptionOptions {
  readonly data?: string
  readonly as?: string
  readonly json?: boolean
}

/** A document that was named, its bytes fetched only when its turn comes. */
export interface Named {
  readonly name: string
  readonly source: () => Promise<Source>
  readonly description?: Description
}

export function addCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('add')
    .description(say('add'))
    .argument('<FILE|DIR|URL...>', say('argument.sourcesOrUrls'))
    .option('--as <NAME>', say('option.as'))
    .option('--json', say('option.json'))
    .action(async (names: string[], options: AddOptions) => {
      const named = await namedSources(names)
      await withDesk(options, (desk, { signal }) => addAll(desk, terminal, named, options, signal))
    })
  storeOptions(descriptionOptions(command, terminal), terminal)
}

async function namedSources(names: readonly string[]): Promise<(Named | HiwarError)[]> {
  const found: (Named | HiwarError)[] = []
  for (const name of names) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) found.push({ name, source: async () => ({ from: 'url', url: name }) })
    else
      for (const file of await namedFiles([name]))
        found.push(
          file instanceof HiwarError
            ? file
            : {
                name: file.name,
                source: async () => ({ from: 'file', name: file.name, bytes: await bytesOfFile(file) }),
              },
        )
  }
  return found
}

/** Adds one after the other; what cannot be added is told and the rest goes on. */
export async function addAll(
  desk: Desk,
  terminal: Terminal,
  named: readonly (Named | HiwarError)[],
  options: AddOptions,
  signal: AbortSignal,
): Promise<void> {
  const failures = new Failures(terminal)
  const began = performance.now()
  const adding = named.map((one): Adding => {
    // What could not be named is told in its turn
    if (one instanceof HiwarError) return { source: () => Promise.reject(one), description: {} }
    return { source: one.source, description: one.description ?? descriptionFrom(options) }
  })
  const name = (place: number) => (named[place] as Named).name
  let done = 0
  const progress = (place: number, stage: AddStage) =>
    terminal.progress(
      `${place + 1}/${named.length}  ${rateOf(done, performance.now() - began, terminal)}${name(place)}  ${terminal.say(`stage.${stage}`)}`,
    )
  for await (const { added, fault } of desk.addDocuments(adding, progress, options.as ?? systemUser())) {
    if (signal.aborted) return
    done++
    if (added) terminal.print(options.json ? JSON.stringify(added) : lineOf(added, terminal))
    else {
      failures.add(fault)
      if (endsBatch(fault)) break
    }
  }
  failures.end(named.length)
}

/** How many a second so far, once there is something to go by. */
const rateOf = (done: number, milliseconds: number, { say }: Terminal): string =>
  done > 0 && milliseconds > 1000
    ? `${say('progress.rate', { rate: ((done / milliseconds) * 1000).toFixed(1) })}  `
    : ''

function lineOf({ document, name, outcome, withdrawn, rounds }: Added, { say }: Terminal): string {
  const became = [say(`outcome.${outcome}`), ...(withdrawn ? [say('outcome.withdrawn')] : [])].join(', ')
  return [document, name, became, ...rounds].join('  ')
}
