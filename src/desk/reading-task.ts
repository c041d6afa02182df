import type { ErrorCode, ErrorDetails } from '../errors.ts'
import { type Language, type Reading, read, readerVersion } from '../reading/read.ts'
import { type Extracted, extractText } from '../text/extract.ts'

// What the reader is asked for, by whoever runs it: a thread, or the program itself.

export type Task =
  | { readonly task: 'version' }
  | { readonly task: 'extract'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly task: 'read'; readonly text: string; readonly language: Language | null }

/** As it goes from thread to thread, where errors lose their class. */
export type Outcome =
  | { readonly value: string | Extracted | Reading }
  | { readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly fault: string }

/** Throws what keeps a file from being read: `FILE_BROKEN`, `PDF_SCANNED` and the others of `text/`. */
export async function perform(task: Task): Promise<string | Extracted | Reading> {
  switch (task.task) {
    case 'version':
      return readerVersion
    case 'extract':
      return extractText(task.bytes, task.name)
    case 'read':
      return read(task.text, task.language ? { language: task.language } : {})
  }
}
