import { type ErrorCode, HiwarError, type SaysLanguage } from '../errors.ts'
import { type Details, sayIn, type Word } from './words.ts'

/** The two streams, and the language that they speak. */
export interface Terminal {
  readonly language: SaysLanguage
  say(word: Word, details?: Details): string
  /** What was asked for: a line, or several, on standard output. */
  print(text: string): void
  /** As it is, with no line end added. */
  write(text: string): void
  /** What a person should know besides: on standard error. */
  tell(text: string): void
  /** How far a long work has come: one line that is written over, where a person is watching. */
  progress(text: string): void
  /** Whether whoever read the output has gone (`| head`). */
  readonly closed: boolean
}

/** The terminal that the program was started in. */
export function openTerminal(language: SaysLanguage): Terminal {
  const { stdout, stderr } = process
  let closed = false
  let progressShown = false
  // A closed pipe is no error: what is being stored is stored to its end.
  const gone = (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
    closed = true
  }
  stdout.on('error', gone)
  stderr.on('error', gone)
  const clear = () => {
    if (progressShown) stderr.write('\r\u001b[K')
    progressShown = false
  }
  const write = (text: string) => {
    clear()
    if (!closed) stdout.write(text)
  }
  return {
    language,
    say: sayIn(language),
    print: (text) => write(`${text}\n`),
    write,
    tell: (text) => {
      clear()
      stderr.write(`${text}\n`)
    },
    progress: (text) => {
      if (!stderr.isTTY) return
      stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns || 80) - 1)}`)
      progressShown = true
    },
    get closed() {
      return closed
    },
  }
}

/** Any error in the words of `language`; what nobody foresaw also leaves its trace where `HIWAR_DEBUG` asks for it. */
export function sayError(error: unknown, language: SaysLanguage): string {
  if (error instanceof HiwarError) {
    if (process.env.HIWAR_DEBUG && error.cause) console.error(error.cause)
    return error.say(language)
  }
  if (process.env.HIWAR_DEBUG) console.error(error)
  return new HiwarError('UNEXPECTED' satisfies ErrorCode, {
    why: error instanceof Error ? error.message : String(error),
  }).say(language)
}
