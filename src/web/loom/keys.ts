import type { KeyboardEvent } from 'react'

// Movement on the loom. Its cells are in the order of the document: title, marks in the order of time, verdict.

const cellsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>('[data-cell]')]
const centre = (element: Element) => {
  const { left, right } = element.getBoundingClientRect()
  return (left + right) / 2
}

/** One cell alone can be reached by Tab; the arrows lead on from it. */
export function keepOneInTabOrder(grid: HTMLElement | null, focused?: EventTarget | null): void {
  if (!grid) return
  const current = grid.querySelector<HTMLElement>('[data-cell][tabindex="0"]')
  const next =
    focused instanceof HTMLElement && focused.matches('[data-cell]') ? focused : (current ?? cellsOf(grid)[0])
  if (!next || next === current) return
  current?.setAttribute('tabindex', '-1')
  next.setAttribute('tabindex', '0')
}

/** A cell as it is found again: its row, and its place in that row from the end. */
interface InHand {
  readonly row: string
  readonly fromEnd: number
}

/** The cell that has the focus; null where none of the grid has it. */
export function cellInHand(grid: HTMLElement | null): InHand | null {
  const cell = document.activeElement?.closest<HTMLElement>('[data-cell]')
  const row = cell?.closest<HTMLElement>('[data-row]')
  if (!cell || !row || !grid?.contains(row)) return null
  const cells = cellsOf(row)
  return { row: row.dataset.row!, fromEnd: cells.length - cells.indexOf(cell) }
}

/** Gives the focus back to a cell that was taken away with it. */
export function takeInHand(grid: HTMLElement | null, cell: InHand | null): void {
  if (!grid || !cell || document.activeElement !== document.body) return
  const row = grid.querySelector(`[data-row="${CSS.escape(cell.row)}"]`)
  const cells = row ? cellsOf(row) : []
  ;(cells.at(-cell.fromEnd) ?? cells.at(-1))?.focus({ preventScroll: true })
}

/** Left and right move in the row, the way it is read; up and down to the nearest cell of the row above or below. */
export function move(event: KeyboardEvent, rightToLeft: boolean): void {
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
  const row = cell?.closest('[data-row]')
  if (!cell || !row || event.ctrlKey || event.metaKey || event.altKey) return
  const cells = cellsOf(row)
  const here = cells.indexOf(cell)
  const [back, on] = rightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  let target: HTMLElement | undefined
  if (event.key === on) target = cells[here + 1]
  else if (event.key === back) target = cells[here - 1]
  else if (event.key === 'Home') target = cells[0]
  else if (event.key === 'End') target = cells.at(-1)
  else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const all = [...row.closest('.loom')!.querySelectorAll('[data-row]')]
    const other = all[all.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)]
    const x = centre(cell)
    target = other && cellsOf(other).sort((a, b) => Math.abs(centre(a) - x) - Math.abs(centre(b) - x))[0]
  } else return
  event.preventDefault()
  target?.focus()
}
