import { type Block, type Column, type Line, notesInPlace, type Paper, sourceOf } from './paper.ts'
import { commaIn, quoted } from '../review/text.ts'

/** A paper as lines of plain text, without line ends. A quotation stands where it is first cited, and is called by its number afterwards. */
export function paperLines(paper: Paper): string[] {
  const shown = new Set<number>()
  const inPlace = notesInPlace(paper)
  const comma = commaIn(paper.language)
  const semicolon = paper.language === 'ar' ? '؛ ' : '; '
  const notesOf = (lines: readonly Line[], indent: string): string[] =>
    lines
      .flat()
      .flatMap(({ notes = [] }) => notes)
      .filter((number) => !shown.has(number) && shown.add(number))
      .map((number) => {
        const note = paper.notes[number - 1]!
        const words = inPlace.has(number) ? [] : [quoted(note.quote)]
        return `${indent}[${number}] ${[...words, sourceOf(note).join(comma)].join(' — ')}`
      })
  const said = (line: Line): string =>
    line.map(({ text, notes = [] }) => text + notes.map((number) => `[${number}]`).join('')).join('')
  /** What a row is about, and under it what stands in each column. */
  const rowOf = (columns: readonly Column[], cells: readonly (readonly Line[])[]): string[] =>
    cells.flatMap((lines, i) => {
      const told = lines.map(said).filter(Boolean)
      if (i === 0) return told.map((line, j) => `${j ? '    ' : '  '}${line}`)
      return told.length ? [`    ${columns[i]!.name}: ${told.join(semicolon)}`] : []
    })
  const linesOf = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading':
        return block.under ? [`  ${block.text}`] : ['', block.text]
      case 'paragraph':
        return [`  ${said(block.line)}`, ...notesOf([block.line], '    ')]
      case 'table':
        return block.rows.flatMap((cells) => [...rowOf(block.columns, cells), ...notesOf(cells.flat(), '      ')])
      case 'claims':
        return [
          `  ${said(block.about)}`,
          ...block.claims.flatMap(({ line, notes }) => [
            `    ${said(line)}`,
            ...notes.map((number) => `      ${quoted(paper.notes[number - 1]!.quote)}[${number}]`),
            ...notesOf([[{ text: '', notes }]], '      '),
          ]),
          ...block.remarks.map((line) => `    ${said(line)}`),
        ]
    }
  }
  return [`${paper.sort}: ${paper.title}`, paper.subtitle, ...paper.blocks.flatMap(linesOf), '', paper.foot]
}
