import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HiwarError } from '../errors.ts'
import { extractText } from './extract.ts'
import { limits } from './limits.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url)))
const encode = (text: string) => new TextEncoder().encode(text)
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: HiwarError) => error.code,
  )

const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), little)
  return bytes
}
/** Windows-1256 by the decoder run backwards. */
const windows1256 = (text: string) => {
  const table = new Map(
    Array.from({ length: 256 }, (_, i) => [new TextDecoder('windows-1256').decode(new Uint8Array([i])), i]),
  )
  return new Uint8Array([...text].map((c) => table.get(c)!))
}
const sentence = 'اتفق الجانبان على عقد الجولة الثالثة في الرباط.'

describe('plain text', () => {
  it('keeps a UTF-8 text as it is, line ends too, without its byte-order mark', async () => {
    const { text, format, encoding } = await extractText(encode(`\ufeff${sentence}\r\n\tB\u200f`), 'a.txt')
    expect({ text, format, encoding }).toEqual({ text: `${sentence}\r\n\tB\u200f`, format: 'txt', encoding: 'utf-8' })
  })
  it('reads UTF-16 of both orders with and without a mark', async () => {
    for (const little of [true, false]) {
      for (const mark of ['', '\ufeff']) {
        for (const words of [sentence, 'The two sides agreed to meet in Rabat.']) {
          expect((await extractText(utf16(mark + words, little), 'a.txt')).text).toBe(words)
        }
      }
    }
  })
  it('reads Windows-1256', async () => {
    const { text, encoding } = await extractText(windows1256(sentence), 'a.txt')
    expect({ text, encoding }).toEqual({ text: sentence, encoding: 'windows-1256' })
  })
  it('puts U+FFFD for U+0000, for a lone surrogate and for a damaged byte, and goes on', async () => {
    expect((await extractText(encode(`A\0${sentence}`), 'a.txt')).text).toBe(`A\ufffd${sentence}`)
    expect((await extractText(utf16(`\ufeffA\ud800${sentence}`, true), 'a.txt')).text).toBe(`A\ufffd${sentence}`)
    const damaged = encode(sentence)
    damaged[0] = 0xff
    expect((await extractText(damaged, 'a.txt')).text).toContain('الجانبان على عقد')
  })
})

describe('files that hold no text', () => {
  it.each([0.02, 0.3, 0.6, 0.99])('says that a Word file is damaged of which only %d is there', async (part) => {
    const whole = fixture('statement.docx')
    expect(await code(extractText(whole.subarray(0, Math.round(part * whole.length)), 'statement.docx'))).toBe(
      'FILE_BROKEN',
    )
  })

  it('tells each fault by its own code', async () => {
    expect(await code(extractText(new Uint8Array(), 'a.txt'))).toBe('FILE_EMPTY')
    expect(await code(extractText(encode(' \n\t '), 'a.txt'))).toBe('FILE_EMPTY')
    expect(await code(extractText(encode('\x89PNG\r\n\x1a\n....'), 'a.txt'))).toBe('FILE_BINARY')
    expect(
      await code(
        extractText(
          Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251),
          'a.txt',
        ),
      ),
    ).toBe('FILE_BINARY')
    expect(await code(extractText(encode('PK\x03\x04 something else PK\x05\x06'), 'a.docx'))).toBe('FILE_BINARY')
    expect(await code(extractText(encode('PK\x03\x04 word/document.xml'), 'a.docx'))).toBe('FILE_BROKEN')
    expect(await code(extractText(encode('%PDF-1.7\ncut'), 'a.pdf'))).toBe('FILE_BROKEN')
    expect(await code(extractText(fixture('locked.pdf'), 'locked.pdf'))).toBe('PDF_LOCKED')
    expect(await code(extractText(fixture('scanned.pdf'), 'scanned.pdf'))).toBe('PDF_SCANNED')
    expect(await code(extractText(new Uint8Array(limits.bytes + 1).fill(65), 'a.txt'))).toBe('FILE_TOO_LARGE')
    expect(await code(extractText(new Uint8Array(limits.characters + 1).fill(65), 'a.txt'))).toBe('TEXT_TOO_LONG')
  })
})

const paragraphs = (html: string) => Array.from(html.matchAll(/<(p|h1)\b[^>]*>(.*?)<\/\1>/g), (m) => m[2]!)
const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const article = () =>
  paragraphs(new TextDecoder().decode(fixture('statement.html')).replace(/<script>.*?<\/script>/gs, ''))

describe('HTML', () => {
  it('gives the article, not its scripts or its navigation, a block a line', async () => {
    const { text, title, published } = await extractText(fixture('statement.html'), 'statement.html')
    expect(text.split('\n\n')).toEqual(article())
    expect({ title, published }).toEqual({ title: article()[0], published: '2025-03-12T09:00:00Z' })
  })
  it('survives a page nested ten thousand deep', async () => {
    expect((await extractText(encode(`<html><body>${'<div>'.repeat(10_000)}${sentence}`), 'a.html')).text).toContain(
      sentence,
    )
  })
})

describe('DOCX', () => {
  it('gives paragraphs, table cells and insertions, and drops deletions', async () => {
    const { text } = await extractText(fixture('statement.docx'), 'statement.docx')
    expect(text.split('\n\n')).toEqual([
      'بيان مشترك في ختام الجولة الثانية',
      'ووقّعا مذكرة تفاهم بشأن الأمن السيبراني.',
      'The third round will be held in Rabat.',
      'Kept words.',
      'الطرف الأول',
      'الطرف الثاني',
    ])
  })
})

describe('PDF', () => {
  it('gives Arabic, figures and Latin words in the order in which they are read', async () => {
    const { text } = await extractText(fixture('statement.pdf'), 'statement.pdf')
    expect(folded(text)).toBe(folded(article().join(' ')))
  })
  it('parts paragraphs of two lines each by the wider gap between them', async () => {
    const lines = [700, 686, 660, 646, 620, 606].map(
      (y, i) => `BT /F 12 Tf 50 ${y} Td (${i % 2 ? 'in the harbour of Sur.' : 'The two sides met again'}) Tj ET`,
    )
    const { text } = await extractText(encode(onePage(lines.join('\n'))), 'paragraphs.pdf')
    expect(text.split('\n\n')).toEqual(
      Array.from({ length: 3 }, () => 'The two sides met again\nin the harbour of Sur.'),
    )
  })
})

/** A PDF of one page with these drawing operators, in Helvetica. */
const onePage = (drawn: string): string =>
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${drawn.length}>>stream\n${drawn}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R>>',
  ].join('\n')
