import { topicsOfPhrase } from '../../reading/phrase-topics.ts'
import { contains, overlap } from '../../text/span.ts'
import { put } from '../grouping.ts'
import { isNamed, type Naming } from '../instruments.ts'
import type { Item, OpenedDocument } from '../items.ts'
import { bodyOf } from '../mechanisms.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { saidIn } from '../quotation.ts'
import { type Term, termBase } from '../terms.ts'
import { attends, conflictsIn } from './conflicts.ts'
import { isPosition, isSpecific, isTold, type Thread, threadOf } from './thread.ts'

// Subjects: terms of the trade that acts name

/** From how many subjects on an act lists them. */
const listed = 3
const enumerations = new Set(['discuss', 'review'])

const naming = new Shelf<OpenedDocument, readonly { readonly subject: string; readonly item: Item }[]>()

export function subjectThreads(
  documents: readonly OpenedDocument[],
  namings: readonly Naming[],
  memory: PairMemory,
): Thread[] {
  const bySubject = new Map<string, Item[]>()
  const meeting = subjectsOfBodies(documents)
  const named = new Map<OpenedDocument, Naming[]>()
  for (const one of namings) put(named, one.opened, one)
  for (const opened of documents) {
    const own = named.get(opened) ?? []
    const told = memory.keep(naming, opened, own, () => namedIn(opened, own))
    for (const { subject, item } of told) if (!meeting.has(subject)) put(bySubject, subject, item)
  }
  return [...bySubject].map(([subject, items]) => {
    const term = termBase.get(subject)
    return threadOf('subject', items, {
      about: term?.topics ?? [],
      title: term?.title ?? null,
      keeps: term?.kind === 'event' ? keepsEvent(items) : [],
    })
  })
}
/** What the meeting bodies are themselves: the sessions of a joint working group are not about working groups. */
const subjectsOfBodies = (documents: readonly OpenedDocument[]): Set<string> =>
  new Set(
    [...new Set(documents.map(({ about }) => about))]
      .flatMap((about) => (about ? saidIn(bodyOf(about.mechanism, about.parties)).terms : []))
      .flatMap(({ value }) => (value.kind === 'event' && value.subject ? [value.subject] : [])),
  )

/** The subjects that the acts of a document are about, those that only attend the conflict of their act left out. */
function namedIn(opened: OpenedDocument, namings: readonly Naming[]) {
  const conflicts = conflictsIn(opened)
  return opened.acts.flatMap((item) => {
    const about = conflicts.get(item)
    const subjects = subjectsOf(item, namings, about !== undefined)
    if (about && isTold(item)) for (const conflict of about) subjects.add(conflict)
    return [...subjects].map((subject) => ({ subject, item }))
  })
}

/** What is to take place has taken place when a later round tells of it as of something at work. */
function keepsEvent(items: readonly Item[]): Item[] {
  const promised = items.filter(({ act }) => act?.undertaking)
  return items.filter(
    (item) =>
      item.act &&
      !item.act.undertaking &&
      (working.has(item.act.kind) || item.cues.has('deed')) &&
      promised.some(
        ({ moment }) =>
          item.moment.round !== null &&
          moment.round !== item.moment.round &&
          (moment.number === 0 || (moment.number ?? 0) < (item.moment.number ?? 0)),
      ),
  )
}
const working = new Set(['meet', 'discuss', 'do', 'announce', 'sign'])

const always = new Set<Term['kind']>(['programme', 'conflict', 'event'])
/** Kinds of terms that are names: what bears one is meant, whatever else the act is about. */
const names = new Set<Term['kind']>(['programme', 'event'])

const money = /^[A-Z]{3}$/
/** Whether an act deals with a general field alone: it is about nothing else, measures nothing of it and promises nothing. */
function isAlone(item: Item, subject: string): boolean {
  const own = (termBase.get(subject)?.title.en ?? '').split(' and ').flatMap(topicsOfPhrase)
  return (
    !item.act!.undertaking &&
    item.topics.every((topic) => own.includes(topic)) &&
    !item.source.reading.figures.some((figure) => money.test(figure.unit) && contains(item, figure)) &&
    !termBase.measuresIn(item.tokens).length
  )
}

/**
 * What an act is about by the terms that it names. Inside the name of an instrument, and beside one that the act is about, a sector is not
 * named for itself.
 */
function subjectsOf(item: Item, namings: readonly Naming[], onConflict: boolean): Set<string> {
  const subjects = new Set<string>()
  const named = new Set(item.terms.flatMap(({ value }) => value.subject ?? [])).size
  const isList = named >= listed
  if (
    !item.act ||
    (item.finding === 'meet' &&
      item.topics.includes('dialogue') &&
      !isList &&
      !item.terms.some(({ value }) => value.kind === 'event')) ||
    (isPosition(item) && !item.terms.some(({ value }) => names.has(value.kind))) ||
    !isTold(item)
  )
    return subjects
  const dealt = namings.filter(({ mentions }) => mentions.some((mention) => overlap(mention, item)))
  const mentioned = dealt
    .filter(isNamed)
    .flatMap(({ mentions }) => mentions.filter((mention) => overlap(mention, item)))
  // An instrument without a name of its own ("a memorandum on fisheries") is signed on its field
  const signs = item.finding === 'sign' && named === 1 && dealt.every(({ term }) => term === null)
  const list = enumerations.has(item.finding) || isList
  for (const { value, start, end, from, to } of item.terms) {
    if (!value.subject || value.kind === 'instrument' || value.kind === 'mechanism') continue
    const place = { start: item.start + start, end: item.start + end }
    if (
      (!signs && mentioned.some((mention) => overlap(mention, place))) ||
      item.aside.some((span) => overlap(span, { start, end })) ||
      // Who received, headed or opened, and in what office, is no subject of the talks; what the session was for, in a list, is
      (!isList &&
        (item.finding === 'meet' || (item.cues.has('opening') && item.cues.has('session'))) &&
        item.aside.some((span) => span.start <= start))
    )
      continue
    if (onConflict && !list && attends({ value, start, end, from, to })) continue
    if (((mentioned.length && !signs) || isSpecific(item)) && !list && !always.has(value.kind)) continue
    // A sector that no topic narrows is general: a list sets it beside others, a sentence names it in passing
    if (value.kind === 'sector' && !value.topics.length && !isList && !(named === 1 && isAlone(item, value.subject)))
      continue
    // Three topics may stand for more
    if (
      !names.has(value.kind) &&
      !isList &&
      item.topics.length < 3 &&
      to - from === 1 &&
      value.topics.length &&
      !value.topics.some((topic) => item.topics.includes(topic))
    )
      continue
    subjects.add(value.subject)
  }
  return subjects
}
