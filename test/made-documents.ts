import type { LedgerDocument } from '../src/ledger/ledger.ts'
import type {
  Act,
  DocumentKind,
  Edtf,
  Figure,
  Instrument,
  Language,
  Meeting,
  Organisation,
  Person,
  Place,
  Reading,
} from '../src/reading/finding.ts'

// Documents made for tests: a text is put together from its findings' quotations, so that every offset holds.

interface Made {
  name: string
  language?: Language
  kind?: DocumentKind
  issued?: Edtf | null
  meetings?: (Partial<Meeting> & { quote: string })[]
  acts?: (Partial<Act> & { quote: string })[]
  instruments?: (Partial<Instrument> & { quote: string })[]
  figures?: (Partial<Figure> & { quote: string })[]
  people?: (Partial<Person> & { quote: string })[]
  organisations?: (Partial<Organisation> & { quote: string })[]
  /** These stand first in the text, before the acts. */
  places?: (Partial<Place> & { quote: string })[]
}

export interface MadeDocument extends LedgerDocument {
  readonly text: string
}

/** A document between Oman and the United States. A quotation that stands in an earlier finding's takes its place inside it. */
export function makeDocument({
  name,
  language = 'en',
  kind = 'joint-statement',
  issued = null,
  meetings = [],
  acts = [],
  instruments = [],
  figures = [],
  people = [],
  organisations = [],
  places = [],
}: Made): MadeDocument {
  let text = ''
  const put = <T extends { quote: string }>(finding: T) => {
    let start = text.indexOf(finding.quote)
    if (start < 0) {
      start = text.length
      text += `${finding.quote}. `
    }
    return { ...finding, rule: 'made', start, end: start + finding.quote.length }
  }
  const reading: Reading = {
    reader: 'made',
    language,
    kind,
    issued,
    places: places.map(put).map((place) => ({ name: place.quote, country: null, ...place })),
    acts: acts.map(put).map((act) => ({
      cue: act.quote.split(' ')[0]!,
      cueStart: act.start,
      cueEnd: act.start + act.quote.split(' ')[0]!.length,
      kind: 'affirm',
      actors: ['OM', 'US'],
      topics: [],
      undertaking: false,
      due: null,
      ...act,
    })),
    meetings: meetings.map(put).map((meeting) => ({
      mechanism: 'Oman-US Strategic Dialogue',
      parties: ['OM', 'US'],
      ordinal: null,
      date: null,
      place: null,
      heads: [],
      ...meeting,
    })),
    instruments: instruments.map(put).map((instrument) => ({
      kind: 'mou',
      title: instrument.quote,
      parties: ['OM', 'US'],
      status: 'signed',
      date: null,
      value: null,
      ...instrument,
    })),
    figures: figures
      .map(put)
      .map((figure) => ({ value: 1, unit: 'USD', qualifier: 'exact', of: null, asOf: null, ...figure })),
    dates: [],
    people: people.map(put).map((person) => ({ name: person.quote, role: null, country: null, ...person })),
    organisations: organisations.map(put).map((body) => ({ name: body.quote, country: null, ...body })),
  }
  return {
    id: `document:${name}`,
    name,
    publisher: null,
    kind,
    issued,
    language,
    textHash: `hash-${name}`,
    length: text.length,
    reading,
    text,
  }
}
