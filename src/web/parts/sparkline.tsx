import type { DialogueSummary } from '../../desk/desk.ts'
import { useWords } from '../language.tsx'
import { columnName } from '../names/column-name.ts'
import { daysOf, middleOf } from '../../ledger/naming/when.ts'

const inset = 6
const span = 240 - 2 * inset

/** The rounds of a dialogue on their own true scale, in the direction of time. */
export function Sparkline({ rounds }: { rounds: DialogueSummary['rounds'] }) {
  const words = useWords()
  const dated = rounds.flatMap((round) => {
    const days = daysOf(round.date)
    return days ? [{ round, day: middleOf(days) }] : []
  })
  if (dated.length < 2) return <span className="spark" />
  const [first, last] = [dated[0]!.day, dated.at(-1)!.day]
  const x = (day: number) => {
    const along = inset + ((day - first) / (last - first || 1)) * span
    return words.language === 'ar' ? 240 - along : along
  }
  const label = dated
    .map(({ round }) => `${columnName(round, words)}${words.comma}${words.date(round.date!)}`)
    .join('. ')
  return (
    <svg className="spark" width={240} height={34} role="img" aria-label={label}>
      <path d={`M${x(first)} 10H${x(last)}`} stroke="var(--rule-2)" />
      {dated.map(({ round, day }) => (
        <g key={round.address}>
          <circle cx={x(day)} cy={10} r={3.6} fill="var(--ink)" />
          <text
            x={x(day)}
            y={28}
            textAnchor="middle"
            fontSize={11.5}
            fill="var(--ink-3)"
            fontFamily="var(--ui)"
            className="num"
          >
            {words.year(round.ordinal ?? new Date(day * 864e5).getUTCFullYear())}
          </text>
        </g>
      ))}
    </svg>
  )
}
