import type { Finding, Mention, Reading } from './finding.ts'

/** A reading in the published shape: things named several times stand once, at their fullest naming. */
export function toRecord(document: string, reading: Reading) {
  const { reader, language, kind, issued, readable: _readable, acts, figures, dates, ...named } = reading
  return {
    document,
    lang: language,
    kind,
    issued,
    reader,
    meetings: fullest(named.meetings),
    acts: acts.map(published),
    instruments: fullest(named.instruments),
    figures: figures.map(published),
    dates: dates.map(published),
    people: fullest(named.people),
    organisations: fullest(named.organisations),
    places: fullest(named.places),
  }
}

const fullest = <T extends Mention>(mentions: readonly T[]) =>
  mentions
    .filter((mention) => mention.of === undefined)
    .map((mention) => {
      const { of: _of, ...rest } = published(mention)
      return rest
    })

/** Without what the reader keeps for itself. */
function published<T extends Finding>(
  finding: T,
): Omit<T, 'because' | 'relative' | 'within' | 'governs' | 'earlier' | 'datelined'> {
  const {
    because: _because,
    relative: _relative,
    within: _within,
    governs: _governs,
    earlier: _earlier,
    datelined: _datelined,
    ...rest
  } = finding as T & {
    relative?: string
    within?: number
    governs?: number
    earlier?: true
    datelined?: true
  }
  return rest as Omit<T, 'because' | 'relative' | 'within' | 'governs' | 'earlier' | 'datelined'>
}
