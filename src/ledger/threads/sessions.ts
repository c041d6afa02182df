import type { Act, SideCode } from '../../reading/finding.ts'
import { contains, overlap, type Span } from '../../text/span.ts'
import { daysOf } from '../dates.ts'
import { type Item, isOnDialogue, itemOf, launches, marksOf, type OpenedDocument } from '../items.ts'
import { type PairMemory, Shelf } from '../pair-memory.ts'
import { principalMechanism, type RoundMark, type SightedRound } from '../rounds.ts'
import { type Sighting } from '../sightings.ts'
import { leaningOn, type Opened, type Thread, threadOf } from './thread.ts'
import { bodyTerm, mechanismTitle, sessionTitle } from './titles.ts'

// Sessions: promised ones and the rounds that keep them, launches, and what is to be done again and again.

const holding = new Shelf<Sighting, readonly Item[]>()

/** For each round the places that report it as held: the act that says so, else the naming. */
export function heldSessions(
  opened: Opened,
  rounds: readonly SightedRound[],
  memory: PairMemory,
): Map<SightedRound, Item[]> {
  const held = new Map<SightedRound, Item[]>()
  for (const round of rounds) {
    const { mark } = round
    const items = round.sightings.flatMap((sighting) => {
      const { document, mentions, meeting } = sighting
      if (!meeting) return []
      const whole = opened.get(document.id)!
      return memory.keep(holding, sighting, [whole, mark], () => {
        const acts = whole.acts.filter(
          ({ act, start, end, number, terms, cues }) =>
            act &&
            (act.kind === 'meet' || act.kind === 'announce') &&
            !act.undertaking &&
            !foretells(act, cues) &&
            (mentions.some(
              (mention) =>
                contains({ start, end }, mention) || (overlap({ start, end }, mention) && act.kind === 'meet'),
            ) ||
              (act.kind === 'meet' &&
                isOnDialogue(act, { terms }) &&
                mark.ordinal !== null &&
                number === mark.ordinal &&
                mechanismHere(whole, mark))),
        )
        const best = acts.sort(
          (a, b) => Number(b.finding === 'meet') - Number(a.finding === 'meet') || a.start - b.start,
        )[0]
        // Named only where it is promised, it is not told as held
        const isPromised = (mention: Span) =>
          whole.acts.some((item) => item.act!.undertaking && contains(item, mention))
        if (!best && mentions.every(isPromised)) return []
        const item = best ?? itemOf(whole, 'meetings', meeting, null, 'meeting', null)
        return [{ ...item, moment: { number: round.ordinal, round: mark } }]
      })
    })
    held.set(round, items)
  }
  return held
}

/** Whether a session named by its number alone is one of the round's mechanism: the one that the document is about. */
const mechanismHere = ({ about }: OpenedDocument, { mechanism }: RoundMark) => about?.mechanism === mechanism

/** Kinds of acts that promise nothing by themselves. */
const telling = new Set<Act['kind']>(['meet', 'affirm', 'note', 'discuss', 'call'])
/** Whether an act that promises nothing speaks of a session to come: "will be held tomorrow", "the importance of preparing the next round". */
const foretells = ({ kind, topics, undertaking }: Act, cues: Item['cues']): boolean =>
  telling.has(kind) &&
  !undertaking &&
  cues.has('session') &&
  (kind === 'meet' ? cues.has('ahead') : cues.has('next') || cues.has('ahead')) &&
  topics.every((topic) => topic === 'dialogue')

const promises = new Set(['agree', 'commit', 'intend', 'aspire', 'announce'])

/** An act of a document that is about sessions: what it does for them. */
type OnSessions =
  | { readonly does: 'promises'; readonly item: Item; readonly number: number | null; readonly round: RoundMark | null }
  | { readonly does: 'launches' | 'takes stock' | 'sets a rhythm'; readonly item: Item }

const speaking = new Shelf<OpenedDocument, readonly OnSessions[]>()

