import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { HiwarError } from '../errors.ts'
import { faceFolders } from './faces.ts'
import layout from './paper.typ?raw'
import { directionOf, languageOf, type Line, lineLanguage, notesInPlace, type Paper, sourceOf } from './paper.ts'
import { quoted } from '../review/text.ts'

let compiler: NodeCompiler | undefined

/**
 * A paper as PDF, A4, tagged. What the paper says goes to Typst as data and never as its source, so that no text is taken for a command.
 * One paper gives one sequence of bytes.
 */
export function paperPdf(paper: Paper): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [...faceFolders()] }] })
  const compiled = compiler.compile({ mainFileContent: layout, inputs: { paper: JSON.stringify(printed(paper)) } })
  if (!compiled.result) {
    const [first] = compiled.takeDiagnostics()?.shortDiagnostics ?? []
    throw new HiwarError('UNEXPECTED', { why: String(first?.message ?? 'Typst') })
  }
  const bytes = compiler.pdf(compiled.result, { creationTimestamp: Date.parse(paper.day) / 1000 })
  compiler.evictCache(10)
  return new Uint8Array(bytes)
}

/** The paper as the layout takes it: every run knows its language, and a note is set whole where it is first cited. */
function printed(paper: Paper) {
  const { language } = paper
  const shown = new Set<number>()
  const inPlace = notesInPlace(paper)
  const words = (text: string) => ({ text, language: languageOf(text, language) })
  // A space before words of the other direction belongs to what they stand in.
  const led = (text: string) => ({ ...words(text.trimStart()), lead: /^\s/.test(text) ? ' ' : '' })
  const cited = (number: number) => {
    const first = !shown.has(number)
    shown.add(number)
    return { number, first }
  }
  const lineOf = (line: Line) =>
    line.map(({ text, strong = false, quiet = false, notes = [] }) => ({
      ...led(text),
      strong,
      quiet,
      notes: notes.map(cited),
    }))
  const directed = (line: Line) => ({ language: lineLanguage(line, language), runs: lineOf(line) })
  return {
    ...paper,
    direction: directionOf(language),
    notes: paper.notes.map((note, i) => ({
      ...words(inPlace.has(i + 1) ? '' : quoted(note.quote)),
      source: sourceOf(note).map(words),
    })),
    blocks: paper.blocks.map((block) => {
      switch (block.kind) {
        case 'heading':
          return { ...block, under: block.under ?? false }
        case 'paragraph':
          return { ...block, line: lineOf(block.line) }
        case 'table':
          return { ...block, rows: block.rows.map((cells) => cells.map((lines) => lines.map(directed))) }
        case 'claims':
          return {
            ...block,
            about: lineOf(block.about),
            claims: block.claims.map(({ line, notes }) => ({
              line: lineOf(line),
              said: notes.map((note) => ({ ...words(quoted(paper.notes[note - 1]!.quote)), note: cited(note) })),
            })),
            remarks: block.remarks.map(lineOf),
          }
      }
    }),
  }
}
