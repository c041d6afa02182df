import type { Sentence, SideMention } from '../analysis.ts'
import type { ActContext } from '../steps/07-acts.ts'

// Whose words a whole text gives: "Remarks by the Foreign Minister of Japan", "Interview with the Omani minister".

const speeches = new Set([
  'remarks',
  'speech',
  'address',
  'statement',
  'intervention',
  'keynote',
  'interview',
  'toast',
  'message',
  'comments',
  'briefing',
  'op-ed',
])
const links = new Set(['by', 'of', 'from', 'with'])
/** How many words may go before "remarks", and stand between it and whose they are. */
const reach = 7

/** The mention of the one official who speaks in the document that the title presents. */
export function speaker({ words }: Sentence, { sides, pair }: ActContext): SideMention | null {
  const at = words.findIndex(({ folded }, i) => i < reach && speeches.has(folded))
  if (at < 0) return null
  const link = words.find(({ folded }, i) => i > at && i <= at + reach && links.has(folded))
  const by =
    link &&
    sides.find(({ as, start }) => (as === 'person' || as === 'office') && start >= link.end && start - link.end <= 12)
  if (!by || by.sides.length) return by ?? null
  // a minister before a council of states is the one state's
  const states = pair?.filter((side) => side.length === 2) ?? []
  return states.length === 1 ? { ...by, sides: states } : null
}
