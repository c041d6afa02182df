import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { SearchHit } from '../../desk/search.ts'
import { toDocument } from '../addresses.ts'
import { scriptOf } from '../parts/says.tsx'

/** Letters shown before the first match of a long passage. */
const before = 60
const most = 320

/** A passage with what was sought marked in it, as it is written; it leads to its place. */
export function Hit({
  hit,
  alone = false,
}: {
  hit: SearchHit
  /** Without a link: what it stands in leads there. */ alone?: boolean
}) {
  const lang = scriptOf(hit.quote)
  const [open, close] = lang === 'ar' ? ['«', '»'] : ['“', '”']
  const [from, to] = stretchOf(hit)
  const parts: ReactNode[] = []
  let at = from
  for (const { start, end } of hit.highlights) {
    const [first, last] = [Math.max(from, start - hit.start), Math.min(to, end - hit.start)]
    if (first < at || last <= first) continue
    parts.push(hit.quote.slice(at, first), <mark key={start}>{hit.quote.slice(first, last)}</mark>)
    at = last
  }
  parts.push(hit.quote.slice(at, to))
  const words = (
    <>
      {open}
      {from > 0 && '…'}
      {parts}
      {to < hit.quote.length && '…'}
      {close}
    </>
  )
  return (
    <blockquote className={alone ? 'says small' : 'says'} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      {alone ? (
        words
      ) : (
        <Link href={toDocument(hit.document.id, hit)} className="whole">
          {words}
        </Link>
      )}
    </blockquote>
  )
}

/** What of a long passage is shown: from a little before the first match, never cutting a word. */
function stretchOf({ quote, start, highlights }: SearchHit): readonly [number, number] {
  if (quote.length <= most) return [0, quote.length]
  const first = Math.max(0, (highlights[0]?.start ?? start) - start - before)
  const from = first === 0 ? 0 : quote.indexOf(' ', first) + 1
  const end = from + most
  const to = end >= quote.length ? quote.length : Math.max(from + 1, quote.lastIndexOf(' ', end))
  return [from, to]
}