/** What a document says of sessions to come, of launches and of rhythms. */
function onSessions(document: OpenedDocument, mechanism: string, rounds: readonly RoundMark[]): OnSessions[] {
  const { parties } = rounds[0]!
  return document.acts.flatMap((item): OnSessions[] => {
    const { act, cues, number } = item
    if (!act) return []
    // Whoever is glad of the session to come says that it will be held
    if (act.kind === 'welcome' && cues.has('next') && cues.has('hold') && number !== null && isOnDialogue(act, item))
      return [{ does: 'promises', item, number, round: nextRound(item, number, document, mechanism, rounds) }]
    if (foretells(act, cues) && isOnDialogue(act, item))
      return [{ does: 'promises', item, number, round: nextRound(item, number, document, mechanism, rounds) }]
    const names =
      cues.has('hold') &&
      cues.has('session') &&
      (cues.has('next') || number !== null) &&
      !namesOther(item, mechanism, parties)
    const recurs =
      cues.has('rhythm') &&
      (cues.has('session') || cues.has('contact')) &&
      (promises.has(act.kind) || act.kind === 'affirm')
    // What is about something else and is to be talked of regularly is no rhythm of the sides' own
    if (!isOnDialogue(act, item) && !names)
      return recurs && !item.terms.some(({ value }) => value.subject) ? [{ does: 'sets a rhythm', item }] : []
    const says = promises.has(act.kind) && cues.has('session')
    if (promises.has(act.kind) && act.undertaking && cues.has('yearly') && cues.has('review') && number === null)
      return [{ does: 'takes stock', item }]
    if (
      says &&
      act.undertaking &&
      !(item.moment.number === 0 && cues.has('yearly')) &&
      ((number !== null && (!reports(document, number) || cues.has('hold') || cues.has('next'))) ||
        cues.has('next-year') ||
        (number === null && cues.has('next')) ||
        (cues.has('hold') && act.due))
    )
      return [{ does: 'promises', item, number, round: nextRound(item, number, document, mechanism, rounds) }]
    if (launches(act, item) && item.moment.number === 0) return [{ does: 'launches', item }]
    if (recallsLaunch(item, document, mechanism, rounds))
      return [{ does: 'launches', item: { ...item, moment: { number: 0, round: null } } }]
    if (act.kind === 'sign' && cues.has('launch') && cues.has('session')) return [{ does: 'launches', item }]
    return recurs ? [{ does: 'sets a rhythm', item }] : []
  })
}

/** Whether a document reports a session of its number: what is agreed "during the third round" is no promise of the third round. */
const reports = ({ sightings }: OpenedDocument, number: number): boolean =>
  sightings.some(({ ordinal, ahead }) => ordinal === number && !ahead)

/** @param founding the places that deal with an instrument by which a mechanism was set up */
export function sessionThreads(
  opened: Opened,
  rounds: readonly SightedRound[],
  held: ReadonlyMap<SightedRound, readonly Item[]>,
  founding: readonly Item[],
  memory: PairMemory,
): Thread[] {
  const threads: Thread[] = []
  const promised = new Map<
    string,
    { round: RoundMark | null; mechanism: string; number: number | null; items: Item[] }
  >()
  const launching: Item[] = [],
    stocktaking: Item[] = [],
    rhythmic: Item[] = []
  const principal = principalMechanism(rounds)
  if (!principal) return []
  const marks = marksOf(rounds, memory)
  const { parties } = marks[0]!
  const heldAt = new Map(rounds.map((round) => [round.mark, held.get(round)!]))
  const mechanismOf = (item: Item): string => opened.get(item.document)!.about?.mechanism ?? principal
  for (const document of opened.values()) {
    const mechanism = document.about?.mechanism ?? principal
    for (const said of memory.keep(speaking, document, [mechanism, marks], () =>
      onSessions(document, mechanism, marks),
    ))
      if (said.does === 'promises') {
        const { item, number, round } = said
        const slot = `${mechanism}/${round?.address ?? number ?? 'next'}`
        const entry = promised.get(slot) ?? { round, mechanism, number: number ?? round?.ordinal ?? null, items: [] }
        entry.items.push(item)
        promised.set(slot, entry)
      } else
        (said.does === 'launches' ? launching : said.does === 'takes stock' ? stocktaking : rhythmic).push(said.item)
  }
  for (const { round, mechanism, number, items } of promised.values()) {
    const keeping = round ? [...heldAt.get(round)!, ...welcomed(round, opened)] : []
    threads.push(
      threadOf('session', [...items, ...keeping, ...(round ? welcomed(round, opened) : [])], {
        title: sessionTitle(mechanism, parties, number, items),
        mechanism,
        keeps: keeping,
      }),
    )
  }
  const spoken = new Set(
    [...[...promised.values()].flatMap(({ items }) => items), ...stocktaking, ...rhythmic].map(({ place }) => place),
  )
  launching.push(
    ...founding.filter(({ place, terms }) => !spoken.has(place) && !terms.some(({ value }) => value.kind === 'sector')),
  )
  for (const launched of new Set(launching.map((item) => mechanismOf(item)))) {
    const items = launching.filter((item) => mechanismOf(item) === launched)
    const yearly = items.some(({ cues }) => cues.has('yearly'))
    const own = marks.filter(({ mechanism }) => mechanism === launched)
    const keeping = (yearly ? own : firstOf(own)).flatMap((round) => heldAt.get(round)!)
    const leaning = items.flatMap((item) =>
      leaningOn([item], opened.get(item.document)!)
        .filter(({ place }) => !spoken.has(place))
        .map((other) => ({ ...other, moment: item.moment })),
    )
    threads.push(
      threadOf('launch', [...items, ...leaning, ...keeping], {
        title: mechanismTitle(launched, parties, 'launch'),
        mechanism: launched,
        keeps: keeping,
      }),
    )
  }
  if (rhythmic.length)
    threads.push(
      threadOf('rhythm', rhythmic, { mechanism: principal, title: mechanismTitle(principal, parties, 'rhythm') }),
    )
  if (stocktaking.length) {
    const reviews = [...opened.values()]
      .flatMap(({ acts }) => acts)
      .filter(({ act, topics }) => act?.kind === 'review' && topics.includes('dialogue'))
      .filter((item) => stocktaking.some(({ moment }) => later(item.moment.round, moment.round)))
    threads.push(
      threadOf('rhythm', [...stocktaking, ...reviews], {
        mechanism: principal,
        title: mechanismTitle(principal, parties, 'review'),
        keeps: reviews,
      }),
    )
  }
  return threads
}

