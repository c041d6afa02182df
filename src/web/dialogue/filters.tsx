import { type ReactNode, useState } from 'react'
import type { Loom } from '../../api/shapes.ts'
import { sideShort } from '../../ledger/naming/sides.ts'
import { useWords } from '../language.tsx'
import type { Timeline } from '../loom/columns.ts'
import type { Row } from '../loom/weave.ts'
import { columnName } from '../names/column-name.ts'
import { groupOf, groupWord } from '../names/topic-groups.ts'
import { publisherChoices, publisherOf } from '../names/publisher-name.ts'
import { isFiltered, kindsInOrder, topicsInOrder, type View } from './view.ts'

interface FiltersProps {
  readonly dialogue: Loom
  readonly rows: readonly Row[]
  readonly timeline: Timeline
  readonly view: View
  readonly show: (change: Partial<View>) => void
}

/** Which matters are shown, and which stretch of time. A choice that the dialogue does not have is not offered. On a phone it is folded. */
export function Filters({ dialogue, rows, timeline, view, show }: FiltersProps) {
  const words = useWords()
  const { say, language } = words
  const publishers = publisherChoices(dialogue.publishers, language)
  const source = publisherOf(view.source, dialogue.publishers)?.publisher ?? view.source
  const present = new Set(rows.map(({ matter }) => groupOf(matter)))
  const { columns } = timeline
  const [open, setOpen] = useState(isFiltered(view) || view.from !== null || view.to !== null)
  return (
    <div className={open ? 'filters open' : 'filters'} role="group" aria-label={say('filter.name')}>
      <button type="button" className="as-link narrow-only" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('filter.name')}
      </button>
      <Choice of={say('filter.side')} chosen={view.side} choose={(side) => show({ side })}>
        {dialogue.parties.map((party) => (
          <option key={party} value={party}>
            {sideShort(party, language)}
          </option>
        ))}
      </Choice>
      <Choice of={say('filter.topic')} chosen={view.topic} choose={(topic) => show({ topic: topic as View['topic'] })}>
        {topicsInOrder
          .filter((group) => present.has(group))
          .map((group) => (
            <option key={group} value={group}>
              {say(groupWord(group))}
            </option>
          ))}
      </Choice>
      <Choice of={say('filter.kind')} chosen={view.kind} choose={(kind) => show({ kind: kind as View['kind'] })}>
        {kindsInOrder.map((kind) => (
          <option key={kind} value={kind}>
            {say(kind === 'figure' ? 'kind.figure' : `family.${kind}`)}
          </option>
        ))}
      </Choice>
      {publishers.length > 1 && (
        <Choice of={say('filter.source')} chosen={source} choose={(source) => show({ source })}>
          {publishers.map(({ publisher, name }) => (
            <option key={publisher} value={publisher}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      {columns.length > 2 && (
        <>
          <Choice
            of={say('filter.from')}
            chosen={view.from}
            choose={(from) => show({ from })}
            all={say('filter.first')}
          >
            {columns.slice(0, -1).map((column) => (
              <option key={column.key} value={column.key}>
                {columnName(column, words)}
              </option>
            ))}
          </Choice>
          <Choice of={say('filter.to')} chosen={view.to} choose={(to) => show({ to })} all={say('filter.newest')}>
            {columns.slice(1).map((column) => (
              <option key={column.key} value={column.key}>
                {columnName(column, words)}
              </option>
            ))}
          </Choice>
        </>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly of: string
  readonly chosen: string | null
  readonly choose: (value: string | null) => void
  readonly all?: string
  readonly children: ReactNode
}

/** One thing to choose by; empty: all. */
export function Choice({ of, chosen, choose, all, children }: ChoiceProps) {
  const { say } = useWords()
  return (
    <label className={chosen ? 'set' : undefined}>
      <span>{of}</span>
      <select value={chosen ?? ''} onChange={({ target }) => choose(target.value || null)}>
        <option value="">{all ?? say('filter.any')}</option>
        {children}
      </select>
    </label>
  )
}
