import type { Instrument, InstrumentKind } from '../reading/finding.ts'
import { overlap } from '../text/span.ts'
import { datesAgree, yearOf } from './dates.ts'
import type { Moment, OpenedDocument } from './items.ts'
import { saidIn } from './quotation.ts'
import { joined } from './grouping.ts'
import { type Identities, type Identity, parted, ruledSame } from './identity.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { termBase } from './terms.ts'
import { type Content, contentOf, contentOfText, likenessOf } from './words.ts'

// Instruments: one text under many names. What speaks for two namings being one thing is, in this order: one term of the trade, one value,
// one body that is a party, a like title, one old year, or being the only one of its kind that was signed at a round.

/** One document's naming of an instrument. */
export interface Naming {
  readonly opened: OpenedDocument
  readonly instrument: Instrument
  readonly mentions: readonly Instrument[]
  readonly moment: Moment
  /** The term of the trade that it is; null where its title is none. */
  readonly term: string | null
  readonly bodies: ReadonlySet<string>
  readonly parties: Content
  readonly title: Content
  /** What people ruled of it. */
  readonly identity: Identity | null
  /** Whether it is the only one of its kind that its document tells of as signed at that moment. */
  readonly onlySigned: boolean
}

const families: Record<InstrumentKind, string> = {
  treaty: 'treaty',
  agreement: 'treaty',
  accord: 'treaty',
  framework: 'framework',
  mou: 'mou',
  letter: 'letter',
  statement: 'statement',
  contract: 'contract',
  'executive-order': 'order',
}
const state = /^[A-Z]{2}$/

const ofDocuments = new Shelf<OpenedDocument, readonly Naming[]>()

/** The instruments that the documents of a pair of sides name. */
export const allNamings = (
  documents: readonly OpenedDocument[],
  key: string,
  identities: Identities,
  memory: PairMemory,
): Naming[] =>
  documents.flatMap((opened) =>
    memory.keep(ofDocuments, opened, [identities], () => namingsOf(opened, key, identities)),
  )

/** The instruments that a document names, those between other states left out. */
function namingsOf(opened: OpenedDocument, key: string, identities: Identities): Naming[] {
  const sides = new Set(key.split('+'))
  const { instruments } = opened.document.reading
  return instruments.flatMap((instrument, i) => {
    if (instrument.of !== undefined) return []
    const states = instrument.parties.filter((party) => state.test(party))
    if (states.length && !states.some((party) => sides.has(party))) return []
    const mentions = instruments.filter((other, j) => j === i || other.of === i)
    const moment = opened.momentAt(instrument, null)
    const { tokens, terms } = saidIn(instrument.title)
    const bodies = instrument.parties
      .filter((party) => !state.test(party))
      .map((party) => ({ party, identity: identities.named('body', opened.document, party) }))
    const others = bodies.map(({ party }) => party).join('; ')
    const unruled = bodies.flatMap(({ party, identity }) => (identity ? [] : [party])).join('; ')
    const named = terms.filter(({ value }) => value.kind === 'instrument' && value.subject)
    // A name of two instruments ("the Association Agreement and the Partnership Priorities") is one of each
    const each = named.filter(
      (term, at) => at === 0 || /\band\b|\sو/.test(instrument.title.slice(named[at - 1]!.end, term.start + 1)),
    )
    return [...new Set(each.length ? each.map(({ value }) => value.subject) : [null])].map((term) => ({
      opened,
      instrument,
      mentions,
      moment,
      onlySigned: isOnlySigned(opened, instrument, moment),
      term,
      bodies: new Set([
        ...bodies.flatMap(({ identity }) => identity?.is ?? []),
        ...[...saidIn(unruled).terms, ...terms]
          .filter(({ value }) => value.kind === 'body' && !general.has(value.id))
          .map(({ value }) => value.id),
      ]),
      parties: saidIn(others).content,
      title: contentOf(tokens, termBase.findSubjects(tokens)),
      identity: identities.instrument(opened.document, i),
    }))
  })
}
/** Bodies that sign so many instruments that they tell nothing. */
const general = new Set(['foreign-ministry', 'ministry-of-finance', 'chamber-of-commerce'])
const formWords = [
  'اتفاقية اتفاق اتفاقيات مذكرة مذكرات تفاهم بيان معاهدة إطار خطاب',
  'agreement memorandum understanding mou statement treaty framework letter accord accords deal contract',
].join(' ')
const formStems = new Set(contentOfText(formWords).keys())
/** What a title says beyond its form. */
const distinct = (content: Content): Content => {
  let told = distincts.get(content)
  if (!told) distincts.set(content, (told = withoutForm(content)))
  return told
}
const distincts = new WeakMap<Content, Content>()
const withoutForm = (content: Content): Content =>
  new Map([...content].filter(([word, weight]) => weight >= 0.5 && !formStems.has(word)))

