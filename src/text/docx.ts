import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { HiwarError } from '../errors.ts'
import { textOfElement } from './html.ts'

/** A Word file unpacks to at most this much. */
const unpackedLimit = 256 * 2 ** 20

/** The text of a Word document (ECMA-376), one line a paragraph, tracked insertions kept and deletions dropped. */
export async function extractDocx(bytes: Uint8Array, name: string): Promise<{ text: string }> {
  if (unpackedSize(bytes) > unpackedLimit)
    throw new HiwarError('FILE_TOO_LARGE', { name, limit: `${unpackedLimit / 2 ** 20} MB` })
  let html: string
  try {
    html = (
      await mammoth.convertToHtml(
        { buffer: Buffer.from(bytes) },
        { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
      )
    ).value
  } catch (cause) {
    throw new HiwarError('FILE_BROKEN', { name }, { cause })
  }
  return { text: textOfElement(parseHTML(`<html><body>${html}</body></html>`).document.body) }
}

/** The sum of the sizes that a ZIP's central directory declares (APPNOTE 4.3.12). */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size = 0
  for (let at = 0; at + 46 <= bytes.length;) {
    at = bytes.indexOf(0x50, at)
    if (at < 0 || at + 46 > bytes.length) break
    if (view.getUint32(at, true) === 0x02014b50) {
      size += view.getUint32(at + 24, true)
      at += 46
    } else at++
  }
  return size
}
