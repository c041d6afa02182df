import type { SideCode } from '../../reading/finding.ts'
import { contains, overlap } from '../../text/span.ts'
import { daysOf } from '../dates.ts'
import { type Item, itemOf, launches, type OpenedDocument } from '../items.ts'
import { principalMechanism, type SightedRound } from '../rounds.ts'
import { leaningOn, type Opened, type Thread, threadOf } from './thread.ts'
import { bodyTerm, mechanismTitle, sessionTitle } from './titles.ts'

// Sessions: promised ones and the rounds that keep them, launches, and what is to be done again and again.

/** For each round the places that report it as held: the act that says so, else the naming. */
export function heldSessions(opened: Opened, rounds: readonly SightedRound[]): Map<SightedRound, Item[]> {
  const held = new Map<SightedRound, Item[]>()
  for (const round of rounds) {
    const items = round.sightings
      .flatMap(({ document, mentions, meeting }) => {
        if (!meeting) return []
        const whole = opened.get(document.id)!
        const acts = whole.acts.filter(
          ({ act, start, end, number }) =>
            act &&
            (act.kind === 'meet' || act.kind === 'announce') &&
            !act.undertaking &&
            (mentions.some(
              (mention) =>
                contains({ start, end }, mention) || (overlap({ start, end }, mention) && act.kind === 'meet'),
            ) ||
              (act.kind === 'meet' &&
                act.topics.includes('dialogue') &&
                round.ordinal !== null &&
                number === round.ordinal &&
                mechanismHere(whole, round))),
        )
        const best = acts.sort(
          (a, b) => Number(b.finding === 'meet') - Number(a.finding === 'meet') || a.start - b.start,
        )[0]
        return [best ?? itemOf(whole, 'meetings', meeting, null, 'meeting', null)]
      })
      .map((item) => ({ ...item, moment: { number: round.ordinal, round } }))
    held.set(round, items)
  }
  return held
}

/** Whether a session named by its number alone is one of the round's mechanism: the one that the document is about. */
const mechanismHere = ({ about }: OpenedDocument, { mechanism }: SightedRound) => about?.mechanism === mechanism

const promises = new Set(['agree', 'commit', 'intend', 'aspire', 'announce'])

export function sessionThreads(
  opened: Opened,
  rounds: readonly SightedRound[],
  held: ReadonlyMap<SightedRound, readonly Item[]>,
): Thread[] {
  const threads: Thread[] = []
  const promised = new Map<
    string,
    { round: SightedRound | null; mechanism: string; number: number | null; items: Item[] }
  >()
  const launching: Item[] = [],
    stocktaking: Item[] = [],
    rhythmic: Item[] = []
  const principal = principalMechanism(rounds)
  if (!principal) return []
  const { parties } = rounds[0]!
  const mechanismOf = (item: Item): string => opened.get(item.document)!.about?.mechanism ?? principal
  for (const document of opened.values())
    for (const item of document.acts) {
      const { act, cues, number } = item
      if (!act) continue
      const mechanism = mechanismOf(item)
      const names =
        cues.has('hold') &&
        cues.has('session') &&
        (cues.has('next') || number !== null) &&
        !namesOther(item, mechanism, parties)
      if (!act.topics.includes('dialogue') && !names) continue
      const says = promises.has(act.kind) && cues.has('session')
      if (promises.has(act.kind) && act.undertaking && cues.has('yearly') && cues.has('review') && number === null)
        stocktaking.push(item)
      else if (
        says &&
        act.undertaking &&
        !(item.moment.number === 0 && cues.has('yearly')) &&
        // What is agreed "during the third round" is no promise of the third round
        ((number !== null && (number !== item.moment.round?.ordinal || cues.has('hold') || cues.has('next'))) ||
          cues.has('next-year') ||
          (number === null && cues.has('next')) ||
          (cues.has('hold') && act.due))
      ) {
        const round = nextRound(item, number, mechanism, rounds)
        const slot = `${mechanism}/${number ?? round?.address ?? 'next'}`
        const entry = promised.get(slot) ?? { round, mechanism, number: number ?? round?.ordinal ?? null, items: [] }
        entry.items.push(item)
        promised.set(slot, entry)
      } else if (launches(act, cues) && item.moment.number === 0) launching.push(item)
      else if (recallsLaunch(item, document, mechanism, rounds))
        launching.push({ ...item, moment: { number: 0, round: null } })
      else if (act.kind === 'sign' && cues.has('launch') && cues.has('session')) launching.push(item)
      else if (cues.has('rhythm') && cues.has('session') && (promises.has(act.kind) || act.kind === 'affirm'))
        rhythmic.push(item)
    }
  for (const { round, mechanism, number, items } of promised.values()) {
    const keeping = round ? held.get(round)! : []
    threads.push(
      threadOf('session', [...items, ...keeping], {
        title: sessionTitle(mechanism, parties, number, items),
        mechanism,
        keeps: keeping,
      }),
    )
  }
  for (const launched of new Set(launching.map((item) => mechanismOf(item)))) {
    const items = launching.filter((item) => mechanismOf(item) === launched)
    const yearly = items.some(({ cues }) => cues.has('yearly'))
    const own = rounds.filter(({ mechanism }) => mechanism === launched)
    const keeping = (
      yearly ? own : own.filter(({ ordinal }, i) => ordinal === 1 || (ordinal === null && i === 0))
    ).flatMap((round) => held.get(round)!)
    const leaning = items.flatMap((item) =>
      leaningOn([item], opened.get(item.document)!).map((other) => ({ ...other, moment: item.moment })),
    )
    threads.push(
      threadOf('launch', [...items, ...leaning, ...keeping], {
        title: mechanismTitle(launched, parties, 'launch'),
        mechanism: launched,
        keeps: keeping,
      }),
    )
  }
  if (rhythmic.length) threads.push(threadOf('rhythm', rhythmic, { mechanism: principal }))
  if (stocktaking.length) {
    const reviews = [...opened.values()]
      .flatMap(({ acts }) => acts)
      .filter(({ act, topics }) => act?.kind === 'review' && topics.includes('dialogue'))
      .filter((item) => stocktaking.some(({ moment }) => later(item.moment.round, moment.round)))
    threads.push(threadOf('rhythm', [...stocktaking, ...reviews], { mechanism: principal, keeps: reviews }))
  }
  return threads
}

/**
 * Whether the report of a first session tells that its mechanism had been announced before: it names the body, or a day before the first
 * session, and opens nothing.
 */
function recallsLaunch(
  { act, cues, terms, start, end, source }: Item,
  { about, sightings }: OpenedDocument,
  mechanism: string,
  rounds: readonly SightedRound[],
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

const later = (a: SightedRound | null, b: SightedRound | null): boolean =>
  a !== null && a.mechanism === (b ?? a).mechanism && a.order > (b?.order ?? 0)

/** The round that a promise of a session means: the one of that number, else the one after its own. */
function nextRound(
  item: Item,
  number: number | null,
  mechanism: string,
  rounds: readonly SightedRound[],
): SightedRound | null {
  const own = rounds.filter((round) => round.mechanism === mechanism)
  if (number !== null) return own.find(({ ordinal }) => ordinal === number) ?? null
  if (item.moment.number === 0) return own[0] ?? null
  return (item.moment.round && own[own.indexOf(item.moment.round) + 1]) ?? null
}
