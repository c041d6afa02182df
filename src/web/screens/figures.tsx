import { useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { FigurePoint } from '../../ledger/ledger.ts'
import { daysOf, middleOf } from '../../ledger/naming/when.ts'
import type { ReviewedMatter } from '../../review/review.ts'
import { toMatter } from '../addresses.ts'
import { InDialogue, SectionPage } from '../dialogue/in-dialogue.tsx'
import { useWords, type Words } from '../language.tsx'
import { MatterTitle } from '../names/matter-title.tsx'
import { Quotation } from '../parts/quotation.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import './figures.css'

/** What was counted, over time, with who said so. A figure is as its document gave it: nothing is converted or averaged. */
export default function FiguresScreen({ mechanism }: { mechanism: string }) {
  return (
    <InDialogue mechanism={mechanism}>
      {(dialogue) => (
        <SectionPage dialogue={dialogue} section="figures">
          {dialogue.matters
            .filter(({ figures }) => figures.length > 0)
            .map((matter) => (
              <Measure key={matter.address} matter={matter} dialogue={dialogue} />
            ))}
        </SectionPage>
      )}
    </InDialogue>
  )
}

function Measure({ matter, dialogue }: { matter: ReviewedMatter; dialogue: Dialogue }) {
  const words = useWords()
  const units = [...new Set(matter.figures.map(({ unit }) => unit))]
  return (
    <section aria-label={matter.title[words.language]}>
      <h2 className="section-title">
        <Link href={toMatter(matter)}>
          <MatterTitle title={matter.title} />
        </Link>
      </h2>
      {units.map((unit) => (
        <Course key={unit} points={matter.figures.filter((figure) => figure.unit === unit)} dialogue={dialogue} />
      ))}
      <ol>
        {[...matter.figures].sort(byTime).map((figure) => (
          <li key={`${figure.document} ${figure.start}`} className="stage">
            <div className="when">
              <b className="num">{said(figure, words)}</b>
              <span className="num">{figure.asOf ? words.date(figure.asOf) : words.say('figures.noDate')}</span>
            </div>
            <div className="told">
              <div>
                <Quotation of={figure} />
                <SourceLine of={figure} documents={dialogue.documents} />
              </div>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

const byTime = (a: FigurePoint, b: FigurePoint) => (a.asOf ?? '').localeCompare(b.asOf ?? '')

function said({ value, unit, qualifier }: FigurePoint, words: Words): string {
  const amount = words.amount(value, unit)
  return qualifier === 'exact' ? amount : words.say(`finding.${qualifier}`, { n: amount })
}

/** Pixels: the drawing’s size where it has room, and the room for a value beside its point. */
const [widest, height, label] = [640, 150, 96]

/** The values of one unit on a scale of true time from nought upwards; a line where there are three or more days. */
function Course({ points, dialogue }: { points: readonly FigurePoint[]; dialogue: Dialogue }) {
  const words = useWords()
  const rightToLeft = words.language === 'ar'
  const svg = useRef<SVGSVGElement>(null)
  const [width, setWidth] = useState(widest)
  // narrower, it is drawn anew: its words keep their size
  useLayoutEffect(() => {
    const drawn = svg.current
    if (!drawn) return
    const observer = new ResizeObserver(() => setWidth(drawn.getBoundingClientRect().width))
    observer.observe(drawn)
    return () => observer.disconnect()
  }, [])
  const dated = points.flatMap((point) => {
    const days =
      daysOf(point.asOf) ?? daysOf(dialogue.rounds.find(({ address }) => address === point.roundAddress)?.date ?? null)
    return days ? [{ point, day: middleOf(days) }] : []
  })
  const days = [...new Set(dated.map(({ day }) => day))].sort((a, b) => a - b)
  if (days.length < 2) return null
  const [first, last] = [days[0]!, days.at(-1)!]
  const most = Math.max(...dated.map(({ point }) => point.value))
  const x = (day: number) => {
    const from = label / 2 + ((day - first) / (last - first)) * (width - label)
    return rightToLeft ? width - from : from
  }
  const y = (value: number) => height - 26 - (most > 0 ? (Math.max(0, value) / most) * (height - 56) : 0)
  const inTime = [...dated].sort((a, b) => a.day - b.day)
  const sentence = inTime.map(({ point }) => `${point.asOf ? words.date(point.asOf) : ''} ${said(point, words)}`)
  return (
    <svg ref={svg} className="course" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.list(sentence)}>
      <line x1={0} x2={width} y1={height - 26} y2={height - 26} className="ground" />
      {days.length > 2 && (
        <polyline points={inTime.map(({ point, day }) => `${x(day)},${y(point.value)}`).join(' ')} className="line" />
      )}
      {inTime.map(({ point, day }, i) => (
        <g key={`${point.document} ${point.start}`}>
          <circle cx={x(day)} cy={y(point.value)} r={4.5} className={point.qualifier === 'exact' ? 'full' : 'hollow'} />
          {inTime.findIndex((other) => other.day === day && other.point.value === point.value) === i && (
            <text x={x(day)} y={y(point.value) - 10} textAnchor="middle" className="value">
              {words.compact(point.value)}
            </text>
          )}
        </g>
      ))}
      {days
        .filter((day, i) => i === 0 || Math.abs(x(day) - x(days[i - 1]!)) > label)
        .map((day) => (
          <text key={day} x={x(day)} y={height - 8} textAnchor="middle">
            {words.date(
              dated.find((one) => one.day === day)?.point.asOf ?? new Date(day * 864e5).toISOString().slice(0, 7),
            )}
          </text>
        ))}
    </svg>
  )
}
