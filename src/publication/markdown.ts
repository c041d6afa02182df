import { type Block, directionOf, languageOf, type Line, notesInPlace, type Paper, sourceOf } from './paper.ts'
import { commaIn, quoted } from '../review/text.ts'

/** A paper as Markdown (CommonMark with the tables and footnotes of GitHub's), whole in the direction of its language. */
export function paperMarkdown(paper: Paper): string {
  const bare = (text: string) => inLanguage(text, paper)
  const said = (line: Line): string =>
    line
      .map(({ text, strong, notes = [] }) => {
        const words = text.trim()
          ? text.replace(/\S[^]*\S|\S/, (inner) => (strong ? `**${bare(inner)}**` : bare(inner)))
          : text
        return words + notes.map((number) => `[^${number}]`).join(' ')
      })
      .join('')
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const blockOf = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
        return `${block.under ? '###' : '##'} ${escaped(block.text)}`
      case 'paragraph':
        return said(block.line)
      case 'table':
        return [
          row(block.columns.map(({ name }) => escaped(name))),
          row(block.columns.map(() => '---')),
          ...block.rows.map((cells) => row(cells.map((lines) => lines.map(said).join('<br>')))),
        ].join('\n')
      case 'claims':
        return [
          `**${said(block.about)}**`,
          block.claims
            .map(({ line, notes: cited }) => {
              const words = cited.map((note) => `${bare(quoted(paper.notes[note - 1]!.quote))}[^${note}]`)
              return `- ${said(line)}: ${words.join(commaIn(paper.language))}`
            })
            .join('\n'),
          ...block.remarks.map(said),
        ].join('\n\n')
    }
  }
  const inPlace = notesInPlace(paper)
  const notes = paper.notes.map(
    (note, i) =>
      `[^${i + 1}]: ${[
        ...(inPlace.has(i + 1) ? [] : [bare(quoted(note.quote))]),
        sourceOf(note).map(bare).join(commaIn(paper.language)),
      ].join(' ')}`,
  )
  const parts = [
    `<div lang="${paper.language}" dir="${directionOf(paper.language)}">`,
    `# ${escaped(paper.title)}`,
    escaped(paper.subtitle),
    ...paper.blocks.map(blockOf),
    `*${escaped(paper.foot)}*`,
    notes.join('\n'),
    '</div>',
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** What Markdown or HTML would take for a sign of its own. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** Words of another language than the paper's are told apart, with their own direction. */
function inLanguage(text: string, { language }: Paper): string {
  const own = languageOf(text, language)
  return own === language ? escaped(text) : `<bdi lang="${own}" dir="${directionOf(own)}">${escaped(text)}</bdi>`
}
