import { HiwarError } from '../errors.ts'
import type { amendableFields } from '../ledger/amendable.ts'
import type { Anchor } from '../ledger/judgement.ts'
import { actKinds, type FindingType, instrumentKinds, instrumentStatuses, topics } from '../reading/finding.ts'
import { overlap } from '../text/span.ts'
import { expectDate } from './edtf-date.ts'

// What a person may set in a finding: the fields that its type has, with the values that they take.

/** A sort of value: how it is read from a line of text, and whether a value is of it. */
interface Sort {
  readonly from: (text: string) => unknown
  readonly fits: (value: unknown) => boolean
  /** What it takes, for whoever gave something else. */
  readonly takes: string
}
export type Amendment = Readonly<Record<string, unknown>>

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const isCountry = (value: unknown): boolean =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) && regions.of(value) !== undefined
/** A country's code, or a body's full name. */
const isSide = (value: unknown): boolean => isCountry(value) || (isText(value) && (value as string).length > 3)
const every = (fits: (value: unknown) => boolean) => (value: unknown) => Array.isArray(value) && value.every(fits)
const parts = (text: string, mark = ','): string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter(Boolean)
const isWhole = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0
const isDate = (value: unknown): boolean => {
  if (!isText(value)) return false
  expectDate(value as string, 'EDTF')
  return true
}
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const oneOf = (values: readonly string[]): Sort => ({
  from: (text) => text,
  fits: (value) => values.includes(value as string),
  takes: values.join(', '),
})
const someOf = (values: readonly string[]): Sort => ({
  from: (text) => parts(text),
  fits: every((value) => values.includes(value as string)),
  takes: values.join(', '),
})
const words: Sort = { from: (text) => text, fits: isText, takes: '…' }
const manyWords: Sort = { from: (text) => parts(text), fits: every(isText), takes: '…, …' }
const sides: Sort = { from: (text) => parts(text), fits: every(isSide), takes: 'OM, US, Gulf Cooperation Council' }
const country: Sort = { from: (text) => text, fits: isCountry, takes: 'OM, US, GB' }
const date: Sort = { from: (text) => text, fits: isDate, takes: '2026-01-25, 2026-01, 2026' }
const number: Sort = { from: Number, fits: Number.isFinite, takes: '12.5' }
const wholeNumber: Sort = { from: Number, fits: isWhole, takes: '1, 2, 3' }
const truth: Sort = {
  from: (text) => ({ yes: true, no: false })[text],
  fits: (value) => typeof value === 'boolean',
  takes: 'yes, no',
}
const money: Sort = {
  from: (text) => {
    const [value, unit] = parts(text, ' ')
    return { value: Number(value), unit }
  },
  fits: (value) => isRecord(value) && Number.isFinite(value.value) && /^[A-Z]{3}$/.test(String(value.unit)),
  takes: '4000000000 USD',
}
const heads: Sort = {
  from: (text) =>
    parts(text, ';').map((head) => {
      const [side, ...name] = parts(head, ':')
      return { side, name: name.join(': '), role: null }
    }),
  fits: every(
    (head) => isRecord(head) && isSide(head.side) && isText(head.name) && (head.role === null || isText(head.role)),
  ),
  takes: 'OM: …; US: …',
}
/** `none` clears the field. */
const orNone = ({ from, fits, takes }: Sort): Sort => ({
  from: (text) => (text === 'none' ? null : from(text)),
  fits: (value) => value === null || fits(value),
  takes: `${takes}, none`,
})

const amendable: { readonly [T in FindingType]: Readonly<Record<(typeof amendableFields)[T][number], Sort>> } = {
  meetings: {
    mechanism: words,
    parties: sides,
    ordinal: orNone(wholeNumber),
    date: orNone(date),
    place: orNone(words),
    heads,
  },
  acts: { kind: oneOf(actKinds), actors: sides, topics: someOf(topics), undertaking: truth, due: orNone(date) },
  instruments: {
    kind: oneOf(instrumentKinds),
    title: words,
    parties: manyWords,
    status: oneOf(instrumentStatuses),
    date: orNone(date),
    value: orNone(money),
  },
  figures: {
    value: number,
    unit: words,
    qualifier: oneOf(['exact', 'about', 'over', 'under']),
    of: orNone(words),
    asOf: orNone(date),
  },
  dates: { value: orNone(date) },
  people: { name: words, role: orNone(words), country: orNone(country) },
  organisations: { name: words, country: orNone(country) },
  places: { name: words, country: orNone(country) },
}

function sortOf(type: FindingType, field: string): Sort {
  const sorts: Readonly<Record<string, Sort>> = amendable[type]
  const sort = Object.hasOwn(sorts, field) ? sorts[field] : undefined
  if (!sort)
    throw new HiwarError('FIELD_UNKNOWN', { name: field, type, fields: Object.keys(amendable[type]).join(', ') })
  return sort
}

/** An amendment from words as a person types them: `{ actors: 'OM, US', due: '2027' }`. */
export const amendmentFrom = (type: FindingType, typed: Readonly<Record<string, string>>): Amendment =>
  Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, sortOf(type, field).from(text)]))

/**
 * The amendment, checked, with the words of its new extent. Throws where a field is none of the finding's, where a value is none of the
 * field's, and where the new extent has nothing of the old.
 */
export function soundAmendment({ type, start, end }: Anchor, amendment: Amendment, text: string): Amendment {
  const { start: from = start, end: to = end, quote: _, ...fields } = amendment
  if (Object.keys(amendment).length === 0) throw new HiwarError('AMENDMENT_EMPTY')
  for (const [field, value] of Object.entries(fields)) {
    const { fits, takes } = sortOf(type, field)
    if (!fits(value)) throw new HiwarError('VALUE_UNKNOWN', { name: field, value: sayValue(value), takes })
  }
  if (from === start && to === end) return fields
  const extent = { start: Number(from), end: Number(to) }
  const inside =
    Number.isInteger(extent.start) && Number.isInteger(extent.end) && extent.start >= 0 && extent.end <= text.length
  if (!inside || extent.start >= extent.end || !overlap(extent, { start, end }))
    throw new HiwarError('EXTENT_INVALID', { name: `${from}-${to}`, extent: `${start}-${end}` })
  return { ...fields, ...extent, quote: text.slice(extent.start, extent.end) }
}

const sayValue = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
