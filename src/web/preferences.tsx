import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Digits } from '../ledger/naming/when.ts'

/** How a reader wants numbers and days shown, and who the reader is. What documents say keeps its own digits and calendar. */
export interface Preferences {
  readonly digits: Digits
  /** Whether the Umm al-Qura day stands beside the Gregorian one. */
  readonly hijri: boolean
  /** Under which judgements are entered; empty until the reader gives one. */
  readonly name: string
}

const kept = 'hiwar.preferences'
const first: Preferences = { digits: 'latn', hijri: true, name: '' }

/** What was kept, field by field: what another version left there, or nothing sound, counts as not set. */
function keptPreferences(): Preferences {
  let found: unknown = null
  try {
    found = JSON.parse(localStorage.getItem(kept) ?? 'null')
  } catch {
    return first
  }
  const { digits, hijri, name } = (found ?? {}) as Partial<Record<keyof Preferences, unknown>>
  return {
    digits: digits === 'arab' ? 'arab' : first.digits,
    hijri: typeof hijri === 'boolean' ? hijri : first.hijri,
    name: typeof name === 'string' ? name : first.name,
  }
}

interface Preferring extends Preferences {
  readonly prefer: (change: Partial<Preferences>) => void
}
const Kept = createContext<Preferring>({ ...first, prefer: () => {} })

/** Where they are known from elsewhere, and nobody changes them. */
export const GivenPreferences = ({ given, children }: { given: Partial<Preferences>; children: ReactNode }) => (
  <Kept.Provider value={{ ...first, ...given, prefer: () => {} }}>{children}</Kept.Provider>
)

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(keptPreferences)
  const value = useMemo(
    () => ({
      ...preferences,
      prefer: (change: Partial<Preferences>) => {
        const next = { ...preferences, ...change }
        localStorage.setItem(kept, JSON.stringify(next))
        setPreferences(next)
      },
    }),
    [preferences],
  )
  return <Kept.Provider value={value}>{children}</Kept.Provider>
}

export const usePreferences = () => useContext(Kept)
