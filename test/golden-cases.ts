import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findingTypes } from '../src/reading/finding.ts'
import { read, toRecord } from '../src/reading/read.ts'
import type { FindingType } from '../src/reading/read.ts'

// A golden case is a folder: `text.txt`, what a careful reader takes out of it (`reading.json`), where it is from (`SOURCE.md`),
// and, where the reader does not read so yet, `misses.json`. What is expected there is no part of `reading.json`.

type Fields = Readonly<Record<string, unknown>>

/** What a careful reader finds and ours does not, what ours finds in its place, or both: as many fields as tell it from others. */
export interface Miss {
  /** A list of the record, or one of its own fields, whose `value` is then described. */
  readonly type: FindingType | 'kind' | 'issued'
  readonly why: string
  readonly expected?: Fields
  readonly instead?: Fields
}

const file = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8')

export const casesIn = (golden: string): string[] =>
  readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

export const missesOf = (folder: string): Miss[] =>
  existsSync(join(folder, 'misses.json')) ? (JSON.parse(file(folder, 'misses.json')) as Miss[]) : []

export const goldenOf = (folder: string): unknown => JSON.parse(file(folder, 'reading.json'))

/** Whether a finding has every field of the description, each with the same value. */
export const fits = (finding: object, description: Fields): boolean =>
  Object.entries(description).every(
    ([field, value]) => JSON.stringify((finding as Fields)[field]) === JSON.stringify(value),
  )

type Found = Fields & { quote: string }
export type CaseRecord = Readonly<
  Record<FindingType, readonly Found[]> & Record<'document' | 'lang' | 'kind', string>
> & {
  readonly issued: string | null
}

/** The reader's record of a case, without the names of rules and the reader's version, which change more often than the reading. */
export function recordOf(folder: string, name: string): CaseRecord {
  const { reader: _reader, ...record } = toRecord(name, read(file(folder, 'text.txt')))
  return mapped(record as unknown as CaseRecord, (findings) =>
    findings.map(({ rule: _rule, ...finding }) => finding as Found),
  )
}

/** What a miss may describe. */
export const candidates = (record: CaseRecord, type: Miss['type']): readonly object[] =>
  type === 'kind' || type === 'issued' ? [{ value: record[type] }] : record[type]

/** A record without what stands in the place of something better. */
export function withoutMisses(record: CaseRecord, misses: readonly Miss[]): Partial<CaseRecord> {
  const wrong = (type: Miss['type'], finding: object) =>
    misses.some((miss) => miss.type === type && miss.instead && fits(finding, miss.instead))
  const kept = mapped(record, (findings, type) => findings.filter((finding) => !wrong(type, finding)))
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([field, value]) => !['kind', 'issued'].includes(field) || !wrong(field as 'kind', { value }),
    ),
  )
}

const mapped = (
  record: CaseRecord,
  change: (findings: readonly Found[], type: FindingType) => readonly Found[],
): CaseRecord => ({
  ...record,
  ...(Object.fromEntries(findingTypes.map((type) => [type, change(record[type], type)])) as Record<
    FindingType,
    Found[]
  >),
})
