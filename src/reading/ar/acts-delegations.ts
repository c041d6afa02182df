import type { Span } from '../../text/span.ts'
import type { VerbReading } from './acts-lexicon.ts'
import { isPlain } from './acts-preceding.ts'
import { isComma, isMark, type Sheet } from './acts-sheet.ts'
import type { Subject } from './acts-subjects.ts'

// For which side somebody leads, signs or takes part.

/** Verbs of what one side's man does for it: `ترأس الاجتماع عن الجانب القطري …`. */
export const forSide = /^(?:ترأس|رأس|وقع|مثل|حضر|شارك)$/

/** A side in whose name it is done; `joined` where that goes on with و from somebody before. */
export interface NamedSide {
  readonly side: Span
  readonly joined: boolean
}

/** `من الجانب العماني …، ومن الجانب الهندي …`, `، والجانب الهندي …`: the sides in whose name it is done. */
export function sidesFor({ words, mentionFrom, mentionTo, verbs }: Sheet, from: number): NamedSide[] {
  const found: NamedSide[] = []
  for (let j = from; j + 1 < words.length && j < from + 60; j++) {
    if (isMark(words[j], '؛.') || verbs[j]!.some((at) => isPlain(at) || at.object === true)) break
    const next = words[j + 1]!
    const own = mentionFrom[j]
    if (own && /^وال(?:جانب|طرف|وفد)$/.test(words[j]!.folded) && isComma(words[j - 1]))
      found.push({ side: own, joined: true })
    const party = /^(?:ال)?(?:جانب|طرف|حكومه)$/.test(next.folded)
    // ومن الجانب الياباني ترأس: of the verb behind it
    if (party && verbs[Math.max(mentionTo[j + 1]!, mentionTo[j + 2] ?? 0)]?.length) break
    if (!/^و?(?:عن|من)$/.test(words[j]!.folded) || (!party && !(words[j]!.folded.endsWith('عن') && mentionFrom[j + 1])))
      continue
    const mention = mentionFrom[j + 1] ?? mentionFrom[j + 2]
    if (mention) found.push({ side: mention, joined: words[j]!.folded.startsWith('و') })
  }
  return found
}

/** `أن الوكيل سامي فهمي ترأس الجانب المصري`: whoever he is, he acted for the side that he led. */
export function ledSide({ words, mentionFrom }: Sheet, i: number, { verb }: VerbReading): Subject | null {
  const side = mentionFrom[i + 1]
  return forSide.test(verb.lemma) && /^ال(?:جانب|وفد|طرف)$/.test(words[i + 1]?.folded ?? '') && side?.sides.length === 1
    ? { is: 'side', spans: [side], otherwise: 'previous', to: i + 1, behindThat: true }
    : null
}

/** `ترأس السلطان هيثم الجانب العماني`: whoever he is, the side that he led stands behind him. */
export function sideLedBehind(sheet: Sheet, { is, spans, to }: Subject): Span | null {
  const { words, mentionFrom } = sheet
  if (is !== 'side' || spans.length !== 1 || isTold(sheet, spans[0]!)) return null
  for (let j = to; j < words.length && j < to + 12 && !isMark(words[j], '؛.:'); j++) {
    const side = /^(?:ال)?(?:جانب|وفد|طرف)$/.test(words[j]!.folded) ? mentionFrom[j] : undefined
    if (side?.sides.length === 1) return side
  }
  return null
}

/** Whether the mention in the stretch says which side it is. */
const isTold = ({ context: { sides } }: Sheet, span: Span): boolean =>
  sides.some(({ start, end, sides: of }) => start === span.start && end === span.end && of.length > 0)
