import { HiwarError } from '../errors.ts'
import { decodeText, mend, type Encoding } from './decode.ts'
import { inMegabytes, limits } from './limits.ts'

export type TextFormat = 'txt' | 'html' | 'docx' | 'pdf'

/** The text that a file says, with what the file says about it. */
export interface Extracted {
  readonly text: string
  readonly format: TextFormat
  readonly encoding: Encoding | null
  readonly title?: string
  /** The publication time that an HTML page's metadata gives, as it stands there. */
  readonly published?: string
}

/**
 * The text of a file, by what its bytes are (its name decides only between HTML and plain text).
 *
 * @param bytes the file as received
 * @param name its name, for the format and for errors
 * @throws HiwarError `FILE_EMPTY`, `FILE_BINARY`, `FILE_TOO_LARGE`, `TEXT_TOO_LONG`, `FILE_BROKEN`, `PDF_LOCKED`, `PDF_SCANNED`
 */
export async function extractText(bytes: Uint8Array, name: string): Promise<Extracted> {
  if (bytes.length === 0) throw new HiwarError('FILE_EMPTY', { name })
  if (bytes.length > limits.bytes) throw new HiwarError('FILE_TOO_LARGE', { name, limit: inMegabytes(limits.bytes) })
  const extracted = await byFormat(bytes, name)
  const mended = mend(extracted.text)
  if (!mended.trim()) throw new HiwarError('FILE_EMPTY', { name })
  if (mended.length > limits.characters)
    throw new HiwarError('TEXT_TOO_LONG', { name, limit: limits.characters.toLocaleString('en') })
  return { ...extracted, text: mended }
}

async function byFormat(bytes: Uint8Array, name: string): Promise<Extracted> {
  // the parts for each format are large: each is loaded when first needed
  switch (formatOf(bytes, name)) {
    case 'pdf':
      return { format: 'pdf', encoding: null, ...(await (await import('./pdf.ts')).extractPdf(bytes, name)) }
    case 'docx':
      return { format: 'docx', encoding: null, ...(await (await import('./docx.ts')).extractDocx(bytes, name)) }
    case 'html': {
      const { extractHtml, charsetOf } = await import('./html.ts')
      const charset = charsetOf(bytes)
      const decoded = charset
        ? { text: new TextDecoder(charset).decode(bytes), encoding: null }
        : decodeText(bytes, name)
      return { format: 'html', encoding: decoded.encoding, ...extractHtml(decoded.text, name) }
    }
    case 'txt':
      return { format: 'txt', ...decodeText(bytes, name) }
  }
}

const head = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.subarray(0, length))
/** Magic numbers of files that hold no prose of their own: OLE (.doc), archives, images, sound, programs. */
const foreign = [
  '\xd0\xcf\x11\xe0',
  'PK\x03\x04',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b',
  'Rar!',
  '7z\xbc\xaf',
  '\x7fELF',
  'MZ\x90',
  'RIFF',
  'ID3',
]

function formatOf(bytes: Uint8Array, name: string): TextFormat {
  if (head(bytes, 1024).includes('%PDF-')) return 'pdf'
  if (head(bytes, 4) === 'PK\x03\x04' && includesAscii(bytes, 'word/document.xml')) return 'docx'
  // a Word file cut off before the table at its end (APPNOTE 4.3.16)
  if (head(bytes, 4) === 'PK\x03\x04' && /\.docx$/i.test(name) && !includesAscii(bytes, 'PK\x05\x06'))
    throw new HiwarError('FILE_BROKEN', { name })
  if (foreign.some((magic) => head(bytes, magic.length) === magic)) throw new HiwarError('FILE_BINARY', { name })
  const opening = head(bytes, 1024)
    .replace(/\0/g, '')
    .replace(/^[\xef\xbb\xbf\xff\xfe\s]+/, '')
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)/i.test(opening) ||
    (/\.x?html?$/i.test(name) && opening.includes('<'))
    ? 'html'
    : 'txt'
}

function includesAscii(bytes: Uint8Array, words: string): boolean {
  const codes = [...words].map((c) => c.charCodeAt(0))
  for (let i = bytes.indexOf(codes[0]!); i >= 0; i = bytes.indexOf(codes[0]!, i + 1)) {
    if (codes.every((code, k) => bytes[i + k] === code)) return true
  }
  return false
}
