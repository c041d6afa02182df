import { topicName } from '../ledger/naming/topics.ts'
import { type FindingType, findingTypes, type Finding, type Reading } from '../reading/finding.ts'
import { toRecord } from '../reading/record.ts'
import { commaIn, say as phrase } from '../review/text.ts'
import type { Terminal } from './terminal.ts'
import type { Word } from './words.ts'

/** A quotation on one line. */
export const oneLine = (text: string, length = 160): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : line
}

/** A reading for a person: what the record holds, type by type, each line with its words. */
export function readingTable({ say, language }: Terminal, name: string, reading: Reading): string {
  const record = toRecord(name, reading)
  const lines = [
    `${name}  ${say(`kind.${record.kind}`)}  ${record.lang}${record.issued ? `  ${say('document.issued')}: ${record.issued}` : ''}`,
  ]
  const part = <T extends Finding>(
    type: FindingType,
    findings: readonly T[],
    told: (finding: T) => readonly (string | number | null | undefined)[],
  ) => {
    if (findings.length === 0) return
    lines.push('', `${say(`findings.${type}` as Word)}: ${findings.length}`)
    for (const finding of findings) {
      const facts = told(finding)
        .filter((fact) => fact !== null && fact !== undefined && fact !== '')
        .join('  ')
      lines.push(`  ${facts}${facts ? '  ' : ''}“${oneLine(finding.quote)}”`)
    }
  }
  part('meetings', record.meetings, ({ mechanism, ordinal, date, place }) => [
    mechanism,
    ordinal && `#${ordinal}`,
    date,
    place,
  ])
  part('acts', record.acts, ({ kind, undertaking, actors, topics, due }) => [
    `${undertaking ? '★' : ' '} ${phrase(`kind-${kind}`, language)}`,
    actors.join(', '),
    `[${topics.map((topic) => topicName(topic, language)).join(commaIn(language))}]`,
    due,
  ])
  part('instruments', record.instruments, ({ kind, status, date, parties }) => [
    say(`instrument.${kind}`),
    status && phrase(`status-${status}`, language),
    date,
    parties.join(', '),
  ])
  part('figures', record.figures, ({ value, unit, qualifier, of }) => [
    qualifier === 'exact' ? null : say(`qualifier.${qualifier}`),
    value,
    unit,
    of,
  ])
  part('dates', record.dates, ({ value }) => [value ?? '?'])
  part('people', record.people, ({ name, role, country }) => [name, role, country])
  part('organisations', record.organisations, ({ name, country }) => [name, country])
  part('places', record.places, ({ name, country }) => [name, country])
  return `${lines.join('\n')}\n`
}

/** Every finding with its place, its rule and the words that the rule rested on. */
export function explained({ say }: Terminal, name: string, reading: Reading): string {
  const lines = [name]
  for (const type of findingTypes) {
    if (reading[type].length === 0) continue
    lines.push('', `${say(`findings.${type}` as Word)}: ${reading[type].length}`)
    for (const finding of reading[type]) {
      lines.push(`  ${placeOf(type, finding)}  ${finding.rule}`, `    “${oneLine(finding.quote)}”`)
      for (const ground of finding.because ?? []) lines.push(`    · ${oneLine(ground)}`)
    }
  }
  return `${lines.join('\n')}\n`
}

/** Where a finding stands, as `hiwar judge` takes it. */
export const placeOf = (type: FindingType, { start, end }: { start: number; end: number }): string =>
  `${type}:${start}-${end}`
