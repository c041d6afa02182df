import type { Round } from '../../ledger/ledger.ts'
import type { Edtf } from '../../reading/finding.ts'
import type { Words } from '../language.tsx'

interface Named {
  readonly ordinal: number | null
  readonly date: Edtf | null
}

/** A round where rounds are counted: «الثالثة», «الإطلاق»; a session without a number is called by its date. */
export function columnName({ ordinal, date }: Named, words: Words): string {
  if (ordinal === 0) return words.say('round.launch')
  if (ordinal !== null) return words.ordinal(ordinal)
  return words.say('round.session', { date: date ? words.date(date) : words.say('round.undated') })
}

/** A round on its own: «الجولة الثالثة», “Third round”. */
export const roundName = (round: Named | Round, words: Words): string =>
  round.ordinal === null || round.ordinal === 0
    ? columnName(round, words)
    : words.say('round.ofOrdinal', { ordinal: words.ordinal(round.ordinal) })

/** The same inside a sentence: English ordinals are then lower-case. */
export const ordinalInSentence = (named: Named, words: Words): string => {
  const name = columnName(named, words)
  return words.language === 'en' && named.ordinal !== null ? name.toLowerCase() : name
}