const distinctTitle = ({ title }: Naming): Content => distinct(title)

/** Whether a document calls an instrument by more than its form ("the agreement signed by the two sides"). */
export const isNamed = (naming: Naming): boolean => naming.term !== null || distinctTitle(naming).size > 0

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((x) => b.has(x))

export function sameInstrument(a: Naming, b: Naming): boolean {
  const ruled = ruledSame(a.identity, b.identity)
  if (ruled !== null) return ruled
  if (a.term && b.term) return a.term === b.term
  if (families[a.instrument.kind] !== families[b.instrument.kind]) return false
  if (a.instrument.value && b.instrument.value)
    return a.instrument.value.value === b.instrument.value.value && a.instrument.value.unit === b.instrument.value.unit
  if (share(a.bodies, b.bodies)) return true
  const [x, y] = [distinctTitle(a), distinctTitle(b)]
  const titles = likenessOf(x, y)
  if (!a.term && !b.term && titles.share >= 0.6 && titles.weight >= 1.5) return true
  const [p, q] = [a.instrument.date, b.instrument.date]
  if (p && q && datesAgree(p, q) && yearOf(p) !== null && yearOf(p)! < 2000) return true
  return (
    a.onlySigned &&
    b.onlySigned &&
    sameMoment(a.moment, b.moment) &&
    (titles.weight > 0 || !x.size || !y.size || likenessOf(distinct(a.parties), distinct(b.parties)).weight >= 1)
  )
}
function isOnlySigned(opened: OpenedDocument, instrument: Instrument, moment: Moment): boolean {
  if (instrument.status !== 'signed') return false
  return !opened.document.reading.instruments.some(
    (other) =>
      other !== instrument &&
      other.of === undefined &&
      other.kind === instrument.kind &&
      other.status === 'signed' &&
      sameMoment(opened.momentAt(other, null), moment),
  )
}
const sameMoment = (a: Moment, b: Moment) =>
  (a.round !== null || a.number === 0) && a.round?.address === b.round?.address && a.number === b.number

const compared = new Shelf<Naming, { readonly handles: readonly string[]; readonly by: string }>()
const groups = new Shelf<Naming, readonly Naming[]>()

/** The namings of each instrument. */
export function groupInstruments(namings: readonly Naming[], memory: PairMemory): (readonly Naming[])[] {
  const toCompare = (naming: Naming) =>
    memory.keep(compared, naming, [], () => ({ handles: handlesOf(naming), by: comparedBy(naming) }))
  const alike = joined(
    namings,
    (naming) => toCompare(naming).handles,
    sameInstrument,
    (naming) => toCompare(naming).by,
  )
  return parted(alike, {
    identityOf: ({ identity }) => identity,
    alike: sameInstrument,
    keyOf: ({ opened, instrument }) => `${opened.document.textHash}/${String(instrument.start).padStart(9, '0')}`,
  }).map((group) => memory.keep(groups, group[0]!, group, () => group))
}

/** What two namings of one instrument have in common, one or another of these. */
function handlesOf(naming: Naming): string[] {
  const { instrument, term, bodies, moment, identity } = naming
  const year = yearOf(instrument.date)
  return [
    ...(identity ? [`ruled ${identity.is}`] : []),
    ...(term ? [`term ${term}`] : []),
    ...(instrument.value ? [`value ${instrument.value.value} ${instrument.value.unit}`] : []),
    ...[...bodies].map((body) => `body ${body}`),
    ...[...distinctTitle(naming).keys()].map((word) => `word ${word}`),
    ...(year !== null && year < 2000 ? [`year ${year}`] : []),
    ...(naming.onlySigned ? [`signed ${families[instrument.kind]} ${moment.round?.address ?? moment.number}`] : []),
  ]
}

/** All that the comparison of two namings looks at. */
const comparedBy = ({ instrument: { kind, title, value, date, parties }, ...naming }: Naming): string =>
  JSON.stringify([
    kind,
    title,
    value,
    date,
    parties,
    [...naming.bodies],
    naming.term,
    naming.onlySigned,
    naming.moment.round?.address,
    naming.moment.number,
    naming.identity && [naming.identity.is, ...naming.identity.not],
  ])

/** Whether a place of the document names the instrument. */
export const names = (naming: Naming, place: { start: number; end: number }): boolean =>
  naming.mentions.some((mention) => overlap(mention, place))
