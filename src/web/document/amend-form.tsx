import { useEffect, useMemo, useRef, useState } from 'react'
import { amendmentFrom, soundAmendment } from '../../desk/amendment.ts'
import type { OpenDocument } from '../../desk/desk.ts'
import { HiwarError } from '../../errors.ts'
import { type AmendableField, amendableFields } from '../../ledger/amendable.ts'
import type { SideCode } from '../../reading/finding.ts'
import type { Span } from '../../text/span.ts'
import { Reasoned } from '../judging/reasoned.tsx'
import { useRule } from '../judging/rule.ts'
import { useWords } from '../language.tsx'
import { Says } from '../parts/says.tsx'
import { type Move, moved, selectedSpan } from './extent.ts'
import { Field, none, written } from './fields.tsx'
import { anchorIn, type Marked } from './runs.ts'

interface AmendFormProps {
  readonly marked: Marked
  readonly document: OpenDocument
  readonly parties: readonly SideCode[]
  readonly extent: Span
  readonly setExtent: (extent: Span) => void
  readonly leave: () => void
}

type Fields = Readonly<Partial<Record<AmendableField, unknown>>>
type Typed = Readonly<Partial<Record<AmendableField, string>>>

/** A finding as a person says it is: its fields and its words. What does not do is told beside its field before it is sent. */
export default function AmendForm({ marked, document, parties, extent, setExtent, leave }: AmendFormProps) {
  const words = useWords()
  const { say, language } = words
  const { type, finding } = marked
  const anchor = anchorIn(document, marked)
  const fields: readonly AmendableField[] = amendableFields[type]
  const before = useMemo(
    () => Object.fromEntries(fields.map((field) => [field, written((finding as object as Fields)[field])])),
    [fields, finding],
  ) as Typed
  const [typed, setTyped] = useState(before)
  const ruling = useRule()
  const box = useRef<HTMLDivElement>(null)
  const sides = useMemo(
    () => [...new Set([...parties, ...document.reading.acts.flatMap(({ actors }) => actors)])].slice(0, 8),
    [parties, document],
  )

  // whoever opened it by a key goes on by keys: into its first field, and back to the card
  useEffect(() => {
    const card = box.current?.closest('.card')
    box.current?.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true })
    return () => card?.querySelector<HTMLElement>('.card-head')?.focus({ preventScroll: true })
  }, [])

  useEffect(() => {
    const follow = () => {
      const selected = selectedSpan()
      if (selected) setExtent(selected)
    }
    window.addEventListener('pointerup', follow)
    return () => window.removeEventListener('pointerup', follow)
  }, [setExtent])

  const faults: Partial<Record<AmendableField | 'extent', string>> = {}
  const sound = (of: AmendableField | 'extent', check: () => unknown) => {
    try {
      check()
    } catch (fault) {
      if (!(fault instanceof HiwarError)) throw fault
      faults[of] = of === 'extent' ? fault.say(language) : say('amend.unfit')
    }
  }
  const { start, end } = extent
  const movedWords = start !== finding.start || end !== finding.end
  // an amendment says all that differs from what was found, so that a second one does not lose the first
  const found = (document.reading[type] as readonly (Span & object)[]).find(
    (one) => one.start === anchor.start && one.end === anchor.end,
  )
  const amendment: Record<string, unknown> = {}
  for (const field of fields) {
    const line = typed[field] ?? ''
    const as = found ? written((found as object as Fields)[field]) : null
    if (line === as) continue
    const value = amendmentFrom(type, { [field]: line.trim() || (listed.has(field) ? '' : none) })
    sound(field, () => soundAmendment(anchor, value, document.text))
    // a field that takes words takes the word “none” as well: left empty it is at fault
    if (!line.trim() && value[field] === none) faults[field] = say('amend.empty')
    Object.assign(amendment, value)
  }
  if (start !== anchor.start || end !== anchor.end) {
    Object.assign(amendment, { start, end })
    sound('extent', () => soundAmendment(anchor, { start, end }, document.text))
  }
  const changed = movedWords || fields.some((field) => typed[field] !== before[field])
  const steps: readonly Move[] = ['start-earlier', 'start-later', 'end-earlier', 'end-later']
  return (
    <div className="in-hand-more" ref={box}>
      <Reasoned
        name={say('finding.amend')}
        ready={changed && Object.keys(faults).length === 0 && Object.keys(amendment).length > 0}
        notReady={say(Object.keys(faults).length > 0 ? 'amend.faults' : 'amend.nothing')}
        rule={ruling}
        saying={({ by }) => say('finding.amended', { by })}
        enter={(why) => ruling.rule({ on: 'finding', anchor, ruling: 'amended', amendment }, why, leave)}
        leave={leave}
      >
        {fields.map((field) => (
          <Field
            key={field}
            type={type}
            field={field}
            value={typed[field] ?? ''}
            set={(value) => setTyped({ ...typed, [field]: value })}
            error={faults[field]}
            sides={sides}
          />
        ))}
        <fieldset className="extent">
          <legend>{say('amend.extent')}</legend>
          <Says small>{shortened(document.text.slice(start, end))}</Says>
          <p className="quiet">{say('amend.extentHint')}</p>
          <p className="form-end">
            {steps.map((step) => (
              <button
                key={step}
                type="button"
                className="as-link"
                onClick={() => setExtent(moved(document.text, extent, step))}
              >
                {say(`amend.${step}`)}
              </button>
            ))}
          </p>
          {faults.extent && <p className="failure">{faults.extent}</p>}
        </fieldset>
      </Reasoned>
    </div>
  )
}

const listed = new Set<AmendableField>(['actors', 'parties', 'topics', 'heads'])

const longest = 160
const shortened = (quote: string): string =>
  quote.length <= longest
    ? quote
    : `${quote.slice(0, longest / 2).trimEnd()} … ${quote.slice(-longest / 2).trimStart()}`
