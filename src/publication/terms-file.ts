import { HiwarError } from '../errors.ts'
import { soundTerm, type Term, type WrittenTerm } from '../ledger/term.ts'
import { inMegabytes, limits } from '../text/limits.ts'

/** A term as a file has it, with the line that it begins on. */
export interface LinedTerm {
  readonly line: number
  readonly term: WrittenTerm
}

/** The text of a file of terms. @throws HiwarError `FILE_TOO_LARGE`, `TERMS_ENCODING` */
export function decoded(bytes: Uint8Array, name: string): string {
  if (bytes.length > limits.bytes) throw new HiwarError('FILE_TOO_LARGE', { name, limit: inMegabytes(limits.bytes) })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new HiwarError('TERMS_ENCODING', { name }, { cause })
  }
}

/** Terms that can stand in the base; what is wrong with one is told with its line. */
export const inLine = (found: readonly LinedTerm[], name: string): readonly Term[] =>
  found.map(({ line, term }) => {
    try {
      return soundTerm(term)
    } catch (fault) {
      throw fault instanceof HiwarError ? onLine(fault, name, line) : fault
    }
  })

/** What is wrong with a term, with the line of the file that it stands on. */
export const onLine = (fault: HiwarError, name: string, line: number): HiwarError =>
  new HiwarError('TERMS_LINE_INVALID', { name, line, fault }, { cause: fault })
