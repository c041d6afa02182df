import { type Command, Option } from 'commander'
import type { Description } from '../desk/desk.ts'
import type { DocumentKind, Language } from '../reading/finding.ts'
import type { Terminal } from './terminal.ts'

export interface DescriptionOptions {
  readonly publisher?: string
  readonly kind?: DocumentKind
  readonly issued?: string
  readonly textLanguage?: Language
}

/** The options that say what a person knows of a document. */
export const descriptionOptions = (command: Command, { say }: Terminal): Command =>
  command
    .option('--publisher <NAME>', say('option.publisher'))
    .addOption(
      new Option('--kind <KIND>', say('option.kind')).choices(['joint-statement', 'press-report', 'background']),
    )
    .option('--issued <DATE>', say('option.issued'))
    .addOption(new Option('--text-language <ar|en>', say('option.textLanguage')).choices(['ar', 'en']))

/** What was said by these options; what was not is left to the reader. */
export const descriptionFrom = ({ publisher, kind, issued, textLanguage }: DescriptionOptions): Description => ({
  ...(publisher !== undefined && { publisher }),
  ...(kind !== undefined && { kind }),
  ...(issued !== undefined && { issued }),
  ...(textLanguage !== undefined && { language: textLanguage }),
})
