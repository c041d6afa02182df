import type { Verdict as Of } from '../../ledger/ledger.ts'
import { useWords } from '../language.tsx'

const line = {
  stroke: 'currentColor',
  fill: 'none',
  strokeWidth: 1.6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const
const check = 'M-2.9 .2L-.8 2.4 3-2.2'

/** A verdict’s glyph; only the arrow turns with the direction of time. */
export function VerdictGlyph({ of }: { of: Of }) {
  const { language } = useWords()
  return (
    <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
      {of === 'kept' && (
        <>
          <circle r={6.2} fill="currentColor" />
          <path d={check} {...line} stroke="var(--ground, var(--paper))" />
        </>
      )}
      {of === 'kept-late' && (
        <>
          <circle r={6} {...line} />
          <path d={check} {...line} />
        </>
      )}
      {of === 'advanced' && (
        <path transform={language === 'ar' ? 'scale(-1 1)' : undefined} d="M-6 0H5.6M1.6-4L5.8 0 1.6 4" {...line} />
      )}
      {of === 'restated' && <path d="M-3.6-3.6V3.6M0-3.6V3.6M3.6-3.6V3.6" {...line} transform="skewX(-14)" />}
      {of === 'open' && <circle r={5.6} {...line} />}
      {of === 'overdue' && (
        <>
          <circle r={6.2} fill="currentColor" />
          <path d="M0-3V.6M0 3V3.1" {...line} strokeWidth={1.9} stroke="var(--ground, var(--paper))" />
        </>
      )}
      {of === 'silent' && (
        <circle r={5.6} {...line} strokeDasharray="2.5 3.35" strokeLinecap="butt" strokeWidth={1.8} />
      )}
    </svg>
  )
}

export function Verdict({ of }: { of: Of }) {
  const { say } = useWords()
  return (
    <span className={`verdict ${of}`}>
      <VerdictGlyph of={of} />
      <span>{say(`verdict.${of}`)}</span>
    </span>
  )
}
