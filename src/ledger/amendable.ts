import type { FindingType } from '../reading/finding.ts'

/** The fields that a person may set in a finding of each type, beside its extent. */
export const amendableFields = {
  meetings: ['mechanism', 'parties', 'ordinal', 'date', 'place', 'heads'],
  acts: ['kind', 'actors', 'topics', 'undertaking', 'due'],
  instruments: ['kind', 'title', 'parties', 'status', 'date', 'value'],
  figures: ['value', 'unit', 'qualifier', 'of', 'asOf'],
  dates: ['value'],
  people: ['name', 'role', 'country'],
  organisations: ['name', 'country'],
  places: ['name', 'country'],
} as const satisfies Readonly<Record<FindingType, readonly string[]>>
export type AmendableField = (typeof amendableFields)[FindingType][number]

/** The types of findings that have a field, for each field that one has. */
export const typesWithField: ReadonlyMap<AmendableField, readonly FindingType[]> = new Map(
  [...new Set(Object.values(amendableFields).flat())].map((field) => [
    field,
    (Object.keys(amendableFields) as FindingType[]).filter((type) =>
      (amendableFields[type] as readonly string[]).includes(field),
    ),
  ]),
)
