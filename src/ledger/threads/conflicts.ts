import type { Topic } from '../../reading/finding.ts'
import { overlap } from '../../text/span.ts'
import type { Item, OpenedDocument } from '../items.ts'
import { isSideName } from '../side-words.ts'
import { termBase } from '../terms.ts'

// Which conflict an act is about that does not name it: the one that its sentence begins with ("On Yemen both called …"), the one of the act
// that it is joined to, or of one shortly before that speaks of the same truce, hostages or mediation.

const troubled = new Set<Topic>(['conflict-mediation', 'regional-security', 'health-humanitarian'])
/** UTF-16 code units: how far before its verb a sentence names what it is about; how far two joined acts stand apart; how far one leads on. */
const fronting = 60
const joining = 30
const leading = 500

/** The conflicts that an act names. */
const namedBy = ({ terms }: Item): Set<string> =>
  new Set(terms.flatMap(({ value }) => (value.kind === 'conflict' && value.subject ? [value.subject] : [])))

/** What attends a conflict: a truce, hostages, mediation, relief. Beside the conflict itself it is no subject of its own. */
export const attends = ({ value }: Item['terms'][number]): boolean =>
  value.kind === 'sector' && (value.topics[0] === 'conflict-mediation' || attending.has(value.id))
const attending = new Set(['ceasefire', 'detainees', 'mediation'])

/** For each act of a document the conflicts that it is about. */
export function conflictsIn({ acts, document, sides }: OpenedDocument): ReadonlyMap<Item, ReadonlySet<string>> {
  const found = new Map<Item, ReadonlySet<string>>()
  const places = document.reading.places.flatMap(({ start, end, quote }) => {
    const term = termBase.find(quote)[0]?.value
    return term?.kind === 'conflict' && term.subject && !isSideName(term.title.en, sides)
      ? [{ start, end, subject: term.subject }]
      : []
  })
  const inOrder = [...acts].sort((a, b) => a.start - b.start)
  inOrder.forEach((item, i) => {
    const own = namedBy(item)
    if (own.size) return found.set(item, own)
    if (!item.topics.some((topic) => troubled.has(topic))) return
    const before = inOrder.slice(0, i)
    const fronted = places.findLast(
      (place) =>
        place.end <= item.start &&
        item.start - place.start <= fronting &&
        !before.some((other) => overlap(other, place)),
    )
    if (fronted) return found.set(item, new Set([fronted.subject]))
    const speaking = before.findLast((other) => {
      const gap = item.start - other.end
      if (found.get(other)?.size !== 1 || gap > leading) return false
      return (
        (gap <= joining && item.topics.includes('conflict-mediation')) ||
        item.terms.some((term) => attends(term) && other.terms.some(({ value }) => value === term.value))
      )
    })
    return speaking && found.set(item, found.get(speaking)!)
  })
  return found
}
