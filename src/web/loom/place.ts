import type { CSSProperties } from 'react'

/** A place on the time scale, for CSS: `--at` and `--to` run from 0 to 1, always the way the language is read. */
export const place = (at: number, to?: number): CSSProperties =>
  ({ '--at': at, ...(to !== undefined && { '--to': to }) }) as CSSProperties
