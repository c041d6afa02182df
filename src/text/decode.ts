import { HiwarError } from '../errors.ts'

// Bytes into text. Sources: WHATWG Encoding Standard (labels, decoders); Unicode Standard ch. 23.8 (byte-order mark).

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)
const arabicLetters = /[\u0621-\u064a]/g

/**
 * Decodes a text file: by its byte-order mark, else as UTF-8, else by what its bytes look like (UTF-16 without a mark,
 * Windows-1256 where it gives Arabic words, Windows-1252).
 *
 * @param name the file's name, for the error
 * @throws HiwarError `FILE_EMPTY`, `FILE_BINARY`
 */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  const encoding = encodingOf(bytes)
  const text = mend(new TextDecoder(encoding).decode(bytes))
  if (!text.trim()) throw new HiwarError('FILE_EMPTY', { name })
  if (looksBinary(text)) throw new HiwarError('FILE_BINARY', { name })
  return { text, encoding }
}

/** U+0000 and lone surrogates become U+FFFD, one code unit for one, so that every store can hold the text. */
export function mend(text: string): string {
  return text.replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  return utf16WithoutMark(bytes) ?? (validUtf8Share(bytes) > 0.9 ? 'utf-8' : codePage(bytes))
}

/** In UTF-16 prose one byte of each pair is nearly always 0x00 (Latin, spaces) or 0x06 (Arabic). */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.length >> 1, 4096)
  if (pairs < 2 || bytes.length % 2) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0 || bytes[2 * i] === 6) even++
    if (bytes[2 * i + 1] === 0 || bytes[2 * i + 1] === 6) odd++
  }
  if (odd > pairs * 0.8 && even < pairs * 0.5) return 'utf-16le'
  if (even > pairs * 0.8 && odd < pairs * 0.5) return 'utf-16be'
  return null
}

/** The share of bytes above 0x7F that stand in well-formed UTF-8 sequences (1 where there are none): a cut or damaged file stays UTF-8. */
function validUtf8Share(bytes: Uint8Array): number {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    let follows = 1
    while (follows < length && (bytes[i + follows]! & 0xc0) === 0x80) follows++
    if (length > 1 && byte < 0xf5 && follows === length) {
      good += length
      i += length - 1
    } else bad++
  }
  return good + bad === 0 ? 1 : good / (good + bad)
}

function codePage(bytes: Uint8Array): Encoding {
  const sample = new TextDecoder('windows-1256').decode(bytes.subarray(0, 65_536))
  const high = sample.match(/[^\x00-\x7f]/g)?.length ?? 0
  return (sample.match(arabicLetters)?.length ?? 0) > high * 0.7 ? 'windows-1256' : 'windows-1252'
}

/** More than one character in twenty that no writer types. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const odd = sample.match(/[\x01-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffd]/g)?.length ?? 0
  return odd > sample.length * 0.05
}
