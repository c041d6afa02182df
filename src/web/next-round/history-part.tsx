import { sideName } from '../../ledger/naming/sides.ts'
import type { Content } from '../../dialogue/entry.ts'
import { sayEither, sayEntry, sayOfRound } from '../../dialogue/text.ts'
import type { PreparedRound } from '../../dialogue/prepared-round.ts'
import { sayTitle } from '../../review/text.ts'
import { useWords } from '../language.tsx'
import { Awaited } from '../parts/state.tsx'
import { useEntries } from './calls.ts'
import { SideName, useSeat } from './seat.tsx'

/** Who wrote what, and when: the newest first. */
export function HistoryPart() {
  const words = useWords()
  const { say, language } = words
  const { round } = useSeat()
  return (
    <>
      <p className="lead">{say('history.lead')}</p>
      <Awaited query={useEntries(round.mechanism)}>
        {(entries) => (
          <ol className="history">
            {entries.toReversed().map(({ id, at, author, side, space, content }) => (
              <li key={id}>
                <span className="num quiet">
                  {words.date(at.slice(0, 10))} <bdi>{at.slice(11, 16)}</bdi>
                </span>
                <span>
                  <bdi>{author}</bdi>
                  {words.comma}
                  <SideName side={side} /> {sayEntry(content, language)}
                  <Subject of={subjectOf(content, round, language)} />
                  {content.kind === 'disposition' && content.disposition && (
                    <b> {sayOfRound(`act-${content.disposition.act}`, language)}</b>
                  )}
                  {space && (
                    <span className="quiet detail">{say('next.own', { side: sideName(space, language) })}</span>
                  )}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Awaited>
    </>
  )
}

function Subject({ of }: { of: string | null }) {
  if (!of) return null
  return (
    <>
      : <bdi>{of}</bdi>
    </>
  )
}

/** What an entry is about, by its name. */
function subjectOf(content: Content, round: PreparedRound, language: 'ar' | 'en'): string | null {
  const matter = (address: string) => {
    const found = [...round.lines, ...round.reported].find((line) => line.matter === address)
    return found ? sayTitle(found.title, language) : null
  }
  switch (content.kind) {
    case 'disposition':
      return matter(content.matter)
    case 'item-set':
      return sayEither(content.title, language)
    case 'item-moved':
    case 'item-removed':
      return matter(content.item)
    case 'step-set':
    case 'holiday-set':
    case 'delegate-set':
    case 'group-set':
      return sayEither(content.name, language)
    case 'action-set':
      return sayEither(content.what, language)
    case 'note-set':
      return content.text
    case 'round-cancelled':
    case 'group-ended':
      return content.reason
    default:
      return null
  }
}
