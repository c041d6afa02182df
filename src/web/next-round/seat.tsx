import { createContext, useContext } from 'react'
import { sideName } from '../../ledger/naming/sides.ts'
import { type Action, mayTake } from '../../dialogue/permissions.ts'
import type { Acting } from '../../dialogue/permissions.ts'
import type { PreparedRound } from '../../dialogue/prepared-round.ts'
import type { Dialogue } from '../../api/shapes.ts'
import type { SideCode } from '../../reading/finding.ts'
import { useWords } from '../language.tsx'
import type { Enter } from './calls.ts'

/** Where one sits: the file that is open, the side that one writes for, and what one may do. */
export interface Seat {
  readonly round: PreparedRound
  readonly dialogue: Dialogue
  readonly acting: Acting
  /** The side that is written for. */
  readonly side: SideCode
  /** Whether what is shown is of a past day, in which nothing can be written. */
  readonly past: boolean
  readonly entering: Enter
}

const Place = createContext<Seat | null>(null)
export const SeatProvider = Place.Provider

export function useSeat() {
  const seat = useContext(Place)
  if (!seat) throw new Error('There is no round open here.')
  return {
    ...seat,
    /** Whether one may do this for the side that one writes for. */
    may: (action: Action, side: SideCode = seat.side): boolean => !seat.past && mayTake(seat.acting, action, side),
    /** The sides of this dialogue that one holds. */
    held: seat.round.sides.filter((side) => seat.acting.sides.includes(side) || seat.acting.role === 'sole'),
    /** Which of the two colours a side has. */
    tone: (side: SideCode): 'side-a' | 'side-b' => (seat.round.sides.indexOf(side) === 0 ? 'side-a' : 'side-b'),
  }
}

/** A side by name, in its colour. */
export function SideName({ side }: { side: SideCode }) {
  const { language } = useWords()
  const { tone } = useSeat()
  return <span className={tone(side)}>{sideName(side, language)}</span>
}
