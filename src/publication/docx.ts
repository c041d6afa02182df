import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { Language } from '../reading/finding.ts'
import { type Block, languageOf, type Line, lineLanguage, notesInPlace, type Paper, sourceOf } from './paper.ts'
import { commaIn, quoted } from '../review/text.ts'

// Faces that Word and LibreOffice bring or find an equal for: what is read has a serif, what explains a sans.
const faces = {
  read: { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: 'Georgia' },
  plain: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Calibri' },
}
const grey = '4D5157'
const locales = { ar: 'ar-SA', en: 'en-GB' } as const
/** Twentieths of a point: A4 between margins of 2 cm. */
const textWidth = 11906 - 2 * 1134

interface Look {
  /** Half points of the Latin; Arabic is set larger. */
  readonly size: number
  readonly quiet?: boolean
  readonly strong?: boolean
}

/**
 * A paper as DOCX. Each run of Arabic carries its direction, and its size, weight and face for complex scripts, since Word takes no other.
 * One paper gives one sequence of bytes.
 */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const rightToLeft = paper.language === 'ar'
  const shown = new Set<number>()
  const inPlace = notesInPlace(paper)
  const run = (text: string, { size, quiet = false, strong = false }: Look, more: IRunOptions = {}): TextRun => {
    const language = languageOf(text, paper.language)
    return new TextRun({
      text: language === paper.language ? text : text.replace(/\S[^]*/, (words) => apartFrom(paper.language, words)),
      size,
      sizeComplexScript: quiet ? size : Math.round(size * 1.15),
      bold: strong,
      boldComplexScript: strong,
      font: quiet ? faces.plain : faces.read,
      rightToLeft: language === 'ar',
      language: { value: locales.en, bidirectional: locales.ar },
      ...(quiet && { color: grey }),
      ...more,
    })
  }
  const noteRuns = (notes: readonly number[], size: number): ParagraphChild[] =>
    notes.flatMap((number, i) => {
      const comma = i > 0 ? [run(rightToLeft ? '،' : ',', { size }, { superScript: true })] : []
      if (shown.has(number)) return [...comma, run(String(number), { size }, { superScript: true })]
      shown.add(number)
      return [...comma, new FootnoteReferenceRun(number)]
    })
  const runsOf = (line: Line, size: number): ParagraphChild[] =>
    line.flatMap(({ text, strong, quiet, notes = [] }) => [
      ...(text ? [run(text, { size: quiet ? size - 3 : size, quiet: quiet ?? false, strong: strong ?? false })] : []),
      ...noteRuns(notes, size),
    ])
  const paragraph = (children: readonly ParagraphChild[], after = 60, language: Language = paper.language) =>
    new Paragraph({ children: [...children], bidirectional: language === 'ar', spacing: { after } })
  const heading = (text: string, level: 1 | 2 | 3) =>
    new Paragraph({
      children: [run(text, { size: [40, 25, 20][level - 1]!, strong: true }, { color: '191B1F' })],
      heading: [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2][level - 1]!,
      bidirectional: rightToLeft,
      keepNext: true,
      spacing: { before: [0, 320, 200][level - 1]!, after: 100 },
    })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const hairline = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color })
  const bare = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  const grid = (widths: readonly number[], rows: readonly TableRow[]) =>
    new Table({
      rows: [...rows],
      columnWidths: [...widths],
      width: { size: textWidth, type: WidthType.DXA },
      visuallyRightToLeft: rightToLeft,
      borders: bare,
    })
  const cell = (children: readonly Paragraph[], width: number, bottom: string | null) =>
    new TableCell({
      children: children.length ? [...children] : [paragraph([])],
      width: { size: width, type: WidthType.DXA },
      margins: { top: 60, bottom: 40, left: 80, right: 80 },
      borders: { top: none, left: none, right: none, bottom: bottom ? hairline(bottom) : none },
    })
  const sourceRuns = (number: number): ParagraphChild[] =>
    sourceOf(paper.notes[number - 1]!).flatMap((part, i) => [
      run(i ? commaIn(paper.language) : ' ', { size: 15, quiet: true }, { rightToLeft }),
      run(part, { size: 15, quiet: true }),
    ])
  const blockOf = (block: Block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [heading(block.text, block.under ? 3 : 2)]
      case 'paragraph':
        return [paragraph(runsOf(block.line, 21), 120)]
      case 'table': {
        const all = block.columns.reduce((sum, { width }) => sum + width, 0)
        const widths = block.columns.map(({ width }) => Math.floor((textWidth * width) / all))
        return [
          grid(widths, [
            new TableRow({
              tableHeader: true,
              children: block.columns.map(({ name }, i) =>
                cell([paragraph([run(name, { size: 16, quiet: true })], 0)], widths[i]!, 'AEADA3'),
              ),
            }),
            ...block.rows.map(
              (cells) =>
                new TableRow({
                  cantSplit: true,
                  children: cells.map((lines, i) =>
                    cell(
                      lines.map((line) => paragraph(runsOf(line, 19), 20, lineLanguage(line, paper.language))),
                      widths[i]!,
                      'DFDED6',
                    ),
                  ),
                }),
            ),
          ]),
        ]
      }
      case 'claims': {
        const half = Math.floor(textWidth / 2)
        const saidUnder = (note: number) => {
          const words = quoted(paper.notes[note - 1]!.quote)
          return [
            paragraph([run(words, { size: 20 }), ...noteRuns([note], 20)], 60, languageOf(words, paper.language)),
            paragraph(sourceRuns(note)),
          ]
        }
        const claims = block.claims.map(({ line, notes }) =>
          cell([paragraph(runsOf(line, 20)), ...notes.flatMap(saidUnder)], half, null),
        )
        const pairs = Array.from({ length: Math.ceil(claims.length / 2) }, (_, i) => claims.slice(2 * i, 2 * i + 2))
        return [
          new Paragraph({
            children: runsOf(block.about, 21),
            bidirectional: rightToLeft,
            keepNext: true,
            spacing: { before: 160, after: 60 },
          }),
          grid(
            [half, half],
            pairs.map(
              (pair) =>
                new TableRow({ cantSplit: true, children: pair.length > 1 ? pair : [...pair, cell([], half, null)] }),
            ),
          ),
          ...block.remarks.map((line) => paragraph(runsOf(line, 19), 160)),
        ]
      }
    }
  }
  const apart = { type: TabStopType.RIGHT, position: textWidth }
  const margin = (children: readonly ParagraphChild[]) =>
    new Paragraph({
      children: [...children],
      bidirectional: rightToLeft,
      tabStops: [apart],
      alignment: AlignmentType.START,
    })
  const [before, between, behind] = paper.pages.split(/##?/)
  const plain = { size: 16, quiet: true }
  // Word numbers its notes itself, in the order in which they are first cited: which is the paper's.
  const body = [
    heading(paper.title, 1),
    paragraph([run(paper.subtitle, { size: 22 }, { color: grey })], 160),
    ...paper.blocks.flatMap(blockOf),
  ]
  const document = new Document({
    title: paper.title,
    creator: 'Hiwar',
    styles: { default: { document: { run: { font: faces.read, size: 21 } } } },
    footnotes: Object.fromEntries(
      paper.notes.map((note, i) => [
        i + 1,
        {
          children: [
            paragraph(
              [...(inPlace.has(i + 1) ? [] : [run(` ${quoted(note.quote)}`, { size: 17 })]), ...sourceRuns(i + 1)],
              20,
            ),
          ],
        },
      ]),
    ),
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1304, bottom: 1247, left: 1134, right: 1134 } },
        },
        headers: {
          default: new Header({
            children: [margin([run(paper.sort, plain), run('\t', plain), run(paper.title, plain)])],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              margin([
                run(paper.foot, plain),
                run(`\t${before ?? ''}`, plain),
                run('', plain, { children: [PageNumber.CURRENT] }),
                run(between ?? '', plain),
                run('', plain, { children: [PageNumber.TOTAL_PAGES] }),
                run(behind ?? '', plain),
              ]),
            ],
          }),
        },
        children: body,
      },
    ],
  })
  return ofItsDay(await Packer.toBuffer(document), paper.day)
}

const marks = { ar: '\u200f', en: '\u200e' } as const
/** Words of the other direction between marks of their own, and a mark of the paper's after them, so that neither takes the other's signs and numbers. */
const apartFrom = (paper: Language, words: string): string => {
  const own = marks[paper === 'ar' ? 'en' : 'ar']
  return `${own}${words}${own}${marks[paper]}`
}

/** The same archive with the paper's day for the moment of its making. */
function ofItsDay(bytes: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(new Uint8Array(bytes))
  const core = 'docProps/core.xml'
  const dated = new TextDecoder().decode(files[core]).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`)
  const entries = Object.entries({ ...files, [core]: strToU8(dated) })
  // An archive counts its years from 1980 and its time without a zone
  return zipSync(Object.fromEntries(entries.map(([name, file]) => [name, [file, { mtime: '1980-01-01T00:00:00' }]])))
}
