import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { HiwarError } from '../errors.ts'
import { isMark, logicalOrder, type LineDirection, type PlacedGlyph } from './pdf-line.ts'

// A PDF holds drawn glyphs, not text, and plain extractors lose the order of Arabic. So the glyphs are read from the page's
// drawing operators with their places, grouped into lines, and put from visual into logical order by our own bidi
// (pdf-line.ts). Source: ISO 32000-1:2008, 9.4 (text objects) and 9.10 (extraction of text content).

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

/** Text of a PDF in logical order, a line a line, an empty line between paragraphs and pages. */
export async function extractPdf(bytes: Uint8Array, name: string): Promise<{ text: string }> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(linesOf(await glyphsOf(page)))
      page.cleanup()
    }
    const text = pages.filter(Boolean).join('\n\n')
    // a page number or a stamp is no text of a page
    if (text.replace(/[^\p{L}]/gu, '').length < 4 * document.numPages) throw new HiwarError('PDF_SCANNED', { name })
    return { text }
  } catch (cause) {
    if (cause instanceof HiwarError) throw cause
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new HiwarError('PDF_LOCKED', { name }, { cause })
    throw new HiwarError('FILE_BROKEN', { name }, { cause })
  } finally {
    await task.destroy()
  }
}

interface DrawnGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

/** What the graphics state keeps of text; `q` and `Q` save and restore it. */
interface TextState {
  matrix: Matrix
  size: number
  character: number
  word: number
  scale: number
  leading: number
  rise: number
}

/** Every glyph of a page with its place: x to the right, y downwards, points. */
async function glyphsOf(page: PDFPageProxy): Promise<PlacedGlyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs: PlacedGlyph[] = []
  const start = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  let state: TextState = { matrix: start, size: 0, character: 0, word: 0, scale: 1, leading: 0, rise: 0 }
  const saved: TextState[] = []
  let text: Matrix = identity
  let x = 0
  let y = 0
  let lineX = 0
  let lineY = 0
  const move = (dx: number, dy: number) => {
    x = lineX += dx
    y = lineY += dy
  }
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i]
    switch (fnArray[i]) {
      case OPS.save:
        saved.push({ ...state })
        break
      case OPS.restore:
        state = saved.pop() ?? state
        break
      case OPS.transform:
        state.matrix = times(state.matrix, args)
        break
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state })
        if (args[0]) state.matrix = times(state.matrix, args[0])
        break
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case OPS.beginText:
        text = identity
        x = y = lineX = lineY = 0
        break
      case OPS.setFont:
        state.size = args[1]
        break
      case OPS.setCharSpacing:
        state.character = args[0]
        break
      case OPS.setWordSpacing:
        state.word = args[0]
        break
      case OPS.setHScale:
        state.scale = args[0] / 100
        break
      case OPS.setLeading:
        state.leading = -args[0]
        break
      case OPS.setTextRise:
        state.rise = args[0]
        break
      case OPS.setTextMatrix:
        text = matrixOf(args)
        x = y = lineX = lineY = 0
        break
      case OPS.moveText:
        move(args[0], args[1])
        break
      case OPS.setLeadingMoveText:
        state.leading = args[1]
        move(args[0], args[1])
        break
      case OPS.nextLine:
        move(0, state.leading)
        break
      case OPS.showText: {
        const place = times(state.matrix, text)
        for (const glyph of args[0] as (DrawnGlyph | number)[]) {
          if (typeof glyph === 'number') {
            x -= (glyph / 1000) * state.size * state.scale
            continue
          }
          const from = x
          const advance = (glyph.width / 1000) * state.size
          x += (advance + state.character + (glyph.isSpace ? state.word : 0)) * state.scale
          const at = (px: number) =>
            [
              place[0] * px + place[2] * (y + state.rise) + place[4],
              place[1] * px + place[3] * (y + state.rise) + place[5],
            ] as const
          const [x0, baseline] = at(from)
          const [x1, end] = at(from + advance * state.scale)
          // writing that runs up or down the page (a stamp, a margin note) is no line of the text
          if (Math.abs(end - baseline) > Math.abs(x1 - x0) + 0.01) continue
          const size = Math.abs(state.size) * Math.hypot(place[2], place[3])
          glyphs.push({
            drawn: glyphs.length,
            characters: plain(glyph.unicode),
            left: Math.min(x0, x1),
            right: Math.max(x0, x1),
            baseline,
            size,
          })
        }
        break
      }
    }
  }
  return glyphs
}

const matrixOf = (args: unknown): Matrix => {
  const list = args as unknown[]
  return (list.length === 1
    ? Array.from(list[0] as ArrayLike<number>)
    : Array.from(list as number[])) as unknown as Matrix
}

/** Presentation forms and ligatures as their letters; other characters as they are. */
// a direction that a font's map carries along is not drawn: the order is found from the places
const plain = (characters: string) =>
  characters
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))

/** Glyphs into lines by their baselines, top to bottom. */
function linesOf(glyphs: readonly PlacedGlyph[]): string {
  // marks are drawn above or below their letters' baseline: they come to the nearest line once it is known
  const sorted = glyphs.filter((glyph) => !isMark(glyph)).sort((a, b) => a.baseline - b.baseline)
  const lines: { baseline: number; size: number; glyphs: PlacedGlyph[] }[] = []
  for (const glyph of sorted) {
    const last = lines.at(-1)
    if (last && glyph.baseline - last.baseline < 0.45 * Math.max(last.size, glyph.size)) {
      last.glyphs.push(glyph)
      last.size = Math.max(last.size, glyph.size)
    } else lines.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] })
  }
  for (const glyph of glyphs) {
    if (!isMark(glyph)) continue
    const away = (line: (typeof lines)[number]) => Math.abs(line.baseline - glyph.baseline)
    const nearest = lines.reduce<(typeof lines)[number] | null>(
      (best, line) => (best && away(best) <= away(line) ? best : line),
      null,
    )
    if (nearest) nearest.glyphs.push(glyph)
  }
  const gaps = lines
    .slice(1)
    .map((line, i) => (line.baseline - lines[i]!.baseline) / line.size)
    .sort((a, b) => a - b)
  // where paragraphs are short there are as many gaps between them as inside them: the lesser ones are the usual
  const usual = gaps[gaps.length >> 2] ?? 1.5
  let text = ''
  let direction: LineDirection = 'ltr'
  let above: (typeof lines)[number] | null = null
  for (const line of lines) {
    line.glyphs.sort((a, b) => a.drawn - b.drawn)
    const { text: words, direction: used } = logicalOrder(line.glyphs, direction)
    if (!words) continue
    direction = used
    if (above) text += (line.baseline - above.baseline) / line.size > 1.35 * usual ? '\n\n' : '\n'
    text += words
    above = line
  }
  return text
}
