import papaparse from 'papaparse'
import { HiwarError } from '../errors.ts'
import { type Term, termKinds } from '../ledger/term.ts'
import { decoded, inLine, type LinedTerm } from './terms-file.ts'

// The term base as CSV (RFC 4180), one term a line, for spreadsheets: UTF-8 with the mark that Excel knows it by.

const columns = ['id', 'kind', 'subject', 'topics', 'en', 'ar', 'en_also', 'ar_also'] as const
type Column = (typeof columns)[number]
const needed: readonly Column[] = ['kind', 'en', 'ar']

export function termsCsv(terms: readonly Term[]): Uint8Array {
  const data = terms.map(({ id, kind, subject, topics, title, also }) => [
    id,
    kind,
    subject ?? '',
    topics.join(' '),
    title.en,
    title.ar,
    also.en.join(' | '),
    also.ar.join(' | '),
  ])
  return new TextEncoder().encode(`\ufeff${papaparse.unparse({ fields: [...columns], data }, { newline: '\r\n' })}\r\n`)
}

/** @throws HiwarError `TERMS_ENCODING`, `TERMS_BROKEN`, `TERMS_LINE_INVALID` */
export function termsOfCsv(bytes: Uint8Array, name: string): readonly Term[] {
  const text = decoded(bytes, name)
  const found: LinedTerm[] = []
  let fields: readonly string[] | null = null
  let line = 1
  let at = 0
  papaparse.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const [fault] = errors
      if (fault) throw new HiwarError('TERMS_BROKEN', { name, line, why: fault.message })
      const here = line
      for (; at < meta.cursor; at++) if (text[at] === '\n') line++
      if (data.every((field) => !field.trim())) return
      if (!fields) {
        fields = data.map((field) => field.trim().toLowerCase())
        const missing = needed.filter((column) => !fields!.includes(column))
        if (missing.length) throw new HiwarError('TERMS_BROKEN', { name, line: here, why: missing.join(', ') })
        return
      }
      const of = (column: Column) => data[fields!.indexOf(column)]?.trim() ?? ''
      const list = (column: Column, separator: string) =>
        of(column)
          .split(separator)
          .map((part) => part.trim())
          .filter(Boolean)
      found.push({
        line: here,
        term: {
          id: of('id'),
          kind: of('kind') || termKinds[4],
          subject: of('subject').replace(/^-$/, ''),
          topics: list('topics', ' '),
          en: of('en'),
          ar: of('ar'),
          enAlso: list('en_also', '|'),
          arAlso: list('ar_also', '|'),
        },
      })
    },
  })
  return inLine(found, name)
}

/** Excel parts by semicolons where a comma is the decimal sign; the names of the columns hold neither. */
const delimiterOf = (text: string): string => /[,;\t]/.exec(text)?.[0] ?? ','