/** The first session of a mechanism, as far as its documents know one. */
function firstOf(rounds: readonly RoundMark[]): readonly RoundMark[] {
  const numbered = rounds.filter(({ ordinal }) => ordinal === 1)
  return numbered.length ? numbered : rounds.slice(0, 1)
}

/**
 * Whether the report of a first session tells that its mechanism had been announced before: it names the body, or a day before the first
 * session, and opens nothing.
 */
function recallsLaunch(
  { act, cues, terms, start, end, source }: Item,
  { about, sightings }: OpenedDocument,
  mechanism: string,
  rounds: readonly RoundMark[],
): boolean {
  if (act?.kind !== 'announce' || about?.ordinal !== 1 || about.mechanism !== mechanism || cues.has('opening'))
    return false
  if (sightings.some(({ mentions }) => mentions.some((mention) => overlap(mention, { start, end })))) return false
  const first = daysOf(rounds.find((round) => round.mechanism === mechanism)?.date ?? null)?.first
  const before = source.reading.dates.some(
    (date) => contains({ start, end }, date) && first !== undefined && (daysOf(date.value)?.last ?? '9999') < first,
  )
  const body = bodyTerm(mechanism, about.parties)
  return before || (body !== null && terms.some(({ value }) => value === body))
}

/** Whether an act names another body than the mechanism's: its sessions are not the mechanism's rounds. */
function namesOther({ terms }: Item, mechanism: string, parties: readonly SideCode[]): boolean {
  const own = bodyTerm(mechanism, parties)
  return terms.some(({ value }) => value.kind === 'mechanism' && value !== own)
}

/** Where the documents of a round welcome that it was held. */
const welcomed = (round: RoundMark, opened: Opened): Item[] =>
  [...opened.values()]
    .filter(({ about }) => about === round)
    .flatMap(({ acts }) =>
      acts.filter(
        ({ act, cues, number }) =>
          act?.kind === 'welcome' &&
          cues.has('hold') &&
          cues.has('session') &&
          number === round.ordinal &&
          number !== null,
      ),
    )

const later = (a: RoundMark | null, b: RoundMark | null): boolean =>
  a !== null && a.mechanism === (b ?? a).mechanism && a.order > (b?.order ?? 0)

/** The round that a promise of a session means: the one of that number, else the one after its own. */
function nextRound(
  item: Item,
  number: number | null,
  { about }: OpenedDocument,
  mechanism: string,
  rounds: readonly RoundMark[],
): RoundMark | null {
  const own = rounds.filter((round) => round.mechanism === mechanism)
  if (number !== null) return own.find(({ ordinal }) => ordinal === number) ?? null
  if (item.moment.number === 0) return own[0] ?? null
  // A report from between two rounds stands at the one that takes stock of it, which is the next
  if (!about) return item.moment.round
  return (item.moment.round && own[own.indexOf(item.moment.round) + 1]) ?? null
}
