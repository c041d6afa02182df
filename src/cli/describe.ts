import type { Command } from 'commander'
import type { DocumentRecord } from '../desk/desk.ts'
import { systemUser } from '../desk/system-user.ts'
import { type DescriptionOptions, descriptionFrom, descriptionOptions } from './description.ts'
import type { Terminal } from './terminal.ts'
import { storeOptions, withDesk } from './with-desk.ts'

export function describeCommand(program: Command, terminal: Terminal): void {
  const { say } = terminal
  const command = program
    .command('describe')
    .description(say('describe'))
    .argument('<DOCUMENT>', say('argument.document'))
    .option('--as <NAME>', say('option.as'))
    .option('--json', say('option.json'))
    .action(async (name: string, options: DescriptionOptions & { data?: string; as?: string; json?: boolean }) => {
      const description = descriptionFrom(options)
      const record = await withDesk(options, async (desk): Promise<DocumentRecord> => {
        if (Object.keys(description).length > 0)
          return desk.describeDocument(name, description, options.as ?? systemUser())
        const {
          text: _text,
          reading: _reading,
          judgements: _judgements,
          orphans: _orphans,
          ...known
        } = await desk.openDocument(name)
        return known
      })
      terminal.print(options.json ? JSON.stringify(record, null, 1) : recordTable(terminal, record))
    })
  storeOptions(descriptionOptions(command, terminal), terminal)
}

function recordTable({ say }: Terminal, record: DocumentRecord): string {
  const { publisher, otherPublishers, kind, issued, language, url, rounds, withdrawn } = record
  return [
    `${record.id}  ${record.name}`,
    `  ${say('document.publisher')}: ${publisher ?? '—'}`,
    ...(otherPublishers.length > 0 ? [`  ${say('document.otherPublishers')}: ${otherPublishers.join(', ')}`] : []),
    `  ${say('document.kind')}: ${say(`kind.${kind}`)}`,
    `  ${say('document.issued')}: ${issued ?? '—'}`,
    `  ${say('document.language')}: ${language}`,
    ...(url ? [`  ${say('document.url')}: ${url}`] : []),
    `  ${say('document.rounds')}: ${rounds.join(', ') || '—'}`,
    ...(withdrawn ? [`  ${say('document.withdrawn', { by: withdrawn.by, why: withdrawn.why })}`] : []),
  ].join('\n')
}
