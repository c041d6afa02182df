import type { ReactNode } from 'react'

// The mark vocabulary. Shape: family of the act. Fill: how binding. One size, since size would say quantity.

export type Family = 'instrument' | 'undertaking' | 'deed' | 'stance' | 'talk'
export type Fill = 'empty' | 'half' | 'full'
/** Which side acts alone: `a` the first at the table, `b` the second; null for both. */
export type SideMark = 'a' | 'b' | null

export interface Shape {
  readonly family: Family
  readonly fill: Fill
}

export function Mark({ family, fill, side = null, size = 16 }: Shape & { side?: SideMark; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-8 -8 16 16"
      aria-hidden="true"
      className={side ? `side-${side}` : undefined}
    >
      {drawn(family, fill)}
    </svg>
  )
}

function drawn(family: Family, fill: Fill): ReactNode {
  const look = fill === 'full' ? 'full' : 'hollow'
  switch (family) {
    case 'instrument':
      return (
        <>
          <rect className={look} x={-5.1} y={-5.1} width={10.2} height={10.2} strokeWidth={1.5} />
          {fill === 'half' && <rect className="full" x={-5.1} y={0} width={10.2} height={5.1} />}
        </>
      )
    case 'undertaking':
      return (
        <>
          <circle className={look} r={5.6} strokeWidth={1.5} />
          {fill === 'half' && <path className="full" d="M-5.6 0A5.6 5.6 0 0 0 5.6 0Z" />}
        </>
      )
    case 'deed':
      return <path className={look} strokeWidth={1.4} strokeLinejoin="round" d="M0 -6L6.2 4.8H-6.2Z" />
    case 'stance':
      // a nuqta, the rhombic dot that Arabic letters are measured by
      return <path className={look} strokeWidth={1.4} strokeLinejoin="round" d="M0 -5.4L4.6 0 0 5.4 -4.6 0Z" />
    case 'talk':
      return <circle className="full" style={{ stroke: 'none' }} r={fill === 'full' ? 3.4 : 2.1} />
  }
}

/** A round in which no text mentions the matter; large and crimson where it is the newest. */
export function Gap({ newest, size = 16 }: { newest: boolean; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true">
      <circle
        r={newest ? 5.4 : 3.6}
        fill="var(--ground, var(--paper))"
        stroke={newest ? 'var(--attend)' : 'var(--ink-3)'}
        strokeWidth={newest ? 1.7 : 1.1}
        strokeDasharray={newest ? '2.4 2.25' : '1.8 1.97'}
      />
    </svg>
  )
}

/** Texts contradict each other. Drawn, since the character would mirror with the direction and few fonts have it. */
export function Unlike({ size = 14 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-7 -7 14 14" aria-hidden="true" className="unlike">
      <path
        d="M-5 -2.2H5M-5 2.2H5M2.8 -5.6L-2.8 5.6"
        fill="none"
        stroke="var(--ground, var(--paper))"
        strokeWidth={4.5}
      />
      <path d="M-5 -2.2H5M-5 2.2H5M2.8 -5.6L-2.8 5.6" fill="none" stroke="var(--ink)" strokeWidth={1.7} />
    </svg>
  )
}
