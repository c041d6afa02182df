import { put } from './grouping.ts'
import { datesAgree, dayCount, daysOf } from './dates.ts'
import { bodyOf } from './mechanisms.ts'
import { type PairMemory, Shelf } from './pair-memory.ts'
import { saidIn } from './quotation.ts'
import { elsewhere, samePerson, type Sighting } from './sightings.ts'
import { bodyTerm } from './threads/titles.ts'

// One body under several names. `العليا` is Supreme to one translator and Higher to the next, and one document calls the same session the
// ministerial meeting and the dialogue.

const alike: Record<string, string> = {
  supreme: 'high',
  higher: 'high',
  upper: 'high',
  highest: 'high',
  commission: 'committee',
  dialog: 'dialogue',
  strategical: 'strategic',
  consultations: 'consultation',
  consultative: 'consultation',
  coordinating: 'coordination',
  ministers: 'ministerial',
  // «مجلس الشراكة» is the European Union's Association Council.
  association: 'partnership',
}
const weak = new Set(['the', 'of', 'for', 'on', 'and', 'bilateral', 'joint', 'mixed', 'regular', 'meeting', 'session'])

/** What a body that steers is called in one language or report and not in another: `مجموعة التوجيه`, `لجنة التوجيه`. */
const collective = new Set(['group', 'committee', 'commission', 'board', 'council'])

/** A body's name as one whatever translator chose its words: `Higher Joint Committee`, `Joint Supreme Commission` → `committee high`. */
function nameOf(mechanism: string, parties: readonly string[]): string {
  const words = bodyOf(mechanism, parties)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  const steers = words.includes('steering')
  const telling = words.filter((word) => !weak.has(word) && !(steers && collective.has(word)))
  return (telling.length > 1 || steers ? telling : words)
    .map((word) => alike[word] ?? word)
    .sort()
    .join(' ')
}

/** Code units between two namings of one session: "the sixth ministerial meeting of the strategic dialogue". */
const inOnePhrase = 25

/** Whether a document calls one session by the names of both bodies, in one phrase and with one number. */
const namedTogether = (a: Sighting, b: Sighting): boolean =>
  a.document === b.document &&
  a.ordinal !== null &&
  a.ordinal === b.ordinal &&
  a.mentions.some((x) => b.mentions.some((y) => Math.max(x.start, y.start) - Math.min(x.end, y.end) <= inOnePhrase))

/** Words by which a session is called by the level at which it meets, and no body by its name. */
const levels = new Set([
  'ministerial',
  'joint',
  'high',
  'senior',
  'officials',
  'official',
  'level',
  'foreign',
  'meeting',
  'talks',
  'session',
  'round',
])
const isLevel = (mechanism: string, parties: readonly string[]): boolean =>
  bodyOf(mechanism, parties)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every((word) => levels.has(alike[word] ?? word))

/** Whether a session that is called by its level is told to be another body's: "the seventh ministerial meeting of the strategic dialogue". */
function isLevelOf(name: string, other: string, sightings: readonly Sighting[]): boolean {
  const own = sightings.filter(({ mechanism }) => mechanism === name)
  const body = bodyTerm(other, own[0]!.parties)
  return (
    body !== null &&
    isLevel(name, own[0]!.parties) &&
    own.some(({ mentions }) => mentions.some(({ quote }) => saidIn(quote).terms.some(({ value }) => value === body)))
  )
}

/** Days within which two reports can mean one session. */
const oneSession = 60

/** Whether two reports of one number meet in day, place or head, or cannot be of one session, or neither. */
function meeting(a: Sighting, b: Sighting): 'meet' | 'part' | null {
  const [x, y] = [daysOf(a.date), daysOf(b.date)]
  if (x && y && Math.min(Math.abs(dayCount(x.first, y.last)), Math.abs(dayCount(y.first, x.last))) > oneSession)
    return 'part'
  if (elsewhere(a, b)) return 'part'
  if (a.place && a.place === b.place) return 'meet'
  if (a.date && b.date && datesAgree(a.date, b.date)) return 'meet'
  return a.heads.some((head) => b.heads.some((other) => head.side === other.side && samePerson(head, other)))
    ? 'meet'
    : null
}

/**
 * Whether one name is short for the other (`Economic Dialogue`, `Economic Policy Dialogue`): its words stand in it, and documents tell a
 * session of one number under both names and of no number two.
 */
function isShortFor(
  [name, own]: readonly [string, readonly Sighting[]],
  [other, others]: readonly [string, readonly Sighting[]],
): boolean {
  const [words, longer] = [name, other].map((one) => nameOf(one, own[0]!.parties).split(' '))
  if (!words!.every((word) => longer!.includes(word))) return false
  const told = own
    .filter(({ ordinal }) => ordinal !== null)
    .flatMap((a) =>
      others
        .filter(({ ordinal }) => ordinal === a.ordinal)
        .map((b) => (a.document === b.document ? 'part' : meeting(a, b))),
    )
  return told.includes('meet') && !told.includes('part')
}

/** The names that say no more of a body than how high it sits: `Joint Committee`, `Higher Joint Committee`. */
const rankless = (mechanism: string, parties: readonly string[]): string =>
  nameOf(mechanism, parties)
    .split(' ')
    .filter((word) => !weak.has(word) && !levels.has(word))
    .join(' ')

/**
 * Whether two bodies of one noun, told apart by no more than their rank, count one series: a number has one day, a later number a later day, and
 * no document tells both.
 */
