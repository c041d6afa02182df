import type { Paper } from './paper.ts'

/** What a paper can leave the house as; `json` is its model, for whoever sets it themselves. */
export const paperFormats = ['text', 'markdown', 'docx', 'pdf', 'json'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** A paper as a file. */
export interface PaperFile {
  readonly bytes: Uint8Array
  /** IANA media type. */
  readonly mediaType: string
  /** What the file is called: the paper's title and day. */
  readonly name: string
}

const kinds: Record<PaperFormat, { readonly extension: string; readonly mediaType: string }> = {
  text: { extension: 'txt', mediaType: 'text/plain; charset=utf-8' },
  markdown: { extension: 'md', mediaType: 'text/markdown; charset=utf-8; variant=GFM' },
  docx: { extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  json: { extension: 'json', mediaType: 'application/json' },
}

/** A paper in one format. */
export async function renderPaper(paper: Paper, format: PaperFormat): Promise<PaperFile> {
  const { extension, mediaType } = kinds[format]
  // Signs that some file system refuses in a name
  const name = `${paper.title.replace(/[\\/:*?"<>|]/g, '-')}, ${paper.day}.${extension}`
  return { bytes: await bytesOf(paper, format), mediaType, name }
}

async function bytesOf(paper: Paper, format: PaperFormat): Promise<Uint8Array> {
  // The parts for each format are large: each is loaded when first needed
  switch (format) {
    case 'text':
      return new TextEncoder().encode(`${(await import('./text.ts')).paperLines(paper).join('\n')}\n`)
    case 'markdown':
      return new TextEncoder().encode((await import('./markdown.ts')).paperMarkdown(paper))
    case 'docx':
      return (await import('./docx.ts')).paperDocx(paper)
    case 'pdf':
      return (await import('./pdf.ts')).paperPdf(paper)
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(paper)}\n`)
  }
}
