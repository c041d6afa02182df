import { Link } from 'wouter'
import type { Loom } from '../../api/shapes.ts'
import type { Verdict as Of } from '../../ledger/ledger.ts'
import { toDialogue } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { ordinalInSentence } from '../names/column-name.ts'
import { VerdictGlyph } from '../parts/verdict.tsx'
import { searchOf, verdictsInOrder, type View } from './view.ts'

interface SummaryProps {
  readonly view: View
  readonly dialogue: Loom
}

/** The count is a sentence, and each count in it is the filter. */
export function Summary({ view, dialogue }: SummaryProps) {
  const words = useWords()
  const { say, comma, language } = words
  const { matters } = dialogue
  if (!matters.length) return <p className="lead">{say('dialogue.noMatters')}</p>
  const parts = verdictsInOrder.flatMap((verdict) => {
    const n = matters.filter((matter) => matter.verdict === verdict).length
    return n ? [{ verdict, n }] : []
  })
  const newest = dialogue.rounds.filter(({ ordinal }) => ordinal !== null).at(-1)
  const phrase = (verdict: Of, n: number) =>
    verdict === 'silent'
      ? newest
        ? say('dialogue.silent', { n, round: ordinalInSentence(newest, words) })
        : say('dialogue.silentPlain', { n })
      : say(`dialogue.${verdict}`, { n })
  return (
    <p className="lead summary">
      {words.tell('dialogue.summary', {
        matters: matters.length,
        parts: parts.map(({ verdict, n }, i) => {
          const text = `${language === 'ar' && i > 0 ? 'و' : ''}${phrase(verdict, n)}`
          const [count, first, ...tail] = text.split(' ')
          const chosen = view.only === verdict
          return (
            <span key={verdict}>
              <Link
                href={`${toDialogue(dialogue.mechanism)}${searchOf({ ...view, only: chosen ? null : verdict })}`}
                className="part"
                aria-current={chosen}
              >
                {/* the numeral keeps its conjunction and its glyph on one line */}
                <span className="no-wrap">
                  <span className={`verdict ${verdict}`}>
                    <VerdictGlyph of={verdict} />
                  </span>
                  {first ? `${count} ${first}` : count}
                </span>
                {tail.length > 0 && ` ${tail.join(' ')}`}
              </Link>
              {i < parts.length - 1 && comma}
            </span>
          )
        }),
      })}
    </p>
  )
}
