import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { mainScript } from '../../text/direction.ts'

/** The language whose face and direction a text is set in, by its own letters. */
export const scriptOf = (text: string): 'ar' | 'en' => mainScript(text) ?? 'en'

interface Quoted {
  readonly children: string
  /** The cue’s place in the quotation, underlined. */
  readonly cue?: { readonly start: number; readonly end: number } | null
  /** Where the sentence stands; the whole quotation leads there. */
  readonly to?: string
  readonly small?: boolean
}

/** What a document says: in a text face, in its own language and direction, within its own quotation marks. */
export function Says({ children: quotation, cue, to, small }: Quoted) {
  const lang = scriptOf(quotation)
  const [open, close] = lang === 'ar' ? ['«', '»'] : ['“', '”']
  let words: ReactNode = quotation
  if (cue && cue.start >= 0 && cue.end > cue.start)
    words = (
      <>
        {quotation.slice(0, cue.start)}
        <span className="cue">{quotation.slice(cue.start, cue.end)}</span>
        {quotation.slice(cue.end)}
      </>
    )
  return (
    <blockquote className={small ? 'says small' : 'says'} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      {to ? (
        <Link href={to} className="whole">
          {open}
          {words}
          {close}
        </Link>
      ) : (
        <>
          {open}
          {words}
          {close}
        </>
      )}
    </blockquote>
  )
}

/** A name inside other text, kept apart from the direction around it. */
export function Name({ children }: { children: string }) {
  return <bdi lang={scriptOf(children)}>{children}</bdi>
}
