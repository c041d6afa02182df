import { daysOf } from '../ledger/dates.ts'
import type { Matter, Round } from '../ledger/ledger.ts'
import { capitalOf } from '../reading/countries.ts'
import type { Edtf, SideCode } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import { expectedRound } from '../review/expected-round.ts'
import { fold } from '../text/fold.ts'
import type { Level, Plan } from './entry.ts'
import offices from './offices.tsv'

// What the earlier rounds of a dialogue suggest for the next one.

export interface ProposedRound {
  readonly plan: Plan
  /** The addresses of the rounds that it follows. */
  readonly after: readonly string[]
}

/** The time that a round needs to be prepared: no earlier day is proposed. */
const leadDays = 90

/**
 * The next round of a dialogue: the next number, when it is to be expected, where the other side receives (or always the same one, where rounds
 * do not alternate), at the level of the last. What the earlier rounds do not tell is left open.
 * @param rounds those of the mechanism, in order of time
 * @param matters its matters: a promised session, or a promise to meet every year, says when
 * @param parties its sides
 * @param asOf the day of the proposal, `YYYY-MM-DD`
 */
export function proposeRound(
  rounds: readonly Round[],
  matters: readonly Matter[],
  parties: readonly SideCode[],
  asOf: string,
): ProposedRound {
  const numbers = rounds.flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]))
  const host = nextHost(rounds, parties)
  return {
    plan: {
      ordinal: numbers.length ? Math.max(...numbers) + 1 : rounds.length + 1,
      date: expectedDate(rounds, matters, asOf),
      place: host && placeOf(host, rounds),
      host,
      level: rounds.map(levelOf).findLast((level) => level !== null) ?? null,
      opensAt: null,
    },
    after: rounds.map(({ address }) => address),
  }
}

/** When the documents let one expect it; a time too near to be prepared for gives way to the first month that is not. */
function expectedDate(rounds: readonly Round[], matters: readonly Matter[], asOf: string): Edtf | null {
  const expected = expectedRound(rounds, matters)?.on ?? null
  const soonest = new Date(Date.parse(`${asOf}T00:00:00Z`) + leadDays * 86_400_000).toISOString().slice(0, 10)
  const last = daysOf(expected)?.last
  return last !== undefined && last < soonest ? soonest.slice(0, 7) : expected
}

/** The side in whose capital a round was held; null where it was held elsewhere. */
export const hostOf = ({ place, parties }: Pick<Round, 'place' | 'parties'>): SideCode | null =>
  (place !== null && parties.find((side) => capitalOf(side) === place.replace(/, D\.C\.$/, ''))) || null

/** Rounds alternate unless the last two were held by one side. */
function nextHost(rounds: readonly Round[], parties: readonly SideCode[]): SideCode | null {
  const hosts = rounds.map(hostOf)
  const last = hosts.at(-1) ?? null
  if (last === null || parties.length !== 2) return null
  return hosts.at(-2) === last ? last : parties.find((side) => side !== last)!
}

/** Where a side received before, or its capital. */
const placeOf = (host: SideCode, rounds: readonly Round[]): string | null =>
  rounds.findLast((round) => hostOf(round) === host)?.place ?? capitalOf(host)

const phrases = rows<'level' | 'ar' | 'en'>(offices)
  .flatMap(({ level, ar, en }) =>
    [...ar.split('|'), ...en.split('|')].map((office) => ({ level, office: fold(office) })),
  )
  .sort((a, b) => b.office.length - a.office.length)
const fromHighest: readonly string[] = ['leaders', 'ministers', 'under-secretaries', 'officials'] satisfies Level[]

/**
 * The level of an office in either language, by the phrase that comes first in it and of these the longest: a deputy secretary of state is no
 * secretary of state. Null where none is known.
 */
export function levelOfOffice(office: string): Level | null {
  const said = ` ${fold(office).replace(/[^\p{L}\p{N}'-]+/gu, ' ')} `
  let first: { readonly at: number; readonly level: string } | null = null
  for (const { office: known, level } of phrases)
    for (const words of [` ${known} `, ` ال${known} `]) {
      const at = said.indexOf(words)
      if (at >= 0 && (first === null || at < first.at)) first = { at, level }
    }
  return (first?.level ?? null) as Level | null
}

/** The level at which a round was held: each side counts by its highest head, the round by the lower of them. */
export function levelOf({ heads }: Pick<Round, 'heads'>): Level | null {
  const bySide = new Map<SideCode, number>()
  for (const { side, role } of heads) {
    const rank = role === null ? -1 : fromHighest.indexOf(levelOfOffice(role) ?? '')
    if (rank >= 0) bySide.set(side, Math.min(rank, bySide.get(side) ?? rank))
  }
  return bySide.size ? (fromHighest[Math.max(...bySide.values())] as Level) : null
}
