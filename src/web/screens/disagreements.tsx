import { useLayoutEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { Disagreement } from '../../ledger/ledger.ts'
import { InDialogue, SectionPage } from '../dialogue/in-dialogue.tsx'
import { useWords } from '../language.tsx'
import { DisagreementBox } from '../parts/disagreement.tsx'
import './disagreements.css'

/** On what the sources contradict each other: claims side by side, those first on which nobody has ruled. */
export default function DisagreementsScreen({ mechanism }: { mechanism: string }) {
  return (
    <InDialogue mechanism={mechanism}>
      {(dialogue) => (
        <SectionPage dialogue={dialogue} section="disagreements">
          <Inbox dialogue={dialogue} />
        </SectionPage>
      )}
    </InDialogue>
  )
}

const fields = (disagreements: readonly Disagreement[]) => [...new Set(disagreements.map(({ field }) => field))].sort()

function Inbox({ dialogue: { disagreements, documents } }: { dialogue: Dialogue }) {
  const { say } = useWords()
  const [search, setSearch] = useSearchParams()
  const field = search.get('field') ?? ''
  const list = useRef<HTMLDivElement>(null)
  const shown = disagreements.filter((one) => !field || one.field === field)
  const open = shown.filter(({ ruled }) => !ruled)
  const settled = shown.filter(({ ruled }) => ruled)
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog')) return
      const boxes = [...(list.current?.querySelectorAll<HTMLElement>('.disagreement') ?? [])]
      const at = boxes.findIndex((box) => box.contains(document.activeElement))
      if (event.code === 'KeyJ') goTo(boxes[at + 1] ?? boxes[0])
      else if (event.code === 'KeyK') goTo(boxes[at - 1] ?? boxes.at(-1))
      else if (event.code === 'KeyR') boxes[at]?.querySelector<HTMLElement>('[data-rule]')?.click()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const box = (disagreement: Disagreement) => (
    <DisagreementBox
      key={disagreement.address}
      disagreement={disagreement}
      documents={documents}
      heading={disagreement.ruled ? 'h3' : 'h2'}
    />
  )
  return (
    <div ref={list}>
      <div className="inbox-head">
        <p>{say('disagree.toRule', { n: open.length })}</p>
        {fields(disagreements).length > 1 && (
          <label>
            {say('disagree.field')}{' '}
            <select
              value={field}
              onChange={({ currentTarget: { value } }) => setSearch(value ? { field: value } : {}, { replace: true })}
            >
              <option value="">{say('disagree.all')}</option>
              {fields(disagreements).map((one) => (
                <option key={one} value={one}>
                  {say(`field.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <p className="quiet keys">{say('disagree.keys')}</p>
      </div>
      {/* one list, so that a form that is open stays when another ruling moves its box */}
      {[
        ...open.map(box),
        settled.length > 0 && (
          <h2 key="settled" className="section-title">
            {say('disagree.settled')}
          </h2>
        ),
        ...settled.map(box),
      ]}
    </div>
  )
}

function goTo(box: HTMLElement | undefined): void {
  box?.focus({ preventScroll: true })
  box?.scrollIntoView({ block: 'nearest' })
}
