import { Link } from 'wouter'
import { toMatter } from '../addresses.ts'
import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { MatterTitle } from '../names/matter-title.tsx'
import { groupWord } from '../names/topic-groups.ts'
import { Verdict } from '../parts/verdict.tsx'
import { inView, type Timeline } from './columns.ts'
import { grouped } from './groups.ts'
import { remarkOf } from './remark.ts'
import './table.css'
import type { Row, Stop } from './weave.ts'

/** The loom in words: the same matters and rounds as a plain table, to be read aloud, searched in the page or copied into a sheet. */
export function LoomTable({ rows, timeline }: { rows: readonly Row[]; timeline: Timeline }) {
  const words = useWords()
  const { say } = words
  const columns = timeline.columns.map((column, i) => ({ ...column, i })).filter(({ at }) => inView(at))
  const said = (stop: Stop | undefined) =>
    words.list([
      ...(stop?.marks ?? []).map(({ word, figure }) => (figure ? `${say(word)} ${figure}` : say(word))),
      ...(stop?.disagreements.length ? [say('key.unlike')] : []),
    ])
  return (
    <div className="loom-table" tabIndex={0} role="region" aria-label={say('loom.name')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('loom.matter')}</th>
            {columns.map((column) => (
              <th scope="col" key={column.key}>
                {columnName(column, words)}
                {column.date && column.ordinal !== null && <small className="num">{words.date(column.date)}</small>}
              </th>
            ))}
            <th scope="col">{say('loom.now')}</th>
          </tr>
        </thead>
        {grouped(rows).map(({ group, rows }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 2} className="topic">
                {say(groupWord(group))}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.matter.address}>
                <th scope="row">
                  <Link href={toMatter(row.matter)}>
                    <MatterTitle title={row.matter.title} />
                  </Link>
                </th>
                {columns.map(({ key, i }) => {
                  const gap = row.gaps.some(({ column }) => column === i)
                  return (
                    <td key={key}>
                      {gap ? (
                        <span className="quiet">{say('key.gap')}</span>
                      ) : (
                        said(row.stops.find(({ column }) => column === i))
                      )}
                    </td>
                  )
                })}
                <td>
                  <Verdict of={row.matter.verdict} /> <span className="quiet">{remarkOf(row, timeline, words)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}