function countTogether(own: readonly Sighting[], others: readonly Sighting[]): boolean {
  const numbered = (sightings: readonly Sighting[]) => sightings.filter(({ ordinal }) => ordinal !== null)
  const [first, second] = [numbered(own), numbered(others)]
  return (
    first.length > 0 &&
    second.length > 0 &&
    first.every((a) => second.every((b) => a.document !== b.document && inOneSeries(a, b)))
  )
}
function inOneSeries(a: Sighting, b: Sighting): boolean {
  if (a.ordinal === b.ordinal) return meeting(a, b) !== 'part'
  const [earlier, later] = a.ordinal! < b.ordinal! ? [a, b] : [b, a]
  const [x, y] = [daysOf(earlier.date), daysOf(later.date)]
  return !x || !y || x.first < y.last
}

/** Whether one name says no more than that ministers sit (`Ministerial Coordination Council`), of no number of its own and beside no session of the other. */
function areOneOfMinisters(
  [name, own]: readonly [string, readonly Sighting[]],
  [other, others]: readonly [string, readonly Sighting[]],
): boolean {
  const [words, plain] = [name, other].map((called) => nameOf(called, own[0]!.parties).split(' '))
  return (
    words!.includes('ministerial') &&
    words!.length > 2 &&
    words!.filter((word) => word !== 'ministerial').join(' ') === plain!.join(' ') &&
    own.every((a) => a.ordinal === null && others.every((b) => a.document !== b.document))
  )
}

const renamed = new Shelf<readonly Sighting[], readonly Sighting[]>()

/** The sightings of one pair of sides, a list a document, with one name for each body. */
export function withOneName(documents: readonly (readonly Sighting[])[], memory: PairMemory): (readonly Sighting[])[] {
  const sightings = documents.flat()
  const names = [...new Set(sightings.map(({ mechanism }) => mechanism))].sort()
  if (names.length < 2) return [...documents]
  const parties = new Map(sightings.map((sighting) => [sighting.mechanism, sighting.parties]))
  const one = new Map(names.map((name) => [name, name]))
  const join = (a: string, b: string) => {
    const [from, to] = [one.get(a)!, one.get(b)!]
    for (const [name, root] of one) if (root === from) one.set(name, to)
  }
  const byWords = new Map<string, string>()
  for (const name of names) {
    const words = nameOf(name, parties.get(name)!)
    if (byWords.has(words)) join(name, byWords.get(words)!)
    else byWords.set(words, name)
  }
  for (const own of documents)
    own.forEach((a, i) => {
      for (const b of own.slice(i + 1))
        if (one.get(a.mechanism) !== one.get(b.mechanism) && namedTogether(a, b)) join(a.mechanism, b.mechanism)
    })
  for (const name of names)
    for (const other of names)
      if (one.get(name) !== one.get(other) && isLevelOf(name, other, sightings)) join(name, other)
  const told = new Map<string, Sighting[]>()
  for (const sighting of sightings) put(told, sighting.mechanism, sighting)
  for (const short of told)
    for (const long of told)
      if (one.get(short[0]) !== one.get(long[0]) && isShortFor(short, long)) join(short[0], long[0])
  for (const [name, own] of told)
    for (const [other, others] of told) {
      const [noun, same] = [name, other].map((called) => rankless(called, parties.get(called)!))
      if (one.get(name) === one.get(other)) continue
      if ((noun && noun === same && countTogether(own, others)) || areOneOfMinisters([name, own], [other, others]))
        join(name, other)
    }
  const called = new Map<string, string>()
  for (const root of new Set(one.values())) {
    const group = names.filter((name) => one.get(name) === root)
    const best = group
      .map((name) => ({ name, rank: rankOf(name, sightings) }))
      .sort((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1))[0]!.name
    for (const name of group) called.set(name, best)
  }
  return documents.map((own) => {
    const names = own.map(({ mechanism }) => called.get(mechanism)!)
    return memory.keep(renamed, own, names, () =>
      merged(own.map((sighting, i) => ({ ...sighting, mechanism: names[i]! }))),
    )
  })
}

/** The dialogue itself goes before the level at which it meets; then the commonest name, where one that a document gives in English counts for two that are translated. */
const rankOf = (name: string, sightings: readonly Sighting[]): number => {
  const own = sightings.filter(({ mechanism }) => mechanism === name)
  const inEnglish = own.filter(({ document }) => document.language === 'en')
  return (/\bdialogue\b/i.test(name) ? 10_000 : 0) + inEnglish.length + own.length
}

/** What a document told of one session under two names, as one report. */
function merged(sightings: readonly Sighting[]): Sighting[] {
  const kept: Sighting[] = []
  for (const sighting of sightings) {
    const same = kept.findIndex(
      ({ mechanism, ordinal }) => ordinal !== null && ordinal === sighting.ordinal && mechanism === sighting.mechanism,
    )
    if (same < 0) {
      kept.push(sighting)
      continue
    }
    const [one, other] =
      kept[same]!.heads.length >= sighting.heads.length ? [kept[same]!, sighting] : [sighting, kept[same]!]
    kept[same] = {
      ...one,
      mentions: [...new Set([...one.mentions, ...other.mentions])].sort((a, b) => a.start - b.start),
      date: one.date ?? other.date,
      place: one.place ?? other.place,
      main: one.main || other.main,
    }
  }
  return kept
}
