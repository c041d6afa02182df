import { type Block, type Line, type Paper, sourceOf } from './paper.ts'
import { quoted } from '../review/text.ts'

/** A paper as lines of plain text, without line ends. A quotation stands where it is first cited, and is called by its number afterwards. */
export function paperLines(paper: Paper): string[] {
  const shown = new Set<number>()
  const [comma, semicolon] = paper.language === 'ar' ? ['، ', '؛ '] : [', ', '; ']
  const notesOf = (lines: readonly Line[], indent: string): string[] =>
    lines
      .flat()
      .flatMap(({ notes = [] }) => notes)
      .filter((number) => !shown.has(number) && shown.add(number))
      .map((number) => {
        const note = paper.notes[number - 1]!
        return `${indent}[${number}] ${quoted(note.quote)} — ${sourceOf(note).join(comma)}`
      })
  const said = (line: Line): string =>
    line.map(({ text, notes = [] }) => text + notes.map((number) => `[${number}]`).join('')).join('')
  const joined = (cells: readonly (readonly Line[])[]): string =>
    cells
      .map((lines) => lines.map(said).filter(Boolean).join(semicolon))
      .filter(Boolean)
      .join(' · ')
  const linesOf = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading':
        return block.under ? [`  ${block.text}`] : ['', block.text]
      case 'paragraph':
        return [`  ${said(block.line)}`, ...notesOf([block.line], '    ')]
      case 'table':
        return block.rows.flatMap((cells) => [`  ${joined(cells)}`, ...notesOf(cells.flat(), '    ')])
      case 'claims':
        return [
          `  ${said(block.about)}`,
          ...block.claims.flatMap(({ line, note }) => [
            `    ${said(line)}[${note}]`,
            ...notesOf([[{ text: '', notes: [note] }]], '      '),
          ]),
          ...block.remarks.map((line) => `    ${said(line)}`),
        ]
    }
  }
  return [`${paper.sort}: ${paper.title}`, paper.subtitle, ...paper.blocks.flatMap(linesOf), '', paper.foot]
}
